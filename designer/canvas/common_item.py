"""A transition offered in many states: a badge on its target, and on hover a fan from everywhere it is offered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.badges import APART
from designer.canvas.element_item import ElementItem
from designer.canvas.ink import Writing, ink_for
from designer.canvas.looks import SHOW_TEXT, Look, fonts
from designer.canvas.overlay import Element
from designer.canvas.routes import Side, nearest_side, side_middle
from designer.canvas.shapes import LabelGround
from designer.canvas.transition_item import LABEL_HEIGHT, arrow_head, elided, label_size
from runtime.model.arrange.sheet import Box, Size

_SIGN = 18.0


class CommonItem(ElementItem):
    """The badge of one common transition, beside its target."""

    def __init__(self, key: str, look: Look) -> None:
        super().__init__(Element("transition", key), look)
        self.text = ""
        self.dashed = False
        self.back = False
        self.target: Box | None = None
        self.sources: tuple[Box, ...] = ()
        self._writing: Writing | None = None
        self._box = QRectF()
        self._stalk = QLineF()
        self._head = QPolygonF()
        self.setZValue(3)

    def show_text(self, text: str, *, dashed: bool, back: bool) -> None:
        """Say this; `back`: it leads back to wherever the ticket came from."""
        if (text, dashed, back) != (self.text, self.dashed, self.back):
            self.text, self.dashed, self.back = text, dashed, back
            self.rewrite()

    @property
    def size(self) -> Size:
        """How much room the badge takes."""
        return label_size(self.text)[0] + _SIGN, LABEL_HEIGHT

    def hang(self, target: Box, box: Box, side: Side) -> None:
        """Hang there, on this side of this card."""
        self.prepareGeometryChange()
        self.target = target
        self._box = QRectF(box.x, box.y, box.width, box.height)
        x, y = self._box.center().toTuple()
        ends = {
            Side.LEFT: ((box.right, y), (target.x, y)),
            Side.RIGHT: ((box.x, y), (target.right, y)),
            Side.BOTTOM: ((x, box.y), (x, target.bottom)),
            Side.TOP: ((x, box.bottom), (x, target.y)),
        }[side]
        self._stalk = QLineF(QPointF(*ends[0]), QPointF(*ends[1]))
        self._head = arrow_head(ends)
        self.update()

    @override
    def rewrite(self) -> None:
        self._writing = None
        self.update()

    @property
    def label_box(self) -> QRectF:
        """Where the badge is."""
        return self._box

    @override
    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-APART - 4, -APART - 4, APART + 4, APART + 4)

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self._box)
        return path

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        look, box = self.look, self._box
        ink = ink_for(painter, look, widget)
        ink.align(box.x(), box.y())
        pen = look.line("chosen" if self.chosen else "hover" if self.hovered else "", dashed=self.dashed)
        painter.setPen(pen)
        painter.drawLine(self._stalk)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(self._head)
        ink.lay(LabelGround(self.chosen, self.hovered), box)
        if ink.zoom < SHOW_TEXT:
            return
        if self._writing is None:
            self._writing = Writing(elided(self.text), fonts().small)
        self._paint_sign(painter)
        ink.write(self._writing, box.left() + _SIGN + 6.0, box.center().y() - self._writing.height / 2, look.label)
        self.paint_mark(painter, QPointF(box.left() - 6.0, box.center().y()))

    def _paint_sign(self, painter: QPainter) -> None:
        """A star: from anywhere; a hook: back."""
        painter.setPen(self.look.line("hover"))
        middle = QPointF(self._box.left() + 13.0, self._box.center().y())
        if self.back:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawArc(QRectF(middle.x() - 4, middle.y() - 4, 8, 8), -90 * 16, 270 * 16)
            return
        for dx, dy in ((0.0, 4.5), (3.9, 2.25), (3.9, -2.25)):
            painter.drawLine(middle - QPointF(dx, dy), middle + QPointF(dx, dy))


class FanItem(QGraphicsItem):
    """Dashed lines from every state a common transition is offered in, while the pointer is over its badge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[QLineF] = []
        self._bounds = QRectF()
        self.setZValue(0.5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def spread(self, sources: Sequence[Box], badge: QRectF, look: Look) -> None:
        """From these cards to this badge."""
        self.prepareGeometryChange()
        self._look = look
        end = badge.center()
        self._lines = [
            QLineF(QPointF(*side_middle(box, nearest_side(box, (end.x(), end.y())))), end) for box in sources
        ]
        self._bounds = QRectF()
        for line in self._lines:
            self._bounds = self._bounds.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-3, -3, 3, 3))
        self.update()

    @property
    def rays(self) -> int:
        """How many lines it has."""
        return len(self._lines)

    @override
    def boundingRect(self) -> QRectF:
        return self._bounds

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setPen(self._look.line("hover", dashed=True))
        painter.drawLines(self._lines)
