"""What came, went or changed, painted over a drawing: in colour, and with a sign, since colour alone tells nobody."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.element_item import rounded
from designer.canvas.looks import SHOW_TEXT, Look, fonts
from designer.canvas.overlay import Change, Tone
from designer.canvas.shapes import RADIUS
from designer.canvas.transition_item import LABEL_HEIGHT, arrow_head, rounded_path
from runtime.model.arrange.sheet import Line

TONES: dict[Change, Tone] = {"added": "ok", "removed": "bad", "changed": "warn"}
SIGNS: dict[Change, str] = {"added": "+", "removed": "−", "changed": "≠"}
_WIDE, _SIGN = 2.6, 18.0
_FADED = 130


class _Mark(QGraphicsItem):
    """Lies over an element and is in nobody's way."""

    def __init__(self, change: Change, look: Look, height: float) -> None:
        super().__init__()
        self.change, self._look = change, look
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setZValue(height)

    @override
    def boundingRect(self) -> QRectF:
        raise NotImplementedError

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        raise NotImplementedError

    @property
    def ink(self) -> QColor:
        """The colour of the change."""
        return self._look.chips[TONES[self.change]][0].color()


class LineMark(_Mark):
    """Over the line of a transition, under every label."""

    def __init__(self, line: Line, change: Change, look: Look) -> None:
        super().__init__(change, look, 1.6)
        self._line, self._path = line, rounded_path(line)

    @override
    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().adjusted(-8, -8, 8, 8)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        pen = QPen(self.ink, _WIDE)
        if self.change == "removed":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ink)
        painter.drawPolygon(arrow_head(self._line))


class TagMark(_Mark):
    """Around a card or a label: its frame and its sign; a card that is gone is crossed out, a label stays readable."""

    def __init__(self, box: QRectF, change: Change, look: Look, *, card: bool) -> None:
        super().__init__(change, look, 2.6 if card else 1.8)
        self._box, self._card = box, card

    @override
    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-_SIGN - 2, -_SIGN, 4, 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        radius = RADIUS if self._card else LABEL_HEIGHT / 2
        painter.setPen(QPen(self.ink, _WIDE))
        crossed = self._card and self.change == "removed"
        if crossed:
            faded = QColor(self._look.canvas)
            faded.setAlpha(_FADED)
            painter.setBrush(faded)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(self._box, radius))
        if crossed:
            painter.drawLine(self._box.bottomLeft() + QPointF(6, -4), self._box.topRight() + QPointF(-6, 4))
        if self._card or option.levelOfDetailFromTransform(painter.worldTransform()) >= SHOW_TEXT:
            self._paint_sign(painter)

    def _paint_sign(self, painter: QPainter) -> None:
        middle = (
            self._box.topLeft() + QPointF(2, 2) if self._card else QPointF(self._box.left() - 7, self._box.center().y())
        )
        disc = QRectF(middle.x() - _SIGN / 2, middle.y() - _SIGN / 2, _SIGN, _SIGN)
        painter.setPen(QPen(self.ink, 1.4))
        painter.setBrush(self._look.chips[TONES[self.change]][1])
        painter.drawEllipse(disc)
        painter.setFont(fonts().count)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, SIGNS[self.change])
