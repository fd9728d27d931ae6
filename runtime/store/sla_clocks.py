"""SLA clocks as rows, and as what the ticket's row remembers of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa
from pydantic import TypeAdapter

from runtime.model.events import Event, LimitBroken, Scope
from runtime.model.sla_clocks import Sla, SlaClock
from runtime.model.sla_events import SlaChanged, SlaEnded, SlaStarted
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import LIVE_BELOW, due, ticket
from runtime.store.sla_table import sla_clock
from runtime.store.upsert import Upsert, upsert_from

_SLA: TypeAdapter[Sla] = TypeAdapter(Sla)
KEEP = Upsert(sla_clock)
_LIVE = ticket.c.category < sa.literal_column(str(LIVE_BELOW))
LOOK_AGAIN = "sla"
"""The clock of a due moment at which a ticket's policy is to be looked at again."""


def as_text(sla: Sla | None) -> str | None:
    """What the ticket's row remembers."""
    return None if sla is None else _SLA.dump_json(sla, exclude_defaults=True).decode()


def from_text(text: str | None) -> Sla | None:
    """…and back."""
    return None if text is None else _SLA.validate_json(text)


def keep(session: Session, ticket_id: int, events: Iterable[Event], steps: Iterable[Snapshot]) -> None:
    """The row of every clock that these events changed, as the last of them left it. One statement, or none."""
    changed: dict[tuple[str, int], SlaClock] = {}
    for event, step in zip(events, steps, strict=True):
        clock = _changed(event, step)
        if clock is not None:
            changed[clock.metric, clock.round] = clock
    rows = [{"ticket_id": ticket_id, **row_of(clock)} for clock in changed.values()]
    if len(rows) == 1:
        session.run(KEEP, rows[0])
    elif rows:
        session.run_many(KEEP, rows)


def _changed(event: Event, step: Snapshot) -> SlaClock | None:
    if isinstance(event, SlaStarted | SlaEnded):
        return event.clock
    if isinstance(event, SlaChanged):
        return event.new
    if isinstance(event, LimitBroken) and event.scope is Scope.SLA and step.sla is not None:
        return step.sla.clocks[event.metric]
    return None


def row_of(clock: SlaClock) -> dict[str, Any]:
    """The columns of a clock, but for its ticket."""
    return {
        "metric": clock.metric,
        "round": clock.round,
        "policy": clock.policy,
        "version": clock.version,
        "priority": clock.priority,
        "started": clock.started,
        "allowance": clock.clock.allowance,
        "calendar": clock.clock.calendar,
        "spent": clock.clock.spent,
        "since": clock.clock.since,
        "due": clock.clock.due,
        "broken": clock.broken,
        "ended": clock.ended,
        "dropped": int(clock.dropped),
    }


def look_again(
    session: Session, now: Moment, *, departments: Sequence[str] = (), organisations: Sequence[str] = ()
) -> None:
    """Let the policy of every live ticket be looked at again; where some are named, of these tickets only.

    A due moment each: swept some at a time, resumed after a crash, and before anything else happens to the ticket.
    """
    chosen = sa.select(
        ticket.c.id, sa.literal(LOOK_AGAIN), sa.literal(now, sa.BigInteger), sa.literal(0), sa.literal("")
    ).where(_LIVE)
    for column, named in ((ticket.c.department, departments), (ticket.c.organisation, organisations)):
        chosen = chosen.where(column.in_(list(named))) if named else chosen
    upsert_from(session, due, chosen)


def live_tickets(session: Session, most: int) -> tuple[int, ...]:
    """The live tickets, the next due first, so many at most."""
    live = sa.select(ticket.c.id).where(_LIVE).order_by(ticket.c.due_at, ticket.c.id).limit(most)
    return tuple(session.core.execute(live).scalars())


def count_live(session: Session) -> int:
    """How many live tickets there are."""
    return session.core.execute(sa.select(sa.func.count()).select_from(ticket).where(_LIVE)).scalar_one()


def on_calendars(session: Session, calendars: frozenset[str]) -> tuple[int, ...]:
    """The tickets with a clock that has not ended and counts on one of these calendars."""
    counts = sa.and_(sla_clock.c.ended.is_(None), sla_clock.c.calendar.in_(sorted(calendars)))
    return tuple(session.core.execute(sa.select(sla_clock.c.ticket_id).distinct().where(counts)).scalars())
