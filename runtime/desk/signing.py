"""Handlers for signatures, and for what becomes of a reply before it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from runtime.desk.replies import Replying
from runtime.desk.work import Work
from runtime.messages import signing as said
from runtime.messages.faults import Refused
from runtime.messages.setup import SetupChanged
from runtime.model.people import Person
from runtime.model.signatures import signature, signs_as, unknown_in
from runtime.store import setup_rows


def preview_reply(query: said.PreviewReply, work: Work) -> said.ReplyPreview:
    """Whom a reply would reach, and what would stand below it."""
    snapshot, setup = work.load(query.ticket_id).snapshot, work.setup
    if not setup.settings.lifecycle.replies_are_mailed:
        return said.ReplyPreview(mailed=False)
    readers = tuple(Replying(work.session, setup, work.actor, work.now).readers(snapshot))
    language = readers[0].language if readers else setup.settings.mailing.otherwise
    return said.ReplyPreview(
        mailed=True,
        readers=tuple(_reader(each, snapshot.ticket.requester) for each in readers),
        signature=signature(setup, language, ticket=snapshot.ticket, writer=signs_as(work.actor.id, setup)),
    )


def _reader(person: Person, requester: str | None) -> said.ReplyReader:
    return said.ReplyReader(name=person.name, address=person.email, in_copy=person.id != requester)


def put_signature(command: said.PutSignature, work: Work) -> SetupChanged:
    """Keep the sender's own signature."""
    texts: dict[str, str] = {language: text for language, text in command.texts.items() if text.strip()}
    refuse_unknown_in(texts)
    person = work.setup.people[work.actor.id]
    setup_rows.put_people(work.session, (person.having(signature=texts),))
    work.note_setup()
    return SetupChanged(revision=setup_rows.next_revision(work.session))


def refuse_unknown_in(texts: Mapping[str, str], *, house: bool = False) -> None:
    """Raise Refused where a signature has placeholders that nobody would fill in; `house`: it is nobody's own."""
    unknown = unknown_in(texts.values(), house=house)
    if unknown:
        names = ", ".join(f"${{{name}}}" for name in unknown)
        raise Refused(f"A signature cannot have {names}: choose from the list of placeholders.")
