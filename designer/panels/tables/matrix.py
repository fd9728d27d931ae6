"""Where from by where to: each cell lists the transitions that lead there, and is edited as their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.document import Document
from designer.panels.tables import pasting
from designer.panels.tables.columns import state_name
from designer.panels.tables.grid import Grid
from designer.panels.tables.transition_columns import back, every
from runtime.model import edits
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

BETWEEN = "; "
_WIDE = 136

type Index = QModelIndex | QPersistentModelIndex
type Pair = tuple[str | None, str | None]


class MatrixModel(QAbstractTableModel):
    """Rows: every state, then “every state” for common transitions; columns: every state, then “the state before”."""

    def __init__(self, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self.document = document
        self._states: Sequence[str] = ()
        self._cells: dict[Pair, list[Transition]] = {}
        document.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show the document as it is now."""
        blueprint = self.document.blueprint
        states = reading_order(blueprint)
        cells: dict[Pair, list[Transition]] = {}
        for transition in sorted(blueprint.transitions, key=lambda one: (one.order, one.id)):
            cells.setdefault((transition.source, transition.target), []).append(transition)
        if set(states) != set(self._states):
            self.beginResetModel()
            self._states, self._cells = states, cells
            self.endResetModel()
        else:
            self._cells = cells
            last = len(self._states)
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, last)

    def pair(self, index: Index) -> Pair:
        """From where to where."""
        return self._at(index.row()), self._at(index.column())

    def transitions(self, index: Index) -> Sequence[Transition]:
        """What a cell lists."""
        return self._cells.get(self.pair(index), ())

    def cell(self, transition: Transition) -> QModelIndex:
        """Where a transition is listed."""
        places = {key: place for place, key in enumerate(self._states)}
        last = len(self._states)
        return self.index(places.get(transition.source or "", last), places.get(transition.target or "", last))

    def _at(self, place: int) -> str | None:
        return self._states[place] if place < len(self._states) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._states) + 1

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._states) + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return BETWEEN.join(one.name for one in self.transitions(index))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._in_words(index)
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Other names rename, more names add; to delete is said by Del, not by leaving names out."""
        return self.document.attempt(self.tr("Edit in a table"), lambda drawn: self.named(drawn, index, str(value)))

    def named(self, drawn: Blueprint, index: Index, said: str) -> Blueprint:
        """What is drawn once a cell lists these names. Raises EditRefused where there are fewer than there were."""
        (source, target), there = self.pair(index), self.transitions(index)
        names = _names(said, there)
        if len(names) < len(there):
            raise EditRefused(Reason("fewer_names", self.tr("Press Del to delete the transitions of a cell.")))
        for transition, name in zip(there, names, strict=False):
            if name != transition.name:
                drawn = edits.rename_transition(drawn, transition.id, name)
        for name in names[len(there) :]:
            drawn = edits.connect(drawn, source, target, name)
        return drawn

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self.document.read_only else flags | Qt.ItemFlag.ItemIsEditable

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        across = orientation is Qt.Orientation.Horizontal
        return self._name(section, back if across else every)

    def _name(self, place: int, otherwise: Callable[[], str]) -> str:
        return state_name(self._at(place), self.document.blueprint, otherwise())

    def _in_words(self, index: Index) -> str:
        names = ", ".join(one.name for one in self.transitions(index)) or self.tr("no transition")
        said = self.tr("From {source} to {target}: {names}")
        source, target = self._name(index.row(), every), self._name(index.column(), back)
        return said.format(source=source, target=target, names=names)


class Matrix(Grid):
    """The matrix as a table; a click on a cell chooses what it lists."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(document, selection, parent)
        self.cells = MatrixModel(document, self)
        self.setModel(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setObjectName("matrix")
        self.setShowGrid(True)
        self.horizontalHeader().setDefaultSectionSize(_WIDE)
        self.horizontalHeader().setMinimumSectionSize(60)
        self.verticalHeader().setFixedWidth(_WIDE + 40)
        self.watch()

    @override
    def elements_at(self, index: QModelIndex) -> tuple[Element, ...]:
        if not index.isValid():
            return ()
        return tuple(Element("transition", one.id) for one in self.cells.transitions(index))

    @override
    def put(self, text: str) -> list[Element]:
        """Names into the cells from the cursor on; what does not fit is refused."""
        lines, here = pasting.read(text), self.currentIndex()
        row, column = max(here.row(), 0), max(here.column(), 0)
        cells = [
            (self.cells.index(row + down, column + across), said)
            for down, line in enumerate(lines)
            for across, said in enumerate(line)
            if said.strip()
        ]
        if not all(cell.isValid() for cell, _ in cells):
            sentence = self.tr("What is on the clipboard reaches beyond the table. Begin further up or to the left.")
            raise EditRefused(Reason("beyond_table", sentence))
        pairs = {self.cells.pair(cell) for cell, _ in cells}
        if not self.document.attempt(self.tr("Paste"), lambda drawn: self._named(drawn, cells)):
            return []
        drawn = self.document.blueprint
        return [Element("transition", one.id) for one in drawn.transitions if (one.source, one.target) in pairs]

    def _named(self, drawn: Blueprint, cells: Sequence[tuple[QModelIndex, str]]) -> Blueprint:
        for cell, said in cells:
            drawn = self.cells.named(drawn, cell, said)
        return drawn

    @override
    def cells_of(self, element: Element) -> Iterable[QModelIndex]:
        found = self.document.blueprint.transitions_by_id.get(element.id) if element.kind == "transition" else None
        if found is not None:
            yield self.cells.cell(found)


def _names(text: str, there: Sequence[Transition]) -> list[str]:
    """The names between semicolons; one that holds a semicolon itself stays whole."""
    if len(there) == 1 and BETWEEN.strip() in there[0].name:
        return [text.strip()]
    return [name.strip() for name in text.split(BETWEEN.strip()) if name.strip()]
