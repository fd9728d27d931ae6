"""About how wide a text is on a page whose font nobody knows: by classes of signs, as Inter and Arial have them."""

from __future__ import annotations

import unicodedata
from typing import Final

_NARROW: Final = frozenset("iIjl.,:;|!'’()[]{}/\\ ·ftr-")
_WIDE: Final = frozenset("mwMW@%—…©")
_BOLD: Final = 1.14


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width in the unit of the size."""
    return sum(map(_share, text)) * size * (_BOLD if bold else 1.0)


def _share(sign: str) -> float:
    if sign in _NARROW:
        return 0.37
    if sign in _WIDE:
        return 0.92
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.05
    return 0.7 if sign.isupper() else 0.58


def cut(text: str, size: float, room: float, *, bold: bool = False) -> str:
    """The text, or as much of it as has room, with an ellipsis."""
    if width_of(text, size, bold=bold) <= room:
        return text
    short = text
    while short and width_of(f"{short}…", size, bold=bold) > room:
        short = short[:-1]
    return f"{short.rstrip()}…"


def wrapped(text: str, size: float, room: float, lines: int, *, bold: bool = False) -> list[str]:
    """The text in so many lines at most; the last one is cut."""
    found: list[str] = []
    rest = text.split()
    while rest and len(found) < lines - 1:
        line = [rest.pop(0)]
        while rest and width_of(" ".join([*line, rest[0]]), size, bold=bold) <= room:
            line.append(rest.pop(0))
        found.append(cut(" ".join(line), size, room, bold=bold))
    return [*found, cut(" ".join(rest), size, room, bold=bold)] if rest else found
