"""Where a ticket goes when an approval is refused: a thin broken line from the approval's label, with a cross.

No transition leads there, so it is none: whoever clicks it has the transition whose approval it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import cast, override

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from designer.canvas.common_item import CommonItem
from designer.canvas.element_item import ElementItem, zoom_of
from designer.canvas.looks import SHOW_TEXT, Look
from designer.canvas.overlay import Element
from designer.canvas.routes import OUTWARDS, Side, length_of, on_side, side_middle
from designer.canvas.scene import CanvasScene
from designer.canvas.transition_item import TransitionItem, arrow_head, rounded_path
from runtime.model.approvals import rejections
from runtime.model.arrange.sheet import Box, Line, Point
from runtime.model.blueprint import Blueprint

_GRIP = 10.0
_HEAD = 0.8
_CROSS, _DISC = 2.6, 6.5
_OUTS = (26.0, 15.0, 40.0)
"""How far a line may go out before it turns."""
_AROUND = 18.0
"""So far outside everything it goes round."""
_NEAR = 6.0
"""Two runs nearer than this look like one."""
_PORTS = (0.0, 30.0, -30.0, 60.0, -60.0, 90.0, -90.0)
_OVER_CARD, _OVER_LABEL, _ALONG, _ACROSS, _TURN = 10_000.0, 600.0, 300.0, 30.0, 40.0


type Lanes = tuple[tuple[float, float], tuple[float, float]]
"""Where one goes round everything: on the left and on the right, above and below."""


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
        self._sign = QPointF(ax + (bx - ax) / run * (_DISC + 1), ay + (by - ay) / run * (_DISC + 1))
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
        painter.drawEllipse(self._sign, _DISC, _DISC)
        for slant in (_CROSS, -_CROSS):
            painter.drawLine(self._sign - QPointF(_CROSS, slant), self._sign + QPointF(_CROSS, slant))


class Rejections(QObject):
    """Draws where rejected tickets go, and keeps it as the scene is. While something is dragged its ends follow."""

    def __init__(self, scene: CanvasScene) -> None:
        super().__init__(scene)
        self.items: dict[str, RejectionItem] = {}
        """By transition."""
        self._drawn: dict[str, tuple[ElementItem, Box, Box]] = {}
        self._known: Blueprint | None = None
        self._wanted: dict[str, str] = {}
        scene.redrawn.connect(self._follow)
        scene.settled.connect(self._draw_anew)
        scene.document.changed.connect(self._draw_anew)
        self._draw_anew()

    def show_walked(self, keys: Iterable[str]) -> None:
        """Show that a rehearsed ticket was rejected by these, and by no others."""
        walked = frozenset(keys)
        for key, item in self.items.items():
            item.set_walked(key in walked)

    @property
    def _scene(self) -> CanvasScene:
        """Asked for, not kept: a scene that keeps itself would not go with the last who wants it."""
        return cast("CanvasScene", self.parent())

    def _draw_anew(self, *_what: object) -> None:
        """What is in their way may be elsewhere now."""
        self._drawn = {}
        self._follow()

    def _follow(self) -> None:
        if self._known is not self._scene.shown:
            self._known = self._scene.shown
            self._wanted = rejections(self._known)
        ends = {key: self._ends(key, target) for key, target in self._wanted.items()}
        drawn = {key: end for key, end in ends.items() if end is not None}
        for key in self.items.keys() - drawn.keys():
            self._take_away(key)
        for key, end in drawn.items():
            if self._drawn.get(key) != end:
                self._draw(key, *end)
        self._drawn = drawn

    def _draw(self, key: str, host: ElementItem, label: Box, card: Box) -> None:
        if not isinstance(host, TransitionItem | CommonItem):
            return
        if key in self.items and host.companion is not self.items[key]:
            self._take_away(key)  # its transition became a common one, or is one no more
        if key not in self.items:
            host.companion = self.items[key] = RejectionItem(host.element, host.look)
            self._scene.addItem(host.companion)
        self.items[key].run(way_round(label, card, self._obstacles(key, label, card)), label)

    def _take_away(self, key: str) -> None:
        item = self.items.pop(key)
        self._scene.removeItem(item)

    def _ends(self, key: str, target: str) -> tuple[ElementItem, Box, Box] | None:
        """The label and the card between which it runs; None where one of them is not drawn."""
        host, card = self._scene.item_of(Element("transition", key)), self._card(target)
        if not isinstance(host, TransitionItem | CommonItem) or card is None or not host.isVisible():
            return None
        label = host.label_box
        box = Box(label.x(), label.y(), label.width(), label.height())
        return None if label.isEmpty() or box.touches(card) else (host, box, card)

    def _card(self, state: str) -> Box | None:
        """The card of a state, or of the collapsed frame it is in."""
        known = self._scene.lines.boxes
        if state in known:
            return known[state]
        frames = self._scene.shown.drawing.frames
        return next((known.get(f"frame {each.id}") for each in frames if each.collapsed and state in each.states), None)

    def _obstacles(self, key: str, label: Box, card: Box) -> Obstacles:
        lines, left, top = self._scene.lines, min(label.x, card.x), min(label.y, card.y)
        right, bottom = max(label.right, card.right), max(label.bottom, card.bottom)
        area = Box(left - 80.0, top - 80.0, right - left + 160.0, bottom - top + 160.0)
        cards = [box for box in lines.cards_near(area) if box != card]
        others = (self._scene.transitions.items(), self._scene.commons.items())
        labels = [_box(item.label_box) for items in others for each, item in items if each != key]
        return Obstacles(cards, [box for box in labels if box.touches(area)], lines.runs_near(area))


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What a line had better keep away from, the worst first."""

    cards: Sequence[Box] = ()
    labels: Sequence[Box] = ()
    runs: Sequence[Box] = ()
    """The straight runs of other lines."""


def way_round(label: Box, card: Box, obstacles: Obstacles) -> Line:
    """The best of some right-angled ways from a label to a card."""
    best, least = None, inf
    for bare, line in sorted((length_of(line) + _TURN * len(line), line) for line in _ways(label, card, obstacles)):
        if bare >= least:  # the others cost more, whatever is in their way
            break
        cost = bare
        for run_cost in _in_the_way(line, obstacles):
            cost += run_cost
            if cost >= least:
                break
        else:
            best, least = line, cost
    return best or (label.centre, card.centre)


def _ways(label: Box, card: Box, obstacles: Obstacles) -> Iterator[Line]:
    solid = [label, card, *obstacles.cards, *obstacles.labels]
    lanes = (
        (min(box.x for box in solid) - _AROUND, max(box.right for box in solid) + _AROUND),
        (min(box.y for box in solid) - _AROUND, max(box.bottom for box in solid) + _AROUND),
    )
    for leaves in (Side.LEFT, Side.RIGHT, Side.TOP, Side.BOTTOM):
        start = side_middle(label, leaves)
        for enters in Side:
            reach = (card.width if enters.upright else card.height) / 2 - 12.0
            for end in (on_side(card, enters, port) for port in _PORTS if abs(port) <= reach):
                yield from _joined(start, leaves, end, enters, lanes)


def _joined(start: Point, leaves: Side, end: Point, enters: Side, lanes: Lanes) -> Iterator[Line]:
    """Straight, over one corner, or over two; never back into what it comes from or goes to."""
    (ax, ay), (bx, by) = start, end
    if leaves.upright != enters.upright:
        corner = (ax, by) if leaves.upright else (bx, ay)
        if _outwards(start, corner, leaves) and _outwards(end, corner, enters):
            yield start, corner, end
        return
    axis = 1 if leaves.upright else 0
    outs = [start[axis] + OUTWARDS[leaves][axis] * out for out in _OUTS]
    outs += [end[axis] + OUTWARDS[enters][axis] * out for out in _OUTS]
    for middle in (*outs, (start[axis] + end[axis]) / 2, *lanes[axis]):
        one, two = ((ax, middle), (bx, middle)) if leaves.upright else ((middle, ay), (middle, by))
        if _outwards(start, one, leaves) and _outwards(end, two, enters):
            yield (start, end) if one == two else (start, one, two, end)


def _outwards(from_here: Point, to: Point, side: Side) -> bool:
    dx, dy = OUTWARDS[side]
    return (to[0] - from_here[0]) * dx + (to[1] - from_here[1]) * dy >= 2 * _DISC


def _in_the_way(line: Line, obstacles: Obstacles) -> Iterator[float]:
    """What each thing in its way costs, the dearest first."""
    runs = [Box(min(ax, bx), min(ay, by), abs(bx - ax), abs(by - ay)) for (ax, ay), (bx, by) in pairwise(line)]
    for run in runs:
        yield _OVER_CARD * sum(run.touches(card, _NEAR) for card in obstacles.cards)
    for run in runs:
        yield _OVER_LABEL * sum(run.touches(label) for label in obstacles.labels)
    for run in runs:
        upright = run.height > run.width
        along = [(other.height > other.width) is upright for other in obstacles.runs if run.touches(other, _NEAR)]
        yield _ALONG * sum(along) + _ACROSS * (len(along) - sum(along))


def _box(area: QRectF) -> Box:
    return Box(area.x(), area.y(), area.width(), area.height())
