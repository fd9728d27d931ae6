"""A letter of a Blueprint as a real ticket would send it now, a moment after the last key."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from designer import words
from designer.courier import Courier
from designer.panels.tried_letter import Letters, TriedLetter
from designer.sentences import said
from designer.theme import enlarge, set_tone
from designer.widgets.plain_text import plain_text
from runtime.messages.faults import Fault
from runtime.messages.letters import LetterPreview, PreviewLetter
from runtime.model.actions import Channel, SendLetter
from runtime.model.sms import length_of, why_too_long


class LetterTrial(TriedLetter):
    """The ticket is one of those of the Blueprint that changed last."""

    def __init__(self, courier: Courier, blueprint_id: str, parent: QWidget | None = None) -> None:
        super().__init__(courier, parent)
        self._blueprint_id = blueprint_id
        self._action: SendLetter | None = None
        self._begun = False
        self.letters: list[LetterCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.ticket)
        self._column.addWidget(self.told)

    def show_action(self, action: SendLetter) -> None:
        """Show this letter, as it is being written."""
        if action != self._action:
            self._action = action
            self.look_again()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The tickets are asked for by whoever looks first."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            self.offer_tickets(self._blueprint_id)

    @override
    def question(self, ticket_id: int) -> PreviewLetter | None:
        return PreviewLetter(ticket_id=ticket_id, action=self._action) if self._action is not None else None

    @override
    def show_letters(self, letters: Letters) -> None:
        lacks_one = self._begun and self.ticket.value is None
        self._tell(self.tr("No ticket was in this Blueprint yet to try it with.") if lacks_one else "")
        channel = self._action.channel if self._action is not None else Channel.MAIL
        self.letters = [LetterCard(letter, channel) for letter in letters]
        for card in self.letters:
            self._column.addWidget(card)

    @override
    def show_trouble(self, fault: Fault) -> None:
        self._tell(fault.sentence)
        set_tone(self.told, "warning")

    def _tell(self, sentence: str) -> None:
        """Say this in place of the letters there were."""
        set_tone(self.told, "")
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        for card in self.letters:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.letters = []


class LetterCard(QFrame):
    """One letter: whom it reaches, when, and what it says; of an SMS also how long it is."""

    def __init__(self, letter: LetterPreview, channel: Channel = Channel.MAIL) -> None:
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
        if channel is Channel.SMS:
            self.subject.hide()
            column.addWidget(self._length(letter.body))
        if letter.not_before is not None:
            later = plain_text()
            later.setObjectName("secondary")
            later.setText(self.tr("It waits until {moment}.").format(moment=words.moment(letter.not_before)))
            column.addWidget(later)

    def _length(self, text: str) -> QLabel:
        length, label = length_of(text), plain_text()
        signs = self.tr("%Ln sign(s)", "", length.signs)
        told = [self.tr("{signs}, sent in %Ln SMS.", "", length.parts).format(signs=signs)]
        if length.unicode:
            told.append(self.tr("It has signs beyond the SMS alphabet, so each takes 70 of them instead of 160."))
        wrong = why_too_long(text)
        label.setObjectName("secondary")
        label.setText(" ".join(told) if wrong is None else said(wrong))
        set_tone(label, "" if wrong is None else "warning")
        return label
