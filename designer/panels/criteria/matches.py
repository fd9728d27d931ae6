"""How many of the last tickets meet criteria, said under their builder a moment after the last edit."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer import words
from designer.courier import Courier
from designer.theme import set_tone
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.matching import CountMatches, Matched
from runtime.model.criteria import ALWAYS_TRUE

_PAUSE_MS = 300


class MatchLine(Speaking):
    """Asks for the latest criteria only: one question at a time, and none while nobody sees the answer.

    Hidden where no desk can be asked, and while there are no conditions.
    """

    def __init__(self, courier: Courier | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._wanted: CountMatches | None = None
        self._told: CountMatches | None = None
        self._under_way = False
        self._answer: Matched | Fault | None = None
        self.text = QLabel()
        self.text.setObjectName("secondary")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.hide()
        self.say(lambda _text: self._show(), str)

    def count(self, query: CountMatches) -> None:
        """Tell of these criteria, in place of those told of before."""
        if query == self._wanted:
            return
        self._wanted = query
        self.setVisible(self._courier is not None and query.criteria != ALWAYS_TRUE)
        self.text.setEnabled(query == self._told)
        self._pause.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Criteria may have changed while nobody looked."""
        super().showEvent(event)
        self._pause.start()

    def _ask(self) -> None:
        query, courier = self._wanted, self._courier
        if courier is None or query is None or query == self._told or self._under_way or not self.isVisible():
            return
        self._under_way = True
        courier.ask(query, self, lambda found: self._learn(query, found), lambda fault: self._learn(query, fault))

    def _learn(self, query: CountMatches, answer: Matched | Fault) -> None:
        self._under_way = False
        if query == self._wanted:
            self._told, self._answer = query, answer
            self.text.setEnabled(True)
            self._show()
        else:
            self._ask()

    def _show(self) -> None:
        answer = self._answer
        nothing = isinstance(answer, Matched) and answer.of > 0 and answer.most == 0
        self.text.setText(
            "" if answer is None else answer.sentence if isinstance(answer, Fault) else self._said(answer)
        )
        set_tone(self.text, "warning" if nothing or isinstance(answer, Fault) else "")

    def _said(self, found: Matched) -> str:
        if not found.of:
            entering = self._told is not None and self._told.blueprint_id is None
            return (
                self.tr("There is no ticket of this department and type yet to count.")
                if entering
                else self.tr("No ticket was in this Blueprint yet: there is nothing to count.")
            )
        of = words.number(found.of)
        if found.least == found.most:
            return self.tr("Tickets that match now: {count} of the last {of}.").format(
                count=words.number(found.most), of=of
            )
        return self.tr(
            "Tickets that match now: {least} to {most} of the last {of}. "
            "It depends on who acts, when, and what changes."
        ).format(least=words.number(found.least), most=words.number(found.most), of=of)
