"""Another ticket, found by its number or by words while one types."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.agent.names import Names
from designer.agent.picker import Picker
from designer.courier import Courier
from runtime.messages.tickets import TicketPage
from runtime.messages.views import SearchTickets
from runtime.model.search_text import words

_MOST = 6


class TicketPicker(Picker):
    """Tells the ticket's number. `leave_out`: the ticket it is for."""

    def __init__(self, courier: Courier, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(courier, parent)
        self._names = names
        self.leave_out = 0
        self.say(self.line.setPlaceholderText, lambda: self.tr("Number or words of the other ticket"))
        self.say(self.line.setAccessibleName, lambda: self.tr("The other ticket"))

    @override
    def _ask(self) -> None:
        query = SearchTickets(text=_searched(self.text), order="relevant", limit=_MOST + 1)
        if query.text:
            self._courier.ask(query, self, self._show, lambda _fault: self._show(TicketPage(rows=())))

    def _show(self, page: TicketPage) -> None:
        rows = [row for row in page.rows if row.id != self.leave_out][:_MOST]
        found = {row.id: f"#{row.id}  {row.subject}  ·  {self._names.name('status', row.status)}" for row in rows}
        self._offer(found, self.tr("No other ticket was found."))


def _searched(text: str) -> str:
    """A number is one, also without its sign; other words are only words, whatever signs stand in them."""
    number = text.removeprefix("#")
    return f"#{number}" if number.isdecimal() else " ".join(words(text))
