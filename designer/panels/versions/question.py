"""A question before something that cannot simply be undone: what it means, and a reason where one is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge, set_tone
from designer.widgets.fit_height import fit_height
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.base import SHORTEST_REASON


class Question(SpeakingDialog):
    """Asks once, in the words it was given. Closing it is a no."""

    confirmed = Signal(str)
    """Yes; with the reason, where one was asked for."""

    def __init__(
        self,
        title: str,
        sentences: Sequence[str],
        yes: str,
        parent: QWidget,
        *,
        reason: bool = False,
        kept: str = "",
        loses: bool = False,
    ) -> None:
        """`reason`: one must be given; `kept` says where it is kept, if not in the history of tickets.

        `loses`: something is gone for good after a yes.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        heading = QLabel(title)
        heading.setWordWrap(True)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        enlarge(heading, 1.15, bold=True)
        self.text, self.why = QLabel("\n".join(sentences)), QLineEdit()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setObjectName("tileNote")
        self.problem.setWordWrap(True)
        set_tone(self.problem, "bad")
        self.problem.hide()
        self.no, self.yes = QPushButton(), QPushButton(yes)
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.yes.setObjectName("danger" if loses else "primary")
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self._kept = kept
        self._lay_out(heading, reason=reason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def unless(self, sentence: str) -> None:
        """It cannot be done, and why."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.yes.setEnabled(not sentence)
        fit_height(self)

    def add(self, sentence: str) -> None:
        """Something more that it means, learned meanwhile."""
        self.text.setText(f"{self.text.text()}\n{sentence}")
        fit_height(self)

    def _lay_out(self, heading: QLabel, *, reason: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.text)
        if reason:
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(self.why)
            for put in (label.setText, self.why.setAccessibleName):
                self.say(put, lambda: self._kept or self.tr("Reason, kept in the history of every ticket"))
            self.why.textChanged.connect(self._allow)
            column.addWidget(label)
            column.addWidget(self.why)
            self.why.setFocus()
        column.addWidget(self.problem)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column.addLayout(row)
        self._asks_why = reason
        self._allow()

    def _allow(self) -> None:
        self.yes.setEnabled(not self._asks_why or len(self.why.text().strip()) >= SHORTEST_REASON)

    def _confirm(self) -> None:
        why = self.why.text().strip()
        self.accept()
        self.confirmed.emit(why)
