"""Decisions that wait for me, and those I asked others for. A vote of mine is handed on from its row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from designer import words
from designer.agent.names import Names
from designer.widgets.icons import icon
from runtime.messages.approvals import ApprovalLists, ApprovalRow

_TICKET = Qt.ItemDataRole.UserRole
_WAYS = 4
"""The column of what can be done with a row."""
_ROOM_FOR = {2: 480, 3: 400}
"""Pixels of the list from which a column is shown; a row's tooltip says them all."""


class ApprovalsList(QTreeWidget):
    """Two groups of requests. Enter opens the ticket, where one approves; the menu key offers to hand the vote on."""

    opened = Signal(int)
    hand_on_wanted = Signal(int, str)
    """A ticket and the transition whose vote of mine is to go to somebody else."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._lists = ApprovalLists(to_decide=(), asked=())
        self.setObjectName("records")
        self.setColumnCount(_WAYS + 1)
        self.buttons: list[QPushButton] = []
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIndentation(0)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in ((1, 110), (2, 90), (3, 80), (_WAYS, 40)):
            self.header().resizeSection(place, width)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)

    @property
    def asked_for(self) -> int:
        """How many requests there are."""
        return len(self._lists.to_decide) + len(self._lists.asked)

    def show_lists(self, lists: ApprovalLists) -> None:
        """Show these; the request one is at stays chosen."""
        if lists != self._lists or not self.topLevelItemCount():
            self._lists = lists
            self.say_again()

    def say_again(self) -> None:
        """In the language of the moment."""
        current = self.currentItem()
        chosen = current.data(0, _TICKET) if current is not None else None
        self.clear()
        self.buttons.clear()
        titles = [self.tr("Ticket"), self.tr("To be approved"), self.tr("Asked by"), self.tr("State"), ""]
        self.setHeaderLabels(titles)
        self._group(self.tr("Waiting for my decision"), self._lists.to_decide, chosen)
        self._group(self.tr("Asked by me"), self._lists.asked, chosen)
        self.setAccessibleName(self.tr("Approvals"))

    def _group(self, title: str, rows: Sequence[ApprovalRow], chosen: int | None) -> None:
        head = QTreeWidgetItem(self, [f"{title} ({words.number(len(rows))})"])
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFirstColumnSpanned(True)
        for row in rows:
            texts = [f"#{row.ticket_id}  {row.subject}", self._what(row), self._names.person(row.asker)]
            item = QTreeWidgetItem(self, [*texts, self._state(row)])
            item.setData(0, _TICKET, row.ticket_id)
            for column in range(_WAYS):
                item.setToolTip(column, "\n".join(map(item.text, range(_WAYS))))
            if row.ticket_id == chosen:
                self.setCurrentItem(item)
            if rows is self._lists.to_decide and row.vote_of is None:  # a vote that is lent is not handed on
                self._add_way(item, row)

    def _what(self, row: ApprovalRow) -> str:
        if row.vote_of is None:
            return row.transition_name
        return self.tr("{transition} (for {name})").format(
            transition=row.transition_name, name=self._names.person(row.vote_of)
        )

    def _add_way(self, item: QTreeWidgetItem, row: ApprovalRow) -> None:
        item.setData(1, _TICKET, row.transition_id)
        button = QPushButton(icon("type-person", self.palette().buttonText().color().name()), "")
        button.setObjectName("ghost")
        button.setAccessibleName(self.tr("Hand on…"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Hand on: give my vote to somebody else (the menu key on the row)"))
        button.clicked.connect(partial(self.hand_on_wanted.emit, row.ticket_id, row.transition_id))
        self.setItemWidget(item, _WAYS, button)
        self.buttons.append(button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list leaves out who asked, then how far it is: which ticket it is about stays readable."""
        super().resizeEvent(event)
        for column, room in _ROOM_FOR.items():
            self.setColumnHidden(column, self.width() < room)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        item = self.currentItem()
        transition = item.data(1, _TICKET) if item is not None else None
        if item is None or transition is None:
            return
        menu = self.menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ticket = item.data(0, _TICKET)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.opened.emit(ticket))
        handing = menu.addAction(self.tr("Hand on…"))
        handing.triggered.connect(lambda: self.hand_on_wanted.emit(ticket, transition))
        menu.popup(self.viewport().mapToGlobal(self.visualItemRect(item).bottomLeft()))

    def _state(self, row: ApprovalRow) -> str:
        ended = {
            "granted": self.tr("granted"),
            "rejected": self.tr("rejected"),
            "late": self.tr("too late"),
            "withdrawn": self.tr("withdrawn"),
            "left": self.tr("the ticket went another way"),
            "barred": self.tr("no longer possible"),
        }
        waiting = self.tr("{approved} of {needed}").format(approved=row.approved, needed=row.needed)
        return ended.get(row.outcome or "", waiting)

    def _open(self, index: QModelIndex) -> None:
        ticket = index.siblingAtColumn(0).data(_TICKET)
        if isinstance(ticket, int):
            self.opened.emit(ticket)
