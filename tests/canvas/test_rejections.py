"""Where rejected tickets go is drawn: a line from the approval's label that belongs to its transition."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt

from designer.canvas.palette import Palette
from designer.canvas.pictures import Pictures
from designer.canvas.ways_round import Obstacles, Sights, way_round
from runtime.model import edits
from runtime.model.approvals import rejections
from runtime.model.arrange.arranging import arrange
from runtime.model.arrange.sheet import Box
from runtime.model.blueprint import Approval, Blueprint, State
from runtime.model.drawing import Frame, Place
from runtime.model.owners import People
from tests.canvas.conftest import CTRL, three_states, transition
from tests.canvas.test_scene import drop
from tests.pace import reference_seconds

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


def off_the_label(hand):
    """A place on the line where nothing else is."""
    at = middle(line_of(hand))
    assert hand.canvas.scene.element_at(QPointF(*at)) == transition("begin")
    assert not hand.canvas.scene.transitions["begin"].shape().contains(QPointF(*at))
    return at


def assert_nothing_was_put_into_the_transition(hand):
    drawn = hand.canvas.document.blueprint
    assert len(drawn.states) == 5
    assert (drawn.transitions_by_id["begin"].source, drawn.transitions_by_id["begin"].target) == ("new", "open")
    hand.field_key(Qt.Key.Key_Escape)


def test_a_state_dropped_on_it_stands_by_itself(open_canvas, theme, qtbot):
    hand = open_canvas(asking())
    hand.palette = Palette(theme)
    qtbot.addWidget(hand.palette)
    drop(hand, "state", off_the_label(hand))
    assert_nothing_was_put_into_the_transition(hand)
    assert len(hand.canvas.document.blueprint.transitions) == 2


def test_a_double_click_on_it_makes_a_state_as_beside_it(open_canvas):
    hand = open_canvas(asking())
    hand.double_click(off_the_label(hand))
    assert_nothing_was_put_into_the_transition(hand)


def test_an_arrow_drawn_onto_it_ends_at_a_new_state(open_canvas):
    hand = open_canvas(asking())
    at = off_the_label(hand)
    hand.view.start_connecting("closed")
    hand.hover(at)
    assert hand.view.gesture.target is None
    hand.click(at)
    assert_nothing_was_put_into_the_transition(hand)
    (made,) = (each for each in hand.canvas.document.blueprint.transitions if each.source == "closed")
    assert made.target not in {"new", "open", "closed", "refused"}


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


def test_the_way_it_took_stays_lit_when_the_line_is_made_anew(open_canvas):
    canvas = open_canvas(asking()).canvas
    canvas.show_path([], ["begin"])
    before, document = canvas.rejections.items["begin"], canvas.document
    way = document.blueprint.transitions_by_id["begin"]
    document.apply("x", edits.change_transition(document.blueprint, way.having(source=None)))
    assert canvas.rejections.items["begin"] is not before
    assert canvas.rejections.items["begin"].walked


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


def test_a_new_name_draws_no_line_anew(open_canvas):
    """It is told with every key."""
    hand = open_canvas(asking())
    document, before = hand.canvas.document, line_of(hand)
    state = document.blueprint.states_by_id["closed"]
    document.apply("x", edits.change_state(document.blueprint, state.having(name="Done")))
    assert line_of(hand) is before


def test_what_comes_to_be_in_its_way_is_gone_round(open_canvas):
    hand = open_canvas(asking())
    document, before = hand.canvas.document, line_of(hand)
    x, y = middle(before)
    wall = State(id="wall", name="Wall")
    document.apply("x", edits.add_state(document.blueprint, wall, Place(x=x - 100, y=y - 44)))
    card = hand.canvas.scene.boxes["wall"]
    runs = [Box(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by)) for (ax, ay), (bx, by) in pairwise(line_of(hand))]
    assert line_of(hand) != before and not any(run.touches(card) for run in runs)
    hand.key("Z", CTRL)
    assert line_of(hand) == before


def test_many_are_drawn_before_one_waits():
    """Forty between 150 cards, each with a line and a label beside it."""
    cards = {str(at): Box(at % 12 * 340.0, at // 12 * 200.0, 216.0, 88.0) for at in range(150)}
    labels = {key: Box(box.right + 20, box.y + 30, 84, 22) for key, box in cards.items()}
    runs = [Box(box.right, box.y + 44, 124.0, 1.0) for box in cards.values()]
    sights = Sights(cards, labels, {}, runs)

    def draw_all() -> None:
        for at in range(40):
            label, card = labels[str(at)], cards[str(at + 75)]
            way_round(label, card, sights.between(label, card))

    assert reference_seconds(draw_all, within=0.05) <= 0.05


def test_arranged_the_refused_are_beside_what_was_asked_for():
    """Known of by no line, their card would be a foreigner at the very end."""
    drawn = arrange(asking())
    places = drawn.drawing.places
    assert places["refused"].y == places["open"].y
    assert set(drawn.drawing.routes) <= set(drawn.transitions_by_id)
    assert rejections(drawn) == {"begin": "refused"}
