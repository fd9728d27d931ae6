"""A letter of a Blueprint as a real ticket would send it now, a moment after the last key."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from designer import words
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.theme import enlarge, set_tone
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.letters import LetterPreview, PreviewLetter
from runtime.messages.tickets import ListTickets, TicketPage
from runtime.model.actions import SendLetter

_PAUSE_MS = 300
_TICKETS = 25


class LetterTrial(Speaking):
    """The ticket is one of those of the Blueprint that changed last. Nothing is sent."""

    def __init__(self, courier: Courier, blueprint_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._blueprint_id = courier, blueprint_id
        self._action: SendLetter | None = None
        self._asked: PreviewLetter | None = None
        self._begun = False
        self.ticket, self.told = ChoiceEditor(), plain_text()
        self.told.setObjectName("secondary")
        self.letters: list[LetterCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.ticket)
        self._column.addWidget(self.told)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.ticket.picked.connect(lambda _key: self._ask())
        self.say(self.ticket.setAccessibleName, lambda: self.tr("For the ticket"))

    def show_action(self, action: SendLetter) -> None:
        """Show this letter, as it is being written."""
        if action != self._action:
            self._action = action
            self._pause.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The tickets are asked for by whoever looks first."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            query = ListTickets(order="updated", limit=_TICKETS, blueprint_id=self._blueprint_id)
            self._courier.ask(query, self, self._offer, self._fail)

    def _offer(self, page: TicketPage) -> None:
        rows = [Choice(str(row.id), f"#{row.id}  {row.subject}") for row in page.rows]
        self.ticket.offer(rows)
        self.ticket.setVisible(bool(rows))
        if rows:
            self.ticket.show_value(rows[0].id)
            self._ask()
        else:
            self._tell(self.tr("No ticket was in this Blueprint yet to try it with."))

    def _ask(self) -> None:
        self._pause.stop()
        if self._action is None or self.ticket.value is None:
            return
        query = self._asked = PreviewLetter(ticket_id=int(self.ticket.value), action=self._action)
        self._courier.ask(query, self, lambda found: self._learn(query, found), self._fail)

    def _learn(self, query: PreviewLetter, found: tuple[LetterPreview, ...]) -> None:
        if query is self._asked:
            self._tell("", found)

    def _fail(self, fault: Fault) -> None:
        self._tell(fault.sentence)
        set_tone(self.told, "warning")

    def _tell(self, sentence: str, found: tuple[LetterPreview, ...] = ()) -> None:
        set_tone(self.told, "")
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        for card in self.letters:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.letters = [LetterCard(letter) for letter in found]
        for card in self.letters:
            self._column.addWidget(card)


class LetterCard(QFrame):
    """One letter: whom it reaches, when, and what it says."""

    def __init__(self, letter: LetterPreview) -> None:
        super().__init__()
        self.setObjectName("group")
        self.to, self.subject, self.body = plain_text(), plain_text(), plain_text()
        self.to.setObjectName("secondary")
        enlarge(self.subject, 1.0, bold=True)
        self.to.setText(words.labelled(self.tr("To"), ", ".join(letter.to)))
        self.subject.setText(letter.subject or self.tr("(no subject)"))
        self.body.setText(letter.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        for label in (self.to, self.subject, self.body):
            column.addWidget(label)
        if letter.not_before is not None:
            later = plain_text()
            later.setObjectName("secondary")
            later.setText(self.tr("It waits until {moment}.").format(moment=words.moment(letter.not_before)))
            column.addWidget(later)
