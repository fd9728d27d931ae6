"""New ticket: what is open already, what becomes of it, everything wrong at once, and a draft that outlives the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.agent.begun_ticket import BegunTicket, BegunTickets
from designer.agent.unsent import UnsentReplies
from runtime.messages.base import Changes
from runtime.messages.faults import Unavailable
from runtime.messages.files import ListFiles
from runtime.messages.requesters import FindRequesters
from runtime.messages.setup import GetSetup, PutLayouts, PutSettings
from runtime.messages.tickets import GetConversation, GetHistory, GetTicket
from runtime.messages.working import ListFollowers
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import Layout, LayoutItem

KEY = Qt.Key
_CONFIRM = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot, work):
    work.opening.begin()
    qtbot.waitUntil(work.opening.dialog.isActiveWindow)
    yield work.opening.dialog
    if work.opening.dialog is not None:
        work.opening.dialog.reject()


def choose(qtbot, dialog, name):
    qtbot.keyClicks(dialog.requester.line, name)
    qtbot.waitUntil(lambda: not dialog.requester.found.isHidden())
    qtbot.keyClick(dialog.requester.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: dialog.requester.chosen is not None)


def test_the_open_tickets_of_a_requester_are_offered_and_opened_by_a_click(qtbot, work, dialog):
    choose(qtbot, dialog, "Alice Arnaud")
    qtbot.waitUntil(lambda: bool(dialog.of_requester.buttons))
    first = dialog.of_requester.buttons[0]
    number = int(first.text().split()[0].removeprefix("#"))
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == number)
    assert work.page.ticket.requester == "alice-arnaud"


def test_what_becomes_of_it_is_told_before(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._foreseen is not None)
    assert "Blueprint" in dialog.foresight.path.text()
    assert not dialog.foresight.isHidden()


def test_a_ticket_is_opened_with_all_that_comes_with_it(qtbot, work, dialog, other, tmp_path):
    (tmp_path / "bill.txt").write_text("12 EUR")
    qtbot.keyClicks(dialog.rows["subject"].input, "A lamp that hums")
    dialog.rows["assignee"].input.show_value("ines-fabre")
    qtbot.keyClicks(dialog.rows["tags"].input.line, "vip,")
    dialog.files.give(tmp_path / "bill.txt")
    qtbot.waitUntil(lambda: bool(dialog.files.value))
    qtbot.keyClicks(dialog.copies.picker.line, "Alice Arnaud")
    qtbot.waitUntil(lambda: not dialog.copies.picker.found.isHidden())
    qtbot.keyClick(dialog.copies.picker.line, KEY.Key_Return)
    assert dialog.copies.value == ("alice-arnaud",)
    qtbot.keyClick(dialog, KEY.Key_Return, _CONFIRM)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.subject == "A lamp that hums")
    number = work.page.ticket.id
    given = other.ask(GetHistory(ticket_id=number))[0].data["ticket"]  # what the Blueprint made of it comes after
    assert (given["assignee"], list(given["tags"])) == ("ines-fabre", ["vip"])
    assert [one.id for one in other.ask(ListFollowers(ticket_id=number))] == ["alice-arnaud"]
    assert [one.name for one in other.ask(ListFiles(ticket_id=number))] == ["bill.txt"]
    assert [said.public for said in other.ask(GetConversation(ticket_id=number))] == [False]
    assert work.opening.begun.begun is None


def test_a_ticket_that_would_be_refused_adds_no_customer(qtbot, dialog, other):
    before = other.ask(GetSetup()).revision
    qtbot.keyClicks(dialog.requester.line, "zoe@new.example")
    qtbot.waitUntil(lambda: not dialog.requester.found.isHidden())
    qtbot.keyClick(dialog.requester.line, KEY.Key_Return)
    qtbot.keyClick(dialog, KEY.Key_Return, _CONFIRM)
    qtbot.waitUntil(lambda: not dialog.rows["subject"]._problem.isHidden())
    assert dialog.rows["subject"].input.hasFocus()
    assert other.ask(GetSetup()).revision == before
    assert dialog.confirm.isEnabled()


def test_a_mistyped_name_and_enter_begin_no_new_customer(qtbot, dialog, other):
    before = other.ask(GetSetup()).revision
    line, found = dialog.requester.line, dialog.requester.found
    qtbot.keyClicks(line, "Alicia Arnod")
    qtbot.waitUntil(lambda: not found.isHidden())
    assert "Nobody" in found.item(0).text() and "Alicia Arnod" in found.item(1).text()
    qtbot.keyClick(line, KEY.Key_Return)
    assert not dialog.requester.is_new and not found.isHidden(), "the list stays, to be chosen from"
    qtbot.keyClicks(dialog.rows["subject"].input, "A lamp that hums")
    qtbot.keyClick(dialog, KEY.Key_Return, _CONFIRM)
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "Alicia Arnod" in dialog.problem.text() and line.hasFocus()
    assert other.ask(GetSetup()).revision == before
    qtbot.keyClick(line, KEY.Key_Down)
    qtbot.keyClick(line, KEY.Key_Return)
    assert dialog.requester.is_new and dialog.requester.email.hasFocus()


def test_where_the_desk_cannot_be_asked_nobody_is_called_unknown_nor_offered_to_be_added(qtbot, dialog, monkeypatch):
    picker, whole = dialog.requester, dialog.requester._courier.ask
    fault = Unavailable("The desk cannot be reached.")

    def ask(query, asker, then, otherwise):
        otherwise(fault) if isinstance(query, FindRequesters) else whole(query, asker, then, otherwise)

    monkeypatch.setattr(picker._courier, "ask", ask)
    qtbot.keyClicks(picker.line, "Alice Arnaud")
    qtbot.waitUntil(lambda: not picker.found.isHidden())
    assert picker.found.count() == 1 and "could not be looked up" in picker.found.item(0).text()
    assert "reached" in picker.found.item(0).toolTip()
    qtbot.keyClick(picker.line, KEY.Key_Return)
    assert not picker.is_new and picker.chosen is None
    monkeypatch.undo()
    qtbot.keyClick(picker.line, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: "Alice Arnaud" in picker.found.item(0).text())


def test_a_ticket_is_of_some_department_always(qtbot, dialog):
    """Nothing was offered, and the form broke off where it was chosen."""
    box = dialog.rows["department"].input
    box.setFocus()
    qtbot.keyClick(box, KEY.Key_Home)
    assert all(box.itemData(row) is not None for row in range(box.count()))
    assert box.value == box.itemData(0)
    assert dialog.rows["type"].input.itemData(0) is None, "a type it may lack"


def _require(place, *items, department="returns"):
    desk = desks.open_existing(str(place))
    desk.do(PutLayouts(layouts=(Layout(id="r", name="R", department=department, items=items),)))
    desk.close()


def test_a_star_belongs_to_its_department(qtbot, work, place):
    urgent = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=4)
    _require(place, LayoutItem(field="product"), LayoutItem(field="serial_number", required=True, show_when=urgent))
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: any(each.id == "r" for each in work.catalogue.setup.layouts), timeout=10_000)
    work.opening.begin()
    dialog = work.opening.dialog
    qtbot.keyClick(dialog.rows["priority"].input, KEY.Key_U)
    assert dialog.rows["priority"].input.value == 4
    dialog.rows["priority"].input.activated.emit(1)
    qtbot.waitUntil(lambda: "serial_number" in dialog.rows)
    assert dialog.rows["serial_number"]._label.text().endswith(" *")
    box = dialog.rows["department"].input
    elsewhere = next(box.itemData(row) for row in range(1, box.count()) if box.itemData(row) != "returns")
    box.show_value(elsewhere)
    box.edited.emit()
    assert not any(row._label.text().endswith(" *") for key, row in dialog.rows.items() if key != "subject")
    dialog.reject()


def test_every_field_is_asked_for_where_the_layout_is_empty(qtbot, work, place):
    _require(place)
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: any(each.id == "r" for each in work.catalogue.setup.layouts), timeout=10_000)
    work.opening.begin()
    dialog = work.opening.dialog
    dialog.rows["department"].input.show_value("returns")
    dialog.rows["department"].input.edited.emit()
    typed = {each.id for each in work.catalogue.setup.fields if not each.formula}
    assert typed <= dialog.rows.keys() and len(typed) > 1
    dialog.reject()


def test_a_row_one_writes_in_keeps_the_focus_when_another_is_asked_for(qtbot, work, place):
    urgent = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=4)
    _require(place, LayoutItem(field="serial_number", required=True, show_when=urgent), LayoutItem(field="product"))
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: any(each.id == "r" for each in work.catalogue.setup.layouts), timeout=10_000)
    work.opening.begin()
    dialog = work.opening.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    product = dialog.rows["product"].input
    product.setFocus()
    dialog.rows["priority"].input.show_value(4)
    dialog.rows["priority"].input.edited.emit()
    qtbot.waitUntil(lambda: "serial_number" in dialog.rows)
    assert dialog.rows["product"].input is product
    assert product.hasFocus()
    dialog.reject()


def test_who_may_not_assign_is_not_offered_it(qtbot, work, place):
    desk = desks.open_existing(str(place))
    desk.do(PutSettings(settings=desk.ask(GetSetup()).settings.having(agents_assign=False)))
    desk.close()
    work.changed_elsewhere(Changes(setup=True))
    qtbot.waitUntil(lambda: not work.catalogue.setup.settings.agents_assign, timeout=10_000)
    work.opening.begin()
    assert "assignee" not in work.opening.dialog.rows
    work.opening.dialog.reject()


def test_what_was_begun_is_gone_on_with(qtbot, work, dialog):
    choose(qtbot, dialog, "Alice Arnaud")
    qtbot.keyClicks(dialog.rows["subject"].input, "Half a")
    qtbot.keyClick(dialog, KEY.Key_Escape)
    work.opening.begin()
    again = work.opening.dialog
    assert again is not dialog
    assert (again.rows["subject"].input.value, again.requester.chosen.id) == ("Half a", "alice-arnaud")
    assert not again.resumed.isHidden()
    qtbot.mouseClick(again.afresh, Qt.MouseButton.LeftButton)
    assert (again.rows["subject"].input.value, again.requester.chosen) == (None, None)
    again.reject()
    assert work.opening.begun.begun is None


def test_a_draft_outlives_the_window(qtbot, work, tmp_path):
    unsent = UnsentReplies(tmp_path / "unsent")
    work.resume(unsent)
    work.opening.begin()
    qtbot.keyClicks(work.opening.dialog.rows["subject"].input, "Half a")
    work.end()
    begun = BegunTickets(tmp_path / "unsent").begun
    assert begun is not None
    assert begun.values["subject"] == "Half a"
    assert unsent.all() == []
    assert (tmp_path / "unsent" / "new-ticket.draft").stat().st_mode & 0o077 == 0
    work.opening.dialog.reject()


def test_a_draft_that_cannot_be_read_is_none(tmp_path, caplog):
    (tmp_path / "new-ticket.draft").write_text("{")
    tickets = BegunTickets(tmp_path)
    assert tickets.begun is None
    tickets.keep(BegunTicket(values={"subject": "again"}))
    assert BegunTickets(tmp_path).begun == tickets.begun
    tickets.keep(BegunTicket(values={"department": "returns"}))
    assert BegunTickets(tmp_path).begun is None, "a department alone would not be missed"


def test_the_people_offered_are_those_of_the_department(qtbot, dialog, work):
    box = dialog.rows["department"].input
    before = dialog.rows["assignee"].input.count()
    elsewhere = next(box.itemData(row) for row in range(1, box.count()) if box.itemData(row) != "returns")
    box.show_value(elsewhere)
    box.edited.emit()
    people = {person.id for person in work.catalogue.setup.people if elsewhere in person.departments}
    offered = dialog.rows["assignee"].input
    shown = {offered.itemData(row) for row in range(1, offered.count())}
    assert shown == people or (not people and shown)
    assert before


def test_a_ticket_of_another_department_is_opened_and_said_so(qtbot, work, dialog, place):
    box = dialog.rows["department"].input
    mine = {one for person in work.catalogue.setup.people if person.id == "ines-fabre" for one in person.departments}
    box.show_value(next(box.itemData(row) for row in range(1, box.count()) if box.itemData(row) not in mine))
    box.edited.emit()
    qtbot.keyClicks(dialog.rows["subject"].input, "Not mine")
    qtbot.keyClick(dialog, KEY.Key_Return, _CONFIRM)
    qtbot.waitUntil(lambda: "was opened" in work.status.text())
    number = int(work.status.text().split("#")[1].split()[0])
    desk = desks.open_existing(str(place))
    assert desk.ask(GetTicket(ticket_id=number)).subject == "Not mine"
    desk.close()
