"""A formula field is made, corrected, tried and saved by hand, on the page of fields."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from designer.panels.several import Picker
from runtime.messages.setup import GetSetup, PutFields
from runtime.messages.tickets import CreateTicket
from runtime.model.fields import Field, FieldType
from tests.admin.hands import choose, press, type_into, until_saved

PRICE = Field(id="price", name="Price", type=FieldType.NUMBER)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def fields(qtbot, other, page):
    """The page, with a ticket on the desk that has a price."""
    other.do(PutFields(fields=(PRICE,)))
    department = other.ask(GetSetup()).departments[0].id
    other.do(CreateTicket(subject="A kettle", department=department, fields={"price": 10}))
    shown = page("fields")
    qtbot.waitUntil(lambda: shown.setup is not None)
    shown.show_setup(other.ask(GetSetup()))
    return shown


@pytest.fixture
def begun(qtbot, fields):
    """A new field of type formula, named, its text in front."""
    press(qtbot, fields.add_button)
    type_into(qtbot, fields.form.name, "Total")
    choose(qtbot, fields.form.type, "formula")
    fields.form.formula.text.setFocus()
    return fields


def test_typed_checked_tried_and_saved(qtbot, begun, now):
    form, editor = begun.form, begun.form.formula
    assert editor.isVisible() and form.result.isVisible() and not form.options.isVisible()
    assert "Write a formula" in editor.given.text() and not begun.save_button.isEnabled()
    qtbot.keyClicks(editor.text, "{pri")
    assert editor.text.names.isVisible()
    assert "no end" in editor.faults.text()
    qtbot.keyClick(editor.text.names, Qt.Key.Key_Return)
    assert editor.text.toPlainText() == "{price}"
    qtbot.keyClicks(editor.text, " * 1.2 ")
    assert editor.text.toPlainText() == "{price} * 1.2 "  # blanks are not taken away under the hand
    assert not editor.faults.isVisible() and begun.save_button.isEnabled()
    qtbot.waitUntil(lambda: "Gives 12" in editor.given.text() and "Price: 10" in editor.given.text(), timeout=10_000)
    press(qtbot, begun.save_button)
    until_saved(qtbot, begun)
    (saved,) = [field for field in now().fields if field.formula]
    assert (saved.name, saved.type, saved.formula) == ("Total", FieldType.NUMBER, "{price} * 1.2")
    assert not form.type.isEnabled() and not form.result.isEnabled() and editor.text.isEnabled()


def test_a_fault_is_told_with_its_words_and_stops_saving(qtbot, begun):
    editor = begun.form.formula
    qtbot.keyClicks(editor.text, "{price} * now()")
    qtbot.keyClick(editor.text.names, Qt.Key.Key_Escape)
    assert editor.faults.text().startswith("now()  —  A formula cannot ask for the present moment")
    assert not begun.save_button.isEnabled() and "Correct the formula" in begun.problem.text()
    waved = [
        place
        for each in editor.text.document().firstBlock().layout().formats()
        if each.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
        for place in range(each.start, each.start + each.length)
    ]
    assert waved == [10, 11, 12, 13, 14]


def test_another_result_and_why_it_is_empty(qtbot, begun):
    editor = begun.form.formula
    qtbot.keyClicks(editor.text, "1 / ({price} - 10)")
    qtbot.waitUntil(lambda: "divide by zero" in editor.given.text(), timeout=10_000)
    choose(qtbot, begun.form.result, "text")
    assert "gives a number, but the field holds a text" in editor.faults.text()


def test_control_and_space_lists_what_may_stand(qtbot, begun):
    editor = begun.form.formula
    qtbot.keyClick(editor.text, Qt.Key.Key_Space, CONTROL)
    popup = editor.text.names
    assert popup.isVisible() and popup.model().rowCount() > 40
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not popup.isVisible())
    qtbot.keyClicks(editor.text, '"pri')
    assert not popup.isVisible()  # inside a text nothing is meant


def test_what_may_stand_is_put_in_by_mouse(qtbot, begun):
    editor = begun.form.formula
    press(qtbot, editor.insert)
    picker = editor.insert.findChild(Picker)
    qtbot.waitUntil(picker.search.hasFocus)
    qtbot.keyClicks(picker.search, "when it was op")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert editor.text.toPlainText() == "created"


def test_how_far_computing_has_come_is_told(qtbot, fields, other):
    other.do(PutFields(fields=(Field(id="total", name="Total", type=FieldType.NUMBER, formula="{price} * 2"),)))
    fields.show_setup(other.ask(GetSetup()))
    fields.choose("total")
    editor = fields.form.formula
    qtbot.waitUntil(lambda: editor.progress.isVisible() or editor.given.text() == "", timeout=10_000)
    editor.look()
    qtbot.waitUntil(editor.progress.isVisible, timeout=10_000)
    assert "1 ticket" in editor.progress.text()
