"""Stepping in: where a ticket goes, and why; what is written here stays in its history."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.foot import foot

SHORTEST = 3
"""A reason has at least so many letters, as the desk wants it."""


class InterveneDialog(QDialog):
    """Asks for a state, where there are any to choose from, and for a reason. Closing it is a no."""

    confirmed = Signal(str, str)
    """The id of the state (empty: out of the Blueprint) and the reason."""

    def __init__(
        self,
        title: str,
        sentence: str,
        states: Sequence[tuple[str, str]],
        parent: QWidget,
        *,
        hint: str = "",
        least: int = SHORTEST,
    ) -> None:
        """`hint` says what to write, where it is no reason; so many letters are needed of it."""
        super().__init__(parent)
        self._least = least
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        heading, text = QLabel(title), QLabel(sentence)
        enlarge(heading, 1.15, bold=True)
        for label in (heading, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.state, self.reason = QComboBox(), QPlainTextEdit()
        for key, name in states:
            self.state.addItem(name, key)
        self.state.setVisible(bool(states))
        self.state.setAccessibleName(self.tr("State to move it to"))
        self.reason.setPlaceholderText(hint or self.tr("Why? It stays in the ticket's history."))
        self.reason.setAccessibleName(hint or self.tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(84)
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(title)
        self.yes.setObjectName("primary")
        self.yes.setEnabled(not least)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self.reason.textChanged.connect(self._look)
        confirm_by_keys(self, self.yes.click)
        self._lay_out(heading, text)
        (self.state if states else self.reason).setFocus()

    def prefer(self, state: str, words: str) -> None:
        """Have this state chosen, where it is offered, and called by these words around its `{state}`; why is left."""
        place = self.state.findData(state)
        if place >= 0:
            self.state.setItemText(place, words.format(state=self.state.itemText(place)))
            self.state.setCurrentIndex(place)
            self.reason.setFocus()

    def _lay_out(self, heading: QLabel, text: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (heading, text, self.state, self.reason):
            column.addWidget(part)
        column.addLayout(foot(None, self.no, self.yes))

    def _look(self) -> None:
        self.yes.setEnabled(len(self.reason.toPlainText().strip()) >= self._least)

    def _confirm(self) -> None:
        self.confirmed.emit(self.state.currentData() or "", self.reason.toPlainText().strip())
        self.accept()
