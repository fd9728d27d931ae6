"""The transition report as a table: each transition by each performer, or one of the two."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.definitions import definition
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.state_columns import FEW
from designer.dashboard.transitions_table import BarDelegate
from runtime.messages.reports import Performed

_TIMES = 3


class Split(IntEnum):
    """What a row stands for."""

    BOTH = 0
    TRANSITION = 1
    PERFORMER = 2


@dataclass(frozen=True, slots=True)
class PerformedRow:
    """One row: sums of the report's rows it stands for, and their means."""

    transition: str | None
    name: str
    course: str
    performer: str | None
    """An id; empty: not recorded; None: of all performers."""
    who: str
    n: int
    after_s: float | None
    worked_s: float | None
    undone: int
    failed: int

    @property
    def key(self) -> str:
        """How a row is told apart."""
        return f"{self.transition or ''}\n{self.performer if self.performer is not None else '*'}"


def rows_of(report: Iterable[Performed], split: Split, named: Callable[[str], str]) -> list[PerformedRow]:
    """The report's rows summed up as the split says, the most frequent first; `named` gives a person's name."""
    groups: dict[tuple[object, ...], list[Performed]] = {}
    for each in report:
        way = () if split is Split.PERFORMER else (each.id, each.from_state, each.to)
        who = () if split is Split.TRANSITION else (each.performer,)
        groups.setdefault((*way, *who), []).append(each)
    found = [_row(own, split, named) for own in groups.values()]
    return sorted(found, key=lambda row: (-row.n, row.name, row.who))


def _row(own: Sequence[Performed], split: Split, named: Callable[[str], str]) -> PerformedRow:
    first = own[0]
    by_all, of_all = split is Split.TRANSITION, split is Split.PERFORMER
    n, after_s, worked_s, undone, failed = _alone(first) if len(own) == 1 else _together(own)
    return PerformedRow(
        transition=None if of_all else first.id,
        name="" if of_all else first.name,
        course="" if of_all else f"{first.from_state} → {first.to or '…'}",
        performer=None if by_all else first.performer or "",
        who="" if by_all else named(first.performer or ""),
        n=n,
        after_s=after_s,
        worked_s=worked_s,
        undone=undone,
        failed=failed,
    )


type _Sums = tuple[int, float | None, float | None, int, int]


def _alone(only: Performed) -> _Sums:
    """Of most rows there is one."""
    return only.n, only.after.mean_s, only.worked.mean_s, only.undone, only.failed


def _together(own: Sequence[Performed]) -> _Sums:
    return (
        sum(each.n for each in own),
        _mean([(each.after.n, each.after.mean_s) for each in own]),
        _mean([(each.worked.n, each.worked.mean_s) for each in own]),
        sum(each.undone for each in own),
        sum(each.failed for each in own),
    )


def _mean(parts: Iterable[tuple[int, float | None]]) -> float | None:
    """The mean of all of them out of the means of parts."""
    known = [(n, mean) for n, mean in parts if n and mean is not None]
    if len(known) == 1:
        return known[0][1]
    return sum(n * mean for n, mean in known) / sum(n for n, _ in known) if known else None


class PerformedTable(FigureTable[PerformedRow]):
    """One row a transition and performer, the most frequent first."""

    first_sorted = _TIMES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = 1
        self._split = Split.BOTH
        self.rows_by_key: Mapping[str, PerformedRow] = {}
        self.setItemDelegateForColumn(_TIMES, BarDelegate(self))

    def show_performed(self, rows: Sequence[PerformedRow], split: Split) -> None:
        """Show these; a column that says nothing in this split is hidden."""
        self._largest = max((row.n for row in rows), default=1)
        self.rows_by_key = {row.key: row for row in rows}
        self._split = split
        self.show_rows(rows)

    @override
    def columns(self) -> Sequence[Column[PerformedRow]]:
        after, worked = definition("perform_after"), definition("perform_worked")
        of_all = self._split is Split.PERFORMER
        return (
            Column(
                self.tr("Transition"), "", lambda row: row.name, lambda row: row.name, number=False,
                hint=lambda row: row.course, away=of_all,
            ),
            Column(
                self.tr("From and to"), "", lambda row: row.course, lambda row: row.course, number=False,
                spare=1, away=of_all,
            ),
            Column(
                self.tr("Performer"), "", lambda row: row.who, lambda row: row.who, number=False,
                away=self._split is Split.TRANSITION,
            ),
            Column(
                self.tr("Times"),
                definition("performed"),
                lambda row: words.number(row.n),
                lambda row: row.n,
                share=lambda row: row.n / self._largest,
            ),
            self._time(self.tr("Mean in state"), after, lambda row: row.after_s),
            self._time(self.tr("Mean at work"), worked, lambda row: row.worked_s),
            Column(
                self.tr("Taken back"), definition("undone"), lambda row: words.number(row.undone),
                lambda row: row.undone,
            ),
            Column(
                self.tr("Failed actions"), definition("failed"), lambda row: words.number(row.failed),
                lambda row: row.failed,
            ),
        )  # fmt: skip

    @override
    def key_of(self, row: PerformedRow) -> str:
        return row.key

    def _time(self, title: str, meaning: str, of: Callable[[PerformedRow], float | None]) -> Column[PerformedRow]:
        def key(row: PerformedRow) -> float:
            found = of(row)
            return -1.0 if found is None else found

        return Column(title, meaning, lambda row: words.duration(of(row)), key, faint=lambda row: row.n < FEW)
