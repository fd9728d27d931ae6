"""The table of states, and the table of transitions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import override

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables import added_rows, pasting
from designer.panels.tables.grid import Grid
from designer.panels.tables.model import ELEMENT_ROLE, SORT_ROLE, ElementModel, Listing
from designer.panels.tables.state_columns import state_columns
from designer.panels.tables.transition_columns import stepped, transition_columns
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint, State, Transition


class ElementTable(Grid):
    """One row for each element, sorted by a click on a title; at first in reading order."""

    def __init__(
        self,
        model: ElementModel[State] | ElementModel[Transition],
        selection: Selection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model.document, selection, parent)
        self.elements, self._sorted = model, QSortFilterProxyModel(self)
        model.setParent(self)
        self._sorted.setSourceModel(model)
        self._sorted.setSortRole(SORT_ROLE)
        self.setModel(self._sorted)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for place, width in enumerate(model.widths()):
            self.setColumnWidth(place, width)
        self.fit_titles()
        self._anchor, self._extending = QPersistentModelIndex(), False
        self.selectionModel().currentChanged.connect(self._anchor_at)
        for key, by in ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)):
            self.keys[key, Qt.KeyboardModifier.ShiftModifier] = partial(self._extend, by)
            self.keys[key, Qt.KeyboardModifier.AltModifier] = partial(self._step, by)
        self.watch()

    def fit_titles(self) -> None:
        """No column is narrower than its title."""
        header = self.horizontalHeader()
        for place in range(header.count()):
            self.setColumnWidth(place, max(self.columnWidth(place), header.sectionSizeHint(place)))

    @override
    def fill(self, said: str) -> None:
        """Let every selected row say so in the column of the cursor."""
        column = self.currentIndex().column()
        rows = [self._sorted.mapToSource(row).row() for row in self.selectionModel().selectedRows()]
        if rows and column >= 0:
            self.elements.edit(rows, column, said)

    def _extend(self, by: int) -> None:
        """Select on to the next row, from where the cursor was set: Qt forgets that when it was set by program."""
        here, anchor = self.currentIndex(), self._anchor
        row = here.row() + by
        if not 0 <= row < self._sorted.rowCount():
            return
        flags, last = QItemSelectionModel.SelectionFlag, self._sorted.index(row, here.column())
        first, until = sorted((anchor.row() if anchor.isValid() else here.row(), row))
        whole = QItemSelection(self._sorted.index(first, 0), self._sorted.index(until, 0))
        self._extending = True
        self.selectionModel().setCurrentIndex(last, flags.NoUpdate)
        self._extending = False
        self.selectionModel().select(whole, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(last)

    def _anchor_at(self, current: QModelIndex) -> None:
        if not self._extending:
            self._anchor = QPersistentModelIndex(current)

    def _step(self, by: int) -> None:
        """Move the row of the cursor among those it is ordered with."""
        step, index = self.elements.about.step, self._sorted.mapToSource(self.currentIndex())
        if step is None or not index.isValid():
            return
        key = self.elements.element(index.row()).id
        if self.document.attempt(self.tr("Order transitions"), lambda drawn: step(drawn, key, by)):
            self.elements.relist()
            self.scrollTo(self.currentIndex())

    @override
    def put(self, text: str) -> list[Element]:
        lines = pasting.read(text)
        rows = self.selectionModel().selectedRows()
        if len(lines) == len(lines[0]) == 1 and len(rows) > 1:
            lines = lines * len(rows)
        keys: list[str] = []

        def edit(drawn: Blueprint) -> Blueprint:
            after, found = self._pasted(drawn, lines)
            keys.extend(found)
            return after

        self.document.attempt(self.tr("Paste"), edit)
        return [Element(self.elements.about.kind, key) for key in keys]

    def _pasted(self, drawn: Blueprint, lines: list[list[str]]) -> tuple[Blueprint, list[str]]:
        here = self.currentIndex()
        rows, column = self._keys_from(max(here.row(), 0)), max(here.column(), 0)
        return self.elements.pasted(drawn, lines, rows, column)

    def _keys_from(self, row: int) -> list[str]:
        """The ids of the rows from one on, as they stand; of the selected ones where there are several."""
        chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = chosen if len(chosen) > 1 else range(row, self._sorted.rowCount())
        sources = (self._sorted.mapToSource(self._sorted.index(each, 0)) for each in rows)
        return [self.elements.element(source.row()).id for source in sources]

    @override
    def elements_at(self, index: QModelIndex) -> tuple[Element, ...]:
        found = index.data(ELEMENT_ROLE) if index.isValid() else None
        return (found,) if isinstance(found, Element) else ()

    @override
    def cells_of(self, element: Element) -> Iterable[QModelIndex]:
        place = self.elements.place(element.id) if element.kind == self.elements.about.kind else None
        if place is not None:
            column = self.currentIndex().column() if self.currentIndex().isValid() else 0
            yield self._sorted.mapFromSource(self.elements.index(place, column))

    def begin_name(self, element: Element) -> None:
        """Put the cursor into the name of a row."""
        place = self.elements.place(element.id)
        if place is not None:
            cell = self._sorted.mapFromSource(self.elements.index(place, 0))
            # not the view's own: with Ctrl held, as in Ctrl+N, that would take the row out of the selection
            self.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(cell)
            self.setFocus()
            self.edit(cell)


def states_table(document: Document, selection: Selection, catalogue: Catalogue) -> ElementTable:
    """The states, in reading order."""
    listing = Listing("state", state_columns(), states_in_order, added_rows.state_lines())
    return ElementTable(ElementModel(listing, document, catalogue, document), selection)


def transitions_table(document: Document, selection: Selection, catalogue: Catalogue) -> ElementTable:
    """The transitions: those of each state in the order of its buttons, common ones at the end."""
    lines = added_rows.transition_lines()
    listing = Listing("transition", transition_columns(), transitions_in_order, lines, stepped)
    return ElementTable(ElementModel(listing, document, catalogue, document), selection)


def states_in_order(blueprint: Blueprint) -> list[State]:
    """From the start on."""
    return [blueprint.states_by_id[key] for key in reading_order(blueprint)]


def transitions_in_order(blueprint: Blueprint) -> list[Transition]:
    """By where they leave from, common ones last."""
    places = {key: place for place, key in enumerate(reading_order(blueprint))}
    last = len(places)
    return sorted(
        blueprint.transitions, key=lambda one: (places.get(one.source or "", last), one.order, one.name, one.id)
    )
