"""The letters that the replies of a rehearsal would be; nothing is sent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from runtime.engine.rehearsal_course import Rehearsal
from runtime.model.replies import author_of, readers, replies_in, subject_of, text_of
from runtime.model.signatures import signature, signs_as
from runtime.model.values import Moment


class ReplyLetter(NamedTuple):
    """One letter to one reader; `place`: of the last fact in the history of the command that said it."""

    place: int
    at: Moment
    to: str
    subject: str
    body: str


def replies_of(rehearsal: Rehearsal) -> Iterator[ReplyLetter]:
    """As the desk would queue them: one for the requester and for each customer in copy, where its settings say so."""
    setup, ticket = rehearsal.setup, rehearsal.snapshot.ticket
    if not setup.settings.lifecycle.replies_are_mailed:
        return
    known = {**rehearsal.customers, **setup.people}
    in_copy = sorted(one for one in rehearsal.followers if one not in setup.people)
    for _, together in groupby(enumerate(rehearsal.history), key=lambda each: (each[1].version, each[1].actor)):
        happened = list(together)
        place, last = happened[-1]
        said = replies_in(one.event for _, one in happened)
        words = "\n\n".join(each.body for each in said if each.body)
        author = author_of(said, last.actor)
        for reader in readers(ticket.requester, in_copy, known, author) if words else ():
            below = signature(setup, reader.language, ticket=ticket, writer=signs_as(author, setup))
            body = text_of(words, (), reader.language, below)
            yield ReplyLetter(place, last.at, reader.email, subject_of(ticket.id, ticket.subject), body)
