"""Where a ticket goes when an approval is refused: a thin broken line from the approval's label, with a cross.

No transition leads there, so it is none: whoever clicks it has the transition whose approval it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast, override

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from designer.canvas.common_item import CommonItem
from designer.canvas.element_item import ElementItem, zoom_of
from designer.canvas.looks import SHOW_TEXT, Look
from designer.canvas.overlay import Element
from designer.canvas.scene import CanvasScene
from designer.canvas.transition_item import TransitionItem, arrow_head, rounded_path
from designer.canvas.ways_round import SIGN, Sights, around_ends, runs_of, way_round
from runtime.model.approvals import rejections
from runtime.model.arrange.sheet import Box, Line
from runtime.model.blueprint import Blueprint

_GRIP = 10.0
_HEAD = 0.8
_CROSS = 2.6


class RejectionItem(ElementItem):
    """The line of one approval. It is chosen, pointed at and dimmed with its transition."""

    def __init__(self, element: Element, look: Look) -> None:
        super().__init__(element, look)
        self.line: Line = ()
        self.walked = False
        self._way, self._head, self._sign = QPainterPath(), QPolygonF(), QPointF()
        self._grip: QPainterPath | None = None
        self._bounds = QRectF()
        self.setZValue(1.65)

    def set_walked(self, walked: bool) -> None:
        """Show that the rehearsed ticket came this way, or not."""
        if walked != self.walked:
            self.walked = walked
            self.redraw()

    def run(self, line: Line, label: Box) -> None:
        """Run along this line, which begins at the border of this label."""
        self.prepareGeometryChange()
        self.line, self._grip = line, None
        self._way, self._head = rounded_path((label.centre, *line)), arrow_head(line, _HEAD)
        (ax, ay), (bx, by) = line[0], line[1]
        run = max(abs(bx - ax) + abs(by - ay), 1.0)
        self._sign = QPointF(ax + (bx - ax) / run * (SIGN + 1), ay + (by - ay) / run * (SIGN + 1))
        around = QRectF(label.x, label.y, label.width, label.height)
        self._bounds = self._way.boundingRect().united(around).adjusted(-9, -9, 9, 9)

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        if self._grip is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_GRIP)
            self._grip = stroker.createStroke(rounded_path(self.line))
        return self._grip

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        host = cast("CanvasScene", self.scene()).item_of(self.element) or self
        look, lit = host.look, host.chosen or host.hovered or self.walked
        pen = QPen(look.accent if lit else look.rejection, 1.9 if lit else 1.3, c=Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.5, 2.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._way)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._head)
        if zoom_of(painter) >= SHOW_TEXT:
            self._paint_sign(painter, look, QPen(pen.color(), 1.3))

    def _paint_sign(self, painter: QPainter, look: Look, pen: QPen) -> None:
        painter.setPen(pen)
        painter.setBrush(look.canvas)
        painter.drawEllipse(self._sign, SIGN, SIGN)
        for slant in (_CROSS, -_CROSS):
            painter.drawLine(self._sign - QPointF(_CROSS, slant), self._sign + QPointF(_CROSS, slant))


class Rejections(QObject):
    """Draws where rejected tickets go, and keeps it as the scene is. While something is dragged its ends follow."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self.items: dict[str, RejectionItem] = {}
        """By transition."""
        self._walked: frozenset[str] = frozenset()
        self._drawn: dict[str, tuple[ElementItem, Box, Box]] = {}
        self._sights = Sights()
        self._known: Blueprint | None = None
        self._wanted: dict[str, str] = {}
        scene.redrawn.connect(self._follow)
        scene.settled.connect(self._look_again)
        scene.document.changed.connect(self._look_again)
        if not scene.labels.waiting:  # else it is settled in a moment
            self._look_again()

    def show_walked(self, keys: Iterable[str]) -> None:
        """Show that a rehearsed ticket was rejected by these, and by no others."""
        self._walked = frozenset(keys)
        for key, item in self.items.items():
            item.set_walked(key in self._walked)

    @property
    def _scene(self) -> CanvasScene:
        """Asked for, not kept: a scene that keeps itself would not go with the last who wants it."""
        return cast("CanvasScene", self.parent())

    def _look_again(self, *_what: object) -> None:
        """Lines that have something else in their way now are drawn anew, and the others stay."""
        before, self._sights = self._sights, _sights_of(self._scene)
        moved = self._sights.moved_since(before)
        if moved:
            self._drawn = {key: end for key, end in self._drawn.items() if not _meets(around_ends(*end[1:]), moved)}
        self._follow()

    def _follow(self) -> None:
        if self._known is not self._scene.shown:
            self._known = self._scene.shown
            self._wanted = rejections(self._known)
        ends = {key: self._ends(key, target) for key, target in self._wanted.items()}
        drawn = {key: end for key, end in ends.items() if end is not None}
        for key in self.items.keys() - drawn.keys():
            self._take_away(key)
        anew = [key for key, end in drawn.items() if self._drawn.get(key) != end]
        sights = _sights_of(self._scene) if anew else self._sights
        for key in anew:
            self._draw(key, *drawn[key], sights)
        self._drawn = drawn

    def _draw(self, key: str, host: ElementItem, label: Box, card: Box, sights: Sights) -> None:
        if key in self.items and host.companion is not self.items[key]:
            self._take_away(key)  # its transition became a common one, or is one no more
        if key not in self.items:
            host.companion = self.items[key] = RejectionItem(host.element, host.look)
            self.items[key].walked = key in self._walked
            self._scene.addItem(host.companion)
        self.items[key].run(way_round(label, card, sights.between(label, card)), label)

    def _take_away(self, key: str) -> None:
        item = self.items.pop(key)
        self._scene.removeItem(item)

    def _ends(self, key: str, target: str) -> tuple[ElementItem, Box, Box] | None:
        """The label and the card between which it runs; None where one of them is not drawn."""
        host, card = self._scene.item_of(Element("transition", key)), self._card(target)
        if not isinstance(host, TransitionItem | CommonItem) or card is None or not host.isVisible():
            return None
        box = _box(host.label_box)
        return None if host.label_box.isEmpty() or box.touches(card) else (host, box, card)

    def _card(self, state: str) -> Box | None:
        """The card of a state, or of the collapsed frame it is in."""
        known = self._scene.lines.boxes
        if state in known:
            return known[state]
        frames = self._scene.shown.drawing.frames
        return next((known.get(f"frame {each.id}") for each in frames if each.collapsed and state in each.states), None)


def _sights_of(scene: CanvasScene) -> Sights:
    """What is drawn in a scene and may be in somebody's way."""
    lines = scene.lines.drawn
    labels = {key: _box(item.label_box) for key, item in scene.transitions.items()}
    return Sights(
        cards=dict(scene.lines.boxes),
        labels=labels | {key: _box(item.label_box) for key, item in scene.commons.items()},
        lines=dict(lines),
        runs=[run for line in lines.values() for run in runs_of(line)],
    )


def _meets(area: Box, moved: Iterable[Box]) -> bool:
    return any(area.touches(each) for each in moved)


def _box(area: QRectF) -> Box:
    return Box(area.x(), area.y(), area.width(), area.height())
