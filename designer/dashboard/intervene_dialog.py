"""Stepping in: where a ticket goes, and why; what is written here stays in its history."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge, set_tone
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.foot import foot
from runtime.messages.base import SHORTEST_REASON


class InterveneDialog(QDialog):
    """Asks for a state, where there are any to choose from, and for a reason. Closing it is a no.

    Whoever hears `confirmed` lets it go by `accept` once the desk has done it, or says by `refuse` why it has not: what
    was written is still there then.
    """

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
        least: int = SHORTEST_REASON,
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
        self.state, self.reason, self.problem = QComboBox(), QPlainTextEdit(), QLabel()
        self._awaited = False
        for key, name in states:
            self.state.addItem(name, key)
        self.state.setVisible(bool(states))
        self.state.setAccessibleName(self.tr("State to move it to"))
        self.reason.setPlaceholderText(hint or self.tr("Why? It stays in the ticket’s history."))
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

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; it may be tried again as it stands, or changed."""
        self._await(awaited=False)
        self.problem.setText(sentence)
        self.problem.show()
        self._make_room()
        self.reason.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """High enough for sentences of any length at this width."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    @override
    def reject(self) -> None:
        """What the desk was sent is not called back: its answer is awaited."""
        if not self._awaited:
            super().reject()

    def _await(self, *, awaited: bool) -> None:
        self._awaited = awaited
        for part in (self.state, self.reason, self.no):
            part.setDisabled(awaited)
        self._look()

    def _lay_out(self, heading: QLabel, text: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        self.problem.setObjectName("problem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        set_tone(self.problem, "bad")
        self.problem.hide()
        for part in (heading, text, self.state, self.reason, self.problem):
            column.addWidget(part)
        column.addLayout(foot(None, self.no, self.yes))

    def _look(self) -> None:
        self.yes.setEnabled(not self._awaited and len(self.reason.toPlainText().strip()) >= self._least)

    def _confirm(self) -> None:
        self.problem.hide()
        self._await(awaited=True)
        self.confirmed.emit(self.state.currentData() or "", self.reason.toPlainText().strip())
