"""The permission matrix, cell by cell: every action by every role, in the person's own department and in another.

`TABLE` is written down here a second time, from the page that decides it; `model/rights` must say the same, and the
desk must do the same.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from runtime.desk import policy
from runtime.desk.local import LocalDesk
from runtime.messages import access, blueprints, bulk, keeping, links, migration, setup, system, tickets
from runtime.messages.base import COMMANDS, QUERIES, Command, Message
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.model.macros import SetFields
from runtime.model.migration import MigrationPlan
from runtime.model.owners import People, Requester
from runtime.model.people import Actor, Department, Person, Role
from runtime.model.rights import (
    MATRIX,
    MOST_AT_ONCE_FOR_AGENTS,
    RANK,
    Action,
    Grant,
    may_change_many,
    may_here,
    roles_for,
)
from runtime.store import setup_rows
from runtime.store.database import Database, Session
from runtime.store.opening import open_database
from tests.desk.conftest import MONDAY, OFFICE, Time
from tests.makers import blueprint, state, transition

ROLES = ["owner", "administrator", "process_owner", "supervisor", "agent", "light_agent", "customer"]
TABLE = """
transfer_ownership  Y - - - - - -
security            Y Y - - - - -
people              Y Y - - - - -
desk_setup          Y Y - - - - -
calendars           Y Y D - - - -
setup_read          Y Y Y Y Y Y -
blueprint_draft     Y Y D - - - -
blueprint_publish   Y Y D - - - -
blueprint_migrate   Y Y D - - - -
blueprint_read      Y Y Y D D D -
figures             Y Y D D A - -
export              Y Y D D - - -
ticket_read         Y Y D D D D A
ticket_history      Y Y D D D D -
ticket_create       Y Y Y Y Y Y A
ticket_edit         Y Y D D D - -
ticket_work         Y Y D D D - -
transition          P P P P P P P
override            Y Y D D - - -
assign              Y Y D D D - -
public_reply        Y Y Y Y Y - A
private_note        Y Y Y Y Y Y -
bulk                Y Y - D D - -
merge               Y Y - D - - -
redact              Y Y - - - - -
audit_read          Y Y D D - - -
own_access          Y Y Y Y Y Y Y
operate             Y Y - - - - -
"""
CELLS = {
    (name, role): letter
    for name, *letters in (line.split() for line in TABLE.strip().splitlines())
    for role, letter in zip(ROLES, letters, strict=True)
}
ON_TICKETS = {"ticket_edit", "ticket_work", "override", "assign", "public_reply", "private_note", "ticket_history"}
"""What is done to a ticket is bounded by which tickets the person may read."""


def test_the_table_is_the_table():
    assert {(action.value, role.value): MATRIX[action][role].value for action, role in product(Action, Role)} == CELLS


class Undo(Exception):
    """Raised to take back what an attempt wrote."""


HOURS = OFFICE.having(id="hours", name="Hours")


@pytest.fixture(scope="module")
def world(empty_desk_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A desk with a person of every role in Returns, and the same of everything in Returns (own) and Billing (other)."""
    path = tmp_path_factory.mktemp("matrix") / "matrix.desk"
    shutil.copyfile(empty_desk_file, path)
    database = open_database(path, create=False, durability="NORMAL")
    with database.write() as session:
        setup_rows.put_people(session, (Person(id="owner", name="O", role=Role.OWNER, departments=("own",)),))
    owner = LocalDesk(database, Time(MONDAY), "owner")
    owner.do(setup.PutCalendars(calendars=(OFFICE, HOURS)))
    places = (
        Department(id="own", name="Own", calendar="office"),
        Department(id="other", name="Other", calendar="hours"),
    )
    owner.do(setup.PutDepartments(departments=places))
    staff = tuple(Person(id=role, name=role, role=Role(role), departments=("own",)) for role in ROLES[1:6])
    customers = tuple(Person(id=name, name=name, role=Role.CUSTOMER) for name in ("customer", "somebody"))
    owner.do(setup.PutPeople(people=(*staff, *customers, Person(id="colleague", name="C", departments=("own",)))))
    made: dict[str, Any] = {}
    for place in ("own", "other"):
        made[place] = _furnish(owner, place)
    yield SimpleNamespace(database=database, owner=owner, **made)
    database.close()


def _drawn(place: str) -> Any:
    named = (People(ids=tuple(ROLES[:6])), Requester())
    return blueprint(
        state("a"),
        state("z", final=True),
        transition("named", "a", "z", owners=named),
        transition("unnamed", "a", "z", owners=(People(ids=("colleague",)),)),
        transition("anyone", "a", "z"),
        id=f"{place}-blueprint",
        name=place,
        department=place,
    )


def _furnish(owner: LocalDesk, place: str) -> SimpleNamespace:
    drawn = _drawn(place)
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    version = owner.do(blueprints.PublishBlueprint(blueprint_id=drawn.id, expected_revision=1, accept="all")).result
    requester = "customer" if place == "own" else "somebody"
    created = owner.do(tickets.CreateTicket(subject="Kettle", department=place, requester=requester)).result
    twin = owner.do(tickets.CreateTicket(subject="Kettle", department=place, requester=requester)).result
    again = drawn.having(description="Better")
    owner.do(blueprints.SaveDraft(blueprint=again, expected_revision=1))
    return SimpleNamespace(place=place, drawn=drawn, ticket=created, twin=twin, version=version)


def _allowed(world: SimpleNamespace, person: str, *messages: Message[Any]) -> bool:
    """Whether the desk lets the person do it; nothing of it stays."""
    desk = LocalDesk(world.database, Time(MONDAY), person)
    try:
        with _taken_back(world.database) as session:
            for message in messages:
                carry_out = desk.carry_out if isinstance(message, Command) else desk.answer
                carry_out(session, message, person, MONDAY)
    except (Forbidden, NotFound):
        return False
    except Refused as refused:  # rights that the engine asks: who writes what to whom
        if any(reason.code not in {"light_agent", "private"} for reason in refused.reasons):
            raise
        return False
    return True


@contextmanager
def _taken_back(database: Database) -> Iterator[Session]:
    with suppress(Undo), database.write() as session:
        yield session
        raise Undo


def _edit(at: SimpleNamespace, **fields: Any) -> tickets.EditTicket:
    return tickets.EditTicket(ticket_id=at.ticket.ticket_id, expected_version=at.ticket.version, fields=fields)


def _migrate(at: SimpleNamespace) -> migration.SuggestMigration:
    return migration.SuggestMigration(blueprint_id=at.drawn.id, from_versions=(1,))


ATTEMPTS: dict[str, Callable[[SimpleNamespace], Message[Any]]] = {
    "transfer_ownership": lambda at: access.TransferOwnership(to="colleague"),
    "security": lambda at: setup.PutSettings(settings={"zone": "Europe/Paris"}),
    "people": lambda at: setup.PutPeople(people=(Person(id="new", name="New"),)),
    "desk_setup": lambda at: setup.PutFields(fields=({"id": "size", "name": "Size"},)),
    "calendars": lambda at: setup.PutCalendars(calendars=(OFFICE if at.place == "own" else HOURS,)),
    "setup_read": lambda at: setup.GetSetup(),
    "blueprint_draft": lambda at: blueprints.SaveDraft(blueprint=at.drawn, expected_revision=2),
    "blueprint_publish": lambda at: blueprints.PublishBlueprint(
        blueprint_id=at.drawn.id, expected_revision=2, accept="all"
    ),
    "blueprint_migrate": _migrate,
    "blueprint_read": lambda at: blueprints.GetVersion(blueprint_id=at.drawn.id),
    "figures": lambda at: system.GetFigures(blueprint_id=at.drawn.id),
    "ticket_read": lambda at: tickets.GetConversation(ticket_id=at.ticket.ticket_id),
    "ticket_history": lambda at: tickets.GetHistory(ticket_id=at.ticket.ticket_id),
    "ticket_create": lambda at: tickets.CreateTicket(subject="New", department=at.place),
    "ticket_edit": lambda at: _edit(at, subject="Pot"),
    "ticket_work": lambda at: tickets.ClaimVisit(ticket_id=at.ticket.ticket_id),
    "override": lambda at: tickets.ForceMove(
        ticket_id=at.ticket.ticket_id, expected_version=at.ticket.version, state="z", reason="It must be."
    ),
    "assign": lambda at: _edit(at, assignee="colleague"),
    "public_reply": lambda at: tickets.AddComment(ticket_id=at.ticket.ticket_id, body="Hello", public=True),
    "private_note": lambda at: tickets.AddComment(ticket_id=at.ticket.ticket_id, body="Hello", public=False),
    "bulk": lambda at: bulk.StartBulk(
        selection=bulk.Selection(ids=(at.ticket.ticket_id,)),
        work=bulk.BulkWork(deeds=(SetFields(fields={"subject": "Pot"}),)),
    ),
    "merge": lambda at: links.MergeTickets(
        ticket_id=at.ticket.ticket_id, expected_version=at.ticket.version, duplicates=(at.twin.ticket_id,)
    ),
    "redact": lambda at: keeping.AnonymisePerson(person_id="somebody", reason="They asked for it."),
    "audit_read": lambda at: access.ReadAudit(),
    "own_access": lambda at: system.NextDue(),
    "operate": lambda at: system.SealDays(),
}
WITHOUT_PLACE = {"transfer_ownership", "security", "people", "desk_setup", "setup_read", "audit_read", "operate"}
WITHOUT_PLACE |= {"redact", "bulk"}
"""A bulk job is started anywhere; each ticket meets its own department at its turn (`test_bulk`)."""


def _expected(action: str, role: str, place: str) -> bool:
    """What the table says, for an action in the own department (or on the own ticket) and in another's."""
    letter = CELLS[action, role]
    if letter == "-":
        return False
    if letter == "Y" and action in ON_TICKETS:
        return _expected("ticket_read", role, place)
    bounded = action not in WITHOUT_PLACE and action != "ticket_create"
    return not (letter in "DA" and place == "other" and bounded)


@pytest.mark.parametrize("place", ["own", "other"])
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", [name for name in ATTEMPTS if name != "own_access"])
def test_every_cell(world, action, role, place):
    message = ATTEMPTS[action](getattr(world, place))
    assert _allowed(world, role, message) == _expected(action, role, place)


@pytest.mark.parametrize("role", ROLES)
def test_a_transition_is_for_whom_it_names_and_for_nobody_else(world, role):
    def may(transition_id: str, place: str) -> bool:
        at = getattr(world, place)
        return _allowed(
            world,
            role,
            tickets.ExecuteTransition(
                ticket_id=at.ticket.ticket_id, transition_id=transition_id, expected_version=at.ticket.version
            ),
        )

    assert may("named", "own")
    assert may("named", "other") == (role != "customer")  # also where they see no other ticket (PO-08)
    assert not may("unnamed", "own")
    assert not may("unnamed", "other")
    in_department = role not in {"light_agent", "customer"}
    assert may("anyone", "own") == in_department  # nobody named: every agent of the ticket's department
    assert not may("anyone", "other")  # an administrator of another department neither


def test_rows_of_the_table_without_an_attempt_are_known():
    untried = {action.value for action in Action} - ATTEMPTS.keys()
    assert untried == {"export", "transition"}  # what is exported was read; a transition has a test of its own


@pytest.mark.parametrize("role", Role)
def test_own_access_is_everybodys(role):
    assert role in roles_for(Action.OWN_ACCESS)


@pytest.mark.parametrize("role", Role)
def test_many_tickets_at_once(role):
    actor = Actor("x", role, departments=frozenset({"own"}))
    some = CELLS["bulk", role.value] != "-"
    assert may_change_many(actor, MOST_AT_ONCE_FOR_AGENTS) == some
    assert may_change_many(actor, MOST_AT_ONCE_FOR_AGENTS + 1) == (some and role is not Role.AGENT)
    assert may_here(Action.BULK, actor, "other") == (CELLS["bulk", role.value] == "Y")


def test_every_message_is_open_to_somebody_and_none_to_more_than_its_action_says():
    for message in (*COMMANDS.values(), *QUERIES.values()):
        rule = policy.POLICY[message]
        assert policy.roles_of(message), message
        if isinstance(rule, Action):
            assert policy.roles_of(message) == {role for role in Role if MATRIX[rule][role] is not Grant.NO}


def test_agents_assign_where_the_desk_lets_them(world):
    at = world.own
    switch = setup.PutSettings(settings={"agents_assign": False})
    world.owner.do(switch)
    try:
        assert not _allowed(world, "agent", _edit(at, assignee="colleague"))
        assert not _allowed(world, "agent", _edit(at, team=None, assignee="agent"))
        assert _allowed(world, "agent", _edit(at, subject="Pot"))
        assert _allowed(world, "supervisor", _edit(at, assignee="colleague"))
    finally:
        world.owner.do(setup.PutSettings(settings={}))


def test_nobody_gives_or_takes_a_role_above_their_own(world):
    ranks = sorted(Role, key=RANK.__getitem__)
    assert ranks == list(reversed(Role))
    for role in ("owner", "administrator"):
        for given in Role:
            message = setup.PutPeople(people=(Person(id="new", name="New", role=given),))
            if given is Role.OWNER:
                with pytest.raises((Refused, Forbidden)):
                    LocalDesk(world.database, Time(MONDAY), role).do(message)
            else:
                assert _allowed(world, role, message)
    demoted = setup.PutPeople(people=(Person(id="owner", name="O", role=Role.AGENT),))
    assert not _allowed(world, "administrator", demoted)


def test_one_owner_always_and_only_they_hand_over(owner):
    """On a fresh desk, for good: the former owner is an administrator then, and cannot take it back."""
    olga, adam = owner, owner.acting_as("adam")
    with pytest.raises(Forbidden):
        adam.do(access.TransferOwnership(to="adam"))
    for to in ("carl", "nobody", "olga"):
        with pytest.raises(Refused):
            olga.do(access.TransferOwnership(to=to))
    for changed in ({"active": False}, {"role": Role.AGENT}):
        me = next(person for person in olga.ask(setup.GetSetup()).people if person.id == "olga")
        with pytest.raises(Refused, match="active owner"):
            olga.do(setup.PutPeople(people=(me.having(**changed),)))
    olga.do(access.TransferOwnership(to="nora"))
    roles = {person.id: person.role for person in olga.ask(setup.GetSetup()).people}
    assert [name for name, role in roles.items() if role is Role.OWNER] == ["nora"]
    assert roles["olga"] is Role.ADMINISTRATOR
    with pytest.raises(Forbidden):
        olga.do(access.TransferOwnership(to="olga"))


def test_agents_see_the_figures_of_their_own_tickets(owner):
    nora = owner.acting_as("nora")
    for assignee in ("nora", "marc", None):
        nora.do(tickets.CreateTicket(subject="X", department="returns", assignee=assignee))
    assert nora.ask(system.GetFigures(blueprint_id="refund")).tickets == 1
    assert owner.acting_as("sam").ask(system.GetFigures(blueprint_id="refund")).tickets == 3


def test_overseers_see_their_part_of_a_blueprint_of_every_department(owner):
    drawn = blueprint(state("a"), state("z", final=True), transition("t", "a", "z"), id="all")
    owner.do(blueprints.SetActivity(blueprint_id="refund", activity="inactive"))
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="all", expected_revision=1))
    for department in ("returns", "returns", "billing"):
        owner.do(tickets.CreateTicket(subject="X", department=department))

    def count(person: str, *departments: str) -> int:
        figures = system.GetFigures(blueprint_id="all", departments=departments)
        return owner.acting_as(person).ask(figures).tickets

    assert [count("olga"), count("sam"), count("sam", "billing"), count("petra")] == [3, 2, 0, 2]


def test_a_process_owner_reads_no_draft_of_another_department(owner):
    drawn = blueprint(state("a"), id="plans", department="billing")
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    with pytest.raises(Forbidden):
        owner.acting_as("petra").ask(blueprints.GetDraft(blueprint_id="plans"))


def test_a_plan_is_asked_for_by_designers_only():
    assert MigrationPlan(blueprint_id="x", from_versions=(1,), to_version=None)
    assert policy.roles_of(migration.PreviewMigration) == roles_for(Action.BLUEPRINT_MIGRATE)
