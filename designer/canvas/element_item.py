"""What all items of the canvas share: they belong to an element, may be chosen, hovered over and marked."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from designer.canvas.looks import Look, fonts
from designer.canvas.overlay import Element, Mark

MARK_SIZE = 18.0
_SIGNS = {"error": "!", "warning": "!", "hint": "i"}


class ElementItem(QGraphicsItem):
    """An item that stands for an element. It takes no mouse events: the view's gestures do."""

    def __init__(self, element: Element, look: Look) -> None:
        super().__init__()
        self.element = element
        self.look = look
        self.chosen = False
        self.hovered = False
        self.mark: Mark | None = None
        self.companion: QGraphicsItem | None = None
        """What looks chosen and pointed at together with it."""
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @override
    def boundingRect(self) -> QRectF:
        raise NotImplementedError

    @override
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        raise NotImplementedError

    def wear(self, look: Look) -> None:
        """Paint in another look from now on."""
        self.look = look
        self.redraw()

    def rewrite(self) -> None:
        """The language or the fonts changed: lay the texts out again."""
        self.redraw()

    def redraw(self) -> None:
        """It looks different now: paint it again."""
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Show that it is chosen, or not."""
        if chosen != self.chosen:
            self.chosen = chosen
            self._redraw_all()

    def set_hovered(self, hovered: bool) -> None:
        """Show that the pointer is over it, or not."""
        if hovered != self.hovered:
            self.hovered = hovered
            self._redraw_all()

    def _redraw_all(self) -> None:
        self.redraw()
        if self.companion is not None:
            self.companion.update()

    def set_mark(self, mark: Mark | None) -> None:
        """Show the badge of a finding, or none."""
        if mark != self.mark:
            self.mark = mark
            self.redraw()

    def paint_mark(self, painter: QPainter, centre: QPointF) -> None:
        """The badge of a finding: a sign in a disc, red, amber or blue."""
        if self.mark is None:
            return
        ink, ground = self.look.marks[self.mark.severity]
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(ground)
        painter.drawEllipse(centre, MARK_SIZE / 2, MARK_SIZE / 2)
        painter.setFont(fonts().count)
        box = QRectF(centre.x() - MARK_SIZE / 2, centre.y() - MARK_SIZE / 2, MARK_SIZE, MARK_SIZE)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _SIGNS[self.mark.severity])


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def zoom_of(painter: QPainter) -> float:
    """Pixels of the window for a unit of the scene: nothing on the canvas is rotated."""
    zoom: float = painter.worldTransform().m11()
    return zoom
