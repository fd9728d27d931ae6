"""To me: what nobody has at once, what a colleague has with a reason, what changed hands meanwhile not unseen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer.panels.take_over_dialog import TakeOverDialog
from runtime.messages.tickets import EditTicket, GetHistory, GetTicket
from tests.agent.conftest import AGENT

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def _there(other, page):
    return other.ask(GetTicket(ticket_id=page.ticket.id))


def _given(other, page, person):
    now = _there(other, page)
    other.do(EditTicket(ticket_id=now.id, expected_version=now.version, fields={"assignee": person}))


def _read(qtbot, work, page, person):
    """The page shows whose it is by now."""
    work.refresh()
    qtbot.waitUntil(lambda: page.ticket.assignee == person and page.details.take.isVisible())


def test_what_nobody_has_is_mine_at_once(qtbot, work, opened, other):
    _given(other, opened, None)
    _read(qtbot, work, opened, None)
    qtbot.mouseClick(opened.details.take, LEFT)
    assert opened.taking.dialog is None
    qtbot.waitUntil(lambda: _there(other, opened).assignee == AGENT)


def test_what_a_colleague_has_is_mine_for_a_reason_that_stays_in_its_history(qtbot, work, opened, other):
    _given(other, opened, "paul-lemaire")
    _read(qtbot, work, opened, "paul-lemaire")
    for _ in range(2):
        opened.details.take.click()
    (dialog,) = opened.findChildren(TakeOverDialog)
    assert "Paul Lemaire" in dialog.heading.text()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert opened.taking.dialog is None and _there(other, opened).assignee == "paul-lemaire", "a no is a no"
    opened.details.take.click()
    dialog = opened.taking.dialog
    qtbot.keyClicks(dialog.reason.lineEdit(), "It is my customer")
    qtbot.keyClick(dialog.reason.lineEdit(), KEY.Key_Return)
    qtbot.waitUntil(lambda: _there(other, opened).assignee == AGENT)
    facts = other.ask(GetHistory(ticket_id=opened.ticket.id))
    assert facts[-1].data["reason"] == "It is my customer"


def _choose(qtbot, page, person):
    """As a hand does in the list of people, once it shows whose the ticket is."""
    qtbot.waitUntil(lambda: page.details.rows["assignee"].input.value == page.ticket.assignee)
    box = page.details.rows["assignee"].input
    box.setFocus()
    box.setCurrentIndex(box.findData(person))
    box.activated.emit(box.currentIndex())


def test_whoever_chooses_themselves_in_the_list_says_why_too(qtbot, work, opened, other):
    _given(other, opened, "paul-lemaire")
    _read(qtbot, work, opened, "paul-lemaire")
    _choose(qtbot, opened, AGENT)
    dialog = opened.taking.dialog
    assert "Paul Lemaire" in dialog.heading.text()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert opened.details.rows["assignee"].input.value == "paul-lemaire", "what was not done is not shown"
    assert _there(other, opened).assignee == "paul-lemaire"
    _choose(qtbot, opened, AGENT)
    qtbot.keyClicks(opened.taking.dialog.reason.lineEdit(), "He asked me to")
    qtbot.keyClick(opened.taking.dialog.reason.lineEdit(), KEY.Key_Return)
    qtbot.waitUntil(lambda: _there(other, opened).assignee == AGENT)
    assert other.ask(GetHistory(ticket_id=opened.ticket.id))[-1].data["reason"] == "He asked me to"
    assert opened.details.rows["assignee"].input.value == AGENT


def test_whoever_gives_a_ticket_on_in_the_list_is_asked_nothing(qtbot, work, opened, other):
    _given(other, opened, "paul-lemaire")
    _read(qtbot, work, opened, "paul-lemaire")
    box = opened.details.rows["assignee"].input
    offered = [box.itemData(row) for row in range(box.count())]
    third = next(each for each in offered if each not in (None, AGENT, "paul-lemaire"))
    _choose(qtbot, opened, third)
    assert opened.taking.dialog is None
    qtbot.waitUntil(lambda: _there(other, opened).assignee == third)


def test_who_got_it_while_one_gave_a_reason_keeps_it_and_that_is_said(qtbot, work, opened, other):
    _given(other, opened, "paul-lemaire")
    _read(qtbot, work, opened, "paul-lemaire")
    opened.details.take.click()
    _given(other, opened, "claire-moreau")
    qtbot.keyClick(opened.taking.dialog.reason.lineEdit(), KEY.Key_Return)

    def told():
        return opened.details.rows["assignee"]._problem.text()

    qtbot.waitUntil(lambda: "Claire Moreau" in told())
    assert _there(other, opened).assignee == "claire-moreau"
