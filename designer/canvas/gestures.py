"""Gestures that move something: the view, the choice, cards, labels, bends, or everything beyond a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from designer.canvas import compose
from designer.canvas.boxes import GRID, around, snap_to, snapped
from designer.canvas.gesture import Gesture
from designer.canvas.overlay import Element
from designer.canvas.routes import along, with_run_moved
from designer.canvas.surface import CanvasSurface
from runtime.model import edits
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Blueprint
from runtime.model.drawing import Route

_FREE = Qt.KeyboardModifier.AltModifier
"""Held, nothing snaps."""


class PanGesture(Gesture):
    """Drags the sheet under the view; works in pixels, since the scene's points move with it."""

    cursor = Qt.CursorShape.ClosedHandCursor
    pans = False

    def __init__(self, view: CanvasSurface, start: QPointF) -> None:
        super().__init__(view, start)
        self._last: QPoint = view.mapFromScene(start)

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        here = self.view.mapFromScene(at)
        self.view.pan(self._last.x() - here.x(), self._last.y() - here.y())
        self._last = here

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.leave()

    @override
    def cancel(self) -> None:
        self.leave()


class RubberBand(Gesture):
    """Chooses what it is drawn around; with Shift or Ctrl in addition to what is chosen."""

    def __init__(self, view: CanvasSurface, start: QPointF, kept: Sequence[Element] = ()) -> None:
        super().__init__(view, start)
        self._before = self.scene.selection.elements
        self._kept = tuple(kept)
        self._area = QRectF(start, start)

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        before, self._area = self._area, QRectF(self.start, at).normalized()
        self.scene.selection.choose(*self._kept, *self.scene.elements_in(self._area))
        self.view.redraw(before, self._area)

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.move(at, modifiers)
        self.leave()

    @override
    def cancel(self) -> None:
        self.scene.selection.choose(*self._before)
        self.leave()

    @override
    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.scene.look.guide)
        painter.setBrush(self.scene.look.clear_accent(30))
        painter.drawRect(self._area)


class MoveGesture(Gesture):
    """Moves what is chosen; it snaps to guides and to the grid unless Alt is held."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, view: CanvasSurface, start: QPointF, elements: Sequence[Element]) -> None:
        super().__init__(view, start)
        self._elements = tuple(elements)
        self._blueprint = self.document.blueprint
        self._states = set(compose.states_of(self._blueprint, elements))
        boxes = [self.scene.boxes[key] for key in self._states]
        boxes += [self.scene.notes[each.id].box for each in elements if each.kind == "note"]
        self._moving = around(boxes) or Box(start.x(), start.y(), 0.0, 0.0)
        self._by = (0.0, 0.0)
        self._guides: list[QLineF] = []

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = at.x() - self.start.x(), at.y() - self.start.y()
        before, self._guides = self._guides, []
        if not modifiers & _FREE:
            dx, dy = self._snapped(dx, dy)
        if (dx, dy) != self._by:
            self._by = (dx, dy)
            self.scene.show(compose.move(self._blueprint, self._elements, self._by), quick=True)
        if before != self._guides:
            self.view.redraw(*(QRectF(guide.p1(), guide.p2()) for guide in (*before, *self._guides)))

    def _snapped(self, dx: float, dy: float) -> tuple[float, float]:
        box = self._moving.at((self._moving.x + dx, self._moving.y + dy))
        seen = self.view.seen()
        area = Box(seen.x(), seen.y(), seen.width(), seen.height())
        others = self.scene.lines.cards_near(area, self._states)
        snap = snap_to(box, others)
        for x in snap.upright:
            self._guides.append(QLineF(x, seen.top(), x, seen.bottom()))
        for y in snap.level:
            self._guides.append(QLineF(seen.left(), y, seen.right(), y))
        return dx + snap.dx, dy + snap.dy

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.move(at, modifiers)
        after = compose.move(self._blueprint, self._elements, self._by) if self._by != (0.0, 0.0) else None
        self.apply(QCoreApplication.translate("Canvas", "Move"), after)

    @override
    def paint(self, painter: QPainter) -> None:
        painter.setPen(self.scene.look.guide)
        painter.drawLines(self._guides)


class LabelGesture(Gesture):
    """Drags a label away from its line, and back onto it: near its middle it is placed by itself again."""

    cursor = Qt.CursorShape.SizeAllCursor

    def __init__(self, view: CanvasSurface, start: QPointF, transition_id: str) -> None:
        super().__init__(view, start)
        self._key = transition_id
        self._blueprint = self.document.blueprint
        self._centre = self.scene.labels.centres[transition_id]

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.scene.show(self._with_label(at), quick=True)

    def _with_label(self, at: QPointF) -> Blueprint:
        x = self._centre[0] + at.x() - self.start.x()
        y = self._centre[1] + at.y() - self.start.y()
        middle = along(self.scene.lines.drawn[self._key], 0.5)
        offset = round(x - middle[0], 1), round(y - middle[1], 1)
        kept = self._blueprint.drawing.routes.get(self._key, Route())
        return edits.route(self._blueprint, self._key, kept.having(label=offset))

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.apply(QCoreApplication.translate("Canvas", "Move label"), self._with_label(at))


class BendGesture(Gesture):
    """Drags a straight run of a line across itself, which bends the line."""

    def __init__(self, view: CanvasSurface, start: QPointF, transition_id: str, run: int) -> None:
        super().__init__(view, start)
        self._key, self._run = transition_id, run
        self._blueprint = self.document.blueprint
        self._line = self.scene.lines.drawn[transition_id]
        (ax, ay), (bx, by) = self._line[run], self._line[run + 1]
        upright = abs(ax - bx) <= abs(ay - by)
        self.cursor = Qt.CursorShape.SizeHorCursor if upright else Qt.CursorShape.SizeVerCursor

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.scene.show(self._bent(at, modifiers), quick=True)

    def _bent(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Blueprint:
        dx, dy = at.x() - self.start.x(), at.y() - self.start.y()
        if not modifiers & _FREE:
            x, y = self._line[self._run]
            dx, dy = snapped(x + dx) - x, snapped(y + dy) - y
        bends = with_run_moved(self._line, self._run, (dx, dy))
        kept = self._blueprint.drawing.routes.get(self._key, Route())
        return edits.route(self._blueprint, self._key, kept.having(bends=bends, arranged=False))

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.apply(QCoreApplication.translate("Canvas", "Bend"), self._bent(at, modifiers))


class SpaceGesture(Gesture):
    """Makes room: pushes everything below, or to the right of, where it began."""

    cursor = Qt.CursorShape.SplitVCursor
    _by = (0.0, 0.0)

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        dx, dy = at.x() - self.start.x(), at.y() - self.start.y()
        if not modifiers & _FREE:
            dx, dy = round(dx / GRID) * GRID, round(dy / GRID) * GRID
        self._by = (dx, dy)
        self.scene.show(self._pushed(), quick=True)
        self.view.viewport().update()

    def _pushed(self) -> Blueprint:
        return compose.make_room(self.document.blueprint, (self.start.x(), self.start.y()), self._by)

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.move(at, modifiers)
        self.apply(QCoreApplication.translate("Canvas", "Make room"), self._pushed())

    @override
    def paint(self, painter: QPainter) -> None:
        seen = self.view.seen()
        painter.setPen(self.scene.look.guide)
        if abs(self._by[1]) >= abs(self._by[0]):
            painter.drawLine(QLineF(seen.left(), self.start.y(), seen.right(), self.start.y()))
        else:
            painter.drawLine(QLineF(self.start.x(), seen.top(), self.start.x(), seen.bottom()))
