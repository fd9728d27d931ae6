"""Files by the hash of their content, and the names people gave them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

import sqlalchemy as sa

from runtime.messages.files import FileView, Gone
from runtime.messages.tickets import CommentView
from runtime.model.people import Actor, Role
from runtime.model.retention import RetentionRule
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.file_table import attached, file_keeper
from runtime.store.schema import attachment, comment, ticket
from runtime.store.sql_dialects import DIALECTS
from runtime.store.upsert import Upsert
from runtime.store.visibility import visible_to

KEEP = Upsert(attachment, leaving=True)
"""Somebody may keep the same content at the same moment: the first of the two has kept it for both."""
NAME = Upsert(file_keeper)
HANG = Upsert(attached, leaving=True)


class Given(NamedTuple):
    """What somebody called a file."""

    name: str
    media_type: str
    kept_at: Moment


def keep_file(session: Session, *, keeper: str, name: str, media_type: str, content: bytes, at: Moment) -> str:
    """Keep a file for somebody; the answer is its hash. Content that is already here is not kept twice."""
    digest = sha256(content).hexdigest()
    if digest not in held(session, (digest,)):
        row = {"hash": digest, "name": name, "media_type": media_type, "content": content}
        session.run(KEEP, row | {"size": len(content), "kept_at": at, "gone_at": None, "gone_by": None})
        session.core.execute(_COME_BACK, {"digest": digest, "bytes": content})
    name_file(session, digest, keeper, Given(name, media_type, at))
    return digest


_COME_BACK = (
    sa.update(attachment)
    .where(attachment.c.hash == sa.bindparam("digest"), attachment.c.gone_at.is_not(None))
    .values(content=sa.bindparam("bytes"), gone_at=None, gone_by=None)
)
"""Somebody keeps a file again whose content went by a rule: it is here again."""


def hang(session: Session, ticket_id: int, digests: Iterable[str]) -> None:
    """Note that these files hang on a message of the ticket."""
    for digest in digests:
        session.run(HANG, {"hash": digest, "ticket_id": ticket_id})


def name_file(session: Session, digest: str, keeper: str, given: Given) -> None:
    """From now on it is theirs too, and their messages show it under this name."""
    own = _given(session, (digest,)).get((digest, keeper))
    if own is None or own[-1][:2] != given[:2]:
        name, media_type, at = given
        row = {"hash": digest, "keeper": keeper, "kept_at": at, "name": name, "media_type": media_type}
        session.run(NAME, row)


def held(session: Session, digests: Iterable[str], *, to_stay: bool = False) -> frozenset[str]:
    """Those of these files that the desk holds, whoever may read them. `to_stay`: none goes before the commit."""
    return _found(session, digests, attachment.c.gone_at.is_(None), to_stay=to_stay)


def remembered(session: Session, digests: Iterable[str]) -> frozenset[str]:
    """Those of these files that the desk holds or once held."""
    return _found(session, digests, sa.true(), to_stay=False)


def _found(
    session: Session, digests: Iterable[str], condition: sa.ColumnElement[bool], *, to_stay: bool
) -> frozenset[str]:
    wanted = list(digests)
    if not wanted:
        return frozenset()
    statement = sa.select(attachment.c.hash).where(attachment.c.hash.in_(wanted), condition)
    if to_stay:
        statement = statement.with_for_update(read=True)
    return frozenset(session.core.execute(statement).scalars())


def content_of(session: Session, digest: str) -> bytes | None:
    """What is in a file; None where the desk does not hold it."""
    here = sa.and_(attachment.c.hash == digest, attachment.c.gone_at.is_(None))
    found = session.core.execute(sa.select(attachment.c.content).where(here)).scalar()
    return None if found is None else bytes(found)


def kept_by(session: Session, keeper: str, digests: Iterable[str]) -> dict[str, Given]:
    """The files somebody kept of these, as they called them last."""
    return {digest: given[-1] for (digest, by), given in _given(session, digests).items() if by == keeper}


def read_by(session: Session, actor: Actor, digest: str) -> Given | None:
    """A file that hangs on a message somebody may read, as the oldest such message shows it; None without one."""
    least = int(actor.role is Role.CUSTOMER)
    message = (
        sa.select(comment.c.author, comment.c.at)
        .join(ticket, ticket.c.id == sa.func.coalesce(comment.c.shown_by, comment.c.ticket_id))
        .where(
            comment.c.ticket_id.in_(sa.select(attached.c.ticket_id).where(attached.c.hash == digest)),
            DIALECTS[session.dialect.name].place_of(digest, comment.c.attachments) > 0,
            comment.c.public >= least,
            visible_to(actor),
        )
        .order_by(comment.c.id)
        .limit(1)
    )
    found = session.core.execute(message).first()
    return None if found is None else _Names(session, (digest,)).of(digest, found.author, found.at)


def called(session: Session, digests: Sequence[str], *, author: str, at: Moment) -> tuple[tuple[str, Given, int], ...]:
    """Hash, name and bytes of each of these files that the desk holds, in their order, as a message shows them."""
    if not digests:
        return ()
    names = _Names(session, digests)
    found = ((digest, names.of(digest, author, at)) for digest in digests if digest not in names.gone)
    return tuple((digest, given, names.sizes[digest]) for digest, given in found if given is not None)


def described(session: Session, comments: Sequence[CommentView]) -> tuple[FileView, ...]:
    """The files that hang on these messages, by name, once for each name; their contents stay where they are."""
    hanging = [(digest, said) for said in comments for digest in said.attachments]
    if not hanging:
        return ()
    names = _Names(session, {digest for digest, _ in hanging})
    found: dict[tuple[str, Given], list[int]] = {}
    for digest, said in hanging:
        given = names.of(digest, said.author, said.at)
        if given is not None:
            found.setdefault((digest, given), []).append(said.id)
    return tuple(
        FileView(
            file=digest,
            name=given.name,
            media_type=given.media_type,
            size=names.sizes[digest],
            kept_at=given.kept_at,
            gone=names.gone.get(digest),
            messages=tuple(messages),
        )
        for (digest, given), messages in sorted(found.items(), key=lambda one: (one[0][1].name, one[0][0]))
    )


class _Names:
    """What messages call the files that hang on them."""

    __slots__ = ("_first", "_given", "gone", "sizes")

    def __init__(self, session: Session, digests: Iterable[str]) -> None:
        wanted = list(digests)
        columns = (attachment.c.hash, attachment.c.name, attachment.c.media_type, attachment.c.kept_at)
        more = (attachment.c.size, attachment.c.gone_at, attachment.c.gone_by)
        rows = session.core.execute(sa.select(*columns, *more).where(attachment.c.hash.in_(wanted))).all()
        self._first = {row.hash: Given(row.name, row.media_type, row.kept_at) for row in rows}
        self._given = _given(session, wanted)
        self.sizes: dict[str, int] = {row.hash: row.size for row in rows}
        self.gone = {
            row.hash: Gone(at=row.gone_at, rule=RetentionRule.model_validate_json(row.gone_by))
            for row in rows
            if row.gone_at is not None
        }

    def of(self, digest: str, author: str, at: Moment) -> Given | None:
        """As its author called it last when it was written; the first name of all where the author kept none."""
        own = self._given.get((digest, author), [])
        by_then = [given for given in own if given.kept_at <= at]
        return (by_then or own[:1])[-1] if own else self._first.get(digest)


def _given(session: Session, digests: Iterable[str]) -> dict[tuple[str, str], list[Given]]:
    """By file and keeper, every name in the order it was given."""
    wanted = list(digests)
    if not wanted:
        return {}
    rows = sa.select(file_keeper).where(file_keeper.c.hash.in_(wanted)).order_by(file_keeper.c.kept_at)
    found: dict[tuple[str, str], list[Given]] = {}
    for row in session.core.execute(rows):
        found.setdefault((row.hash, row.keeper), []).append(Given(row.name, row.media_type, row.kept_at))
    return found
