"""Many tickets read before their turns, in two or three statements for all of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.store import due, tickets
from runtime.store.database import Session
from runtime.store.schema import ticket


class Ahead(NamedTuple):
    """A ticket's row as `tickets.load` reads it; and where something on it is due, all its due moments."""

    row: Any
    arms: tuple[Arm, ...] | None


def read(session: Session, ids: Collection[int], now: Moment) -> dict[int, Any]:
    """Those of the tickets that there are, their rows locked in the order of their numbers where rows are locked."""
    chosen = ticket.c.id.in_(sorted(ids))
    if session.dialect.name != "sqlite":
        session.core.execute(sa.select(ticket.c.id).where(chosen).order_by(ticket.c.id).with_for_update())
    rows = session.core.execute(tickets.SELECT.where(chosen)).all()
    late = [row.id for row in rows if row.next_due is not None and row.next_due <= now]
    arms = due.arms_of_all(session, late) if late else {}
    return {row.id: Ahead(row, arms.get(row.id)) for row in rows}
