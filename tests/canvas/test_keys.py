"""The keyboard alone: walking, moving, naming, joining; and a whole small Blueprint drawn without the mouse."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import Element
from designer.widgets.commands import commands_of
from runtime.model import edits
from runtime.model.blueprint import Blueprint, Category
from runtime.model.drawing import Note, Place, Route
from tests.canvas.conftest import ALT, CTRL, SHIFT, state, three_states, transition
from tests.canvas.help_desk import help_desk
from tests.canvas.same import assert_drawn_as_it_is

Key = Qt.Key


def test_arrows_move_by_one_grid_and_with_shift_by_ten(hand):
    hand.click(state("open"))
    hand.key(Key.Key_Right)
    hand.key(Key.Key_Down, SHIFT)
    place = hand.canvas.document.blueprint.drawing.places["open"]
    assert (place.x, place.y) == (12, 360)
    assert hand.canvas.document.changes == 2
    assert_drawn_as_it_is(hand.canvas)


def test_a_key_held_down_is_one_change(hand):
    hand.click(state("open"))
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Right, Qt.KeyboardModifier.NoModifier, "", repeated)
        QApplication.sendEvent(hand.view, event)
    assert hand.canvas.document.blueprint.drawing.places["open"].x == 48
    assert hand.canvas.document.changes == 2


def test_alt_and_arrows_walk_as_measured_on_the_help_desk(open_canvas):
    hand = open_canvas(help_desk())
    hand.canvas.selection.choose(state("wip"))
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Left):
        hand.key(key, ALT)
        walked.append(hand.canvas.selection.only.id)
    assert walked[:3] == ["esc2", "esc3", "esc2"]
    assert walked[3] in {"waitcust", "wait3p"}  # whichever of the two waits was arranged to the right
    assert hand.canvas.document.changes == 0


def test_arrows_begin_at_the_start_when_nothing_is_chosen(hand):
    hand.key(Key.Key_Down)
    assert hand.canvas.selection.only == state("new")


def test_arrows_leave_a_transition_for_its_ends(hand):
    hand.canvas.selection.choose(transition("begin"))
    hand.key(Key.Key_Down)
    assert hand.canvas.selection.only == state("open")
    hand.canvas.selection.choose(transition("begin"))
    hand.key(Key.Key_Up, ALT)
    assert hand.canvas.selection.only == state("new")


def test_tab_goes_through_the_transitions_of_a_state_and_out(hand):
    hand.canvas.selection.choose(state("open"))
    walked = []
    for _ in range(2):
        hand.key(Key.Key_Tab)
        walked.append(hand.canvas.selection.only)
    assert walked == [transition("finish"), transition("begin")]
    hand.key(Key.Key_Backtab)
    hand.key(Key.Key_Backtab)
    assert hand.canvas.selection.only == state("open")


def test_upstream_and_downstream_are_chosen(open_canvas):
    hand = open_canvas(help_desk())
    hand.canvas.selection.choose(state("change"))
    hand.key(Key.Key_Right, ALT | SHIFT)
    assert state("closed") in hand.canvas.selection and state("wip") in hand.canvas.selection
    hand.canvas.selection.choose(state("approval"))
    hand.key(Key.Key_Left, ALT | SHIFT)
    assert state("new") in hand.canvas.selection and state("closed") not in hand.canvas.selection


def test_c_then_arrows_then_enter_connects(hand):
    hand.canvas.selection.choose(state("closed"))
    hand.key(Key.Key_C)
    hand.key(Key.Key_Up)
    assert hand.view.gesture.target == state("open")
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Return)
    assert [each.target for each in hand.canvas.document.blueprint.leaving("closed")] == ["new"]
    hand.field_key(Key.Key_Escape)
    assert_drawn_as_it_is(hand.canvas)


def test_c_and_the_beginning_of_a_name_connect(open_canvas):
    hand = open_canvas(help_desk())
    hand.canvas.selection.choose(state("new"))
    before = hand.canvas.document.blueprint
    hand.key(Key.Key_C)
    aimed = []
    for letters in ("res", "x", "third p", "esc"):
        for letter in letters:
            hand.key(Key(ord(letter.upper())))
        aimed.append(hand.view.gesture.target.id)
    assert aimed == ["resolved", "resolved", "wait3p", "esc2"]
    hand.key(Key.Key_Return)
    added = set(hand.canvas.document.blueprint.transitions) - set(before.transitions)
    assert [(each.source, each.target) for each in added] == [("new", "esc2")]
    assert hand.view.tool == "select"
    hand.field_key(Key.Key_Escape)


def test_a_state_is_joined_with_itself_by_its_name(hand):
    hand.canvas.selection.choose(state("open"))
    hand.key(Key.Key_C)
    hand.key(Key.Key_O)
    hand.key(Key.Key_Return)
    assert [each.target for each in hand.canvas.document.blueprint.leaving("open")] == ["closed", "open"]
    hand.field_key(Key.Key_Escape)


def test_r_is_the_type_of_a_state_and_draws_a_line_anew(hand):
    drawn = edits.route(three_states(), "begin", Route(bends=((300.0, 44.0), (300.0, 284.0))))
    hand.canvas.document.replace(drawn)
    hand.canvas.selection.choose(transition("begin"))
    hand.key(Key.Key_R)
    assert "begin" not in hand.canvas.document.blueprint.drawing.routes
    hand.canvas.selection.choose(state("open"))
    hand.key(Key.Key_R)
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    assert hand.canvas.document.blueprint.states_by_id["open"].category is Category.ON_HOLD


def test_every_single_key_is_on_the_sheet_and_is_a_letter_where_one_writes(open_canvas):
    drawn = edits.put_note(three_states(), Note(id="n", text="", place=Place(x=400.0, y=0.0)))
    hand = open_canvas(drawn)
    actions = hand.canvas.commands.actions
    single = {
        keys.toString(): action
        for action in actions.values()
        for keys in action.shortcuts()
        if len(keys.toString()) == 1
    }
    assert {"A", "C", "E", "R", "P", "F", "V", "L", "H", "S", "0", "1", "2"} <= set(single)
    hand.canvas.selection.choose(state("open"))
    listed = {(command.text, key) for command in commands_of(hand.canvas) for key in command.keys.split(", ")}
    assert {(action.text(), key) for key, action in single.items()} <= listed
    fired = []
    for action in single.values():
        action.triggered.connect(partial(fired.append, action.text()))
    letters = "".join(single)
    hand.key(Key.Key_F2)
    QTest.keyClicks(hand.view.field, letters)
    assert hand.view.field.text() == letters
    hand.field_key(Key.Key_Escape)
    hand.canvas.selection.choose(Element("note", "n"))
    hand.key(Key.Key_E)
    fired.clear()
    QTest.keyClicks(hand.view.field, letters)
    assert hand.view.field.toPlainText() == letters
    hand.field_key(Key.Key_Escape)
    hand.key(Key.Key_F, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), letters)
    assert hand.canvas.find_bar.words.text() == letters
    assert not fired


def test_esc_cancels_the_gesture_then_the_tool_then_the_choice(hand):
    hand.canvas.selection.choose(state("open"))
    hand.key(Key.Key_S)
    hand.key(Key.Key_C)
    assert hand.view.gesture is not None
    hand.key(Key.Key_Escape)
    assert hand.view.gesture is None and hand.view.tool == "space"
    hand.key(Key.Key_Escape)
    assert hand.view.tool == "select" and hand.canvas.selection.elements
    hand.key(Key.Key_Escape)
    assert not hand.canvas.selection.elements


def test_a_whole_blueprint_is_drawn_by_keys(open_canvas):
    hand = open_canvas(Blueprint(id="b", name="Returns"))
    names = ("Received", "Checked", "Refunded")
    for name in names:
        hand.key(Key.Key_A)
        hand.type(name)
        hand.field_key(Key.Key_Return)
    hand.key(Key.Key_C)
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Up)
    hand.key(Key.Key_Return)
    hand.type("Start again")
    hand.field_key(Key.Key_Return)
    drawn = hand.canvas.document.blueprint
    ids = {each.name: each.id for each in drawn.states}
    assert tuple(ids) != () and set(ids) == set(names) and drawn.start == ids["Received"]
    joined = {(each.source, each.target): each.name for each in drawn.transitions}
    assert (ids["Received"], ids["Checked"]) in joined and (ids["Checked"], ids["Refunded"]) in joined
    assert joined[ids["Refunded"], ids["Received"]] == "Start again"
    assert_drawn_as_it_is(hand.canvas)
    while hand.canvas.document.changes:
        hand.key(Key.Key_Z, CTRL)
    assert hand.canvas.document.blueprint == Blueprint(id="b", name="Returns")


def test_shortcuts_are_inert_while_typing(hand):
    hand.canvas.selection.choose(state("open"))
    hand.key(Key.Key_F2)
    hand.type("sca")
    hand.field_key(Key.Key_Delete)
    hand.field_key(Key.Key_Return)
    assert hand.canvas.document.blueprint.states_by_id["open"].name == "sca"
    assert hand.view.tool == "select" and hand.view.gesture is None


def test_a_note_is_written_over_several_lines(open_canvas):
    drawn = edits.put_note(three_states(), Note(id="n", text="Old", place=Place(x=400.0, y=0.0)))
    hand = open_canvas(drawn)
    hand.canvas.selection.choose(Element("note", "n"))
    hand.key(Key.Key_E)
    hand.type("One")
    hand.field_key(Key.Key_Return)
    hand.type("Two")
    hand.field_key(Key.Key_Return, CTRL)
    assert hand.canvas.document.blueprint.drawing.notes[0].text == "One\nTwo"


def test_zoom_keys(hand):
    hand.view.zoom_to(2.0)
    hand.key(Key.Key_0)
    assert hand.view.zoom == 1.0
    hand.key(Key.Key_Plus, CTRL)
    assert hand.view.zoom > 1.0
    hand.key(Key.Key_Minus, CTRL)
    assert abs(hand.view.zoom - 1.0) < 1e-9
    hand.canvas.selection.choose(state("closed"))
    hand.key(Key.Key_2)
    assert hand.view.seen().center().y() > 400
    hand.key(Key.Key_1)
    assert hand.view.seen().contains(hand.canvas.scene.drawn_rect())


def test_a_frame_is_folded_and_opened_by_key_and_the_walk_stops_at_it_and_at_notes(hand):
    hand.click(state("new"))
    hand.key(Key.Key_G, CTRL)
    hand.field_key(Key.Key_Escape)
    drawn = hand.canvas.document.blueprint
    note = Note(id="remark", text="Look", place=Place(x=400, y=480))
    hand.canvas.document.apply("note", edits.put_note(drawn, note))
    frame = Element("frame", drawn.drawing.frames[0].id)
    hand.canvas.selection.choose(state("new"))
    hand.key(Key.Key_F)
    assert hand.canvas.document.blueprint.drawing.frames[0].collapsed
    assert hand.canvas.selection.only == frame
    hand.key(Key.Key_Down, ALT)
    assert hand.canvas.selection.only == state("open")
    hand.key(Key.Key_Up, ALT)
    assert hand.canvas.selection.only == frame
    hand.canvas.selection.choose(state("closed"))
    hand.key(Key.Key_Right, ALT)
    assert hand.canvas.selection.only == Element("note", "remark")
    hand.canvas.selection.choose(frame)
    hand.key(Key.Key_F)
    assert not hand.canvas.document.blueprint.drawing.frames[0].collapsed
    assert "Fold" in [action.text() for action in hand.canvas.commands.menu().actions()]
    assert_drawn_as_it_is(hand.canvas)
