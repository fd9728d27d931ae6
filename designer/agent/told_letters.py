"""What became of the letters about a ticket, as facts of its history: queued, sent, given up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from designer.agent.names import Names
from designer.sentences import said
from runtime.messages.letters import LetterStatus, LetterView
from runtime.messages.tickets import EventView
from runtime.model.people import CLOCK

translate = QCoreApplication.translate

type Data = Mapping[str, Any]
type Tell = Callable[[Data, Names, str | None], str]


def with_letters(history: Sequence[EventView], letters: Sequence[LetterView]) -> tuple[EventView, ...]:
    """The history with what became of letters in its place, oldest first; what was done comes before its letters."""
    return tuple(sorted((*history, *(fact for letter in letters for fact in _facts(letter))), key=lambda one: one.at))


def _facts(letter: LetterView) -> Iterator[EventView]:
    data: dict[str, object] = {"to": letter.to, "subject": letter.subject}
    failed = {"given_up": letter.status is LetterStatus.DEAD, "reason": said(letter.reason)}
    queued = data | ({} if letter.sent_at is not None else failed)
    yield EventView(seq=0, at=letter.queued_at, actor=CLOCK.id, kind="letter_queued", data=queued)
    if letter.sent_at is not None:
        yield EventView(seq=0, at=letter.sent_at, actor=CLOCK.id, kind="letter_sent", data=data)


def _queued(data: Data, _names: Names, _blueprint: str | None) -> str:
    if data.get("given_up"):
        text = translate("Letters", "Letter to {to} given up: “{subject}”")
    elif data.get("reason"):
        text = translate("Letters", "Letter to {to} could not be sent yet: “{subject}”")
    else:
        text = translate("Letters", "Letter to {to} queued: “{subject}”")
    return text.format(**_about(data))


def _sent(data: Data, _names: Names, _blueprint: str | None) -> str:
    return translate("Letters", "Letter to {to} sent: “{subject}”").format(**_about(data))


def _about(data: Data) -> dict[str, str]:
    return {"to": ", ".join(str(each) for each in data.get("to") or ()), "subject": str(data.get("subject") or "")}


TELL: Mapping[str, Tell] = {"letter_queued": _queued, "letter_sent": _sent}
