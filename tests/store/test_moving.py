"""A desk moved to another database is the same desk, or nothing was moved; and it goes on working there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import access, system, tickets, views
from runtime.messages.faults import Refused, Unavailable
from runtime.store import feed, moving, schema
from runtime.store.database import Database
from runtime.store.opening import open_database
from tests.desk.conftest import clock, marc, nora, owner, time  # noqa: F401 - the small desk
from tests.desk.test_promises import create, execute

ROOT = Path(__file__).resolve().parents[2]
QUESTION = system.GetFigures(blueprint_id="refund")


@pytest.fixture
def busy(owner: LocalDesk, time) -> LocalDesk:  # noqa: F811
    """A desk with tickets at every point of the refund, a file, sealed days and a sealed audit."""
    agent, other = owner.acting_as("nora"), owner.acting_as("marc")
    for number in range(8):
        place = create(agent, requester="carl", description=f"Été № {number}")
        if number % 2:
            place = execute(agent, place, "check")
        if number % 4 == 3:
            execute(other, place, "question")
        agent.do(tickets.AddComment(ticket_id=place.ticket_id, body="“ça va” 50 % \\ \n\t", public=False))
        time.pass_(hours=11)
        owner.as_clock().do(system.Sweep())
    agent.do(tickets.KeepFile(name="a", media_type="text/plain", content=b"YWJj"))
    owner.do(system.SealDays())
    owner.do(access.SealAudit())
    return owner


@contextmanager
def somewhere(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address of an empty place of a kind."""
    if kind == "file":
        yield str(folder / "moved.desk")
        return
    server, name = request.getfixturevalue("postgres"), f"moved_{uuid.uuid4().hex}"
    server.administer(f'CREATE DATABASE "{name}"')
    try:
        yield server.address(name)
    finally:
        server.administer(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=["file", pytest.param("server", marks=pytest.mark.postgres)])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with somewhere(request.param, request, tmp_path) as address:
        yield address


def _contents(database: Database) -> dict[str, list[str]]:
    """Every row of every table but for the server's own numbers; told without the code that moves."""
    with database.read() as session:
        return {
            table.name: sorted(
                repr([bytes(value) if isinstance(value, memoryview) else value for value in row])
                for row in session.core.execute(sa.select(*(each for each in table.c if each.name != "xact")))
            )
            for table in schema.metadata.sorted_tables
        }


def test_everything_arrives_and_goes_on(busy, target, time):  # noqa: F811
    told: list[tuple[int, int]] = []
    moved = moving.move(busy.database, target, lambda *progress: told.append(progress))
    assert told[-1][0] == told[-1][1] and told == sorted(told)
    there = LocalDesk(open_database(target, create=False), time, "olga")
    try:
        assert _contents(there.database) == _contents(busy.database)
        assert {table.name: table.rows for table in moved.tables} == {
            name: len(rows) for name, rows in _contents(busy.database).items()
        }
        assert there.ask(system.VerifyDesk()).problems == ()
        assert there.ask(QUESTION) == busy.ask(QUESTION)
        assert there.ask(views.SearchTickets(text="ete")) == busy.ask(views.SearchTickets(text="ete"))
        _work_goes_on(there)
    finally:
        there.close()


def _work_goes_on(desk: LocalDesk) -> None:
    """New rows get new numbers, a transition is one, and who listens hears of it."""
    cursor = desk.ask(system.Hello()).cursor
    place = create(desk.acting_as("nora"))
    assert execute(desk.acting_as("nora"), place, "check").state == "review"
    with desk.database.read() as session:
        heard = feed.changes_since(session, cursor, 100)
    assert heard.tickets == (place.ticket_id,)
    assert desk.ask(system.VerifyDesk()).problems == ()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_there_and_back_is_the_same_desk(busy, request, tmp_path):
    with somewhere("server", request, tmp_path) as server, somewhere("file", request, tmp_path) as file:
        there = moving.move(busy.database, server)
        database = open_database(server, create=False)
        assert moving.move(database, file) == there
        database.close()


def test_a_version_deleted_here_gives_its_number_to_nobody_there(busy, target):
    with busy.database.write() as session:
        given = session.new_key(schema.blueprint_version)
        row = {"id": given + 5, "blueprint_id": "refund", "number": 99, "body": "", "checksum": ""}
        row |= {"published_at": 1, "published_by": "olga", "note": ""}
        session.core.execute(sa.insert(schema.blueprint_version).values(row))
        if not busy.database.is_sqlite:
            session.core.execute(
                sa.text("SELECT setval(pg_get_serial_sequence('blueprint_version', 'id'), :n)"), {"n": given + 5}
            )
        session.core.execute(sa.delete(schema.blueprint_version).where(schema.blueprint_version.c.id == given + 5))
    moving.move(busy.database, target)
    database = open_database(target, create=False)
    with database.write() as session:
        assert session.new_key(schema.blueprint_version) > given + 5
    database.close()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_target_that_holds_something_is_refused(busy, target):
    open_database(target, create=True).close()
    with pytest.raises(Refused, match=r"exists already|tables at the target"):
        moving.move(busy.database, target)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_move_that_is_cancelled_leaves_nothing(busy, target):
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        moving.move(busy.database, target, stop)
    moving.move(busy.database, target)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_row_that_arrives_changed_is_noticed(busy, target, monkeypatch):
    copy = moving._copy

    def falsified(reading, writing, table, advance):
        sent = copy(reading, writing, table, advance)
        if table is schema.comment:
            writing.core.execute(sa.update(table).where(table.c.id == 2).values(body="never said"))
        return sent

    monkeypatch.setattr(moving, "_copy", falsified)
    with pytest.raises(Unavailable, match="“comment” did not arrive"):
        moving.move(busy.database, target)
    monkeypatch.undo()
    assert moving.move(busy.database, target).tickets == 8


CHILD = """
import os, signal, sys
from runtime.store.moving import move
from runtime.store.opening import open_database
def told(done, total):
    if done > total * float(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
move(open_database(sys.argv[1], create=False), sys.argv[2], told)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_a_move_that_is_killed_is_begun_again(busy, target):
    words = [sys.executable, "-c", CHILD, str(busy.database.url.database), target, "0.9"]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    assert moving.move(busy.database, target).tickets == 8
