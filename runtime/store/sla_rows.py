"""The SLA clocks that figures count."""

from __future__ import annotations

from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.ticket import Clock
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import ticket
from runtime.store.sla_table import sla_clock

type Condition = sa.ColumnElement[bool]


class ClockRow(NamedTuple):
    """A clock with the department its ticket is in now."""

    metric: str
    policy: str
    priority: int
    started: Moment
    clock: Clock
    broken: Moment | None
    ended: Moment | None
    dropped: bool
    department: str


def in_period(session: Session, *wanted: Condition, since: Moment, until: Moment) -> list[ClockRow]:
    """The clocks that have not ended, and those that ended or broke in [since, until)."""
    table = sla_clock.c
    happened = sa.or_(
        table.ended.is_(None),
        sa.and_(table.ended >= since, table.ended < until),
        sa.and_(table.broken >= since, table.broken < until),
    )
    statement = (
        sa.select(sla_clock, ticket.c.department)
        .join_from(sla_clock, ticket, ticket.c.id == table.ticket_id)
        .where(happened, *wanted)
        .order_by(table.ticket_id, table.metric, table.round)
    )
    return [_row(row) for row in session.core.execute(statement)]


def _row(row: sa.Row[Any]) -> ClockRow:
    named: dict[str, Any] = dict(zip(row._fields, row, strict=True))
    clock = Clock(**{name: named[name] for name in ("allowance", "calendar", "spent", "since", "due")})
    plain = {name: named[name] for name in ("metric", "policy", "priority", "started", "broken", "ended", "department")}
    return ClockRow(clock=clock, dropped=bool(named["dropped"]), **plain)
