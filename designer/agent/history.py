"""Everything that ever happened to a ticket, oldest last: what, who, when and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent.chronicle import Sort, because, doer, sort_of, steps_in, told
from designer.agent.names import Names
from designer.agent.saving import write_whole
from designer.agent.told_letters import with_letters
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.widgets.csv_text import csv_text
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Refused
from runtime.messages.letters import LetterView
from runtime.messages.tickets import EventView
from runtime.model.folding import fold

_WHEN, _WHAT, _WHO, _WHY = range(4)
_WIDE_WHY, _ROOMY = 180, 640
_LINE_BREAK = "\u2028"
"""The one that a drawn text keeps."""
_AROUND = QSize(10, 12)
"""What stands around the text of a fact."""
_SORT, _ACTOR, _STEPPED_IN = (Qt.ItemDataRole.UserRole + place for place in range(3))


class _Fact(QStyledItemDelegate):
    """A fact in as many lines as it needs, and its cause below it where that has no column of its own."""

    def __init__(self, table: QTreeWidget) -> None:
        super().__init__(table)
        self._table = table
        self._signs: dict[str, QIcon] = {}

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if index.sibling(index.row(), _WHEN).data(_STEPPED_IN):
            red = option.palette.color(QPalette.ColorRole.BrightText)
            option.palette.setColor(QPalette.ColorRole.Text, red)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._sign(red.name())
        why = str(index.sibling(index.row(), _WHY).data() or "")
        if why and self._table.isColumnHidden(_WHY):
            option.text = f"{option.text}{_LINE_BREAK}{why}"

    def _sign(self, colour: str) -> QIcon:
        """Not only the colour says it."""
        if colour not in self._signs:
            self._signs[colour] = icon("stepped-in", colour)
        return self._signs[colour]

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        sign = 0 if shown.icon.isNull() else shown.decorationSize.width() + _AROUND.width()
        room = QRect(0, 0, max(self._table.columnWidth(_WHAT) - _AROUND.width() - sign, 1), 1_000_000)
        height = shown.fontMetrics.boundingRect(
            room, Qt.TextFlag.TextWordWrap, shown.text.replace(_LINE_BREAK, "\n")
        ).height()
        return QSize(0, height + _AROUND.height())


class History(Speaking):
    """A table that is filtered by what a fact is about, by who did it, and by words; what is shown can be exported."""

    failed = Signal(object)
    letters_wanted = Signal()
    """It is looked at: what became of the ticket's letters belongs in it."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._events: tuple[EventView, ...] = ()
        self._letters: tuple[LetterView, ...] = ()
        self._facts: tuple[EventView, ...] = ()
        """Both, oldest first."""
        self._blueprint: str | None = None
        self.kind, self.who, self.search, self.table = ChoiceEditor(), ChoiceEditor(), QLineEdit(), QTreeWidget()
        self.export = QPushButton()
        self._arrange()
        self.export.clicked.connect(self.choose_place)
        self.kind.picked.connect(lambda _key: self._filter())
        self.who.picked.connect(lambda _key: self._filter())
        self.search.textChanged.connect(lambda _text: self._filter())
        self.setFocusProxy(self.search)
        self.say(self._say_all, str)
        names.changed.connect(self._fill)

    def _arrange(self) -> None:
        self.export.setObjectName("quiet")
        self.table.setObjectName("records")
        self.table.setRootIsDecorated(False)
        self.table.setAlternatingRowColors(False)
        self.table.setWordWrap(True)
        self.table.setItemDelegateForColumn(_WHAT, _Fact(self.table))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setColumnCount(4)
        header = self.table.header()
        header.setStretchLastSection(False)
        for place in (_WHEN, _WHO):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHAT, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_WHY, _WIDE_WHY)
        header.sectionResized.connect(lambda *_sizes: self.table.scheduleDelayedItemsLayout())
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout()
        row.addWidget(self.kind)
        row.addWidget(self.who)
        row.addWidget(self.search, 1)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 10, 4)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little room for it, the cause stands below the fact."""
        super().resizeEvent(event)
        self.table.setColumnHidden(_WHY, self.width() < _ROOMY)

    def show_history(self, events: Sequence[EventView], blueprint: str | None) -> None:
        """Show these facts."""
        if (tuple(events), blueprint) != (self._events, self._blueprint):
            if events[:1] != self._events[:1]:
                self._letters = ()
            self._events, self._blueprint = tuple(events), blueprint
            self._fill()
        if self.isVisible():
            self.letters_wanted.emit()

    def show_letters(self, letters: Sequence[LetterView]) -> None:
        """Show what became of the ticket's letters, too."""
        if tuple(letters) != self._letters:
            self._letters = tuple(letters)
            self._fill()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Letters are asked for by who looks."""
        super().showEvent(event)
        self.letters_wanted.emit()

    def as_csv(self) -> str:
        """What is shown, oldest first: moments as ISO 8601 in UTC, then who, what, and why, in words."""
        titles = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Because"), "kind", "seq")
        rows = [titles]
        for place in reversed(range(self.table.topLevelItemCount())):
            item = self.table.topLevelItem(place)
            if item is not None and not item.isHidden():
                event = self._facts[len(self._facts) - 1 - place]
                at = datetime.fromtimestamp(event.at / 1_000, UTC).isoformat(timespec="milliseconds")
                rows.append((at, item.text(2), item.toolTip(1), item.text(3), event.kind, str(event.seq)))
        return csv_text(rows)

    def choose_place(self) -> None:
        """Ask where the CSV is to go."""
        dialog = self.dialog = QFileDialog(self, self.tr("Export the history"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("history.csv")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, path: str) -> None:
        """Write what is shown; UTF-8 with a mark that spreadsheets know it by."""
        why = write_whole(path, b"\xef\xbb\xbf" + self.as_csv().encode())
        if why:
            text = self.tr("“{path}” cannot be written: {reason}. Choose another place.")
            self.failed.emit(Refused(text.format(path=path, reason=why)))

    def _offer_people(self) -> None:
        actors = dict.fromkeys(map(doer, self._facts))
        chosen = self.who.value if self.who.value in actors else None
        self.who.offer([Choice(actor, self._names.person(actor)) for actor in actors], self.tr("Everybody"))
        self.who.show_value(chosen)

    def _fill(self) -> None:
        self._facts = with_letters(self._events, self._letters)
        self._offer_people()
        self.table.clear()
        items = []
        for event in reversed(self._facts):
            text = told(event, self._names, self._blueprint)
            why = because(event, self._names, self._blueprint)
            item = QTreeWidgetItem([words.moment(event.at), text, self._names.person(doer(event)), why])
            item.setData(0, _SORT, sort_of(event))
            item.setData(0, _ACTOR, doer(event))
            if steps_in(event):
                item.setData(0, _STEPPED_IN, True)
                said = self.tr("Stepped in: {fact}").format(fact=text)
                item.setData(1, Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(1, text)
            item.setToolTip(3, why)
            items.append(item)
        self.table.addTopLevelItems(items)
        self._filter()

    def _filter(self) -> None:
        wanted, who, words_ = self.kind.value, self.who.value, fold(self.search.text())
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            if item is None:
                continue
            text = fold(" ".join(item.text(column) for column in range(4)))
            fits = wanted in (None, item.data(0, _SORT)) and who in (None, item.data(0, _ACTOR))
            item.setHidden(not fits or words_ not in text)

    def _say_all(self, _again: str = "") -> None:
        names = {
            Sort.MOVES: self.tr("Moves"),
            Sort.FIELDS: self.tr("Fields"),
            Sort.TALK: self.tr("Messages and letters"),
            Sort.TIME: self.tr("Time limits"),
            Sort.TASKS: self.tr("Tasks"),
            Sort.LINKS: self.tr("Links"),
            Sort.OTHER: self.tr("Everything else"),
        }
        self.kind.offer([Choice(sort.value, name) for sort, name in names.items()], self.tr("Everything"))
        self.kind.setAccessibleName(self.tr("What about"))
        self.who.setAccessibleName(self.tr("By whom"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("Write what is shown to a CSV file"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setToolTip(self.tr("Search in the history"))
        self.search.setAccessibleName(self.search.toolTip())
        self.table.setHeaderLabels([self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Because")])
        self._fill()
