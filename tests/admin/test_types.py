from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.admin.removal import RemovalDialog
from designer.catalogue import Catalogue
from runtime.messages.setup import GetSetup, PutTicketTypes, RemoveFromSetup
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.setup import TicketType
from tests.admin.hands import choose, dialog_of, keys_of, press, type_into, until_saved


@pytest.fixture
def types(other, page):
    """The page, with a type nobody uses and another in the list."""
    other.do(PutTicketTypes(ticket_types=(TicketType(id="fault", name="Fault"), TicketType(id="spare", name="Spare"))))
    shown = page("types")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("fault")
    return shown


@pytest.fixture
def kind(now):
    return lambda key: next((each for each in now().ticket_types if each.id == key), None)


def test_a_type_is_renamed_and_gets_an_icon_by_arrows(qtbot, types, kind):
    type_into(qtbot, types.form.name, "Breakdown")
    types.form.icon.setFocus()
    qtbot.keyClick(types.form.icon.buttons[""], Qt.Key.Key_Right)
    qtbot.keyClick(types.form.icon.buttons["incident"], Qt.Key.Key_Right)
    press(qtbot, types.save_button)
    until_saved(qtbot, types)
    assert kind("fault") == TicketType(id="fault", name="Breakdown", icon="problem")
    assert types.picture(kind("fault")) is not None


def test_an_icon_is_chosen_by_mouse_and_taken_back(qtbot, types):
    press(qtbot, types.form.icon.buttons["phone"])
    assert types.form.icon.value == "phone"
    assert types.unsaved
    press(qtbot, types.form.icon.buttons[""])
    assert not types.unsaved


def test_a_hidden_type_leaves_the_list_until_hidden_ones_are_shown(qtbot, types, kind):
    assert not types.hidden.isVisible()
    qtbot.mouseClick(types.form.enabled.box, Qt.MouseButton.LeftButton)
    assert types.current == "fault"
    press(qtbot, types.save_button)
    until_saved(qtbot, types)
    assert not kind("fault").enabled
    types.choose("spare")
    types.show_again()
    assert "fault" not in keys_of(types.list)
    qtbot.mouseClick(types.hidden.box, Qt.MouseButton.LeftButton)
    assert "fault" in keys_of(types.list)
    types.choose("fault")
    assert types.describe(kind("fault")) == "Hidden"


def test_a_hidden_type_is_offered_to_those_tickets_only_that_have_it(now, other):
    other.do(PutTicketTypes(ticket_types=(TicketType(id="spare", name="Spare", enabled=False),)))
    catalogue = Catalogue()
    catalogue.learn(now())
    assert "spare" in {each.id for each in catalogue.ticket_types}
    assert "spare" not in {each.id for each in catalogue.types_offered()}
    assert "spare" in {each.id for each in catalogue.types_offered("spare")}


def test_a_desk_without_types_is_offered_the_usual_ones(qtbot, types, other, now):
    for each in now().ticket_types:
        if each.id != "spare":
            other.do(RemoveFromSetup(of="ticket_type", ids=(each.id,), instead="spare"))
    tickets_of_none = other.ask(GetSetup())
    types.show_setup(tickets_of_none.having(ticket_types=()))
    assert types.nothing.isAncestorOf(types.usual) and types.nothing.add.isVisible(), "both in the one place to look at"
    assert types.usual.objectName() == "primary" and "ten usual ones" in types.nothing.told.text()
    press(qtbot, types.usual)
    qtbot.waitUntil(lambda: len(types.setup.ticket_types) == 11, timeout=10_000)
    assert not types.usual.isVisible()


def test_tickets_are_taken_to_another_type_before_one_goes(qtbot, types, kind, other):
    department = other.ask(GetSetup()).departments[0].id
    created = other.do(CreateTicket(subject="Kettle", department=department, type="fault")).result
    press(qtbot, types.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(dialog.instead.isVisible, timeout=10_000)
    assert "1 ticket" in dialog.against.text()
    choose(qtbot, dialog.instead.editors[""], "spare")
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: kind("fault") is None, timeout=10_000)
    assert other.ask(GetTicket(ticket_id=created.ticket_id)).type == "spare"
    qtbot.waitUntil(lambda: "Fault" in types.told.text(), timeout=10_000)
    assert "fault" not in keys_of(types.list)


def test_leaving_the_question_removes_nothing(qtbot, types, kind):
    press(qtbot, types.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert kind("fault") is not None


def test_a_type_begins_with_a_status_of_its_own(qtbot, types, kind):
    choose(qtbot, types.form.status, "pending")
    press(qtbot, types.save_button)
    until_saved(qtbot, types)
    assert kind("fault").status == "pending"
    offered = {types.form.status.itemData(row) for row in range(types.form.status.count())}
    assert None in offered
    assert not offered & {"solved", "closed"}
