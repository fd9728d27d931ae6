"""The drawn week under mouse and keys; its lines of text say the same."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from designer.admin.calendar_hours import Opening, openings, written
from designer.admin.calendar_week_editor import WeekEditor
from runtime.model.calendar import Interval, Week
from tests.designer.conftest import *  # noqa: F403

KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
NINE_TO_FIVE = (Interval(opens="09:00", closes="17:00"),)


@pytest.fixture
def editor(qtbot):
    editor = WeekEditor()
    qtbot.addWidget(editor)
    editor.resize(900, 560)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.show_value(Week(monday=NINE_TO_FIVE), anew=True)
    return editor


@pytest.fixture
def told(editor):
    weeks = []
    editor.edited.connect(weeks.append)
    return weeks


def drag(qtbot, grid, begin, end):
    """From one minute of a day to another, as a hand does it: in small steps."""
    first, last = grid.place_of(*begin), grid.place_of(*end)
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=first)
    for part in range(1, 9):
        qtbot.mouseMove(grid, first + (last - first) * part / 8)
    qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=last)


def hours(editor, day):
    return written(editor.grid.week.days[day])


def test_drawing_opens(qtbot, editor, told):
    drag(qtbot, editor.grid, (1, 10 * 60 + 3), (1, 12 * 60 + 27))
    assert hours(editor, 1) == "10:00–12:30"
    assert told == [editor.grid.week], "told once, when the hand lets go"
    assert editor.lines[1].text() == "10:00–12:30"


def test_drawing_to_the_left_opens_too(qtbot, editor):
    drag(qtbot, editor.grid, (2, 12 * 60), (2, 8 * 60))
    assert hours(editor, 2) == "08:00–12:00"


def test_drawing_ends_where_the_next_opening_begins(qtbot, editor):
    drag(qtbot, editor.grid, (0, 6 * 60), (0, 10 * 60))
    assert hours(editor, 0) == "06:00–09:00, 09:00–17:00"


def test_drawing_into_the_row_below_opens_a_night(qtbot, editor):
    drag(qtbot, editor.grid, (4, 22 * 60), (5, 6 * 60))
    assert hours(editor, 4) == "22:00–06:00" and hours(editor, 5) == ""


def test_an_opening_moves_within_its_day_and_to_another(qtbot, editor):
    drag(qtbot, editor.grid, (0, 12 * 60), (0, 13 * 60))
    assert hours(editor, 0) == "10:00–18:00"
    drag(qtbot, editor.grid, (0, 12 * 60), (3, 12 * 60))
    assert (hours(editor, 0), hours(editor, 3)) == ("", "10:00–18:00")


def test_an_opening_does_not_move_onto_another(qtbot, editor):
    editor.show_value(Week(monday=NINE_TO_FIVE, tuesday=NINE_TO_FIVE), anew=True)
    drag(qtbot, editor.grid, (0, 12 * 60), (1, 13 * 60))
    assert len(openings(editor.grid.week)) == 2
    assert hours(editor, 1) == "09:00–17:00"


@pytest.mark.parametrize(
    ("begin", "end", "wanted"),
    [
        ((0, 17 * 60), (0, 18 * 60 + 20), "09:00–18:15"),
        ((0, 9 * 60), (0, 7 * 60 + 30), "07:30–17:00"),
        ((0, 17 * 60), (0, 5 * 60), "09:00–09:15"),
        ((0, 9 * 60), (0, 20 * 60), "16:45–17:00"),
        ((0, 17 * 60), (1, 2 * 60), "09:00–02:00"),
    ],
)
def test_its_ends_stretch(qtbot, editor, begin, end, wanted):
    drag(qtbot, editor.grid, begin, end)
    assert hours(editor, 0) == wanted


def test_a_click_alone_changes_nothing(qtbot, editor, told):
    qtbot.mouseClick(editor.grid, Qt.MouseButton.LeftButton, pos=editor.grid.place_of(0, 12 * 60))
    qtbot.mouseClick(editor.grid, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert told == []


def test_everything_can_be_done_with_keys(qtbot, editor):
    grid = editor.grid
    grid.setFocus()
    qtbot.keyClick(grid, KEY.Key_Right, MODIFIER.ControlModifier)
    assert grid.chosen == Opening(0, 540, 1020)
    qtbot.keyClick(grid, KEY.Key_Right)
    assert hours(editor, 0) == "09:15–17:15"
    qtbot.keyClick(grid, KEY.Key_Left, MODIFIER.ShiftModifier)
    assert hours(editor, 0) == "09:15–17:00"
    qtbot.keyClick(grid, KEY.Key_Down)
    assert (hours(editor, 0), hours(editor, 1)) == ("", "09:15–17:00")
    qtbot.keyClick(grid, KEY.Key_Insert)
    assert hours(editor, 1) == "09:15–17:00, 17:00–18:00"
    qtbot.keyClick(grid, KEY.Key_Delete)
    assert hours(editor, 1) == "09:15–17:00"


def test_an_empty_week_can_be_begun_with_keys(qtbot, editor):
    editor.show_value(Week(), anew=True)
    qtbot.keyClick(editor.grid, KEY.Key_Insert)
    assert hours(editor, 0) == "09:00–10:00"


def test_the_list_beside_says_the_same_and_edits_it(qtbot, editor, told):
    assert [line.text() for line in editor.lines] == ["09:00–17:00"] + [""] * 6
    line = editor.lines[2]
    line.setFocus()
    qtbot.keyClicks(line, "9-12, 13:30-18")
    assert hours(editor, 2) == "09:00–12:00, 13:30–18:00"
    assert line.text() == "9-12, 13:30-18", "while it is typed it stays as it was typed"
    line.clearFocus()
    editor.lines[3].setFocus()
    qtbot.waitUntil(lambda: line.text() == "09:00–12:00, 13:30–18:00")


def test_what_cannot_be_read_is_kept_marked_and_changes_nothing(qtbot, editor):
    line = editor.lines[0]
    line.selectAll()
    qtbot.keyClicks(line, "9 to")
    assert editor.unreadable and hours(editor, 0) == "09:00–17:00"
    assert editor.problem.isVisible() and "09:00–12:30" in editor.problem.text()
    assert line.property("tone") == "bad"
    editor.show_value(editor.grid.week, anew=False)
    assert line.text() == "9 to"
    qtbot.keyClicks(line, " 12")
    assert not editor.unreadable and hours(editor, 0) == "09:00–12:00" and not editor.problem.isVisible()


def test_hours_that_overlap_are_told(qtbot, editor):
    line = editor.lines[0]
    line.selectAll()
    qtbot.keyClicks(line, "9-12, 11-14")
    assert editor.unreadable and "overlap" in editor.problem.text()


def test_a_day_is_copied_to_others(qtbot, editor):
    menu = editor.menu_of(0)
    working = menu.actions()[0]
    working.trigger()
    assert [bool(day) for day in editor.grid.week.days] == [True] * 5 + [False] * 2
    menu.actions()[1].trigger()
    assert all(hours(editor, day) == "09:00–17:00" for day in range(7))
    assert [line.text() for line in editor.lines] == ["09:00–17:00"] * 7
    menu.actions()[-1].trigger()
    assert hours(editor, 0) == ""


def test_a_locked_week_is_only_looked_at(qtbot, editor, told):
    editor.lock(locked=True)
    drag(qtbot, editor.grid, (1, 600), (1, 900))
    qtbot.keyClick(editor.grid, KEY.Key_Insert)
    qtbot.keyClicks(editor.lines[1], "9-12")
    assert told == [] and not editor.copy_buttons[0].isEnabled()


def test_it_is_drawn_in_both_looks_wide_and_narrow(qtbot, editor):
    editor.show_value(Week(sunday=(Interval(opens="22:00", closes="06:00"),)), anew=True)
    for width in (900, 430):
        editor.resize(width, 560)
        assert not editor.grid.grab().isNull()
