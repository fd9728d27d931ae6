"""What stands around cards and lines: notes, frames, lanes, and the brackets of parallel transitions."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from math import hypot
from typing import override

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.element_item import ElementItem, rounded, zoom_of
from designer.canvas.looks import SHOW_TEXT, Look, fonts
from designer.canvas.overlay import Element
from runtime.model.arrange.sheet import Box, Line, Point
from runtime.model.blueprint import Blueprint, Waiting

_TITLE_HEIGHT = 34.0
_BAR_AT, _BAR_OVER = 16.0, 9.0
_LANE_MARGIN = 30.0
_LANES = {waiting: place for place, waiting in enumerate(Waiting)}


class NoteItem(ElementItem):
    """A sticky note."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("note", key), look)
        self.text = ""
        self.box = Box(0.0, 0.0, 1.0, 1.0)
        self.setZValue(1.8)

    def show_text(self, text: str) -> None:
        """Say this."""
        self.text = text
        self.update()

    def put(self, box: Box) -> None:
        """Be here."""
        if box != self.box:
            self.prepareGeometryChange()
            self.box = box
            self.setPos(box.x, box.y)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-4, -4, self.box.width + 8, self.box.height + 8)

    @override
    def shape(self) -> QPainterPath:
        return rounded(QRectF(0, 0, self.box.width, self.box.height), 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        box = QRectF(0, 0, self.box.width, self.box.height)
        painter.setPen(self.look.chosen if self.chosen else self.look.note_border)
        painter.setBrush(self.look.note)
        painter.drawRoundedRect(box, 4, 4)
        if zoom_of(painter) < SHOW_TEXT:
            return
        painter.setPen(self.look.note_text)
        painter.setFont(fonts().note)
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(box.adjusted(10, 8, -10, -8), int(wrap), self.text)


class FrameItem(ElementItem):
    """A named frame around states; collapsed it is a card of its own."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("frame", key), look)
        self.name = ""
        self.collapsed = False
        self.states = 0
        self.box = Box(0.0, 0.0, 1.0, 1.0)

    def show_face(self, name: str, states: int, *, collapsed: bool) -> None:
        """Say this."""
        self.name, self.states, self.collapsed = name, states, collapsed
        self.setZValue(2 if collapsed else -1)
        self.update()

    def put(self, box: Box) -> None:
        """Be here."""
        if box != self.box:
            self.prepareGeometryChange()
            self.box = box
            self.setPos(box.x, box.y)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(-6, -6, self.box.width + 12, self.box.height + 12)

    @override
    def shape(self) -> QPainterPath:
        """Its title and its border: what is inside stays within reach of the mouse."""
        path = QPainterPath()
        if self.collapsed:
            path.addRect(QRectF(0, 0, self.box.width, self.box.height))
            return path
        path.addRect(QRectF(0, 0, self.box.width, _TITLE_HEIGHT))
        return path

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        box = QRectF(0, 0, self.box.width, self.box.height)
        look = self.look
        if self.collapsed:
            painter.setPen(look.border)
            painter.setBrush(look.card)
            painter.drawRoundedRect(box.translated(5, 5), 10, 10)
        painter.setPen(look.chosen if self.chosen else QPen(look.border.color(), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(look.card if self.collapsed else look.clear_accent(10))
        painter.drawRoundedRect(box, 12, 12)
        if zoom_of(painter) < SHOW_TEXT:
            return
        painter.setFont(fonts().title)
        painter.setPen(look.text if self.collapsed else look.secondary)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(16, 4, box.width() - 50, 28), int(middle), self._title)
        self._paint_fold(painter, QPointF(box.right() - 20, 18))
        if self.collapsed:
            painter.setFont(fonts().small)
            painter.setPen(look.secondary)
            painter.drawText(QRectF(16, 48, box.width() - 32, 24), int(middle), f"… {self.states}")

    def _paint_fold(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(self.look.secondary)
        painter.drawLine(at + QPointF(-5, 0), at + QPointF(5, 0))
        if self.collapsed:
            painter.drawLine(at + QPointF(0, -5), at + QPointF(0, 5))

    @property
    def _title(self) -> str:
        """Its name, as far as there is room."""
        return fonts().title_measure.elidedText(self.name, Qt.TextElideMode.ElideRight, self.box.width - 60)

    @property
    def heading(self) -> Box:
        """Where its name is written, in scene units."""
        return Box(self.box.x + 12, self.box.y + 4, fonts().title_measure.horizontalAdvance(self._title) + 8, 28)

    @property
    def fold_box(self) -> QRectF:
        """Where a click collapses or opens it, in scene units."""
        return QRectF(self.box.right - 34, self.box.y + 4, 28, 28)


def headings(frames: Iterable[FrameItem]) -> list[Box]:
    """Where the names of these frames are to be read."""
    return [item.heading for item in frames if item.isVisible() and not item.collapsed]


class GroupItem(ElementItem):
    """The bracket of a parallel group: bars across its branches, and how many of them are needed."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("parallel", key), look)
        self.text = ""
        self._bars: list[QLineF] = []
        self._chip = QRectF()
        self.setZValue(1.6)

    def show_text(self, text: str) -> None:
        """Say this: “2/3 Checks”."""
        self.text = text
        self.update()

    def span(self, lines: Sequence[Line], choose: Callable[[Sequence[Box]], Box]) -> None:
        """Hold these branches together; `choose` says where beside a bar the chip covers least."""
        self.prepareGeometryChange()
        starts = [_near_start(line) for line in lines]
        ends = [_near_start(line[::-1]) for line in lines]
        self._bars = [_bar(points) for points in (starts, ends) if len(points) > 1]
        width = fonts().small_measure.horizontalAdvance(self.text) + 18.0
        if self._bars:
            corners = [(bar.p2(), 2.0) for bar in self._bars] + [(bar.p1(), -2.0 - width) for bar in self._bars]
            chip = choose([Box(end.x() + by, end.y() - 10.0, width, 20.0) for end, by in corners])
            self._chip = QRectF(chip.x, chip.y, chip.width, chip.height)
        self.update()

    @property
    def chip(self) -> QRectF:
        """Where it says how many are needed."""
        return self._chip

    @override
    def boundingRect(self) -> QRectF:
        bounds = self._chip
        for bar in self._bars:
            bounds = bounds.united(QRectF(bar.p1(), bar.p2()).normalized())
        return bounds.adjusted(-6, -6, 6, 6)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._chip)
        return path

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        look = self.look
        pen = QPen(look.accent if self.chosen or self.hovered else look.line_colour, 4.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLines(self._bars)
        if zoom_of(painter) < SHOW_TEXT:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawRoundedRect(self._chip, 6, 6)
        painter.setPen(look.canvas)
        painter.setFont(fonts().small)
        painter.drawText(self._chip, Qt.AlignmentFlag.AlignCenter, self.text)


def _near_start(line: Line) -> Point:
    (ax, ay), (bx, by) = line[0], line[1]
    run = hypot(bx - ax, by - ay) or 1.0
    reach = min(_BAR_AT, run)
    return ax + (bx - ax) * reach / run, ay + (by - ay) * reach / run


def _bar(points: Sequence[Point]) -> QLineF:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    if max(xs) - min(xs) >= max(ys) - min(ys):
        level = sum(ys) / len(ys)
        return QLineF(min(xs) - _BAR_OVER, level, max(xs) + _BAR_OVER, level)
    upright = sum(xs) / len(xs)
    return QLineF(upright, min(ys) - _BAR_OVER, upright, max(ys) + _BAR_OVER)


def lanes_of(drawn: Blueprint, boxes: Mapping[str, Box], hidden: Container[str]) -> Mapping[int, Sequence[Box]]:
    """The cards on each lane, by its place; without those that a folded frame hides."""
    found: dict[int, list[Box]] = {}
    for state in drawn.states:
        if state.id not in hidden:
            found.setdefault(_LANES[state.waiting], []).append(boxes[state.id])
    return found


class LanesItem(QGraphicsItem):
    """The grounds on which cards stand: one colour for each whose turn it may be."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._grounds: dict[int, QPainterPath] = {}
        self._bounds = QRectF()
        self.setZValue(-3)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def lay(self, boxes: Mapping[int, Sequence[Box]]) -> None:
        """A ground under the cards of each lane."""
        self.prepareGeometryChange()
        self._grounds = {}
        self._bounds = QRectF()
        for lane, cards in boxes.items():
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            for box in cards:
                ground = QRectF(box.x, box.y, box.width, box.height).adjusted(
                    -_LANE_MARGIN, -_LANE_MARGIN, _LANE_MARGIN, _LANE_MARGIN
                )
                path.addRoundedRect(ground, 18, 18)
                self._bounds = self._bounds.united(ground)
            self._grounds[lane] = path
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for lane, path in self._grounds.items():
            painter.setBrush(self.look.lanes[lane])
            painter.drawPath(path)
