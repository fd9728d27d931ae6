"""Many tickets read before their turns, in two or three statements for all of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.store import due, tickets
from runtime.store.among import Among
from runtime.store.database import Session
from runtime.store.schema import ticket

_ID, _NEXT_DUE = (list(tickets.SELECT.selected_columns.keys()).index(name) for name in ("id", "next_due"))


LOAD = Among(tickets.SELECT, ticket.c.id)
LOCK = Among(sa.select(ticket.c.id).order_by(ticket.c.id).with_for_update(), ticket.c.id)


class Ahead(NamedTuple):
    """A ticket's row as `tickets.load` reads it; and where something on it is due, all its due moments."""

    row: Any
    arms: tuple[Arm, ...] | None


def read(session: Session, ids: Collection[int], now: Moment) -> dict[int, Any]:
    """Those of the tickets that there are, their rows locked in the order of their numbers where rows are locked."""
    if session.dialect.name != "sqlite":
        LOCK.ask(session, ids)
    rows = LOAD.ask(session, ids)
    late = [row[_ID] for row in rows if row[_NEXT_DUE] is not None and row[_NEXT_DUE] <= now]
    arms = due.arms_of_all(session, late) if late else {}
    return {row[_ID]: Ahead(row, arms.get(row[_ID])) for row in rows}
