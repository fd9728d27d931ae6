"""Whom a transition is for, as the desk says it in English, said again: “the team First line or the assignee”.

These are phrases within sentences. They are looked for only where a sentence names owners: elsewhere the same words may
be somebody's name for something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

PLACES: Mapping[str, str] = {
    "“{0}” is for {1}, and that is not you.": "1",
    "You may do it: it is for {0}.": "0",
}
"""The patterns that name owners, with the place where they do."""

_PHRASES = (
    QT_TRANSLATE_NOOP("Sentences", "the agents of {0}"),
    QT_TRANSLATE_NOOP("Sentences", "the assignee"),
    QT_TRANSLATE_NOOP("Sentences", "the team {0}"),
    QT_TRANSLATE_NOOP("Sentences", "the team the ticket is with"),
    QT_TRANSLATE_NOOP("Sentences", "every {0} of {1}"),
    QT_TRANSLATE_NOOP("Sentences", "the person in {0}"),
    QT_TRANSLATE_NOOP("Sentences", "the requester"),
    QT_TRANSLATE_NOOP("Sentences", "the assignee’s manager"),
    QT_TRANSLATE_NOOP("Sentences", "whoever brought the ticket here"),
)
PHRASES: tuple[str, ...] = tuple(map(str, _PHRASES))
_OR = str(QT_TRANSLATE_NOOP("Sentences", "{0} or {1}"))
_BETWEEN = " or "


def owners_said(words: str, translate: Callable[[str], str]) -> str:
    """The owners again, each phrase by `translate`, which says a pattern or a single word; names stay as they are."""
    said: list[str] = []
    parts = words.split(_BETWEEN)
    begin = 0
    while begin < len(parts):
        end = next((end for end in _ends(begin, parts) if _phrase(parts[begin:end]) is not None), begin + 1)
        said.append(_one_said(parts[begin:end], translate))
        begin = end
    return _joined(said, translate)


def _ends(begin: int, parts: list[str]) -> range:
    return range(begin + 1, len(parts) + 1)


def _phrase(parts: list[str]) -> tuple[str, tuple[str, ...]] | None:
    """The phrase that says exactly this, and what stands in its places; the one with most words of its own."""
    text = _BETWEEN.join(parts)
    for phrase in sorted(PHRASES, key=len, reverse=True):
        match = re.fullmatch(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(phrase)), text, re.DOTALL)
        if match is not None:
            return phrase, match.groups()
    return None


def _one_said(parts: list[str], translate: Callable[[str], str]) -> str:
    found = _phrase(parts)
    if found is None:
        return _BETWEEN.join(parts)
    phrase, values = found
    if phrase.startswith("every "):
        roles, department = values
        values = (_joined([translate(role) for role in roles.split(_BETWEEN)], translate), department)
    return translate(phrase).format(*values)


def _joined(several: list[str], translate: Callable[[str], str]) -> str:
    whole, *rest = several
    for each in rest:
        whole = translate(_OR).format(whole, each)
    return whole
