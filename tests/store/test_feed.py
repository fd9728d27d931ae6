"""The change feed never misses a change, also not on a database whose writers overtake one another."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.store import history, journal
from runtime.store.database import Database, Session
from runtime.store.opening import open_database
from runtime.store.schema import comment, event
from tests.store.rows import put_ticket


def _tell(session: Session, ticket_id: int, kind: str = "reminded") -> None:
    row = {"ticket_id": ticket_id, "version": 1, "at": 7, "actor": "ann", "kind": kind, "data": '{"level": 1}'}
    session.core.execute(sa.insert(event).values(row))


def _read_on(database: Database, cursor: int, limit: int = 1_000) -> tuple[int, set[int], set[str], bool]:
    """Everything after the cursor, in portions."""
    tickets: set[int] = set()
    blueprints: set[str] = set()
    setup, more = False, True
    while more:
        with database.read() as session:
            feed = history.changes_since(session, cursor, limit)
        assert feed.cursor > cursor or not feed.more
        cursor, more = feed.cursor, feed.more
        tickets |= set(feed.tickets)
        blueprints |= set(feed.blueprints)
        setup |= feed.setup
    return cursor, tickets, blueprints, setup


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_change_is_told_once_and_in_time(database: Database, data: st.DataObject) -> None:
    """Any order of events and desk changes, any number at a time, read at any moment."""
    with database.read() as session:
        cursor = history.present(session)
    pending: tuple[set[int], set[str], bool] = (set(), set(), False)
    for step in data.draw(
        st.lists(st.lists(st.sampled_from(("ticket", "blueprint", "setup")), max_size=4), max_size=8)
    ):
        tickets, blueprints, setup = pending
        with database.write() as session:
            for what in step:
                if what == "ticket":
                    tickets = tickets | {put_ticket(session)}
                    _tell(session, max(tickets))
                elif what == "blueprint":
                    name = f"b{len(blueprints)}"
                    blueprints = blueprints | {name}
                    journal.note_change(session, f"blueprint:{name}")
                else:
                    setup = True
                    journal.note_change(session, "setup")
        pending = (tickets, blueprints, setup)
        if data.draw(st.booleans()):
            cursor, *found = _read_on(database, cursor, data.draw(st.integers(1, 5)))
            assert tuple(found) == pending
            pending = (set(), set(), False)
    cursor, *found = _read_on(database, cursor)
    assert tuple(found) == pending
    assert _read_on(database, cursor)[1:] == (set(), set(), False)


@pytest.mark.postgres
def test_a_row_waits_for_older_transactions(postgres_database: Database) -> None:
    """The overtaken one has the lower number and commits last: a reader that went past it would never see it."""
    with postgres_database.write() as session:
        slow_ticket, fast_ticket = put_ticket(session), put_ticket(session)
    with postgres_database.read() as session:
        cursor = history.present(session)
    other = open_database(postgres_database.url.render_as_string(hide_password=False), create=False)
    try:
        with other.write() as slow:
            _tell(slow, slow_ticket)
            with postgres_database.write() as fast:
                _tell(fast, fast_ticket)
            cursor, seen, *_ = _read_on(postgres_database, cursor)
            assert seen == set()
        cursor, seen, *_ = _read_on(postgres_database, cursor)
        assert seen == {slow_ticket, fast_ticket}
    finally:
        other.close()


def test_a_cursor_from_the_future_begins_anew(database: Database) -> None:
    with database.write() as session:
        ticket_id = put_ticket(session)
        _tell(session, ticket_id)
    with database.read() as session:
        ahead = history.present(session) + 1_000
    assert _read_on(database, ahead)[1] == {ticket_id}


@pytest.mark.postgres
def test_a_desk_from_another_server_is_read_from_the_beginning(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        ticket_id = put_ticket(session)
        _tell(session, ticket_id)
        session.core.execute(sa.update(event).values(xact=1 << 50))
    address = postgres_database.url.render_as_string(hide_password=False)
    open_database(address, create=False).close()
    assert _read_on(postgres_database, 0)[1] == {ticket_id}


def test_a_history_and_a_conversation_are_told_in_order(database: Database) -> None:
    with database.write() as session:
        first, second = put_ticket(session), put_ticket(session)
        for ticket_id in (first, second, first):
            _tell(session, ticket_id)
        for place, public in enumerate((1, 0, 1)):
            row = {
                "ticket_id": first,
                "at": place,
                "author": "ann",
                "public": public,
                "body": f"{place} %",
                "attachments": '["x"]',
            }
            session.core.execute(sa.insert(comment).values(row))
        facts = history.events_of(session, first)
        assert [fact.data for fact in facts] == [{"level": 1}, {"level": 1}]
        assert facts[0].seq < facts[1].seq
        assert [each.body for each in history.comments_of(session, first, public_only=True)] == ["0 %", "2 %"]
        assert [each.public for each in history.comments_of(session, first, public_only=False)] == [True, False, True]
