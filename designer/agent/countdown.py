"""How much time a ticket has left, as a tone and a text: the colour is never the only bearer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from designer import words
from runtime.model.values import HOUR, SECOND, Moment

_LAST_PART = 0.25
"""The last quarter of the time allowed is amber…"""
_AT_LEAST = HOUR
"""…where it is not known since when the time runs, the last hour."""


class Tone(StrEnum):
    """What a countdown says at a glance."""

    NONE = ""
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Countdown:
    """Time left at a moment. `text` says all of it."""

    tone: Tone
    text: str


def countdown(due: Moment | None, now: Moment, *, since: Moment | None = None, paused: bool = False) -> Countdown:
    """The countdown to `due`, running since `since`. A clock that stands still says so."""
    translate = QCoreApplication.translate
    if paused:
        stopped = translate("Countdown", "clock stopped")
        return Countdown(Tone.STILL, f"‖ {stopped}")  # a sign that every font has
    if due is None:
        return Countdown(Tone.NONE, "")
    left = due - now
    if left <= 0:
        return Countdown(Tone.BAD, translate("Countdown", "{time} late").format(time=words.duration(-left // SECOND)))
    whole = due - since if since is not None and since < due else 0
    soon = left <= (whole * _LAST_PART if whole else _AT_LEAST)
    text = translate("Countdown", "{time} left").format(time=words.duration(left // SECOND))
    return Countdown(Tone.WARNING if soon else Tone.GOOD, text)


def spent(since: Moment | None, now: Moment) -> str:
    """How long it has been: “2 h 5 min”."""
    return words.duration(max(0, now - since) // SECOND) if since is not None else words.NOTHING
