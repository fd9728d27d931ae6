"""Files by the hash of their content."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import sqlalchemy as sa

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


def names(session: Session, digests: Iterable[str]) -> dict[str, str]:
    """The names of the files that the desk holds, by hash."""
    wanted = list(digests)
    if not wanted:
        return {}
    statement = sa.select(attachment.c.hash, attachment.c.name).where(attachment.c.hash.in_(wanted))
    return {digest: name for digest, name in session.core.execute(statement)}  # noqa: C416
