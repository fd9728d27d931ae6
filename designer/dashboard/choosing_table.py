"""A table of figures of which several rows can be chosen; who was chosen stays so while others come and go."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView, QWidget

from designer.dashboard.figure_table import FigureTable

_WHOLE_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class ChoosingTable[R](FigureTable[R]):
    """Rows as they come. Sub-classes say the columns and what tells a row apart."""

    first_sorted = -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    @property
    def chosen(self) -> list[R]:
        """The rows that are chosen, from the top."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        rows = [self.row_behind(index) for index in indexes]
        return [self._rows[row] for row in rows if row < len(self._rows)]

    def identity(self, row: R) -> Hashable:
        """What makes a row the same one among others. For sub-classes."""
        raise NotImplementedError

    def show_keeping_chosen(self, rows: Sequence[R]) -> None:
        """Show these; of them, those that were chosen are."""
        before = {self.identity(row) for row in self.chosen}
        self.clearSelection()
        self.show_rows(rows)
        if not before:
            return
        for place in range(self.model().rowCount()):
            index = self.model().index(place, 0)
            if self.identity(self._rows[self.row_behind(index)]) in before:
                self.selectionModel().select(index, _WHOLE_ROW)
