"""The whole drawing from far away: rectangles and straight lines in one go, past the machinery of items."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from designer.canvas.scene import CanvasScene
from designer.canvas.transition_item import TransitionItem

_MANY = 600
"""With more lines in view than this, they are drawn straight from end to end."""


def paint_overview(painter: QPainter, scene: CanvasScene, area: QRectF) -> None:
    """Paint what touches an area of the scene; heat fills cards, what is chosen has the accent."""
    look = scene.look
    items = [item for item in scene.transitions.values() if item.boundingRect().intersects(area)]
    painter.setPen(look.hairline)
    painter.drawLines([run for item in items if not item.chosen for run in _runs(item, many=len(items) > _MANY)])
    chosen = [run for item in items if item.chosen for run in _runs(item, many=False)]
    if chosen:
        painter.setPen(QPen(look.accent, 0))
        painter.drawLines(chosen)
    _paint_frames(painter, scene)
    _paint_cards(painter, scene, area)


def _runs(item: TransitionItem, *, many: bool) -> list[QLineF]:
    """A line as it runs; as one straight line where there are many."""
    if many:
        return [item.straight]
    return [QLineF(ax, ay, bx, by) for (ax, ay), (bx, by) in pairwise(item.line)]


def _paint_frames(painter: QPainter, scene: CanvasScene) -> None:
    painter.setPen(QPen(scene.look.border.color(), 0))
    for frame in scene.frames.values():
        box = QRectF(frame.box.x, frame.box.y, frame.box.width, frame.box.height)
        if frame.collapsed:
            painter.fillRect(box, scene.look.card)
        painter.drawRect(box)
    for note in scene.notes.values():
        painter.fillRect(QRectF(note.box.x, note.box.y, note.box.width, note.box.height), scene.look.note)


def _paint_cards(painter: QPainter, scene: CanvasScene, area: QRectF) -> None:
    """One call for all cards of a colour: calls are what costs here."""
    grounds: dict[int, list[QRectF]] = {}
    stripes: dict[str, list[QLineF]] = {}
    chosen: list[QRectF] = []
    for key, item in scene.states.items():
        box = scene.boxes[key]
        if not item.isVisible() or box.x > area.right() or box.right < area.left():
            continue
        if box.y > area.bottom() or box.bottom < area.top():
            continue
        rect = QRectF(box.x, box.y, box.width, box.height)
        grounds.setdefault(item.over.heat, []).append(rect)
        stripes.setdefault(item.face.kind, []).append(QLineF(box.x + 8, box.y, box.x + 8, box.bottom))
        if item.chosen:
            chosen.append(rect)
    look = scene.look
    painter.setPen(QPen(look.border.color(), 0))
    for heat, rects in grounds.items():
        painter.setBrush(QBrush(look.heat[heat - 1]) if heat else look.card)
        painter.drawRects(rects)
    for kind, lines in stripes.items():
        painter.setPen(QPen(look.stripes[kind], 16, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLines(lines)
    if chosen:
        painter.setPen(QPen(look.accent, 10))
        painter.setBrush(QBrush())
        painter.drawRects(chosen)
