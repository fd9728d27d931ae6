"""Tickets whose formulas are to be computed again: a due moment each, swept by whoever keeps time."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import due, ticket
from runtime.store.upsert import upsert_from


def compute_again(session: Session, clock: str, now: Moment) -> None:
    """Let the formulas of every ticket be computed again, closed ones too: figures and exports show them.

    Swept some at a time, resumed after a crash, and before anything else happens to the ticket.
    """
    every = sa.select(ticket.c.id, sa.literal(clock), sa.literal(now, sa.BigInteger), sa.literal(0), sa.literal(""))
    upsert_from(session, due, every.where(sa.true()))


def waiting(session: Session, clock: str) -> int:
    """How many tickets still wait for it."""
    found = sa.select(sa.func.count()).select_from(due).where(due.c.clock == clock)
    return session.core.execute(found).scalar_one()
