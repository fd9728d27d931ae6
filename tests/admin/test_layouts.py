from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.panels.several import Picker
from runtime.messages.setup import GetSetup, PutFields, PutLayouts, PutTicketTypes, RemoveFromSetup
from runtime.model.criteria import AllOf, Compare, Operator
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option
from runtime.model.setup import TicketType

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
FIELDS = (
    Field(id="broken", name="Broken", type=FieldType.YES_NO),
    Field(
        id="part",
        name="Part",
        type=FieldType.CHOICE,
        options=(Option(id="lid", name="Lid"), Option(id="base", name="Base")),
        help="Which one it is.",
    ),
    Field(id="serial", name="Serial"),
)
IS_BROKEN = Compare(operand="field.broken", operator=Operator.IS, value=True)
REPAIR = Layout(id="repair", name="Repair", items=(LayoutItem(field="broken"), LayoutItem(field="part")))


@pytest.fixture
def layouts(other, page):
    """The page, with one layout for every ticket in front."""
    before = tuple(each.id for each in other.ask(GetSetup()).layouts)
    if before:
        other.do(RemoveFromSetup(of="layout", ids=before))
    other.do(PutFields(fields=FIELDS))
    other.do(PutTicketTypes(ticket_types=(TicketType(id="fault", name="Fault"),)))
    other.do(PutLayouts(layouts=(REPAIR,)))
    shown = page("layouts")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("repair")
    return shown


@pytest.fixture
def layout(now):
    return lambda key="repair": next((each for each in now().layouts if each.id == key), None)


def _save(qtbot, shown):
    qtbot.mouseClick(shown.save_button, LEFT)
    qtbot.waitUntil(lambda: not shown.unsaved and shown.told.isVisible(), timeout=10_000)


def _tried(shown):
    return [part.item_id for part in shown.form.preview.form.parts]


def _pick(qtbot, combo, text):
    combo.setFocus()
    combo.setCurrentIndex(-1)
    for _ in range(combo.count()):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        if combo.currentText() == text:
            return
    raise AssertionError(text)


def test_fields_are_put_in_ordered_and_taken_out_by_keys(qtbot, layouts, layout):
    items = layouts.form.items
    qtbot.mouseClick(items.add, LEFT)
    picker = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Picker))
    qtbot.keyClicks(picker.search, "ser")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert items.list.current == "serial"
    assert _tried(layouts) == ["broken", "part", "serial"]
    qtbot.keyClick(items.list.rows, Qt.Key.Key_Up, ALT)
    items.list.choose("broken")
    qtbot.keyClick(items.list.rows, Qt.Key.Key_Delete)
    assert _tried(layouts) == ["serial", "part"]
    _save(qtbot, layouts)
    assert layout().items == (LayoutItem(field="serial"), LayoutItem(field="part"))


def test_a_field_that_shows_when_another_is_ticked_is_drawn_so_and_tried_so(qtbot, layouts, layout):
    card = layouts.form.items.card
    layouts.form.items.list.choose("part")
    qtbot.mouseClick(card.shows.box, LEFT)
    assert card.show_when.isVisible()
    qtbot.mouseClick(card.show_when._group.add, LEFT)
    row = card.show_when._group.rows[0]
    _pick(qtbot, row.operand, "Broken")
    _pick(qtbot, row.value.choice, "yes")
    assert _tried(layouts) == ["broken"]
    _pick(qtbot, layouts.form.preview.form.parts[0].input, "Yes")
    assert _tried(layouts) == ["broken", "part"]
    qtbot.mouseClick(card.required.box, LEFT)
    assert "Part *" in layouts.form.preview.form.parts[1]._label.text()
    assert layouts.form.preview.form.parts[0].input.value is True
    _save(qtbot, layouts)
    assert layout().items[1] == LayoutItem(field="part", required=True, show_when=AllOf(of=(IS_BROKEN,)))
    assert "sometimes shown" in layouts.form.items.list.rows.item(1).text()


def test_a_condition_with_nothing_in_it_is_none(qtbot, layouts, layout):
    layouts.form.items.list.choose("part")
    qtbot.mouseClick(layouts.form.items.card.requires.box, LEFT)
    assert not layouts.unsaved
    assert layout() == REPAIR


def test_required_when_is_tried_with_what_is_filled_in(qtbot, layouts, other):
    items = (LayoutItem(field="broken"), LayoutItem(field="part", require_when=IS_BROKEN))
    other.do(PutLayouts(layouts=(REPAIR.having(items=items),)))
    layouts.show_setup(other.ask(GetSetup()))
    assert layouts.form.items.card.require_when is not None
    assert not layouts.form.preview.form.parts[1]._label.text().endswith("*")
    _pick(qtbot, layouts.form.preview.form.parts[0].input, "Yes")
    assert layouts.form.preview.form.parts[1]._label.text().endswith("*")
    _pick(qtbot, layouts.form.preview.form.parts[0].input, "No")
    assert not layouts.form.preview.form.parts[1]._label.text().endswith("*")


def test_it_is_said_which_layout_a_ticket_has_and_why(qtbot, layouts, other):
    department = other.ask(GetSetup()).departments[0]
    narrow = Layout(id="narrow", name="Narrow", department=department.id, items=(LayoutItem(field="serial"),))
    narrower = narrow.having(id="narrower", name="Narrower", ticket_type="fault")
    other.do(PutLayouts(layouts=(narrow, narrower)))
    layouts.show_setup(other.ask(GetSetup()))
    preview = layouts.form.preview
    _pick(qtbot, preview.department, department.name)
    assert "“Narrow”" in preview.told.text()
    assert "names its department." in preview.told.text()
    assert _tried(layouts) == ["serial"]
    _pick(qtbot, preview.type, "Fault")
    assert "“Narrower”" in preview.told.text()
    _pick(qtbot, preview.department, other.ask(GetSetup()).departments[1].name)
    assert "this layout" in preview.told.text()
    assert _tried(layouts) == ["broken", "part"]


def test_two_layouts_for_the_same_tickets_are_not_saved(qtbot, layouts):
    qtbot.mouseClick(layouts.add_button, LEFT)
    assert "“Repair”" in layouts.problem.text()
    assert not layouts.save_button.isEnabled()
    _pick(qtbot, layouts.form.type, "Fault")
    assert layouts.save_button.isEnabled()
    _save(qtbot, layouts)
    assert "Fault" in layouts.list.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_department_s_own_options_are_what_the_preview_offers(qtbot, layouts, other):
    department = other.ask(GetSetup()).departments[0]
    own = FIELDS[1].having(department_options={department.id: (Option(id="lid", name="Lid only"),)})
    other.do(PutFields(fields=(own,)))
    layouts.show_setup(other.ask(GetSetup()))
    _pick(qtbot, layouts.form.preview.department, department.name)
    part = layouts.form.preview.form.parts[1].input
    assert [part.itemText(place) for place in range(part.count())][1:] == ["Lid only"]


def test_a_condition_on_the_priority_is_tried_too(qtbot, layouts, other):
    urgent = Compare(operand="ticket.priority", operator=Operator.IS, value=4)
    other.do(PutLayouts(layouts=(REPAIR.having(items=(LayoutItem(field="serial", show_when=urgent),)),)))
    layouts.show_setup(other.ask(GetSetup()))
    assert _tried(layouts) == []
    _pick(qtbot, layouts.form.preview.priority, "Urgent")
    assert _tried(layouts) == ["serial"]


def test_a_layout_without_fields_says_the_same_beside_its_list_and_where_it_is_tried(other, layouts):
    other.do(PutLayouts(layouts=(REPAIR.having(items=()),)))
    layouts.show_setup(other.ask(GetSetup()))
    assert "show all of yours" in layouts.form.items._empty.text()
    assert len(_tried(layouts)) == len([each for each in other.ask(GetSetup()).fields if not each.formula])
