"""Replies leave: what somebody who works here tells the customer waits as a letter, in the transaction it is said in.

One letter for each reader: the requester, and customers in copy. Nobody sees who else reads it. The demonstration and
replays write history (`Work.is_news`), and history is not mailed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runtime.desk.transports.carrier import Enclosure, NotEver
from runtime.model.actions import Channel
from runtime.model.events import CommentAdded, Event
from runtime.model.people import Actor, Person
from runtime.model.replies import (
    Behind,
    author_of,
    behind,
    enclosed,
    files_of,
    key_of,
    readers,
    replies_in,
    subject_of,
    text_of,
)
from runtime.model.setup import Setup
from runtime.model.signatures import signature, signs_as
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.store import assignments, files, outbox, setup_rows
from runtime.store import replies as kept
from runtime.store.database import Session


@dataclass(frozen=True, slots=True)
class Replying:
    """Queues what is told to customers, inside the transaction in which it is."""

    session: Session
    setup: Setup
    actor: Actor
    now: Moment

    def of(self, events: Sequence[Event], after: Snapshot) -> None:
        """Queue what these facts about a ticket say to the customer; costs nothing where they say nothing."""
        said = replies_in(events)
        if said and self.setup.settings.lifecycle.replies_are_mailed:
            self._queue(said, after)

    def _queue(self, said: Sequence[CommentAdded], after: Snapshot) -> None:
        ticket = after.ticket
        words = "\n\n".join(each.body for each in said if each.body)
        author = author_of(said, self.actor.id)
        shown = files.called(self.session, files_of(said), author=author, at=self.now)
        sizes = [(given.name, size) for _, given, size in shown]
        writer = signs_as(author, self.setup)
        for number, reader in enumerate(self.readers(after, author)):
            below = signature(self.setup, reader.language, ticket=ticket, writer=writer)
            outbox.put(
                self.session,
                ticket_id=ticket.id,
                key=key_of(Behind(ticket.id, ticket.version), number),
                channel=Channel.MAIL.value,
                to=(reader.email,),
                subject=subject_of(ticket.id, ticket.subject),
                body=text_of(words, sizes, reader.language, below),
                at=self.now,
            )

    def readers(self, after: Snapshot, author: str = "") -> Iterator[Person]:
        """Whom a reply reaches, the requester first; not its author, who is the actor where nobody is named."""
        asked, people = after.ticket.requester, self.setup.people
        following = assignments.followers(self.session, after.ticket.id)
        in_copy = sorted(one for one in following if one not in people)
        unknown = [one for one in (asked, *in_copy) if one is not None and one not in people]
        known = {**setup_rows.find_people(self.session, unknown), **people}
        return readers(asked, in_copy, known, author or self.actor.id)


def reply_behind(session: Session, key: str) -> kept.Reply | None:
    """The reply that a letter brings; None for other letters."""
    found = behind(key)
    return kept.reply(session, found) if found is not None else None


def enclosures(session: Session, reply: kept.Reply, at: Moment) -> tuple[Enclosure, ...]:
    """The files the letter takes along; `at`: when it was written. Raises NotEver when one is gone."""
    shown = files.called(session, reply.files, author=reply.author, at=at)
    if len(shown) < len(reply.files):
        raise NotEver("A file of this reply is on the desk no more: write to the customer without it.")
    fits = enclosed(size for _, _, size in shown)
    taken = (each for each, fit in zip(shown, fits, strict=True) if fit)
    return tuple(
        Enclosure(name=given.name, media_type=given.media_type, content=files.content_of(session, digest) or b"")
        for digest, given, _ in taken
    )
