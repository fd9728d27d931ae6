"""Which transitions are made most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer import words
from designer.dashboard.definitions import definition
from designer.dashboard.figure_table import SHARE_ROLE, Column, FigureTable
from designer.dashboard.page import Watched
from designer.dashboard.tiles import FEW
from runtime.messages.figures import Spread, TransitionCount

MOST = 15
_TIMES = 3
_BAR = 4
_OPACITY = 110


class TransitionsTable(FigureTable[TransitionCount]):
    """One row a transition that was made in the period, the most frequent ones only."""

    first_sorted = _TIMES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._largest = 1
        self._after: dict[tuple[str, str, str | None], Spread] = {}
        self.setItemDelegateForColumn(_TIMES, BarDelegate(self))

    def show_watched(self, watched: Watched) -> None:
        """Show the transitions of a Blueprint."""
        made = sorted((each for each in watched.figures.transitions if each.n), key=lambda each: -each.n)[:MOST]
        self._after = {(each.id, each.from_, each.to): each.after for each in watched.charts.passages}
        self._largest = max((each.n for each in made), default=1)
        self.show_rows(made)

    @override
    def columns(self) -> Sequence[Column[TransitionCount]]:
        return (
            Column(
                self.tr("Transition"), "", lambda row: row.name, lambda row: row.name, number=False, hint=self._course
            ),
            Column(self.tr("From"), "", lambda row: row.from_, lambda row: row.from_, number=False, hint=self._course),
            Column(self.tr("To"), "", self._goal, self._goal, number=False, hint=self._course),
            Column(
                self.tr("Times"),
                definition("transitions"),
                lambda row: words.number(row.n),
                lambda row: row.n,
                share=lambda row: row.n / self._largest,
            ),
            self._time(self.tr("Mean before"), lambda after: after.mean_s),
            self._time(self.tr("Median before"), lambda after: after.median_s),
            Column(self.tr("Led back"), definition("back"), lambda row: words.number(row.back), lambda row: row.back),
        )

    @override
    def key_of(self, row: TransitionCount) -> str:
        return row.id

    def _time(self, title: str, of: Callable[[Spread], float | None]) -> Column[TransitionCount]:
        def value(row: TransitionCount) -> float | None:
            return of(self._after.get((row.id, row.from_, row.to), Spread()))

        return Column(
            title,
            self.tr("How long tickets had been in the state before this transition was made."),
            lambda row: words.duration(value(row)),
            lambda row: value(row) or -1.0,
            faint=lambda row: row.n < FEW,
        )

    def _goal(self, row: TransitionCount) -> str:
        return row.to if row.to is not None else self.tr("(leaves)")

    def _course(self, row: TransitionCount) -> str:
        return f"{row.name}: {row.from_} → {self._goal(row)}"


class BarDelegate(QStyledItemDelegate):
    """A number over a bar as long as its share."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        share = index.data(SHARE_ROLE)
        super().paint(painter, option, index)
        if not share:
            return
        box = QRect(option.rect).adjusted(8, 0, -8, 0)
        width = max(2, round(box.width() * share))
        colour = QColor(option.palette.color(QPalette.ColorRole.Accent))
        colour.setAlpha(_OPACITY)
        painter.fillRect(QRect(box.right() - width + 1, box.bottom() - 2 * _BAR + 1, width, _BAR), colour)
