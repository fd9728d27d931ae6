"""A problem's open incidents solved along with it: looked up, then taken through a transition as many tickets are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor

from designer.agent.bulk_dialog import Chosen
from designer.agent.lists import Line
from designer.agent.many import Many
from designer.courier import Courier
from runtime.messages.bulk import Selection
from runtime.messages.tickets import GetTicket, TicketRow, TicketView

MOST_LOOKED_AT = 20
"""So many are shown before the start; all of them are gone through."""


class Solving(QObject):
    """One problem at a time."""

    failed = Signal(object)

    def __init__(self, courier: Courier, many: Many) -> None:
        super().__init__(many)
        self._courier, self._many = courier, many
        self._incidents: tuple[int, ...] = ()
        self._seen: dict[int, Line] = {}
        self._at = QPoint()

    def begin(self, incidents: tuple[int, ...]) -> None:
        """Look at them, then offer the transitions that at least one of them may take."""
        self._incidents, self._seen, self._at = tuple(incidents), {}, QCursor.pos()
        wanted = self._incidents[:MOST_LOOKED_AT]
        for number in wanted:
            then = partial(self._look_at, len(wanted))
            self._courier.ask(GetTicket(ticket_id=number), self, then, self.failed.emit)

    def _look_at(self, wanted: int, ticket: TicketView) -> None:
        self._seen[ticket.id] = Line(_row(ticket), ())
        if len(self._seen) == wanted:
            lines = tuple(self._seen[number] for number in self._incidents if number in self._seen)
            chosen = Chosen(Selection(ids=self._incidents), lines, len(self._incidents))
            self._many.offer_transitions(self._at, chosen)


_OF_BOTH = TicketRow.model_fields.keys() & TicketView.model_fields.keys()


def _row(ticket: TicketView) -> TicketRow:
    """The ticket as a list shows it."""
    return TicketRow.model_validate({name: getattr(ticket, name) for name in _OF_BOTH})
