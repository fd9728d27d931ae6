"""The canvas under the hand: what a press, a drag and a click begin. Every gesture ends as one change or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, override

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from designer.canvas import compose
from designer.canvas.common_item import CommonItem
from designer.canvas.compose import LineKind
from designer.canvas.connect_gesture import ConnectGesture, ReconnectGesture
from designer.canvas.gesture import Gesture
from designer.canvas.gestures import BendGesture, LabelGesture, MoveGesture, PanGesture, RubberBand, SpaceGesture
from designer.canvas.handles import Handle, handle_at, handles, paint_handles
from designer.canvas.landing import target_at
from designer.canvas.looks import OVERVIEW
from designer.canvas.overlay import Element
from designer.canvas.routes import Side, nearest_run
from designer.canvas.scene import CanvasScene
from designer.canvas.surrounding_items import FrameItem
from designer.canvas.tooltips import rich_tooltip
from designer.canvas.transition_item import TransitionItem
from designer.canvas.writable import WritableSurface
from runtime.model import edits
from runtime.model.arrange.sheet import CARD_HEIGHT, CARD_WIDTH

type Tool = Literal["select", "lasso", "hand", "space", "connect"]

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_FAR_ENOUGH = 4
"""Pixels a press must move before it is a drag."""
_CURSORS = {
    "select": Qt.CursorShape.ArrowCursor,
    "lasso": Qt.CursorShape.CrossCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
    "space": Qt.CursorShape.SplitVCursor,
    "connect": Qt.CursorShape.CrossCursor,
}


@dataclass(slots=True)
class _Press:
    """A button went down, and nothing was dragged yet."""

    at: QPoint
    scene_at: QPointF
    element: Element | None
    was_chosen: bool
    drag: Callable[[], Gesture | None]
    side: Side | None = None
    """The handle of a card that it went down on."""


class CanvasView(WritableSurface):
    """Mouse and drops. The keys are in `commands` and `keys`."""

    gesture_ended = Signal()
    menu_wanted = Signal(QPoint)
    """The context menu, at this place of the screen."""
    tool_changed = Signal(str)

    def __init__(self, scene: CanvasScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.gesture: Gesture | None = None
        self.tool: Tool = "select"
        self.hovered: Element | None = None
        self.pointer = QPointF()
        """Where the pointer was last, in the scene."""
        self.panning = False
        """Space is held: a drag moves the sheet."""
        self._press: _Press | None = None
        self._handles_at: list[QRectF] = []
        scene.selection.changed.connect(self._redraw_handles)
        scene.document.changed.connect(self._changed_meanwhile)

    # What others may ask of it

    def begin(self, gesture: Gesture) -> None:
        """Let a gesture go on from here; one under way is cancelled."""
        self.cancel()
        self.gesture = gesture
        self.viewport().setCursor(gesture.cursor)
        self.gesture_ended.emit()

    def cancel(self) -> bool:
        """Esc: cancel the gesture under way; True when there was one."""
        self._press = None
        gesture = self.gesture
        if gesture is None:
            return False
        self.gesture = None
        gesture.cancel()
        self._rest()
        return True

    def conclude(self) -> None:
        """Finish a gesture that follows the keys."""
        gesture = self.gesture
        if isinstance(gesture, ConnectGesture):
            self.gesture = None
            gesture.conclude()
            self._rest()

    def take_tool(self, tool: Tool) -> None:
        """Change what a drag on the sheet does."""
        self.cancel()
        self.tool = tool
        self.take_cursor()
        self.tool_changed.emit(tool)

    @override
    def start_connecting(self, source: str, kind: LineKind = "manual") -> None:
        reason = self.canvas.document.why_not_edit()
        if reason is not None:
            self.tell_refusal(reason)
            return
        start = QPointF(*self.canvas.boxes[source].centre)
        self.begin(ConnectGesture(self, start, source, kind=kind, by_clicks=True, made=self.rename))

    def shown_handles(self) -> list[Handle]:
        """What one can take hold of now."""
        if self.gesture is not None or self.zoom < OVERVIEW:
            return []
        return handles(self.canvas, self.hovered, self.zoom)

    def _handle_at(self, at: QPointF) -> Handle | None:
        """A label close to an arrow of a card is meant where it is pointed at, and not the arrow beside it."""
        handle = handle_at(self.shown_handles(), at, self.zoom)
        if handle is None or handle.side is None or handle.covers(at, self.zoom):
            return handle
        item = self.canvas.item_of(self.canvas.element_at(at) or handle.element)
        labelled = isinstance(item, TransitionItem | CommonItem) and item.label_box.contains(at)
        return None if labelled else handle

    # The mouse

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._seen_at(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.gesture is not None and self.gesture.by_clicks:
            if event.button() == Qt.MouseButton.LeftButton:
                self._end(at, event.modifiers())
            else:
                self.cancel()
            return
        hand = self.tool == "hand" or self.panning
        if event.button() == Qt.MouseButton.MiddleButton or (hand and event.button() == Qt.MouseButton.LeftButton):
            self.begin(PanGesture(self, at))
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press_left(event, at)

    def _press_left(self, event: QMouseEvent, at: QPointF) -> None:
        place = event.position().toPoint()
        handle = self._handle_at(at)
        if handle is not None:
            self._press = _Press(place, at, handle.element, True, self._grip(handle, at), handle.side)
            return
        if self.tool == "space":
            self._press = _Press(place, at, None, was_chosen=False, drag=lambda: SpaceGesture(self, at))
            return
        element = None if self.tool == "lasso" else self.canvas.element_at(at)
        was_chosen = element is not None and element in self.canvas.selection
        self._choose(element, event.modifiers())
        self._press = _Press(place, at, element, was_chosen, self._drag(element, at, event.modifiers()))

    def _choose(self, element: Element | None, modifiers: Qt.KeyboardModifier) -> None:
        selection = self.canvas.selection
        if element is None:
            return
        if modifiers & _ADDING:
            selection.toggle(element)
        elif element not in selection:
            selection.choose(element)

    def _grip(self, handle: Handle, at: QPointF) -> Callable[[], Gesture | None]:
        key = handle.element.id
        if handle.grip == "connect":
            return lambda: ConnectGesture(self, at, key, made=self.rename)
        if handle.grip == "bend":
            return lambda: self._bend(key, at)
        end: Literal["source", "target"] = "source" if handle.grip == "source" else "target"
        return lambda: ReconnectGesture(self, at, key, end)

    def _drag(
        self, element: Element | None, at: QPointF, modifiers: Qt.KeyboardModifier
    ) -> Callable[[], Gesture | None]:
        """What a drag from here would do."""
        if element is None:
            kept = self.canvas.selection.elements if modifiers & _ADDING else ()
            return lambda: RubberBand(self, at, kept)
        if self.tool == "connect" and element.kind == "state":
            return lambda: ConnectGesture(self, at, element.id, made=self.rename)
        if element.kind == "transition":
            return lambda: self._drag_line(element.id, at)
        if element.kind == "parallel":
            return lambda: None
        return lambda: MoveGesture(self, at, self.canvas.selection.elements)

    def _drag_line(self, key: str, at: QPointF) -> Gesture | None:
        item = self.canvas.transitions.get(key)
        if item is None:
            return None
        if item.label_box.contains(at):
            return LabelGesture(self, at, key)
        return self._bend(key, at) if item.shape().contains(at) else None  # the line of its rejection has no bends

    def _bend(self, key: str, at: QPointF) -> Gesture | None:
        link = self.canvas.lines.links.get(key)
        if link is None or link.target is None:
            return None
        run, _ = nearest_run(self.canvas.lines.drawn[key], (at.x(), at.y()))
        return BendGesture(self, at, key, run)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._seen_at(event)
        if self._press is not None:
            self._drag_on(event)
        if self.gesture is not None:
            self.gesture.move(at, event.modifiers())
            dragging = bool(event.buttons()) and self.gesture.pans
            self.autopan(event.position().toPoint() if dragging else None)
        elif not event.buttons():
            self._hover(at)

    def _drag_on(self, event: QMouseEvent) -> None:
        press = self._press
        if press is None or (event.position().toPoint() - press.at).manhattanLength() < _FAR_ENOUGH:
            return
        self._press = None
        gesture = press.drag()
        if gesture is None:
            return
        reason = self.canvas.document.why_not_edit()
        if reason is not None and not isinstance(gesture, RubberBand):
            self.tell_refusal(reason, event.position().toPoint())
            return
        self.begin(gesture)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._seen_at(event)
        press, self._press = self._press, None
        self.autopan(None)
        if self.gesture is not None and not self.gesture.by_clicks:
            self._end(at, event.modifiers())
        elif press is not None:
            self._click(press, event.modifiers())

    def _click(self, press: _Press, modifiers: Qt.KeyboardModifier) -> None:
        element = press.element
        if element is not None and press.side is not None:
            self._append_beside(element.id, press.side)
            return
        if element is None:
            if not modifiers & _ADDING:
                self.canvas.selection.clear()
            return
        item = self.canvas.item_of(element)
        if isinstance(item, FrameItem) and item.fold_box.contains(press.scene_at):
            self.canvas.document.attempt(
                QCoreApplication.translate("Canvas", "Collapse"), lambda drawn: compose.fold(drawn, element.id)
            )
        elif self.tool == "connect" and element.kind == "state":
            self.start_connecting(element.id)
        elif press.was_chosen and not modifiers & _ADDING:
            self.canvas.selection.choose(element)

    def _append_beside(self, source: str, side: Side) -> None:
        blueprint, wanted = self.canvas.document.blueprint, compose.beside(self.canvas.boxes[source], side)
        append = QCoreApplication.translate("Canvas", "Append state")
        self.put(append, lambda: compose.append(blueprint, source, wanted))

    def _end(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            gesture.finish(at, modifiers)
            self._rest()

    def _rest(self) -> None:
        self.autopan(None)
        self.take_cursor()
        self.viewport().update()
        self._redraw_handles()
        self.gesture_ended.emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._seen_at(event)
        self._press = None
        handle = self._handle_at(at)
        if handle is not None:
            if handle.grip == "bend":
                self._straighten(handle)
            return
        element = target_at(self.canvas, at)
        if element is not None:
            self.rename(element)
            return
        corner = at.x() - CARD_WIDTH / 2, at.y() - CARD_HEIGHT / 2
        blueprint = self.canvas.document.blueprint
        self.put(
            QCoreApplication.translate("Canvas", "Add state"), lambda: compose.add_state(blueprint, "state", corner)
        )

    def _straighten(self, handle: Handle) -> None:
        key = handle.element.id
        kept = self.canvas.document.blueprint.drawing.routes[key]
        bends = (*kept.bends[: handle.index], *kept.bends[handle.index + 1 :])
        self.canvas.document.attempt(
            QCoreApplication.translate("Canvas", "Remove bend"),
            lambda drawn: edits.route(drawn, key, kept.having(bends=bends, arranged=False)),
        )

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            element = self.canvas.element_at(self.mapToScene(event.pos()))
            if element is None:
                self.canvas.selection.clear()
            elif element not in self.canvas.selection:
                self.canvas.selection.choose(element)
        self.cancel()
        self.menu_wanted.emit(event.globalPos())

    @override
    def dragged_on(self) -> None:
        if self.gesture is not None:
            place = self.viewport().mapFromGlobal(QCursor.pos())
            self.gesture.move(self.mapToScene(place), Qt.KeyboardModifier.NoModifier)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.gesture is None:
            self._point_at(None)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.panning = False

    def _seen_at(self, event: QMouseEvent) -> QPointF:
        self.pointer = self.mapToScene(event.position().toPoint())
        return self.pointer

    # Under the pointer

    def _hover(self, at: QPointF) -> None:
        handle = self._handle_at(at)
        element = handle.element if handle is not None else self.canvas.element_at(at)
        self._point_at(element)
        if self.tool == "select" and not self.panning:
            shape = Qt.CursorShape.CrossCursor if handle is not None else _CURSORS["select"]
            self.viewport().setCursor(shape)

    def _point_at(self, element: Element | None) -> None:
        if element == self.hovered:
            return
        for each, hovered in ((self.hovered, False), (element, True)):
            item = None if each is None else self.canvas.item_of(each)
            if item is not None:
                item.set_hovered(hovered)
        self.hovered = element
        item = None if element is None else self.canvas.item_of(element)
        self.canvas.spread_fan(item.element.id if isinstance(item, CommonItem) else None)
        self._redraw_handles()

    def _redraw_handles(self) -> None:
        """Where handles were and where they are now, and nothing else."""
        reach = 24.0 / self.zoom
        shown = [QRectF(x - reach, y - reach, 2 * reach, 2 * reach) for x, y in (h.at for h in self.shown_handles())]
        self.redraw(*self._handles_at, *shown)
        self._handles_at = shown

    def _changed_meanwhile(self) -> None:
        """A gesture lets go before it changes anything: this change is somebody else's, and the gesture is stale."""
        self.cancel()
        if self.hovered is not None and self.canvas.item_of(self.hovered) is None:
            self.hovered = None
            self.canvas.spread_fan(None)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._said_at(self.mapToScene(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def _said_at(self, at: QPointF) -> str:
        handle = self._handle_at(at)
        if handle is not None and handle.side is not None:
            return QCoreApplication.translate("Canvas", "Click: a new state here. Drag: to any state.")
        element = self.canvas.element_at(at)
        return "" if element is None else rich_tooltip(self.canvas, element, self.devicePixelRatioF())

    def take_cursor(self) -> None:
        """Show the cursor of the tool."""
        self.viewport().setCursor(_CURSORS[self.tool])

    def label_area(self, element: Element) -> QRectF:
        """Where one looks for an element in the scene: the label, for a line."""
        item = self.canvas.item_of(element)
        if item is None:
            return QRectF()
        return item.label_box if isinstance(item, TransitionItem | CommonItem) else item.sceneBoundingRect()

    @override
    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        paint_handles(painter, self.canvas, self.shown_handles(), self.zoom)
        if self.gesture is not None:
            self.gesture.paint(painter)
        super().drawForeground(painter, rect)
