"""Calls of functions that wait in the outbox: each for a computer that has its function."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import NamedTuple

import sqlalchemy as sa
from pydantic_core import to_json

from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.outbox import FUNCTION, TAKE, Taken
from runtime.store.schema import outbox

_WAITS = outbox.c.next_try.is_not(None), outbox.c.channel == FUNCTION


class Waiting(NamedTuple):
    """Calls of one function that wait: how many, since when, and the words last heard of one that was tried."""

    function: str
    calls: int
    oldest: Moment
    reason: str


def take(
    session: Session, *, now: Moment, until: Moment, lease: str, most: int, functions: Collection[str]
) -> tuple[Taken, ...]:
    """Up to `most` calls of these functions that are due, for this lease alone until it ends."""
    names = ("id", "key", "ticket_id", "channel", "recipients", "subject", "body", "queued_at", "attempts")
    wanted = [_one(each) for each in functions]
    next_ones = (
        sa.select(*(outbox.c[name] for name in names))
        .where(*_WAITS, outbox.c.next_try <= now, outbox.c.recipients.in_(wanted))
        .order_by(outbox.c.next_try, outbox.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    rows = [row._asdict() for row in session.core.execute(next_ones)]
    taken = tuple(
        Taken(recipient=json.loads(row.pop("recipients"))[0], attempts=row.pop("attempts") + 1, **row) for row in rows
    )
    for each in taken:
        values = {"recipients": _one(each.recipient), "lease": lease, "next_try": until, "attempts": each.attempts}
        session.run(TAKE, {"of_id": each.id, **values})
    return taken


def due(session: Session, now: Moment) -> frozenset[str]:
    """The functions of which calls are to be made by now."""
    found = sa.select(outbox.c.recipients).distinct().where(*_WAITS, outbox.c.next_try <= now)
    return frozenset(json.loads(to)[0] for to in session.core.execute(found).scalars())


def waiting(session: Session) -> tuple[Waiting, ...]:
    """What waits, by function."""
    of = (
        sa.select(outbox.c.recipients, sa.func.count(), sa.func.min(outbox.c.queued_at), sa.func.max(outbox.c.reason))
        .where(*_WAITS)
        .group_by(outbox.c.recipients)
        .order_by(outbox.c.recipients)
    )
    return tuple(Waiting(json.loads(to)[0], *rest) for to, *rest in session.core.execute(of))


def _one(function: str) -> str:
    return to_json((function,)).decode()
