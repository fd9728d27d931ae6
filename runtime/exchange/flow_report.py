"""What bringing another desk's workflow over answers: Blueprints, and everything that is not as it was.

A report is a list of codes with facts, so that a program can count them; each reads as a sentence in English or
French. Nothing of the file is lost without a line here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from runtime.exchange.flow_words import SENTENCES
from runtime.exchange.json_guard import shown
from runtime.model.blueprint import Blueprint


class Weight(StrEnum):
    """How much a line of the report matters."""

    LOST = "lost"
    """Something of the file is not in the Blueprint."""
    CHANGED = "changed"
    """It is there, but works otherwise than it did."""
    NOTE = "note"
    """Worth knowing; nothing was lost."""


@dataclass(frozen=True, slots=True)
class Loss:
    """One line of a report; `times`: so often the very same happened."""

    code: str
    facts: dict[str, str]
    times: int = 1

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return Weight(SENTENCES[self.code].weight)

    def sentence(self, language: str = "en") -> str:
        """The line in words. Raises KeyError for a language other than en and fr."""
        words = SENTENCES[self.code]
        told = {"en": words.en, "fr": words.fr}[language].format_map(self.facts)
        often = {"en": " ({} times)", "fr": " ({} fois)"}[language]
        return told + often.format(self.times) if self.times > 1 else told


class BadFlow(Exception):
    """The file holds no workflow that can be brought over; the sentence says why and what to do."""

    def __init__(self, code: str, **facts: str) -> None:
        self.code = code
        self.facts = {name: shown(fact, 200) for name, fact in facts.items()}
        super().__init__(self.sentence())

    def sentence(self, language: str = "en") -> str:
        """Why, in words. Raises KeyError for a language other than en and fr."""
        words = SENTENCES[self.code]
        return {"en": words.en, "fr": words.fr}[language].format_map(self.facts)


@dataclass(frozen=True, slots=True)
class Imported:
    """The Blueprints of one file, in its order, the format it was read as, and what is not as it was."""

    blueprints: tuple[Blueprint, ...]
    report: tuple[Loss, ...]
    format: str

    def lost(self) -> tuple[Loss, ...]:
        """Only what is not in the Blueprints."""
        return tuple(loss for loss in self.report if loss.weight is Weight.LOST)


@dataclass(slots=True)
class Report:
    """A report while it is written; the same line twice counts once, with how often."""

    _lines: Counter[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=Counter)

    def add(self, code: str, **facts: str) -> None:
        """One more line. Facts are cut where a stranger's text is long."""
        self._lines[code, tuple((name, shown(" ".join(fact.split()), 120)) for name, fact in facts.items())] += 1

    def lines(self) -> tuple[Loss, ...]:
        """What is lost first, then what is changed, then notes; within each in the order of the file."""
        order = tuple(Weight)
        found = (Loss(code, dict(facts), times) for (code, facts), times in self._lines.items())
        return tuple(sorted(found, key=lambda loss: order.index(loss.weight)))
