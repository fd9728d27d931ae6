"""One transition is one transaction of at most eight statements besides begin and commit.

The Blueprint is the benchmark's: an owner, a criterion, a limit in each state, and a letter to write.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from runtime.desk.local import LocalDesk
from runtime.desk.wire import decode, encode
from runtime.messages.absences import PutAbsences
from runtime.messages.setup import GetSetup, PutSettings
from runtime.messages.tickets import AddComment, CreateTicket, ExecuteTransition, TicketPlace
from runtime.model.absences import Absence
from runtime.model.fields import Field, FieldType
from runtime.model.people import Person, Role
from runtime.model.setup import Lifecycle
from runtime.store import setup_rows
from runtime.store.database import Database, Plan, Session
from tests.benchmarks.bench_transition import Tick, furnished

AT_MOST = 8


def _desk(database: Database, *fields: Field) -> LocalDesk:
    with database.write() as session:
        setup_rows.put_people(session, (Person(id="owner", name="Owner", role=Role.OWNER),))
        setup_rows.put_items(session, "field", fields)
    return furnished(LocalDesk(database, Tick(), "owner"), 2)


type _Sent = Callable[[ExecuteTransition], Any]


def _as_made(command: ExecuteTransition) -> ExecuteTransition:
    return command


def _by_wire(command: ExecuteTransition) -> Any:
    """As a desktop far away sends it: every part is told, those that are as ever, too."""
    return decode(encode(command))


def _mover(ann: LocalDesk, sent: _Sent = _as_made) -> Callable[[int, str], TicketPlace]:
    """Takes the tickets through transitions; the first move of the desk reads what is kept in memory afterwards."""
    versions = {1: 2, 2: 2}

    def move(ticket: int, transition: str) -> TicketPlace:
        command = ExecuteTransition(
            ticket_id=ticket, transition_id=transition, expected_version=versions.get(ticket, 0)
        )
        place: TicketPlace = ann.do(sent(command)).result
        versions[ticket] = place.version
        return place

    move(2, "assign")
    return move


def _traced(database: Database, act: Callable[[], TicketPlace]) -> tuple[TicketPlace, list[str]]:
    """What came of it, and what SQLite itself says it ran."""
    statements: list[str] = []
    with database.read() as session:
        connection = session.core.connection.dbapi_connection
    assert connection is not None
    connection.set_trace_callback(statements.append)
    place = act()
    connection.set_trace_callback(None)
    return place, [text for text in statements if not text.startswith("PRAGMA busy_timeout")]  # says how to wait


@pytest.mark.parametrize("sent", [_as_made, _by_wire], ids=["made here", "come by wire"])
def test_a_transition_with_a_letter_takes_eight_statements(sqlite_database: Database, sent: _Sent) -> None:
    move = _mover(_desk(sqlite_database), sent)
    for transition, state in (("assign", "open"), ("ask", "pending"), ("answer", "open")):
        place, (begin, *within, commit) = _traced(sqlite_database, partial(move, 1, transition))
        assert (place.state, begin, commit) == (state, "BEGIN IMMEDIATE", "COMMIT")
        assert any(text.startswith("INSERT INTO outbox") for text in within)
        assert len(within) <= AT_MOST, within


def test_who_is_away_costs_no_statement(sqlite_database: Database) -> None:
    """Absences are in the set-up, in memory: with some a transition takes no more than without."""
    ann = _desk(sqlite_database)
    ann.do(PutAbsences(times=(Absence(begins=0, ends=1 << 42, deputy="owner"),)))
    move = _mover(ann)
    for transition in ("assign", "ask", "answer"):
        _, (_begin, *within, _commit) = _traced(sqlite_database, partial(move, 1, transition))
        assert len(within) <= AT_MOST, within


def test_a_formula_costs_no_statement(sqlite_database: Database) -> None:
    """What one gives is in the ticket's row and a fact among the facts; one that gives what it gave writes nothing."""
    same = Field(id="same", name="Same", type=FieldType.NUMBER, formula="priority * 2")
    other = Field(id="other", name="Other", type=FieldType.NUMBER, formula="category * 2")
    move = _mover(_desk(sqlite_database, same, other))
    for transition in ("assign", "ask", "answer"):
        _, (_begin, *within, _commit) = _traced(sqlite_database, partial(move, 1, transition))
        facts = [text for text in within if text.startswith("INSERT INTO event")]
        assert len(facts) == 2 and '"other"' in facts[1] and '"same"' not in facts[1]  # one statement, for two rows
        assert len(within) - 1 <= AT_MOST, within


def test_only_a_reply_costs_statements_for_its_letter(sqlite_database: Database) -> None:
    """Who follows, who asked, and one for each reader; a note, and a desk that mails nothing, pay nothing."""
    ann = _desk(sqlite_database)
    with sqlite_database.write() as session:
        asker = Person(id="carl", name="Carl", role=Role.CUSTOMER, email="carl@acme.test")
        setup_rows.put_people(session, (asker,))
    opened = ann.do(CreateTicket(subject="Printer", department="it", team="desk", requester="carl")).result

    def said(*, public: bool) -> list[str]:
        command = AddComment(ticket_id=opened.ticket_id, body="It is fixed.", public=public)
        _, (_begin, *within, _commit) = _traced(sqlite_database, lambda: ann.do(command).result)
        return within

    said(public=True)  # makes it pending, once
    note, reply = said(public=False), said(public=True)
    assert len(reply) == len(note) + 3
    assert sum(text.startswith("INSERT INTO outbox") for text in reply) == 1
    owner = ann.acting_as("owner")
    unmailed = owner.ask(GetSetup()).settings.having(lifecycle=Lifecycle(replies_are_mailed=False))
    owner.do(PutSettings(settings=unmailed))
    said(public=True)
    assert len(said(public=True)) == len(note)


@pytest.mark.postgres
def test_a_transition_takes_one_round_trip_more_on_a_server(
    postgres_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = _mover(_desk(postgres_database))
    statements: list[Plan] = []
    run = Session.run

    def counted(session: Session, plan: Plan, parameters: dict[str, object]) -> object:
        statements.append(plan)
        return run(session, plan, parameters)

    monkeypatch.setattr(Session, "run", counted)
    assert move(1, "assign").state == "open"
    assert len(statements) <= AT_MOST + 1  # the ticket's row is locked before it is read
