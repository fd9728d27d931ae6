"""Each person's news, in the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.letters import ListNotices, NoticePage, NoticeView
from runtime.model.notices import NoticeKind
from runtime.model.people import Actor
from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.notice_tables import notice
from runtime.store.schema import ticket
from runtime.store.visibility import visible_to

LONGEST_BODY = 4_000
"""Characters of a notice: it points to the ticket, it does not replace it."""

_WRITTEN = ("person", "kind", "ticket_id", "at", "subject", "body", "expires_at", "read_at")
PUT = Plan(sa.insert(notice).values({name: sa.bindparam(name) for name in _WRITTEN}))


class News(NamedTuple):
    """What one person is to know."""

    person: str
    kind: NoticeKind
    subject: str
    body: str = ""
    ticket_id: int | None = None
    expires_at: Moment | None = None


def put(session: Session, news: Sequence[News], *, at: Moment) -> None:
    """Lay news into their readers' inboxes, in the caller's transaction."""
    rows = [
        {
            "person": each.person,
            "kind": each.kind.value,
            "ticket_id": each.ticket_id,
            "at": at,
            "subject": each.subject,
            "body": each.body[:LONGEST_BODY],
            "expires_at": each.expires_at,
            "read_at": None,
        }
        for each in news
    ]
    if rows:
        session.run_many(PUT, rows)


def page(session: Session, query: ListNotices, *, actor: Actor, now: Moment) -> NoticePage:
    """The actor's news, the latest first; of tickets that they may see no more there is none."""
    mine = _of(actor, now)
    conditions: list[sa.ColumnElement[bool]] = [notice.c.read_at.is_(None)] if query.unread_only else []
    conditions += [notice.c.id < query.before] if query.before is not None else []
    statement = sa.select(notice).join(ticket, ticket.c.id == notice.c.ticket_id, isouter=True)
    statement = statement.where(mine, *conditions).order_by(notice.c.id.desc()).limit(query.limit + 1)
    found = [_view(row) for row in session.core.execute(statement)]
    shown = found[: query.limit]
    before = shown[-1].id if len(found) > query.limit else None
    return NoticePage(notices=tuple(shown), unread=unread(session, actor=actor, now=now), before=before)


def unread(session: Session, *, actor: Actor, now: Moment) -> int:
    """How much of the actor's news they have not seen."""
    counted = sa.select(sa.func.count()).select_from(notice)
    counted = counted.join(ticket, ticket.c.id == notice.c.ticket_id, isouter=True)
    return session.core.execute(counted.where(_of(actor, now), notice.c.read_at.is_(None))).scalar_one()


def mark_read(session: Session, *, person: str, ids: Sequence[int], until: int | None, at: Moment) -> None:
    """The person has seen these news of theirs, and all up to `until`."""
    seen: sa.ColumnElement[bool] = notice.c.id.in_(ids)
    if until is not None:
        seen = sa.or_(seen, notice.c.id <= until)
    statement = sa.update(notice).where(notice.c.person == person, notice.c.read_at.is_(None), seen)
    session.core.execute(statement.values(read_at=at))


def take_as_read(session: Session, *, until: Moment) -> None:
    """Let all news of before have been read as it came: of a past that was only lived through."""
    told = sa.update(notice).where(notice.c.read_at.is_(None), notice.c.at < until)
    session.core.execute(told.values(read_at=notice.c.at))


def _of(actor: Actor, now: Moment) -> sa.ColumnElement[bool]:
    return sa.and_(
        notice.c.person == actor.id,
        sa.or_(notice.c.ticket_id.is_(None), visible_to(actor)),
        sa.or_(notice.c.expires_at.is_(None), notice.c.expires_at > now),
    )


def _view(row: sa.Row[tuple[object, ...]]) -> NoticeView:
    return NoticeView(
        id=row.id,
        kind=NoticeKind(row.kind),
        ticket_id=row.ticket_id,
        at=row.at,
        subject=row.subject,
        body=row.body,
        read=row.read_at is not None,
        expires_at=row.expires_at,
    )
