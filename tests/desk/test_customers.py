"""Every customer is listed, corrected, and united with whom they were kept twice as; nothing of theirs is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.messages.access import ReadAudit
from runtime.messages.customers import (
    ChangeCustomer,
    GetCustomer,
    ListCustomers,
    ListTwins,
    MergeCustomers,
    PreviewMergeCustomers,
    TellApart,
)
from runtime.messages.faults import Conflict, Forbidden, Invalid, NotFound, Refused
from runtime.messages.keeping import AnonymisePerson, PreviewAnonymise
from runtime.messages.requesters import AddRequester, FindRequesters, InSeveral, NameRequesters, SetMembers
from runtime.messages.setup import GetSetup, PutPeople, PutSettings
from runtime.messages.system import VerifyDesk
from runtime.messages.tickets import CreateTicket, GetHistory, GetTicket
from runtime.messages.working import FollowTicket, ListFollowers
from runtime.model.customers import united
from runtime.model.people import Person, Role
from runtime.model.twins import Likeness
from runtime.store import apart

MANY = tuple(
    Person(id=f"c{n}", name=f"Customer {n:03}", email=f"c{n}@many.test", role=Role.CUSTOMER) for n in range(250)
)


def _ids(desk, **asked):
    return [row.id for row in desk.ask(ListCustomers(**asked)).rows]


def _known(desk, key, **changes):
    person = desk.ask(GetCustomer(person_id=key)).person.having(**changes)
    told = person.model_dump(include=set(ChangeCustomer.model_fields) - {"person_id"})
    return ChangeCustomer(person_id=key, **told)


def _asks(desk, key, subject="Help"):
    return desk.do(CreateTicket(subject=subject, department="billing", requester=key)).result.ticket_id


def test_the_list_is_by_name_whatever_the_accents_and_in_parts(owner):
    owner.do(PutPeople(people=(*MANY, Person(id="e", name="Élodie", role=Role.CUSTOMER))))
    whole = owner.ask(ListCustomers(limit=200))
    rest = owner.ask(ListCustomers(offset=200, limit=200))
    ids = [row.id for row in (*whole.rows, *rest.rows)]
    assert ids == ["carl", "cleo", *(each.id for each in MANY), "e"]
    assert whole.found == rest.found == len(ids)


def test_customers_are_found_by_all_that_is_known_of_them(owner):
    owner.do(_known(owner, "carl", addresses=("boss@x.test",), phone="+33 6 12", details={"Number": "KD-77"}))
    for text in ("CARL", "boss@", "33612", "+33 6", "kd-77", "acme.test"):
        assert _ids(owner, text=text) == ["carl"], text
    assert _ids(owner, text="%") == []
    assert [each.id for each in owner.ask(FindRequesters(text="boss@x.test"))] == ["carl"]


def test_those_of_an_organisation_and_those_of_none_are_lists_of_their_own(owner):
    owner.do(SetMembers(organisation="acme", join=("carl",)))
    assert _ids(owner, organisation="acme") == ["carl"]
    assert _ids(owner, organisation="") == ["cleo"]
    owner.do(SetMembers(organisation="acme", leave=("carl",)))
    assert _ids(owner, organisation="acme") == []


def test_rows_count_tickets_and_a_customer_shows_the_latest(owner, time):
    first = _asks(owner, "carl", "One")
    time.pass_(hours=1)
    second = _asks(owner, "carl", "Two")
    rows = {row.id: (row.tickets, row.live) for row in owner.ask(ListCustomers()).rows}
    assert rows == {"carl": (2, 2), "cleo": (0, 0)}
    seen = owner.ask(GetCustomer(person_id="carl"))
    assert [each.id for each in seen.latest] == [second, first]
    assert (seen.tickets, seen.live) == (2, 2)


def test_a_change_of_somebody_else_meanwhile_is_not_written_over(owner):
    version = owner.ask(GetCustomer(person_id="carl")).version
    owner.do(_known(owner, "carl", phone="1"))
    with pytest.raises(Conflict, match="changed this customer meanwhile"):
        owner.do(_known(owner, "carl", note="Mine").having(version=version))
    assert owner.ask(GetCustomer(person_id="carl")).person.note == ""


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"email": "nowhere"}, "no mail address"),
        ({"addresses": ("cleo@other.test",)}, "Cleo has the address .* unite the two"),
        ({"organisations": ("acme", "acme2")}, "no organisation"),
    ],
)
def test_what_cannot_be_is_refused(owner, changes, why):
    with pytest.raises(Refused, match=why):
        owner.do(_known(owner, "carl", **changes))


def test_nobody_who_works_here_is_changed_as_a_customer_and_agents_change_none(owner, nora):
    with pytest.raises(NotFound):
        owner.ask(GetCustomer(person_id="nora"))
    for message in (ListCustomers(), GetCustomer(person_id="carl")):
        with pytest.raises(Forbidden):
            nora.ask(message)
    with pytest.raises(Forbidden):
        nora.do(MergeCustomers(keep_id="carl", gone_id="cleo", reason="Twice"))


def test_whoever_has_an_address_as_a_further_one_is_not_added_again(owner, nora):
    owner.do(_known(owner, "carl", addresses=("Boss@x.test",)))
    with pytest.raises(Refused, match="Carl has the address"):
        nora.do(AddRequester(name="Boss", email="boss@X.test"))


def test_two_who_are_one_go_on_as_one_with_everything(owner):
    tickets = [_asks(owner, "cleo", f"No. {n}") for n in range(3)]
    copied, both = _asks(owner, "carl"), _asks(owner, None)
    owner.do(FollowTicket(ticket_id=copied, person="cleo"))
    for person in ("carl", "cleo"):
        owner.do(FollowTicket(ticket_id=both, person=person))
    owner.do(_known(owner, "cleo", phone="+33 1", note="Calls often", details={"Number": "7"}))
    pair = {"keep_id": "carl", "gone_id": "cleo"}
    told = owner.ask(PreviewMergeCustomers(**pair))
    assert (told.tickets, told.followed) == (3, 2)
    done = owner.do(MergeCustomers(**pair, reason="Kept twice")).result
    assert done.left == 0
    kept = owner.ask(GetCustomer(person_id="carl")).person
    assert kept == told.keep
    assert kept.addresses == ("cleo@other.test",)
    assert (kept.phone, kept.note, kept.details) == ("+33 1", "Calls often", {"Number": "7"})
    assert {owner.ask(GetTicket(ticket_id=key)).requester for key in tickets} == {"carl"}
    assert [each.id for each in owner.ask(ListFollowers(ticket_id=copied))] == []
    assert [each.id for each in owner.ask(ListFollowers(ticket_id=both))] == ["carl"]
    assert "customers:united" in str(owner.ask(GetHistory(ticket_id=tickets[0])))
    assert _ids(owner) == ["carl"]
    assert _ids(owner, gone=True) == ["cleo"]
    assert owner.ask(NameRequesters(ids=("cleo",)))[0].name == "Cleo"
    assert owner.ask(VerifyDesk()).problems == ()


def test_many_tickets_go_over_some_at_a_time(owner, monkeypatch):
    monkeypatch.setattr("runtime.desk.customers.AT_ONCE", 2)
    for n in range(5):
        _asks(owner, "cleo", f"No. {n}")
    merging = {"keep_id": "carl", "gone_id": "cleo", "reason": "Kept twice"}
    left = []
    while not left or left[-1]:
        left.append(owner.do(MergeCustomers(**merging)).result.left)
        assert _ids(owner, gone=True) == (["cleo"] if not left[-1] else [])
    assert left == [3, 1, 0]
    with pytest.raises(Refused, match="Cleo is no customer any more"):
        owner.do(MergeCustomers(**merging))


def test_nobody_is_united_with_themselves(owner):
    with pytest.raises((Invalid, ValueError), match="nobody is united"):
        owner.ask(PreviewMergeCustomers(keep_id="carl", gone_id="carl"))


def test_a_customer_is_in_one_organisation_after_it_too(owner):
    owner.do(SetMembers(organisation="acme", join=("carl", "cleo")))
    told = owner.ask(PreviewMergeCustomers(keep_id="carl", gone_id="cleo"))
    assert told.keep.organisations == ("acme",)
    assert owner.ask(InSeveral()) == ()


def test_what_makes_anonymous_reaches_all_of_it_and_names_who_was_united(owner):
    owner.do(_known(owner, "carl", addresses=("boss@x.test",), phone="0612", note="Loud", details={"N": "KD-77"}))
    owner.do(MergeCustomers(keep_id="carl", gone_id="cleo", reason="Twice"))
    told = owner.ask(PreviewAnonymise(person_id="carl"))
    assert any("Cleo was united with them" in warning for warning in told.warnings)
    owner.do(AnonymisePerson(person_id="carl", reason="They asked"))
    person = owner.ask(GetCustomer(person_id="carl")).person
    assert (person.addresses, person.phone, person.note, person.details) == ((), "", "", {})
    for text in ("boss", "0612", "KD-77", "carl@"):
        assert _ids(owner, text=text, gone=True) == []
    with owner.database.read() as session:
        texts = " ".join(map(str, session.core.exec_driver_sql("SELECT body, receipt FROM journal").all()))
    for text in ("boss@x.test", "KD-77", "Loud"):
        assert text not in texts
    assert owner.ask(VerifyDesk()).problems == ()


def test_settings_that_allow_several_keep_both(owner):
    settings = owner.ask(GetSetup()).settings
    owner.do(PutSettings(settings=settings.having(several_organisations=True)))
    owner.do(SetMembers(organisation="acme", join=("cleo",)))
    told = owner.ask(PreviewMergeCustomers(keep_id="carl", gone_id="cleo"))
    assert told.keep.organisations == ("acme",)


_ADDRESS = st.sampled_from(["a@x.test", "A@x.test", "b@x.test", "c@x.test", ""])
_PEOPLE = st.builds(
    Person,
    id=st.just("k"),
    name=st.just("K"),
    email=_ADDRESS,
    addresses=st.lists(_ADDRESS.filter(bool), max_size=3).map(tuple),
    phone=st.sampled_from(["", "1", "2"]),
    organisations=st.lists(st.sampled_from(["x", "y"]), unique=True, max_size=2).map(tuple),
    details=st.dictionaries(st.sampled_from(["n", "m"]), st.sampled_from(["1", "2"])),
)


@given(_PEOPLE, _PEOPLE, st.booleans())
def test_no_address_is_lost_or_doubled(keep, gone, several):
    after = united(keep, gone, several=several)
    before = {each.casefold() for each in (*keep.mail_addresses, *gone.mail_addresses)}
    assert sorted(map(str.casefold, after.mail_addresses)) == sorted(before)
    assert after.email == (keep.email or gone.email)
    assert keep.details.items() <= after.details.items()
    assert set(after.details) == {*keep.details, *gone.details}
    assert set(after.organisations) == {*keep.organisations, *gone.organisations} or not several


def test_twins_are_told_with_what_they_share_and_only_while_both_are_customers(owner, nora):
    owner.do(PutPeople(people=(*MANY, Person(id="d", name="Dörte", phone="0039 6 1234", role=Role.CUSTOMER))))
    owner.do(_known(owner, "carl", phone="+39 61234", addresses=("c.leo@other.test",)))
    told = owner.ask(ListTwins())
    assert {(each.first.id, each.second.id): each.why for each in told.pairs} == {
        ("carl", "d"): (Likeness.PHONE,),
        ("carl", "cleo"): (Likeness.ADDRESS,),
    }
    assert owner.ask(ListTwins(limit=1)).found == 2
    owner.do(MergeCustomers(keep_id="carl", gone_id="cleo", reason="One and the same"))
    assert [each.second.id for each in owner.ask(ListTwins()).pairs] == ["d"]
    with pytest.raises(Forbidden):
        nora.ask(ListTwins())


def _proposed(desk, **asked):
    return {(each.first.id, each.second.id) for each in desk.ask(ListTwins(**asked)).pairs}


@pytest.fixture
def alike(owner):
    """Three of whom each may be each of the others."""
    people = (Person(id=key, name="Ana", phone="+39 6 1234", role=Role.CUSTOMER) for key in ("x", "y", "z"))
    owner.do(PutPeople(people=tuple(people)))
    return owner


def test_who_is_two_is_proposed_no_more_and_the_others_still(alike, nora):
    assert _proposed(alike) == {("x", "y"), ("x", "z")}
    alike.do(TellApart(one_id="y", other_id="x"))
    alike.do(TellApart(one_id="x", other_id="y"))
    assert _proposed(alike) == {("x", "z")}
    alike.do(TellApart(one_id="x", other_id="z"))
    assert _proposed(alike) == {("y", "z")}  # neither is x, and they may well be one
    assert _proposed(alike, apart=True) == {("x", "y"), ("x", "z")}
    told = alike.ask(ListTwins())
    assert (told.found, told.apart) == (1, 2)
    assert told.pairs[0].why == (Likeness.PHONE,)
    assert [row.actor for row in alike.ask(ReadAudit(kinds=(TellApart.kind,))).rows] == ["olga"] * 3
    with pytest.raises(Forbidden):
        nora.do(TellApart(one_id="y", other_id="z"))


def test_who_was_told_apart_may_be_one_again(alike):
    alike.do(TellApart(one_id="x", other_id="y"))
    told = alike.ask(PreviewMergeCustomers(keep_id="y", gone_id="x"))
    assert told.warnings[0] == "Somebody said that Ana and Ana are two."
    alike.do(TellApart(one_id="y", other_id="x", two=False))
    assert _proposed(alike) == {("x", "y"), ("x", "z")} and not _proposed(alike, apart=True)
    assert not alike.ask(PreviewMergeCustomers(keep_id="y", gone_id="x")).warnings


def test_what_was_said_of_one_holds_for_whom_they_go_on_as(alike):
    alike.do(TellApart(one_id="y", other_id="z"))
    alike.do(MergeCustomers(keep_id="x", gone_id="y", reason="Twice"))
    assert not _proposed(alike) and _proposed(alike, apart=True) == {("x", "z")}
    alike.do(AnonymisePerson(person_id="z", reason="They asked"))
    assert not _proposed(alike, apart=True)
    with alike.database.read() as session:
        assert not apart.pairs(session)


def test_only_customers_are_told_apart(alike):
    with pytest.raises((Invalid, ValueError), match="nobody is another"):
        alike.do(TellApart(one_id="x", other_id="x"))
    with pytest.raises(NotFound):
        alike.do(TellApart(one_id="x", other_id="nora"))
    alike.do(MergeCustomers(keep_id="x", gone_id="y", reason="Twice"))
    with pytest.raises(Refused, match="no customer any more"):
        alike.do(TellApart(one_id="y", other_id="z"))
