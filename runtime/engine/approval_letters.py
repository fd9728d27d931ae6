"""What approvers and askers are told, in their language, and by the ways they wish to hear of approvals."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from runtime.engine.ballots import stand_ins_on
from runtime.engine.draft import Draft
from runtime.engine.letters import told_in, welcome
from runtime.engine.owners import person_of
from runtime.model.actions import Channel
from runtime.model.deputies import StandIn
from runtime.model.events import LetterQueued
from runtime.model.notices import NoticeKind, NoticeWishes, Way
from runtime.model.people import Person, Role
from runtime.model.signatures import signature
from runtime.model.templates import signed

_MAIL = frozenset({Way.MAIL})
"""Customers have no inbox here."""


class _Text(NamedTuple):
    subject: str
    body: str


_TEXTS: dict[str, dict[str, _Text]] = {
    "asked": {
        "en": _Text(
            "Please decide: {transition} (#{ticket} {subject})",
            "{asker} asks you to approve “{transition}” for ticket #{ticket}, “{subject}”{until}.\n{note}",
        ),
        "fr": _Text(
            "À décider : {transition} (n° {ticket} {subject})",
            "{asker} vous demande d’approuver « {transition} » (ticket n° {ticket}, « {subject} »){until}.\n{note}",
        ),
    },
    "granted": {
        "en": _Text(
            "Approved: {transition} (#{ticket} {subject})",
            "“{transition}” was approved and has been carried out.\n{note}",
        ),
        "fr": _Text(
            "Approuvé : {transition} (n° {ticket} {subject})", "« {transition} » a été approuvé et exécuté.\n{note}"
        ),
    },
    "rejected": {
        "en": _Text("Not approved: {transition} (#{ticket} {subject})", "“{transition}” was not approved.\n{note}"),
        "fr": _Text("Refusé : {transition} (n° {ticket} {subject})", "« {transition} » n’a pas été approuvé.\n{note}"),
    },
    "too_late": {
        "en": _Text(
            "Not approved in time: {transition} (#{ticket} {subject})",
            "The deadline passed before enough approvers agreed to “{transition}”.\n{note}",
        ),
        "fr": _Text(
            "Non approuvé à temps : {transition} (n° {ticket} {subject})",
            "Le délai a expiré avant que « {transition} » soit approuvé.\n{note}",
        ),
    },
    "barred": {
        "en": _Text(
            "Approved, but no longer possible: {transition} (#{ticket} {subject})",
            "“{transition}” was approved but could not be carried out any more.\n{note}",
        ),
        "fr": _Text(
            "Approuvé, mais plus possible : {transition} (n° {ticket} {subject})",
            "« {transition} » a été approuvé mais ne pouvait plus être exécuté.\n{note}",
        ),
    },
    "left": {
        "en": _Text(
            "No longer asked: {transition} (#{ticket} {subject})",
            "The ticket went another way, so “{transition}” waits for approval no longer.\n{note}",
        ),
        "fr": _Text(
            "Demande caduque : {transition} (n° {ticket} {subject})",
            "Le ticket a pris un autre chemin : « {transition} » n’attend plus d’approbation.\n{note}",
        ),
    },
}


_STANDS_IN = {"en": "You stand in for {absent} until {until}.", "fr": "Vous remplacez {absent} jusqu’au {until}."}
_UNTIL = {"en": ", by {}", "fr": ", avant le {}"}


def tell_voters(draft: Draft, transition_id: str, voters: Iterable[str], note: str = "") -> None:
    """Ask these people for their votes; while one is away, whoever stands in for them is asked too."""
    asked = tuple(dict.fromkeys(voters))
    tell(draft, "asked", transition_id, asked, note)
    for stand_in in _deputies(draft, transition_id, asked):
        person, absent = draft.setup.people[stand_in.deputy], draft.setup.people[stand_in.absent].name
        until = told_in(person.language, stand_in.until, draft.setup)
        why = _STANDS_IN[person.language].format(absent=absent, until=until)
        tell(draft, "asked", transition_id, (person.id,), f"{why}\n{note}")


def _deputies(draft: Draft, transition_id: str, asked: Collection[str]) -> Iterator[StandIn]:
    request, transition = draft.run.approvals.get(transition_id), draft.process.transitions_by_id.get(transition_id)
    if request is not None and transition is not None:
        for each in stand_ins_on(transition, request, draft.situation):
            if each.absent in asked:
                yield each


def tell(draft: Draft, what: str, transition_id: str, people: Iterable[str], note: str = "") -> None:
    """Queue the letters for these people, each once and as they wish; who is inactive or nobody is not told."""
    if NoticeKind.APPROVAL in draft.setup.settings.mailing.silent:
        return
    notices: dict[str, list[str]] = {}
    for key in dict.fromkeys(people):
        person = person_of(key, draft.situation)
        if person is None or not person.active:
            continue
        wishes = draft.setup.wishes.get(key) or NoticeWishes(id=key)
        ways = _MAIL if person.role is Role.CUSTOMER else wishes.ways_of(NoticeKind.APPROVAL)
        if Way.IN_APP in ways:
            notices.setdefault(person.language, []).append(key)
        if Way.MAIL in ways and person.email:
            _mail(draft, _filled(draft, what, person.language, transition_id, note), person, wishes)
    for language, readers in notices.items():
        _notice(draft, _filled(draft, what, language, transition_id, note), tuple(readers))


def _filled(draft: Draft, what: str, language: str, transition_id: str, note: str) -> _Text:
    text = _TEXTS[what][language]
    ticket, transition = draft.snapshot.ticket, draft.process.transitions_by_id.get(transition_id)
    request = draft.run.approvals.get(transition_id)
    asked_by = request.asker if request else draft.actor.id
    deadline = request.deadline if request else None
    asker = person_of(asked_by, draft.situation)
    words = {
        "transition": transition.name if transition else transition_id,
        "ticket": ticket.id,
        "subject": ticket.subject,
        "asker": asker.name if asker else asked_by,
        "until": _UNTIL[language].format(told_in(language, deadline, draft.setup)) if deadline is not None else "",
        "note": note,
    }
    subject = " ".join(text.subject.format(**words).split())
    return _Text(subject, text.body.format(**words).strip())


def _mail(draft: Draft, text: _Text, person: Person, wishes: NoticeWishes) -> None:
    body = signed(text.body, signature(draft.setup, person.language, ticket=draft.snapshot.ticket))
    draft.record(
        LetterQueued(
            channel=Channel.MAIL.value,
            to=(person.email,),
            subject=text.subject,
            body=body,
            key=str(len(draft.events)),
            not_before=welcome(draft.now, wishes, None),
        )
    )


def _notice(draft: Draft, text: _Text, readers: tuple[str, ...]) -> None:
    draft.record(
        LetterQueued(
            channel=Channel.NOTICE.value,
            to=readers,
            subject=text.subject,
            body=text.body,
            key=str(len(draft.events)),
            about=NoticeKind.APPROVAL.value,
        )
    )
