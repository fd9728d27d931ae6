"""What items are painted with. A shape is a value that knows how to draw itself.

In a file or on paper a shape is drawn as vectors and a text stays text. On the screen, shapes are drawn once for each
zoom and stamped from then on, on whole pixels: smooth curves, drawn one by one, cost more than all the rest of a frame.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import lru_cache
from math import ceil, floor
from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QTextLayout, QTransform
from PySide6.QtWidgets import QWidget

from designer.canvas.looks import Look

_FINEST = 3.0
"""Pixels for a unit beyond which shapes are drawn each time: then few are in view, and stamps would be huge."""
_HALF = 0.500001
"""Rounds what lies between two pixels to the same side wherever the view is scrolled to."""
_BAND = 32
"""Rows of pixels."""
_LONGEST = 280.0
"""Of a shape that is cut to its length; longer ones are drawn each time."""


class Shape(ABC):
    """Equal shapes look alike, whatever is written on them. They are made with every painting: keep them small."""

    __slots__ = ()

    reach = 0.0
    """How far it is drawn beyond its box, in units of the scene."""
    end: float | None = None
    """What of its right end is the same however long it is; None: nothing, it is stamped as large as it is."""

    @abstractmethod
    def draw(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw it into a box."""


class Writing:
    """A text laid out in a font, to be painted often and at any zoom."""

    __slots__ = ("_ascent", "_font", "_runs", "_text", "height", "width")

    def __init__(self, text: str, font: QFont) -> None:
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        self.width, self.height = line.naturalTextWidth(), line.height()
        self._text, self._font = text, font
        self._ascent, self._runs = line.ascent(), layout.glyphRuns()

    def paint_glyphs(self, painter: QPainter, x: float, y: float) -> None:
        """With its upper left corner there; nothing is measured again."""
        at = QPointF(x, y)
        for run in self._runs:
            painter.drawGlyphRun(at, run)

    def paint_text(self, painter: QPainter, x: float, y: float) -> None:
        """With its upper left corner there, as text that can be found and copied."""
        painter.setFont(self._font)
        painter.drawText(QPointF(x, y + self._ascent), self._text)


class Ink:
    """A painter at work in one look. Items ask it for everything that must be right on the screen and in files."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter, self.look = painter, look
        transform = painter.worldTransform()
        self.zoom: float = transform.m11()
        self._across, self._down = transform.dx(), transform.dy()

    def align(self, x: float, y: float) -> None:
        """Put this corner of what follows on a whole pixel, where there are pixels."""

    def lay(self, shape: Shape, box: QRectF) -> None:
        """Draw a shape into a box."""
        shape.draw(self.painter, box, self.look)

    def write(self, writing: Writing, x: float, y: float, pen: QPen) -> None:
        """Write with the upper left corner there."""
        self.painter.setPen(pen)
        writing.paint_text(self.painter, x, y)


class ScreenInk(Ink):
    """Stamps shapes. Its painter has no rotation."""

    def __init__(self, painter: QPainter, look: Look, ratio: float) -> None:
        super().__init__(painter, look)
        self._ratio = ratio
        """Pixels of the screen for one of the window."""
        self._fineness = self.zoom * ratio
        """Pixels of the screen for a unit of the scene."""

    @override
    def align(self, x: float, y: float) -> None:
        right = self._pixel(x, self._across) / self._ratio - (x * self.zoom + self._across)
        down = self._pixel(y, self._down) / self._ratio - (y * self.zoom + self._down)
        self.painter.translate(right / self.zoom, down / self.zoom)
        self._across += right
        self._down += down

    @override
    def lay(self, shape: Shape, box: QRectF) -> None:
        width, height = box.width(), box.height()
        if self._fineness > _FINEST or (shape.end is not None and width > _LONGEST):
            super().lay(shape, box)
            return
        reach = ceil(shape.reach * self._fineness)
        left, top = self._pixel(box.x(), self._across) - reach, self._pixel(box.y(), self._down) - reach
        self.painter.save()
        self.painter.setWorldTransform(_pixels(self._ratio))
        if shape.end is None:
            self._put(self._stamp(shape, width, height), left, top)
        else:
            stamp = self._stamp(shape, ceil(_LONGEST * self._fineness) / self._fineness, height)
            tail = ceil(shape.end * self._fineness) + reach
            head, rows = round(width * self._fineness) + 2 * reach - tail, stamp.height()
            self.painter.drawPixmap(left, top, stamp, 0, 0, head, rows)
            self.painter.drawPixmap(left + head, top, stamp, stamp.width() - tail, 0, tail, rows)
        self.painter.restore()

    def _put(self, stamp: QPixmap, left: int, top: int) -> None:
        """Band by band: Qt would call other threads for more rows than a few, and wait for them."""
        for row in range(0, stamp.height(), _BAND):
            self.painter.drawPixmap(left, top + row, stamp, 0, row, stamp.width(), _BAND)

    def _stamp(self, shape: Shape, width: float, height: float) -> QPixmap:
        key = (shape, width, height)
        return self.look.stamps.find(key, self._fineness, lambda: self._pressed(shape, width, height))

    def _pressed(self, shape: Shape, width: float, height: float) -> QPixmap:
        reach = ceil(shape.reach * self._fineness)
        stamp = QPixmap(ceil(width * self._fineness) + 2 * reach, ceil(height * self._fineness) + 2 * reach)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(reach, reach)
        painter.scale(self._fineness, self._fineness)
        shape.draw(painter, QRectF(0.0, 0.0, width, height), self.look)
        painter.end()
        return stamp

    @override
    def write(self, writing: Writing, x: float, y: float, pen: QPen) -> None:
        self.painter.setPen(pen)
        writing.paint_glyphs(self.painter, x, y)

    def _pixel(self, place: float, origin: float) -> int:
        """The pixel of the screen next to a place in the scene."""
        return floor((place * self.zoom + origin) * self._ratio + _HALF)


@lru_cache(maxsize=4)
def _pixels(ratio: float) -> QTransform:
    """To draw by pixels of the screen."""
    return QTransform.fromScale(1 / ratio, 1 / ratio)


def ink_for(painter: QPainter, look: Look, widget: QWidget | None) -> Ink:
    """The ink for an item: `widget` is what it is painted on, None for files and paper."""
    return Ink(painter, look) if widget is None else ScreenInk(painter, look, widget.devicePixelRatioF())
