"""A letter tried with a real ticket: one of those that changed last is chosen, and asked for what it would send now."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.letters import LetterPreview, PreviewLetter
from runtime.messages.tickets import ListTickets, TicketPage

_PAUSE_MS = 300
"""After so long without a key the desk is asked."""
_TICKETS = 25

type Letters = tuple[LetterPreview, ...]


class TriedLetter(Speaking):
    """Nothing is sent. Subclasses say what is being written, and show what comes of it."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._asked: PreviewLetter | None = None
        self.ticket, self.told = ChoiceEditor(), plain_text()
        self.told.setObjectName("secondary")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.ticket.picked.connect(lambda _key: self._ask())
        self.say(self.ticket.setAccessibleName, lambda: self.tr("For the ticket"))

    def offer_tickets(self, blueprint_id: str | None = None) -> None:
        """Ask for the tickets to choose from: of one Blueprint, or all."""
        query = ListTickets(order="updated", limit=_TICKETS, blueprint_id=blueprint_id)
        self._courier.ask(query, self, self._offer, self.show_trouble)

    def look_again(self) -> None:
        """The letter is another one by now: it is asked for once nobody types for a moment."""
        self._pause.start()

    def question(self, ticket_id: int) -> PreviewLetter | None:
        """What is asked of the desk; None while there is no letter to try."""
        raise NotImplementedError

    def show_letters(self, letters: Letters) -> None:
        """Show what the ticket would send; nothing also where there is no ticket, or no letter."""
        raise NotImplementedError

    def show_trouble(self, fault: Fault) -> None:
        """Show why nobody knows."""
        raise NotImplementedError

    def _offer(self, page: TicketPage) -> None:
        before = self.ticket.value
        rows = [Choice(str(row.id), f"#{row.id}  {row.subject}") for row in page.rows]
        self.ticket.offer(rows)
        self.ticket.show_value(before or (rows[0].id if rows else None))
        self.ticket.setVisible(self.ticket.value is not None)
        self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        chosen = self.ticket.value
        query = self._asked = self.question(int(chosen)) if chosen is not None else None
        if query is None:
            self.show_letters(())
        else:
            self._courier.ask(query, self, lambda letters: self._learn(query, letters), self.show_trouble)

    def _learn(self, query: PreviewLetter, letters: Letters) -> None:
        if query is self._asked:
            self.show_letters(letters)
