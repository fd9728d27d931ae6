"""A column that scrolls and may be very long: the first rows are made at once, the others as one comes near them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from designer.turns import in_its_turn

AT_ONCE = 16
"""So many rows are made in one go: about as many as are seen."""
_AHEAD = 2
"""More are made when fewer than so many times what is seen are left below it."""


class Growing[R: QWidget](QObject):
    """Fills a `column` inside an `area`, above what the column holds already."""

    def __init__(self, area: QScrollArea, column: QVBoxLayout) -> None:
        super().__init__(area)
        self._area, self._column = area, column
        self._makers: Sequence[Callable[[], R]] = ()
        self.rows: list[R] = []
        """Those that were made."""
        for moved in (area.verticalScrollBar().valueChanged, area.verticalScrollBar().rangeChanged):
            moved.connect(self._come_near)

    def show(self, makers: Sequence[Callable[[], R]]) -> None:
        """Show the rows that these make, in the place of those before."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows, self._makers = [], makers
        self._grow()

    def _come_near(self) -> None:
        bar = self._area.verticalScrollBar()
        if bar.maximum() - bar.value() < _AHEAD * bar.pageStep() and len(self.rows) < len(self._makers):
            in_its_turn(self, self._grow)

    def _grow(self) -> None:
        for make in self._makers[len(self.rows) : len(self.rows) + AT_ONCE]:
            row = make()
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
