"""Where cards stand on a dashboard: moved, resized, added, taken away, and never one over another. Knows no screen.

Cards fall upwards as far as those above them let them; a card that is moved goes before those it lands on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runtime.messages.dashboards import COLUMNS, MOST_ROWS, DashboardCard

type Cards = tuple[DashboardCard, ...]


@dataclass(frozen=True, slots=True)
class Least:
    """How small a card may be, and how large it is when it comes."""

    columns: int
    rows: int
    usual: tuple[int, int]


def settled(cards: Sequence[DashboardCard], first: str | None = None) -> Cards:
    """The same cards, each as high as those before it allow; `first` goes before others of its row.

    Their order is by row, then by column.
    """
    order = sorted(cards, key=lambda each: (each.row, each.card != first, each.column, each.card))
    floors = [0] * COLUMNS
    found = []
    for each in order:
        covered = range(each.column, each.column + each.columns)
        row = max(floors[column] for column in covered)
        found.append(each if each.row == row else each.having(row=row))
        for column in covered:
            floors[column] = row + each.rows
    return tuple(sorted(found, key=lambda each: (each.row, each.column)))


def moved(cards: Sequence[DashboardCard], name: str, column: int, row: int) -> Cards:
    """With a card moved to this corner, or as near to it as it fits."""
    card = named(cards, name)
    column = min(max(column, 0), COLUMNS - card.columns)
    row = min(max(row, 0), MOST_ROWS - 1)
    return settled(_with(cards, card.having(column=column, row=row)), name)


def resized(cards: Sequence[DashboardCard], name: str, columns: int, rows: int, least: Least) -> Cards:
    """With a card of this size, or the nearest it may have where it stands."""
    card = named(cards, name)
    columns = min(max(columns, least.columns), COLUMNS - card.column)
    rows = min(max(rows, least.rows), 100)
    return settled(_with(cards, card.having(columns=columns, rows=rows)), name)


def nudged(cards: Sequence[DashboardCard], name: str, right: int, down: int) -> Cards:
    """With a card one place further: past its neighbour, where it falls back otherwise. The same where it cannot."""
    card = named(cards, name)
    if right:
        return moved(cards, name, card.column + right, card.row)
    below = max((each.row + each.rows for each in cards), default=0)
    rows = range(card.row + 1, below + 1) if down > 0 else range(card.row - 1, -1, -1)
    for row in rows:
        found = moved(cards, name, card.column, row)
        if named(found, name).row != card.row:
            return found
    return settled(cards)


def with_added(cards: Sequence[DashboardCard], name: str, least: Least) -> Cards:
    """With another card, below all others or beside the last where there is room for it."""
    columns, rows = least.usual
    bottom = max((each.row + each.rows for each in cards), default=0)
    spots = [
        (row, column) for row in range(max(bottom - rows, 0), bottom + 1) for column in range(COLUMNS + 1 - columns)
    ]
    for row, column in spots:
        new = DashboardCard(card=name, column=column, row=row, columns=columns, rows=rows)
        if not any(new.covers(each) for each in cards):
            return settled((*cards, new), name)
    raise AssertionError  # pragma: no cover  below everything there is room


def without(cards: Sequence[DashboardCard], name: str) -> Cards:
    """Without a card; those below it come up."""
    return settled([each for each in cards if each.card != name])


def folded(cards: Sequence[DashboardCard], times: int) -> Cards:
    """So many times as wide each, one after another in as many rows as that takes: for a narrow window.

    The last of a row takes what is left of it.
    """
    found: list[DashboardCard] = []
    column = row = below = 0
    for each in sorted(cards, key=lambda each: (each.row, each.column)):
        columns = min(each.columns * times, COLUMNS)
        if column + columns > COLUMNS:
            found[-1] = found[-1].having(columns=COLUMNS - found[-1].column)
            column, row = 0, below
        found.append(each.having(column=column, row=row, columns=columns))
        column, below = column + columns, max(below, row + each.rows)
    return settled([*found[:-1], *(each.having(columns=COLUMNS - each.column) for each in found[-1:])])


def named(cards: Sequence[DashboardCard], name: str) -> DashboardCard:
    """The card of this name. Raises KeyError for one that is not there."""
    for each in cards:
        if each.card == name:
            return each
    raise KeyError(name)


def height(cards: Sequence[DashboardCard]) -> int:
    """How many rows they cover."""
    return max((each.row + each.rows for each in cards), default=0)


def _with(cards: Sequence[DashboardCard], changed: DashboardCard) -> list[DashboardCard]:
    return [changed if each.card == changed.card else each for each in cards]
