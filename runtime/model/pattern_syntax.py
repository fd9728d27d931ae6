"""How a pattern is written: the text read into pieces, and the pieces written so that every engine agrees."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

MAX_LENGTH = 200
MAX_REPEATS = 100
MAX_DEPTH = 20

_CLASSES = {
    "d": (("0", "9"),),
    "w": (("0", "9"), ("A", "Z"), ("_", "_"), ("a", "z")),
    "s": (("\t", "\r"), (" ", " ")),
}
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}
_LAST = "\U0010ffff"


class PatternError(ValueError):
    """The text is no pattern; the sentence says why."""


@dataclass(frozen=True)
class SetOf:
    """One character out of ranges, or out of all others."""

    ranges: tuple[tuple[str, str], ...]
    others: bool = False

    @cached_property
    def _single(self) -> str | None:
        low, high = self.ranges[0]
        return low if low == high and len(self.ranges) == 1 and not self.others else None

    def __contains__(self, character: str) -> bool:
        if self._single is not None:
            return character == self._single
        return any(low <= character <= high for low, high in self.ranges) is not self.others


@dataclass(frozen=True)
class Sequence:
    """Pieces one after the other."""

    parts: tuple[Piece, ...]


@dataclass(frozen=True)
class Choice:
    """One of several ways."""

    ways: tuple[Piece, ...]


@dataclass(frozen=True)
class Repeat:
    """A piece at least and at most so many times; None: without end."""

    part: Piece
    least: int
    most: int | None


type Piece = SetOf | Sequence | Choice | Repeat

ANYTHING = SetOf((("\0", _LAST),))


@dataclass(frozen=True)
class Parsed:
    """A whole pattern; `from_start` and `to_end` tell of `^` and `$`."""

    body: Piece
    from_start: bool
    to_end: bool


def parse(pattern: str) -> Parsed:
    """The pieces of a pattern. Raises PatternError."""
    if not pattern:
        raise PatternError("The pattern is empty. Write what to look for.")
    if len(pattern) > MAX_LENGTH:
        raise PatternError(f"The pattern is longer than {MAX_LENGTH} characters. Shorten it.")
    if "\0" in pattern:
        raise PatternError("The pattern holds a character without a sign (NUL). Remove it.")
    return _Reader(pattern).whole()


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0

    def whole(self) -> Parsed:
        from_start = self._took("^")
        body = self._choice()
        to_end = self._took("$")
        if self._at < len(self._text):
            raise self._unexpected()
        if (from_start or to_end) and isinstance(body, Choice):
            raise PatternError("Put brackets around the choices: ^(one|two)$.")
        return Parsed(body, from_start, to_end)

    def _choice(self) -> Piece:
        ways = [self._sequence()]
        while self._took("|"):
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else Choice(tuple(ways))

    def _sequence(self) -> Piece:
        parts: list[Piece] = []
        while self._peek() not in {"", "|", ")", "$"}:
            parts.append(self._repeated())
        if not parts:
            raise PatternError(f"Nothing to look for at character {self._at + 1} of the pattern.")
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _repeated(self) -> Piece:
        part = self._one()
        counts = self._counts()
        if counts is None:
            return part
        if self._peek() in {"*", "+", "?", "{"}:
            raise PatternError(f"Two repeats in a row at character {self._at + 1} of the pattern. Keep one.")
        if _has_repeat(part):
            raise PatternError("A repeat inside a repeated group is not possible. Write it without the outer repeat.")
        return Repeat(part, *counts)

    def _one(self) -> Piece:
        sign = self._take()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._set()
        if sign == "\\":
            return self._escape()
        if sign == ".":
            return ANYTHING
        if sign in "*+?{}^]":
            self._at -= 1
            raise self._unexpected()
        return SetOf(((sign, sign),))

    def _group(self) -> Piece:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise PatternError(f"Groups are nested deeper than {MAX_DEPTH}. Simplify the pattern.")
        if self._peek() == "?":
            raise PatternError("Groups that begin with “(?” are not possible: only plain groups are.")
        inner = self._choice()
        if not self._took(")"):
            raise PatternError("A bracket “(” is not closed at the right place.")
        self._depth -= 1
        return Sequence((inner,))

    def _counts(self) -> tuple[int, int | None] | None:
        simple: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        sign = self._peek()
        if sign in simple:
            self._at += 1
            return simple[sign]
        if sign != "{":
            return None
        end = self._text.find("}", self._at)
        low, comma, high = self._text[self._at + 1 : max(end, 0)].partition(",")
        least = _count(low)
        most = least if not comma else _count(high) if high else None
        self._at = end + 1
        if most is not None and most < least:
            raise PatternError("In a repeat {2,5} the first number is the smaller one.")
        return least, most

    def _escape(self) -> SetOf:
        sign = self._take()
        if sign.lower() in _CLASSES:
            return SetOf(_CLASSES[sign.lower()], others=sign.isupper())
        return SetOf(((literal := self._literal(sign), literal),))

    def _literal(self, sign: str) -> str:
        if sign in _CONTROLS:
            return _CONTROLS[sign]
        if sign.isalnum() or not sign.isascii() or not sign.isprintable():
            raise PatternError(
                f"“\\{sign}” is not possible. Backslash goes before a sign, or is \\d \\w \\s \\n \\r \\t."
            )
        return sign

    def _set(self) -> SetOf:
        others = self._took("^")
        ranges: list[tuple[str, str]] = []
        while not self._took("]"):
            ranges.extend(self._set_item())
        if not ranges:
            raise PatternError("A set “[]” is empty. Write the characters between the brackets.")
        return SetOf(tuple(sorted(set(ranges))), others)

    def _set_item(self) -> tuple[tuple[str, str], ...]:
        sign = self._take()
        if sign == "\\" and self._peek() in _CLASSES:
            return _CLASSES[self._take()]
        low = self._set_character(sign)
        if not (self._peek() == "-" and self._text[self._at + 1 : self._at + 2] not in {"", "]"}):
            return ((low, low),)
        self._at += 1
        high = self._set_character(self._take())
        if high < low:
            raise PatternError(f"The range “{low}-{high}” runs backwards.")
        return ((low, high),)

    def _set_character(self, sign: str) -> str:
        if sign == "[":
            raise PatternError("Write \\[ for a bracket inside a set.")
        return self._literal(self._take()) if sign == "\\" else sign

    def _peek(self) -> str:
        return self._text[self._at : self._at + 1]

    def _take(self) -> str:
        sign = self._peek()
        if not sign:
            raise PatternError("The pattern ends too early: a bracket is open or a backslash stands alone.")
        self._at += 1
        return sign

    def _took(self, sign: str) -> bool:
        took = self._peek() == sign
        self._at += took
        return took

    def _unexpected(self) -> PatternError:
        sign = self._peek()
        return PatternError(
            f"“{sign}” is not possible at character {self._at + 1}. For the sign itself write \\{sign}."
        )


def _count(digits: str) -> int:
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MAX_REPEATS))):
        raise PatternError(f"Write a repeat as {{2}}, {{2,}} or {{2,5}}, up to {MAX_REPEATS}.")
    if int(digits) > MAX_REPEATS:
        raise PatternError(f"A repeat may count to {MAX_REPEATS} at most.")
    return int(digits)


def _has_repeat(piece: Piece) -> bool:
    if isinstance(piece, Repeat):
        return True
    if isinstance(piece, Sequence):
        return any(_has_repeat(part) for part in piece.parts)
    return isinstance(piece, Choice) and any(_has_repeat(way) for way in piece.ways)


def written(parsed: Parsed) -> str:
    """The pattern as plain as can be: escapes only where needed, classes spelt out."""
    return f"{'^' if parsed.from_start else ''}{_text_of(parsed.body)}{'$' if parsed.to_end else ''}"


def _text_of(piece: Piece) -> str:
    if isinstance(piece, SetOf):
        return _set_text(piece)
    if isinstance(piece, Sequence):
        return "".join(f"({_text_of(part)})" if isinstance(part, Choice) else _text_of(part) for part in piece.parts)
    if isinstance(piece, Choice):
        return "|".join(_text_of(way) for way in piece.ways)
    part = _text_of(piece.part)
    return f"{part if isinstance(piece.part, SetOf) else f'({part})'}{_counts_text(piece)}"


def _counts_text(piece: Repeat) -> str:
    if piece.most is None:
        return {0: "*", 1: "+"}.get(piece.least, f"{{{piece.least},}}")
    return f"{{{piece.least},{piece.most}}}"


def _set_text(piece: SetOf) -> str:
    if piece == ANYTHING:
        return "."
    single = len(piece.ranges) == 1 and piece.ranges[0][0] == piece.ranges[0][1] and not piece.others
    if single:
        return _escaped(piece.ranges[0][0])
    inner = "".join(_escaped(low) if low == high else f"{_escaped(low)}-{_escaped(high)}" for low, high in piece.ranges)
    return f"[{'^' if piece.others else ''}{inner}]"


def _escaped(character: str) -> str:
    needs = character.isascii() and character.isprintable() and not character.isalnum() and character != " "
    return f"\\{character}" if needs and character != "_" else character
