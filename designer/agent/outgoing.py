"""Replies to customers that were just sent: they leave after a moment, and until then can be taken back."""

from __future__ import annotations

from functools import partial
from time import monotonic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.tickets import AddComment, TicketPlace

HOLD_S = 10.0
_TICK_MS = 200


class Outgoing(Speaking):
    """Shows what waits to leave the ticket that is open. Nothing is given to the desk before its time is over.

    What is closed sends at once: only a program that breaks off within these seconds loses a reply, never a desk.
    """

    held = Signal(object)
    """The AddComment that waits from now on."""
    taken_back = Signal(object)
    """The AddComment that was not sent."""
    refused = Signal(object, object)
    """The AddComment that the desk refused, and its Fault."""
    left = Signal(object)
    """The TicketPlace of the ticket whose reply the desk has."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.hold_s = HOLD_S
        self._ticket_id = 0
        self._waiting: dict[int, tuple[AddComment, float]] = {}
        self._text, self.undo, self.now = text_label(), QPushButton(), QPushButton()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK_MS)
        self._ticking.timeout.connect(self._tick)
        frame = QFrame()
        frame.setObjectName("warned")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._text, 1)
        for button in (self.undo, self.now):
            button.setObjectName("quiet")
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.undo.clicked.connect(lambda: self.take_back(self._ticket_id))
        self.now.clicked.connect(lambda: self._send(self._ticket_id))
        self.hide()
        self.say(self.undo.setText, lambda: self.tr("Undo"))
        self.say(self.undo.setToolTip, lambda: self.tr("Do not send it: go on writing"))
        self.say(self.now.setText, lambda: self.tr("Send at once"))
        self.say(lambda _text: self._say_time(), str)

    def hold(self, command: AddComment) -> None:
        """Send it in a moment. One that waits on the same ticket already leaves first."""
        self._send(command.ticket_id)
        self._waiting[command.ticket_id] = (command, monotonic() + self.hold_s)
        self._ticking.start()
        self._say_time()
        self.held.emit(command)

    def show_for(self, ticket_id: int) -> None:
        """Show what waits on this ticket."""
        self._ticket_id = ticket_id
        self._say_time()

    def take_back(self, ticket_id: int) -> None:
        """Do not send what waits on a ticket."""
        found = self._waiting.pop(ticket_id, None)
        if found is not None:
            self._say_time()
            self.taken_back.emit(found[0])

    def release(self) -> tuple[AddComment, ...]:
        """Everything that waits, to be sent by the caller: this screen is about to be closed."""
        waiting = tuple(command for command, _until in self._waiting.values())
        self._waiting.clear()
        self._say_time()
        return waiting

    def _tick(self) -> None:
        now = monotonic()
        for ticket_id in [key for key, (_command, until) in self._waiting.items() if until <= now]:
            self._send(ticket_id)
        self._say_time()

    def _send(self, ticket_id: int) -> None:
        found = self._waiting.pop(ticket_id, None)
        if found is not None:
            self._courier.do(found[0], self, self._leave, partial(self._refuse, found[0]))
            self._say_time()

    def _leave(self, place: TicketPlace) -> None:
        self.left.emit(place)

    def _refuse(self, command: AddComment, fault: Fault) -> None:
        self.refused.emit(command, fault)

    def _say_time(self) -> None:
        if not self._waiting:
            self._ticking.stop()
        found = self._waiting.get(self._ticket_id)
        self.setVisible(found is not None)
        if found is not None:
            seconds = max(0, int(found[1] - monotonic() + 0.999))
            self._text.setText(self.tr("The reply leaves in {seconds} s.").format(seconds=seconds))
