"""Customers whose name is another: their tickets are found by it a portion at a time, so that nobody waits to write.

The first portion belongs to what gave them the name, the others follow its commit. Where they do not, for the program
was ended or the database busy, the clock goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Collection

from runtime.desk import pace
from runtime.desk.pace import JobKey, Paces
from runtime.desk.work import Work
from runtime.messages.faults import Unavailable
from runtime.messages.system import KeepWords
from runtime.model.people import Person
from runtime.store import search, words_left
from runtime.store.database import Database, Session

log = logging.getLogger("blueprint.desk")

_JOB: JobKey = (KeepWords.kind, 0)


def hold(work: Work, *people: str, beside: Collection[int] = ()) -> None:
    """Lock what `begin` writes for these people, before anything of the tickets `beside` is written: `search.hold`."""
    search.hold(work.session, people, pace.FIRST, beside=beside)


def begin(work: Work, person_id: str, *, beside: Collection[int] = ()) -> None:
    """Keep the first of a customer's tickets under their name of now; `beside`: tickets to be kept anew in any case."""
    if search.keep_first_of(work.session, person_id, pace.FIRST, beside=beside):
        work.renamed.add(person_id)


def follow(work: Work, *changed: tuple[Person, Person]) -> None:
    """Begin with those, as they were and are, where what their tickets are found by is another."""
    others = [now.id for before, now in changed if (before.name, before.email) != (now.name, now.email)]
    if others:
        hold(work, *others)
    for each in others:
        begin(work, each)


def go_on(database: Database, paces: Paces, people: Collection[str]) -> None:
    """Keep the others, each portion in a transaction of its own."""
    try:
        for person_id in sorted(people):
            more = True
            while more:
                with database.write() as session:
                    more = _portion(session, paces, person_id)
    except Unavailable as fault:
        log.info("The clock is to go on with the words of tickets: %s", fault)


def all_in(session: Session, people: Collection[str]) -> None:
    """Keep the others at once, in a transaction that is long anyway."""
    for person_id in sorted(people):
        while search.keep_next_of(session, person_id, pace.MOST):
            pass


def keep_words(command: KeepWords, work: Work) -> bool:
    """The next portion; whether there are more."""
    return _portion(work.session, work.shelf.paces, command.person_id)


def _portion(session: Session, paces: Paces, person_id: str) -> bool:
    if words_left.left_of(session, person_id, to_go_on=True) is None:
        return False
    with paces.portion(_JOB, session.dialect.name) as portion:
        more = search.keep_next_of(session, person_id, portion.most)
        portion.short = not more
    return more
