"""Gestures that join states: a new transition drawn from a card, and an end of one moved to another card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, override

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from designer.canvas import compose
from designer.canvas.boxes import everything, free_corner
from designer.canvas.compose import LineKind, Made
from designer.canvas.gesture import Gesture
from designer.canvas.landing import target_at
from designer.canvas.overlay import Element
from designer.canvas.routes import Side, Way, draw, facing, loop, nearest_side
from designer.canvas.surface import CanvasSurface
from designer.canvas.transition_item import arrow_head, rounded_path
from runtime.model import edits
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH, Box, Line
from runtime.model.blueprint import Blueprint

type End = Literal["source", "target"]

_OPPOSITE = {Side.TOP: Side.BOTTOM, Side.BOTTOM: Side.TOP, Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}


class ConnectGesture(Gesture):
    """Draws a transition from a state: to a card, into a transition, or to an empty place where a state appears.

    With `by_clicks` it follows the pointer, or the arrow keys, until a click or Enter.
    """

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        view: CanvasSurface,
        start: QPointF,
        source: str,
        *,
        kind: LineKind = "manual",
        by_clicks: bool = False,
        made: Callable[[Element], None] | None = None,
    ) -> None:
        super().__init__(view, start)
        self.source = source
        self.by_clicks = by_clicks
        self._kind = kind
        self._made = made
        self._at = start
        self._left_source = False
        self._target: Element | None = None

    @property
    def target(self) -> Element | None:
        """What the transition would lead to, when it is dropped now."""
        return self._target

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._at = at
        target = target_at(self.scene, at)
        if target != Element("state", self.source):
            self._left_source = True
        self.aim(target)

    def aim(self, target: Element | None) -> None:
        """Point at an element: it lights up, or the hint says why it cannot be the target."""
        self._light(hovered=False)
        self._target = target
        self._light(hovered=True)
        self.forbid(self._why_not(), self._at)
        self.view.viewport().update()

    def aim_at_state(self, state_id: str) -> None:
        """Point at a state by key."""
        box = self.scene.boxes[state_id]
        self._at = QPointF(*box.centre)
        self._left_source = True
        self.view.show_area(QRectF(box.x, box.y, box.width, box.height))
        self.aim(Element("state", state_id))

    def _light(self, *, hovered: bool) -> None:
        item = None if self._target is None else self.scene.item_of(self._target)
        if item is not None:
            item.set_hovered(hovered)

    def _why_not(self) -> str:
        reason = self.document.why_not_edit()
        if reason is None and self._target is not None and self._target.kind in ("note", "frame", "parallel"):
            return _to_a_state()
        if reason is None:
            reason = compose.why_not(self._drawn)
        return "" if reason is None else reason.sentence

    def _drawn(self) -> Made:
        blueprint, target = self.document.blueprint, self._target
        if target is None:
            return compose.append(blueprint, self.source, self._corner(), self._kind)
        if target.kind == "transition":
            return compose.insert_and_connect(blueprint, target.id, self.source, self._corner())
        return compose.connect(blueprint, self.source, target.id, self._kind)

    def _corner(self) -> tuple[float, float]:
        return self._at.x() - CARD_WIDTH / 2, self._at.y() - CARD_HEIGHT / 2

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.move(at, modifiers)
        self.conclude()

    def conclude(self) -> None:
        """Make the transition that is shown."""
        why = self._why_not()
        back_on_source = self._target == Element("state", self.source) and not self._left_source
        if why or back_on_source:
            self.apply("", None)
            if why:
                self.view.said.emit(why)
            return
        made = self._drawn()
        text = _translate_connect() if made.element.kind == "transition" else _translate_append()
        if self.apply(text, made.blueprint):
            self.scene.selection.choose(made.element)
            if self._made is not None:
                self._made(made.element)

    @override
    def leave(self) -> None:
        self._light(hovered=False)
        super().leave()

    @override
    def paint(self, painter: QPainter) -> None:
        source = self.scene.lines.boxes.get(self.source)
        if source is None or (self._target == Element("state", self.source) and not self._left_source):
            return
        painter.setPen(self.scene.look.line("chosen", dashed=self._kind == "automatic"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = self._line(source)
        painter.drawPath(rounded_path(line))
        painter.setBrush(self.scene.look.accent)
        painter.drawPolygon(arrow_head(line))
        if self._target is None:
            self._paint_ghost(painter)

    def _line(self, source: Box) -> Line:
        if self._target is not None and self._target.kind == "state":
            target = self.scene.boxes[self._target.id]
            if self._target.id == self.source:
                return loop(source, 1)
            return draw(source, target, facing(source, target))
        x, y = self._at.x(), self._at.y()
        side = nearest_side(source, (x, y))
        return draw(source, Box(x, y, 0.0, 0.0), Way(side, _OPPOSITE[side]))

    def _paint_ghost(self, painter: QPainter) -> None:
        boxes = everything(self.scene.shown.drawing, self.scene.boxes)
        x, y = free_corner(self._corner(), boxes)
        painter.setPen(self.scene.look.line("hover", dashed=True))
        painter.setBrush(self.scene.look.clear_accent(24))
        painter.drawRoundedRect(QRectF(x, y, CARD_WIDTH, CARD_HEIGHT), 10, 10)


class ReconnectGesture(Gesture):
    """Moves one end of a transition to another card."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: CanvasSurface, start: QPointF, transition_id: str, end: End) -> None:
        super().__init__(view, start)
        self._transition = self.document.blueprint.transitions_by_id[transition_id]
        self._end = end
        self._at = start
        self._target: Element | None = None

    @override
    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._at = at
        self._target = self.scene.element_at(at, but=[Element("transition", self._transition.id)])
        self.forbid(self._why_not(), at)
        self.view.viewport().update()

    def _why_not(self) -> str:
        reason = self.document.why_not_edit()
        if reason is None and (self._target is None or self._target.kind != "state"):
            return _to_a_state()
        if reason is None:
            reason = compose.why_not(self._drawn)
        return "" if reason is None else reason.sentence

    def _drawn(self) -> Blueprint:
        transition, key = self._transition, self._target.id if self._target else None
        ends = (key, transition.target) if self._end == "source" else (transition.source, key)
        return edits.reconnect(self.document.blueprint, transition.id, *ends)

    @override
    def finish(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self.move(at, modifiers)
        why = self._why_not()
        self.apply(QCoreApplication.translate("Canvas", "Reconnect"), None if why else self._drawn())
        if why:
            self.view.said.emit(why)

    @override
    def paint(self, painter: QPainter) -> None:
        line = self.scene.lines.drawn.get(self._transition.id)
        if line is None:
            return
        fixed = line[-1] if self._end == "source" else line[0]
        painter.setPen(self.scene.look.line("chosen", dashed=True))
        painter.drawLine(QPointF(*fixed), self._at)
        if self._target is not None and self._target.kind == "state":
            box = self.scene.boxes[self._target.id]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box.x, box.y, box.width, box.height), 10, 10)


def _to_a_state() -> str:
    return QCoreApplication.translate("Canvas", "A transition joins states. Drop it on a state.")


def _translate_connect() -> str:
    return QCoreApplication.translate("Canvas", "Connect")


def _translate_append() -> str:
    return QCoreApplication.translate("Canvas", "Append state")
