"""What the desk says in English, said again in the window's language.

Sentences cross the seam ready-made, with their codes beside them. The patterns they are made of are listed here, where
the translation tools find them; a test reads the runtime's source and fails when one is missing.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale, Qt

from designer import i18n
from designer.sentences import (
    absences,
    desk,
    drawing,
    field_names,
    formulas,
    functions,
    model,
    outgoing,
    sla,
    statuses,
    store,
    tickets,
    voters,
)
from designer.sentences.owners import PLACES, owners_said
from runtime.messages.faults import Fault
from runtime.model.reasons import Reason


class Saying(Protocol):
    """A reason, a problem: something that says why in a sentence of the desk."""

    @property
    def sentence(self) -> str:
        """What it says, in English."""
        ...


CONTEXT = "Sentences"
_BY_PLACE = {**voters.SAID, **field_names.SAID}
PATTERNS: frozenset[str] = frozenset(
    str(pattern)
    for area in (absences, tickets, desk, drawing, formulas, functions, model, outgoing, sla, statuses, store)
    for pattern in area.PATTERNS
)

_WORDS = (
    QT_TRANSLATE_NOOP("Sentences", "owner"),
    QT_TRANSLATE_NOOP("Sentences", "administrator"),
    QT_TRANSLATE_NOOP("Sentences", "process owner"),
    QT_TRANSLATE_NOOP("Sentences", "supervisor"),
    QT_TRANSLATE_NOOP("Sentences", "agent"),
    QT_TRANSLATE_NOOP("Sentences", "light agent"),
    QT_TRANSLATE_NOOP("Sentences", "customer"),
    QT_TRANSLATE_NOOP("Sentences", "person"),
    QT_TRANSLATE_NOOP("Sentences", "team"),
    QT_TRANSLATE_NOOP("Sentences", "department"),
    QT_TRANSLATE_NOOP("Sentences", "organisation"),
    QT_TRANSLATE_NOOP("Sentences", "calendar"),
    QT_TRANSLATE_NOOP("Sentences", "status"),
    QT_TRANSLATE_NOOP("Sentences", "ticket type"),
    QT_TRANSLATE_NOOP("Sentences", "field"),
    QT_TRANSLATE_NOOP("Sentences", "layout"),
    QT_TRANSLATE_NOOP("Sentences", "template"),
    QT_TRANSLATE_NOOP("Sentences", "role"),
    QT_TRANSLATE_NOOP("Sentences", "sla policy"),
    QT_TRANSLATE_NOOP("Sentences", "function"),
    QT_TRANSLATE_NOOP("Sentences", "view"),
    QT_TRANSLATE_NOOP("Sentences", "macro"),
    QT_TRANSLATE_NOOP("Sentences", "nobody"),
    QT_TRANSLATE_NOOP("Sentences", "ticket was or is"),
    QT_TRANSLATE_NOOP("Sentences", "tickets were or are"),
    QT_TRANSLATE_NOOP("Sentences", "person belongs"),
    QT_TRANSLATE_NOOP("Sentences", "people belong"),
    QT_TRANSLATE_NOOP("Sentences", "ticket bears"),
    QT_TRANSLATE_NOOP("Sentences", "tickets bear"),
    QT_TRANSLATE_NOOP("Sentences", "somebody"),
)
WORDS: frozenset[str] = frozenset(map(str, (*_WORDS, *formulas.WORDS, *statuses.WORDS)))
"""Words that sentences put in place of `{0}` and that are no names."""

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?")
"""A day or a moment on the desk's clock, as the runtime writes it."""
_PLACE = re.compile(r"\{(\d)\}")
_BETWEEN = re.compile(r"(?<=[.!?”]) (?=[A-Z“«])")


def said(sentence: str) -> str:
    """A sentence of the desk in the window's language; as it is where nobody has put it into that language."""
    language = i18n.in_use()
    if not sentence or (language == "en" and _MOMENT.search(sentence) is None):
        return sentence
    return _said_in(language, QLocale().name(), sentence)


@lru_cache(maxsize=4_096)
def _said_in(_language: str, _locale: str, sentence: str) -> str:
    """Looked for once: lists ask again with every row they paint."""
    whole = _known(sentence)
    if whole is not None:
        return whole
    parts = _BETWEEN.split(sentence)
    return " ".join(_one_by_one(parts)) if len(parts) > 1 else sentence


def fault_said(fault: Fault) -> Fault:
    """The same fault with its sentences in the window's language."""
    again = copy.copy(fault)
    again.reasons = tuple(reason_said(reason) for reason in fault.reasons)
    joined = " ".join(reason.sentence for reason in fault.reasons)
    again.sentence = " ".join(all_said(fault.reasons)) if joined == fault.sentence else said(fault.sentence)
    return again


def reason_said(reason: Reason) -> Reason:
    """The same reason with its sentence in the window's language."""
    return replace(reason, sentence=said(reason.sentence))


def all_said(reasons: Iterable[Saying]) -> list[str]:
    """What each of them says, in the window's language."""
    return [said(reason.sentence) for reason in reasons]


def _one_by_one(parts: list[str]) -> Iterable[str]:
    """Neighbouring parts as long as one pattern covers them: some patterns are two sentences."""
    begin = 0
    while begin < len(parts):
        for end in range(len(parts), begin, -1):
            found = _known(" ".join(parts[begin:end]))
            if found is not None or end == begin + 1:
                yield found if found is not None else parts[begin]
                begin = end
                break


def _known(sentence: str) -> str | None:
    """In the window's language; None where it is not one whole sentence that the desk says."""
    return _value_said(sentence) or _matched(sentence)


def _matched(sentence: str) -> str | None:
    """In the window's language, by the pattern that says most of it; None where there is none or no translation."""
    curly = sentence.replace("'", "’")  # what was said before ’ was written is kept in histories with '
    for begin, end, pattern in _patterns():
        match = None
        if curly.startswith(begin) and curly.endswith(end):
            match = _expression(pattern).fullmatch(sentence)
        if match is not None:
            translated = QCoreApplication.translate(CONTEXT, pattern)
            if translated == pattern and i18n.in_use() != "en":
                return None
            values = dict(zip(_PLACE.findall(pattern), match.groups(), strict=True))
            owners = PLACES.get(pattern)
            if owners is not None:
                values[owners] = owners_said(values[owners], _phrase)
            for place, say in _BY_PLACE.get(pattern, {}).items():
                values[place] = say(values[place], _phrase, _word)
            return _filled(translated, values)
    return None


def _value_said(sentence: str) -> str | None:
    """What is wrong with a field's value, where that is what the sentence says."""
    name, wrong = field_names.parted(sentence) or ("", "")
    for pattern in field_names.WRONG if wrong else ():
        match = _expression(pattern).fullmatch(wrong)
        if match is not None:
            values = dict(zip(_PLACE.findall(pattern), match.groups(), strict=True))
            named = {"0": _phrase(name) if name in field_names.NAMES else name, "1": _filled(_phrase(pattern), values)}
            return _filled(_phrase(field_names.NAMED_WRONG), named)
    return None


def _phrase(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)


def _filled(translated: str, values: Mapping[str, str]) -> str:
    """The translation with its values; some of them it may leave out, and what is no place of ours stays."""

    def fill(place: re.Match[str]) -> str:
        value = values.get(place.group(1), place.group())
        is_name = translated[: place.start()].rstrip().endswith(("“", "«"))
        return value if is_name and _MOMENT.fullmatch(value) else _word(value)

    return _PLACE.sub(fill, translated)


def _word(value: str) -> str:
    """A word of ours in the window's language, a moment, a sentence within the sentence, or a name as it is."""
    moment = _MOMENT.fullmatch(value)
    if moment is not None:
        return _as_here(moment) or value
    if value in WORDS:
        return QCoreApplication.translate(CONTEXT, value)
    inner = _matched(value) if " " in value else None
    return value if inner is None else inner


def _as_here(moment: re.Match[str]) -> str:
    """As moments are written here; nothing for what only looks like one."""
    short, (day, time) = QLocale.FormatType.ShortFormat, moment.groups()
    if time is None:
        return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), short)
    return QLocale().toString(QDateTime.fromString(f"{day}T{time}", Qt.DateFormat.ISODate), short)


@cache
def _patterns() -> tuple[tuple[str, str, str], ...]:
    """How each pattern begins and ends, and the pattern; those with most words of their own first."""
    by_length = sorted(PATTERNS, key=lambda pattern: -len(_PLACE.sub("", pattern)))
    around = ((_PLACE.split(pattern), pattern) for pattern in by_length)
    return tuple((parts[0], parts[-1], pattern) for parts, pattern in around)


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """An expression whose groups are what the pattern leaves open, in the order of their numbers.

    Compiled for the first sentence that it may be: all of them would hold the window up for 200 ms.
    """
    parts = _PLACE.split(pattern)
    own = (re.escape(part).replace("’", "[’']") for part in parts)
    numbers = voters.NUMBERS.get(pattern, "")
    made = "".join(part if at % 2 == 0 else r"(\d+)" if part in numbers else "(.+?)" for at, part in enumerate(own))
    return re.compile(made, re.DOTALL)
