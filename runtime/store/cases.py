"""Tickets named from elsewhere: how far an import has brought each."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.tickets import CaseProgress
from runtime.store.database import Session
from runtime.store.schema import ticket, visit


def progress(session: Session, prefix: str) -> tuple[CaseProgress, ...]:
    """Every ticket whose ref begins with the prefix, by ref."""
    entries = (
        sa.select(sa.func.coalesce(sa.func.max(visit.c.seq), 0))
        .where(visit.c.run_id == ticket.c.run_id, visit.c.left.is_(None))
        .scalar_subquery()
    )
    statement = (
        sa.select(ticket.c.ref, ticket.c.id, ticket.c.version, entries.label("entries"))
        .where(ticket.c.ref.startswith(prefix, autoescape=True))
        .order_by(ticket.c.ref)
    )
    return tuple(
        CaseProgress(ref=row.ref, ticket_id=row.id, version=row.version, entries=row.entries)
        for row in session.core.execute(statement)
    )
