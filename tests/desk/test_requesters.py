"""Agents look customers up and add whoever calls for the first time, and get no right over people by it."""

from __future__ import annotations

import pytest

from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.requesters import AddRequester, CustomersOf, FindRequesters, InSeveral, NameRequesters, SetMembers
from runtime.messages.setup import PutOrganisations, PutPeople, PutSettings
from runtime.messages.tickets import CreateTicket, EditTicket, GetTicket
from runtime.messages.working import FollowTicket
from runtime.model.people import Organisation, Person, Role
from runtime.model.setup import Settings


def _found(desk, text):
    return [person.id for person in desk.ask(FindRequesters(text=text))]


def test_customers_are_found_by_name_and_address_and_colleagues_are_not(nora):
    assert _found(nora, "CARL") == ["carl"]
    assert _found(nora, "other.test") == ["cleo"]
    assert _found(nora, "marc") == []
    assert _found(nora, "%") == []


def test_an_exact_address_comes_first(owner, nora):
    people = (
        Person(id="aa", name="Aaa", email="xcarl@acme.test", role=Role.CUSTOMER),
        Person(id="gone", name="Carl Gone", email="gone@acme.test", role=Role.CUSTOMER, active=False),
    )
    owner.do(PutPeople(people=people))
    assert _found(nora, "carl@acme.test") == ["carl", "aa"]


def test_people_are_named_by_id(nora):
    found = nora.ask(NameRequesters(ids=("cleo", "nobody", "marc")))
    assert {(person.id, person.name) for person in found} == {("cleo", "Cleo"), ("marc", "Marc")}


def test_a_new_customer_is_added_once_and_joins_the_organisation_of_their_domain(nora):
    added = nora.do(AddRequester(name="Carla", email="carla@acme.test")).result
    assert added.organisations == nora.ask(NameRequesters(ids=("carla",)))[0].organisations
    with pytest.raises(Refused, match="Carla has the address"):
        nora.do(AddRequester(name="Somebody", email="CARLA@acme.test"))
    second = nora.do(AddRequester(name="Carla")).result
    assert second.id == "carla-2"
    assert nora.do(CreateTicket(subject="Help", department="returns", requester="carla")).result.ticket_id


def test_who_is_added_is_a_customer_whatever_they_are_called(nora):
    assert nora.do(AddRequester(name="system")).result.id == "system-2"
    added = nora.do(AddRequester(name="Nora", email="x@y.zz")).result
    assert added.id == "nora-2"
    assert [person.id for person in nora.ask(FindRequesters(text="Nora"))] == ["nora-2"]


def test_customers_may_not_look_each_other_up(owner):
    carl = owner.acting_as("carl")
    for message in (FindRequesters(text="cleo"), NameRequesters(ids=("cleo",))):
        with pytest.raises(Forbidden):
            carl.ask(message)
    with pytest.raises(Forbidden):
        carl.do(AddRequester(name="Eve"))


def _of(desk, organisation, text=""):
    return [person.id for person in desk.ask(CustomersOf(organisation=organisation, text=text)).people]


@pytest.fixture
def companies(owner):
    owner.do(
        PutOrganisations(
            organisations=(Organisation(id="kettles", name="Kettles"), Organisation(id="teapots", name="Teapots"))
        )
    )


def test_customers_join_an_organisation_and_leave_it(owner, nora, companies):
    owner.do(SetMembers(organisation="kettles", join=("carl", "cleo")))
    assert _of(nora, "kettles") == ["carl", "cleo"]
    assert _of(nora, "kettles", "OTHER.test") == ["cleo"]
    assert nora.ask(CustomersOf(organisation="kettles", limit=1)).found == 2
    owner.do(SetMembers(organisation="kettles", leave=("carl",)))
    assert _of(nora, "kettles") == ["cleo"]


def test_an_id_within_another_is_another(owner, nora, companies):
    owner.do(PutOrganisations(organisations=(Organisation(id="kettle", name="Kettle"),)))
    owner.do(SetMembers(organisation="kettles", join=("carl",)))
    assert _of(nora, "kettle") == []


def test_with_one_organisation_each_joining_means_leaving_and_that_is_said(owner, nora, companies):
    owner.do(SetMembers(organisation="kettles", join=("carl",)))
    said = owner.do(SetMembers(organisation="teapots", join=("carl",))).result
    assert said.warnings == ("Carl was in another organisation, and is in Teapots now.",)
    assert (_of(nora, "kettles"), _of(nora, "teapots")) == ([], ["carl"])


def test_with_several_allowed_they_are_in_both(owner, nora, companies):
    owner.do(PutSettings(settings=Settings(several_organisations=True)))
    owner.do(SetMembers(organisation="kettles", join=("carl",)))
    assert owner.do(SetMembers(organisation="teapots", join=("carl",))).result.warnings == ()
    assert (_of(nora, "kettles"), _of(nora, "teapots")) == (["carl"], ["carl"])


@pytest.mark.parametrize("wrong", ["marc", "nobody"])
def test_only_customers_belong_to_organisations_this_way(owner, companies, wrong):
    with pytest.raises(Refused, match="no customer"):
        owner.do(SetMembers(organisation="kettles", join=(wrong,)))


def test_an_unknown_organisation_is_refused_and_agents_change_no_membership(owner, nora):
    with pytest.raises(Refused, match="no organisation"):
        owner.do(SetMembers(organisation="nowhere", join=("carl",)))
    with pytest.raises(Forbidden):
        nora.do(SetMembers(organisation="nowhere", join=("carl",)))


def test_who_is_in_several_is_told_for_somebody_to_choose(owner, nora, companies):
    owner.do(PutSettings(settings=Settings(several_organisations=True)))
    for key in ("kettles", "teapots"):
        owner.do(SetMembers(organisation=key, join=("carl",)))
    owner.do(SetMembers(organisation="kettles", join=("cleo",)))
    assert [(each.id, each.organisations) for each in owner.ask(InSeveral())] == [("carl", ("kettles", "teapots"))]
    with pytest.raises(Forbidden):
        nora.ask(InSeveral())


def test_a_ticket_that_is_set_right_is_the_new_requesters_and_no_more_the_formers(owner, nora):
    carl, cleo = owner.acting_as("carl"), owner.acting_as("cleo")
    place = nora.do(CreateTicket(subject="Help", department="returns", requester="carl")).result
    right = {"requester": "cleo", "organisation": None}
    nora.do(EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields=right))
    assert cleo.ask(GetTicket(ticket_id=place.ticket_id)).subject == "Help"
    with pytest.raises(NotFound):
        carl.ask(GetTicket(ticket_id=place.ticket_id))
    nora.do(FollowTicket(ticket_id=place.ticket_id, person="carl"))
    assert carl.ask(GetTicket(ticket_id=place.ticket_id)).subject == "Help"


def test_customers_and_light_agents_say_of_no_ticket_whose_it_is(owner, nora):
    place = nora.do(CreateTicket(subject="Help", department="returns", requester="carl")).result
    right = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"requester": "cleo"})
    for person in ("carl", "lena"):
        with pytest.raises(Forbidden):
            owner.acting_as(person).do(right)


def test_nobody_unknown_becomes_the_requester(nora):
    place = nora.do(CreateTicket(subject="Help", department="returns", requester="carl")).result
    wrong = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"requester": "nobody"})
    with pytest.raises(Refused, match="nobody"):
        nora.do(wrong)
