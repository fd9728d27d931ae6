"""Roles of the desk's own: each takes away exactly what it names, from the next message on, and never gives anything."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from runtime.desk.local import LocalDesk
from runtime.desk.policy import POLICY, roles_of
from runtime.messages.access import IssueReset, SetPassword, TransferOwnership
from runtime.messages.bulk import ListBulks
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.messages.setup import (
    GetSetup,
    PutPeople,
    PutRoles,
    PutSettings,
    PutStatuses,
    RemoveFromSetup,
    SetupKind,
)
from runtime.messages.system import GetFigures
from runtime.messages.tickets import AddComment, CreateTicket, EditTicket, GetTicket, ListTickets
from runtime.model.blueprint import Category
from runtime.model.people import Actor, Person, Role
from runtime.model.rights import (
    MADE_FROM,
    TAKEN_AWAY,
    Action,
    Grant,
    OwnRole,
    everywhere,
    grant,
    grant_to,
    may,
    may_here,
)
from runtime.model.setup import Status
from tests.desk.conftest import PEOPLE
from tests.desk.refund import REFUND

READER = OwnRole(
    id="reader",
    name="Reader",
    made_from=Role.AGENT,
    without=(Action.TICKET_EDIT, Action.BULK, Action.FIGURES, Action.PUBLIC_REPLY, Action.TICKET_CREATE),
)


def _person(key: str) -> Person:
    return next(each for each in PEOPLE if each.id == key)


@pytest.fixture
def reader(owner: LocalDesk) -> LocalDesk:
    """Nora, who may do less than other agents."""
    owner.do(PutRoles(roles=(READER,)))
    owner.do(PutPeople(people=(_person("nora").having(own_role="reader"),)))
    return owner.acting_as("nora")


def test_what_it_takes_away_is_refused_and_the_rest_is_as_before(owner: LocalDesk, reader: LocalDesk) -> None:
    place = owner.do(CreateTicket(subject="Kettle", department="returns")).result
    for message in (ListBulks(), GetFigures(blueprint_id=REFUND.id)):
        with pytest.raises(Forbidden, match="does without"):
            reader.ask(message)
    edit = EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"subject": "Pot"})
    for command in (CreateTicket(subject="Mine", department="returns"), edit):
        with pytest.raises(Forbidden, match="does without"):
            reader.do(command)
    with pytest.raises(Refused, match="colleagues only"):
        reader.do(AddComment(ticket_id=place.ticket_id, body="Dear customer", public=True))
    reader.do(AddComment(ticket_id=place.ticket_id, body="Dear colleague", public=False))
    assert [row.id for row in reader.ask(ListTickets()).rows] == [place.ticket_id]
    assert reader.ask(GetTicket(ticket_id=place.ticket_id)).subject == "Kettle"
    assert owner.acting_as("marc").ask(ListBulks()) == ()


def test_it_counts_from_the_next_message_on(owner: LocalDesk, reader: LocalDesk) -> None:
    with pytest.raises(Forbidden):
        reader.ask(ListBulks())
    owner.do(PutRoles(roles=(READER.having(without=()),)))
    assert reader.ask(ListBulks()) == ()
    owner.do(PutRoles(roles=(READER,)))
    with pytest.raises(Forbidden):
        reader.ask(ListBulks())


def test_only_those_in_charge_make_them(owner: LocalDesk) -> None:
    for person in ("petra", "sam", "nora", "lena"):
        with pytest.raises(Forbidden):
            owner.acting_as(person).do(PutRoles(roles=(READER,)))
    owner.acting_as("adam").do(PutRoles(roles=(READER,)))


def test_whoever_bears_it_must_be_what_it_is_made_from(owner: LocalDesk) -> None:
    owner.do(PutRoles(roles=(READER,)))
    with pytest.raises(Refused, match="made from agent"):
        owner.do(PutPeople(people=(_person("sam").having(own_role="reader"),)))
    with pytest.raises(Refused, match="no role “ghost”"):
        owner.do(PutPeople(people=(_person("nora").having(own_role="ghost"),)))
    owner.do(PutPeople(people=(_person("nora").having(own_role="reader"),)))
    with pytest.raises(Refused, match="Nora bear"):
        owner.do(PutRoles(roles=(READER.having(made_from=Role.SUPERVISOR),)))


def test_one_that_is_borne_is_not_removed(owner: LocalDesk, reader: LocalDesk) -> None:
    with pytest.raises(Refused, match="Nora"):
        owner.do(RemoveFromSetup(of=SetupKind.ROLE, ids=("reader",)))
    owner.do(PutPeople(people=(_person("nora"),)))
    owner.do(RemoveFromSetup(of=SetupKind.ROLE, ids=("reader",)))
    assert owner.ask(GetSetup()).roles == ()
    assert reader.ask(ListBulks()) == ()


CLERK = OwnRole(id="clerk", name="Clerk", made_from=Role.ADMINISTRATOR, without=(Action.DESK_SETUP, Action.REDACT))


@pytest.fixture
def clerk(owner: LocalDesk) -> LocalDesk:
    """Adam, an administrator who may do less than others."""
    owner.do(PutRoles(roles=(CLERK,)))
    owner.do(PutPeople(people=(_person("adam").having(own_role="clerk"),)))
    return owner.acting_as("adam")


def test_nobody_gives_back_what_their_own_role_takes_away(owner: LocalDesk, clerk: LocalDesk) -> None:
    whole = Person(id="ada", name="Ada", role=Role.ADMINISTRATOR)
    for person in (_person("adam"), whole):
        with pytest.raises(Forbidden, match="may not change"):
            clerk.do(PutPeople(people=(person,)))
    with pytest.raises(Forbidden, match=r"does without it \(desk setup\)"):
        clerk.do(PutRoles(roles=(CLERK.having(without=(Action.REDACT,)),)))
    clerk.do(PutRoles(roles=(CLERK.having(name="Office"),)))
    clerk.do(PutPeople(people=(whole.having(own_role="clerk"), _person("sam"))))


def test_nobody_takes_over_an_administrator_who_may_do_more(owner: LocalDesk, clerk: LocalDesk) -> None:
    owner.do(PutPeople(people=(Person(id="ada", name="Ada", role=Role.ADMINISTRATOR),)))
    with pytest.raises(Forbidden, match="may not reset"):
        clerk.do(IssueReset(person_id="ada"))
    clerk.do(IssueReset(person_id="sam"))
    with pytest.raises(Forbidden, match="may not change"):
        clerk.do(PutPeople(people=(Person(id="ada", name="Ada", role=Role.AGENT),)))


def test_what_may_not_be_put_may_not_be_removed(owner: LocalDesk, clerk: LocalDesk) -> None:
    status = Status(id="parked", name="Parked", category=Category.ON_HOLD)
    owner.do(PutStatuses(statuses=(status,)))
    with pytest.raises(Forbidden, match="does without"):
        clerk.do(RemoveFromSetup(of=SetupKind.STATUS, ids=("parked",)))
    assert "parked" in {each.id for each in owner.ask(GetSetup()).statuses}


def test_a_revision_that_is_gone_is_told(owner: LocalDesk) -> None:
    seen = owner.ask(GetSetup()).revision
    owner.do(PutRoles(roles=(READER,), revision=seen))
    with pytest.raises(Conflict):
        owner.do(PutRoles(roles=(READER.having(name="Other"),), revision=seen))


@pytest.mark.parametrize("role", sorted(set(Role) - MADE_FROM))
def test_neither_owners_nor_customers_have_any(role: Role) -> None:
    with pytest.raises(ValidationError, match="no role is made"):
        OwnRole(id="x", name="X", made_from=role)


@pytest.mark.parametrize("action", sorted(set(Action) - TAKEN_AWAY))
def test_what_nobody_could_work_without_stays(action: Action) -> None:
    with pytest.raises(ValidationError, match="can do without"):
        OwnRole(id="x", name="X", made_from=Role.AGENT, without=(action,))


@pytest.mark.parametrize("action", sorted(TAKEN_AWAY))
def test_every_action_can_be_taken_away_and_nothing_is_ever_given(action: Action) -> None:
    for role in Role:
        whole = Actor("x", role, departments=frozenset({"returns"}))
        less = Actor("x", role, departments=frozenset({"returns"}), without=frozenset({action}))
        assert not may(action, less) and not may_here(action, less, "returns") and not everywhere(action, less)
        for other in Action:
            if other is not action:
                assert grant_to(other, less) is grant_to(other, whole) is grant(other, role)


def test_every_action_that_can_be_taken_away_is_asked_for_somewhere() -> None:
    """One that no message and no rule asks for would be a promise without effect."""
    by_message = {rule for rule in POLICY.values() if isinstance(rule, Action)}
    by_row = {Action.ASSIGN, Action.PUBLIC_REPLY}
    assert by_message | by_row >= TAKEN_AWAY
    assert all(roles_of(message) for message in POLICY)
    assert grant(Action.ASSIGN, Role.AGENT) is Grant.DEPARTMENTS


def test_whoever_becomes_the_owner_does_without_nothing(owner: LocalDesk, reader: LocalDesk) -> None:
    owner.do(TransferOwnership(to="nora"))
    seen = next(each for each in reader.ask(GetSetup()).people if each.id == "nora")
    assert (seen.role, seen.own_role) == (Role.OWNER, None)
    reader.do(CreateTicket(subject="A kettle", department="returns"))


@pytest.mark.usefixtures("cheap_passwords")
def test_who_comes_to_administer_a_desk_where_people_sign_in_is_named_while_anybody_could_be_them(
    owner: LocalDesk,
) -> None:
    owner.do(SetPassword(password="a kettle on the stove"))
    promoted = PutPeople(people=(_person("sam").having(role=Role.ADMINISTRATOR),))
    assert owner.do(promoted).result.warnings == ()
    owner.do(PutPeople(people=(_person("sam"),)))
    settings = owner.ask(GetSetup()).settings.having(people_sign_in=True)
    owner.do(PutSettings(settings=settings))
    olga = LocalDesk(owner.database, owner._clock, "olga", signed_in=True)
    with pytest.raises(Refused, match="no password"):
        olga.do(TransferOwnership(to="marc"))
    again = PutPeople(people=promoted.people)
    assert "Sam administers this desk" in " ".join(olga.do(again).result.warnings)
    assert olga.do(PutPeople(people=promoted.people)).result.warnings == ()
    owner.acting_as("marc").do(SetPassword(password="another kettle on it"))
    olga.do(TransferOwnership(to="marc"))
