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
        chosen: sa.ColumnElement[bool]
        if dialect.name == "sqlite":
            chosen = self._key.in_(sa.select(sa.column("value")).select_from(sa.func.json_each(ids)))
        else:
            chosen = self._key == sa.func.any(sa.cast(ids, ARRAY(sa.BigInteger)))
        if not isinstance(self._statement, sa.Select):
            raise TypeError("What is asked about many things is a SELECT.")
        return self._statement.where(chosen)

    def ask(self, session: Session, ids: Collection[int]) -> list[Any]:
        """The rows of all of them."""
        given = json.dumps(list(ids)) if session.dialect.name == "sqlite" else list(ids)
        found: list[Any] = session.run(self, {"ids": given}).fetchall()
        return found


def listed(session: Session, key: sa.Column[Any], values: Collection[Any]) -> sa.ColumnElement[bool]:
    """Whether a key is one of these, however many they are."""
    if session.dialect.name == "sqlite":
        return key.in_(sa.select(sa.column("value")).select_from(sa.func.json_each(json.dumps(list(values)))))
    return key == sa.func.any(sa.cast(list(values), ARRAY(key.type)))
