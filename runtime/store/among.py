"""Questions about many things at once, whose numbers are given as one list."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, override

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Dialect

from runtime.store.database import Plan, Session


class Among(Plan):
    """A question about the rows whose key is one of `ids`."""

    __slots__ = ("_key",)

    def __init__(self, statement: sa.Select[Any], key: sa.Column[int]) -> None:
        super().__init__(statement)
        self._key = key

    @override
    def statement(self, dialect: Dialect) -> sa.ClauseElement:
        ids: sa.BindParameter[Any] = sa.bindparam("ids")
        if not isinstance(self._statement, sa.Select):
            raise TypeError("What is asked about many things is a SELECT.")
        return self._statement.where(_one_of(self._key, ids, sa.BigInteger(), dialect))

    def ask(self, session: Session, ids: Collection[int]) -> list[Any]:
        """The rows of all of them."""
        found: list[Any] = session.run(self, {"ids": _as_one(ids, session.dialect)}).fetchall()
        return found


def listed(session: Session, key: sa.Column[Any], values: Collection[Any]) -> sa.ColumnElement[bool]:
    """Whether a key is one of these, however many they are."""
    return _one_of(key, _as_one(values, session.dialect), key.type, session.dialect)


def _one_of(
    key: sa.Column[Any], given: Any, kind: sa.types.TypeEngine[Any], dialect: Dialect
) -> sa.ColumnElement[bool]:
    if dialect.name == "sqlite":
        return key.in_(sa.select(sa.column("value")).select_from(sa.func.json_each(given)))
    return key == sa.func.any(sa.cast(given, ARRAY(kind)))


def _as_one(values: Collection[Any], dialect: Dialect) -> str | list[Any]:
    """The list as the database takes it: one value, so that no number of them is too many."""
    return json.dumps(list(values)) if dialect.name == "sqlite" else list(values)
