"""A ticket is somebody else's: the organisation follows, whose it was stays in copy if wanted, the history keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer import desks
from runtime.messages.requesters import AddRequester
from runtime.messages.setup import PutOrganisations
from runtime.messages.tickets import EditTicket, GetHistory, GetTicket
from runtime.messages.working import ListFollowers
from runtime.model.people import Organisation

KEY = Qt.Key
_CONFIRM = Qt.KeyboardModifier.ControlModifier


def begin(qtbot, opened):
    qtbot.waitUntil(lambda: opened.asker.person is not None)
    opened.asker.change.click()
    dialog = opened.asker.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_another_requester_brings_their_organisation_and_leaves_the_former_in_copy(qtbot, opened, place, other):
    desk = desks.open_existing(str(place))
    desk.do(PutOrganisations(organisations=(Organisation(id="zeta", name="Zeta", domains=("zeta.example",)),)))
    zoe = desk.do(AddRequester(name="Zoe Zeller", email="zoe@zeta.example")).result
    desk.close()
    number, before = opened.ticket.id, opened.ticket.requester
    dialog = begin(qtbot, opened)
    assert not dialog.confirm.isEnabled()
    dialog.requester.line.clear()
    qtbot.keyClicks(dialog.requester.line, "Zoe Zeller")
    qtbot.waitUntil(lambda: not dialog.requester.found.isHidden())
    qtbot.keyClick(dialog.requester.line, KEY.Key_Return)
    assert dialog.organisation.value == "zeta"
    dialog.keep.set_checked(True)
    qtbot.keyClick(dialog, KEY.Key_Return, _CONFIRM)
    qtbot.waitUntil(lambda: opened.ticket.requester == zoe.id)
    assert opened.ticket.organisation == "zeta"
    qtbot.waitUntil(lambda: [one.id for one in other.ask(ListFollowers(ticket_id=number))] == [before])
    changed = [event.data for event in other.ask(GetHistory(ticket_id=number)) if event.kind == "fields_changed"]
    assert any(each["old"].get("requester") == before and each["new"]["requester"] == zoe.id for each in changed)
    qtbot.waitUntil(lambda: "Zoe" in opened.asker.who.text() and "Zeta" in opened.asker.where.text())


def test_the_organisation_alone_can_be_set_right(qtbot, opened, other):
    dialog = begin(qtbot, opened)
    box = dialog.organisation
    wanted = next(box.itemData(row) for row in range(1, box.count()) if box.itemData(row) != opened.ticket.organisation)
    box.show_value(wanted)
    box.picked.emit(wanted)
    assert not dialog.keep.isEnabled()
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ticket.organisation == wanted)
    assert other.ask(GetTicket(ticket_id=opened.ticket.id)).requester == "alice-arnaud"


def test_a_conflict_keeps_what_was_chosen(qtbot, opened, other):
    dialog = begin(qtbot, opened)
    box = dialog.organisation
    wanted = next(box.itemData(row) for row in range(1, box.count()) if box.itemData(row) != opened.ticket.organisation)
    box.show_value(wanted)
    box.picked.emit(wanted)
    ticket = other.ask(GetTicket(ticket_id=opened.ticket.id))
    other.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"priority": 4}))
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    assert (dialog.organisation.value, dialog.confirm.isEnabled()) == (wanted, True)
    dialog.reject()
