"""Tickets that are open already, offered instead of a second one: a line of words, and a button for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.agent.names import Names
from runtime.messages.tickets import TicketRow


class TicketHints(QWidget):
    """Hidden while there is nothing to offer."""

    wanted = Signal(int)
    """The ticket somebody wants to look at."""

    def __init__(self, names: Names) -> None:
        super().__init__()
        self._names = names
        self.buttons: list[QPushButton] = []
        self._rows: Sequence[TicketRow] = ()
        self._title = QLabel()
        self._title.setObjectName("secondary")
        self._title.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        names.changed.connect(self._call)
        self.hide()

    def offer(self, title: str, rows: Sequence[TicketRow]) -> None:
        """Offer these in the place of those before."""
        for old in self.buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._title.setText(title)
        self._rows = rows
        self.buttons = [self._button(row) for row in rows]
        for button in self.buttons:
            self._column.addWidget(button)
        self._call()
        self.setVisible(bool(rows))

    def _call(self) -> None:
        """A state's name may be learnt later than its ticket."""
        for button, row in zip(self.buttons, self._rows, strict=True):
            status = self._names.state(row.blueprint_id, row.state) or self._names.name("status", row.status)
            button.setText(f"#{row.id}  {row.subject}  ·  {status}".replace("&", "&&"))

    def _button(self, row: TicketRow) -> QPushButton:
        button = QPushButton()
        button.setObjectName("similar")
        button.setAutoDefault(False)
        button.setMinimumWidth(0)
        button.clicked.connect(partial(self.wanted.emit, row.id))
        return button
