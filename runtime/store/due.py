"""Due moments: rows with an index on their moment, never timers in memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from runtime.model.snapshot import Arm
from runtime.model.values import Moment
from runtime.store.among import Among
from runtime.store.database import Plan, Session
from runtime.store.schema import due

ARMS = Plan(
    sa.select(due.c.clock, due.c.at, due.c.stage, due.c.payload)
    .where(due.c.ticket_id == sa.bindparam("ticket_id"))
    .order_by(due.c.at)
)
ARMS_OF_ALL = Among(
    sa.select(due.c.ticket_id, due.c.clock, due.c.at, due.c.stage, due.c.payload).order_by(due.c.at), due.c.ticket_id
)
DUE_TICKETS = Plan(
    sa.select(due.c.ticket_id)
    .where(due.c.at <= sa.bindparam("now"))
    .order_by(due.c.at)
    .limit(sa.bindparam("most", type_=sa.Integer, literal_execute=False))
)
NEXT = Plan(sa.select(sa.func.min(due.c.at)))
POSTPONE = Plan(
    sa.update(due)
    .where(due.c.ticket_id == sa.bindparam("of_ticket"), due.c.at <= sa.bindparam("now"))
    .values(at=sa.bindparam("until"))
)


def arms_of(session: Session, ticket_id: int) -> tuple[Arm, ...]:
    """A ticket's due moments, earliest first."""
    rows = session.run(ARMS, {"ticket_id": ticket_id}).fetchall()
    return tuple(Arm(clock=row[0], at=row[1], stage=row[2], payload=row[3]) for row in rows)


def arms_of_all(session: Session, ids: Collection[int]) -> dict[int, tuple[Arm, ...]]:
    """The due moments of those of the tickets that have some, earliest first."""
    found: dict[int, tuple[Arm, ...]] = {}
    for key, clock, at, stage, payload in ARMS_OF_ALL.ask(session, ids):
        found[key] = (*found.get(key, ()), Arm(clock=clock, at=at, stage=stage, payload=payload))
    return found


def waiting(session: Session, clocks: str) -> Sequence[tuple[int, str]]:
    """The tickets with what is armed on their clocks whose names begin so, and its payload."""
    mine = due.c.clock.startswith(clocks, autoescape=True)
    rows = session.core.execute(sa.select(due.c.ticket_id, due.c.payload).where(mine))
    return [(ticket_id, payload) for ticket_id, payload in rows]


def overdue(session: Session, ticket_id: int, now: Moment) -> bool:
    """Whether something on the ticket is due by now."""
    return any(arm.at <= now for arm in arms_of(session, ticket_id)[:1])


def due_tickets(session: Session, now: Moment, most: int) -> tuple[int, ...]:
    """Tickets with something due, the longest overdue first, each once."""
    rows = session.run(DUE_TICKETS, {"now": now, "most": most}).fetchall()
    return tuple(dict.fromkeys(row[0] for row in rows))


def next_due(session: Session) -> Moment | None:
    """The earliest due moment of the desk: until then the clock may sleep."""
    found: Moment | None = session.run(NEXT, {}).fetchone()[0]
    return found


def postpone(session: Session, ticket_id: int, *, now: Moment, until: Moment) -> None:
    """Come back later to a ticket whose due moments could not be handled."""
    session.run(POSTPONE, {"of_ticket": ticket_id, "now": now, "until": until})
