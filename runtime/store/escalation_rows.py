"""What the rows tell of escalations: broken limits and fired levels of open tickets, and who has seen them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.sla_clocks import Sla
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.lists import LIVE, Condition
from runtime.store.schema import WATCHED, blueprint_version, event, ticket, visit
from runtime.store.sla_clocks import from_text

FIRED = ("limit_broken", "escalated")
_SEEN = "escalation_acknowledged"


class Fired(NamedTuple):
    """An escalation with its ticket as it is now; `data` are those of the event."""

    seq: int
    kind: str
    at: Moment
    data: Mapping[str, Any]
    ticket_id: int
    subject: str
    department: str
    team: str | None
    assignee: str | None
    priority: int
    version_id: int | None
    blueprint_id: str | None
    state: str | None
    entered: Moment | None
    ended: Moment | None
    sla: Sla | None


class Seen(NamedTuple):
    """Who acknowledged an escalation, when, and what they said."""

    by: str
    at: Moment
    note: str


def fired(session: Session, *wanted: Condition, since: Moment) -> list[Fired]:
    """What escalated since then on live tickets of which all this is true, the latest first."""
    statement = (
        sa.select(
            event.c.seq,
            event.c.kind,
            event.c.at,
            event.c.data,
            ticket.c.id,
            ticket.c.subject,
            ticket.c.department,
            ticket.c.team,
            ticket.c.assignee,
            ticket.c.priority,
            ticket.c.version_id,
            blueprint_version.c.blueprint_id,
            ticket.c.state,
            visit.c.entered,
            ticket.c.run_ended,
            ticket.c.sla,
        )
        .join_from(event, ticket, ticket.c.id == event.c.ticket_id)
        .outerjoin(visit, visit.c.id == ticket.c.visit_id)
        .outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(WATCHED, event.c.kind.in_(FIRED), event.c.at >= since, LIVE, *wanted)
        .order_by(event.c.seq.desc())
    )
    rows = session.core.execute(statement)
    return [Fired._make((*row[:3], json.loads(row[3]), *row[4:-1], from_text(row[-1]))) for row in rows]


def seen(session: Session, since: Moment) -> dict[int, Seen]:
    """Who acknowledged what since then, by the event it was; the first of several who did."""
    statement = (
        sa.select(event.c.data, event.c.actor, event.c.at)
        .where(WATCHED, event.c.kind == _SEEN, event.c.at >= since)
        .order_by(event.c.seq)
    )
    return _by_event(session.core.execute(statement))


def of_ticket(session: Session, ticket_id: int, events: Sequence[int]) -> tuple[set[int], set[int]]:
    """Which of these events are escalations of the ticket, and which of them somebody has acknowledged."""
    here = sa.and_(event.c.ticket_id == ticket_id, WATCHED)
    known = sa.select(event.c.seq).where(here, event.c.kind.in_(FIRED), event.c.seq.in_(list(events)))
    told = sa.select(event.c.data, event.c.actor, event.c.at).where(here, event.c.kind == _SEEN)
    found = set(session.core.execute(known).scalars())
    return found, found & _by_event(session.core.execute(told)).keys()


def _by_event(rows: Iterable[Any]) -> dict[int, Seen]:
    acknowledged: dict[int, Seen] = {}
    for data, actor, at in rows:
        told = json.loads(data)
        acknowledged.setdefault(told["of"], Seen(actor, at, told.get("reason", "")))
    return acknowledged
