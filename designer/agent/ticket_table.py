"""The list of tickets: walked with j and k, opened with Enter, marked with Space; it keeps its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import override

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from designer.agent.countdown import Countdown, Tone
from designer.agent.lists import Line
from designer.agent.ticket_model import COUNTDOWN_ROLE, TicketModel
from designer.theme import Theme
from designer.tokens import Tokens
from designer.widgets.commands import Command
from designer.widgets.icons import icon

type Index = QModelIndex | QPersistentModelIndex

_ROW = 34
_SIGN = QSize(14, 14)
_NARROWEST, _WIDEST, _CELL = 56, 220, 20
"""Of a column but the subject, and what stands around a cell's text."""
_LOOKED_AT = 60
"""Of so many rows the widest text is sought."""
_KEPT = ("id", "subject", "due_at")
"""What a narrow list shows in any case; of the rest, what stands further left."""
_NARROWEST_SUBJECT, _LEAST_SUBJECT = 150, 64
"""What other columns leave to it, and what it has in the narrowest list of all."""
_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}


def tone_colour(tokens: Tokens, tone: Tone) -> str:
    """The colour of a countdown's text."""
    colours = {Tone.BAD: tokens.bad, Tone.WARNING: tokens.warning, Tone.GOOD: tokens.good}
    return colours.get(tone, tokens.secondary)


class TicketDelegate(QStyledItemDelegate):
    """Draws groups across the table, and countdowns as a coloured text after a mark of its own shape."""

    def __init__(self, theme: Theme, view: TicketTable) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _ROW)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        row, column, current = index.row(), index.column(), self._view.currentIndex()
        if row == current.row() and column == current.column():
            option.state &= ~QStyle.StateFlag.State_HasFocus  # the whole row is what is chosen
        if self._view.tickets.line(row) is None:
            option.font.setWeight(option.font.Weight.DemiBold)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.tokens.secondary))
        found = index.data(COUNTDOWN_ROLE) if self._view.tickets.counts_down(column) else None
        if isinstance(found, Countdown) and found.text:
            colour = QColor(tone_colour(self._theme.tokens, found.tone))
            option.palette.setColor(QPalette.ColorRole.Text, colour)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
            option.text = f"{_MARKS[found.tone]} {found.text}"
        self._mark_others(option, index)

    def _mark_others(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A pencil where somebody else writes, an eye where they look; who, is said by the tooltip."""
        others = self._view.tickets.others_on(index)
        if others:
            writing = any(each.writing for each in others)
            colour = self._theme.tokens.warning if writing else self._theme.tokens.accent
            option.icon = icon("edit" if writing else "eye", colour)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = _SIGN

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == 0 and self._view.currentIndex().row() == index.row():
            bar = QRect(option.rect.left(), option.rect.top() + 3, 3, option.rect.height() - 7)
            painter.fillRect(bar, QColor(self._theme.tokens.accent))


_MARKS = {Tone.BAD: "▲", Tone.WARNING: "◆", Tone.GOOD: "●", Tone.STILL: "", Tone.NONE: ""}


class TicketTable(QTableView):
    """Tells what is wanted with the tickets; decides nothing."""

    opened = Signal(int)
    """A ticket to be shown, with the focus."""
    looked_at = Signal(int)
    """A ticket that was clicked."""
    offers_wanted = Signal(object, QPoint)
    """The Line whose transitions somebody wants to choose from, and where on the screen."""
    many_wanted = Signal(QPoint)
    """What can be done to all that are marked is wanted, and where on the screen."""
    columns_moved = Signal(object)
    """The names of the columns in the order a hand dragged them into."""
    marked = Signal(int)
    """How many tickets are marked."""

    def __init__(self, model: TicketModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tickets = model
        self.setModel(model)
        self.setItemDelegate(TicketDelegate(theme, self))
        self._kept: tuple[int | None, set[int], int, int] = (None, set(), 0, 0)
        self._widths: list[int] = []
        self._prepare()
        model.modelReset.connect(self._dress)
        model.rowsInserted.connect(lambda _parent, first, last: self._grow(first, last))
        model.dataChanged.connect(lambda first, last, _roles: self._widen(several=last.column() > first.column()))
        model.about_to_reload.connect(self._keep_place)
        model.reloaded.connect(self._find_place)
        theme.changed.connect(self.viewport().update)
        self.horizontalHeader().sectionMoved.connect(self._tell_order)
        self.clicked.connect(self._tell_clicked)
        self.doubleClicked.connect(self._tell_opened)
        self.selectionModel().selectionChanged.connect(lambda _new, _old: self._tell_marked())

    @property
    def current(self) -> Line | None:
        """The line the cursor is on."""
        return self.tickets.line(self.currentIndex().row())

    def marked_lines(self) -> list[Line]:
        """The lines that are selected."""
        return [line for line in map(self.tickets.line, self._marked_rows()) if line is not None]

    @property
    def marked_count(self) -> int:
        """How many tickets are selected."""
        return self._count

    @property
    def several(self) -> bool:
        """Whether more than one ticket is selected."""
        return self._count > 1

    def _marked_rows(self) -> list[int]:
        """By the ranges: to ask the selection for its rows asks the model for every cell of them."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(place) for place in range(selection.count()))
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def _tell_marked(self) -> None:
        self._count = len(self.marked_lines())
        self.marked.emit(self._count)

    def step(self, by: int) -> bool:
        """Put the cursor on the next ticket in a direction; False at the end. What was marked by Space stays marked."""
        row = self.tickets.next_line(self.currentIndex().row(), by)
        if row is None:
            return False
        if self.marking:
            index = self.model().index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        else:
            self.choose(row)
        return True

    def choose(self, row: int) -> None:
        """Put the cursor on a row, and mark no other."""
        self.marking = False
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def choose_first(self) -> None:
        """Put the cursor on the first ticket."""
        row = self.tickets.next_line(-1, 1)
        if row is not None:
            self.choose(row)

    def press(self, key: Qt.Key) -> bool:
        """Do what a key without others does; False where it does nothing."""
        if key in _STEPS:
            self.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell_opened(self.currentIndex())
        elif key in (Qt.Key.Key_T, Qt.Key.Key_Period, Qt.Key.Key_Menu):
            self._want_offers(self.visualRect(self.currentIndex()).bottomLeft())
        elif key == Qt.Key.Key_Space:
            self._mark()
        else:
            return False
        return True

    def offered_commands(self) -> Iterator[Command]:
        """For the palette and the sheet of keys: what the list does by keys of its own while it has the focus."""
        group, able = self.tr("List"), self.current is not None
        for text, key in (
            (self.tr("Next row"), Qt.Key.Key_J),
            (self.tr("Row before"), Qt.Key.Key_K),
            (self.tr("Open the ticket of the row"), Qt.Key.Key_Return),
            (self.tr("Transitions of the row"), Qt.Key.Key_T),
            (self.tr("Mark the row"), Qt.Key.Key_Space),
        ):
            keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            yield Command(text, group, partial(self.press, key), keys, able)
        yield Command(self.tr("Mark all rows"), group, self.selectAll, "Ctrl+A", able)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.ignore()
        elif not plain or not self.press(Qt.Key(event.key())):
            super().keyPressEvent(event)

    @override
    def selectAll(self) -> None:
        self.marking = True
        super().selectAll()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.marking = False
        super().mousePressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if self.several and self.selectionModel().isRowSelected(index.row()):
            self.many_wanted.emit(self.viewport().mapToGlobal(event.pos()))
        elif self.tickets.line(index.row()) is not None:
            self.choose(index.row())
            self._want_offers(event.pos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _prepare(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        nothing = QItemSelectionModel(self.tickets, self)
        self.horizontalHeader().setSelectionModel(nothing)  # else it asks every row whether its column is selected
        self.horizontalHeader().setSectionsMovable(True)
        self.horizontalHeader().setMinimumSectionSize(40)

    def _dress(self) -> None:
        self._count = 0
        self._put_in_order()
        self.clearSpans()
        self._widths = self._measured()
        for place, width in enumerate(self._widths):
            self.setColumnWidth(place, width)
        self._fit()
        self._span()

    def _grow(self, first: int, last: int) -> None:
        if first == 0:
            self._widen(several=True)
        self._span(first, last)

    def _widen(self, *, several: bool) -> None:
        """What came or changed may need other widths; a column that a hand drew keeps its own."""
        measured = self._measured() if several else self._widths
        if measured == self._widths:
            return
        for place, (before, now) in enumerate(zip(self._widths, measured, strict=False)):
            if self.columnWidth(place) == before or self.isColumnHidden(place):  # one that is hidden says it has none
                self.setColumnWidth(place, now)
        self._widths = measured
        self._fit()

    def _measured(self) -> list[int]:
        columns = self.tickets.list.columns if self.tickets.list is not None else ()
        return [self._width_of(place, name) for place, name in enumerate(columns)]

    def _width_of(self, place: int, name: str) -> int:
        """As wide as its title and what the first rows say need, within bounds; the subject takes what is left."""
        if name == "subject":
            return _NARROWEST_SUBJECT
        metrics, model = self.fontMetrics(), self.tickets
        rows = [row for row in range(min(model.rowCount(), _LOOKED_AT)) if model.line(row) is not None]
        title = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        said = [title, *(self._said(row, place) for row in rows)]
        return max(_NARROWEST, min(max(map(metrics.horizontalAdvance, said)) + _CELL, _WIDEST))

    def _said(self, row: int, place: int) -> str:
        """What a cell says, with the mark before a countdown."""
        index = self.tickets.index(row, place)
        found = index.data(COUNTDOWN_ROLE) if self.tickets.counts_down(place) else None
        if isinstance(found, Countdown):
            return f"{_MARKS[found.tone]} {found.text}"
        return str(index.data() or "")

    def _put_in_order(self) -> None:
        """Another list has its columns in its own order; the same one asked again keeps what a hand made of it."""
        shown, header = self.tickets.list, self.horizontalHeader()
        dressed = (shown.key, shown.columns) if shown is not None else None
        if dressed != self._dressed:
            self._dressed = dressed
            with QSignalBlocker(self):
                for place in range(header.count()):
                    header.moveSection(header.visualIndex(place), place)

    def _tell_order(self, _logical: int, _old: int, _new: int) -> None:
        header, columns = self.horizontalHeader(), self.tickets.list.columns if self.tickets.list is not None else ()
        order = tuple(columns[header.logicalIndex(place)] for place in range(len(columns)))
        self.columns_moved.emit(order)

    def _span(self, first: int = 0, last: int | None = None) -> None:
        """The name of a group takes the whole row."""
        for row in self.tickets.groups(first, last):
            self.setSpan(row, 0, 1, max(self.model().columnCount(), 1))

    def _fit(self) -> None:
        """The subject takes what room there is; where there is too little, other columns are left out."""
        columns = self.tickets.list.columns if self.tickets.list is not None else ()
        widths = dict(zip(columns, self._widths, strict=False))
        left = self.viewport().width() - sum(width for name, width in widths.items() if name in _KEPT)
        for place, name in enumerate(columns):
            if name not in _KEPT:
                left -= widths.get(name, 0)
            self.setColumnHidden(place, name not in _KEPT and left < 0)  # the list before had another one at its place
        if "subject" in columns:
            place = columns.index("subject")
            shown = (each for each in range(len(columns)) if each != place and not self.isColumnHidden(each))
            others = sum(self.columnWidth(each) for each in shown)
            self.setColumnWidth(place, max(_LEAST_SUBJECT, self.viewport().width() - others))

    def _mark(self) -> None:
        """The first time, the row that the cursor selects anyway is meant; where none is left, nothing is marked."""
        if not self.marking:
            self.marking = True
            return
        flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().select(self.currentIndex(), flags)
        if not self._count:
            self.choose(self.currentIndex().row())

    marking = False
    """Whether walking leaves alone what is selected: from the first Space on, until one row is chosen again."""

    def _keep_place(self) -> None:
        current = self.current
        top = self.tickets.line(max(self.rowAt(1), 0))
        scrolled = self.verticalScrollBar().value()
        marked = {line.ticket.id for line in self.marked_lines()}
        self._kept = (current.ticket.id if current else None, marked, self.currentIndex().row(), scrolled)
        self._top = top.ticket.id if top is not None and scrolled else None

    _top: int | None = None
    _dressed: tuple[str, tuple[str, ...]] | None = None
    _count = 0

    def _find_place(self) -> None:
        """The same tickets marked, the same one current, or who took its place; the same one on top."""
        ticket_id, marked, row, scrolled = self._kept
        model, flags = self.tickets, QItemSelectionModel.SelectionFlag
        found = model.row_of(ticket_id) if ticket_id is not None else None
        place = found if found is not None else self._nearest(row)
        if place is not None and row >= 0:
            self.selectionModel().setCurrentIndex(model.index(place, 0), flags.NoUpdate)
        self.selectionModel().select(self._of(marked), flags.Select | flags.Rows)
        if found is None and place is not None and row >= 0 and len(marked) <= 1:
            self.selectionModel().select(model.index(place, 0), flags.ClearAndSelect | flags.Rows)
        top = model.row_of(self._top) if self._top is not None else None
        self.verticalScrollBar().setValue(top * _ROW + scrolled % _ROW if top is not None else scrolled)

    def _of(self, ticket_ids: set[int]) -> QItemSelection:
        """The rows of these tickets as a selection: one change of it, however many they are."""
        rows = self.tickets.rows_of(ticket_ids)
        found, begin = QItemSelection(), 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                found.select(self.model().index(rows[begin], 0), self.model().index(row, 0))
                begin = place + 1
        return found

    def _nearest(self, row: int) -> int | None:
        last = min(row, self.model().rowCount() - 1)
        if self.tickets.line(last) is not None:
            return last
        after = self.tickets.next_line(last, 1)
        return after if after is not None else self.tickets.next_line(last, -1)

    def _want_offers(self, at: QPoint) -> None:
        line = self.current
        if self.several:
            self.many_wanted.emit(self.viewport().mapToGlobal(at))
        elif line is not None:
            self.offers_wanted.emit(line, self.viewport().mapToGlobal(at))

    def _tell_clicked(self, index: Index) -> None:
        line = self.tickets.line(index.row())
        if line is not None and self._count == 1:
            self.looked_at.emit(line.ticket.id)

    def _tell_opened(self, index: Index) -> None:
        line = self.tickets.line(index.row())
        if line is not None:
            self.opened.emit(line.ticket.id)
