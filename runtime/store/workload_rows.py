"""The open tickets of a desk, as far as their place in a backlog goes."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.workload import GetWorkload
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.lists import LIVE, Condition
from runtime.store.narrowing import narrowed
from runtime.store.schema import ticket, visit


class OpenTicket(NamedTuple):
    """An open ticket: `due` is when the limit of its state breaks, or broke."""

    id: int
    version: int
    subject: str
    department: str
    team: str | None
    assignee: str | None
    priority: int
    status: str
    state: str | None
    created_at: Moment
    entered_at: Moment | None
    due: Moment | None
    reopened: int
    version_id: int | None


def open_tickets(session: Session, query: GetWorkload, *, visible: Condition) -> list[OpenTicket]:
    """Every live ticket that was asked for, by number. One merged into another is worked on no more."""
    statement = (
        sa.select(
            *(ticket.c[name] for name in ("id", "version", "subject", "department", "team", "assignee", "priority")),
            ticket.c.status,
            ticket.c.state,
            ticket.c.created_at,
            visit.c.entered,
            sa.func.coalesce(visit.c.broken, visit.c.due),
            ticket.c.reopened,
            ticket.c.version_id,
        )
        .outerjoin_from(ticket, visit, visit.c.id == ticket.c.visit_id)
        .where(LIVE, ticket.c.merged_into.is_(None), visible, *_bounds(query))
        .order_by(ticket.c.id)
    )
    return [OpenTicket._make(row) for row in session.core.execute(statement)]


def _bounds(query: GetWorkload) -> list[Condition]:
    under_way = [ticket.c.run_ended.is_(None)] if query.blueprint_id is not None else []
    return [*narrowed(query), *under_way]
