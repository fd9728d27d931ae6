"""Texts as a search sees them: words without case and accents, the same for either database.

The databases' own parsers are not asked: they disagree on apostrophes, addresses and numbers. What is kept and what is
looked for goes through `words`, so a ticket is found on one database exactly when it is on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from runtime.model.folding import fold

BETWEEN_TEXTS = "¶"
"""Stands between two texts of a ticket, so that no phrase reaches from one into the next. Never a word itself."""

MOST_OF_A_TEXT = 50_000
MOST_OF_A_TICKET = 200_000
"""Bytes of words kept of one text, and of a ticket's texts for either audience: what PostgreSQL takes in one row."""

LONGEST_WORD = 60
_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l"})


def words(text: str) -> list[str]:
    """The words of a text in their order: "L’Œuvre n° 7" gives l, oeuvre, n, 7.

    Letters and digits make words, everything else parts them; of a very long word the beginning counts.
    """
    folded = fold(text)
    if not folded.isascii():
        folded = folded.translate(_LIGATURES)
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded)]


@dataclass(frozen=True, slots=True)
class Readable:
    """The texts of a ticket by who may read them, each the oldest first.

    `public`: its customer too; `private`: those who work here only; `requester`: the name and address of who asked.
    """

    public: tuple[str, ...]
    private: tuple[str, ...]
    requester: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The words of a ticket as they are kept, a text after the other, `BETWEEN_TEXTS` in between."""

    public: str
    private: str
    requester: str


def kept(texts: Readable) -> Kept:
    """What is kept of a ticket's texts. Where they are too much, the oldest but the first give way."""
    return Kept(_joined(texts.public), _joined(texts.private), _joined(texts.requester))


def _joined(texts: Iterable[str]) -> str:
    first, *others = [_shortened(words(text)) for text in texts] or [""]
    room = MOST_OF_A_TICKET - len(first.encode())
    chosen: list[str] = []
    for text in reversed(others):
        room -= len(text.encode())
        if room < 0:
            break
        chosen.append(text)
    return f" {BETWEEN_TEXTS} ".join(text for text in (first, *reversed(chosen)) if text)


def _shortened(found: list[str]) -> str:
    text = " ".join(found)
    if len(text) * 4 <= MOST_OF_A_TEXT:
        return text
    room, count = MOST_OF_A_TEXT, 0
    for word in found:
        room -= len(word.encode()) + 1
        if room < 0:
            break
        count += 1
    return " ".join(found[:count])


@dataclass(frozen=True, slots=True)
class Term:
    """One thing looked for: words that follow one another in one text.

    `begins`: the last of them may go on; `excluded`: the ticket must not have it; `of_requester`: in the name or
    address of who asked.
    """

    words: tuple[str, ...]
    begins: bool = False
    excluded: bool = False
    of_requester: bool = False
