"""Many doors, one rule (C-19): an illegal move is refused whichever way it comes in, and nothing of it is written.

A new door is one line in DOORS: how a message of somebody's is carried out through it. A new illegal move is one line
in MOVES.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from runtime.desk import wire
from runtime.desk.batch import batch
from runtime.desk.local import LocalDesk
from runtime.desk.sign_in import sign_in
from runtime.engine import rehearse
from runtime.messages import access, blueprints, setup, tickets
from runtime.messages.base import COMMANDS, Command
from runtime.messages.faults import Broken, Fault, Forbidden, Invalid
from runtime.model.actions import Fire
from runtime.model.criteria import Compare, Operator
from runtime.model.forms import Filled, ResolutionItem
from runtime.model.owners import People, Requester
from runtime.model.people import Person
from runtime.model.reasons import NotAllowed
from runtime.model.scenario import Given
from runtime.store import passwords, schema, setup_rows
from runtime.store.database import Database, Session
from runtime.store.opening import open_database
from runtime.store.passwords import Kept
from tests.desk.conftest import MONDAY, OFFICE, PEOPLE, Time
from tests.desk.test_promises import execute
from tests.makers import blueprint, state, transition
from tests.passphrases import CHEAP, GOOD

NORA = (People(ids=("nora", "gone")),)
URGENT = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=4)

DRAWN = blueprint(
    state("a"),
    state("b"),
    state("z", final=True),
    transition("go", "a", "b", owners=NORA),
    transition("pay", "b", "z", owners=NORA),
    transition("back", "b", "a", owners=(Requester(),)),
    transition("rush", "a", "z", owners=NORA, criteria=URGENT),
    transition("write", "a", "z", owners=NORA, form=(ResolutionItem(id="why", required=True),)),
    id="doors",
    department="returns",
    strict={"locks": ("fields", "replies")},
)


class World(NamedTuple):
    """A desk with one ticket that rests in “a”."""

    database: Database
    owner: LocalDesk
    ticket: tickets.TicketPlace


@pytest.fixture(scope="module")
def world(empty_desk_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    path = tmp_path_factory.mktemp("doors") / "doors.desk"
    shutil.copyfile(empty_desk_file, path)
    database = open_database(path, create=False, durability="NORMAL")
    yield _furnished(database)
    database.close()


def _furnished(database: Database) -> World:
    people = tuple(person.having(email=f"{person.id}@desk.test") for person in PEOPLE)
    gone = Person(id="gone", name="Gone", departments=("returns",), email="gone@desk.test", active=False)
    with database.write() as session:
        setup_rows.put_people(session, people[:1])
    owner = LocalDesk(database, Time(MONDAY), "olga")
    owner.do(setup.PutCalendars(calendars=(OFFICE,)))
    places = tuple({"id": name, "name": name.title()} for name in ("returns", "billing"))
    owner.do(setup.PutDepartments(departments=places))
    owner.do(setup.PutPeople(people=(*people[1:], gone)))
    owner.do(blueprints.SaveDraft(blueprint=DRAWN, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="doors", expected_revision=1, accept="all"))
    kept = Kept(passwords.hashed(GOOD, cost=CHEAP), None, None)
    with database.write() as session:
        for person in (*people, gone):
            passwords.keep(session, person.id, kept)
    nora = owner.acting_as("nora")
    ticket = nora.do(tickets.CreateTicket(subject="Kettle", department="returns", requester="carl")).result
    return World(database, owner, ticket)


# ---------------------------------------------------------------- moves


class Move(NamedTuple):
    """Who tries what, and what the refusal is called: the code of the fault or of one of its reasons."""

    person: str
    kind: str
    body: dict[str, Any]
    refused: str


def _execute(person: str, transition_id: str, refused: str, **more: Any) -> Move:
    return Move(person, "transition.execute", {"transition_id": transition_id, **more}, refused)


def _edit(person: str, refused: str, **fields: Any) -> Move:
    return Move(person, "ticket.edit", {"fields": fields}, refused)


MOVES = {
    "not_the_owner": _execute("marc", "go", "not_owner"),
    "not_even_the_owner_of_the_desk": _execute("olga", "go", "not_owner"),
    "from_another_state": _execute("nora", "pay", "not_from_here"),
    "criteria_unmet": _execute("nora", "rush", "criteria"),
    "a_field_missing": _execute("nora", "write", "required"),
    "a_version_that_is_past": _execute("nora", "go", "conflict", expected_version=1),
    "the_status_by_hand": _edit("nora", "status_locked", status="solved"),
    "fields_in_strict_mode": _edit("nora", "strict", subject="Pot"),
    "somebody_who_left": _execute("gone", "go", "forbidden"),
    "another_department": _execute("bill", "go", "not_found"),
    "a_customer_at_our_work": _edit("carl", "forbidden", subject="Pot"),
    "somebody_elses_name": _execute("marc", "go", "invalid", actor="nora"),
    "no_such_transition": _execute("nora", "nothing", "unknown_transition"),
}


def said(move: Move, ticket: tickets.TicketPlace) -> Command[Any]:
    """The message, from what came over a wire. Raises Invalid."""
    body = {"ticket_id": ticket.ticket_id, "expected_version": ticket.version, **move.body}
    try:
        return COMMANDS[move.kind].model_validate(body)
    except ValidationError as error:
        raise Invalid(str(error)) from error


# ---------------------------------------------------------------- doors


def _direct(world: World, person: str, command: Command[Any]) -> None:
    LocalDesk(world.database, Time(MONDAY), person).do(command)


def _acting_as(world: World, person: str, command: Command[Any]) -> None:
    world.owner.acting_as(person).do(command)


def _batch(world: World, person: str, command: Command[Any]) -> None:
    with batch(world.owner) as many:
        many.do(command, person_id=person, at=MONDAY)


def _batch_that_goes_on(world: World, person: str, command: Command[Any]) -> None:
    """As a bulk job does: one refusal undoes itself only, the batch is committed."""
    refused: list[Fault] = []
    with batch(world.owner) as many:
        try:
            many.do(command, person_id=person, at=MONDAY)
        except Fault as fault:
            refused.append(fault)
    if refused:
        raise refused[0]


def _wire(world: World, person: str, command: Command[Any]) -> None:
    decoded = wire.decode(wire.encode(command))
    assert isinstance(decoded, Command)
    try:
        world.owner.acting_as(person).do(decoded)
    except Fault as fault:
        raise wire.decode_fault(wire.encode_fault(fault)) from fault


def _signed_in(world: World, person: str, command: Command[Any]) -> None:
    sign_in(world.database, Time(MONDAY), f"{person}@desk.test", GOOD, cost=CHEAP).do(command)


def _another_process(world: World, person: str, command: Command[Any]) -> None:
    """One that read the set-up long ago."""
    desk = LocalDesk(world.database, Time(MONDAY), "olga")
    desk.ask(tickets.ListTickets())
    desk.acting_as(person).do(command)


def _a_second_time(world: World, person: str, command: Command[Any]) -> None:
    """A client that tries again with the same command id."""
    desk = world.owner.acting_as(person)
    with pytest.raises(Fault):
        desk.do(command)
    desk.do(command)


def _a_backup(world: World, person: str, command: Command[Any]) -> None:
    """A desk moved to another place."""
    url = world.database.url.database
    database = open_database(Path(str(url)), create=False, durability="NORMAL")
    try:
        LocalDesk(database, Time(MONDAY), person).do(command)
    finally:
        database.close()


DOORS: dict[str, Callable[[World, str, Command[Any]], None]] = {
    "direct": _direct,
    "acting_as": _acting_as,
    "batch": _batch,
    "batch_that_goes_on": _batch_that_goes_on,
    "wire": _wire,
    "signed_in": _signed_in,
    "another_process": _another_process,
    "a_second_time": _a_second_time,
    "opened_anew": _a_backup,
}


def everything(world: World) -> dict[str, list[str]]:
    """Every row of every table but those that count failed attempts to come in."""
    tables = [table for table in schema.metadata.sorted_tables if table.name != "sign_in_attempt"]
    with world.database.read() as session:
        return {table.name: sorted(map(repr, session.core.execute(sa.select(table)))) for table in tables}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("door", DOORS)
def test_an_illegal_move_is_refused_at_every_door(world, door, move):
    before = everything(world)
    tried = MOVES[move]
    with pytest.raises(Fault) as refused:
        DOORS[door](world, tried.person, said(tried, world.ticket))
    fault = refused.value
    assert not isinstance(fault, Broken)
    assert tried.refused in {fault.code, *(reason.code for reason in fault.reasons)}
    assert everything(world) == before


@pytest.mark.parametrize("door", DOORS)
def test_an_override_is_possible_at_every_door_for_whom_it_is_and_never_silent(world, door):
    made = world.owner.do(tickets.CreateTicket(subject="Pot", department="returns")).result
    reason = f"By {door}."
    body = {"state": "z", "reason": reason}
    for person in ("nora", "carl", "bill"):
        with pytest.raises(Fault):
            DOORS[door](world, person, said(Move(person, "ticket.force_move", body, ""), made))
    command = said(Move("sam", "ticket.force_move", body, ""), made)
    if DOORS[door] is _a_second_time:
        world.owner.acting_as("sam").do(command)
        world.owner.acting_as("sam").do(command)
    else:
        DOORS[door](world, "sam", command)
    events = [event for event in world.owner.ask(tickets.GetHistory(ticket_id=made.ticket_id)) if event.kind == "moved"]
    assert [(event.actor, event.data["how"], event.data["reason"]) for event in events] == [("sam", "forced", reason)]
    rows = world.owner.ask(access.ReadAudit(kinds=("ticket.force_move",), ticket_id=made.ticket_id)).rows
    assert [(row.actor, row.body["reason"]) for row in rows] == [("sam", reason)]


@pytest.mark.parametrize(
    "move", [name for name in MOVES if name not in {"a_version_that_is_past", "somebody_elses_name"}]
)
def test_a_rehearsal_refuses_what_the_desk_refuses(world, move):
    tried = MOVES[move]
    with world.database.read() as session:
        known = setup_rows.load_setup(session)
    ticket = {"subject": "Kettle", "department": "returns"}
    rehearsal = rehearse.start(DRAWN, known, Given(at="2025-03-10T10:00Z", ticket=ticket))
    with pytest.raises(NotAllowed):
        _rehearsed(rehearsal, tried)


def _rehearsed(rehearsal: Any, tried: Move) -> None:
    if tried.kind == "ticket.edit":
        rehearse.edit(rehearsal, tried.person, tried.body["fields"])
    else:
        rehearse.execute(rehearsal, tried.person, tried.body["transition_id"])


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("fired", "more"),
    [
        ("elsewhere", {"source": "z", "target": "a"}),
        ("guarded", {"source": "b", "target": "z", "criteria": URGENT}),
        ("written", {"source": "b", "target": "z", "form": (ResolutionItem(id="why", required=True),)}),
    ],
)
def test_what_an_action_fires_meets_the_same_rules(owner, fired, more):
    drawn = blueprint(
        state("a"),
        state("b"),
        state("z", final=True),
        transition("go", "a", "b", actions=(Fire(transition=fired),)),
        transition("end", "b", "z"),
        transition(fired, **more),
        id="fires",
        department="billing",
    )
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="fires", expected_revision=1, accept="all"))
    bill = owner.acting_as("bill")
    place = bill.do(tickets.CreateTicket(subject="Pot", department="billing")).result
    assert execute(bill, place, "go").state == "b"
    kinds = [event.kind for event in bill.ask(tickets.GetHistory(ticket_id=place.ticket_id))]
    assert kinds.count("moved") == 1 and "action_failed" in kinds


def test_the_clock_presses_no_buttons(world):
    before = everything(world)
    command = said(_execute("nora", "go", ""), world.ticket)
    with pytest.raises(Fault, match="people to execute"):
        world.owner.as_clock().do(command)
    assert everything(world) == before


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("person", ["nora", "marc", "sam", "olga", "lena", "bill", "carl"])
def test_allowed_is_what_the_desk_executes_and_nothing_else(owner, person):
    """The explainer at the desk's level (C-08): its verdict, and the buttons, are what happens."""
    place = (
        owner.acting_as("nora").do(tickets.CreateTicket(subject="Pot", department="returns", requester="carl")).result
    )
    for then in (None, "check", "question"):
        if then is not None:
            place = execute(owner.acting_as("nora"), place, then)
        verdicts = owner.ask(tickets.ExplainTransitions(ticket_id=place.ticket_id, person_id=person))
        for verdict in verdicts:
            assert verdict.allowed == _happens(owner, person, place, verdict.transition_id), verdict
            assert (person in verdict.could) or not verdict.allowed


def _happens(desk: LocalDesk, person: str, place: tickets.TicketPlace, transition_id: str) -> bool:
    """Whether it is executed; what was executed is taken back."""
    command = tickets.ExecuteTransition(
        ticket_id=place.ticket_id,
        transition_id=transition_id,
        expected_version=place.version,
        form=Filled(resolution="Done.") if transition_id == "pay" else Filled(),
    )
    try:
        with _taken_back(desk.database) as session:
            desk.carry_out(session, command, person, MONDAY)
    except Fault:
        return False
    return True


@contextmanager
def _taken_back(database: Database) -> Iterator[Session]:
    with suppress(_Back), database.write() as session:
        yield session
        raise _Back


class _Back(Exception):
    """Takes back what was written."""


def test_people_of_no_desk_come_in_nowhere(world):
    for person in ("nobody", "gone", ""):
        with pytest.raises(Forbidden):
            world.owner.acting_as(person).ask(tickets.ListTickets())
