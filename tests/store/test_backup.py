"""A backup taken while others write is a whole desk of one moment; a refusal leaves nothing behind."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.messages.faults import NotFound, Refused, Unavailable
from runtime.store import audit, journal, whole_file
from runtime.store.backup import backup, restore
from runtime.store.database import Database
from runtime.store.opening import open_database
from runtime.store.schema import desk_fact, ticket
from tests.store.rows import put_ticket

NOW = 1_741_600_800_000
"""2025-03-10T10:00:00Z."""


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
def test_a_server_is_backed_up_to_a_desk_file(postgres_database: Database, tmp_path: Path) -> None:
    with postgres_database.write() as session:
        key = put_ticket(session, subject="Kettle")
    assert backup(postgres_database, tmp_path / "copy.desk") > 0
    copy = open_database(tmp_path / "copy.desk", create=False)
    with copy.read() as session:
        assert session.core.execute(sa.select(ticket.c.id, ticket.c.subject)).all() == [(key, "Kettle")]
    copy.close()


def test_a_backup_tells_how_far_it_is_and_when_cancelled_leaves_nothing(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_file, "_PAGES_AT_ONCE", 20)
    told: list[tuple[int, int]] = []
    backup(sqlite_database, tmp_path / "whole.desk", lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    assert len(told) > 3 and told == sorted(told)

    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup(sqlite_database, tmp_path / "half.desk", stop)
    assert list(tmp_path.glob("half*")) == []


def test_a_desk_whose_audit_was_cut_gives_no_backup(sqlite_database: Database, tmp_path: Path) -> None:
    with sqlite_database.write() as session:
        row = {"command_id": "1", "actor": "ann", "kind": "x", "at": 1, "body": "{}", "receipt": "{}"}
        journal.write(session, **row)  # type: ignore[arg-type]
        audit.seal(session, 5)
    backup(sqlite_database, tmp_path / "whole.desk")
    with sqlite_database.write() as session:
        session.command("UPDATE journal SET actor = 'bob'")
    with pytest.raises(Unavailable, match=r"audit.*is not whole"):
        backup(sqlite_database, tmp_path / "cut.desk")
    assert list(tmp_path.glob("cut*")) == []


@pytest.fixture
def copy(sqlite_database: Database, tmp_path: Path) -> Path:
    """A backup of a desk with the one ticket “Kettle”; the desk was closed after it."""
    with sqlite_database.write() as session:
        put_ticket(session, subject="Kettle")
    backup(sqlite_database, tmp_path / "copy.desk")
    with sqlite_database.write() as session:
        put_ticket(session, subject="Since then")
    sqlite_database.close()
    return tmp_path / "copy.desk"


def _subjects(path: Path) -> list[str]:
    desk = open_database(path, create=False)
    with desk.read() as session:
        found = list(session.core.execute(sa.select(ticket.c.subject).order_by(ticket.c.id)).scalars())
    desk.close()
    return found


def test_a_backup_becomes_a_desk_again(copy: Path, tmp_path: Path) -> None:
    before = copy.read_bytes()
    assert restore(copy, tmp_path / "new.desk", replace=False, now=NOW) is None
    assert _subjects(tmp_path / "new.desk") == ["Kettle"]
    assert copy.read_bytes() == before


def test_a_desk_is_replaced_only_when_told_and_is_kept_aside(copy: Path, tmp_path: Path) -> None:
    desk = tmp_path / "test.desk"
    with pytest.raises(Refused, match="--replace"):
        restore(copy, desk, replace=False, now=NOW)
    assert _subjects(desk) == ["Kettle", "Since then"]
    aside = restore(copy, desk, replace=True, now=NOW)
    assert aside is not None and aside.name == "test.desk.replaced-20250310T100000Z"
    assert _subjects(desk) == ["Kettle"]
    assert _subjects(aside) == ["Kettle", "Since then"]
    with pytest.raises(Refused, match="from itself"):
        restore(desk, desk, replace=True, now=NOW)


def test_a_desk_in_use_is_not_replaced(copy: Path, tmp_path: Path) -> None:
    desk = tmp_path / "test.desk"
    user = open_database(desk, create=False)
    with user.read() as session:
        session.core.exec_driver_sql("SELECT 1")
    with pytest.raises(Refused, match="in use"):
        restore(copy, desk, replace=True, now=NOW)
    user.close()
    assert _subjects(desk) == ["Kettle", "Since then"]


def test_a_damaged_desk_is_replaced_with_what_lies_beside_it(copy: Path, tmp_path: Path) -> None:
    """What its log holds must not be written over the restored one."""
    desk = tmp_path / "test.desk"
    content = bytearray(desk.read_bytes())
    content[:4_000] = b"\xa5" * 4_000
    desk.write_bytes(content)
    desk.with_name("test.desk-wal").write_bytes(b"what was not yet folded in")
    aside = restore(copy, desk, replace=True, now=NOW)
    assert aside is not None and aside.read_bytes() == bytes(content)
    assert aside.with_name(f"{aside.name}-wal").exists()
    assert _subjects(desk) == ["Kettle"]


def test_a_damaged_backup_replaces_nothing(copy: Path, tmp_path: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[-40 * 2048 : -20 * 2048] = b"\xa5" * (20 * 2048)
    copy.write_bytes(content)
    with pytest.raises(Unavailable, match="damaged"):
        restore(copy, tmp_path / "test.desk", replace=True, now=NOW)
    assert _subjects(tmp_path / "test.desk") == ["Kettle", "Since then"]
    (tmp_path / "letter.txt").write_text("Dear diary")
    with pytest.raises(Unavailable, match="damaged"):
        restore(tmp_path / "letter.txt", tmp_path / "new.desk", replace=False, now=NOW)
    with pytest.raises(NotFound):
        restore(tmp_path / "nothing", tmp_path / "new.desk", replace=False, now=NOW)
    assert not (tmp_path / "new.desk").exists()
