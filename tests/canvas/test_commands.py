"""Commands: clipboard between windows, deleting, aligning, grouping, finding, the menu and the pad."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas import clipboard, compose
from designer.canvas.find import found
from designer.canvas.kinds import KINDS, become
from designer.canvas.overlay import Element
from designer.canvas.tooltips import tooltip
from runtime.model import edits
from runtime.model.actions import SetField
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.criteria import AllOf, Compare, Operator
from runtime.model.drawing import Note, Place, Route
from runtime.model.faces import stripe_of
from runtime.model.forms import FieldItem
from tests.canvas.conftest import CTRL, SHIFT, state, three_states, transition
from tests.canvas.help_desk import NAMES, help_desk
from tests.canvas.same import assert_drawn_as_it_is

CHECK_STOCK = Transition(id="check", name="Check stock", source="new", target="open")

Key = Qt.Key


@pytest.fixture(autouse=True)
def _clear_clipboard(qapp):
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


def act(hand, name: str) -> None:
    assert hand.canvas.commands.actions[name].isEnabled()
    hand.canvas.commands.actions[name].trigger()


def test_copies_go_from_one_window_to_another_with_fresh_ids(open_canvas):
    one, two = open_canvas(), open_canvas()
    one.canvas.selection.choose(state("new"), state("open"))
    one.key(Key.Key_C, CTRL)
    text = json.loads(QGuiApplication.clipboard().text())
    assert text["kind"] == "blueprint" and {each["id"] for each in text["states"]} == {"new", "open"}
    two.key(Key.Key_V, CTRL)
    drawn = two.canvas.document.blueprint
    pasted = {each.id for each in drawn.states} - {"new", "open", "closed"}
    assert {drawn.states_by_id[key].name for key in pasted} == {"New 2", "Open 2"}
    (between,) = [each for each in drawn.transitions if each.source in pasted]
    assert between.target in pasted and between.name == "Begin"
    assert set(two.canvas.selection.elements) == {state(key) for key in pasted}
    assert two.canvas.document.changes == 1
    boxes = two.canvas.scene.boxes
    assert not any(boxes[a].touches(boxes[b]) for a in pasted for b in boxes if b not in pasted)
    assert_drawn_as_it_is(two.canvas)


def test_cut_and_paste_puts_a_part_elsewhere_in_two_changes(hand):
    hand.canvas.selection.choose(state("closed"))
    hand.key(Key.Key_X, CTRL)
    assert "closed" not in hand.canvas.document.blueprint.states_by_id
    hand.key(Key.Key_V, CTRL)
    assert "closed" in hand.canvas.document.blueprint.states_by_id
    assert hand.canvas.document.changes == 2


def test_duplicates_take_lines_bends_and_notes_along(open_canvas):
    drawn = edits.route(three_states(), "begin", Route(bends=((300.0, 44.0), (300.0, 284.0))))
    hand = open_canvas(edits.put_note(drawn, Note(id="n", text="Mind", place=Place(x=500.0, y=0.0))))
    hand.canvas.selection.choose(state("new"), state("open"), Element("note", "n"))
    hand.key(Key.Key_D, CTRL)
    after = hand.canvas.document.blueprint
    assert len(after.states) == 5 and len(after.drawing.notes) == 2 and len(after.drawing.routes) == 2
    assert_drawn_as_it_is(hand.canvas)


@pytest.mark.parametrize("text", ["Dear desk", "", '{"kind": "blueprint"', '{"kind": "blueprint", "format": 1}'])
def test_what_is_no_part_of_a_blueprint_is_refused_with_a_sentence(hand, text):
    QGuiApplication.clipboard().setText(text)
    hand.key(Key.Key_V, CTRL)
    assert hand.canvas.document.changes == 0 and hand.view.hinted


def test_a_paste_too_large_is_refused():
    many = help_desk(arranged=False).having(
        states=tuple(State(id=f"s{place}", name=f"State {place}") for place in range(300)), transitions=(), start=None
    )
    given = clipboard.from_text(clipboard.to_text(many, [state(key) for key in many.states_by_id]))
    drawn, _ = clipboard.paste(three_states(), given, (0.0, 0.0))
    assert len(drawn.states) == 303
    with pytest.raises(edits.EditRefused, match="more than one Blueprint holds"):
        clipboard.paste(drawn, given, (0.0, 0.0))


def test_after_copying_the_program_ends_in_peace(tmp_path):
    code = (
        "from PySide6.QtGui import QGuiApplication\n"
        "from tests.canvas.help_desk import help_desk\n"
        "from designer.canvas import clipboard\n"
        "from designer.canvas.overlay import Element\n"
        "app = QGuiApplication([])\n"
        "app.clipboard().setText(clipboard.to_text(help_desk(arranged=False), [Element('state', 'new')]))\n"
        "assert clipboard.from_text(app.clipboard().text()).states[0].id == 'new'\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


def test_delete_takes_what_hangs_on_a_state_and_undo_brings_it_back(hand):
    before = hand.canvas.document.blueprint
    hand.click(state("open"))
    hand.key(Key.Key_Delete)
    assert hand.canvas.document.blueprint.transitions == () and not hand.canvas.selection.elements
    assert_drawn_as_it_is(hand.canvas)
    hand.key(Key.Key_Z, CTRL)
    assert hand.canvas.document.blueprint == before
    hand.key(Key.Key_Z, CTRL | SHIFT)
    assert len(hand.canvas.document.blueprint.states) == 2
    hand.key(Key.Key_Z, CTRL)
    hand.key(Key.Key_Y, CTRL)
    assert len(hand.canvas.document.blueprint.states) == 2


def test_delete_takes_a_state_with_its_own_transition_chosen_too(hand):
    hand.key(Key.Key_A, CTRL)
    hand.key(Key.Key_Backspace)
    assert hand.canvas.document.blueprint.states == ()
    assert_drawn_as_it_is(hand.canvas)


def test_cards_are_aligned_and_distributed(hand):
    document = hand.canvas.document
    document.apply(
        "Scatter", edits.move(document.blueprint, {"new": (30.0, 0.0), "open": (0.0, 300.0), "closed": (90.0, 480.0)})
    )
    hand.key(Key.Key_A, CTRL)
    act(hand, "align_left")
    assert {place.x for place in document.blueprint.drawing.places.values()} == {0.0}
    act(hand, "distribute_down")
    assert document.blueprint.drawing.places["open"].y == 240.0
    act(hand, "align_top")
    assert {place.y for place in document.blueprint.drawing.places.values()} == {0.0}
    document.undo()
    act(hand, "align_middle")
    assert_drawn_as_it_is(hand.canvas)


def test_a_frame_is_put_around_and_taken_away(hand):
    hand.canvas.selection.choose(state("new"), state("open"))
    hand.key(Key.Key_G, CTRL)
    hand.type("Intake")
    hand.field_key(Key.Key_Return)
    (frame,) = hand.canvas.document.blueprint.drawing.frames
    assert (frame.name, frame.states) == ("Intake", ("new", "open"))
    hand.key(Key.Key_G, CTRL | SHIFT)
    assert hand.canvas.document.blueprint.drawing.frames == ()


def test_two_transitions_become_parallel_with_a_bracket(open_canvas):
    hand = open_canvas(edits.add_transition(three_states(), CHECK_STOCK))
    hand.canvas.selection.choose(transition("begin"), transition(CHECK_STOCK.id))
    act(hand, "make_parallel")
    (key,) = hand.canvas.scene.groups
    assert hand.canvas.scene.groups[key].text == "In parallel: all 2"
    assert hand.canvas.scene.selection.only == Element("parallel", key)
    hand.type("Checks")
    hand.field_key(Key.Key_Return)
    assert hand.canvas.scene.groups[key].text == "Checks: all 2"
    said = tooltip(hand.canvas.scene, Element("parallel", key))
    assert said == f"Checks\non to “Open” once all of these are done: Begin, {CHECK_STOCK.name}"
    assert_drawn_as_it_is(hand.canvas)
    hand.canvas.selection.choose(Element("parallel", key))
    hand.key(Key.Key_Delete)
    assert hand.canvas.document.blueprint.parallels == () and not hand.canvas.scene.groups


def test_a_transition_is_offered_everywhere_as_a_badge(hand):
    hand.canvas.selection.choose(transition("finish"))
    act(hand, "make_common")
    scene = hand.canvas.scene
    assert scene.commons.keys() == {"finish"} and "finish" not in scene.transitions
    assert_drawn_as_it_is(hand.canvas)
    hand.canvas.document.undo()
    assert_drawn_as_it_is(hand.canvas)


def test_start_final_pin_and_lanes(hand):
    document = hand.canvas.document
    hand.canvas.selection.choose(state("open"))
    act(hand, "make_start")
    assert document.blueprint.start == "open"
    assert hand.canvas.scene.states["open"].face.kind == "start" and hand.canvas.scene.states["new"].face.kind == "open"
    act(hand, "make_final")
    assert document.blueprint.states_by_id["open"].final
    act(hand, "pin")
    assert document.blueprint.drawing.places["open"].pinned and hand.canvas.scene.states["open"].face.pinned
    act(hand, "pin")
    assert not document.blueprint.drawing.places["open"].pinned
    act(hand, "lanes")
    assert document.blueprint.drawing.lanes
    act(hand, "lanes")
    assert_drawn_as_it_is(hand.canvas)


def test_find_looks_through_names_owners_and_texts(qapp):
    drawn = help_desk()
    assert found(drawn, "ESCALATED", {}) == [state("esc2"), state("esc3")]
    assert found(drawn, "approve", {})[0] == transition("t19"), "what is called just so goes before “Approved”"
    assert transition("t19") in found(drawn, "manager", NAMES)
    assert found(drawn, "  ", {}) == [] and found(drawn, "nowhere", {}) == []


def test_find_goes_round_with_enter_and_closes_with_esc(open_canvas):
    hand = open_canvas(help_desk())
    hand.key(Key.Key_F, CTRL)
    bar = hand.canvas.find_bar
    QTest.keyClicks(bar.words, "escalated")
    assert hand.canvas.selection.only == state("esc2") and bar.told == "1 of 2"
    QTest.keyClick(bar.words, Key.Key_Return)
    assert hand.canvas.selection.only == state("esc3") and bar.told == "2 of 2"
    QTest.keyClick(bar.words, Key.Key_Return)
    QTest.keyClick(bar.words, Key.Key_Return, SHIFT)
    assert hand.canvas.selection.only == state("esc3")
    box = hand.canvas.scene.boxes["esc3"]
    assert hand.view.seen().contains(box.centre[0], box.centre[1])
    QTest.keyClicks(bar.words, "xyz")
    assert bar.told == "Nothing found"
    QTest.keyClick(bar.words, Key.Key_Escape)
    assert not bar.isVisible()


def test_find_knows_fields_by_their_names(qtbot):
    drawn = three_states()
    begin = drawn.transitions_by_id["begin"].having(
        form=(FieldItem(id="ask", field="serial-no"),),
        criteria=AllOf(of=(Compare(operand="field.vip", operator=Operator.IS, value=True),)),
    )
    finish = drawn.transitions_by_id["finish"].having(actions=(SetField(field="priority", value="high"),))
    drawn = drawn.having(transitions=(begin, finish))
    names = {"serial-no": "Seriennummer", "vip": "Important person", "ticket.priority": "Priority"}
    assert found(drawn, "seriennummer", names) == [transition("begin")]
    assert found(drawn, "important", names) == [transition("begin")]
    assert found(drawn, "priority", names) == [transition("finish")]
    assert found(drawn, "serial-no", names) == []
    assert found(drawn, "serial-no", {}) == [transition("begin")]


@pytest.mark.parametrize("kind", KINDS)
def test_the_menu_makes_a_state_of_another_type_and_its_stripe_says_so(hand, kind):
    hand.canvas.selection.choose(state("open"))
    menu = hand.canvas.commands.menu()
    types = next(action.menu() for action in menu.actions() if action.text() == "Type")
    assert [action.isChecked() for action in types.actions()] == [False, True, False, False]
    types.actions()[KINDS.index(kind)].trigger()
    drawn = hand.canvas.document.blueprint
    assert stripe_of(drawn, drawn.states_by_id["open"]) == kind
    assert hand.canvas.document.changes == (0 if kind == "open" else 1)
    menu.deleteLater()


@pytest.mark.parametrize("before", KINDS)
@pytest.mark.parametrize("after", KINDS)
def test_every_type_becomes_every_other(before, after):
    drawn = become(become(three_states(), ["open"], before), ["open"], after)
    assert stripe_of(drawn, drawn.states_by_id["open"]) == after


def test_the_menu_offers_what_fits_and_the_right_button_chooses(hand, qtbot):
    place = hand.place(state("open"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, hand.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(hand.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None and hand.canvas.selection.only == state("open")
    texts = [action.text() for action in menu.actions() if action.text()]
    assert "Append a state" in texts and "Offer in every state" not in texts
    menu.close()
    hand.canvas.selection.choose(transition("begin"))
    menu = hand.canvas.commands.menu()
    assert "Offer in every state" in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_the_pad_covers_no_card_while_a_side_is_free(hand):
    drawn = hand.canvas.document.blueprint
    beside = {"new": Place(x=-270, y=240), "closed": Place(x=270, y=240)}
    places = {**drawn.drawing.places, **beside}
    hand.canvas.document.apply("beside", drawn.having(drawing=drawn.drawing.having(places=places)))
    hand.view.fit()
    hand.click(state("open"))
    pad = hand.canvas.pad.geometry()
    cards = [hand.view.mapFromScene(hand.view.label_area(state(key))).boundingRect() for key in drawn.states_by_id]
    assert hand.canvas.pad.isVisible()
    assert not any(pad.intersects(card) for card in cards)


def test_the_pad_of_a_line_between_two_near_cards_stands_farther_off(hand):
    drawn = hand.canvas.document.blueprint
    places = {key: Place(x=0, y=140 * row) for row, key in enumerate(drawn.states_by_id)}
    hand.canvas.document.apply("near", edits.place(drawn, places))
    hand.view.fit()
    hand.click(transition("begin"))
    pad = hand.canvas.pad.geometry()
    cards = [hand.view.mapFromScene(hand.view.label_area(state(key))).boundingRect() for key in drawn.states_by_id]
    assert hand.canvas.pad.isVisible()
    assert not any(pad.intersects(card) for card in cards)


def test_the_pad_stands_beside_what_is_chosen_and_does_what_it_says(hand):
    pad, edited = hand.canvas.pad, []
    hand.canvas.edit_wanted.connect(edited.append)
    hand.click(state("closed"))
    assert pad.isVisible()
    assert not pad.geometry().intersects(hand.view.mapFromScene(hand.view.label_area(state("closed"))).boundingRect())
    QTest.mouseClick(pad.buttons["edit"], Qt.MouseButton.LeftButton)
    assert edited == [state("closed")]
    QTest.mouseClick(pad.buttons["append"], Qt.MouseButton.LeftButton)
    hand.field_key(Key.Key_Escape)
    assert len(hand.canvas.document.blueprint.states) == 4
    QTest.mouseClick(pad.buttons["transition"], Qt.MouseButton.LeftButton)
    assert hand.view.gesture is not None and not pad.isVisible()
    hand.key(Key.Key_Escape)
    hand.click(transition("begin"))
    assert pad.isVisible() and not pad.buttons["append"].isVisible()
    QTest.mouseClick(pad.buttons["delete"], Qt.MouseButton.LeftButton)
    assert "begin" not in hand.canvas.document.blueprint.transitions_by_id and not pad.isVisible()


def test_a_new_state_is_seen_whole(hand):
    hand.canvas.selection.choose(state("closed"))
    for _ in range(4):
        hand.key(Key.Key_A)
        hand.field_key(Key.Key_Return)
        made = hand.canvas.scene.boxes[hand.canvas.scene.selection.only.id]
        assert hand.view.seen().contains(QRectF(made.x, made.y, made.width, made.height))


def test_a_new_state_appended_again_and_again_never_lands_on_another(hand):
    for _ in range(6):
        hand.canvas.selection.choose(state("new"))
        hand.key(Key.Key_A)
        hand.field_key(Key.Key_Escape)
    boxes = list(hand.canvas.scene.boxes.values())
    assert len(boxes) == 9
    assert not any(one.touches(two) for one in boxes for two in boxes if one is not two)


def test_first_steps_are_told_until_there_is_something_to_go_on_from(open_canvas):
    alone = Blueprint(id="one", name="One", start="new", states=(State(id="new", name="New"),))
    hand = open_canvas(alone)
    told = hand.canvas.first_steps
    assert told.isVisible() and hand.canvas.rect().contains(told.geometry())
    hand.canvas.resize(700, 500)
    assert hand.canvas.rect().contains(told.geometry())
    hand.canvas.resize(360, 130)
    assert not told.isVisible(), "they would lie on the card"
    hand.canvas.resize(700, 500)
    assert told.isVisible()
    hand.canvas.selection.choose(state("new"))
    hand.key(Key.Key_A)
    hand.field_key(Key.Key_Return)
    assert not told.isVisible()
    hand.key(Key.Key_Z, CTRL)
    assert told.isVisible()
    assert not open_canvas(alone, read_only=True).canvas.first_steps.isVisible()


def test_every_action_has_a_text_and_a_shortcut_stands_for_one_thing(hand):
    actions = hand.canvas.commands.actions
    assert all(action.text() for action in actions.values())
    for chosen in ((), (state("open"),), (transition("begin"),), (state("open"), transition("begin"))):
        hand.canvas.selection.choose(*chosen)
        able = [action for action in actions.values() if action.isEnabled()]
        shortcuts = [shortcut.toString() for action in able for shortcut in action.shortcuts()]
        assert len(shortcuts) == len(set(shortcuts)) and all(shortcuts)


def test_removing_a_whole_part_with_its_group(open_canvas):
    drawn = edits.add_transition(three_states(), CHECK_STOCK)
    drawn = edits.make_parallel(drawn, ["begin", CHECK_STOCK.id], "Both")
    elements = [Element("parallel", drawn.parallels[0].id), transition("begin"), state("open")]
    after = compose.remove(drawn, elements)
    assert after.parallels == () and "open" not in after.states_by_id


def test_what_is_switched_off_is_dim_says_so_and_comes_back(hand):
    canvas = hand.canvas
    canvas.selection.choose(Element("state", "open"))
    canvas.commands.actions["switch"].trigger()
    scene, document = canvas.scene, canvas.document
    assert document.blueprint.states_by_id["open"].off and document.changes == 1
    assert scene.states["open"].opacity() < 1 and scene.states["open"].face.owner == "switched off"
    assert all(scene.transitions[key].off and scene.transitions[key].label.opacity() < 1 for key in ("begin", "finish"))
    canvas.selection.choose(Element("transition", "begin"), Element("state", "open"))
    canvas.commands.actions["switch"].trigger()
    assert document.blueprint.transitions_by_id["begin"].off
    assert scene.transitions["begin"].text == "Begin · switched off"
    canvas.commands.actions["switch"].trigger()
    assert not document.blueprint.transitions_by_id["begin"].off
    assert scene.states["open"].opacity() == scene.transitions["begin"].label.opacity() == 1
    assert not any(scene.transitions[key].off for key in ("begin", "finish"))
    assert_drawn_as_it_is(canvas)


def test_the_start_is_not_switched_off_and_says_why(hand):
    canvas = hand.canvas
    said = []
    canvas.document.refused.connect(said.append)
    canvas.selection.choose(Element("state", "new"))
    canvas.commands.actions["switch"].trigger()
    assert [reason.code for reason in said] == ["start_off"] and canvas.document.changes == 0


def _texts(canvas):
    return {action.text() for action in canvas.commands.menu().actions()}


def test_the_menu_says_what_its_switches_would_do_now(hand):
    canvas = hand.canvas
    canvas.selection.clear()
    assert "Add a state" in _texts(canvas)
    canvas.selection.choose(Element("state", "open"))
    offered = _texts(canvas)
    assert {"Append a state", "Pin in place", "Switch off"} <= offered
    assert not {"Fold", "Remove frame"} & offered
    for name in ("pin", "switch", "group"):
        canvas.commands.actions[name].trigger()
        canvas.selection.choose(Element("state", "open"))
    assert {"Unpin", "Switch on", "Fold", "Remove frame"} <= _texts(canvas)
    canvas.document.undo()
    canvas.document.undo()
    canvas.selection.choose(Element("state", "open"))
    assert {"Unpin", "Switch off"} <= _texts(canvas)


def test_a_name_that_is_typed_for_what_is_gone_by_then_goes_with_it(hand):
    """Undo, or somebody else at the same draft, takes an element away while its name is typed."""
    canvas = hand.canvas
    canvas.selection.choose(Element("state", "open"))
    canvas.commands.actions["group"].trigger()
    before = canvas.document.blueprint
    assert canvas.view.field is not None
    canvas.document.undo()
    hand.field_key(Key.Key_Return)
    assert canvas.view.field is None
    assert canvas.document.blueprint != before
    assert not canvas.document.blueprint.drawing.frames


def test_the_pad_makes_room_while_a_name_is_typed(hand):
    hand.view.fit()
    hand.click(transition("begin"))
    pad = hand.canvas.pad
    assert pad.isVisible()
    hand.key(Qt.Key.Key_F2)
    assert hand.view.field is not None
    assert not pad.isVisible(), "it would stand over what is typed"
    QTest.keyClick(hand.view.field, Qt.Key.Key_Escape)
    assert pad.isVisible()
