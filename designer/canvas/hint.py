"""A sentence beside the pointer: why something cannot be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from designer.sentences import said

_WIDEST = 420
_OFF, _EDGE, _PADDING = 18, 4, 12
"""How far from the pointer it is, from the edge at least, and what its ground needs beside the text."""


class Hint(QLabel):
    """Whole wherever it is, on several lines if need be; the mouse goes through it."""

    def __init__(self, sheet: QWidget) -> None:
        """`sheet`: what it lies on."""
        super().__init__(sheet)
        self._sheet = sheet
        self.setObjectName("chip")
        self.setProperty("tone", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def tell(self, sentence: str, at: QPoint | None) -> str:
        """Say this, in the language of the window, beside a point or in the middle. Returns what was said."""
        area = self._sheet.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        self.setText(said(sentence))
        self.ensurePolished()
        whole = self.fontMetrics().horizontalAdvance(self.text()) + 2 * _PADDING
        width = min(whole, _WIDEST, area.width())
        self.resize(width, max(self.heightForWidth(width), self.fontMetrics().height() + _PADDING // 2))
        place = (area.center() if at is None else at) + QPoint(_OFF, _OFF)
        right, bottom = area.right() - self.width(), area.bottom() - self.height()
        self.move(max(area.left(), min(place.x(), right)), max(area.top(), min(place.y(), bottom)))
        self.show()
        return self.text()
