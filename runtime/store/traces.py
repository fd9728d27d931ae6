"""Looks through a whole desk for what tells of some people, in a transaction that holds up nobody.

Each table is read once for all of them: what folds or reads a text takes long, to look whether it names one more does
not.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.messages.keeping import Traces
from runtime.model.events import REDACTED
from runtime.model.folding import fold
from runtime.model.people import Person
from runtime.store.among import listed
from runtime.store.database import Session
from runtime.store.notice_tables import notice
from runtime.store.schema import ABOUT_PEOPLE, comment, journal, outbox

_UNDER_WAY = 1_000
"""So many rows may get a lower number than one that is seen already: their transactions are under way."""
_AT_ONCE = 2_000
"""Rows that are in memory at once."""

type _Keys = Mapping[Any, list[Any]]


def find(session: Session, people: Sequence[Person], wrote: Collection[str]) -> list[Traces]:
    """Where each of these is told of; of the ids in `wrote`, what they wrote and whatever repeats it, too."""
    last_letter, last_news = _last(session, outbox), _last(session, notice)
    comments = _comments(session, wrote)
    tickets = {key: dict.fromkeys(ticket for ticket, _ in said) for key, said in comments.items()}
    commands = _commands(session, tickets)
    letters, news = _letters_to(session, people), _naming(session, people)
    concerned = {ticket for theirs in tickets.values() for ticket in theirs}
    about = [_about(session, table, concerned) for table in (outbox, notice)]
    found: list[Traces] = []
    for each in people:
        repeated = [[key for ticket in tickets.get(each.id, ()) for key in rows.get(ticket, ())] for rows in about]
        found.append(
            Traces(
                comments=tuple(key for _, key in comments.get(each.id, ())),
                commands=tuple(commands.get(each.id, ())),
                letters=(*letters.get(each.id, ()), *repeated[0]),
                last_letter=last_letter,
                news=(*news.get(each.id, ()), *repeated[1]),
                last_news=last_news,
            )
        )
    return found


def _comments(session: Session, authors: Collection[str]) -> _Keys:
    """The tickets and numbers of what each wrote and still says something, by author."""
    own = sa.and_(listed(session, comment.c.author, authors), comment.c.body != REDACTED)
    rows = _rows(session, sa.select(comment.c.author, comment.c.ticket_id, comment.c.id).where(own).order_by("id"))
    return _grouped((author, (ticket, key)) for author, ticket, key in rows)


def _commands(session: Session, actors: Collection[str]) -> _Keys:
    own = sa.and_(listed(session, journal.c.actor, actors), ~ABOUT_PEOPLE)
    return _grouped(_rows(session, sa.select(journal.c.actor, journal.c.command_id).where(own)) if actors else ())


def _letters_to(session: Session, people: Sequence[Person]) -> _Keys:
    """The letters that bear an address of theirs, by whose it is."""
    whose = _grouped(
        (address.casefold(), each.id) for each in people for address in {*each.mail_addresses, each.phone} if address
    )
    rows = _rows(session, sa.select(outbox.c.id, outbox.c.recipients)) if whose else ()
    read = ((key, {address.casefold() for address in json.loads(recipients)}) for key, recipients in rows)
    return _grouped((person, key) for key, to in read for person in {one for each in to for one in whose.get(each, ())})


def _naming(session: Session, people: Sequence[Person]) -> _Keys:
    """The news that name them or an address of theirs, by whom it names."""
    names = [(each.id, [fold(name) for name in (each.name, *each.mail_addresses) if name]) for each in people]
    rows = _rows(session, sa.select(notice.c.id, notice.c.subject, notice.c.body))
    folded = ((key, f"{fold(subject)}\n{fold(body)}") for key, subject, body in rows)
    return _grouped(
        (person, key) for key, text in folded for person, told in names if any(name in text for name in told)
    )


def _about(session: Session, table: sa.Table, tickets: Collection[int]) -> _Keys:
    """The rows that are about one of these tickets, by ticket."""
    these = sa.select(table.c.ticket_id, table.c.id).where(listed(session, table.c.ticket_id, tickets))
    return _grouped(_rows(session, these) if tickets else ())


def _rows(session: Session, statement: sa.Select[Any]) -> Iterator[Any]:
    return iter(session.core.execute(statement, execution_options={"yield_per": _AT_ONCE}))


def _grouped(pairs: Iterable[tuple[Any, Any]]) -> _Keys:
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return found


def _last(session: Session, table: sa.Table) -> int:
    found: int | None = session.core.execute(sa.select(sa.func.max(table.c.id))).scalar()
    return max(0, (found or 0) - _UNDER_WAY)
