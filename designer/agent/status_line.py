"""The foot of the agent's desk: what was done last, with the way back while there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from designer.agent.executing import Executing
from designer.agent.names import Names
from designer.agent.reply import Reply
from designer.sentences import said
from designer.widgets.elided import ElidedLabel
from designer.widgets.speaking import Speaking
from runtime.messages.tickets import AddComment, TicketPlace, TicketView


class StatusLine(Speaking):
    """One sentence. *Undo* beside it takes back what it tells of; Ctrl+Z does the same."""

    ticket_wanted = Signal(int)
    """The ticket on which something was taken back, to be written on."""

    def __init__(self, names: Names, executing: Executing, reply: Reply) -> None:
        super().__init__()
        self._names, self._executing, self._outgoing = names, executing, reply.outgoing
        self._label, self.undo = ElidedLabel(), QPushButton()
        self._back: Callable[[], object] | None = None
        self._text = ""
        self._moved: tuple[int, int] | None = None
        self._held_on: int | None = None
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.undo.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 1, 8, 1)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self.undo)
        kept = self.undo.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # what stands above does not jump
        self.undo.setSizePolicy(kept)
        self.undo.hide()
        self.undo.clicked.connect(self.take_back)
        executing.executed.connect(self._executed)
        executing.undone.connect(self._undone)
        reply.outgoing.held.connect(self._held)
        reply.outgoing.left.connect(self._has_left)
        reply.outgoing.taken_back.connect(lambda command: self._forget(command.ticket_id))
        reply.outgoing.refused.connect(lambda command, _fault: self._forget(command.ticket_id))
        reply.resumed.connect(self._resumed)
        self.say(self.undo.setText, lambda: self.tr("Undo"))
        self.say(self.undo.setToolTip, lambda: self.tr("As if it had not been done (Ctrl+Z)"))

    def text(self) -> str:
        """What is told."""
        return self._text

    def tell(self, text: str, back: Callable[[], object] | None = None) -> None:
        """Say it; `back` takes back what it tells of."""
        self._text, self._back, self._moved, self._held_on = text, back, None, None
        self._label.setText(text)
        self.undo.setVisible(back is not None)

    def warn(self, sentences: tuple[str, ...]) -> None:
        """Say what the desk said."""
        self.tell(" ".join(map(said, sentences)))

    def look(self, ticket: TicketView) -> None:
        """Whether the last move of the ticket that was just told of can still be taken back, its page knows."""
        number, version = self._moved or (0, 0)
        if ticket.id == number and ticket.version >= version and ticket.undo is None:
            self.tell(self._text)

    def take_back(self) -> bool:
        """Take back what is told; False where there is nothing."""
        back = self._back
        if back is not None:
            back()
        return back is not None

    def _executed(self, place: TicketPlace) -> None:
        self._say_where(place)
        if place.blueprint_id is not None and not self._names.knows(place.blueprint_id):  # it went on to another one
            self._names.learn(place.blueprint_id, partial(self._say_where_again, place, self._text))

    def _say_where_again(self, place: TicketPlace, before: str) -> None:
        """With the state’s name, which is known by now; unless something else is told meanwhile."""
        if self._text == before:
            self._say_where(place)

    def _say_where(self, place: TicketPlace) -> None:
        state = self._names.state(place.blueprint_id, place.state)
        where = state or self._names.name("status", place.status)
        text = self.tr("Ticket #{number} is in “{state}” now.")
        if place.waits_for:
            text = self.tr("Ticket #{number} waits for approval in “{state}”.")
        told = [text.format(number=place.ticket_id, state=where), *map(said, place.warnings)]
        self.tell(" ".join(told), None if place.waits_for else partial(self._executing.undo, place.ticket_id))
        self._moved = place.ticket_id, place.version

    def _undone(self, place: TicketPlace) -> None:
        state = self._names.state(place.blueprint_id, place.state)
        text = self.tr("Undone: ticket #{number} is in “{state}” as before.")
        self.tell(text.format(number=place.ticket_id, state=state))

    def _held(self, command: AddComment) -> None:
        text = self.tr("The reply on ticket #{number} leaves in a moment.")
        self.tell(text.format(number=command.ticket_id), partial(self._hold_back, command.ticket_id))
        self._held_on = command.ticket_id

    def _has_left(self, place: TicketPlace) -> None:
        """Outside of Blueprints a reply changes the status, by a rule of the desk: that is said, too."""
        if self._held_on != place.ticket_id:
            return
        text = self.tr("The reply on ticket #{number} has left.")
        if place.state is None:
            text = self.tr("The reply on ticket #{number} has left. The ticket is “{status}” now.")
        status = self._names.name("status", place.status)
        self.tell(text.format(number=place.ticket_id, status=status))

    def _resumed(self, tickets: tuple[int, ...]) -> None:
        text = self.tr("What you had begun to write is there again: {numbers}.")
        self.tell(text.format(numbers=", ".join(f"#{number}" for number in tickets)))

    def _hold_back(self, ticket_id: int) -> None:
        self._outgoing.take_back(ticket_id)
        self.ticket_wanted.emit(ticket_id)

    def _forget(self, ticket_id: int) -> None:
        """What was held is gone, or is written on."""
        if self._held_on == ticket_id:
            self.tell("")
