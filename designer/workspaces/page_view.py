"""Pages as they will lie on paper, one under another: a whole page is seen at first, and enlarged to be read."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from designer.canvas.paper import Paged
from designer.tokens import LIGHT

_AROUND = 16
_BAR = 18
"""What a scroll bar takes."""
_STEP, _MOST = 1.25, 6.0
_SMALLEST = 60


class PageView(QScrollArea):
    """Shows all pages. Ctrl with + and −, or with the wheel, enlarges them; Ctrl+0 shows a whole page again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Paged | None = None
        self._zoom = 1.0
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setSpacing(_AROUND)
        self._column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.sheets: list[Sheet] = []
        keys = {"Ctrl++": _STEP, "Ctrl+=": _STEP, "Ctrl+-": 1 / _STEP, "Ctrl+0": 0.0}
        for key, by in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda by=by: self.enlarge(by))

    def show_pages(self, pages: Paged) -> None:
        """Show these in place of others."""
        self._pages = pages
        for sheet in self.sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self.sheets = [Sheet(pages, number) for number in range(1, pages.count + 1)]
        for sheet in self.sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()

    def enlarge(self, by: float) -> None:
        """Show them so much larger; 0: a whole page."""
        self._zoom = min(max(self._zoom * by, 1.0), _MOST)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enlarge(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def _fit(self) -> None:
        if self._pages is None:
            return
        sheet = self._pages.sheet
        width, height = self.width() - 2 * _AROUND - _BAR, self.height() - 2 * _AROUND
        scale = max(min(width / sheet.width(), height / sheet.height()) * self._zoom, _SMALLEST / sheet.width())
        size = (sheet.size() * scale).toSize()
        for each in self.sheets:
            each.setFixedSize(size)


class Sheet(QWidget):
    """One page. It is drawn once for a size, when it is seen."""

    def __init__(self, pages: Paged, number: int) -> None:
        super().__init__()
        self._pages, self._number = pages, number
        self._drawn = QPixmap()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._drawn.size() != size:
            self._draw(size)
            self._drawn.setDevicePixelRatio(ratio)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            painter.setPen(self.palette().color(self.palette().ColorRole.Mid))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._drawn = QPixmap()
            self.update()
        super().changeEvent(event)

    def _draw(self, size: QSize) -> None:
        self._drawn = QPixmap(size)
        self._drawn.fill(QColor(LIGHT.card))
        with QPainter(self._drawn) as painter:
            painter.scale(size.width() / self._pages.sheet.width(), size.height() / self._pages.sheet.height())
            painter.translate(self._pages.printed.topLeft())
            painter.setClipRect(QRectF(QPointF(), self._pages.printed.size()))
            self._pages.paint(painter, self._number)
