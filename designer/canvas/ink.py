"""What items are painted with. A shape is a value that knows how to draw itself.

In a file or on paper a shape is drawn as vectors and a text stays text. On the screen, shapes are drawn once for each
zoom and stamped from then on, on whole pixels: smooth curves, drawn one by one, cost more than all the rest of a frame.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import ceil
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap, QTextLayout
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # a look keeps the stamps made of it
    from designer.canvas.looks import Look

_FINEST = 3.0
"""Pixels for a unit beyond which shapes are drawn each time: then few are in view, and stamps would be huge."""
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


class Stamps:
    """The shapes of one look as pictures, all for the same zoom: those of another are forgotten."""

    def __init__(self) -> None:
        self._made_for = (0.0, 0.0)
        self._pressed: dict[tuple[Shape, float, float], QPixmap] = {}

    def stamp(self, shape: Shape, size: tuple[float, float], ink: ScreenInk) -> QPixmap:
        """The picture of a shape of this size."""
        if self._made_for != (ink.fineness, ink.ratio):
            self._made_for = (ink.fineness, ink.ratio)
            self._pressed.clear()
        key = (shape, *size)
        if key not in self._pressed:
            self._pressed[key] = _pressed(shape, QRectF(0.0, 0.0, *size), ink)
        return self._pressed[key]


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
        self.ratio = ratio
        """Pixels of the screen for one of the window."""
        self.fineness = self.zoom * ratio
        """Pixels of the screen for a unit of the scene."""

    @override
    def align(self, x: float, y: float) -> None:
        right = self._on_pixel(x, self._across) - (x * self.zoom + self._across)
        down = self._on_pixel(y, self._down) - (y * self.zoom + self._down)
        self.painter.translate(right / self.zoom, down / self.zoom)
        self._across += right
        self._down += down

    @override
    def lay(self, shape: Shape, box: QRectF) -> None:
        width, height = box.width(), box.height()
        if self.fineness > _FINEST or (shape.end is not None and width > _LONGEST):
            super().lay(shape, box)
            return
        reach = ceil(shape.reach * self.fineness)
        left = self._on_pixel(box.x(), self._across) - reach / self.ratio
        top = self._on_pixel(box.y(), self._down) - reach / self.ratio
        self.painter.save()
        self.painter.resetTransform()
        if shape.end is None:
            self._put(self.look.stamps.stamp(shape, (width, height), self), left, top)
        else:
            stamp = self.look.stamps.stamp(shape, (ceil(_LONGEST * self.fineness) / self.fineness, height), self)
            right = ceil(shape.end * self.fineness) + reach
            self._put_ends(stamp, left, top, round(width * self.fineness) + 2 * reach - right, right)
        self.painter.restore()

    def _put(self, stamp: QPixmap, left: float, top: float) -> None:
        box = QRectF(QPointF(left, top), stamp.deviceIndependentSize())
        self.painter.setClipRect(box)  # else it would go slowly wherever the view is not painted as one rectangle
        self.painter.drawPixmap(box.topLeft(), stamp)

    def _put_ends(self, stamp: QPixmap, left: float, top: float, head: int, tail: int) -> None:
        """So many pixels of a stamp's left part, and of its right end beside them."""
        height = stamp.height()
        self.painter.drawPixmap(QPointF(left, top), stamp, QRectF(0, 0, head, height))
        ending = QRectF(stamp.width() - tail, 0, tail, height)
        self.painter.drawPixmap(QPointF(left + head / self.ratio, top), stamp, ending)

    @override
    def write(self, writing: Writing, x: float, y: float, pen: QPen) -> None:
        self.painter.setPen(pen)
        writing.paint_glyphs(self.painter, x, y)

    def _on_pixel(self, place: float, origin: float) -> float:
        """Where something in the scene is in the window, on the next whole pixel of the screen."""
        return round((place * self.zoom + origin) * self.ratio) / self.ratio


def ink_for(painter: QPainter, look: Look, widget: QWidget | None) -> Ink:
    """The ink for an item: `widget` is what it is painted on, None for files and paper."""
    return Ink(painter, look) if widget is None else ScreenInk(painter, look, widget.devicePixelRatioF())


def _pressed(shape: Shape, box: QRectF, ink: ScreenInk) -> QPixmap:
    reach = ceil(shape.reach * ink.fineness)
    width, height = ceil(box.width() * ink.fineness), ceil(box.height() * ink.fineness)
    stamp = QPixmap(width + 2 * reach, height + 2 * reach)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(reach, reach)
    painter.scale(ink.fineness, ink.fineness)
    shape.draw(painter, box, ink.look)
    painter.end()
    stamp.setDevicePixelRatio(ink.ratio)
    return stamp
