"""Who looks at which ticket or Blueprint just now: a few rows that say nothing any more after a while."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.presence_table import presence
from runtime.store.schema import blueprint, ticket
from runtime.store.upsert import upsert

_MINE = sa.and_(presence.c.person == sa.bindparam("person"), presence.c.program == sa.bindparam("program"))
LEAVE = Plan(sa.delete(presence).where(_MINE))
FORGET = Plan(sa.delete(presence).where(presence.c.until <= sa.bindparam("now")))


def tell(
    session: Session,
    *,
    person: str,
    program: str,
    writing: bool,
    until: Moment,
    ticket_id: int | None = None,
    blueprint_id: str | None = None,
) -> None:
    """This window has the ticket, or the Blueprint, open until then, if nothing more is heard of it."""
    row = {"person": person, "program": program, "writing": int(writing), "until": until}
    upsert(session, presence, [row | {"ticket_id": ticket_id, "blueprint_id": blueprint_id}])


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


def drawing(session: Session, program: str, now: Moment) -> tuple[tuple[str, str | None, str, bool], ...]:
    """Blueprint, its department, person and whether they draw, of every other window that has a Blueprint open."""
    here = presence.join(blueprint, blueprint.c.id == presence.c.blueprint_id)
    found = (
        sa.select(presence.c.blueprint_id, blueprint.c.department, presence.c.person, sa.func.max(presence.c.writing))
        .select_from(here)
        .where(presence.c.until > now, presence.c.program != program)
        .group_by(presence.c.blueprint_id, blueprint.c.department, presence.c.person)
        .order_by(presence.c.blueprint_id, presence.c.person)
    )
    rows = session.core.execute(found)
    return tuple((blueprint_id, department, who, bool(writing)) for blueprint_id, department, who, writing in rows)
