r"""Patterns: the part of regular expressions that Python, PostgreSQL and SQLite read alike, in linear time.

A pattern may hold letters and signs, `.`, sets `[a-z]` and `[^0-9]`, `\d \w \s` (of ASCII) and their opposites
`\D \W \S`, groups `( | )`, the repeats `* + ? {2} {2,} {2,5}`, and `^` and `$` at its ends. It is searched for
anywhere in the text, with case. `.` stands for any character, a line break too; `$` only for the very end.

The search runs a deterministic automaton that is built as the text is read, so its time grows with the length of
the text and with nothing else: no pattern can stall the desk.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from runtime.model.pattern_syntax import (
    ANYTHING,
    PatternError,
    Piece,
    Repeat,
    Sequence,
    SetOf,
    parse,
    written,
)

MAX_PLACES = 250
"""Of an automaton, about one per character looked for: a repeat `{n}` counts n times."""

_KEPT = 20_000

type _Program = list[tuple[SetOf | None, tuple[int, ...]]]
"""Per place: the characters it takes (None: it takes none) and the places after it."""


def why_not_pattern(pattern: str) -> str | None:
    """A sentence saying why a text is no pattern for `matches`; None when it is one."""
    try:
        automaton(pattern)
    except PatternError as fault:
        return str(fault)
    return None


def found(pattern: str, text: str) -> bool:
    """Whether the pattern occurs in the text. Raises PatternError when it is not a pattern."""
    return automaton(pattern).found_in(text)


def portable(pattern: str) -> str:
    """The same pattern as PostgreSQL's `~` reads it. Raises PatternError."""
    return written(parse(pattern))


class Automaton:
    """A pattern made ready for searching. A set of places is a number with a bit for each; place 0 is the end."""

    def __init__(self, pattern: str) -> None:
        parsed = parse(pattern)
        start = () if parsed.from_start else (Repeat(ANYTHING, 0, None),)
        self._to_end = parsed.to_end
        self._program: _Program = [(None, ())]
        self._first = self._closed([self._build(Sequence((*start, parsed.body)), 0)])
        self._follow = [self._closed(after) for _, after in self._program]
        self._next: dict[int, dict[str, int]] = {}
        self._takers: dict[str, int] = {}
        self._kept = 0

    def found_in(self, text: str) -> bool:
        """Whether the pattern occurs in the text."""
        at = self._first
        for character in text:
            if at & 1 and not self._to_end:
                return True
            if not at:
                return False
            reached = self._next.setdefault(at, {}).get(character)
            at = self._learn(at, character) if reached is None else reached
        return bool(at & 1)

    def _learn(self, at: int, character: str) -> int:
        reached, left = 0, at & self._taking(character)
        while left:
            lowest = left & -left
            reached |= self._follow[lowest.bit_length() - 1]
            left ^= lowest
        self._kept += 1
        if self._kept > _KEPT:
            self._next, self._takers, self._kept = {}, {}, 0
        self._next.setdefault(at, {})[character] = reached
        return reached

    def _taking(self, character: str) -> int:
        """The places that take this character."""
        takers = self._takers.get(character)
        if takers is None:
            takers = _bits(
                place for place, (taken, _) in enumerate(self._program) if taken is not None and character in taken
            )
            self._takers[character] = takers
        return takers

    def _closed(self, places: Iterable[int]) -> int:
        """The places reached without taking a character, too; only those that take one, and the end, matter."""
        seen = set(places)
        open_places = list(seen)
        while open_places:
            characters, after = self._program[open_places.pop()]
            if characters is None:
                fresh = [place for place in after if place not in seen]
                seen.update(fresh)
                open_places.extend(fresh)
        return _bits(place for place in seen if place == 0 or self._program[place][0] is not None)

    def _add(self, characters: SetOf | None, *after: int) -> int:
        if len(self._program) > MAX_PLACES:
            raise PatternError("The pattern is too large. Use smaller repeats.")
        self._program.append((characters, after))
        return len(self._program) - 1

    def _build(self, piece: Piece, then: int) -> int:
        """The place where `piece`, followed by `then`, begins."""
        if isinstance(piece, SetOf):
            return self._add(piece, then)
        if isinstance(piece, Sequence):
            for part in reversed(piece.parts):
                then = self._build(part, then)
            return then
        if isinstance(piece, Repeat):
            return self._repeat(piece, then)
        return self._add(None, *(self._build(way, then) for way in piece.ways))

    def _repeat(self, piece: Repeat, then: int) -> int:
        if piece.most is None:
            again = self._add(None)
            self._program[again] = (None, (self._build(piece.part, again), then))
            then = again
        else:
            end = then
            for _ in range(piece.most - piece.least):
                then = self._add(None, self._build(piece.part, then), end)
        for _ in range(piece.least):
            then = self._build(piece.part, then)
        return then


def _bits(places: Iterable[int]) -> int:
    return sum(1 << place for place in places)


@lru_cache(maxsize=256)
def automaton(pattern: str) -> Automaton:
    """The automaton of a pattern. Raises PatternError when it is not a pattern."""
    return Automaton(pattern)
