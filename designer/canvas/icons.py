"""Small pictures for the palette and the context pad, painted in the colours of the look: sharp at every scale."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from designer.canvas.looks import Look
from designer.widgets.icons import drawn_when_seen

_GRID = 20
"""The pictures are described on a square of this side."""


def icon(name: str, look: Look) -> QIcon:
    """The picture of this name; see `_PICTURES`."""
    colour = look.stripes.get(_COLOURS.get(name, ""), look.text.color())
    return drawn_when_seen(partial(_drawn, name, QColor(colour)))


def _drawn(name: str, colour: QColor, side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _GRID, side / _GRID)
    painter.setPen(_pen(colour))
    _PICTURES[name](painter, colour)
    painter.end()
    return pixmap


def _pen(colour: QColor, *, dashed: bool = False) -> QPen:
    pen = QPen(colour, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([2.0, 2.0])
    return pen


def _start(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(10, 10), 6, 6)


def _state(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(3, 5, 14, 10), 2, 2)


def _hold(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(10, 10), 7, 7)
    painter.drawLine(QPointF(8, 7.5), QPointF(8, 12.5))
    painter.drawLine(QPointF(12, 7.5), QPointF(12, 12.5))


def _final(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(10, 10), 7, 7)
    painter.drawPolyline([QPointF(7, 10.3), QPointF(9.2, 12.5), QPointF(13.2, 8)])


def _transition(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(QPointF(4, 10), 2, 2)
    painter.drawLine(QPointF(6, 10), QPointF(15, 10))
    _head(painter, colour)


def _automatic(painter: QPainter, colour: QColor) -> None:
    painter.setPen(_pen(colour, dashed=True))
    painter.drawLine(QPointF(2, 10), QPointF(14, 10))
    painter.setPen(_pen(colour))
    _head(painter, colour)


def _head(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(18, 10), QPointF(13.5, 7.5), QPointF(13.5, 12.5)]))


def _common(painter: QPainter, _colour: QColor) -> None:
    for dx, dy in ((0.0, 6.0), (5.2, 3.0), (5.2, -3.0)):
        painter.drawLine(QPointF(10 - dx, 10 - dy), QPointF(10 + dx, 10 + dy))


def _note(painter: QPainter, _colour: QColor) -> None:
    outline = [QPointF(4, 3), QPointF(16, 3), QPointF(16, 12), QPointF(11, 17), QPointF(4, 17)]
    painter.drawPolygon(QPolygonF(outline))
    painter.drawPolyline([QPointF(16, 12), QPointF(11, 12), QPointF(11, 17)])


def _append(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(2.5, 4, 15, 12), 2, 2)
    painter.drawLine(QPointF(10, 7), QPointF(10, 13))
    painter.drawLine(QPointF(7, 10), QPointF(13, 10))


def _edit(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(4, 16), QPointF(5, 12), QPointF(13, 4), QPointF(16, 7), QPointF(8, 15)]))
    painter.drawLine(QPointF(11, 6), QPointF(14, 9))


def _delete(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(4, 6), QPointF(16, 6))
    painter.drawPolyline([QPointF(8, 6), QPointF(8, 4), QPointF(12, 4), QPointF(12, 6)])
    painter.drawPolyline([QPointF(5.5, 6), QPointF(6.5, 17), QPointF(13.5, 17), QPointF(14.5, 6)])


_PICTURES: dict[str, Callable[[QPainter, QColor], None]] = {
    "start": _start,
    "state": _state,
    "hold": _hold,
    "final": _final,
    "transition": _transition,
    "automatic": _automatic,
    "common": _common,
    "note": _note,
    "append": _append,
    "edit": _edit,
    "delete": _delete,
}
_COLOURS = {"start": "start", "state": "open", "hold": "hold", "final": "done"}
