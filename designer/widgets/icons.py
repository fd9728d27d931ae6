"""Icons: one stroke, in the colour of the text they stand beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import ClassVar, override

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleOption

from designer.paths import resources

type Drawing = Callable[[int], QPixmap]
"""Draws a picture of so many pixels."""


@lru_cache(maxsize=512)
def icon(name: str, colour: str, faint: str | None = None) -> QIcon:
    """The icon of this name in a colour, and in a fainter one while what it stands for cannot be done."""
    return drawn_when_seen(partial(picture, name, colour), None if faint is None else partial(picture, name, faint))


def drawn_when_seen(draw: Drawing, draw_faint: Drawing | None = None) -> QIcon:
    """An icon that is drawn as it is painted, in the size it has there: most of those that are made nobody looks at."""
    return QIcon(_DrawnWhenSeen(draw, draw_faint))


def picture(name: str, colour: str, size: int) -> QPixmap:
    """The icon as a picture of so many pixels."""
    made = QPixmap(_stencil(name, size))
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(made.rect(), QColor(colour))
    painter.end()
    return made


@lru_cache(maxsize=1_024)
def _stencil(name: str, size: int) -> QPixmap:
    """The icon in black: to colour it takes a fifth of the time that drawing it takes."""
    made = QPixmap(QSize(size, size))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _drawn(name).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


@lru_cache(maxsize=32)
def _drawn(name: str) -> QSvgRenderer:
    """Reading a drawing takes longer than painting it, and each is painted in several sizes."""
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", "black").encode()))


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


class _DrawnWhenSeen(QIconEngine):
    """What Qt asks for a picture each time an icon is painted."""

    _copies: ClassVar[list[_DrawnWhenSeen]] = []
    """Qt owns a copy it asked for, and Python does not know."""

    def __init__(self, draw: Drawing, draw_faint: Drawing | None) -> None:
        super().__init__()
        self._draw, self._draw_faint = draw, draw_faint
        self._drawn: dict[tuple[int, QIcon.Mode], QPixmap] = {}

    @override
    def clone(self) -> QIconEngine:
        copy = _DrawnWhenSeen(self._draw, self._draw_faint)
        self._copies.append(copy)
        return copy

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in logical pixels; the answer has `scale` times as many."""
        side = max(1, round(min(size.width(), size.height()) * scale))
        drawn = self._drawn.get((side, mode))
        if drawn is None:
            drawn = self._drawn[side, mode] = self._draw_as(mode, side)
        return drawn

    def _draw_as(self, mode: QIcon.Mode, side: int) -> QPixmap:
        if mode is QIcon.Mode.Disabled and self._draw_faint is not None:
            return self._draw_faint(side)
        plain = self._draw(side)
        if mode in (QIcon.Mode.Normal, QIcon.Mode.Active):
            return plain
        return QApplication.style().generatedIconPixmap(mode, plain, QStyleOption())
