"""How tickets hang together: related ones, problems with their incidents, duplicates, comments shown elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.messages.system import Problem
from runtime.model.people import Role
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.work_events import Linked, Unlinked
from runtime.store.database import Session
from runtime.store.schema import LIVE_BELOW, comment, link, person, ticket
from runtime.store.upsert import upsert
from runtime.store.work_tables import ticket_link

PARENT, CHILD = "parent", "child"


class Row(NamedTuple):
    """A linked ticket: its `role` for the one that was asked about."""

    ticket_id: int
    role: str
    subject: str
    status: str
    category: int


def keep(session: Session, event: object, *, after: Snapshot) -> None:
    """Write what the fact says of this ticket's end of the link."""
    _KEEP[type(event)](session, event, after.ticket.id)


def _link(session: Session, event: Linked, ticket_id: int) -> None:
    if event.role == CHILD:
        upsert(session, link, [{"parent": ticket_id, "child": event.other}], leaving=True)
    elif event.role != PARENT:
        row = {"ticket_id": ticket_id, "other": event.other, "role": event.role}
        upsert(session, ticket_link, [row], leaving=True)


def _unlink(session: Session, event: Unlinked, ticket_id: int) -> None:
    if event.role == CHILD:
        session.core.execute(sa.delete(link).where(link.c.parent == ticket_id, link.c.child == event.other))
    elif event.role != PARENT:
        named = (ticket_link.c.other == event.other, ticket_link.c.role == event.role)
        session.core.execute(sa.delete(ticket_link).where(ticket_link.c.ticket_id == ticket_id, *named))


_KEEP: dict[type, Callable[[Session, Any, int], None]] = {Linked: _link, Unlinked: _unlink}
KINDS = tuple(_KEEP)
"""The facts that are rows here."""


def of_ticket(session: Session, ticket_id: int, visible: Any = None) -> list[Row]:
    """Every ticket linked with this one (of `visible`, where that is said), by role and number."""
    parts = (
        sa.select(ticket_link.c.other.label("key"), ticket_link.c.role).where(ticket_link.c.ticket_id == ticket_id),
        sa.select(link.c.parent, sa.literal(PARENT)).where(link.c.child == ticket_id),
        sa.select(link.c.child, sa.literal(CHILD)).where(link.c.parent == ticket_id),
        sa.select(ticket.c.merged_into, sa.literal("master")).where(
            ticket.c.id == ticket_id, ticket.c.merged_into.is_not(None)
        ),
        sa.select(ticket.c.id, sa.literal("duplicate")).where(ticket.c.merged_into == ticket_id),
    )
    found = sa.union_all(*parts).subquery()
    columns = (found.c.key, found.c.role, ticket.c.subject, ticket.c.status, ticket.c.category)
    joined = sa.select(*columns).join_from(found, ticket, ticket.c.id == found.c.key)
    wanted = joined if visible is None else joined.where(visible)
    return [Row(*row) for row in session.core.execute(wanted.order_by(found.c.role, found.c.key))]


def linked(session: Session, ticket_id: int, other: int, role: str) -> bool:
    """Whether `other` is that to the ticket."""
    return any(row.ticket_id == other and row.role == role for row in of_ticket(session, ticket_id))


def above(session: Session, ticket_id: int, role: str) -> frozenset[int]:
    """The ticket's parents, or its problems, and theirs, and so on."""
    if role == PARENT:
        steps = sa.select(link.c.child.label("low"), link.c.parent.label("high")).subquery()
    else:
        named = ticket_link.c.role == role
        steps = (
            sa.select(ticket_link.c.ticket_id.label("low"), ticket_link.c.other.label("high")).where(named).subquery()
        )
    up = sa.select(steps.c.high).where(steps.c.low == ticket_id).cte("up", recursive=True)
    up = up.union(sa.select(steps.c.high).join(up, steps.c.low == up.c.high))
    return frozenset(session.core.execute(sa.select(up.c.high)).scalars())


def unsolved_incidents(session: Session, problem: int, visible: Any) -> tuple[int, ...]:
    """The problem's incidents of `visible` that are not solved yet."""
    mine = sa.select(ticket_link.c.other).where(ticket_link.c.ticket_id == problem, ticket_link.c.role == "incident")
    live = ticket.c.category < LIVE_BELOW
    return tuple(
        session.core.execute(
            sa.select(ticket.c.id).where(ticket.c.id.in_(mine), live, visible).order_by(ticket.c.id)
        ).scalars()
    )


def shown_by(session: Session, ticket_id: int) -> tuple[int, ...]:
    """The comments read in this ticket's conversation, oldest first."""
    here = sa.func.coalesce(comment.c.shown_by, comment.c.ticket_id) == ticket_id
    among = sa.or_(comment.c.ticket_id == ticket_id, comment.c.shown_by == ticket_id)
    return tuple(session.core.execute(sa.select(comment.c.id).where(among, here).order_by(comment.c.id)).scalars())


class Weight(NamedTuple):
    """What some comments count for."""

    messages: int
    public_replies: int


def weight(session: Session, comments: Sequence[int]) -> Weight:
    """How many of these there are, and how many of them are replies of people who work here."""
    if not comments:
        return Weight(0, 0)
    customer = sa.exists().where(person.c.id == comment.c.author, person.c.role == Role.CUSTOMER.value)
    reply = sa.case((sa.and_(comment.c.public == 1, sa.not_(customer)), 1), else_=0)
    statement = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(reply), 0))
    messages, replies = session.core.execute(statement.where(comment.c.id.in_(list(comments)))).one()
    return Weight(messages, int(replies))


def show_by(session: Session, comments: Sequence[int], ticket_id: int) -> None:
    """From now on these are read in the conversation of this ticket."""
    if comments:
        moved = sa.update(comment).where(comment.c.id.in_(list(comments)))
        session.core.execute(moved.values(shown_by=sa.case((comment.c.ticket_id == ticket_id, None), else_=ticket_id)))


class Said(NamedTuple):
    """A comment to split off."""

    author: str
    public: bool
    body: str
    at: Moment


def comment_shown(session: Session, ticket_id: int, comment_id: int) -> Said | None:
    """A comment of the ticket's conversation, or None."""
    here = sa.func.coalesce(comment.c.shown_by, comment.c.ticket_id) == ticket_id
    columns = (comment.c.author, comment.c.public, comment.c.body, comment.c.at)
    row = session.core.execute(sa.select(*columns).where(comment.c.id == comment_id, here)).first()
    return None if row is None else Said(row.author, bool(row.public), row.body, row.at)


def problems(session: Session) -> Iterator[Problem]:
    """Conversations that show other comments than their tickets count."""
    here = sa.func.coalesce(comment.c.shown_by, comment.c.ticket_id).label("key")
    shown = sa.select(here, sa.func.count().label("shown")).group_by(here).subquery()
    counted = sa.func.coalesce(shown.c.shown, 0)
    joined = sa.select(ticket.c.id).outerjoin_from(ticket, shown, shown.c.key == ticket.c.id)
    for ticket_id in session.core.execute(joined.where(ticket.c.messages != counted)).scalars():
        sentence = f"Ticket {ticket_id}: it does not show as many comments as it counts."
        yield Problem(code="conversation_differs", ticket_id=ticket_id, sentence=sentence)
