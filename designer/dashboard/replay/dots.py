"""Tickets on their way, as dots over the drawing: one widget paints them all."""

from __future__ import annotations

from typing import override

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from designer.canvas.canvas import Canvas
from designer.dashboard.replay.recording import Bools, Floats
from designer.theme import Theme

MOST_DOTS = 2_000
_WIDE, _WIDER = 9.0, 15.0
"""Pixels: of a dot, and of the one that is followed."""
_RIM = 2.5


class Dots(QWidget):
    """Lies over a canvas and lets every click through. Late tickets are squares, the others round."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas, self._theme = canvas, theme
        self._places: Floats = np.empty((0, 2))
        self._late: Bools = np.empty(0, np.bool_)
        self._large = False
        self._seen = QRect()
        self.painted = 0
        """How often it was painted: for measuring."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.installEventFilter(self)
        for signal in (canvas.view.seen_changed, canvas.view.zoom_changed, theme.changed):
            signal.connect(self.update)
        self.setGeometry(canvas.rect())
        self.stackUnder(canvas.minimap)

    @property
    def count(self) -> int:
        """How many are shown."""
        return len(self._places)

    @property
    def places(self) -> Floats:
        """Where they are, in scene units."""
        return self._places

    def show_dots(self, places: Floats, late: Bools, *, large: bool = False) -> None:
        """Show dots at these places of the scene; those at NaN are nowhere. Only what changes is painted again."""
        here = ~np.isnan(places[:, 0])
        if not here.any() and not self.count:
            return
        self._places, self._late, self._large = places[here], late[here], large
        before, self._seen = self._seen, self._around()
        self.update(before.united(self._seen))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        if not self.count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        points, wide = self._on_screen(), _WIDER if self._large else _WIDE
        for chosen, colour, cap in (
            (~self._late, tokens.accent, Qt.PenCapStyle.RoundCap),
            (self._late, tokens.drawing.heat[3], Qt.PenCapStyle.SquareCap),
        ):
            some = [QPointF(x, y) for x, y in points[chosen].tolist()]
            if not some:
                continue
            for ink, width in ((QColor(tokens.card), wide + _RIM), (QColor(colour), wide)):
                painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, cap))
                painter.drawPoints(some)
        painter.end()

    def _on_screen(self) -> Floats:
        """The places in pixels of this widget."""
        view = self._canvas.view
        seen, origin = view.viewportTransform(), view.viewport().mapTo(self._canvas, QPointF(0.0, 0.0))
        scale = np.array((seen.m11(), seen.m22()))
        found: Floats = self._places * scale + (seen.dx() + origin.x(), seen.dy() + origin.y())
        return found

    def _around(self) -> QRect:
        """What the dots cover, in pixels of this widget."""
        if not self.count:
            return QRect()
        points = self._on_screen()
        (left, top), (right, bottom) = np.floor(points.min(axis=0)).tolist(), np.ceil(points.max(axis=0)).tolist()
        margin = int(_WIDER)
        area = QRect(int(left), int(top), int(right - left), int(bottom - top))
        return area.adjusted(-margin, -margin, margin, margin).intersected(self.rect())
