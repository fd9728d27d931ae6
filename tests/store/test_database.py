"""Connections end with their threads, and one thread has one transaction at a time."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa

from runtime.store import tickets
from runtime.store.database import Database
from tests.store.rows import put_ticket


def _counted(database: Database) -> dict[str, int]:
    counts = {"opened": 0, "closed": 0}

    @sa.event.listens_for(database.engine, "connect")
    def _opened(*_: object) -> None:
        counts["opened"] += 1

    @sa.event.listens_for(database.engine, "close")
    def _closed(*_: object) -> None:
        counts["closed"] += 1

    return counts


def _ask(database: Database) -> None:
    with database.read() as session:
        tickets.load(session, 1)


def test_a_thread_that_ends_takes_its_connection_along(database: Database) -> None:
    _ask(database)
    counts = _counted(database)
    for _ in range(30):
        thread = threading.Thread(target=_ask, args=(database,))
        thread.start()
        thread.join()
    assert counts == {"opened": 30, "closed": 30}
    _ask(database)
    assert counts == {"opened": 30, "closed": 30}


def test_closing_closes_every_connection_once(database: Database) -> None:
    _ask(database)
    counts = _counted(database)
    database.close()
    database.close()
    assert counts == {"opened": 0, "closed": 1}


def test_a_transaction_within_another_is_refused_and_leaves_it_whole(database: Database) -> None:
    with database.write() as session:
        first = put_ticket(session)
        for begin in (database.read, database.write):
            with pytest.raises(RuntimeError, match="under way on this thread"), begin():
                pass
        second = put_ticket(session)
    with database.read() as session:
        assert tickets.load(session, first) is not None
        assert tickets.load(session, second) is not None
