"""Files by the hash of their content."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.files import FileView
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import attachment
from runtime.store.upsert import Upsert

KEEP = Upsert(attachment, leaving=True)
"""Somebody may keep the same content at the same moment: the first of the two has kept it for both."""


def keep_file(session: Session, *, name: str, media_type: str, content: bytes, at: Moment) -> str:
    """Keep a file; the answer is its hash. Content that is already here is not kept twice."""
    digest = sha256(content).hexdigest()
    if not has_file(session, digest):
        row = {"hash": digest, "name": name, "media_type": media_type, "content": content}
        session.run(KEEP, row | {"size": len(content), "kept_at": at})
    return digest


def has_file(session: Session, digest: str) -> bool:
    """True when the desk holds this content."""
    return bool(names(session, (digest,)))


class Kept(NamedTuple):
    """A file with its content."""

    name: str
    media_type: str
    content: bytes


def read(session: Session, digest: str) -> Kept | None:
    """A file; None where the desk does not hold it."""
    columns = (attachment.c.name, attachment.c.media_type, attachment.c.content)
    row = session.core.execute(sa.select(*columns).where(attachment.c.hash == digest)).first()
    return None if row is None else Kept(row.name, row.media_type, bytes(row.content))


def described(session: Session, digests: Iterable[str]) -> tuple[FileView, ...]:
    """What the files are that the desk holds of these, by name; their contents stay where they are."""
    wanted = list(digests)
    if not wanted:
        return ()
    columns = (attachment.c.hash, attachment.c.name, attachment.c.media_type, attachment.c.size, attachment.c.kept_at)
    statement = sa.select(*columns).where(attachment.c.hash.in_(wanted)).order_by(attachment.c.name, attachment.c.hash)
    return tuple(
        FileView(file=row.hash, name=row.name, media_type=row.media_type, size=row.size, kept_at=row.kept_at)
        for row in session.core.execute(statement)
    )


def names(session: Session, digests: Iterable[str]) -> dict[str, str]:
    """The names of the files that the desk holds, by hash."""
    wanted = list(digests)
    if not wanted:
        return {}
    statement = sa.select(attachment.c.hash, attachment.c.name).where(attachment.c.hash.in_(wanted))
    return {digest: name for digest, name in session.core.execute(statement)}  # noqa: C416
