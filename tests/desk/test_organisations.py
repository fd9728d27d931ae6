"""Organisations at work: customers join theirs, its team gets their tickets, what is doubtful is said."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import setup
from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import GetTicket
from runtime.model.people import Organisation, Person, Role
from runtime.model.setup import Settings
from runtime.store import setup_rows
from tests.desk.test_searching import create


def _customer(desk: LocalDesk, person_id: str) -> Person:
    with desk.database.read() as session:
        return setup_rows.find_people(session, (person_id,))[person_id]


def _put(desk: LocalDesk, *people: Person) -> None:
    desk.do(setup.PutPeople(people=people))


def _cleo(**more: object) -> Person:
    return Person(id="cleo", name="Cleo", role=Role.CUSTOMER, email="cleo@other.test", **more)


def test_domains_are_kept_as_they_compare(owner: LocalDesk) -> None:
    company = Organisation(id="b", name="Bücher", domains="Bücher.example, @B.test;b.test")
    assert owner.do(setup.PutOrganisations(organisations=(company,))).result.warnings == ()
    kept = {each.id: each.domains for each in owner.ask(GetSetup()).organisations}
    assert kept["b"] == ("xn--bcher-kva.example", "b.test")
    with pytest.raises(Refused, match="no domain"):
        owner.do(setup.PutOrganisations(organisations=(company.having(domains=("not a domain",)),)))


def test_a_domain_in_several_counts_for_the_first_and_that_is_said(owner: LocalDesk) -> None:
    companies = tuple(
        Organisation(id=key, name=name, domains=("other.test",)) for key, name in (("z", "Zoo"), ("e", "Éd"))
    )
    warnings = owner.do(setup.PutOrganisations(organisations=companies)).result.warnings
    assert warnings == ("other.test is claimed by Éd, Zoo: it counts for Éd only.",)
    create(owner.acting_as("nora"), requester="cleo")
    assert _customer(owner, "cleo").organisations == ("e",)


def test_customers_join_when_added_or_with_their_first_request(owner: LocalDesk, nora: LocalDesk) -> None:
    assert _customer(owner, "cleo").organisations == ()
    company = Organisation(id="o", name="Other", domains=("other.test",), default_team="payers")
    owner.do(setup.PutOrganisations(organisations=(company,)))
    _put(owner, Person(id="carol", name="Carol", role=Role.CUSTOMER, email="Carol@OTHER.test"))
    assert _customer(owner, "carol").organisations == ("o",)
    assert _customer(owner, "cleo").organisations == ()
    ticket = nora.ask(GetTicket(ticket_id=create(nora, requester="cleo").ticket_id))
    assert (ticket.organisation, ticket.team) == ("o", "payers")
    assert _customer(owner, "cleo").organisations == ("o",)
    elsewhere = nora.ask(GetTicket(ticket_id=create(nora, requester="cleo", team="checkers").ticket_id))
    assert (elsewhere.organisation, elsewhere.team) == ("o", "checkers")


def test_who_is_in_one_stays_there_and_agents_join_none(owner: LocalDesk, nora: LocalDesk) -> None:
    company = Organisation(id="o", name="Other", domains=("other.test", "desk.test"))
    owner.do(setup.PutOrganisations(organisations=(company,)))
    _put(owner, _cleo(organisations=("acme",)))
    create(nora, requester="cleo")
    create(nora, requester="nora")
    assert _customer(owner, "cleo").organisations == ("acme",)
    assert _customer(owner, "nora").organisations == ()


def test_several_organisations_only_where_the_desk_allows(owner: LocalDesk) -> None:
    owner.do(setup.PutOrganisations(organisations=(Organisation(id="o", name="Other"),)))
    both = _cleo(organisations=("acme", "o"))
    with pytest.raises(Refused, match="allow one"):
        _put(owner, both)
    owner.do(setup.PutSettings(settings=Settings(several_organisations=True)))
    _put(owner, both)
    with pytest.raises(Refused, match="which organisation to keep for each of these people: Cleo"):
        owner.do(setup.PutSettings(settings=Settings()))
    _put(owner, _cleo(organisations=("o",)))
    owner.do(setup.PutSettings(settings=Settings()))
