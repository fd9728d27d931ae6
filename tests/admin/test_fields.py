from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from designer.admin.removal import RemovalDialog
from designer.panels.versions.question import Question
from runtime.messages.setup import GetSetup, PutFields, PutLayouts
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option, Visibility

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
SIZE = Field(
    id="size",
    name="Size",
    type=FieldType.CHOICE,
    options=(Option(id="small", name="Small"), Option(id="middle", name="Middle"), Option(id="large", name="Large")),
)


@pytest.fixture
def fields(qtbot, other, page):
    """The page, with a choice field in front."""
    other.do(PutFields(fields=(SIZE,)))
    shown = page("fields")
    qtbot.waitUntil(lambda: shown.setup is not None)
    shown.show_setup(_setup(other))
    shown.choose("size")
    return shown


def _setup(desk):
    return desk.ask(GetSetup())


@pytest.fixture
def field(now):
    return lambda key: next((each for each in now().fields if each.id == key), None)


def _save(qtbot, shown):
    qtbot.mouseClick(shown.save_button, LEFT)
    qtbot.waitUntil(lambda: not shown.unsaved and shown.told.isVisible(), timeout=10_000)


def _pick(qtbot, combo, text):
    combo.setFocus()
    combo.setCurrentIndex(-1)
    for _ in range(combo.count()):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        if combo.currentText() == text:
            return
    raise AssertionError(text)


def _options(shown):
    rows = shown.form.options.list.rows
    return [rows.item(row).text() for row in range(rows.count())]


def _add(qtbot, shown, *names):
    for name in names:
        shown.form.options.line.setFocus()
        qtbot.keyClicks(shown.form.options.line, name)
        qtbot.keyClick(shown.form.options.line, Qt.Key.Key_Return)


def test_a_new_choice_field_with_its_options_by_keys_alone(qtbot, fields, field):
    qtbot.mouseClick(fields.add_button, LEFT)
    assert fields.form.type.isEnabled()
    fields.form.name.selectAll()
    qtbot.keyClicks(fields.form.name, "Colour")
    assert not fields.form.options.isVisible()
    _pick(qtbot, fields.form.type, "Choice")
    assert fields.form.options.isVisible()
    assert "option" in fields.problem.text()
    assert not fields.save_button.isEnabled()
    _add(qtbot, fields, "Red", "Blue", "red")
    assert _options(fields) == ["Red", "Blue"]
    fields.form.options.list.setFocus()
    qtbot.keyClick(fields.form.options.list.rows, Qt.Key.Key_Up, ALT)
    assert _options(fields) == ["Blue", "Red"]
    _pick(qtbot, fields.form.visibility, "Agents, and customers read it")
    _save(qtbot, fields)
    assert field("colour") == Field(
        id="colour",
        name="Colour",
        type=FieldType.CHOICE,
        visibility=Visibility.CUSTOMERS_READ,
        options=(Option(id="blue", name="Blue"), Option(id="red", name="Red")),
    )


def test_a_saved_field_keeps_its_type_and_says_why(fields):
    assert not fields.form.type.isEnabled()
    assert "keeps its type" in fields.form.type.accessibleDescription()


def test_a_name_every_ticket_has_gets_another_id(qtbot, fields, field):
    qtbot.mouseClick(fields.add_button, LEFT)
    fields.form.name.selectAll()
    qtbot.keyClicks(fields.form.name, "Priority")
    _save(qtbot, fields)
    assert field("priority-field").name == "Priority"


def test_options_are_renamed_and_keep_their_ids(qtbot, fields, field):
    rows = fields.form.options.list.rows
    fields.form.options.list.choose("middle")
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Medium")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _options(fields) == ["Small", "Medium", "Large"])
    _save(qtbot, fields)
    assert field("size").options[1] == Option(id="middle", name="Medium")


def test_options_are_dragged(qtbot, fields, field):
    view = fields.form.options.list.rows.viewport()
    rows = fields.form.options.list.rows
    start = rows.visualItemRect(rows.item(2)).center()
    qtbot.mousePress(view, LEFT, pos=start)
    qtbot.mouseMove(view, start - QPoint(0, 30))
    qtbot.mouseMove(view, rows.visualItemRect(rows.item(0)).topLeft() + QPoint(20, 1))
    qtbot.mouseRelease(view, LEFT, pos=rows.visualItemRect(rows.item(0)).topLeft() + QPoint(20, 1))
    assert _options(fields) == ["Large", "Small", "Middle"]
    _save(qtbot, fields)
    assert [option.id for option in field("size").options] == ["large", "small", "middle"]


def test_a_department_gets_options_of_its_own_and_gives_them_up(qtbot, fields, field):
    editor = fields.form.options
    qtbot.mouseClick(editor.own, LEFT)
    menu = editor.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    department = editor.department
    assert department
    editor.list.choose("large")
    qtbot.keyClick(editor.list.rows, Qt.Key.Key_Delete)
    _add(qtbot, fields, "Huge")
    _save(qtbot, fields)
    assert [option.id for option in field("size").department_options[department]] == ["small", "middle", "huge"]
    assert field("size").options == SIZE.options
    editor.go_to(department)
    qtbot.mouseClick(editor.same, LEFT)
    assert _options(fields) == ["Small", "Middle", "Large"]
    _save(qtbot, fields)
    assert field("size").department_options == {}


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_before_an_option_goes_that_tickets_have_it_says_so(qtbot, fields, field, other, answer):
    department = other.ask(GetSetup()).departments[0].id
    created = other.do(CreateTicket(subject="Kettle", department=department, fields={"size": "large"})).result
    fields.form.options.list.choose("large")
    qtbot.mouseClick(fields.form.options.list.away, LEFT)
    qtbot.mouseClick(fields.save_button, LEFT)
    qtbot.waitUntil(lambda: fields.findChild(Question) is not None, timeout=10_000)
    question = fields.findChild(Question)
    assert "1" in question.text.text()
    assert "“Large”" in question.text.text()
    qtbot.mouseClick(question.yes if answer == "yes" else question.no, LEFT)
    if answer == "no":
        assert fields.unsaved
        assert fields.save_button.isEnabled()
        assert field("size") == SIZE
        return
    qtbot.waitUntil(lambda: not fields.unsaved, timeout=10_000)
    assert [option.id for option in field("size").options] == ["small", "middle"]
    assert other.ask(GetTicket(ticket_id=created.ticket_id)).fields["size"] == "large"


def test_an_option_nobody_has_goes_without_a_question(qtbot, fields, field):
    fields.form.options.list.choose("small")
    qtbot.keyClick(fields.form.options.list.rows, Qt.Key.Key_Delete)
    _save(qtbot, fields)
    assert [option.id for option in field("size").options] == ["middle", "large"]


def test_what_uses_a_field_is_said_and_stands_against_removing_it(qtbot, fields, field, other):
    other.do(PutLayouts(layouts=(Layout(id="long", name="Long", items=(LayoutItem(field="size"),)),)))
    fields.show_setup(other.ask(GetSetup()))
    qtbot.waitUntil(lambda: "“Long”" in fields.form.uses.label.text(), timeout=10_000)
    qtbot.mouseClick(fields.remove_button, LEFT)
    dialog = fields.findChild(RemovalDialog)
    qtbot.mouseClick(dialog.confirm, LEFT)
    qtbot.waitUntil(lambda: "“Long”" in dialog.against.text(), timeout=10_000)
    assert field("size") is not None
    other.do(PutLayouts(layouts=(Layout(id="long", name="Long"),)))
    qtbot.mouseClick(dialog.confirm, LEFT)
    qtbot.waitUntil(lambda: field("size") is None, timeout=10_000)
    qtbot.waitUntil(fields.told.isVisible, timeout=10_000)
    assert "Size" in fields.told.text()
    assert "size" not in [fields.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(fields.list.count())]


def test_an_option_never_gets_the_name_of_another(qtbot, fields):
    rows = fields.form.options.list.rows
    fields.form.options.list.choose("middle")
    qtbot.keyClick(rows, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    qtbot.keyClicks(editor, "SMALL")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.findChild(QLineEdit) is None)
    assert _options(fields) == ["Small", "Middle", "Large"]
    assert not fields.unsaved
