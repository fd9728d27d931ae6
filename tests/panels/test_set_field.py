from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDateEdit, QLabel

from designer.panels.actions_editor import ActionsEditor
from designer.panels.editors import ChoiceEditor, DurationEditor
from designer.panels.form_editor import FormEditor
from designer.panels.set_field import copy_choices
from runtime.model.actions import SetField
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType, Option
from runtime.model.forms import FieldItem

_SOME, _MORE = (Option(id="a", name="A"),), (Option(id="a", name="A"), Option(id="b", name="B"))
_FIELDS = (
    Field(id="day", name="Promised day", type=FieldType.DATE),
    Field(id="other_day", name="Other day", type=FieldType.DATE),
    Field(id="total", name="Total", type=FieldType.NUMBER, formula="1 + 1"),
    Field(id="count", name="Count", type=FieldType.NUMBER),
    Field(id="few", name="Few", type=FieldType.CHOICE, options=_SOME),
    Field(id="many", name="Many", type=FieldType.CHOICE, options=_MORE),
    Field(id="line", name="Line", type=FieldType.TEXT),
)


@pytest.fixture
def fields(catalogue):
    catalogue.learn(catalogue.setup.having(fields=_FIELDS))
    return catalogue


@pytest.fixture
def editor(qtbot, fields, document):
    made = ActionsEditor(fields, lambda: document.blueprint)
    qtbot.addWidget(made)
    made.resize(330, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def told(editor):
    heard = []
    editor.edited.connect(lambda given: heard.append(given[0]))
    return heard


def _named(editor, name, kind=ChoiceEditor):
    return next(each for each in editor.list.cards[0].findChildren(kind) if each.accessibleName() == name)


def _names(combo):
    return [combo.itemText(place) for place in range(combo.count())]


def _pick(qtbot, combo, name):
    """By keys: to the first, and down to the one of this name."""
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(_names(combo).index(name)):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    combo.activated.emit(combo.currentIndex())


def _labels(editor):
    return {label.text() for label in editor.list.cards[0].findChildren(QLabel)}


@pytest.mark.parametrize(
    ("action", "shown"),
    [
        (SetField(field="priority", value=3), "a value"),
        (SetField(field="line", copy_of="ticket.subject"), "what another field says"),
        (SetField(field="day", from_now=Duration(amount=2, unit=Unit.BUSINESS_DAYS)), "a moment from then on"),
        (SetField(field="assignee"), "nothing: it is emptied"),
        (SetField(field="priority"), "nothing: it is emptied"),
        (SetField(field="priority", copy_of="field.count"), "what another field says"),
    ],
)
def test_what_is_given_is_shown_as_it_is_and_showing_changes_nothing(editor, told, action, shown):
    editor.show_value((action,))
    assert _named(editor, "It is given").currentText() == shown
    assert ("Value" in _labels(editor)) is (shown == "a value")
    assert editor.list.values == (action,)
    assert told == []


def test_a_copy_is_shown_by_its_name_also_one_of_another_kind(editor):
    editor.show_value((SetField(field="priority", copy_of="field.count"),))
    assert _named(editor, "What is copied").currentText() == "Count"
    editor.show_value((SetField(field="line", copy_of="field.gone"),))
    assert _named(editor, "What is copied").currentText() == "field.gone (missing)"


def test_a_field_is_given_a_copy_a_moment_and_nothing(qtbot, editor, told):
    editor.show_value((SetField(field="day", value="2026-01-31"),))
    _pick(qtbot, _named(editor, "It is given"), "what another field says")
    assert told[-1] == SetField(field="day", copy_of="field.other_day")
    _pick(qtbot, _named(editor, "It is given"), "a moment from then on")
    lasting = _named(editor, "So long after it happens", DurationEditor)
    lasting.amount.selectAll()
    qtbot.keyClicks(lasting.amount, "5")
    assert told[-1] == SetField(field="day", from_now=Duration(amount=5, unit=Unit.BUSINESS_DAYS))
    _pick(qtbot, _named(editor, "It is given"), "nothing: it is emptied")
    assert told[-1] == SetField(field="day")
    _pick(qtbot, _named(editor, "It is given"), "a value")
    assert editor.list.cards[0].findChild(QDateEdit).date().toString("yyyy-MM-dd") == told[-1].value


def test_another_field_begins_with_a_value(qtbot, editor, told):
    editor.show_value((SetField(field="line", copy_of="ticket.subject"),))
    _pick(qtbot, _named(editor, "Field"), "Priority")
    assert (told[-1].field, told[-1].copy_of) == ("priority", None)
    assert told[-1].value is not None


def test_only_what_a_field_takes_is_offered(editor, fields):
    editor.show_value((SetField(field="priority", value=1),))
    assert _names(_named(editor, "It is given")) == ["a value"]
    assert [each.id for each in copy_choices("many", fields)] == ["field.few"]
    assert copy_choices("few", fields) == []
    numbers = [each.id for each in copy_choices("count", fields)]
    assert "field.total" in numbers
    assert "ticket.messages" in numbers
    assert "ticket.priority" not in numbers
    assert {"performer.id"} == {each.id for each in copy_choices("assignee", fields)}


def test_what_a_formula_computes_is_set_by_nobody_and_shown_only_in_forms(qtbot, editor, fields, document):
    editor.show_value((SetField(field="count", value=1),))
    assert "Total" not in _names(_named(editor, "Field"))
    editor.show_value((SetField(field="total", value=1),))
    assert _named(editor, "Field").currentText() == "Total"
    form = FormEditor(fields, lambda: document.blueprint)
    qtbot.addWidget(form)
    form.show_value((FieldItem(id="f", field="count", required=True),))
    with qtbot.waitExposed(form):
        form.show()
    _pick(qtbot, _named(form, "Field"), "Total")
    assert form.list.values == (FieldItem(id="f", field="total", read_only=True),)
