"""A bar above what is worked on: one sentence, and the buttons that answer it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from designer.widgets.speaking import Speaking

_NARROW = 480
"""In a bar narrower than this the buttons stand under the sentence, which would be a column of words otherwise."""


class Bar(Speaking):
    """Hidden until it has something to say."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addStretch(1)
        for button in buttons:
            answers.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self.text, 1)
        self._row.addLayout(answers)
        self.hide()

    def announce(self) -> None:
        """Say it to a screen reader: the focus is elsewhere."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text.text()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if self.width() < _NARROW else directions.LeftToRight)
