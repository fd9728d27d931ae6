"""Many tickets read before their turns, in two or three statements for all of them."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, NamedTuple, override

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import Dialect

from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.store import due, tickets
from runtime.store.database import Plan, Session
from runtime.store.schema import ticket

_ID, _NEXT_DUE = (list(tickets.SELECT.selected_columns.keys()).index(name) for name in ("id", "next_due"))


class _Among(Plan):
    """A question about tickets, for those whose numbers are given as one list."""

    @override
    def _on(self, dialect: Dialect) -> sa.ClauseElement:
        ids: sa.BindParameter[Any] = sa.bindparam("ids")
        chosen: sa.ColumnElement[bool]
        if dialect.name == "sqlite":
            chosen = ticket.c.id.in_(sa.select(sa.column("value")).select_from(sa.func.json_each(ids)))
        else:
            chosen = ticket.c.id == sa.func.any(sa.cast(ids, ARRAY(sa.BigInteger)))
        if not isinstance(self._statement, sa.Select):
            raise TypeError("What is asked about tickets is a SELECT.")
        return self._statement.where(chosen)


LOAD = _Among(tickets.SELECT)
LOCK = _Among(sa.select(ticket.c.id).order_by(ticket.c.id).with_for_update())


class Ahead(NamedTuple):
    """A ticket's row as `tickets.load` reads it; and where something on it is due, all its due moments."""

    row: Any
    arms: tuple[Arm, ...] | None


def read(session: Session, ids: Collection[int], now: Moment) -> dict[int, Any]:
    """Those of the tickets that there are, their rows locked in the order of their numbers where rows are locked."""
    if session.dialect.name == "sqlite":
        rows = session.run(LOAD, {"ids": json.dumps(list(ids))}).fetchall()
    else:
        session.run(LOCK, {"ids": list(ids)})
        rows = session.run(LOAD, {"ids": list(ids)}).fetchall()
    late = [row[_ID] for row in rows if row[_NEXT_DUE] is not None and row[_NEXT_DUE] <= now]
    arms = due.arms_of_all(session, late) if late else {}
    return {row[_ID]: Ahead(row, arms.get(row[_ID])) for row in rows}
