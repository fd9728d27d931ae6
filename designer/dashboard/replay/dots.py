"""Tickets on their way, as dots over the drawing: one widget paints them all."""

from __future__ import annotations

from typing import override

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from designer.canvas.canvas import Canvas
from designer.dashboard.replay.recording import Bools, Floats
from designer.theme import Theme

MOST_DOTS = 2_000
_WIDE, _WIDER = 9.0, 15.0
"""Pixels: of a dot, and of the one that is followed."""
_RIM = 1.5
_EACH = 64
"""Up to so many, only what lies under the dots is painted again."""


class Dots(QWidget):
    """Lies over a canvas and lets every click through. Late tickets are squares, the others round."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas, self._theme = canvas, theme
        self._places: Floats = np.empty((0, 2))
        self._late: Bools = np.empty(0, np.bool_)
        self._large = False
        self._covered = QRegion()
        self._pictures: dict[tuple[object, ...], QPixmap] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        canvas.installEventFilter(self)
        for signal in (canvas.view.seen_changed, canvas.view.zoom_changed, theme.changed):
            signal.connect(self.update)
        self.setGeometry(canvas.rect())
        canvas.cover(self)

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
        before, self._covered = self._covered, self._covers()
        self.update(before.united(self._covered))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._canvas.rect())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.count:
            return
        painter = QPainter(self)
        points = self._on_screen()
        for late in (False, True):
            self._stamp(painter, points[self._late == late], self._picture(late=late))
        painter.end()

    def _stamp(self, painter: QPainter, points: Floats, picture: QPixmap) -> None:
        """The picture at every point: far cheaper than drawing each. Dots that cover one another are drawn once."""
        if not len(points):
            return
        half = picture.deviceIndependentSize().width() / 2
        for x, y in np.unique(np.round(points - half), axis=0).astype(np.int64).tolist():
            painter.drawPixmap(x, y, picture)

    def _picture(self, *, late: bool) -> QPixmap:
        """A dot, as it looks now; kept until it looks otherwise."""
        tokens = self._theme.tokens
        wide = _WIDER if self._large else _WIDE
        ratio, colour = self.devicePixelRatioF(), tokens.drawing.heat[3] if late else tokens.accent
        key = (wide, colour, tokens.card, ratio)
        if key not in self._pictures:
            self._pictures[key] = _drawn(wide, QColor(colour), QColor(tokens.card), ratio, square=late)
        return self._pictures[key]

    def _on_screen(self) -> Floats:
        """The places in pixels of this widget."""
        view = self._canvas.view
        seen, origin = view.viewportTransform(), view.viewport().mapTo(self._canvas, QPointF(0.0, 0.0))
        scale = np.array((seen.m11(), seen.m22()))
        found: Floats = self._places * scale + (seen.dx() + origin.x(), seen.dy() + origin.y())
        return found

    def _covers(self) -> QRegion:
        """What the dots cover, in pixels of this widget: of many the rectangle around them, of few each on its own."""
        if not self.count:
            return QRegion()
        points, margin = np.floor(self._on_screen()).astype(np.int64), int(_WIDER)
        if self.count > _EACH:
            (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
            around = QRect(left, top, right - left, bottom - top).adjusted(-margin, -margin, margin, margin)
            return QRegion(around.intersected(self.rect()))
        covered = QRegion()
        for x, y in points.tolist():
            covered += QRect(x - margin, y - margin, 2 * margin, 2 * margin)
        return covered


def _drawn(wide: float, ink: QColor, rim: QColor, ratio: float, *, square: bool) -> QPixmap:
    """One dot with its rim."""
    whole = wide + 2 * _RIM
    picture = QPixmap(round(whole * ratio), round(whole * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rim, _RIM))
    painter.setBrush(ink)
    area = QRectF(_RIM / 2, _RIM / 2, whole - _RIM, whole - _RIM)
    if square:
        painter.drawRect(area.adjusted(1, 1, -1, -1))
    else:
        painter.drawEllipse(area)
    painter.end()
    return picture
