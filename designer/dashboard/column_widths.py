"""How wide the columns of a table become in the room there is, so that nothing of importance is cut off.

What is tried, in this order: titles on two lines, fewer columns, shorter texts, still fewer columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_NAME, _SHORT_NAME = 150, 110
"""What the first column needs, and what it makes do with."""
_WELL_SPARED = 2
_TEXT = 92
"""What a column of texts makes do with."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in pixels: its cells, its title on one line, and on two.

    `spare`: the most spare are left out first where there is no room, 1 only where shortened texts leave none, 0 never.
    """

    cells: int
    title: int
    broken_title: int
    whole: bool = True
    """Its cells are never cut: numbers, and moments."""
    spare: int = 0
    away: bool = False
    """It says nothing now: it is not shown."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The width of each column, 0 where it is not shown; the spare ones left out; whose titles go on two lines."""

    of: tuple[int, ...]
    left_out: tuple[int, ...]
    broken: tuple[int, ...]


def widths(needs: Sequence[Need], room: int) -> Widths:
    """The first column that is shown takes what the others leave."""
    shown = [column for column, need in enumerate(needs) if not need.away]
    name, others = shown[0], shown[1:]
    found = {column: max(needs[column].cells, needs[column].title) for column in others}
    broken: tuple[int, ...] = ()
    if sum(found.values()) + _NAME > room:
        found = {column: max(needs[column].cells, needs[column].broken_title) for column in others}
        _leave_out(found, needs, room - _NAME, _WELL_SPARED)
        _shorten(found, needs, room - _NAME)
        _leave_out(found, needs, room - _SHORT_NAME, 1)
        broken = tuple(column for column in found if needs[column].title > found[column])
    left_out = tuple(column for column in others if column not in found)
    found[name] = max(room - sum(found.values()), _SHORT_NAME)
    return Widths(tuple(found.get(column, 0) for column in range(len(needs))), left_out, broken)


def _shorten(found: dict[int, int], needs: Sequence[Need], room: int) -> None:
    """Texts give way, each by the same part of what it can spare; their titles do not."""
    missing = sum(found.values()) - room
    least = {column: max(_TEXT, needs[column].broken_title) for column in found if not needs[column].whole}
    spare = {column: max(found[column] - width, 0) for column, width in least.items()}
    if missing <= 0 or not any(spare.values()):
        return
    part = min(missing / sum(spare.values()), 1.0)
    for column, width in spare.items():
        found[column] -= -int(-width * part // 1)


def _leave_out(found: dict[int, int], needs: Sequence[Need], room: int, spare: int) -> None:
    """Take out the columns so spare or more, the most spare first, until the others have room."""
    for column in sorted((each for each in found if needs[each].spare >= spare), key=lambda each: -needs[each].spare):
        if sum(found.values()) <= room:
            break
        del found[column]


def broken_title(title: str) -> str:
    """A title on two lines, as narrow as it can be; no-break spaces hold."""
    words = title.split(" ")
    lines = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(lines, key=lambda pair: max(map(len, pair)))) if lines else title
