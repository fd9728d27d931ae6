"""Who looks at which ticket just now: a few rows that say nothing any more after a while."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.presence_table import presence
from runtime.store.schema import ticket
from runtime.store.upsert import upsert

_MINE = sa.and_(presence.c.person == sa.bindparam("person"), presence.c.program == sa.bindparam("program"))
LEAVE = Plan(sa.delete(presence).where(_MINE))
FORGET = Plan(sa.delete(presence).where(presence.c.until <= sa.bindparam("now")))


def tell(session: Session, *, person: str, program: str, ticket_id: int, writing: bool, until: Moment) -> None:
    """This window has the ticket open until then, if nothing more is heard of it."""
    row = {"person": person, "program": program, "ticket_id": ticket_id, "writing": int(writing), "until": until}
    upsert(session, presence, [row])


def leave(session: Session, person: str, program: str) -> None:
    """This window has none open."""
    session.run(LEAVE, {"person": person, "program": program})


def forget(session: Session, now: Moment) -> None:
    """Take away what says nothing any more."""
    session.run(FORGET, {"now": now})


def others(
    session: Session, person: str, now: Moment, visible: sa.ColumnElement[bool]
) -> tuple[tuple[int, str, bool], ...]:
    """Ticket, person and whether they write, of everybody else on the tickets that are visible."""
    here = presence.join(ticket, ticket.c.id == presence.c.ticket_id)
    found = (
        sa.select(presence.c.ticket_id, presence.c.person, sa.func.max(presence.c.writing))
        .select_from(here)
        .where(presence.c.until > now, presence.c.person != person, visible)
        .group_by(presence.c.ticket_id, presence.c.person)
        .order_by(presence.c.ticket_id, presence.c.person)
    )
    return tuple((ticket_id, who, bool(writing)) for ticket_id, who, writing in session.core.execute(found))
