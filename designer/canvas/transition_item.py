"""A transition as a line with an arrow head and a label that may be dragged away from it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from math import hypot
from typing import override

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF, QRegion
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.element_item import ElementItem, zoom_of
from designer.canvas.ink import Writing, ink_for
from designer.canvas.looks import DIMMED, SHOW_TEXT, Look, fonts
from designer.canvas.overlay import Element, Mark
from designer.canvas.routes import along, nearest_run
from designer.canvas.shapes import LabelGround
from runtime.model.arrange.sheet import Line, Point, Size

LABEL_HEIGHT = 20.0
_CORNER = 10.0
_HEAD_LENGTH, _HEAD_HALF = 10.0, 4.8
_GRIP = 12.0
"""How wide a line is for the mouse."""
_FAR = 26.0
"""A label further from its line than this is tied to it by a dotted thread."""
_LONGEST_LABEL = 260.0
_WIDE = 4.0
"""Pixels: from this width on, a line's head grows with it."""
_EVERYWHERE = QRectF(-1e8, -1e8, 2e8, 2e8)
_NOWHERE = QPainterPath()


class LabelItem(ElementItem):
    """The words of a transition: above every line, so that none crosses them out."""

    def __init__(self, element: Element, look: Look) -> None:
        super().__init__(element, look)
        self.text = ""
        self.size: Size = (0.0, 0.0)
        self._writing: Writing | None = None
        self._box, self._bounds = QRectF(), QRectF()
        self.setZValue(1.7)

    def show_text(self, text: str) -> None:
        """Say this."""
        self.text = text
        self.size = label_size(text)
        self._writing = None

    def put(self, centre: Point) -> None:
        """Be centred here."""
        (x, y), (width, height) = centre, self.size
        box = QRectF(x - width / 2, y - height / 2, width, height)
        if box != self._box:
            self.prepareGeometryChange()
            self._box = box
            self._bounds = box.adjusted(-17, -3, 3, 3)
        self.update()

    @property
    def box(self) -> QRectF:
        """Where it is."""
        return self._box

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._box)
        return path

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        ink, box = ink_for(painter, self.look, widget), self._box
        if ink.zoom < SHOW_TEXT:
            return
        x, y, writing = box.x(), box.y(), self._writing
        ink.align(x, y)
        ink.lay(LabelGround(self.chosen, self.hovered), box)
        if writing is None:
            writing = self._writing = Writing(elided(self.text), fonts().small)
        x, y = x + (box.width() - writing.width) / 2, y + (LABEL_HEIGHT - writing.height) / 2
        ink.write(writing, x, y, self.look.label)
        self.paint_mark(painter, QPointF(box.left() - 6.0, box.center().y()))


class TransitionItem(ElementItem):
    """One line. Its coordinates are the scene's; its label is an item of its own, and LinesItem paints it."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("transition", key), look)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents)
        self.line: Line = ((0.0, 0.0), (0.0, 0.0))
        self.text = ""
        self.dashed = False
        self.off = False
        self.walked = False
        self.width = 0.0
        """In pixels, for how often it was taken; 0: as lines are drawn."""
        self.label = LabelItem(self.element, look)
        self.label_centre: Point = (0.0, 0.0)
        self._path: QPainterPath | None = None
        self._head = QPolygonF()
        self._straight = QLineF()
        self._thread: QLineF | None = None
        self._areas: list[QRectF] = []
        self._bounds = QRectF()
        self._shape: QPainterPath | None = None
        self.setZValue(1)

    def show_text(self, text: str, *, dashed: bool, off: bool = False) -> None:
        """Say this; automatic transitions are dashed, and those switched off are dotted and dim."""
        if (text, dashed, off) != (self.text, self.dashed, self.off):
            self.text, self.dashed, self.off = text, dashed, off
            self.label.setOpacity(DIMMED if off else 1.0)
            self.label.show_text(text)
            if not self._bounds.isNull():
                self._measure()

    def run(self, line: Line, label: Point) -> None:
        """Run along this line, with the label centred there."""
        if line == self.line and label == self.label_centre:
            return
        self.redraw()
        if line != self.line:
            self.line = line
            self._path = None
            self._straight = QLineF(*line[0], *line[-1])
        self.label_centre = label
        self._measure()

    @property
    def label_size(self) -> Size:
        """How large the label is."""
        return self.label.size

    @property
    def label_box(self) -> QRectF:
        """Where the label is."""
        return self.label.box

    @property
    def straight(self) -> QLineF:
        """From end to end, for the overview."""
        return self._straight

    @override
    def rewrite(self) -> None:
        self.label.show_text(self.text)
        self._measure()

    @override
    def wear(self, look: Look) -> None:
        super().wear(look)
        self.label.wear(look)

    @override
    def set_chosen(self, chosen: bool) -> None:
        if chosen != self.chosen:
            super().set_chosen(chosen)
            self.label.set_chosen(chosen)
            self.setZValue(1.5 if chosen else 1)

    @override
    def set_hovered(self, hovered: bool) -> None:
        super().set_hovered(hovered)
        self.label.set_hovered(hovered)

    def set_walked(self, walked: bool) -> None:
        """Show that the rehearsed ticket came this way, or not."""
        if walked != self.walked:
            self.walked = walked
            self.redraw()

    def set_width(self, width: float) -> None:
        """Show how often tickets come this way; 0: as lines are drawn."""
        if width != self.width:
            self.width = width
            self._measure()

    @override
    def set_mark(self, mark: Mark | None) -> None:
        self.label.set_mark(mark)

    def _measure(self) -> None:
        self.prepareGeometryChange()
        self.label.put(self.label_centre)
        _, near = nearest_run(self.line, self.label_centre)
        x, y = self.label_centre
        outside = hypot(max(abs(near[0] - x) - self.label.size[0] / 2, 0), max(abs(near[1] - y) - 10.0, 0))
        self._thread = QLineF(*near, x, y) if outside > _FAR else None
        reach = 8.0 + self.width
        self._areas = [_around(one, two, reach) for one, two in pairwise(self.line)]
        if self._thread is not None:
            self._areas.append(_around(near, (x, y), reach))
        self._bounds = reduce(QRectF.united, self._areas)
        self._shape = None
        self.redraw()

    @override
    def redraw(self) -> None:
        """Along its runs, and not all that lies between them."""
        scene = self.scene()
        if scene is not None:
            for area in self._areas:
                scene.update(area)

    def _drawn(self) -> QPainterPath:
        """The line and its head, made when they are first seen."""
        if self._path is None:
            self._path = rounded_path(self.line)
            self._head = arrow_head(self.line)
        return self._path

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def shape(self) -> QPainterPath:
        if self._shape is None:
            stroker = QPainterPathStroker()
            stroker.setWidth(_GRIP)
            self._shape = stroker.createStroke(self._drawn())
        return self._shape

    def lies_in(self, region: QRegion | None) -> bool:
        """Whether some of the line itself is there; None: everywhere."""
        return region is None or any(region.intersects(area.toAlignedRect()) for area in self._areas)

    @property
    def style(self) -> tuple[str, bool, float, bool]:
        """Lines of one style are painted with one pen."""
        state = "chosen" if self.chosen else "hover" if self.hovered or self.walked else ""
        return state, self.dashed, self.width, self.off

    def pen(self) -> QPen:
        """What it is drawn with."""
        state, dashed, width, off = self.style
        pen = self.look.line(state, dashed=dashed)
        if width:
            pen = QPen(pen)
            pen.setColor(self.look.accent if state else self.look.flow)
            pen.setWidthF(width)
        if off:
            pen = QPen(pen)
            pen.setColor(self.look.accent if state else self.look.flow)
            pen.setDashPattern([1.0, 3.0])
        return pen

    def draw_run(self, painter: QPainter, *, near: bool) -> None:
        """Draw the line alone; from far away without rounding its corners."""
        if near:
            painter.drawPath(self._drawn())
        else:
            painter.drawPolyline([QPointF(*point) for point in self.line])

    def draw_head(self, painter: QPainter) -> None:
        """Draw the arrow head."""
        painter.drawPolygon(arrow_head(self.line, max(1.0, self.width / _WIDE)) if self.width else self._head)

    def draw_thread(self, painter: QPainter) -> None:
        """Draw what ties a label that is far away."""
        if self._thread is not None:
            painter.setPen(self.look.label_border)
            painter.drawLine(self._thread)


class LinesItem(QGraphicsItem):
    """Paints every line. Were each one painted by its item, its whole rectangle would be painted again with it."""

    def __init__(self) -> None:
        super().__init__()
        self.exposed: QRegion | None = None
        """The part of the scene a view is about to paint; None: whatever it is asked for."""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # tells what part is painted
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(1)

    @override
    def boundingRect(self) -> QRectF:
        return _EVERYWHERE

    @override
    def shape(self) -> QPainterPath:
        return _NOWHERE

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        near = zoom_of(painter) >= SHOW_TEXT
        styles: dict[tuple[str, bool, float, bool], list[TransitionItem]] = {}
        by_bounds, upwards = Qt.ItemSelectionMode.IntersectsItemBoundingRect, Qt.SortOrder.AscendingOrder
        for item in self.scene().items(option.exposedRect, by_bounds, upwards):
            if isinstance(item, TransitionItem) and item.lies_in(self.exposed):
                styles.setdefault(item.style, []).append(item)
        for lines in styles.values():
            _paint_alike(painter, lines, near=near)


def _paint_alike(painter: QPainter, lines: list[TransitionItem], *, near: bool) -> None:
    """Lines of one style: another pen or brush costs more than what is drawn with it."""
    pen = lines[0].pen()
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        line.draw_run(painter, near=near)
    if not near:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    for line in lines:
        line.draw_head(painter)
    for line in lines:
        line.draw_thread(painter)


def _around(one: Point, two: Point, reach: float) -> QRectF:
    """The rectangle around two points, and so much more on every side."""
    (ax, ay), (bx, by) = one, two
    return QRectF(min(ax, bx) - reach, min(ay, by) - reach, abs(bx - ax) + 2 * reach, abs(by - ay) + 2 * reach)


def label_size(text: str) -> Size:
    """How large the label of a text is."""
    return fonts().small_measure.horizontalAdvance(elided(text)) + 17.0, LABEL_HEIGHT


def elided(text: str) -> str:
    """A text cut to what a label may hold."""
    if len(text) < 30:  # noqa: PLR2004  shorter ones always fit
        return text
    return fonts().small_measure.elidedText(text, Qt.TextElideMode.ElideRight, _LONGEST_LABEL)


def label_at(line: Line, offset: Point | None) -> Point:
    """Where a label is that was dragged so far from the middle of its line."""
    x, y = along(line, 0.5)
    return (x, y) if offset is None else (x + offset[0], y + offset[1])


def rounded_path(line: Line) -> QPainterPath:
    """A polyline with its corners rounded."""
    path = QPainterPath(QPointF(*line[0]))
    for place in range(1, len(line) - 1):
        before, corner, after = line[place - 1], line[place], line[place + 1]
        path.lineTo(*_towards(corner, before))
        path.quadTo(*corner, *_towards(corner, after))
    path.lineTo(*line[-1])
    return path


def _towards(corner: Point, other: Point) -> Point:
    (ax, ay), (bx, by) = corner, other
    run = hypot(bx - ax, by - ay) or 1.0
    reach = min(_CORNER, run / 2)
    return ax + (bx - ax) * reach / run, ay + (by - ay) * reach / run


def arrow_head(line: Sequence[Point], size: float = 1.0) -> QPolygonF:
    """The head at the end of a polyline, so many times as large as usual."""
    (bx, by), (ax, ay) = line[-1], line[-2]
    for one, two in reversed(list(pairwise(line))):
        if hypot(two[0] - one[0], two[1] - one[1]) > 0.5:  # noqa: PLR2004  a run one can see
            (ax, ay), (bx, by) = one, two
            break
    run = hypot(bx - ax, by - ay) or 1.0
    ux, uy = (bx - ax) / run, (by - ay) / run
    length, half = _HEAD_LENGTH * size, _HEAD_HALF * size
    x, y = bx - ux * length, by - uy * length
    left = QPointF(x - uy * half, y + ux * half)
    return QPolygonF([QPointF(bx, by), left, QPointF(x + uy * half, y - ux * half)])
