"""A backup taken while others write is a whole desk of one moment; a refusal leaves nothing behind."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.messages.faults import Refused, Unavailable
from runtime.store.backup import backup
from runtime.store.database import Database
from runtime.store.opening import open_database
from runtime.store.schema import desk_fact
from tests.store.rows import put_ticket


def test_a_backup_under_load_is_of_one_moment(sqlite_database: Database, tmp_path: Path) -> None:
    """Every transaction writes a ticket and its number: in the copy the two agree."""
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with sqlite_database.write() as session:
                key = put_ticket(session, subject="x" * 2_000)
                session.core.execute(sa.delete(desk_fact).where(desk_fact.c.name == "last"))
                session.core.execute(sa.insert(desk_fact).values(name="last", value=str(key)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            backup(sqlite_database, tmp_path / f"copy {number}.desk")
    finally:
        stop.set()
        writer.join()
    for number in range(3):
        copy = open_database(tmp_path / f"copy {number}.desk", create=False)
        with copy.read() as session:
            assert session.core.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
            last = session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == "last")).scalar()
            tickets = session.core.exec_driver_sql("SELECT max(id) FROM ticket").scalar()
            assert (int(last) if last else None) == tickets
        copy.close()


def test_a_backup_never_overwrites_and_never_half_exists(sqlite_database: Database, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("mine")
    with pytest.raises(Refused, match="exists already"):
        backup(sqlite_database, taken)
    with pytest.raises(Refused, match="no folder"):
        backup(sqlite_database, tmp_path / "nowhere" / "copy.desk")
    assert taken.read_text() == "mine"


def test_a_damaged_desk_gives_no_backup(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.write() as session:
        for _ in range(50):
            put_ticket(session, subject="y" * 1_500)
    path = Path(str(sqlite_database.url.database))
    sqlite_database.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    content = bytearray(path.read_bytes())
    content[-40 * 2048 : -20 * 2048] = b"\xa5" * (20 * 2048)
    path.write_bytes(content)
    target = tmp_path / "copy.desk"
    with pytest.raises(Unavailable, match="damaged"):
        backup(sqlite_database, target)
    assert list(tmp_path.glob("copy*")) == []


@pytest.mark.postgres
def test_a_server_is_backed_up_by_its_own_means(postgres_database: Database, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="pg_dump"):
        backup(postgres_database, tmp_path / "copy.desk")
