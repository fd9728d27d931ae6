"""What happened: a ticket's facts, its conversation, and the desk's change feed."""

from __future__ import annotations

import json
from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.tickets import CommentView, EventView
from runtime.model.event_json import decode
from runtime.model.events import Event
from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.feed import changes_since, present
from runtime.store.schema import comment, event, visit

__all__ = ["changes_since", "comments_of", "events_of", "present"]

EVENTS = Plan(
    sa.select(event.c.seq, event.c.at, event.c.actor, event.c.kind, event.c.data)
    .where(event.c.ticket_id == sa.bindparam("ticket_id"))
    .order_by(event.c.seq)
)
FACTS = Plan(
    sa.select(event.c.version, event.c.at, event.c.kind, event.c.data)
    .where(event.c.ticket_id == sa.bindparam("ticket_id"))
    .order_by(event.c.seq)
)
LEFT_THEN = Plan(
    sa.select(visit.c.id)
    .where(visit.c.left == sa.bindparam("at"), visit.c.run_id == sa.bindparam("of_run"))
    .order_by(visit.c.seq.desc())
    .limit(1)
)
COMMENTS = Plan(
    sa.select(
        comment.c.id,
        comment.c.at,
        comment.c.author,
        comment.c.public,
        comment.c.body,
        comment.c.attachments,
        comment.c.ticket_id,
    )
    .where(
        sa.or_(
            sa.and_(comment.c.ticket_id == sa.bindparam("ticket_id"), comment.c.shown_by.is_(None)),
            comment.c.shown_by == sa.bindparam("ticket_id"),
        ),
        comment.c.public >= sa.bindparam("least"),
    )
    .order_by(comment.c.id)
)


class Fact(NamedTuple):
    """An event, when it happened, and the version of the ticket that its command made."""

    version: int
    at: Moment
    event: Event


def facts_of(session: Session, ticket_id: int) -> list[Fact]:
    """Every fact of a ticket as a value, oldest first."""
    rows = session.run(FACTS, {"ticket_id": ticket_id}).fetchall()
    return [Fact(version, at, decode(kind, data)) for version, at, kind, data in rows]


def left_then(session: Session, run_id: int, at: Moment) -> int | None:
    """The visit of a run that was left at that moment, the last of several. The index by moments leads there."""
    row = session.run(LEFT_THEN, {"of_run": run_id, "at": at}).fetchone()
    return None if row is None else int(row[0])


def events_of(session: Session, ticket_id: int) -> tuple[EventView, ...]:
    """Every fact of a ticket, oldest first."""
    rows = session.run(EVENTS, {"ticket_id": ticket_id}).fetchall()
    return tuple(
        EventView(seq=seq, at=at, actor=actor, kind=kind, data=json.loads(data)) for seq, at, actor, kind, data in rows
    )


def fact(told: EventView) -> Event:
    """The event that a view of it shows."""
    return decode(told.kind, json.dumps(told.data))


def comments_of(session: Session, ticket_id: int, *, public_only: bool) -> tuple[CommentView, ...]:
    """A ticket's conversation, oldest first; with `public_only`, what the customer may read."""
    rows = session.run(COMMENTS, {"ticket_id": ticket_id, "least": int(public_only)}).fetchall()
    return tuple(
        CommentView(
            id=key,
            at=at,
            author=author,
            public=bool(public),
            body=body,
            attachments=json.loads(attachments),
            origin=None if origin == ticket_id else origin,
        )
        for key, at, author, public, body, attachments, origin in rows
    )
