"""What was told to everybody, and is shown still: a broadcast is a notice for each reader, alike but for the reader."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.letters import BroadcastView
from runtime.model.values import DAY, Moment
from runtime.store.database import Session
from runtime.store.notice_tables import BROADCAST, notice
from runtime.store.outbox import discarded
from runtime.store.schema import outbox

KEY = "broadcast-"
"""What the keys of its letters begin with."""
_LATELY = 30 * DAY
_SAID = (notice.c.subject, notice.c.body, notice.c.expires_at)
_ALIKE = (notice.c.at, *_SAID)
"""What the notices of one broadcast have in common, and no two broadcasts."""


def shown(session: Session, *, now: Moment) -> tuple[BroadcastView, ...]:
    """Those of late that somebody has neither dismissed nor outlived, the latest first."""
    told, read = sa.func.count(), sa.func.count(notice.c.read_at)
    statement = (
        sa.select(sa.func.min(notice.c.id).label("id"), *_ALIKE, told.label("told"), read.label("read"))
        .where(notice.c.at > now - _LATELY, _on(now))
        .group_by(*_ALIKE)
        .having(read < told)
        .order_by(sa.desc("id"))
    )
    return tuple(BroadcastView(**row) for row in session.core.execute(statement).mappings())


def withdraw(session: Session, id_: int, *, now: Moment) -> int | None:
    """Let a broadcast, named by any of its notices, be over now; how many had not read it, None where it is over.

    Its letters that still wait are not sent.
    """
    one = session.core.execute(sa.select(notice).where(notice.c.id == id_, _on(now))).first()
    if one is None:
        return None
    said = (column.is_not_distinct_from(getattr(one, column.name)) for column in _SAID)
    same = sa.and_(_on(now), notice.c.at == one.at, *said)
    unread = sa.select(sa.func.count()).select_from(notice).where(same, notice.c.read_at.is_(None))
    left = session.core.execute(unread).scalar_one()
    session.core.execute(sa.update(notice).where(same).values(expires_at=now))
    told = sa.and_(outbox.c.key.startswith(KEY), outbox.c.queued_at == one.at, outbox.c.subject == one.subject)
    withheld = discarded("The broadcast was taken back.")
    session.core.execute(sa.update(outbox).where(told, outbox.c.next_try.is_not(None)).values(withheld))
    return left


def _on(now: Moment) -> sa.ColumnElement[bool]:
    """A broadcast that is not over."""
    lasts = sa.or_(notice.c.expires_at.is_(None), notice.c.expires_at > now)
    return sa.and_(BROADCAST, lasts)
