"""The whole drawing in a corner, a frame around what is in view. Its picture is drawn when nothing else is to do."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from designer.canvas.overview import paint_overview
from designer.canvas.surface import CanvasSurface

_IDLE = 120
"""Milliseconds of rest before the picture is drawn anew."""
_MARGIN = 60.0


class Minimap(QWidget):
    """Click or drag in it to look elsewhere."""

    def __init__(self, view: CanvasSurface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._picture = QPixmap()
        self._area = QRectF()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.draw)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all under it is painted when the view scrolls
        view.canvas.redrawn.connect(self._idle.start)
        view.seen_changed.connect(self.update)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._retranslate()
        self._idle.start()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, 140)

    @property
    def scale_factor(self) -> float:
        """Pixels for a unit of the scene."""
        if self._area.isEmpty():
            return 1.0
        return min(self.width() / self._area.width(), self.height() / self._area.height())

    def draw(self) -> None:
        """Draw the picture anew."""
        boxes = self._view.canvas.boxes.values()
        area = QRectF()
        for box in boxes:
            area = area.united(QRectF(box.x, box.y, box.width, box.height))
        self._area = area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN) if boxes else QRectF()
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap(self.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(self._view.canvas.look.canvas)
        if not self._area.isEmpty():
            painter = QPainter(self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._aim(painter)
            paint_overview(painter, self._view.canvas, self._area)
            painter.end()
        self.update()

    def _aim(self, painter: QPainter) -> None:
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(self.scale_factor, self.scale_factor)
        painter.translate(-self._area.center())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._view.canvas.look
        painter.fillRect(self.rect(), look.canvas)
        painter.drawPixmap(0, 0, self._picture)
        painter.setPen(look.border)
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        seen = self._view.seen()
        if not self._area.isEmpty() and not seen.contains(self._area):
            self._aim(painter)
            painter.setPen(look.guide)
            painter.setBrush(look.clear_accent(24))
            painter.drawRect(seen)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def _look_at(self, place: QPointF) -> None:
        if self._area.isEmpty():
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._view.centerOn(self._area.center() + (place - middle) / self.scale_factor)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._idle.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Map of the whole Blueprint"))
        self.setToolTip(self.tr("Click to look there."))
