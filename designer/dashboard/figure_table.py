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
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from designer import words
from designer.dashboard.column_widths import Need, Widths, broken_title, widths
from runtime.model.folding import fold

type Index = QModelIndex | QPersistentModelIndex

SHARE_ROLE = Qt.ItemDataRole.UserRole
"""How long a bar in the cell is, from 0 to 1."""

_MOST_ROWS = 14
_MEASURED_ROWS = 40
"""A column is as wide as the widest of so many rows needs: of thousands all would take seconds to look through."""
_ROW = 32
_AROUND_TITLE = 14
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column[R]:
    """A column: its title and meaning, what its cells say, and what they are sorted by."""

    title: str
    meaning: str
    text: Callable[[R], str]
    key: Callable[[R], float | str]
    number: bool = True
    whole: bool = False
    """Its cells are never cut though they are no numbers: moments."""
    share: Callable[[R], float] | None = None
    hint: Callable[[R], str] | None = None
    faint: Callable[[R], bool] | None = None
    spare: int = 0
    """Where there is no room, the most spare columns are told by the tooltip of the row; 0: never."""
    away: bool = False
    """It says nothing now, and is not shown."""


class FigureModel[R](QAbstractTableModel):
    """Rows under columns; both are given whole. They are put in order here, each row's key worked out once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column[R]] = ()
        self._rows: Sequence[R] = ()
        self._order: Sequence[int] = ()
        self._sorted: tuple[int, bool] = (-1, False)
        self._shown: list[_Cells] = []
        self._widths = Widths((), (), ())

    def fill(self, columns: Sequence[Column[R]], rows: Sequence[R]) -> bool:
        """Show these; what was selected stays so when the number of rows is the same. Whether anything seen differs."""
        if len(rows) != len(self._rows) or len(columns) != len(self._columns):
            self.beginResetModel()
            self._columns, self._rows = columns, rows
            self._order = self._ordered()
            self._shown = self._texts()
            self.endResetModel()
            return True
        self._columns, self._rows = columns, rows
        self._turn()
        before, self._shown = self._shown, self._texts()
        differs = len(rows) > _MEASURED_ROWS or before != self._shown
        if differs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        return differs

    def lay_out(self, found: Widths) -> None:
        """Break the titles, and tell of the columns left out, as there is room."""
        before, self._widths = self._widths, found
        if before.broken != found.broken:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)

    def _texts(self) -> list[_Cells]:
        """All that a small table shows: the titles, then its rows from the top."""
        rows = [self._rows[place] for place in self._order[:_MEASURED_ROWS]]
        cells = [[_cell(each, row) for each in self._columns] for row in rows]
        return [[(each.title, None, each.away) for each in self._columns], *cells]

    def row_at(self, place: int) -> int:
        """Which of the rows given stands there."""
        return self._order[place]

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = column, order == Qt.SortOrder.DescendingOrder
        self._turn()
        self._shown = self._texts()

    def widest(self, column: int, metrics: QFontMetricsF) -> QModelIndex:
        """The cell of a column whose text takes most room; of a large table, among those at its top."""
        texts = [cells[column][0] for cells in self._shown[1:]]
        places = sorted(range(len(texts)), key=lambda place: metrics.horizontalAdvance(texts[place]))
        return self.index(places[-1], column) if places else QModelIndex()

    def _turn(self) -> None:
        """Put the rows in order; what is selected or looked at goes along with its row."""
        before = self._order
        after = self._ordered()
        if after == before:
            return
        self.layoutAboutToBeChanged.emit()
        self._order = after
        places = {row: place for place, row in enumerate(after)}
        held = self.persistentIndexList()
        self.changePersistentIndexList(held, [self.index(places[before[at.row()]], at.column()) for at in held])
        self.layoutChanged.emit()

    def _ordered(self) -> list[int]:
        column, descending = self._sorted
        places = list(range(len(self._rows)))
        if 0 <= column < len(self._columns):
            key = self._columns[column].key
            keys = [_comparable(key(row)) for row in self._rows]
            places.sort(key=keys.__getitem__, reverse=descending)
        return places

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self._columns[index.column()], self._rows[self._order[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(index.column(), row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(number=column.number)
            case Qt.ItemDataRole.ForegroundRole:
                return self._brush(faint=column.faint is not None and column.faint(row))
            case _:
                return column.share(row) if role == SHARE_ROLE and column.share else None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return broken_title(column.title) if section in self._widths.broken else column.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return column.meaning
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(number=column.number)
        return None

    def _hint(self, place: int, row: R) -> str | None:
        """What the cell says of itself; the first one that is seen tells what there is no room for."""
        column = self._columns[place]
        lines = [column.hint(row)] if column.hint else [] if column.number else [column.text(row)]
        if self._widths.left_out and place == next(at for at, width in enumerate(self._widths.of) if width):
            left_out = (self._columns[at] for at in self._widths.left_out)
            lines += [words.labelled(each.title, each.text(row)) for each in left_out]
        return "\n".join(lines) or None

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
        self._needs: Sequence[Need] = ()
        self.figures: FigureModel[R] = FigureModel(self)
        self.setModel(self.figures)
        self._prepare()

    def columns(self) -> Sequence[Column[R]]:
        """What the table shows, in the language of the moment."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows, sorted as they were."""
        first = not self.figures.columnCount()
        self._rows = rows
        columns = self.columns()
        differs = self.figures.fill(columns, rows)
        if first:
            descending = self.first_sorted >= 0  # by no column the other order would turn the rows round
            self.sortByColumn(
                self.first_sorted, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            )
            self.activated.connect(self._pick)
        if differs:
            self._needs = [self._need(place, column) for place, column in enumerate(columns)]
        self._fit()

    def whole(self) -> tuple[Sequence[Column[R]], Sequence[R]]:
        """Its columns and all its rows, in the order in which they stand."""
        return self.columns(), [self._rows[self.figures.row_at(place)] for place in range(self.figures.rowCount())]

    def key_of(self, row: R) -> str:
        """What a row is told as when it is picked. For sub-classes."""
        return str(row)

    def row_behind(self, index: QModelIndex) -> int:
        """Which of the rows given a cell shows."""
        return self.figures.row_at(index.row())

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.key_of(self._rows[self.row_behind(index)]))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange) and self.figures.columnCount():
            self.show_rows(self._rows)
            self._needs = [self._need(place, column) for place, column in enumerate(self.columns())]
            self._fit()

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

    def _need(self, place: int, column: Column[R]) -> Need:
        metrics = self.horizontalHeader().fontMetrics()
        title, broken = (
            max(map(metrics.horizontalAdvance, text.split("\n"))) + _AROUND_TITLE
            for text in (column.title, broken_title(column.title))
        )
        return Need(self._cell_need(place), title, broken, column.number or column.whole, column.spare, column.away)

    def _cell_need(self, place: int) -> int:
        """By the cell with the widest text: to ask each for its size took a third of the turn in which figures come."""
        widest = self.figures.widest(place, QFontMetricsF(self.font()))
        return self.sizeHintForIndex(widest).width() if widest.isValid() else 0

    def _fit(self) -> None:
        """The columns take the room there is."""
        if self._needs:
            found, titles = widths(self._needs, self.viewport().width()), self.horizontalHeader()
            for column, width in enumerate(found.of):
                if self.isColumnHidden(column) != (width == 0):
                    self.setColumnHidden(column, width == 0)
                titles.resizeSection(column, width)
            self.figures.lay_out(found)
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
        titles.setMinimumSectionSize(24)
        titles.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        titles.setResizeContentsPrecision(_MEASURED_ROWS)


type _Cell = tuple[str, float | None, bool | None]
"""All that is seen in a cell: its text, how long its bar is, whether it is faint."""
type _Cells = list[_Cell]


def _alignment(*, number: bool) -> Qt.AlignmentFlag:
    return _AT_RIGHT if number else _AT_LEFT


def _cell[R](column: Column[R], row: R) -> _Cell:
    return column.text(row), column.share and column.share(row), column.faint and column.faint(row)


def _comparable(key: float | str) -> tuple[bool, float, str]:
    """Numbers before texts, whether written large or small."""
    return (True, 0.0, fold(key)) if isinstance(key, str) else (False, key, "")
