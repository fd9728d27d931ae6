"""What bringing another desk's workflow over answers: Blueprints, and everything that is not as it was.

A report is a list of codes with facts, so that a program can count them; each reads as a sentence in English or
French. Nothing of the file is lost without a line here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from runtime.exchange.flow_terms import in_words
from runtime.exchange.flow_words import SENTENCES
from runtime.exchange.json_guard import shown
from runtime.model.blueprint import Blueprint

_ELEMENT: Final = "element"
_NAMED: Final = 3
_BETWEEN: Final = {"en": "”, “", "fr": " », « "}


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
        told = {"en": words.en, "fr": words.fr}[language].format_map(in_words(self.code, self.facts, language))
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
        told = {"en": words.en, "fr": words.fr}[language]
        return told.format_map(in_words(self.code, self.facts, language))


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


def in_lines(report: Iterable[Loss], language: str = "en") -> tuple[tuple[Weight, str], ...]:
    """A report to be read by people: what is lost first, and what happened alike to several elements told once.

    Raises KeyError for a language other than en and fr.
    """
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[Loss]] = {}
    for loss in report:
        others = tuple(fact for fact in loss.facts.items() if fact[0] != _ELEMENT)
        alike.setdefault((loss.code, others), []).append(loss)
    order = tuple(Weight)
    rows = sorted(alike.values(), key=lambda losses: order.index(losses[0].weight))
    return tuple((losses[0].weight, _together(losses, language)) for losses in rows)


def _together(losses: list[Loss], language: str) -> str:
    """One sentence; each element is named once, the first three of many."""
    if len(losses) == 1 or _ELEMENT not in losses[0].facts:
        return losses[0].sentence(language)
    names = list(dict.fromkeys(loss.facts[_ELEMENT] for loss in losses))
    first = Loss(losses[0].code, {**losses[0].facts, _ELEMENT: _BETWEEN[language].join(names[:_NAMED])})
    more = {"en": " (and {} more)", "fr": " (et {} de plus)"}[language]
    return first.sentence(language) + (more.format(len(names) - _NAMED) if len(names) > _NAMED else "")
