"""Elements under columns, as Qt's views read them: nothing is made per cell, and edits are edits of the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from designer import words
from designer.canvas.overlay import Element, Kind
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables.columns import TICKED, Column, Scene, yes
from designer.panels.tables.pasting import Lines, Pasting, titled
from runtime.model.blueprint import Blueprint, State, Transition

type Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole
ELEMENT_ROLE = Qt.ItemDataRole.UserRole + 1
WHOLE_ROLE = Qt.ItemDataRole.UserRole + 2
"""Everything the cell says, in all its lines, to be copied."""
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Listing[E: (State, Transition)]:
    """What a table lists: elements of a kind, under columns, in an order."""

    kind: Kind
    columns: Sequence[Column[E]]
    rows: Callable[[Blueprint], Sequence[E]]
    lines: Lines[E]
    """How lines of a spreadsheet become rows."""
    step: Callable[[Blueprint, str, int], Blueprint] | None = None
    """Moves a row so many places; None where rows have no order of their own."""


class ElementModel[E: (State, Transition)](QAbstractTableModel):
    """The states or the transitions of the document. A change tells of the rows it changed, not of the others."""

    def __init__(self, about: Listing[E], document: Document, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self.about: Listing[E] = about
        self.document, self._catalogue = document, catalogue
        self.columns: Sequence[Column[E]] = about.columns
        self._rows: Sequence[E] = ()
        self._places: dict[str, int] = {}
        document.changed.connect(self.follow)
        catalogue.changed.connect(self.follow)
        self.follow()

    def widths(self) -> list[int]:
        """How wide the columns are at first."""
        return [column.width for column in self.columns]

    def element(self, row: int) -> Element:
        """What a row is about."""
        return Element(self.about.kind, self._rows[row].id)

    def place(self, key: str) -> int | None:
        """The row of an id."""
        return self._places.get(key)

    def follow(self) -> None:
        """Show the document as it is now."""
        self.scene = Scene(self.document.blueprint, self._catalogue, self._catalogue.names())
        rows = self.about.rows(self.document.blueprint)
        places = {each.id: place for place, each in enumerate(rows)}
        if places.keys() != self._places.keys():
            self.beginResetModel()
            self._rows, self._places = rows, places
            self.endResetModel()
            return
        by_id = {each.id: each for each in rows}
        self._rows = [by_id[each.id] for each in self._rows]
        self._all_changed()

    def _all_changed(self) -> None:
        """Cells also say what lies elsewhere (names of states, ways out): all that are seen are read again."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self._rows[index.row()]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: None if column.tick else column.shown(row, self.scene),
            Qt.ItemDataRole.EditRole: lambda: column.editing(row, self.scene),
            Qt.ItemDataRole.CheckStateRole: lambda: self._ticked(column, row),
            Qt.ItemDataRole.ToolTipRole: lambda: column.hint() or column.text(row, self.scene),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._said(column, row),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _ENDS if column.number else None,
            SORT_ROLE: lambda: column.key(row, self.scene),
            ELEMENT_ROLE: lambda: self.element(index.row()),
            WHOLE_ROLE: lambda: column.text(row, self.scene),
        }
        return answers[role]() if role in answers else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        ticked = role == Qt.ItemDataRole.CheckStateRole
        said = (TICKED if Qt.CheckState(value) is Qt.CheckState.Checked else "") if ticked else str(value)
        return self.edit([index.row()], index.column(), said)

    def edit(self, rows: Sequence[int], column: int, said: str) -> bool:
        """Let the cells of these rows say so, as one change. False where the document refuses, or nothing changed."""
        put, keys = self.columns[column].put, [self._rows[row].id for row in rows]

        def edited(drawn: Blueprint) -> Blueprint:
            for key in keys:
                drawn = put(replace(self.scene, blueprint=drawn), key, said)
            return drawn

        return self.document.attempt(self.tr("Edit in a table"), edited)

    def pasted(
        self, drawn: Blueprint, lines: Sequence[Sequence[str]], keys: Sequence[str], column: int
    ) -> tuple[Blueprint, list[str]]:
        """What is drawn once lines are put in: under titles each by its name, else into these rows from a column on.

        Returns also whom they were about. Raises EditRefused with line and column.
        """
        into = Pasting(self.columns, self.about.lines, replace(self.scene, blueprint=drawn))
        places = titled(lines, [each.title() for each in self.columns])
        return into.from_cell(lines, keys, column) if places is None else into.under_titles(lines[1:], places)

    def relist(self) -> None:
        """Put the rows into their order again: while cells are edited they stay where they are."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self._rows[index.row()].id) for index in self.persistentIndexList()]
        self._rows = self.about.rows(self.document.blueprint)
        self._places = {each.id: place for place, each in enumerate(self._rows)}
        for index, key in before:
            self.changePersistentIndex(index, self.index(self._places[key], index.column()))
        self.layoutChanged.emit()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        column = self.columns[index.column()]
        flags = super().flags(index)
        if column.edit is None or self.document.read_only:
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if column.tick else Qt.ItemFlag.ItemIsEditable)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        return None

    def _ticked(self, column: Column[E], row: E) -> Qt.CheckState | None:
        if not column.tick:
            return None
        return Qt.CheckState.Checked if column.text(row, self.scene) else Qt.CheckState.Unchecked

    def _said(self, column: Column[E], row: E) -> str:
        said = column.text(row, self.scene)
        if column.tick:
            said = yes() if said else self.tr("no")
        return words.labelled(column.title(), said)
