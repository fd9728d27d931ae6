"""Write a row, or change or leave the one that has its key: one statement on both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, override

import sqlalchemy as sa
from sqlalchemy.engine import Dialect

from runtime.store.database import Plan, Session


class Upsert(Plan):
    """A row written in place of the one with its primary key, or `leaving` that one as it is; compiled once."""

    __slots__ = ("_leaving", "_table", "key")

    def __init__(self, table: sa.Table, *, leaving: bool = False) -> None:
        super().__init__(table)
        self._table = table
        self._leaving = leaving
        self.key = [column.name for column in table.primary_key.columns]

    @override
    def statement(self, dialect: Dialect) -> sa.ClauseElement:
        values: dict[str, Any] = {column.name: sa.bindparam(column.name) for column in self._table.columns}
        return _statement(self._table, dialect, values, leaving=self._leaving)

    def of(self, chosen: sa.Select[Any], dialect: Dialect) -> sa.Insert:
        """The same for rows that a SELECT gives, with every column in the table's order."""
        insert = _insert(dialect)(self._table).from_select([column.name for column in self._table.columns], chosen)
        return _replacing(insert, self._table, leaving=self._leaving)


def upsert(session: Session, table: sa.Table, rows: Sequence[Mapping[str, Any]], *, leaving: bool = False) -> None:
    """Each row replaces the one with the same primary key, or `leaving` stays out. Later rows win over earlier ones."""
    if rows:
        session.core.execute(_statement(table, session.dialect, None, leaving=leaving), list(rows))


def upsert_from(session: Session, table: sa.Table, chosen: sa.Select[Any]) -> None:
    """As `upsert`, of rows that are chosen in the database, with every column in the table's order."""
    session.core.execute(Upsert(table).of(chosen, session.dialect))


def _statement(
    table: sa.Table, dialect: Dialect, values: Mapping[str, Any] | None, *, leaving: bool = False
) -> sa.Insert:
    insert = _insert(dialect)
    return _replacing(insert(table) if values is None else insert(table).values(values), table, leaving=leaving)


def _insert(dialect: Dialect) -> Any:
    if dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]
    return insert


def _replacing(statement: Any, table: sa.Table, *, leaving: bool = False) -> sa.Insert:
    key = list(table.primary_key.columns)
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column not in set(key)}
    if leaving or not changed:
        written: sa.Insert = statement.on_conflict_do_nothing(index_elements=key)
    else:
        written = statement.on_conflict_do_update(index_elements=key, set_=changed)
    return written
