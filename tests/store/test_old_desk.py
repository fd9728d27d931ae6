"""F21: a desk as the first version wrote it is brought up to date, whatever kills the upgrade; nothing of it is lost.

`old_desk.json` was written once, by the program at its first schema, and is never written again.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from runtime.desk.local import LocalDesk
from runtime.messages import system, tickets, views
from runtime.store import migrations, opening
from runtime.store.database import Database
from runtime.store.schema import metadata

ROOT = Path(__file__).resolve().parents[2]
OLD = json.loads((Path(__file__).parent / "old_desk.json").read_text("utf-8"))


def _value(kept: object) -> object:
    return bytes.fromhex(kept["hex"]) if isinstance(kept, dict) else kept


def _first(database: Database) -> None:
    """The desk as revision 0001 made it, with the rows of then."""
    config = Config()
    config.set_main_option("script_location", str(migrations.HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with database.write() as session:
        metadata.drop_all(session.core)
        session.command("DROP TABLE alembic_version")
        session.command("DROP TABLE ticket_search")  # each database's own: not in the metadata
        config.attributes["connection"] = session.core
        command.upgrade(config, "0001")
        for name, kept in OLD["tables"].items():
            columns = [sa.column(column) for column in kept["columns"]]
            rows = [dict(zip(kept["columns"], map(_value, row), strict=True)) for row in kept["rows"]]
            if rows:
                session.core.execute(sa.insert(sa.table(name, *columns)), rows)
        if not database.is_sqlite:
            _count_on(session.core)


def _count_on(core: sa.Connection) -> None:
    """The server's own counters go on after the rows that were written with their numbers."""
    for table in sa.inspect(core).get_table_names():
        for column in sa.inspect(core).get_columns(table):
            if "nextval" in str(column["default"]):
                number = f"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column['name']}'), coalesce(max({column['name']}), 1)) FROM \"{table}\""
                core.exec_driver_sql(number)


def _lost(database: Database) -> list[Any]:
    """The old rows that are not there any more, told by their old columns."""
    lost = []
    with database.read() as session:
        for name, kept in OLD["tables"].items():
            columns = [sa.column(column) for column in kept["columns"] if column != "xact"]
            found = session.core.execute(sa.select(*columns).select_from(sa.table(name, *columns))).all()
            there = {tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in found}
            places = [place for place, column in enumerate(kept["columns"]) if column != "xact"]
            lost += [(name, row) for row in kept["rows"] if tuple(_value(row[place]) for place in places) not in there]
    return lost


def _within(old: Any, new: Any) -> bool:
    """Whether everything that was told is told the same; more may be told now."""
    if isinstance(old, dict):
        return isinstance(new, dict) and all(key in new and _within(value, new[key]) for key, value in old.items())
    if isinstance(old, list):
        return isinstance(new, list) and len(old) == len(new) and all(map(_within, old, new))
    return bool(old == new)


def _works(database: Database) -> None:
    desk = LocalDesk(database, lambda: OLD["now"], "olga")
    assert _lost(database) == []
    assert desk.ask(system.VerifyDesk()).problems == ()
    figures = desk.ask(system.GetFigures(blueprint_id="refund")).model_dump(mode="json")
    assert _within(OLD["figures"], figures)
    assert desk.ask(views.SearchTickets(text="kettle")).rows
    nora = desk.acting_as("nora")
    place = nora.do(tickets.CreateTicket(subject="New", department="returns")).result
    going = tickets.ExecuteTransition(ticket_id=place.ticket_id, transition_id="check", expected_version=place.version)
    assert nora.do(going).result.state == "review"
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_f21_a_desk_of_the_first_version_becomes_one_of_the_newest(database: Database) -> None:
    _first(database)
    opening.upgrade_in_place(database)
    with database.read() as session:
        assert opening.revision_of(session) == migrations.NEWEST
    _works(database)


CHILD = """
import os, signal, sys
import sqlalchemy as sa
from runtime.store.database import Database
from runtime.store.opening import upgrade_in_place
database, left = Database(sys.argv[1]), int(sys.argv[2])
@sa.event.listens_for(database.engine, "before_cursor_execute")
def count(_connection, _cursor, statement, *_rest):
    global left
    changes = not statement.lstrip().upper().startswith(("SELECT", "PRAGMA"))
    left -= changes
    if changes and left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
upgrade_in_place(database)
print(int(sys.argv[2]) - left)
"""


def _upgraded(database: Database, killed_at: int) -> subprocess.CompletedProcess[str]:
    url = database.url.render_as_string(hide_password=False)
    words = [sys.executable, "-c", CHILD, url, str(killed_at)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_f21_killed_in_the_middle_of_each_revision_it_upgrades_again(database: Database, tmp_path: Path) -> None:
    """Killed at statements all over the upgrade, one in each revision: each time the desk is what it was."""
    _first(database)
    for statement in _middles(database):
        assert _upgraded(database, statement).returncode == -signal.SIGKILL
        with database.read() as session:
            assert opening.revision_of(session) == "0001"
    assert _lost(database) == []
    done = _upgraded(database, 1_000_000)
    assert done.returncode == 0, done.stderr
    _works(database)


def _middles(database: Database) -> list[int]:
    """Of each revision but the first, a statement in its middle, counted over the whole upgrade; nothing is changed."""
    statements: list[str] = []

    class Undo(Exception):
        pass

    def heard(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "PRAGMA")):
            statements.append(statement)

    sa.event.listen(database.engine, "before_cursor_execute", heard)
    with suppress(Undo), database.write() as session:
        migrations.upgrade(session)
        raise Undo
    sa.event.remove(database.engine, "before_cursor_execute", heard)
    ends = [number for number, text in enumerate(statements, start=1) if re.search("UPDATE alembic_version", text)]
    assert len(ends) == len(migrations.REVISIONS) - 1
    return [(begin + end) // 2 + 1 for begin, end in zip([0, *ends], ends, strict=False)]
