"""What stands above a ticket's conversation: as high as it needs, and scrolled where a low window has less room."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_LEAST = 96
"""Pixels that are seen of it in any case: whose ticket it is, and in which state."""
_BAR_OFF, _BAR_NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class UpperPart(QScrollArea):
    """Parts below one another. They are never squeezed over each other, however many lines they flow into."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._inside, self._natural = QWidget(), _LEAST
        self._inside.setObjectName("page")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(10)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(_BAR_OFF)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width(), self._natural)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), min(self._natural, _LEAST))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        layout = self._inside.layout()
        natural = layout.totalHeightForWidth(self.width()) if layout is not None else _LEAST
        if natural != self._natural:
            self._natural = natural
            self.updateGeometry()
        fits = natural <= self.height()  # with a bar beside them the parts might need one more line, and so the bar
        self.setVerticalScrollBarPolicy(_BAR_OFF if fits else _BAR_NEEDED)
