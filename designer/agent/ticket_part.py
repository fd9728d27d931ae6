"""What every part of the ticket page has in common that asks the desk for what it shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer.courier import Courier
from designer.widgets.speaking import Speaking
from runtime.messages.base import Command, Query
from runtime.messages.faults import Fault
from runtime.messages.tickets import TicketView


class TicketPart(Speaking):
    """Follows the ticket that is open. An answer about a ticket that was left meanwhile is not heard."""

    failed = Signal(object)
    """A Fault to be shown."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.ticket: TicketView | None = None

    def show_ticket(self, ticket: TicketView) -> None:
        """Show a ticket, or the one that is shown again because it changed."""
        before, now = (self.ticket.id, self.ticket.restricted) if self.ticket else None, (ticket.id, ticket.restricted)
        another = before != now
        self.ticket = ticket
        if another:
            self._begin(ticket)
        if not ticket.restricted:
            self._refresh(ticket)

    def _begin(self, _ticket: TicketView) -> None:
        """Another ticket: show nothing of the one before."""

    def _refresh(self, _ticket: TicketView) -> None:
        """Ask for what is shown of the ticket."""

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._courier.ask(query, self, partial(self._hear, self._number, then), partial(self._fail, self._number))

    def _do[R](self, command: Command[R], then: Callable[[R], None] | None = None) -> None:
        hear = partial(self._hear, self._number, then) if then is not None else _nothing
        self._courier.do(command, self, hear, partial(self._fail, self._number))

    @property
    def _number(self) -> int | None:
        return self.ticket.id if self.ticket is not None else None

    def _hear[R](self, number: int | None, then: Callable[[R], None], answer: R) -> None:
        if number == self._number:
            then(answer)

    def _fail(self, number: int | None, fault: Fault) -> None:
        if number == self._number:
            self.failed.emit(fault)
            self._undo_what_was_shown()

    def _undo_what_was_shown(self) -> None:
        """A command was refused: show again what is true."""
        if self.ticket is not None:
            self._refresh(self.ticket)


def _nothing(_answer: object) -> None:
    """The desk tells what changed; the page asks for it then."""
