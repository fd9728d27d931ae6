"""The tickets behind a number, beside the charts; each can be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, override

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from designer.dashboard.intervening import Interventions
from designer.theme import enlarge
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.behind import CountedTicket, CountedTickets
from runtime.model.values import Moment

_WIDTH, _NARROWEST = 340, 280
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
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDTH)
        self.heading, self.count, self.list = QLabel(), QLabel(), QListWidget()
        self.shut = QToolButton()
        self.open_button, self.move_button, self.take_out_button = QPushButton(), QPushButton(), QPushButton()
        self.mine_button, self.give_button = QPushButton(), QPushButton()
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
        self.say(self.mine_button.setText, lambda: self.tr("Take over"))
        self.say(
            self.mine_button.setToolTip,
            lambda: self.tr("I have what is chosen from now on: whoever had it is told"),
        )
        self.say(self.give_button.setText, lambda: self.tr("Give to…"))
        self.say(
            self.give_button.setToolTip,
            lambda: self.tr("All that are chosen, to somebody else, with a reason. Ctrl+A chooses every one."),
        )
        self.say(lambda _text: self._reword(), str)

    @property
    def chosen(self) -> tuple[int, ...]:
        """The tickets that are chosen, in the list's order."""
        return tuple(self._ids(self.list.selectedItems()))

    def join(self, step_in: Interventions, clock: Callable[[], Moment]) -> None:
        """Have these do what is asked for here."""
        self.mine_button.clicked.connect(lambda: step_in.taking_over.begin(self.chosen))
        self.move_wanted.connect(step_in.move)
        self.take_out_wanted.connect(step_in.take_out)
        self.give_button.clicked.connect(lambda: step_in.give(self.chosen, clock(), told=self._told_of(self.chosen)))

    def withhold_overseeing(self) -> None:
        """Do not offer what is for those who watch over others."""
        for button in self._overseeing:
            button.hide()

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
        chosen = self.chosen
        self.list.clear()
        for each in told.tickets:
            item = _Row(self._text(each), partial(self._whole, each), self.list)
            item.setData(TICKET_ROLE, each.ticket.id)
            item.setSizeHint(QSize(1, _ROW))
        self._choose(chosen)
        self._reword()

    def _choose(self, tickets: tuple[int, ...]) -> None:
        """These, as far as they are still listed; the first of the list where none of them is."""
        there = [self.list.item(row) for row in range(self.list.count())]
        wanted = [item for item in there if item.data(TICKET_ROLE) in tickets] or there[:1]
        for item in wanted[:1]:
            self.list.setCurrentItem(item)
        for item in wanted:
            item.setSelected(True)

    def _ids(self, items: Iterable[QListWidgetItem]) -> Iterator[int]:
        return (item.data(TICKET_ROLE) for item in sorted(items, key=self.list.row))

    def _told_of(self, tickets: tuple[int, ...]) -> tuple[str, ...]:
        counted = self._told.tickets if self._told is not None else ()
        return tuple(f"#{each.ticket.id}  {each.ticket.subject}" for each in counted if each.ticket.id in tickets)

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
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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

    @property
    def _overseeing(self) -> tuple[QPushButton, ...]:
        return self.mine_button, self.give_button, self.move_button, self.take_out_button

    def _foot(self) -> FlowLayout:
        """What can be done with what is chosen."""
        row = FlowLayout()
        for button in (self.open_button, *self._overseeing):
            button.setObjectName("quiet")
            row.addWidget(button)
        wanted = ((self.open_button, self.opened), (self.move_button, self.move_wanted))
        for button, signal in (*wanted, (self.take_out_button, self.take_out_wanted)):
            button.clicked.connect(partial(self._tell, signal))
        self.list.itemSelectionChanged.connect(self._turn)
        return row

    def _turn(self) -> None:
        chosen = len(self.chosen)
        for button in (self.mine_button, self.give_button):
            button.setEnabled(bool(chosen))
        for button in (self.open_button, self.move_button, self.take_out_button):
            button.setEnabled(chosen == 1)

    def _tell(self, signal: SignalInstance) -> None:
        for ticket in self.chosen[:1]:
            signal.emit(ticket)

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(TICKET_ROLE))

    def _reword(self) -> None:
        self._turn()
        if self._told is None:
            self.count.setText(self.tr("Looking for the tickets…"))
            return
        shown = len(self._told.tickets)
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


class _Row(QListWidgetItem):
    """A ticket. The whole of what it says is put together when somebody asks, for few of two hundred are ever asked."""

    def __init__(self, text: str, whole: Callable[[], str], beside: QListWidget) -> None:
        super().__init__(text, beside)
        self._whole = whole

    @override
    def data(self, role: int) -> Any:
        return self._whole() if role == Qt.ItemDataRole.ToolTipRole else super().data(role)
