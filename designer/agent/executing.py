"""Takes a ticket through a transition: at once where nothing is asked, else by its form.

In a continuous Blueprint the next transition opens by itself; it is never executed before somebody confirms it.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from designer.agent.names import Names
from designer.agent.transition_dialog import TransitionDialog
from designer.courier import Courier
from runtime.messages.faults import Fault
from runtime.messages.tickets import ExecuteTransition, GetTicket, TicketPlace, TicketView, UndoTransition
from runtime.model.blueprint import Blueprint, Mode


class Executing(QObject):
    """One transition at a time: what is pressed while another one is under way is not heard."""

    executed = Signal(object)
    """The TicketPlace after it."""
    undone = Signal(object)
    """The TicketPlace after a move was taken back."""
    settled = Signal(int)
    """A ticket that was executed, and that nothing follows on for whoever works."""
    failed = Signal(object, int)
    """A Fault, and the ticket it is about."""
    choice_wanted = Signal(object)
    """A TicketView whose continuous Blueprint goes on in several ways: which one, is for whoever works to say."""

    def __init__(self, courier: Courier, names: Names, window: QWidget) -> None:
        super().__init__(window)
        self._courier, self._names, self._window = courier, names, window
        self._under_way = False
        self.me = ""
        """Who works here: what they did themselves is no news to them."""
        self.dialog: TransitionDialog | None = None

    def begin_on(self, ticket_id: int, transition_id: str) -> None:
        """The same for a ticket that is not open."""
        ask = GetTicket(ticket_id=ticket_id)
        self._courier.ask(ask, self, lambda ticket: self.begin(ticket, transition_id), partial(self._fail, ticket_id))

    def begin(self, ticket: TicketView, transition_id: str, *, at_once: bool = True) -> None:
        """Ask what there is to ask, or execute it; unless `at_once`, ask also where there is nothing to fill in."""
        if self._under_way or self.dialog is not None:
            return
        if ticket.blueprint_id is not None and self._names.version(ticket.blueprint_version) is None:
            self._under_way = True
            self._names.learn(ticket.blueprint_id, partial(self._begin, ticket, transition_id, at_once=at_once))
        else:
            self._begin(ticket, transition_id, at_once=at_once)

    def learn(self, ticket: TicketView) -> None:
        """A ticket is so now: a form that is being filled in for it is told."""
        if self.dialog is not None:
            self.dialog.learn(ticket, self.me)

    def undo(self, ticket_id: int) -> None:
        """Take the last move of a ticket back."""
        if self._under_way or self.dialog is not None:
            return
        self._under_way = True
        self._courier.do(UndoTransition(ticket_id=ticket_id), self, self._undone, partial(self._fail, ticket_id))

    def _undone(self, place: TicketPlace) -> None:
        self._under_way = False
        self.undone.emit(place)

    def _begin(self, ticket: TicketView, transition_id: str, *, at_once: bool) -> None:
        """Without the Blueprint, which not everybody may read, the desk itself says what is missing."""
        self._under_way = False
        version = self._names.version(ticket.blueprint_version)
        transition = version.transitions_by_id.get(transition_id) if version is not None else None
        if transition is None or (at_once and not (transition.form or transition.confirm)):
            self._execute(ticket, transition_id, version)
            return
        dialog = self.dialog = TransitionDialog(self._courier, self._names, ticket, transition, self._window)
        dialog.done_at.connect(partial(self._done, version))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _result: int) -> None:
        self.dialog = None

    def _execute(self, ticket: TicketView, transition_id: str, version: Blueprint | None) -> None:
        self._under_way = True
        command = ExecuteTransition(ticket_id=ticket.id, transition_id=transition_id, expected_version=ticket.version)
        self._courier.do(command, self, partial(self._done, version), partial(self._fail, ticket.id))

    def _done(self, version: Blueprint | None, place: TicketPlace) -> None:
        self._under_way = False
        self.executed.emit(place)
        if _goes_on(version, place):
            ask = GetTicket(ticket_id=place.ticket_id)
            out_of_sight = partial(self._settle, place.ticket_id)
            self._courier.ask(ask, self, self._go_on, out_of_sight)
        else:
            self._settle(place.ticket_id)

    def _settle(self, ticket_id: int, _fault: Fault | None = None) -> None:
        """Also where the ticket went out of sight: it is not mine to go on with, and nothing failed."""
        self.settled.emit(ticket_id)

    def _go_on(self, ticket: TicketView) -> None:
        """The only transition I may execute opens; where there are several I choose; where there is none I am done."""
        mine = [offer.id for offer in ticket.offers if offer.allowed and not offer.done]
        if len(mine) == 1:
            self.begin(ticket, mine[0], at_once=False)
        elif mine:
            self.choice_wanted.emit(ticket)
        else:
            self._settle(ticket.id)

    def _fail(self, ticket_id: int, fault: Fault) -> None:
        self._under_way = False
        self.failed.emit(fault, ticket_id)


def _goes_on(version: Blueprint | None, place: TicketPlace) -> bool:
    """Whether a ticket that was just executed is to be gone on with: not while others are asked, nor at the end."""
    if version is None or version.mode is not Mode.CONTINUOUS or place.blueprint_id != version.id:
        return False
    return not (place.complete or place.waits_for)
