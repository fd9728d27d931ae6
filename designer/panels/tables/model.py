"""Elements under columns, as Qt's views read them: nothing is made per cell, and edits are edits of the document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from designer import words
from designer.canvas.overlay import Element, Kind
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables.columns import Column, Scene
from runtime.model.blueprint import Blueprint, State, Transition

type Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole
ELEMENT_ROLE = Qt.ItemDataRole.UserRole + 1
_ENDS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Listing[E: (State, Transition)]:
    """What a table lists: elements of a kind, under columns, in an order."""

    kind: Kind
    columns: Sequence[Column[E]]
    rows: Callable[[Blueprint], Sequence[E]]


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
            Qt.ItemDataRole.DisplayRole: lambda: None if column.tick else column.text(row, self.scene),
            Qt.ItemDataRole.EditRole: lambda: column.editing(row, self.scene),
            Qt.ItemDataRole.CheckStateRole: lambda: self._ticked(column, row),
            Qt.ItemDataRole.ToolTipRole: lambda: column.hint() or column.text(row, self.scene),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._said(column, row),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _ENDS if column.number else None,
            SORT_ROLE: lambda: column.key(row, self.scene),
            ELEMENT_ROLE: lambda: self.element(index.row()),
        }
        return answers[role]() if role in answers else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self.columns[index.column()]
        edit, key = column.edit, self._rows[index.row()].id
        if edit is None:
            return False
        ticked = role == Qt.ItemDataRole.CheckStateRole
        said = ("1" if Qt.CheckState(value) is Qt.CheckState.Checked else "") if ticked else str(value)
        return self.document.attempt(self.tr("Edit in a table"), lambda drawn: edit(drawn, key, said))

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
            said = self.tr("yes") if said else self.tr("no")
        return words.labelled(column.title(), said)
