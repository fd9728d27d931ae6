"""A letter as a real ticket would send it now, in one language, a moment after the last key."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.panels.tried_letter import Letters, TriedLetter
from designer.theme import enlarge
from designer.widgets.plain_text import plain_text
from runtime.messages.faults import Fault
from runtime.messages.letters import PreviewLetter
from runtime.model.setup import Template


class LetterPane(TriedLetter):
    """The ticket is one of those that changed last."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(courier, parent)
        self._template: Template | None = None
        self._language = "en"
        self._letters: Letters = ()
        self._problem = ""
        self.subject, self.body, self._frame = plain_text(), plain_text(), QFrame()
        self._arrange()
        self.say(lambda _text: self._show(), str)

    def show_template(self, template: Template, language: str) -> None:
        """Show this template, as it is being written."""
        self._language = language
        if template != self._template:
            self._template = template
            self.look_again()
        self._show()

    @override
    def question(self, ticket_id: int) -> PreviewLetter | None:
        return PreviewLetter(ticket_id=ticket_id, draft=self._template) if self._template is not None else None

    @override
    def show_letters(self, letters: Letters) -> None:
        self._letters, self._problem = letters, ""
        self._show()

    @override
    def show_trouble(self, fault: Fault) -> None:
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
