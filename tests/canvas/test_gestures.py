"""Every gesture with real mouse events: one change each, Esc takes it back, and what cannot be says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from designer.canvas.connect_gesture import ConnectGesture
from designer.canvas.handles import handles
from designer.canvas.hint import Hint
from designer.canvas.overlay import Element
from designer.canvas.routes import Side
from designer.canvas.view_state import ViewState
from runtime.model import edits
from runtime.model.drawing import Frame, Note, Place, Route
from tests.canvas.conftest import ALT, CTRL, MIDDLE, SHIFT, state, three_states, transition
from tests.canvas.help_desk import help_desk
from tests.canvas.same import assert_drawn_as_it_is

NEW, OPEN, CLOSED = state("new"), state("open"), state("closed")


def handle(hand, element: Element, grip: str, index: int = 0):
    """Where a handle is, with the pointer over its element."""
    hand.hover(element)
    shown = handles(hand.canvas.scene, element, hand.view.zoom)
    return [each for each in shown if each.element == element and each.grip == grip][index].at


def corner(hand, key: str) -> tuple[float, float]:
    place = hand.canvas.document.blueprint.drawing.places[key]
    return place.x, place.y


def test_a_click_chooses_and_with_shift_or_ctrl_adds_or_takes_away(hand):
    selection = hand.canvas.selection
    hand.click(NEW)
    assert selection.elements == (NEW,)
    hand.click(OPEN, SHIFT)
    hand.click(transition("begin"), CTRL)
    assert selection.elements == (NEW, OPEN, transition("begin"))
    hand.click(OPEN, CTRL)
    assert selection.elements == (NEW, transition("begin"))
    hand.click((-300.0, 240.0))
    assert selection.elements == ()


def test_a_rubber_band_chooses_what_it_is_drawn_around_and_esc_gives_the_old_choice_back(hand):
    hand.click(CLOSED)
    hand.drag((-40.0, -40.0), (260.0, 360.0))
    assert set(hand.canvas.selection.elements) == {NEW, OPEN, transition("begin")}
    hand.click(CLOSED)
    hand.press((-40.0, -40.0))
    hand.move((260.0, 360.0))
    assert NEW in hand.canvas.selection
    hand.key(Qt.Key.Key_Escape)
    assert hand.canvas.selection.elements == (CLOSED,)


def test_a_card_is_dragged_onto_the_grid_in_one_change(hand):
    document = hand.canvas.document
    before = document.blueprint
    hand.drag(NEW, (430.0, 101.0))
    x, y = corner(hand, "new")
    assert (x % 12, y % 12) == (0, 0) and abs(x - 322) <= 12 and abs(y - 57) <= 12
    assert document.changes == 1
    assert_drawn_as_it_is(hand.canvas)
    document.undo()
    assert document.blueprint == before
    assert_drawn_as_it_is(hand.canvas)


def test_a_card_near_the_middle_of_another_snaps_to_its_guide_and_with_alt_nowhere(hand):
    hand.drag(OPEN, (112.0, 300.0))
    assert corner(hand, "open")[0] == 0.0
    hand.drag(OPEN, (112.0, 301.0), ALT)
    assert corner(hand, "open")[0] != 0.0


def test_several_cards_move_together_with_the_bends_between_them(open_canvas):
    drawn = edits.route(three_states(), "begin", Route(bends=((300.0, 44.0), (300.0, 284.0))))
    hand = open_canvas(drawn)
    hand.click(NEW)
    hand.click(OPEN, SHIFT)
    hand.drag(NEW, (108.0 + 120.0, 44.0 + 120.0))
    places, route = (
        hand.canvas.document.blueprint.drawing.places,
        hand.canvas.document.blueprint.drawing.routes["begin"],
    )
    dx, dy = places["new"].x, places["new"].y
    assert (places["open"].x, places["open"].y) == (dx, dy + 240)
    assert route.bends == ((300.0 + dx, 44.0 + dy), (300.0 + dx, 284.0 + dy))
    assert hand.canvas.document.changes == 1


def test_esc_puts_a_dragged_card_back(hand):
    before = hand.canvas.document.blueprint
    hand.press(NEW)
    hand.move((400.0, 300.0))
    assert hand.canvas.scene.boxes["new"].x != 0
    hand.key(Qt.Key.Key_Escape)
    assert hand.canvas.document.blueprint is before
    assert_drawn_as_it_is(hand.canvas)
    hand.release((400.0, 300.0))
    assert hand.canvas.document.blueprint is before


def test_a_handle_dropped_on_a_card_connects(hand):
    hand.drag(handle(hand, NEW, "connect", 1), CLOSED)
    document = hand.canvas.document
    made = [each for each in document.blueprint.transitions if each.id not in ("begin", "finish")]
    assert [(each.source, each.target, each.name) for each in made] == [("new", "closed", "Closed")]
    assert hand.canvas.selection.elements == (transition(made[0].id),)
    assert hand.view.field is not None
    hand.type("Give up")
    hand.field_key(Qt.Key.Key_Return)
    assert document.blueprint.transitions_by_id[made[0].id].name == "Give up"
    assert_drawn_as_it_is(hand.canvas)


def test_a_handle_dropped_on_its_own_card_makes_a_loop(hand):
    start = handle(hand, OPEN, "connect", 1)
    one = hand.place(start)
    hand.press(start)
    hand.move((400.0, 300.0))
    hand.move(OPEN)
    hand.release(OPEN)
    assert one != hand.place(OPEN)
    made = hand.canvas.document.blueprint.leaving("open")
    assert [each.target for each in made if each.id != "finish"] == ["open"]


def test_a_handle_dropped_where_it_began_makes_nothing(hand):
    hand.drag(handle(hand, OPEN, "connect", 1), OPEN)
    assert hand.canvas.document.changes == 0


def test_a_handle_dropped_on_an_empty_place_makes_a_state_there(hand):
    hand.drag(handle(hand, OPEN, "connect", 1), (480.0, 284.0))
    blueprint = hand.canvas.document.blueprint
    (made,) = blueprint.states_by_id.keys() - {"new", "open", "closed"}
    assert blueprint.leaving("open")[1].target == made
    assert abs(corner(hand, made)[0] - 372) <= 12
    assert hand.canvas.document.changes == 1
    hand.type("Waiting")
    hand.field_key(Qt.Key.Key_Return)
    assert blueprint.states_by_id[made].name != hand.canvas.document.blueprint.states_by_id[made].name == "Waiting"


def test_a_handle_dropped_on_a_transition_puts_a_state_into_it(hand):
    hand.drag(handle(hand, CLOSED, "connect", 3), transition("begin"))
    blueprint = hand.canvas.document.blueprint
    (made,) = blueprint.states_by_id.keys() - {"new", "open", "closed"}
    assert blueprint.transitions_by_id["begin"].target == made
    assert {each.target for each in blueprint.leaving(made)} == {"open"}
    assert made in {each.target for each in blueprint.leaving("closed")}
    assert_drawn_as_it_is(hand.canvas)


@pytest.mark.parametrize("side", [0, 1, 2, 3])
def test_a_click_on_a_handle_appends_a_state_on_that_side(hand, side):
    boxes = dict(hand.canvas.scene.boxes)
    at = handle(hand, CLOSED, "connect", side)
    hand.click(at)
    blueprint = hand.canvas.document.blueprint
    (made,) = blueprint.states_by_id.keys() - {"new", "open", "closed"}
    assert made in {each.target for each in blueprint.leaving("closed")} and hand.canvas.document.changes == 1
    assert hand.canvas.scene.selection.only == Element("state", made)
    outwards, box = [(at[i] - boxes["closed"].centre[i]) for i in (0, 1)], hand.canvas.scene.boxes[made]
    assert sum(a * (b - c) for a, b, c in zip(outwards, box.centre, boxes["closed"].centre, strict=True)) > 0
    assert not any(box.touches(other, 0) for other in boxes.values())
    assert_drawn_as_it_is(hand.canvas)


def test_a_label_beside_a_handle_is_chosen_by_a_click_on_it(open_canvas):
    hand = open_canvas(edits.place(three_states(), {"open": Place(x=0, y=184)}))
    hand.view.zoom_to(0.5)
    at = QPointF(*handle(hand, NEW, "connect", list(Side).index(Side.BOTTOM)))
    label = hand.canvas.scene.transitions["begin"].label_box
    place = QPointF(at.x(), max(label.top() + 1, at.y() + 9 / 0.5))
    assert label.contains(place) and place.y() - at.y() < 12 / 0.5, "within reach of both"
    hand.hover((at.x(), at.y()))
    hand.click((place.x(), place.y()))
    assert hand.canvas.scene.selection.only == transition("begin") and hand.canvas.document.changes == 0


def test_a_double_click_on_a_handle_appends_one_state(hand):
    hand.double_click(handle(hand, CLOSED, "connect", 2))
    assert len(hand.canvas.document.blueprint.states) == 4


def test_a_drop_that_cannot_be_shows_the_forbidden_cursor_and_says_why(open_canvas):
    drawn = edits.put_note(three_states(), Note(id="n", text="Mind this", place=Place(x=400.0, y=0.0)))
    hand = open_canvas(drawn)
    hand.press(handle(hand, NEW, "connect", 1))
    hand.move(Element("note", "n"))
    assert hand.view.viewport().cursor().shape() is Qt.CursorShape.ForbiddenCursor
    assert "Drop it on a state" in hand.view.hinted
    hand.release(Element("note", "n"))
    assert hand.canvas.document.changes == 0 and hand.view.hinted == ""
    assert hand.view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_the_connect_tool_follows_the_pointer_until_a_click(hand):
    hand.click(NEW)
    hand.key(Qt.Key.Key_C)
    assert isinstance(hand.view.gesture, ConnectGesture)
    hand.hover((300.0, 300.0))
    hand.hover(CLOSED)
    hand.click(CLOSED)
    assert hand.view.gesture is None
    assert "closed" in {each.target for each in hand.canvas.document.blueprint.leaving("new")}


def test_the_connect_tool_takes_its_first_card_from_a_click(hand):
    hand.key(Qt.Key.Key_C)
    assert hand.view.tool == "connect"
    hand.click(OPEN)
    hand.click(NEW)
    assert "new" in {each.target for each in hand.canvas.document.blueprint.leaving("open")}
    hand.field_key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.tool == "select"


@pytest.mark.parametrize(
    ("end", "onto", "ends"), [("target", CLOSED, ("new", "closed")), ("source", CLOSED, ("closed", "open"))]
)
def test_an_end_is_dragged_to_another_card(hand, end, onto, ends):
    hand.click(transition("begin"))
    hand.drag(handle(hand, transition("begin"), end), onto)
    moved = hand.canvas.document.blueprint.transitions_by_id["begin"]
    assert (moved.source, moved.target) == ends
    assert hand.canvas.document.changes == 1
    assert_drawn_as_it_is(hand.canvas)


def test_an_end_dropped_on_nothing_stays_and_says_why(hand):
    said = []
    hand.canvas.said.connect(said.append)
    hand.click(transition("begin"))
    hand.drag(handle(hand, transition("begin"), "target"), (400.0, 60.0))
    assert hand.canvas.document.changes == 0
    assert any("Drop it on a state" in sentence for sentence in said)


def test_a_run_is_bent_a_bend_removed_and_the_line_drawn_anew(hand):
    line = hand.canvas.scene.lines.drawn["begin"]
    x = line[0][0]
    hand.click((x, 110.0))
    assert hand.canvas.selection.elements == (transition("begin"),)
    hand.drag((x, 110.0), (x + 72.0, 110.0))
    bends = hand.canvas.document.blueprint.drawing.routes["begin"].bends
    assert len(bends) == 4 and {round(bend[0]) for bend in bends} == {round(x), round(x) + 72}
    assert_drawn_as_it_is(hand.canvas)
    hand.double_click(handle(hand, transition("begin"), "bend", 1))
    assert len(hand.canvas.document.blueprint.drawing.routes["begin"].bends) == 3
    hand.key(Qt.Key.Key_R)
    assert "begin" not in hand.canvas.document.blueprint.drawing.routes
    assert hand.canvas.scene.lines.drawn["begin"] == line
    assert hand.canvas.document.changes == 3


def test_a_label_is_dragged_apart_from_its_line_and_keeps_to_it_when_cards_move(hand):
    line = hand.canvas.scene.lines.drawn["begin"]
    centre = hand.canvas.scene.labels.centres["begin"]
    hand.drag(transition("begin"), (centre[0] + 140.0, centre[1]))
    offset = hand.canvas.document.blueprint.drawing.routes["begin"].label
    assert abs(offset[0] - 140) < 3 and abs(offset[1]) < 3
    assert hand.canvas.scene.lines.drawn["begin"] == line
    hand.drag(OPEN, (400.0, 400.0))
    assert hand.canvas.document.blueprint.drawing.routes["begin"].label == offset
    assert_drawn_as_it_is(hand.canvas)


def test_a_double_click_on_an_empty_place_makes_a_state_to_be_named(hand):
    hand.double_click((500.0, 100.0))
    (made,) = hand.canvas.document.blueprint.states_by_id.keys() - {"new", "open", "closed"}
    assert abs(corner(hand, made)[0] - 392) <= 12
    hand.field_key(Qt.Key.Key_Escape)
    assert hand.view.field is None and hand.canvas.document.changes == 1


def test_a_new_state_never_lands_on_another(hand):
    hand.double_click((250.0, 44.0))
    blueprint = hand.canvas.document.blueprint
    (made,) = blueprint.states_by_id.keys() - {"new", "open", "closed"}
    boxes = hand.canvas.scene.boxes
    assert not any(boxes[made].touches(box) for key, box in boxes.items() if key != made)


def test_a_double_click_on_an_element_renames_it(hand):
    hand.double_click(OPEN)
    hand.type("In progress")
    hand.field_key(Qt.Key.Key_Return)
    assert hand.canvas.document.blueprint.states_by_id["open"].name == "In progress"
    hand.double_click(transition("begin"))
    hand.type("Start")
    hand.field_key(Qt.Key.Key_Return)
    assert hand.canvas.document.blueprint.transitions_by_id["begin"].name == "Start"


def test_a_taken_name_is_refused_with_a_sentence_and_the_field_stays(hand):
    hand.double_click(OPEN)
    hand.type("Closed")
    hand.field_key(Qt.Key.Key_Return)
    assert hand.view.field is not None and "already a state named" in hand.view.hinted
    hand.field_key(Qt.Key.Key_Escape)
    assert hand.canvas.document.blueprint.states_by_id["open"].name == "Open"


def test_a_click_elsewhere_commits_the_name(hand):
    hand.double_click(OPEN)
    hand.type("Doing")
    hand.click((-300.0, 0.0))
    assert hand.view.field is None
    assert hand.canvas.document.blueprint.states_by_id["open"].name == "Doing"


def test_tab_goes_on_to_the_next_name(hand):
    hand.double_click(NEW)
    hand.type("Fresh")
    hand.field_key(Qt.Key.Key_Tab)
    assert hand.canvas.selection.elements == (OPEN,)
    hand.type("Doing")
    hand.field_key(Qt.Key.Key_Backtab)
    names = {each.id: each.name for each in hand.canvas.document.blueprint.states}
    assert names == {"new": "Fresh", "open": "Doing", "closed": "Closed"}
    assert hand.canvas.selection.elements == (NEW,)
    hand.field_key(Qt.Key.Key_Escape)


def test_the_space_tool_pushes_everything_below(hand):
    hand.key(Qt.Key.Key_S)
    hand.drag((400.0, 180.0), (400.0, 180.0 + 96.0))
    places = hand.canvas.document.blueprint.drawing.places
    assert (places["new"].y, places["open"].y, places["closed"].y) == (0, 336, 576)
    assert hand.canvas.document.changes == 1
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.tool == "select"


def test_the_middle_button_and_space_pan(hand):
    before = hand.view.seen().center()
    hand.drag((500.0, 300.0), (440.0, 260.0), button=MIDDLE)
    moved = hand.view.seen().center() - before
    assert abs(moved.x() - 60) < 3 and abs(moved.y() - 40) < 3
    hand.view.keyPressEvent(key_press(Qt.Key.Key_Space))
    hand.drag(NEW, OPEN)
    hand.view.keyReleaseEvent(key_release(Qt.Key.Key_Space))
    assert hand.canvas.document.changes == 0
    assert abs(hand.view.seen().center().y() - (before.y() + moved.y() - 240)) < 5


def test_the_hand_and_the_lasso_are_tools(hand):
    hand.key(Qt.Key.Key_H)
    before = hand.view.seen().center()
    hand.drag(NEW, OPEN)
    assert hand.canvas.document.changes == 0 and hand.view.seen().center() != before
    hand.key(Qt.Key.Key_L)
    hand.drag((100.0, 40.0), (260.0, 360.0))
    assert OPEN in hand.canvas.selection and hand.canvas.document.changes == 0


def key_press(key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def key_release(key):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier)


def test_the_wheel_scrolls_and_with_ctrl_zooms_at_the_pointer(hand, qapp):
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QWheelEvent

    def turn(at, by, modifiers):
        place = QPointF(hand.place(at))
        event = QWheelEvent(
            place, hand.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
            modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        qapp.sendEvent(hand.view.viewport(), event)

    before = hand.view.seen().center()
    turn(OPEN, -120, Qt.KeyboardModifier.NoModifier)
    assert hand.view.seen().center().y() > before.y()
    turn(OPEN, -120, SHIFT)
    assert hand.view.seen().center().x() > before.x()
    place = hand.place(OPEN)
    zoom = hand.view.zoom
    turn(OPEN, 240, CTRL)
    assert hand.view.zoom > zoom
    assert (hand.place(OPEN) - place).manhattanLength() <= 3


def test_the_zoom_stays_between_10_and_400_percent(hand):
    hand.view.zoom_to(100)
    assert hand.view.zoom == 4.0
    hand.view.zoom_to(0.0001)
    assert abs(hand.view.zoom - 0.1) < 1e-9


def test_what_was_in_view_can_be_kept_and_put_back(hand):
    hand.view.zoom_to(1.5)
    hand.view.centerOn(40.0, 80.0)
    kept = ViewState.from_text(hand.canvas.view_state().text())
    hand.view.fit()
    hand.canvas.restore(kept)
    now = hand.canvas.view_state()
    assert abs(now.zoom - 1.5) < 1e-3 and abs(now.x - 40) < 2 and abs(now.y - 80) < 2
    assert ViewState.from_text("9 9") is None and ViewState.from_text("50 0 0") is None


def test_a_drag_near_the_border_pans_on(hand, qtbot):
    before = hand.view.seen().left()
    hand.press(NEW)
    hand.move((hand.view.seen().left() + 5.0, 40.0))
    qtbot.waitUntil(lambda: hand.view.seen().left() < before - 20)
    hand.key(Qt.Key.Key_Escape)
    left = hand.view.seen().left()
    qtbot.wait(40)
    assert hand.view.seen().left() == left
    hand.release(NEW)


def test_a_frame_goes_with_its_states_and_folds_at_a_click(open_canvas):
    drawn = edits.put_frame(three_states(), Frame(id="f", name="Work", states=("open", "closed")))
    hand = open_canvas(drawn)
    item = hand.canvas.scene.frames["f"]
    hand.drag((item.box.x + 60.0, item.box.y + 16.0), (item.box.x + 300.0, item.box.y + 16.0))
    places = hand.canvas.document.blueprint.drawing.places
    assert places["open"].x == places["closed"].x > 100 and places["new"].x == 0
    fold = item.fold_box.center()
    hand.click((fold.x(), fold.y()))
    assert hand.canvas.document.blueprint.drawing.frames[0].collapsed
    scene = hand.canvas.scene
    assert not scene.states["open"].isVisible() and "finish" not in scene.transitions
    assert scene.lines.links["begin"].target == "frame f"
    fold = item.fold_box.center()
    hand.click((fold.x(), fold.y()))
    assert scene.states["open"].isVisible() and "finish" in scene.transitions
    assert_drawn_as_it_is(hand.canvas)


def test_hovering_over_a_common_transition_spreads_its_fan(open_canvas):
    hand = open_canvas(edits.connect(three_states(), None, "closed", "Cancel"))
    (key,) = hand.canvas.scene.commons
    hand.hover(transition(key))
    assert hand.canvas.scene.fan is not None and hand.canvas.scene.fan.rays == 2
    hand.hover((600.0, 600.0))
    assert hand.canvas.scene.fan is None


def test_a_published_version_can_be_looked_at_but_not_drawn_on(open_canvas):
    hand = open_canvas(read_only=True)
    before = hand.canvas.document.blueprint
    hand.drag(NEW, (400.0, 300.0))
    assert "Make a draft" in hand.view.hinted
    hand.double_click(OPEN)
    hand.double_click((500.0, 100.0))
    hand.click(OPEN)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_F2, Qt.Key.Key_Down):
        hand.key(key)
    assert hand.canvas.document.blueprint is before and hand.view.field is None and hand.view.gesture is None
    hand.drag((-40.0, -40.0), (260.0, 360.0))
    assert NEW in hand.canvas.selection
    assert hand.view.shown_handles() == [] and not hand.canvas.pad.isVisible()


def test_why_not_is_read_whole_beside_the_pointer_until_something_is_done(hand):
    view, document = hand.view, hand.canvas.document
    long = "This sentence is as long as they come. " * 8
    view.hint(long, QPoint(view.viewport().width() - 3, view.viewport().height() - 3))
    hint = view.viewport().findChild(Hint)
    assert view.viewport().rect().contains(hint.geometry())
    assert hint.height() >= hint.heightForWidth(hint.width())
    document.attempt("rename", lambda drawn: edits.rename_state(drawn, "open", "Begun"))
    assert not view.hinted


def test_what_is_large_begins_readable_where_tickets_enter_and_fit_still_shows_all(hand):
    view, canvas, scene = hand.view, hand.canvas, hand.canvas.scene
    canvas.document.replace(help_desk())
    scene.settle()
    canvas.resize(900, 600)
    canvas.restore(None)
    assert view.zoom == pytest.approx(0.7)
    start = scene.boxes[canvas.document.blueprint.start]
    seen = view.seen()
    assert seen.contains(start.x, start.y)
    assert start.y - seen.top() < 60
    assert seen.left() > scene.drawn_rect().left() - 60, "the room beside the drawing is left for the drawing"
    view.fit()
    assert view.zoom < 0.55
    canvas.document.replace(three_states())
    scene.settle()
    canvas.restore(None)
    assert all(view.seen().contains(box.x, box.y) for box in scene.boxes.values())
