"""A table of figures: read-only, sorted by a click on a title, each title with its definition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

type Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole
SHARE_ROLE = Qt.ItemDataRole.UserRole + 1
"""How long a bar in the cell is, from 0 to 1."""

_MOST_ROWS = 14
_ROW = 32
_NAME = 150


@dataclass(frozen=True, slots=True)
class Column[R]:
    """A column: its title and meaning, what its cells say, and what they are sorted by."""

    title: str
    meaning: str
    text: Callable[[R], str]
    key: Callable[[R], float | str]
    number: bool = True
    share: Callable[[R], float] | None = None
    hint: Callable[[R], str] | None = None
    faint: Callable[[R], bool] | None = None


class FigureModel[R](QAbstractTableModel):
    """Rows under columns; both are given whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column[R]] = ()
        self._rows: Sequence[R] = ()

    def fill(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> None:
        """Show these; what was selected stays so when the number of rows is the same."""
        same = len(rows) == len(self._rows) and len(columns) == len(self._columns)
        if not same:
            self.beginResetModel()
        self._columns, self._rows = columns, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self._columns[index.column()], self._rows[index.row()]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.text(row),
            Qt.ItemDataRole.ToolTipRole: lambda: column.hint(row) if column.hint else None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(number=column.number),
            Qt.ItemDataRole.ForegroundRole: lambda: self._brush(faint=column.faint is not None and column.faint(row)),
            SORT_ROLE: lambda: column.key(row),
            SHARE_ROLE: lambda: column.share(row) if column.share else None,
        }
        return answers[role]() if role in answers else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return column.meaning
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(number=column.number)
        return None

    def _brush(self, *, faint: bool) -> QBrush | None:
        parent = self.parent()
        return parent.palette().placeholderText() if faint and isinstance(parent, QWidget) else None


class FigureTable[R](QTableView):
    """The table itself: as high as its rows, up to a number of them. Sub-classes say the columns."""

    picked = Signal(str)
    """The key of a row that was double-clicked, or Return was pressed on."""
    first_sorted = 1
    """The column it is sorted by at first, the largest first; -1 leaves the rows as they come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[R] = ()
        self.figures: FigureModel[R] = FigureModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setSourceModel(self.figures)
        self.setModel(self._sorted)
        self._prepare()

    def columns(self) -> Sequence[Column[R]]:
        """What the table shows, in the language of the moment."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows, sorted as they were."""
        first = not self.figures.columnCount()
        self._rows = rows
        self.figures.fill(self.columns(), rows)
        if first:
            self._size_columns()
            descending = self.first_sorted >= 0  # by no column the other order would turn the rows round
            self.sortByColumn(
                self.first_sorted, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            )
            self.activated.connect(self._pick)
        self._fit()

    def key_of(self, row: R) -> str:
        """What a row is told as when it is picked. For sub-classes."""
        return str(row)

    def row_behind(self, index: QModelIndex) -> int:
        """Which of the rows given a cell shows."""
        return self._sorted.mapToSource(index).row()

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.key_of(self._rows[self.row_behind(index)]))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.figures.columnCount():
            self.show_rows(self._rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table: it is one stop on the way, its cells are walked with the arrows."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        rows = min(max(len(self._rows), 1), _MOST_ROWS)
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        height = self.horizontalHeader().sizeHint().height() + rows * _ROW + below + 2
        return QSize(super().sizeHint().width(), height)

    def _fit(self) -> None:
        """The first column takes what the others leave, and never less than a name needs."""
        titles = self.horizontalHeader()
        others = sum(titles.sectionSize(section) for section in range(1, titles.count()))
        if titles.count():
            titles.resizeSection(0, max(_NAME, self.viewport().width() - others))
        self.setFixedHeight(self.sizeHint().height())

    def _prepare(self) -> None:
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows, titles = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setDefaultSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        titles.setHighlightSections(False)
        titles.setMinimumSectionSize(64)

    def _size_columns(self) -> None:
        titles = self.horizontalHeader()
        for column in range(self.figures.columnCount()):
            titles.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        titles.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)


def _alignment(*, number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
