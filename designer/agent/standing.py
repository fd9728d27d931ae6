"""What sets a ticket apart from others: it is put aside for a while, another goes on in its place, or it is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from designer import words
from designer.agent.countdown import spent
from designer.agent.merging import FollowUpDialog
from designer.agent.moments import MomentDialog
from designer.agent.my_rights import MyRights
from designer.agent.ticket_part import TicketPart
from designer.courier import Courier
from designer.widgets.plain_text import text_label
from runtime.messages.tickets import TicketView
from runtime.messages.working import SnoozeTicket, WakeTicket
from runtime.model.durations import Duration
from runtime.model.rights import Action
from runtime.model.values import Moment


class Standing(TicketPart):
    """A line for each; nothing for an ordinary ticket."""

    opened = Signal(int)
    """The ticket that goes on in this one's place, or after it."""
    apart_wanted = Signal()

    def __init__(
        self, courier: Courier, rights: MyRights, clock: Callable[[], Moment], is_unsent: Callable[[], bool]
    ) -> None:
        """`is_unsent` says whether something is half written on the ticket."""
        super().__init__(courier)
        self._rights, self._clock, self._is_unsent = rights, clock, is_unsent
        self.aside, self.merged, self.over = QFrame(), QFrame(), QFrame()
        self._aside_text, self._merged_text, self._over_text = text_label(), text_label(), text_label()
        self.wake, self.go, self.apart, self.follow_up = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for frame, text, buttons in (
            (self.aside, self._aside_text, (self.wake,)),
            (self.merged, self._merged_text, (self.go, self.apart)),
            (self.over, self._over_text, (self.follow_up,)),
        ):
            _arrange(frame, text, buttons)
            column.addWidget(frame)
        self.hide()
        self.wake.clicked.connect(self.wake_now)
        self.go.clicked.connect(self._go)
        self.apart.clicked.connect(self.apart_wanted)
        self.follow_up.clicked.connect(self.begin_follow_up)
        self.say(self.follow_up.setText, lambda: self.tr("Open a follow-up…"))
        self.say(self.wake.setText, lambda: self.tr("Wake now"))
        self.say(self.wake.setToolTip, lambda: self.tr("Take it up again: it is in “My work” at once"))
        self.say(self.apart.setText, lambda: self.tr("Take apart…"))
        self.say(lambda _text: self._say_ticket(), str)

    def put_aside(self, until: Moment | Duration) -> None:
        """Until a moment, or for so long on the department's clock."""
        if self.ticket is not None:
            end = {"duration": until} if isinstance(until, Duration) else {"until": until}
            self._do(SnoozeTicket.model_validate({"ticket_id": self.ticket.id, **end}))

    def choose_moment(self) -> None:
        """Ask until when."""
        texts = (
            self.tr("Put the ticket aside"),
            self.tr("It leaves “My work” until then and comes back by itself, earlier if the customer replies."),
            self.tr("Put aside"),
        )
        self.dialog = MomentDialog(self._courier, texts, self._clock, self.put_aside, self.window())
        self.dialog.open()

    def wake_now(self) -> None:
        """Take the ticket up again before its moment."""
        if self.ticket is not None:
            self._do(WakeTicket(ticket_id=self.ticket.id))

    def begin_follow_up(self) -> None:
        """Ask what the ticket after this one is about."""
        if self.ticket is not None:
            dialog = self.dialog = FollowUpDialog(self._courier, self.ticket, self.window())
            dialog.opened.connect(self.opened)
            dialog.open()

    dialog: MomentDialog | FollowUpDialog | None = None

    def look_again(self) -> None:
        """Something is half written now that was not before, or the other way round."""
        self._say_ticket()

    @override
    def _refresh(self, _ticket: TicketView) -> None:
        self._say_ticket()

    @override
    def _begin(self, _ticket: TicketView) -> None:
        self._say_ticket()

    def _say_ticket(self) -> None:
        ticket = self.ticket
        until = ticket.snoozed_until if ticket is not None else None
        master = ticket.merged_into if ticket is not None else None
        self.aside.setVisible(until is not None)
        self.merged.setVisible(master is not None)
        over = ticket is not None and ticket.closed and master is None
        self.over.setVisible(over)
        self.setVisible(until is not None or master is not None or over)
        closed = self.tr("This ticket is closed: it is kept as it is. What comes next has its own.")
        self._over_text.setText(" ".join((closed, *self._what_goes_along())))
        self.follow_up.setVisible(self._rights.may(Action.TICKET_EDIT))
        self.apart.setVisible(self._rights.may(Action.MERGE))
        self.wake.setVisible(self._rights.may(Action.TICKET_WORK))
        if until is not None:
            text = self.tr("Put aside until {moment}, {time} from now. A reply of the customer wakes it earlier.")
            self._aside_text.setText(text.format(moment=words.moment(until), time=spent(self._clock(), until)))
        if master is not None:
            text = self.tr("Merged into #{number}, which goes on in its place: write there.")
            self._merged_text.setText(" ".join((text.format(number=master), *self._what_goes_along())))
            self.go.setText(self.tr("Open #{number}").format(number=master))

    def _what_goes_along(self) -> tuple[str, ...]:
        return (self.tr("What you had written and not sent goes along."),) if self._is_unsent() else ()

    def _go(self) -> None:
        if self.ticket is not None and self.ticket.merged_into is not None:
            self.opened.emit(self.ticket.merged_into)


def _arrange(frame: QFrame, text: QLabel, buttons: tuple[QPushButton, ...]) -> None:
    frame.setObjectName("warned")
    line = QHBoxLayout(frame)
    line.setContentsMargins(14, 8, 10, 8)
    line.addWidget(text, 1)
    for button in buttons:
        button.setObjectName("quiet")
        line.addWidget(button)
