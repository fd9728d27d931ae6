"""Takes a ticket through a transition: at once where nothing is asked, else by its form."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.agent.names import Names
from designer.agent.transition_dialog import TransitionDialog
from designer.courier import Courier
from runtime.messages.faults import Fault
from runtime.messages.tickets import ExecuteTransition, GetTicket, TicketPlace, TicketView


class Executing(QObject):
    """One transition at a time: what is pressed while another one is under way is not heard."""

    executed = Signal(object)
    """The TicketPlace after it."""
    failed = Signal(object, int)
    """A Fault, and the ticket it is about."""

    def __init__(self, courier: Courier, names: Names, window: QWidget) -> None:
        super().__init__(window)
        self._courier, self._names, self._window = courier, names, window
        self._under_way = False
        self.dialog: TransitionDialog | None = None

    def begin_on(self, ticket_id: int, transition_id: str) -> None:
        """The same for a ticket that is not open."""
        ask = GetTicket(ticket_id=ticket_id)
        self._courier.ask(ask, self, lambda ticket: self.begin(ticket, transition_id), partial(self._fail, ticket_id))

    def begin(self, ticket: TicketView, transition_id: str) -> None:
        """Ask what there is to ask, or execute it."""
        if self._under_way or self.dialog is not None:
            return
        if ticket.blueprint_id is not None and self._names.version(ticket.blueprint_version) is None:
            self._under_way = True
            self._names.learn(ticket.blueprint_id, partial(self._begin, ticket, transition_id))
        else:
            self._begin(ticket, transition_id)

    def _begin(self, ticket: TicketView, transition_id: str) -> None:
        """Without the Blueprint, which not everybody may read, the desk itself says what is missing."""
        self._under_way = False
        version = self._names.version(ticket.blueprint_version)
        transition = version.transitions_by_id.get(transition_id) if version is not None else None
        if transition is None or not (transition.form or transition.confirm):
            self._execute(ticket, transition_id)
            return
        dialog = self.dialog = TransitionDialog(self._courier, self._names, ticket, transition, self._window)
        dialog.done_at.connect(self.executed)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None

    def _execute(self, ticket: TicketView, transition_id: str) -> None:
        self._under_way = True
        command = ExecuteTransition(ticket_id=ticket.id, transition_id=transition_id, expected_version=ticket.version)
        self._courier.do(command, self, self._done, partial(self._fail, ticket.id))

    def _done(self, place: TicketPlace) -> None:
        self._under_way = False
        self.executed.emit(place)

    def _fail(self, ticket_id: int, fault: Fault) -> None:
        self._under_way = False
        self.failed.emit(fault, ticket_id)
