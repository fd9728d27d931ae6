"""What letters that bring a reply need of it when they leave: who wrote it, and its files."""

from __future__ import annotations

from typing import NamedTuple

import sqlalchemy as sa

from runtime.model.event_json import decode
from runtime.model.events import CommentAdded
from runtime.model.replies import Behind, author_of, files_of, replies_in
from runtime.store.database import Plan, Session
from runtime.store.schema import event

_SAID = Plan(
    sa.select(event.c.actor, event.c.kind, event.c.data)
    .where(
        event.c.ticket_id == sa.bindparam("ticket_id"),
        event.c.version == sa.bindparam("version"),
        event.c.kind == CommentAdded.kind,
    )
    .order_by(event.c.seq)
)


class Reply(NamedTuple):
    """Who wrote it, and the hashes of the files with it."""

    author: str
    files: tuple[str, ...]


def reply(session: Session, behind: Behind) -> Reply | None:
    """The reply, or all that were written at once; None where there is none."""
    rows = session.run(_SAID, behind._asdict()).fetchall()
    said = replies_in(decode(kind, data) for _, kind, data in rows)
    return Reply(author_of(said, rows[0][0]), files_of(said)) if said else None
