"""Where rejected tickets go is drawn: a line from the approval's label that belongs to its transition."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from designer.canvas.pictures import Pictures
from designer.canvas.rejections import Obstacles, way_round
from runtime.model import edits
from runtime.model.approvals import rejections
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Approval, Blueprint, State
from runtime.model.drawing import Frame, Place
from runtime.model.owners import People
from tests.canvas.conftest import CTRL, three_states, transition

REFUSED = State(id="refused", name="Refused", final=True)


def asking(reject_to: str | None = "refused") -> Blueprint:
    """New → Open asks for an approval; who is refused goes to a state that no transition leads to."""
    drawn = edits.add_state(three_states(), REFUSED, Place(x=480, y=240))
    approval = Approval(approvers=(People(ids=("boss",)),), reject_to=reject_to)
    return edits.change_transition(drawn, drawn.transitions_by_id["begin"].having(approval=approval))


def line_of(hand):
    return hand.canvas.rejections.items["begin"].line


def middle(line):
    (ax, ay), (bx, by) = max(pairwise(line), key=lambda run: abs(run[0][0] - run[1][0]) + abs(run[0][1] - run[1][1]))
    return (ax + bx) / 2, (ay + by) / 2


def test_it_leads_from_the_label_to_the_card(open_canvas):
    hand = open_canvas(asking())
    scene, line = hand.canvas.scene, line_of(hand)
    label, card = scene.transitions["begin"].label_box, scene.boxes["refused"]
    assert label.adjusted(-1, -1, 1, 1).contains(QPointF(*line[0]))
    assert card.touches(Box(*line[-1], 0, 0), 1)


@pytest.mark.parametrize("reject_to", [None, "new"])
def test_who_stays_is_led_nowhere(open_canvas, reject_to):
    assert not open_canvas(asking(reject_to)).canvas.rejections.items


def test_a_click_on_it_chooses_the_transition_and_a_drag_bends_nothing(open_canvas):
    hand = open_canvas(asking())
    at = middle(line_of(hand))
    hand.click(at)
    assert hand.canvas.selection.elements == (transition("begin"),)
    before = hand.canvas.document.blueprint
    hand.drag(at, (at[0], at[1] + 60))
    assert hand.canvas.document.blueprint == before


def test_it_follows_the_card_while_that_is_dragged(open_canvas):
    hand = open_canvas(asking())
    start = (480 + 100, 240 + 70)
    hand.press(start)
    hand.move((start[0] + 60, start[1] + 120))
    hand.move((start[0] + 120, start[1] + 240))
    box = hand.canvas.scene.boxes["refused"]
    assert box.y > 240
    assert box.touches(Box(*line_of(hand)[-1], 0, 0), 1)
    hand.release((start[0] + 120, start[1] + 240))


def test_it_goes_with_the_approval_and_comes_back_with_it(open_canvas):
    hand = open_canvas(asking())
    document = hand.canvas.document
    way = document.blueprint.transitions_by_id["begin"]
    document.apply("x", edits.change_transition(document.blueprint, way.having(approval=None)))
    assert not hand.canvas.rejections.items
    hand.key("Z", CTRL)
    assert line_of(hand)
    document.apply("x", edits.change_transition(document.blueprint, way.having(off=True)))
    assert not hand.canvas.rejections.items


def test_a_transition_that_becomes_a_common_one_keeps_it(open_canvas):
    hand = open_canvas(asking())
    document = hand.canvas.document
    way = document.blueprint.transitions_by_id["begin"]
    document.apply("x", edits.change_transition(document.blueprint, way.having(source=None)))
    badge = hand.canvas.scene.commons["begin"].label_box
    assert badge.adjusted(-1, -1, 1, 1).contains(QPointF(*line_of(hand)[0]))
    hand.click(middle(line_of(hand)))
    assert hand.canvas.selection.elements == (transition("begin"),)


def test_a_rehearsed_ticket_that_was_rejected_came_this_way(open_canvas):
    canvas = open_canvas(asking()).canvas
    item = canvas.rejections.items["begin"]
    canvas.show_path([], ["begin"])
    assert item.walked and not canvas.scene.transitions["begin"].walked
    canvas.show_path(["begin"])
    assert not item.walked and canvas.scene.transitions["begin"].walked


def test_it_leads_to_the_frame_that_hides_the_state(open_canvas):
    frame = Frame(id="f", name="Ends", states=("refused",), collapsed=True)
    hand = open_canvas(edits.put_frame(asking(), frame))
    box = hand.canvas.scene.frames["f"].box
    assert box.touches(Box(*line_of(hand)[-1], 0, 0), 1)


def test_pictures_show_it(qapp):
    with_line, without = (Pictures(asking(target), {}).image(1.0) for target in ("refused", None))
    red = sum(_red(with_line, x, y) for x in range(with_line.width()) for y in range(with_line.height()))
    assert red > 50
    assert not any(_red(without, x, y) for x in range(without.width()) for y in range(without.height()))


def _red(image, x: int, y: int) -> bool:
    colour = image.pixelColor(x, y)
    return colour.red() > 120 and colour.green() < 60 and colour.blue() < 60


def test_it_goes_round_cards_and_labels_and_beside_other_lines():
    label, card = Box(0, 0, 80, 20), Box(400, 200, 216, 88)
    wall, name, run = Box(200, -20, 60, 200), Box(480, 120, 90, 20), Box(300, 10, 1, 300)
    way = way_round(label, card, Obstacles([wall], [name], [run]))
    for (ax, ay), (bx, by) in pairwise(way):
        assert ax == bx or ay == by
        part = Box(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))
        assert not part.touches(wall) and not part.touches(name)


def test_arranged_the_refused_are_beside_what_was_asked_for():
    """Known of by no line, their card would be a foreigner at the very end."""
    drawn = arrange(asking())
    places = drawn.drawing.places
    assert places["refused"].y == places["open"].y
    assert set(drawn.drawing.routes) <= set(drawn.transitions_by_id)
    assert rejections(drawn) == {"begin": "refused"}
