"""The keys that are no commands: arrows, Tab, Space and Esc, by what is chosen and what is under way."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from designer.canvas import compose
from designer.canvas.boxes import GRID
from designer.canvas.connect_gesture import ConnectGesture
from designer.canvas.overlay import Element, Kind
from designer.canvas.scene import CanvasScene
from designer.canvas.view import CanvasView
from designer.canvas.walk import Direction, next_state, reading_order, transitions_of
from runtime.model.arrange.sheet import Box
from runtime.model.folding import fold

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_BY: dict[Direction, tuple[float, float]] = {
    "left": (-GRID, 0.0),
    "right": (GRID, 0.0),
    "up": (0.0, -GRID),
    "down": (0.0, GRID),
}
_FAR = 10
_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Keys:
    """Answers a key for a view; what it does not know goes on to whoever else listens."""

    def __init__(self, view: CanvasView) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it says nothing here."""
        if self.spells(event):
            return self._spell(event.text())
        key = event.key()
        if isinstance(self._view.gesture, ConnectGesture):
            return self._connecting(self._view.gesture, event)
        if key == Qt.Key.Key_Escape:
            return self._escape()
        if key == Qt.Key.Key_Space:
            self._view.panning = True
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            return True
        return key in _ARROWS and self._arrow(_ARROWS[key], event)

    def spells(self, event: QKeyEvent) -> bool:
        """Whether a key is a letter of the name of the state that is being joined to, and no command of its own."""
        gesture, held = self._view.gesture, event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier)
        joins = isinstance(gesture, ConnectGesture) and gesture.by_clicks
        blank = event.text() == " " and not self._spelled
        return joins and not blank and not held and event.text().isprintable() and bool(event.text())

    def release(self, event: QKeyEvent) -> bool:
        """A key is let go."""
        if event.key() != Qt.Key.Key_Space or event.isAutoRepeat():
            return False
        self._view.panning = False
        self._view.take_cursor()
        return True

    def tab(self, *, forwards: bool) -> bool:
        """Go through a state's transitions; False at their end: the focus then leaves the canvas."""
        selection, drawn = self._view.canvas.selection, self._view.canvas.shown
        current = selection.only
        if current is None:
            return False
        around = self._around(current)
        if around is None:
            return False
        state, place = around
        lines = transitions_of(drawn, state)
        following = place + (1 if forwards else -1)
        if following == -1 and place == 0:
            self._choose(Element("state", state))
            return True
        if not 0 <= following < len(lines):
            return False
        self._walked_from = state
        self._choose(Element("transition", lines[following]))
        return True

    _walked_from = ""
    _spelled = ""
    """What was typed of the name of the state to join to."""

    def begin_to_join(self) -> None:
        """Another transition is drawn by key: say how, and forget what was typed for the one before."""
        self._spelled = ""
        translate = QCoreApplication.translate
        self._view.said.emit(
            translate("Canvas", "Arrows or the beginning of a name choose the other state; Enter joins, Esc does not.")
        )

    def _spell(self, letter: str) -> bool:
        """Aim at the first state whose name goes on so; where none does, at the first that begins with the letter."""
        gesture = self._view.gesture
        for spelled in (self._spelled + letter, letter.strip()):
            found = called(self._view.canvas, spelled)
            if found is not None and isinstance(gesture, ConnectGesture):
                self._spelled = spelled
                gesture.aim_at_state(found)
                break
        return True

    def _around(self, current: Element) -> tuple[str, int] | None:
        """The state whose transitions are walked, and which one is chosen; -1: the state itself."""
        if current.kind == "state":
            return current.id, -1
        if current.kind != "transition":
            return None
        drawn = self._view.canvas.shown
        state = self._walked_from
        if state not in drawn.states_by_id or current.id not in transitions_of(drawn, state):
            state = drawn.transitions_by_id[current.id].source or ""
        lines = transitions_of(drawn, state)
        return (state, lines.index(current.id)) if current.id in lines else None

    def _connecting(self, gesture: ConnectGesture, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._view.cancel()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._view.conclude()
            return True
        if key not in _ARROWS:
            return False
        self._spelled = ""
        here = gesture.target.id if gesture.target and gesture.target.kind == "state" else gesture.source
        there = next_state(self._view.canvas.boxes, here, _ARROWS[key])
        if there is not None:
            gesture.aim_at_state(there)
        return True

    def _escape(self) -> bool:
        """Cancel the gesture; then the tool; then the choice."""
        view = self._view
        view.hint("")
        if view.cancel():
            return True
        if view.tool != "select":
            view.take_tool("select")
            return True
        view.canvas.selection.clear()
        return True

    def _arrow(self, direction: Direction, event: QKeyEvent) -> bool:
        modifiers = event.modifiers()
        if modifiers & _ALT and not modifiers & _SHIFT:
            return self._walk(direction)
        elements = [each for each in self._view.canvas.selection.elements if each.kind in ("state", "note", "frame")]
        if not elements:
            return self._walk(direction)
        dx, dy = _BY[direction]
        far = _FAR if modifiers & _SHIFT else 1
        self._view.canvas.document.attempt(
            QCoreApplication.translate("Canvas", "Move"),
            lambda drawn: compose.move(drawn, elements, (dx * far, dy * far)),
            f"move {sorted(elements)}" if event.isAutoRepeat() else "",
        )
        return True

    def _walk(self, direction: Direction) -> bool:
        canvas, stops = self._view.canvas, self._stops()
        if not stops:
            return False
        current = canvas.selection.current
        if current is not None and current.kind == "transition":
            transition = canvas.shown.transitions_by_id[current.id]
            end = transition.target if direction in ("down", "right") else transition.source
            self._choose(Element("state", end or transition.target or reading_order(canvas.boxes)[0]))
            return True
        here = "" if current is None else f"{current.kind} {current.id}"
        start = f"state {canvas.shown.start}"
        there = next_state(stops, here, direction) if here in stops else start
        if there is not None:
            self._choose(_element(there if there in stops else reading_order(stops)[0]))
        return True

    def _stops(self) -> dict[str, Box]:
        """Where the arrows stop, by kind and id: cards, folded frames and notes that are to be seen."""
        canvas = self._view.canvas
        found = {f"state {key}": box for key, box in canvas.boxes.items() if canvas.states[key].isVisible()}
        found |= {f"frame {key}": item.box for key, item in canvas.frames.items() if item.collapsed}
        return found | {f"note {key}": item.box for key, item in canvas.notes.items()}

    def _choose(self, element: Element) -> None:
        view = self._view
        view.canvas.selection.choose(element)
        item = view.canvas.item_of(element)
        if item is not None:
            view.show_area(item.sceneBoundingRect() if element.kind == "state" else view.label_area(element))


def called(scene: CanvasScene, beginning: str) -> str | None:
    """The first state, from the top, whose name begins so, or has a word that does; None where none has."""
    wanted = fold(beginning)
    if not wanted:
        return None
    names = {key: fold(scene.shown.states_by_id[key].name) for key in reading_order(scene.boxes)}
    begins = (key for key, name in names.items() if name.startswith(wanted))
    has = (key for key, name in names.items() if f" {wanted}" in name)
    return next(begins, None) or next(has, None)


def _element(stop: str) -> Element:
    kind, key = stop.split(" ", 1)
    return Element(cast("Kind", kind), key)
