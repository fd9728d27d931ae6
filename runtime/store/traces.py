"""Looks through a whole desk for what tells of a person, in a transaction that holds up nobody."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sa

from runtime.messages.keeping import Traces
from runtime.model.people import Person
from runtime.store import anonymise
from runtime.store.among import listed
from runtime.store.database import Session
from runtime.store.notice_tables import notice
from runtime.store.schema import ABOUT_PEOPLE, journal, outbox

_UNDER_WAY = 1_000
"""So many rows may get a lower number than one that is seen already: their transactions are under way."""


def find(session: Session, person: Person, *, written: bool) -> Traces:
    """Where the person is told of; `written`: what they wrote and whatever repeats it, too."""
    comments = anonymise.comments_of(session, person.id) if written else {}
    return Traces(
        comments=tuple(key for keys in comments.values() for key in keys),
        commands=_commands(session, person.id) if comments else (),
        letters=(*(each.id for each in anonymise.letters_to(session, person)), *_about(session, outbox, comments)),
        last_letter=_last(session, outbox),
        news=(*_naming(session, person), *_about(session, notice, comments)),
        last_news=_last(session, notice),
    )


def _commands(session: Session, person_id: str) -> tuple[str, ...]:
    own = sa.select(journal.c.command_id).where(journal.c.actor == person_id, ~ABOUT_PEOPLE)
    return tuple(session.core.execute(own).scalars())


def _naming(session: Session, person: Person) -> Sequence[int]:
    return session.core.execute(sa.select(notice.c.id).where(anonymise.news_naming(session, person))).scalars().all()


def _about(session: Session, table: sa.Table, tickets: Collection[int]) -> Sequence[int]:
    """The rows that are about one of these tickets."""
    if not tickets:
        return ()
    return (
        session.core.execute(sa.select(table.c.id).where(listed(session, table.c.ticket_id, tickets))).scalars().all()
    )


def _last(session: Session, table: sa.Table) -> int:
    found: int | None = session.core.execute(sa.select(sa.func.max(table.c.id))).scalar()
    return max(0, (found or 0) - _UNDER_WAY)
