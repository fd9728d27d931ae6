"""What approvers and askers are told, in their language: a notice for who works here, a mail for who has an address."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from runtime.engine.draft import Draft
from runtime.engine.owners import person_of
from runtime.model.actions import Channel
from runtime.model.events import LetterQueued
from runtime.model.people import Person, Role


class _Text(NamedTuple):
    subject: str
    body: str


_TEXTS: dict[str, dict[str, _Text]] = {
    "asked": {
        "en": _Text(
            "Please decide: {transition} (#{ticket} {subject})",
            "{asker} asks you to approve “{transition}” for ticket #{ticket}, “{subject}”.\n{note}",
        ),
        "fr": _Text(
            "À décider : {transition} (n° {ticket} {subject})",
            "{asker} vous demande d’approuver « {transition} » pour le ticket n° {ticket}, « {subject} ».\n{note}",
        ),
    },
    "granted": {
        "en": _Text(
            "Approved: {transition} (#{ticket} {subject})",
            "“{transition}” was approved and has been carried out.\n{note}",
        ),
        "fr": _Text(
            "Approuvé : {transition} (n° {ticket} {subject})", "« {transition} » a été approuvé et exécuté.\n{note}"
        ),
    },
    "rejected": {
        "en": _Text("Not approved: {transition} (#{ticket} {subject})", "“{transition}” was not approved.\n{note}"),
        "fr": _Text("Refusé : {transition} (n° {ticket} {subject})", "« {transition} » n’a pas été approuvé.\n{note}"),
    },
    "too_late": {
        "en": _Text(
            "Not approved in time: {transition} (#{ticket} {subject})",
            "The deadline passed before enough approvers agreed to “{transition}”.\n{note}",
        ),
        "fr": _Text(
            "Non approuvé à temps : {transition} (n° {ticket} {subject})",
            "Le délai a expiré avant que « {transition} » soit approuvé.\n{note}",
        ),
    },
    "barred": {
        "en": _Text(
            "Approved, but no longer possible: {transition} (#{ticket} {subject})",
            "“{transition}” was approved but could not be carried out any more.\n{note}",
        ),
        "fr": _Text(
            "Approuvé, mais plus possible : {transition} (n° {ticket} {subject})",
            "« {transition} » a été approuvé mais ne pouvait plus être exécuté.\n{note}",
        ),
    },
    "left": {
        "en": _Text(
            "No longer asked: {transition} (#{ticket} {subject})",
            "The ticket went another way, so “{transition}” waits for approval no longer.\n{note}",
        ),
        "fr": _Text(
            "Demande caduque : {transition} (n° {ticket} {subject})",
            "Le ticket a pris un autre chemin : « {transition} » n’attend plus d’approbation.\n{note}",
        ),
    },
}


def tell_voters(draft: Draft, transition_id: str, voters: Iterable[str], note: str = "") -> None:
    """Ask these people for their votes."""
    tell(draft, "asked", transition_id, voters, note)


def tell(draft: Draft, what: str, transition_id: str, people: Iterable[str], note: str = "") -> None:
    """Queue the letters for these people, each once; who is inactive or not a person is not told."""
    found = (person_of(person, draft.situation) for person in dict.fromkeys(people))
    by_language: dict[str, list[Person]] = {}
    for person in found:
        if person is not None and person.active:
            by_language.setdefault(person.language, []).append(person)
    for language, readers in by_language.items():
        _queue(draft, _filled(draft, _TEXTS[what][language], transition_id, note), readers)


def _filled(draft: Draft, text: _Text, transition_id: str, note: str) -> _Text:
    ticket, transition = draft.snapshot.ticket, draft.process.transitions_by_id.get(transition_id)
    request = draft.run.approvals.get(transition_id)
    asked_by = request.asker if request else draft.actor.id
    asker = person_of(asked_by, draft.situation)
    words = {
        "transition": transition.name if transition else transition_id,
        "ticket": ticket.id,
        "subject": ticket.subject,
        "asker": asker.name if asker else asked_by,
        "note": note,
    }
    subject = " ".join(text.subject.format(**words).split())
    return _Text(subject, text.body.format(**words).strip())


def _queue(draft: Draft, text: _Text, readers: list[Person]) -> None:
    notices = tuple(person.id for person in readers if person.role is not Role.CUSTOMER)
    mails = tuple(person.email for person in readers if person.email)
    for channel, to in ((Channel.NOTICE, notices), (Channel.MAIL, mails)):
        if to:
            key = str(len(draft.events))
            draft.record(LetterQueued(channel=channel.value, to=to, subject=text.subject, body=text.body, key=key))
