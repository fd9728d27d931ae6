"""Badges of common transitions hang off every card and off each other, wherever neighbours stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from designer.canvas.badges import APART, hang
from designer.canvas.routes import Side
from runtime.model import edits
from runtime.model.arrange.sheet import Box
from runtime.model.drawing import Frame, Place
from tests.canvas.conftest import three_states

CARD = Box(0.0, 0.0, 216.0, 88.0)
SIZE = (110.0, 20.0)


def hung_on(*neighbours: Box, already: tuple[Box, ...] = ()):
    return hang(CARD, SIZE, lambda area: [box for box in neighbours if box.touches(area)], already)


def test_the_left_is_the_usual_side_and_badges_stand_below_each_other():
    first, side = hung_on()
    assert side is Side.LEFT
    assert first == Box(-APART - SIZE[0], 0.0, *SIZE)
    second, _ = hung_on(already=(first,))
    assert second.y > first.bottom and second.x == first.x


def test_a_near_neighbour_sends_it_to_another_side():
    left, right = Box(-276.0, 0.0, 216.0, 88.0), Box(276.0, 0.0, 216.0, 88.0)
    assert hung_on(left)[1] is Side.RIGHT
    badge, side = hung_on(left, right)
    assert side is Side.BOTTOM
    assert not any(badge.touches(box) for box in (CARD, left, right))


@settings(max_examples=60)
@given(st.sets(st.tuples(st.integers(-2, 2), st.integers(-2, 2)), max_size=14), st.integers(1, 4))
def test_nothing_is_covered_while_a_side_is_free(cells, count):
    """Neighbours in a grid as cards are arranged: whenever a place is free, no card and no badge is covered."""
    neighbours = [Box(x * 276.0, y * 160.0, 216.0, 88.0) for x, y in cells - {(0, 0)}]
    hung: list[Box] = []
    for _ in range(count):
        hung.append(hung_on(*neighbours, already=tuple(hung))[0])
    first = hung[0]
    assert not first.touches(CARD) and not any(first.touches(box) for box in neighbours)


def test_on_the_canvas_no_badge_lies_over_a_card(open_canvas):
    drawn = edits.connect(edits.connect(three_states(), None, "open", "Cancel at once"), None, "open", "Put it off")
    places = {"new": Place(x=-262, y=240), "open": Place(x=0, y=240), "closed": Place(x=262, y=240)}
    hand = open_canvas(edits.place(drawn, places))
    scene = hand.canvas.scene
    cards = [QRectF(box.x, box.y, box.width, box.height) for box in scene.boxes.values()]
    badges = [item.label_box for item in scene.commons.values()]
    assert len(badges) == 2
    assert not any(badge.intersects(card) for badge in badges for card in cards)
    assert not badges[0].intersects(badges[1])


def test_on_the_canvas_no_badge_lies_over_the_heading_of_a_frame(open_canvas):
    """Neighbours on three sides send it above the card, where the name of a frame or a lane is."""
    drawn = edits.connect(three_states(), None, "open", "Cancel at once")
    drawn = edits.add_state(drawn, edits.new_state(drawn, "Below"), Place(x=0, y=370))
    places = {"new": Place(x=-262, y=240), "open": Place(x=0, y=240), "closed": Place(x=262, y=240)}
    drawn = edits.put_frame(edits.place(drawn, places), Frame(id="f", name="Team", states=("open",)))
    scene = open_canvas(drawn).canvas.scene
    heading = scene.frames["f"].heading
    badges = [item.label_box for item in scene.commons.values()]
    assert len(badges) == 1
    assert not badges[0].intersects(QRectF(heading.x, heading.y, heading.width, heading.height))
