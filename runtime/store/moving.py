"""Moves a whole desk to another database, from a file to a server or back: every row, counted, hashed and compared.

All of it is one transaction over there, read from one moment here: a move that is stopped, even by a kill, leaves
nothing and is begun again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import REGCLASS

from runtime.messages.faults import Refused, Unavailable
from runtime.messages.keeping import Moved, MovedTable
from runtime.store import opening, search, search_schema
from runtime.store.columns import metadata
from runtime.store.database import Database, Plan, Session
from runtime.store.figure_tables import metric_segment
from runtime.store.schema import attachment, ticket
from runtime.store.whole_file import Told, becoming, insist_sound, nobody

_AT_ONCE = 2_000
_FEWER = {attachment.name: 4, metric_segment.name: 100}
"""Of rows that may be large, so many are in memory at a time."""

OWN_NUMBERS = "xact"
"""A server's own numbers of transactions: they mean nothing anywhere else, and are 0 after a move."""

_WIDTH = 1 << 256


def move(source: Database, target: str, told: Told = nobody) -> Moved:
    """Copy a desk, as it is at one moment, to a file that does not exist or an empty database on a server.

    Raises Refused where something is at the target, Unavailable when it cannot be written or what arrived is not what
    was sent; then nothing is left there.
    """
    if not opening.is_server(target):
        return _into_file(source, Path(target), told)
    database = opening.server_at(target)
    try:
        return _into(source, database, target, told)
    finally:
        database.close()


def _into_file(source: Database, target: Path, told: Told) -> Moved:
    with becoming(target) as partial:
        url = sa.URL.create("sqlite", database=str(partial)).render_as_string(hide_password=False)
        database = Database(url)
        try:
            moved = _into(source, database, target, told)
        finally:
            database.close()
        insist_sound(partial)
    return moved


def _into(source: Database, target: Database, place: str | Path, told: Told) -> Moved:
    with source.read() as reading, target.write() as writing:
        if sa.inspect(writing.core).get_table_names():
            raise Refused("There are tables at the target already. Name an empty database.")
        opening.make_tables(writing, place)
        search_schema.make(writing.core)
        tables = metadata.sorted_tables
        counts = {table.name: _count(reading, table) for table in tables}
        advance = _Advance(told, 2 * sum(counts.values()) + counts[ticket.name])
        sent = {table.name: _copy(reading, writing, table, advance) for table in tables}
        _carry_counters(reading, writing, tables)
        moved = tuple(_compared(writing, table, sent[table.name], advance) for table in tables)
        advance(search.rebuild(writing))
        if not target.is_sqlite:
            writing.command("ANALYZE")
    return Moved(tables=moved, tickets=counts[ticket.name])


@dataclass(slots=True)
class _Advance:
    """Counts what is done and tells."""

    told: Told
    total: int
    done: int = 0

    def __call__(self, more: int) -> None:
        self.done += more
        self.told(self.done, self.total)


@dataclass(slots=True)
class _Sum:
    """How many rows, and the sum of their hashes: in whatever order they come it is the same."""

    rows: int = 0
    hash: int = 0

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        self.rows += len(rows)
        self.hash = (self.hash + sum(_digest(row) for row in rows)) % _WIDTH


def _digest(row: Sequence[Any]) -> int:
    text = json.dumps(list(row), ensure_ascii=False, separators=(",", ":"), default=_hexadecimal)
    return int.from_bytes(sha256(text.encode()).digest())


def _hexadecimal(content: Any) -> str:
    return bytes(content).hex()


def _count(session: Session, table: sa.Table) -> int:
    return session.core.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()


def _moved_columns(table: sa.Table) -> list[sa.Column[Any]]:
    return [column for column in table.columns if column.name != OWN_NUMBERS]


def _rows(session: Session, table: sa.Table) -> Iterator[list[sa.Row[Any]]]:
    """Every row in the order of its key, some at a time."""
    columns, key = _moved_columns(table), list(table.primary_key.columns)
    places = [columns.index(column) for column in key]
    statement = sa.select(*columns).order_by(*key).limit(_FEWER.get(table.name, _AT_ONCE))
    portion = statement
    while True:
        rows = list(session.core.execute(portion).all())
        if not rows:
            return
        yield rows
        last = [sa.literal(rows[-1][place], column.type) for place, column in zip(places, key, strict=True)]
        portion = statement.where(sa.tuple_(*key) > sa.tuple_(*last))


def _copy(reading: Session, writing: Session, table: sa.Table, advance: _Advance) -> _Sum:
    names = [column.name for column in _moved_columns(table)]
    values: dict[str, Any] = {name: sa.bindparam(name) for name in names}
    if OWN_NUMBERS in table.columns:
        values[OWN_NUMBERS] = sa.literal_column("0")
    insert, sent = Plan(sa.insert(table).values(values)), _Sum()
    for rows in _rows(reading, table):
        sent.add(rows)
        bound: list[Mapping[str, Any]] = [dict(zip(names, row, strict=True)) for row in rows]
        writing.run_many(insert, bound)
        advance(len(rows))
    return sent


def _compared(writing: Session, table: sa.Table, sent: _Sum, advance: _Advance) -> MovedTable:
    arrived = _Sum()
    for rows in _rows(writing, table):
        arrived.add(rows)
        advance(len(rows))
    if arrived != sent:
        raise Unavailable(
            f"“{table.name}” did not arrive as it was sent ({sent.rows} rows, {arrived.rows} arrived). Nothing was "
            "moved: check the disk of the target and try again."
        )
    return MovedTable(name=table.name, rows=sent.rows, hash=f"{sent.hash:064x}")


def _carry_counters(reading: Session, writing: Session, tables: Sequence[sa.Table]) -> None:
    """What is numbered goes on after the last number that was ever given, also where its row is gone."""
    for table in tables:
        column = table.autoincrement_column
        if column is None:
            continue
        highest = reading.core.execute(sa.select(sa.func.coalesce(sa.func.max(column), 0))).scalar_one()
        last = max(highest, _last_given(reading, table, column))
        if last:
            _go_on_after(writing, table, column, last)


def _last_given(session: Session, table: sa.Table, column: sa.Column[Any]) -> int:
    if session.dialect.name == "postgresql":
        sequence = sa.cast(sa.func.pg_get_serial_sequence(f'"{table.name}"', column.name), REGCLASS)
        last = sa.select(sa.func.coalesce(sa.func.pg_sequence_last_value(sequence), 0))
        return int(session.core.execute(last).scalar_one())
    if not _counts_for_good(table):
        return 0
    given = sa.text("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = :name")
    return int(session.core.execute(given, {"name": table.name}).scalar_one())


def _go_on_after(session: Session, table: sa.Table, column: sa.Column[Any], last: int) -> None:
    if session.dialect.name == "postgresql":
        sequence = sa.func.pg_get_serial_sequence(f'"{table.name}"', column.name)
        session.core.execute(sa.select(sa.func.setval(sequence, last)))
    elif _counts_for_good(table):
        name = {"name": table.name, "last": last}
        session.core.execute(sa.text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": table.name})
        session.core.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)"), name)


def _counts_for_good(table: sa.Table) -> bool:
    return bool(table.dialect_options["sqlite"]["autoincrement"])
