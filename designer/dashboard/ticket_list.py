"""The tickets behind a number, beside the charts; each can be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from designer import words
from designer.dashboard.drill import Spans
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.messages.behind import CountedTicket, CountedTickets
from runtime.model.values import Moment

_WIDTH = 340
_ROW = 52
TICKET_ROLE = Qt.ItemDataRole.UserRole


class TicketList(Speaking):
    """A title, how many there are, and the tickets it took longest first."""

    opened = Signal(int)
    """The id of a ticket that is wanted."""
    move_wanted = Signal(int)
    """A ticket is to be moved by force."""
    take_out_wanted = Signal(int)
    """A ticket is to leave its Blueprint."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self.heading, self.count, self.list = QLabel(), QLabel(), QListWidget()
        self.shut = QToolButton()
        self.open_button, self.move_button, self.take_out_button = QPushButton(), QPushButton(), QPushButton()
        self._told: CountedTickets | None = None
        self._names: Mapping[str, str] = {}
        self._spans = Spans.TOOK
        self._arrange()
        self.say(self.shut.setText, lambda: "✕")
        self.say(self.shut.setToolTip, lambda: self.tr("Close the list (Esc)"))
        self.say(self.shut.setAccessibleName, lambda: self.tr("Close the list of tickets"))
        self.say(self.open_button.setText, lambda: self.tr("Open"))
        self.say(self.move_button.setText, lambda: self.tr("Move…"))
        self.say(self.move_button.setToolTip, lambda: self.tr("Into another state by force, with a reason"))
        self.say(self.take_out_button.setText, lambda: self.tr("Take out…"))
        self.say(self.take_out_button.setToolTip, lambda: self.tr("Out of its Blueprint, with a reason"))
        self.say(lambda _text: self._reword(), str)

    def wait_for(self, title: str, spans: Spans = Spans.TOOK) -> None:
        """Say what is coming, and what is told of each."""
        self._spans = spans
        self.heading.setText(title)
        self.list.setAccessibleName(title)
        self._told = None
        self.list.clear()
        self._reword()

    def show_tickets(self, told: CountedTickets, names: Mapping[str, str]) -> None:
        """Show these; `names` gives names to the ids of people, teams and states."""
        self._told, self._names = told, names
        chosen = self.list.currentItem().data(TICKET_ROLE) if self.list.currentRow() >= 0 else None
        self.list.clear()
        for each in told.tickets:
            item = QListWidgetItem(self._text(each))
            item.setData(TICKET_ROLE, each.ticket.id)
            item.setToolTip(self._whole(each))
            item.setSizeHint(QSize(_WIDTH - 30, _ROW))
            self.list.addItem(item)
            if chosen in (None, each.ticket.id) and self.list.currentRow() < 0:
                self.list.setCurrentItem(item)
        self._reword()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        enlarge(self.heading, 1.05, bold=True)
        self.heading.setWordWrap(True)
        self.count.setObjectName("secondary")
        self.count.setWordWrap(True)
        self.shut.setObjectName("ghost")
        self.shut.clicked.connect(self.closed)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        row.addWidget(self.shut, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 8, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addLayout(self._foot())
        self.setFocusProxy(self.list)

    def _foot(self) -> QHBoxLayout:
        """What can be done with the ticket that is chosen."""
        row = QHBoxLayout()
        row.setSpacing(6)
        wanted = ((self.open_button, self.opened), (self.move_button, self.move_wanted))
        for button, signal in (*wanted, (self.take_out_button, self.take_out_wanted)):
            button.setObjectName("quiet")
            button.clicked.connect(partial(self._tell, signal))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _tell(self, signal: SignalInstance) -> None:
        item = self.list.currentItem()
        if item is not None:
            signal.emit(item.data(TICKET_ROLE))

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(TICKET_ROLE))

    def _reword(self) -> None:
        if self._told is None:
            self.count.setText(self.tr("Looking for the tickets…"))
            return
        shown = len(self._told.tickets)
        for button in (self.open_button, self.move_button, self.take_out_button):
            button.setEnabled(bool(shown))
        text = self.tr("%Ln counted", "", self._told.counted)
        if shown < self._told.counted:
            text += " · " + self.tr("%Ln ticket(s) listed, the first of them", "", shown)
        self.count.setText(text)

    def _text(self, each: CountedTicket) -> str:
        """What fits into a row: of when it ended only the day."""
        return self._lines(each, words.near_day)

    def _whole(self, each: CountedTicket) -> str:
        return self._lines(each, words.moment)

    def _lines(self, each: CountedTicket, when: Callable[[Moment], str]) -> str:
        ticket = each.ticket
        state = each.state_name or self._names.get(ticket.state or "", ticket.state or "")
        who = self._names.get(ticket.assignee or "", "") or self._names.get(ticket.team or "", "")
        until = "" if each.at is None else self.tr("until {when}").format(when=when(each.at))
        parts = (self._span(each), until, state, who)
        return f"#{ticket.id}  {ticket.subject}\n" + " · ".join(part for part in parts if part)

    def _span(self, each: CountedTicket) -> str:
        span = words.duration(each.span_s)
        match self._spans:
            case Spans.LEFT:
                return self.tr("{span} left").format(span=span)
            case Spans.OVER:
                return self.tr("{span} over").format(span=span)
            case _:
                return span
