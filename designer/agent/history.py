"""Everything that ever happened to a ticket, oldest last: what, who, when and because of what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent.chronicle import Sort, because, sort_of, told
from designer.agent.names import Names
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.widgets.speaking import Speaking
from runtime.messages.tickets import EventView
from runtime.model.folding import fold

_WIDTHS = (118, 320, 96, 110)
_SORT = Qt.ItemDataRole.UserRole


class History(Speaking):
    """A table that is filtered by what a fact is about, and by words."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._events: tuple[EventView, ...] = ()
        self._blueprint: str | None = None
        self.kind, self.search, self.table = ChoiceEditor(), QLineEdit(), QTreeWidget()
        self.table.setObjectName("records")
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setColumnCount(4)
        for place, width in enumerate(_WIDTHS):
            self.table.header().resizeSection(place, width)
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.header().setStretchLastSection(False)
        self.kind.picked.connect(lambda _key: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 10, 4)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.search)
        self.say(self._say_all, str)
        names.changed.connect(self._fill)

    def show_history(self, events: Sequence[EventView], blueprint: str | None) -> None:
        """Show these facts."""
        if (tuple(events), blueprint) != (self._events, self._blueprint):
            self._events, self._blueprint = tuple(events), blueprint
            self._fill()

    def _fill(self) -> None:
        self.table.clear()
        items = []
        for event in reversed(self._events):
            text = told(event, self._names, self._blueprint)
            why = because(event, self._names, self._blueprint)
            item = QTreeWidgetItem([words.moment(event.at), text, self._names.person(event.actor), why])
            item.setData(0, _SORT, sort_of(event))
            item.setToolTip(1, text)
            item.setToolTip(3, why)
            items.append(item)
        self.table.addTopLevelItems(items)
        self._filter()

    def _filter(self) -> None:
        wanted, words_ = self.kind.value, fold(self.search.text())
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            if item is None:
                continue
            text = fold(" ".join(item.text(column) for column in range(4)))
            item.setHidden((wanted is not None and item.data(0, _SORT) != wanted) or words_ not in text)

    def _say_all(self, _again: str = "") -> None:
        names = {
            Sort.MOVES: self.tr("Moves"),
            Sort.FIELDS: self.tr("Fields"),
            Sort.TALK: self.tr("Messages and letters"),
            Sort.TIME: self.tr("Time limits"),
            Sort.OTHER: self.tr("Everything else"),
        }
        self.kind.offer([Choice(sort.value, name) for sort, name in names.items()], self.tr("Everything"))
        self.kind.setAccessibleName(self.tr("What about"))
        self.search.setPlaceholderText(self.tr("Search in the history"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setHeaderLabels([self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Because")])
        self._fill()
