"""Whatever the hand does: undo leads back to the first drawing, redo to the last, and the picture never lies."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from designer.canvas.overlay import Element
from runtime.model import edits
from runtime.model.drawing import Frame, Note, Place
from runtime.model.integrity import faults
from tests.canvas.conftest import ALT, CTRL, SHIFT, three_states
from tests.canvas.same import assert_drawn_as_it_is

Key = Qt.Key
_KEYS = (
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Key.Key_A, Key.Key_C, Key.Key_R, Key.Key_S, Key.Key_V)),
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Key.Key_Delete, Key.Key_Escape, Key.Key_Return, Key.Key_Tab)),
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Key.Key_Left, Key.Key_Down, Key.Key_P, Key.Key_L)),
    *((key, CTRL) for key in (Key.Key_Z, Key.Key_Y, Key.Key_A, Key.Key_C, Key.Key_V, Key.Key_D, Key.Key_X, Key.Key_G)),
    *((key, ALT) for key in (Key.Key_Up, Key.Key_Right)),
    (Key.Key_Right, SHIFT),
    (Key.Key_G, CTRL | SHIFT),
)
_ACTIONS = ("make_common", "make_parallel", "align_left", "distribute_down", "make_start", "make_final", "lanes")
_POINTS = st.tuples(st.integers(-200, 500), st.integers(-60, 620))
_PLACES = st.one_of(st.integers(0, 30), _POINTS)
"""An element by its number, or a point of the sheet."""
_MOVES = st.one_of(
    st.tuples(st.just("click"), _PLACES, st.sampled_from([Qt.KeyboardModifier.NoModifier, SHIFT])),
    st.tuples(st.just("double"), _PLACES),
    st.tuples(st.just("drag"), _PLACES, _PLACES),
    st.tuples(st.just("handle"), st.integers(0, 30), _PLACES),
    st.tuples(st.just("abandon"), _PLACES, _PLACES),
    st.tuples(st.just("key"), st.sampled_from(_KEYS)),
    st.tuples(st.just("act"), st.sampled_from(_ACTIONS)),
    st.tuples(st.just("drop"), st.sampled_from(["start", "hold", "final", "note", "common", "automatic"]), _PLACES),
)


def start():
    drawn = edits.connect(three_states(), None, "closed", "Cancel")
    drawn = edits.connect(drawn, "open", "open", "Note")
    drawn = edits.put_frame(drawn, Frame(id="frame", name="Work", states=("open",)))
    return edits.put_note(drawn, Note(id="note", text="Mind", place=Place(x=300.0, y=0.0)))


class Player:
    """Does random things with a canvas."""

    def __init__(self, hand) -> None:
        self.hand, self.canvas = hand, hand.canvas

    def play(self, move) -> None:
        name, *rest = move
        getattr(self, name)(*rest)
        if self.hand.view.field is not None:
            self.hand.field_key(Key.Key_Escape)

    def at(self, place):
        if not isinstance(place, int):
            return tuple(map(float, place))
        items = sorted(item.element for item in self.canvas.scene.element_items() if item.isVisible())
        return items[place % len(items)] if items else (0.0, 0.0)

    def click(self, place, modifiers) -> None:
        self.hand.click(self.at(place), modifiers)

    def double(self, place) -> None:
        self.hand.double_click(self.at(place))

    def drag(self, one, two) -> None:
        self.hand.drag(self.at(one), self.at(two))

    def handle(self, which, place) -> None:
        shown = self.hand.view.shown_handles()
        if shown:
            self.hand.drag(shown[which % len(shown)].at, self.at(place))

    def abandon(self, one, two) -> None:
        self.hand.press(self.at(one))
        self.hand.move(self.at(two))
        self.hand.key(Key.Key_Escape)
        self.hand.release(self.at(two))

    def key(self, pressed) -> None:
        self.hand.key(*pressed)

    def act(self, name) -> None:
        action = self.canvas.commands.actions[name]
        if action.isEnabled():
            action.trigger()

    def drop(self, kind, place) -> None:
        at = self.at(place)
        point = self.hand.view.label_area(at).center().toTuple() if isinstance(at, Element) else at
        from PySide6.QtCore import QPointF

        self.hand.view.drop_from_palette(kind, QPointF(*point))


@pytest.mark.parametrize("seed", range(1))
def test_random_gestures(open_canvas, seed):
    hand = open_canvas(start())
    document = hand.canvas.document

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(_MOVES, min_size=1, max_size=14))
    def play(moves):
        hand.view.cancel()
        hand.view.take_tool("select")
        first = start()
        document.replace(first)
        hand.canvas.selection.clear()
        hand.view.fit()
        player = Player(hand)
        for move in moves:
            player.play(move)
            assert faults(document.blueprint) == ()
        hand.view.cancel()
        assert_drawn_as_it_is(hand.canvas)
        while document.redo_text:
            document.redo()
        last = document.blueprint
        while document.undo_text:
            document.undo()
        assert document.blueprint == first
        assert_drawn_as_it_is(hand.canvas)
        while document.redo_text:
            document.redo()
        assert document.blueprint == last
        assert_drawn_as_it_is(hand.canvas)

    play()
