"""The numbers a chart shows, as a table on the screen and as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QDateTime

from designer import words
from designer.widgets.csv_text import csv_text

type Cell = str | int | float | None


class Kind(StrEnum):
    """What the numbers of a column are: spans in seconds, shares of 1, moments in ms since the epoch."""

    TEXT = "text"
    COUNT = "count"
    SPAN = "span"
    SHARE = "share"
    MOMENT = "moment"
    DAY = "day"
    """A moment of which the day matters."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A title and a kind per column, and the rows. What is None is not known."""

    titles: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = field(default=())

    def text(self, row: tuple[Cell, ...], column: int) -> str:
        """A cell as it is read in the language of the moment."""
        return said(self.kinds[column], row[column])


def said(kind: Kind, value: Cell) -> str:
    """A value in words."""
    if value is None:
        return words.NOTHING
    return value if isinstance(value, str) else _WORDS[kind](value)


_WORDS: Mapping[Kind, Callable[[float], str]] = {
    Kind.TEXT: str,
    Kind.COUNT: lambda value: words.number(int(value)),
    Kind.SPAN: words.duration,
    Kind.SHARE: words.percent,
    Kind.MOMENT: lambda value: words.moment(int(value)),
    Kind.DAY: lambda value: words.day(int(value)),
}


_UNITS = {Kind.SPAN: " (s)"}


def as_csv(numbers: Numbers) -> str:
    """The table as CSV (RFC 4180): spans in seconds, moments as ISO 8601 in UTC, days as they are here.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    titles = [title + _UNITS.get(kind, "") for title, kind in zip(numbers.titles, numbers.kinds, strict=True)]
    rows = ([_written(*cell) for cell in zip(numbers.kinds, row, strict=True)] for row in numbers.rows)
    return csv_text([titles, *rows])


def _written(kind: Kind, value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if kind is Kind.MOMENT:
        return QDateTime.fromMSecsSinceEpoch(int(value)).toUTC().toString("yyyy-MM-ddTHH:mm:ssZ")
    if kind is Kind.DAY:
        return QDateTime.fromMSecsSinceEpoch(int(value)).toString("yyyy-MM-dd")
    return value
