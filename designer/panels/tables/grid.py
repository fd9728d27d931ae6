"""What the three tables share: keys, copying, and the selection of the diagram beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import override

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.document import Document
from designer.panels.tables import pasting
from designer.panels.tables.cells import CellEditor
from designer.panels.tables.columns import TICKED
from designer.panels.tables.model import WHOLE_ROLE
from runtime.model import edits
from runtime.model.blueprint import Blueprint
from runtime.model.refusals import EditRefused

ROW = 30
_PLAIN, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Grid(QTableView):
    """F2 and Enter edit in place, Del deletes, Ctrl+N adds, Ctrl+C and Ctrl+V copy and paste as spreadsheets do."""

    edit_wanted = Signal(object)
    """An Element is to be shown in its inspector: Enter on a cell that is changed there."""
    add_wanted = Signal()

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.chosen = document, selection
        self._following = False
        self._editor = CellEditor(self)
        self.setItemDelegate(self._editor)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(ROW)
        selection.changed.connect(self.follow)
        self._editor.fill_wanted.connect(self.fill)
        self.keys: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_Return, _PLAIN): self.enter,
            (Qt.Key.Key_Enter, _PLAIN): self.enter,
            (Qt.Key.Key_F2, _PLAIN): self.enter,
            (Qt.Key.Key_Delete, _PLAIN): self.delete,
            (Qt.Key.Key_Backspace, _PLAIN): self.delete,
            (Qt.Key.Key_N, _CTRL): self.add_wanted.emit,
            (Qt.Key.Key_C, _CTRL): self.copy,
            (Qt.Key.Key_V, _CTRL): self.paste,
        }

    def elements_at(self, index: QModelIndex) -> tuple[Element, ...]:
        """What a cell is about."""
        raise NotImplementedError

    def cells_of(self, element: Element) -> Iterable[QModelIndex]:
        """The cells that stand for an element."""
        raise NotImplementedError

    def enter(self) -> None:
        """Edit the cell in place; where it cannot be, show its element in the inspector."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            self.fill("" if index.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked else TICKED)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            for element in self.elements_at(index)[:1]:
                self.edit_wanted.emit(element)

    def delete(self) -> None:
        """Delete what is chosen, as one step."""
        states, transitions = self.chosen.ids("state"), self.chosen.ids("transition")
        if not states and not transitions:
            return

        def edit(drawn: Blueprint) -> Blueprint:
            left = edits.remove_states(drawn, states) if states else drawn
            still = [key for key in transitions if key in left.transitions_by_id]
            return edits.remove_transitions(left, still) if still else left

        self.document.attempt(self.tr("Delete"), edit)

    def fill(self, said: str) -> None:
        """Let the cell of the cursor say so, and those of the other selected rows."""
        self.model().setData(self.currentIndex(), said, Qt.ItemDataRole.EditRole)

    def copy(self) -> None:
        """Put what is selected on the clipboard as text, with tabs between the cells, under the titles."""
        QGuiApplication.clipboard().setText(self.as_text())

    def paste(self) -> None:
        """Let the cells say what is on the clipboard, as one change, and select them."""
        try:
            chosen = self.put(QGuiApplication.clipboard().text())
        except EditRefused as why:
            self.document.refused.emit(why.reasons[0])
            return
        if chosen:
            self.chosen.choose(*chosen)

    def put(self, text: str) -> list[Element]:
        """Let the cells from the cursor on say this, with tabs and lines between. Returns what was put there.

        Raises EditRefused where it cannot be read.
        """
        raise NotImplementedError

    def as_text(self) -> str:
        """The selected cells with their titles."""
        cells = self.selectionModel().selectedIndexes()
        rows, columns = sorted({cell.row() for cell in cells}), sorted({cell.column() for cell in cells})
        model = self.model()
        across, display = Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        lines = [[str(model.headerData(column, across, display)) for column in columns]]
        lines += [[_said(model.index(row, column)) for column in columns] for row in rows]
        return pasting.as_text(lines) if rows else ""

    def follow(self) -> None:
        """Select what is chosen elsewhere."""
        if self._following or not self.isVisible():
            return
        wanted, first = QItemSelection(), QModelIndex()
        for element in self.chosen.elements:
            for cell in self.cells_of(element):
                wanted.select(cell, cell)
                first = cell
        self._following = True
        flags = QItemSelectionModel.SelectionFlag
        by_rows = self.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        self.selectionModel().select(wanted, flags.ClearAndSelect | (flags.Rows if by_rows else flags.NoUpdate))
        if first.isValid() and self.chosen.current not in self.elements_at(self.currentIndex()):
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)
        self._following = False

    def watch(self) -> None:
        """Tell the selection what is selected here; called once the model is set."""
        self.selectionModel().selectionChanged.connect(self._choose)
        self.model().modelReset.connect(self.follow)

    def _choose(self) -> None:
        if self._following:
            return
        self._following = True
        cells = self.selectionModel().selectedIndexes()
        self.chosen.choose(*dict.fromkeys(element for cell in cells for element in self.elements_at(cell)))
        self._following = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event)
        if act is not None and self.state() is not QAbstractItemView.State.EditingState:
            act()
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Its keys are its own, whatever the window does with them elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._act(event):
            event.accept()
            return True
        return super().event(event)

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and held == _PLAIN:
            return self.enter if self.currentIndex().flags() & Qt.ItemFlag.ItemIsUserCheckable else None
        return self.keys.get((Qt.Key(event.key()), held))


def _said(index: QModelIndex) -> str:
    ticked, whole = index.data(Qt.ItemDataRole.CheckStateRole), index.data(WHOLE_ROLE)
    if ticked is not None:
        return "x" if ticked is Qt.CheckState.Checked else ""
    return str((index.data(Qt.ItemDataRole.DisplayRole) if whole is None else whole) or "")
