"""The table of states, and the table of transitions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from designer.canvas import compose
from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.tables.columns import state_columns, transition_columns
from designer.panels.tables.grid import Grid
from designer.panels.tables.model import ELEMENT_ROLE, SORT_ROLE, ElementModel, Listing
from runtime.model import edits
from runtime.model.arrange.sheet import reading_order
from runtime.model.blueprint import Blueprint, State, Transition

_BELOW = 150.0


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
        self.watch()

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
    listing = Listing("state", state_columns(), states_in_order)
    return ElementTable(ElementModel(listing, document, catalogue, document), selection)


def transitions_table(document: Document, selection: Selection, catalogue: Catalogue) -> ElementTable:
    """The transitions: those of each state in the order of its buttons, common ones at the end."""
    listing = Listing("transition", transition_columns(), transitions_in_order)
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


def add_state(document: Document, text: str) -> Element | None:
    """A state below the others; the first one is where tickets enter. None when it is refused."""
    places = document.blueprint.drawing.places.values()
    at = (min((place.x for place in places), default=0.0), max((place.y for place in places), default=-_BELOW) + _BELOW)
    made: list[Element] = []

    def edit(drawn: Blueprint) -> Blueprint:
        new = compose.add_state(drawn, "state" if drawn.states else "start", at)
        made.append(new.element)
        return new.blueprint

    return made[-1] if document.attempt(text, edit) else None


def add_transition(document: Document, text: str, source: str | None, target: str | None) -> Element | None:
    """A transition between two states. None when it is refused."""
    before = document.blueprint.transitions_by_id
    if not document.attempt(text, lambda drawn: edits.connect(drawn, source, target)):
        return None
    added = document.blueprint.transitions_by_id.keys() - before.keys()
    return Element("transition", added.pop())
