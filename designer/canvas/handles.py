"""What one can take hold of besides the elements: connection handles of a card, ends and bends of a chosen line."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from designer.canvas.overlay import Element
from designer.canvas.routes import OUTWARDS, Side, side_middle
from designer.canvas.scene import CanvasScene
from runtime.model.arrange.sheet import Box, Point

type Grip = Literal["connect", "source", "target", "bend"]

_OUT, _RADIUS, _REACH = 13.0, 6.5, 12.0
"""In pixels, whatever the zoom: targets are 24 pixels wide."""


@dataclass(frozen=True, slots=True)
class Handle:
    """Something to take hold of."""

    grip: Grip
    element: Element
    at: Point
    index: int = 0
    """Which bend of the line, counted from 0."""
    side: Side | None = None

    def covers(self, at: QPointF, zoom: float) -> bool:
        """Whether a point lies on what is drawn of it."""
        return hypot(self.at[0] - at.x(), self.at[1] - at.y()) <= (_RADIUS + 1) / zoom


def handles(scene: CanvasScene, hovered: Element | None, zoom: float) -> list[Handle]:
    """All handles shown now: those of the card under the pointer, of the one chosen, and of the chosen line."""
    if scene.document.read_only:
        return []
    found: list[Handle] = []
    only = scene.selection.only
    for element in dict.fromkeys((only, hovered)):
        if element is not None and element.kind == "state" and element.id in scene.lines.boxes:
            found += _of_card(element, scene.lines.boxes[element.id], zoom)
    if only is not None and only.kind == "transition" and only.id in scene.lines.drawn:
        found += _of_line(scene, only)
    return found


def handle_at(found: list[Handle], at: QPointF, zoom: float) -> Handle | None:
    """The handle under a point; None when there is none."""
    near = [(hypot(each.at[0] - at.x(), each.at[1] - at.y()), place) for place, each in enumerate(found)]
    if not near or min(near)[0] > _REACH / zoom:
        return None
    return found[min(near)[1]]


def _of_card(element: Element, box: Box, zoom: float) -> list[Handle]:
    out = _OUT / zoom
    made = []
    for side in Side:
        (x, y), (dx, dy) = side_middle(box, side), OUTWARDS[side]
        made.append(Handle("connect", element, (x + dx * out, y + dy * out), side=side))
    return made


def _of_line(scene: CanvasScene, element: Element) -> list[Handle]:
    line, link = scene.lines.drawn[element.id], scene.lines.links[element.id]
    made = [Handle("source", element, line[0])]
    if link.target is not None:
        made.append(Handle("target", element, line[-1]))
    bends = enumerate(link.route.bends)
    made += [Handle("bend", element, point, index) for index, point in bends if point in line[1:-1]]
    return made


def paint_handles(painter: QPainter, scene: CanvasScene, found: list[Handle], zoom: float) -> None:
    """Arrows to draw from, discs at the ends, squares at the bends."""
    look, radius = scene.look, _RADIUS / zoom
    for handle in found:
        middle = QPointF(*handle.at)
        painter.setPen(QPen(look.accent, 1.5 / zoom))
        painter.setBrush(look.card)
        if handle.grip == "bend":
            painter.drawRect(QRectF(middle.x() - radius * 0.6, middle.y() - radius * 0.6, radius * 1.2, radius * 1.2))
            continue
        painter.drawEllipse(middle, radius, radius)
        if handle.side is not None:
            dx, dy = OUTWARDS[handle.side]
            _paint_arrow(painter, middle, (dx * radius * 0.5, dy * radius * 0.5))


def _paint_arrow(painter: QPainter, middle: QPointF, reach: tuple[float, float]) -> None:
    dx, dy = reach
    tip = middle + QPointF(dx, dy)
    painter.drawLine(QLineF(middle - QPointF(dx, dy), tip))
    painter.drawLine(QLineF(tip, tip - QPointF(dx - dy, dy + dx)))
    painter.drawLine(QLineF(tip, tip - QPointF(dx + dy, dy - dx)))
