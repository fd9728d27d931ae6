"""The desk of the transition's benchmark, grown to any size: one ticket opened through the desk, then copied row by row.

The rows are those the desk writes, to the byte but for numbers and due moments, so a transition finds the indexes of a
desk that has lived. Every ticket rests at the start with its limit running. A desk of a million is kept under the
system's folder for temporary files, for the next run.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.model.people import Person, Role
from runtime.store import schema, setup_rows
from runtime.store.columns import metadata
from runtime.store.database import Database, Session
from runtime.store.engines import Durability
from runtime.store.opening import open_database
from tests.benchmarks.bench_transition import START, Tick, furnished
from tests.postgres import running_server

KEPT_FROM = 100_000
"""Desks of so many tickets are kept for the next run; smaller ones are made anew."""

_DUE = "(t.{column} + series.n * 7919 % 1000003)"
_IDS = """replace({column}, '"id":1,', '"id":' || series.n || ',')"""
_MEMORY = f"""replace({_IDS}, '"due":' || {{due}}, '"due":' || ({{due}} + series.n * 7919 % 1000003))"""
_CHANGED: dict[str, dict[str, str]] = {
    "ticket": {"id": "series.n", "run_id": "series.n", "visit_id": "series.n", "due_at": _DUE, "memory": _MEMORY},
    "ticket_text": {"ticket_id": "series.n"},
    "run": {"id": "series.n", "ticket_id": "series.n"},
    "visit": {"id": "series.n", "ticket_id": "series.n", "run_id": "series.n", "due": _DUE},
    "due": {"ticket_id": "series.n", "at": _DUE},
    "event": {"seq": "t.seq + 2 * (series.n - 1)", "ticket_id": "series.n", "data": _IDS},
    "journal": {"command_id": "'00000000-0000-7000-8000-' || (1000000000000 + series.n)"},
}
_WHERE = {"ticket": "t.id = 1", "run": "t.id = 1", "visit": "t.id = 1", "journal": "t.kind = 'ticket.create'"}


def grow(session: Session, count: int) -> None:
    """Copies of the desk's only ticket until there are so many."""
    due = session.core.execute(sa.select(schema.ticket.c.due_at)).scalar_one()
    for name, changed in _CHANGED.items():
        table = metadata.tables[name]
        columns = [column.name for column in table.columns if column.name != "xact"]
        values = [changed.get(each, "t.{column}").format(column=f'"{each}"', due=due) for each in columns]
        quoted = ", ".join(f'"{each}"' for each in columns)
        session.command(
            f"INSERT INTO {name} ({quoted}) "
            f"WITH RECURSIVE series(n) AS (SELECT CAST(2 AS BIGINT) UNION ALL SELECT n + 1 FROM series WHERE n < {count}) "
            f"SELECT {', '.join(values)} FROM {name} AS t, series WHERE {_WHERE.get(name, 't.ticket_id = 1')}"
        )
        if session.dialect.name == "postgresql":
            key = next(iter(table.primary_key.columns)).name
            if key in {"id", "seq"}:
                session.core.exec_driver_sql(
                    f"SELECT setval(pg_get_serial_sequence('{name}', '{key}'), (SELECT max({key}) FROM {name}))"
                )
    session.core.exec_driver_sql("ANALYZE")


def built(database: Database, count: int) -> None:
    """A fresh desk with its tickets; says how long it took."""
    began = time.perf_counter()
    with database.write() as session:
        setup_rows.put_people(session, (Person(id="owner", name="Owner", role=Role.OWNER),))
    furnished(LocalDesk(database, Tick(), "owner"), 1)
    with database.write() as session:
        grow(session, count)
    print(f"built {count:,} tickets on {database.engine.dialect.name} in {time.perf_counter() - began:.0f} s")


def _shape() -> str:
    """Another one when the tables are others: what was kept of them is of no use."""
    columns = [f"{table.name}.{column.name}" for table in metadata.sorted_tables for column in table.columns]
    indexes = [str(index.name) for table in metadata.sorted_tables for index in table.indexes]
    return f"{crc32(','.join(sorted(columns + indexes)).encode()):08x}"


@contextmanager
def on_sqlite(count: int, durability: Durability = "FULL") -> Iterator[Database]:
    """A file of so many tickets."""
    folder = Path(tempfile.gettempdir())
    with tempfile.TemporaryDirectory() as fresh:
        kept = count >= KEPT_FROM
        path = (folder if kept else Path(fresh)) / f"grown-{count}-{_shape()}.desk"
        ready = path.with_suffix(".ready")
        if not kept or not ready.exists():
            path.unlink(missing_ok=True)
            making = open_database(str(path), create=True, durability="NORMAL")
            built(making, count)
            making.close()
            ready.touch()
        database = open_database(str(path), create=False, durability=durability)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def on_postgres(counts: tuple[int, ...], durability: Durability = "FULL") -> Iterator[list[Database]]:
    """A server with a database per size."""
    with running_server() as server:
        databases = []
        for count in counts:
            server.administer(f"CREATE DATABASE grown_{count}")
            databases.append(open_database(server.address(f"grown_{count}"), create=True, durability=durability))
            built(databases[-1], count)
            server_checkpoint(databases[-1])
        try:
            yield databases
        finally:
            for database in databases:
                database.close()


def server_checkpoint(database: Database) -> None:
    """Nothing of the filling is left to be written during what is measured."""
    with database.read() as session:
        dialect = session.dialect.name
    if dialect == "postgresql":
        with database.engine.connect() as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
            connection.exec_driver_sql("CHECKPOINT")


def waiting(database: Database, count: int, *, skip: int = 0) -> list[tuple[int, int]]:
    """Tickets still at the start with their versions, spread over the whole desk; at most so many."""
    with database.read() as session:
        ticket = schema.ticket.c
        size = session.core.execute(sa.select(sa.func.max(ticket.id))).scalar_one()
        chosen = [each * 7919 % size + 1 for each in range(skip + 1, skip + 2 * count + 1)]
        rows = []
        for some in (chosen[k : k + 500] for k in range(0, len(chosen), 500)):
            picked = sa.select(ticket.id, ticket.version).where(ticket.id.in_(some), ticket.state == "new")
            rows += session.core.execute(picked).all()
    order = {key: place for place, key in enumerate(chosen)}
    return [(row[0], row[1]) for row in sorted(rows, key=lambda row: order[row[0]])][:count]


NOW = START + 60_000
