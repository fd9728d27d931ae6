"""A letter as a real ticket would send it now, in one language, a moment after the last key."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.theme import enlarge
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.letters import LetterPreview, PreviewLetter
from runtime.messages.tickets import ListTickets, TicketPage
from runtime.model.setup import Template

_PAUSE_MS = 300
_TICKETS = 25


class LetterPane(Speaking):
    """The ticket is one of those that changed last."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._template: Template | None = None
        self._asked: PreviewLetter | None = None
        self._language = "en"
        self._letters: tuple[LetterPreview, ...] = ()
        self._problem = ""
        self.ticket, self.subject, self.body, self.told = ChoiceEditor(), plain_text(), plain_text(), plain_text()
        self._frame = QFrame()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._arrange()
        self.ticket.picked.connect(lambda _key: self._ask())
        self.say(self.ticket.setAccessibleName, lambda: self.tr("For the ticket"))
        self.say(lambda _text: self._show(), str)

    def begin(self) -> None:
        """Ask for the tickets to choose from."""
        self._courier.ask(ListTickets(order="updated", limit=_TICKETS), self, self._offer, self._fail)

    def show_template(self, template: Template, language: str) -> None:
        """Show this template, as it is being written."""
        self._language = language
        if template != self._template:
            self._template = template
            self._pause.start()
        self._show()

    def _offer(self, page: TicketPage) -> None:
        before = self.ticket.value
        rows = [Choice(str(row.id), f"#{row.id}  {row.subject}") for row in page.rows]
        self.ticket.offer(rows)
        self.ticket.show_value(before or (rows[0].id if rows else None))
        self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self._template is None or self.ticket.value is None:
            self._letters = ()
            self._show()
            return
        query = self._asked = PreviewLetter(ticket_id=int(self.ticket.value), draft=self._template)
        self._courier.ask(query, self, lambda letters: self._learn(query, letters), self._fail)

    def _learn(self, query: PreviewLetter, letters: tuple[LetterPreview, ...]) -> None:
        if query is self._asked:
            self._letters, self._problem = letters, ""
            self._show()

    def _fail(self, fault: Fault) -> None:
        self._letters, self._problem = (), fault.sentence
        self._show()

    def _show(self) -> None:
        found = next((letter for letter in self._letters if letter.language == self._language), None)
        self._frame.setVisible(found is not None)
        self.told.setText(self._words() if found is None else "")
        self.told.setVisible(found is None)
        if found is not None:
            self.subject.setText(found.subject or self.tr("(no subject)"))
            self.body.setText(found.body)

    def _words(self) -> str:
        if self._problem:
            return self._problem
        if self.ticket.value is None:
            return self.tr("There is no ticket yet to try it with.")
        return self.tr("Nothing is written in this language: whoever reads it gets the letter in the other one.")

    def _arrange(self) -> None:
        self._frame.setObjectName("group")
        self.told.setObjectName("secondary")
        enlarge(self.subject, 1.0, bold=True)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(8)
        inside.addWidget(self.subject)
        inside.addWidget(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.ticket, self.told, self._frame):
            column.addWidget(widget)
