"""Table mode (PO-26): states, transitions, and where from by where to, in place of the diagram."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables.added_rows import add_state, add_transition
from designer.panels.tables.element_table import states_table, transitions_table
from designer.panels.tables.grid import Grid
from designer.panels.tables.matrix import Matrix
from designer.widgets.elided import ElidedLabel
from designer.widgets.speaking import Speaking


class Tables(Speaking):
    """Three tables on one document and one selection. `actions` (undo and redo) work in each of them."""

    edit_wanted = Signal(object)
    """An Element is to be shown in its inspector."""

    def __init__(
        self, document: Document, selection: Selection, catalogue: Catalogue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self.states = states_table(document, selection, catalogue)
        self.transitions = transitions_table(document, selection, catalogue)
        self.matrix = Matrix(document, selection)
        self.tabs, self.add, self.hint = QTabWidget(), QPushButton(), ElidedLabel()
        self.add.setObjectName("add")
        self.hint.setObjectName("secondary")
        self._grids: tuple[Grid, ...] = (self.states, self.transitions, self.matrix)
        self._lay_out()
        self._speak()
        self._show_tab()

    def borrow(self, *actions: QAction) -> None:
        """Let actions with keys of their own work here too: undo, redo."""
        for grid in self._grids:
            grid.addActions(list(actions))

    def _lay_out(self) -> None:
        for grid in self._grids:
            self.tabs.addTab(grid, "")
            grid.edit_wanted.connect(self.edit_wanted)
            grid.add_wanted.connect(self.add_row)
        self.tabs.currentChanged.connect(self._show_tab)
        self.tabs.setDocumentMode(True)
        self.add.clicked.connect(self.add_row)
        self._document.read_only_changed.connect(self._show_tab)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 6)
        foot.setSpacing(12)
        foot.addWidget(self.add)
        foot.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)

    def _speak(self) -> None:
        names = (lambda: self.tr("States"), lambda: self.tr("Transitions"), lambda: self.tr("From × to"))
        for place, name in enumerate(names):
            self.say(partial(self.tabs.setTabText, place), name)
            self.say(self._grids[place].setAccessibleName, name)
        self.say(self._say_cells, str)

    def _show_tab(self, _place: object = None) -> None:
        grid = self._grids[self.tabs.currentIndex()]
        matrix = grid is self.matrix
        self.add.setText(self.tr("Add a state") if grid is self.states else self.tr("Add a transition"))
        self.add.setVisible(not matrix)
        self.add.setEnabled(not self._document.read_only)
        self.hint.setText(
            self.tr("F2: edit, a name in an empty cell adds · several between semicolons · Del: delete · Ctrl+C: copy")
            if matrix
            else self.tr("F2: edit · Ctrl+Enter: all selected · Ctrl+N: add · Ctrl+C, Ctrl+V: as in a spreadsheet")
        )
        grid.follow()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """The table that is shown takes it. (A focus proxy would take the tabs out of the order of Tab.)"""
        self._grids[self.tabs.currentIndex()].setFocus(event.reason())

    def _say_cells(self, _again: str = "") -> None:
        """Titles, choices and hints in the language of the window."""
        for model in (self.states.elements, self.transitions.elements, self.matrix.cells):
            model.follow()
        for table in (self.states, self.transitions):
            table.fit_titles()
        self._show_tab()

    def add_row(self) -> None:
        """A state or a transition, whichever is listed; in the matrix the cell is edited."""
        grid = self._grids[self.tabs.currentIndex()]
        if grid is self.matrix:
            self.matrix.enter()
            return
        text = self.add.text()
        if grid is self.states:
            added, table = add_state(self._document, text), self.states
        else:
            source, target = self._ends()
            added, table = add_transition(self._document, text, source, target), self.transitions
        if added is not None:
            self._selection.choose(added)
            table.begin_name(added)

    def _ends(self) -> tuple[str | None, str | None]:
        """Between the ends of what is chosen; else out of the chosen state, or out of the start."""
        drawn, current = self._document.blueprint, self._selection.current
        if current is not None and current.kind == "transition" and current.id in drawn.transitions_by_id:
            chosen = drawn.transitions_by_id[current.id]
            return chosen.source, chosen.target
        source = current.id if current is not None and current.kind == "state" else drawn.start
        states = [state.id for state in drawn.states]
        source = source if source in states else next(iter(states), None)
        return source, next((key for key in states if key != source), source)
