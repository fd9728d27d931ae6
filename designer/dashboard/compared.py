"""How the figures of a period stand to those of as long a period just before it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from designer import words
from runtime.messages.system import GetFigures
from runtime.model.values import HOUR, Moment

_LEAST = 0.005
"""What is less than half a per cent is written as no change."""


@dataclass(frozen=True, slots=True)
class Change:
    """From the period before to this one. `tone`: “good”, “bad”, or nothing where neither is better."""

    text: str
    meaning: str
    tone: str = ""


def period_before(question: GetFigures, now: Moment) -> GetFigures | None:
    """The same question about as long a period that ends where its own begins; None where it has no beginning."""
    if question.since is None:
        return None
    until = min(question.until or now, now)
    return question.having(since=question.since - (until - question.since), until=question.since)


def alike(question: GetFigures) -> tuple[GetFigures, int]:
    """The same for questions about the same tickets over periods as long, to the hour."""
    length = (question.until or 0) - (question.since or 0)
    return question.having(since=None, until=None), length // HOUR


def set_beside(now: float | None, before: float | None, told: str, *, less_is_better: bool = False) -> Change | None:
    """Nothing where there is nothing to compare. `told`: the figure of the period before, as its tile writes it."""
    if now is None or not before:
        return None
    share = now / before - 1
    meaning = QCoreApplication.translate("Compared", "In as long a period before: {figure}.").format(figure=told)
    if abs(share) < _LEAST:
        return Change(QCoreApplication.translate("Compared", "as before"), meaning)
    sign = "▲" if share > 0 else "▼"
    tone = ("bad" if share > 0 else "good") if less_is_better else ""
    return Change(f"{sign}\u00a0{words.percent(abs(share))}", meaning, tone)
