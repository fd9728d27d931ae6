"""The outline: all that is drawn as a tree, on the same selection as the canvas; the path by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, override

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from designer.canvas import compose
from designer.canvas.overlay import Element, Kind
from designer.canvas.selection import Selection
from designer.document import Document
from designer.turns import in_its_turn
from runtime.model import edits
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint, Transition

_KIND, _ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


_MOST = 60
"""So much of a note is enough to know it by."""
_AT_ONCE = 60
"""So many rows are made within a few milliseconds."""


class _Line(NamedTuple):
    element: Element
    text: str


class Outline(QTreeWidget):
    """States in reading order, under each the transitions that leave it, then frames and notes.

    F2 renames a state, Enter edits, Delete deletes.
    """

    edit_wanted = Signal(object)
    """An Element is to be shown in the inspector."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self._rows: dict[Element, list[QTreeWidgetItem]] = {}
        self.setObjectName("structure")
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.itemSelectionChanged.connect(self._choose)
        self.itemChanged.connect(self._rename)
        self.itemDoubleClicked.connect(lambda row, _column: self.edit_wanted.emit(_element(row)))
        self._late = False
        document.changed.connect(self._follow_document)
        selection.changed.connect(self._follow)
        self.setAccessibleName(self.tr("Outline of the Blueprint"))
        self._rebuild()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.edit_wanted.emit(_element(row))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Outline of the Blueprint"))
            self._rebuild()

    def _follow_document(self) -> None:
        """A long outline follows in a turn of its own: the drawing comes first."""
        drawn = self._document.blueprint
        if len(drawn.states) + len(drawn.transitions) <= _AT_ONCE:
            self._rebuild()
        elif not self._late:
            self._late = True
            in_its_turn(self, self._rebuild)

    def _rebuild(self) -> None:
        """Rows that stand where they stood only get their text: who edits one is within it while this happens."""
        self._late = False
        wanted = _lines(self._document.blueprint)
        rows = [row for state in _children(self.invisibleRootItem()) for row in (state, *_children(state))]
        with QSignalBlocker(self):
            if [line.element for line in wanted] == [_element(row) for row in rows]:
                for row, line in zip(rows, wanted, strict=True):
                    row.setText(0, line.text)
            else:
                self._fill(wanted)
        self._follow()

    def _fill(self, lines: Sequence[_Line]) -> None:
        folded = {element for element, rows in self._rows.items() for row in rows if not row.isExpanded()}
        self.clear()
        self._rows = {}
        state = top = self.invisibleRootItem()
        for element, text in lines:
            if element.kind == "transition":
                self._add(element, text, state)
            else:
                state = self._add(element, text, top)
        for element, rows in self._rows.items():
            for row in rows if element.kind == "state" else ():
                row.setExpanded(element not in folded)

    def _add(self, element: Element, text: str, parent: QTreeWidgetItem) -> QTreeWidgetItem:
        row = QTreeWidgetItem(parent, [text])
        row.setData(0, _KIND, element.kind)
        row.setData(0, _ID, element.id)
        if element.kind == "state":
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
        self._rows.setdefault(element, []).append(row)
        return row

    def _choose(self) -> None:
        self._selection.choose(*dict.fromkeys(_element(row) for row in self.selectedItems()))

    def _follow(self) -> None:
        with QSignalBlocker(self):
            chosen = set(self._selection.elements)
            for row in self.selectedItems():
                row.setSelected(_element(row) in chosen)
            for element in chosen:
                for row in self._rows.get(element, ()):
                    row.setSelected(True)
            current = self._selection.current
            at = self.currentItem()
            if current in self._rows and (at is None or _element(at) != current):
                self.setCurrentItem(self._rows[current][0])

    def _rename(self, row: QTreeWidgetItem) -> None:
        element, name = _element(row), row.text(0)
        renamed = self._document.attempt(
            self.tr("Rename state"), lambda drawn: edits.rename_state(drawn, element.id, name)
        )
        if not renamed:
            self._rebuild()

    def _delete(self) -> None:
        chosen = self._selection.elements
        self._document.attempt(self.tr("Delete"), lambda drawn: compose.remove(drawn, chosen))


def _lines(blueprint: Blueprint) -> list[_Line]:
    """Each state, and after it the transitions that leave it; then frames and notes, which only the drawing has."""
    lines: list[_Line] = []
    for key in reading_order(blueprint):
        lines.append(_Line(Element("state", key), blueprint.states_by_id[key].name))
        lines += [_Line(Element("transition", each.id), _arrow(each, blueprint)) for each in blueprint.leaving(key)]
    drawing = blueprint.drawing
    lines += [_Line(Element("frame", each.id), f"▢ {each.name}") for each in drawing.frames]
    lines += [_Line(Element("note", each.id), f"✎ {' '.join(each.text.split())[:_MOST]}") for each in drawing.notes]
    return lines


def _children(row: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for place in range(row.childCount()) if (child := row.child(place)) is not None]


def _arrow(transition: Transition, blueprint: Blueprint) -> str:
    target = blueprint.states_by_id.get(transition.target or "")
    return f"→ {transition.name} – {target.name}" if target else f"↶ {transition.name}"


def _element(row: QTreeWidgetItem) -> Element:
    kind: Kind = row.data(0, _KIND)
    return Element(kind, str(row.data(0, _ID)))
