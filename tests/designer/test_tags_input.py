"""Tags as chips, by keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.widgets.inputs import Kind, Question, input_for
from designer.widgets.tags_input import TagsInput

KEY = Qt.Key


@pytest.fixture
def tags(qtbot):
    made = TagsInput()
    qtbot.addWidget(made)
    made.settled_told = []
    made.settled.connect(lambda: made.settled_told.append(made.value))
    with qtbot.waitExposed(made):
        made.show()
    made.line.setFocus()
    return made


def test_typed_and_finished_by_enter_or_a_comma_each_once(qtbot, tags):
    qtbot.keyClicks(tags.line, "vip, late,")
    assert (tags.value, tags.settled_told) == (("vip", "late"), [])
    qtbot.keyClicks(tags.line, " vip ")
    qtbot.keyClick(tags.line, KEY.Key_Return)
    assert (tags.value, tags.settled_told) == (("vip", "late"), [("vip", "late")])
    assert (list(tags.chips), tags.line.text()) == (["vip", "late"], "")


def test_taken_away_by_a_click_and_by_backspace(qtbot, tags):
    tags.show_value(("a", "b", "c"))
    qtbot.mouseClick(tags.chips["b"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(tags.line, KEY.Key_Backspace)
    assert (tags.value, tags.settled_told) == (("a",), [("a", "c"), ("a",)])


def test_known_tags_complete_and_are_written_as_they_are_known(qtbot, tags):
    sought = []
    tags.sought.connect(sought.append)
    tags.offer(("Network", "Refund"))
    qtbot.keyClicks(tags.line, "fun")
    assert sought == ["f", "fu", "fun"]
    popup = tags.completer.popup()
    qtbot.waitUntil(popup.isVisible)
    assert tags.completer.completionCount() == 1
    qtbot.keyClick(popup, KEY.Key_Down)
    qtbot.keyClick(popup, KEY.Key_Return)
    qtbot.waitUntil(lambda: tags.line.text() == "")
    assert tags.value == ("Refund",)
    qtbot.keyClicks(tags.line, "network,")
    assert tags.value == ("Refund", "Network")


def test_the_list_of_known_tags_belongs_to_its_window(qtbot, tags):
    tags.offer(("Network",))
    qtbot.keyClicks(tags.line, "net")
    qtbot.waitUntil(tags.completer.popup().isVisible)
    assert tags.completer.popup().parent() is tags
    qtbot.keyClick(tags.completer.popup(), KEY.Key_Escape)


def test_the_line_takes_the_rest_of_its_row_and_shows_what_it_asks_for(qtbot, tags):
    tags.resize(240, 200)
    qtbot.waitUntil(lambda: tags.line.width() == 240)
    tags.show_value(("a",))
    qtbot.waitUntil(lambda: 0 < tags.line.x() == 240 - tags.line.width())
    tags.line.setPlaceholderText("Add one tag or several, each finished with Enter")
    assert tags.line.sizeHint().width() > tags.fontMetrics().horizontalAdvance(tags.line.placeholderText())


def test_leaving_the_line_takes_what_is_typed(qtbot, tags):
    qtbot.keyClicks(tags.line, "half")
    tags.line.clearFocus()
    assert tags.value == ("half",)


def test_one_that_may_not_be_changed_shows_only_chips(qtbot, tags):
    tags.show_value(("a",))
    tags.setEnabled(False)
    assert tags.line.isHidden()
    assert not tags.chips["a"].isEnabled()


def test_it_is_the_input_for_tags(qtbot):
    made = input_for(Question("Tags", Kind.TAGS))
    qtbot.addWidget(made)
    assert isinstance(made, TagsInput)
