"""The left side of the inbox: my work, my approvals, and the views as a tree, each with how many wait there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import override

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from designer import words
from designer.agent.my_tasks_list import is_overdue
from designer.agent.view_words import path_of, title_of
from runtime.messages.approvals import ApprovalLists
from runtime.messages.views import TicketCount, ViewSummary, WorkPage
from runtime.messages.working import MyTask
from runtime.model.folding import fold
from runtime.model.values import Moment
from runtime.model.views import View

WORK, APPROVALS, TASKS = "work", "approvals", "tasks"
_KEY = Qt.ItemDataRole.UserRole
_COUNTS = 56


class Places(QTreeWidget):
    """One place is always chosen. A view's title “Refunds::Late” hangs “Late” under “Refunds”."""

    chosen = Signal(object)
    """WORK, APPROVALS, TASKS or a View."""
    menu_wanted = Signal(str, QPoint)
    """The key of a view, or nothing, and where on the screen."""
    change_wanted = Signal(str)
    deletion_wanted = Signal(str)
    list_wanted = Signal()
    """Enter: on to what the place holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, View] = {}
        self._summaries: dict[str, ViewSummary] = {}
        self._items: dict[str, QTreeWidgetItem] = {}
        self._order: list[tuple[str, str, bool]] = []
        self.setObjectName("places")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, _COUNTS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        self._rebuild()

    @property
    def current(self) -> str:
        """The key of what is chosen."""
        item = self.currentItem()
        return str(item.data(0, _KEY)) if item is not None and item.data(0, _KEY) else ""

    @property
    def summaries(self) -> Sequence[ViewSummary]:
        """Every view, in the order of the tree."""
        return tuple(self._summaries.values())

    def summary(self, key: str) -> ViewSummary | None:
        """The view of a key; None for what is no view."""
        return self._summaries.get(key)

    def choose(self, key: str) -> None:
        """Choose a place, and tell."""
        if key in self._items:
            self.setCurrentItem(self._items[key])

    def choose_none(self) -> None:
        """Something is shown that is no place here."""
        with QSignalBlocker(self):
            self.selectionModel().clear()

    def show_views(self, summaries: Sequence[ViewSummary]) -> None:
        """The views, and how many tickets are in each."""
        ordered = sorted(
            summaries, key=lambda each: (each.elsewhere, each.view.position, fold(each.view.title), each.view.id)
        )
        order = [(each.view.id, each.view.title, each.elsewhere) for each in ordered]
        self._summaries = {f"view:{each.view.id}": each for each in ordered}
        self._views = {key: each.view for key, each in self._summaries.items()}
        if order != self._order:
            self._order = order
            self._rebuild()
        for each in ordered:
            self._count(f"view:{each.view.id}", _in_words(each.tickets))

    def show_work(self, page: WorkPage) -> None:
        """How much waits for me: as much as a page says."""
        count = len(page.rows)
        self._count(WORK, f"{words.number(count)}+" if page.after is not None else words.number(count))

    def show_approvals(self, lists: ApprovalLists) -> None:
        """How many decisions wait for me."""
        self._count(APPROVALS, words.number(len(lists.to_decide)))

    def show_tasks(self, tasks: Sequence[MyTask], now: Moment) -> None:
        """How many tasks wait for me; a mark where some are overdue."""
        late = sum(is_overdue(mine, now) for mine in tasks)
        count = words.number(len(tasks))
        self._count(TASKS, f"▲ {count}" if late else count)
        said = self.tr("%n overdue", "", late) if late else ""
        self._items[TASKS].setToolTip(1, said)
        if late:
            self._items[TASKS].setData(1, Qt.ItemDataRole.AccessibleTextRole, f"{count}, {said}")

    def say_again(self) -> None:
        """In another language."""
        self._items[WORK].setText(0, self.tr("My work"))
        self._items[APPROVALS].setText(0, self.tr("My approvals"))
        self._items[TASKS].setText(0, self.tr("My tasks"))
        for heading, text in zip(self._headings, (self.tr("Views"), self.tr("Views of other teams")), strict=False):
            heading.setText(0, text)
        for key, view in self._views.items():
            if key in self._items:
                self._items[key].setText(0, path_of(view)[-1])
                self._items[key].setToolTip(0, title_of(view))
        self.setAccessibleName(self.tr("Places"))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if by_key else self.itemAt(event.pos())
        below = self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft()) if item is not None else None
        at = below if by_key and below is not None else event.globalPos()
        self.menu_wanted.emit(str(item.data(0, _KEY) or "") if item is not None else "", at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.change_wanted.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete:
            self.deletion_wanted.emit(self.current)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _rebuild(self) -> None:
        chosen = self.current
        counts = {key: item.text(1) for key, item in self._items.items()}
        with QSignalBlocker(self):
            self.clear()
            self._items = {key: self._item(self, key) for key in (WORK, APPROVALS, TASKS)}
            self._headings = [self._heading_over(key for key, each in self._summaries.items() if not each.elsewhere)]
            if others := [key for key, each in self._summaries.items() if each.elsewhere]:
                self._headings.append(self._heading_over(others))
            self.say_again()
            self.expandAll()
            for key, text in counts.items():
                self._count(key, text)
            if chosen in self._items:
                self.setCurrentItem(self._items[chosen])

    def _heading_over(self, keys: Iterable[str]) -> QTreeWidgetItem:
        heading = self._item(self, "")
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setFirstColumnSpanned(True)  # it has no count, and “Vues d’autres équipes” needs the room
        groups: dict[tuple[str, ...], QTreeWidgetItem] = {}
        for key in keys:
            self._items[key] = self._item(self._group(self._views[key].path[:-1], groups), key)
        return heading

    def _item(self, parent: QTreeWidget | QTreeWidgetItem, key: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent)
        item.setData(0, _KEY, key)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not key:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(0, font)
            item.setForeground(0, self.palette().placeholderText())
        return item

    def _group(
        self, path: tuple[str, ...], groups: dict[tuple[str, ...], QTreeWidgetItem]
    ) -> QTreeWidget | QTreeWidgetItem:
        if not path:
            return self
        if path not in groups:
            item = groups[path] = self._item(self._group(path[:-1], groups), "")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setText(0, path[-1])
        return groups[path]

    def _count(self, key: str, text: str) -> None:
        item = self._items.get(key)
        if item is not None and item.text(1) != text:
            item.setText(1, text)
            item.setData(1, Qt.ItemDataRole.AccessibleTextRole, text)
            self.header().resizeSection(1, max(_COUNTS, self.sizeHintForColumn(1)))

    def _tell(self, item: QTreeWidgetItem | None, _before: object) -> None:
        key = str(item.data(0, _KEY)) if item is not None else ""
        if key in (WORK, APPROVALS, TASKS):
            self.chosen.emit(key)
        elif key in self._views:
            self.chosen.emit(self._views[key])


def _in_words(count: TicketCount | None) -> str:
    if count is None:
        return ""
    return f"{words.number(count.count)}+" if count.more else words.number(count.count)
