"""A line of text that follows the desk while somebody may be in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.widgets.inputs import Kind, Question, input_for


@pytest.fixture
def line(qtbot):
    made = input_for(Question("Subject", Kind.TEXT))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def test_another_text_is_shown_from_its_beginning(line):
    line.show_value("A subject that is longer than the line it stands in, by far")
    assert line.cursorPosition() == 0


def test_the_cursor_stays_where_one_types_when_the_desk_says_the_same(qtbot, line):
    qtbot.keyClicks(line, "Broken lamp ")
    line.setCursorPosition(6)
    line.show_value("Broken lamp")
    assert (line.text(), line.cursorPosition()) == ("Broken lamp ", 6), "nor is a space lost that one goes on from"
    qtbot.keyClick(line, Qt.Key.Key_X)
    assert line.value == "Brokenx lamp"


def test_nothing_is_shown_as_nothing(line):
    line.show_value("Broken lamp")
    line.show_value(None)
    assert line.text() == "" and line.value is None


def test_nothing_where_something_is_needed_is_no_choice(qtbot):
    box = input_for(Question("Department", Kind.CHOICE, (("returns", "Returns"),), needed=True))
    qtbot.addWidget(box)
    box.show_value(None)
    assert box.value is None and box.currentText() == ""
    assert [box.itemText(row) for row in range(box.count())] == ["Returns"], "and none is called None"
    box.show_value("returns")
    assert box.value == "returns"
