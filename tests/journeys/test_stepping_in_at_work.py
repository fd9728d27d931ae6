"""A supervisor who reads a ticket steps in where they read it, in the real program; an agent is not offered it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from designer.dashboard.intervene_dialog import InterveneDialog
from runtime.messages.letters import ListNotices
from runtime.messages.tickets import ClaimVisit, CreateTicket, EditTicket, GetForm, GetTicket, SaveForm
from runtime.model.forms import Filled
from runtime.model.notices import NoticeKind
from tests.agent.conftest import *  # noqa: F403
from tests.agent.conftest import AGENT

LEFT = Qt.MouseButton.LeftButton
SUPERVISOR = "claire-moreau"


@pytest.fixture
def ticket(other):
    """One that just came in."""
    fields = {"order_number": "A-7"}
    wanted = {"subject": "Return of a lamp", "department": "returns", "requester": "alice-arnaud", "type": "request"}
    return other.do(CreateTicket(**wanted, fields=fields)).result.ticket_id


def _reading(qtbot, program, place, ticket, person):
    desktop = program(place, "work", person)
    desktop.window.resize(1400, 900)
    qtbot.waitUntil(lambda: desktop.session.work is not None and desktop.session.work.isVisible())
    work = desktop.session.work
    work.go_to(ticket)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == ticket, timeout=10_000)
    return desktop, work.page


def _told(desktop):
    """What the window says."""
    return " ".join(label.text() for label in desktop.window.findChildren(QLabel) if label.isVisible())


def test_a_ticket_that_is_read_is_moved_by_force_there(qtbot, program, place, other, ticket):
    desktop, page = _reading(qtbot, program, place, ticket, SUPERVISOR)
    assert page.menu.force.isVisible() and page.menu.exit.isVisible()
    page.menu.force.trigger()
    qtbot.waitUntil(lambda: desktop.window.findChild(InterveneDialog) is not None, timeout=10_000)
    dialog = desktop.window.findChild(InterveneDialog)
    dialog.state.setCurrentIndex(dialog.state.findData("inspection"))
    qtbot.keyClicks(dialog.reason, "It stands on my desk.")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: page.ticket.state_name == "Inspection", timeout=10_000)
    assert other.ask(GetTicket(ticket_id=ticket)).state == "inspection"


def test_a_ticket_that_is_read_is_taken_out_there(qtbot, program, place, ticket):
    desktop, page = _reading(qtbot, program, place, ticket, SUPERVISOR)
    page.menu.exit.trigger()
    qtbot.waitUntil(lambda: desktop.window.findChild(InterveneDialog) is not None, timeout=10_000)
    dialog = desktop.window.findChild(InterveneDialog)
    qtbot.keyClicks(dialog.reason, "Entered by mistake.")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: page.ticket.state is None, timeout=10_000)
    assert not page.menu.force.isVisible() and not page.menu.exit.isVisible()


def test_a_form_somebody_began_is_thrown_away_at_once_and_they_are_told(qtbot, program, place, other, ticket):
    agent = other.acting_as(AGENT)
    desktop, page = _reading(qtbot, program, place, ticket, SUPERVISOR)
    page.menu.drop_form.trigger()
    qtbot.waitUntil(lambda: "Nobody has a half-filled form" in _told(desktop), timeout=10_000)
    agent.do(SaveForm(ticket_id=ticket, transition_id="arrived", form=Filled(resolution="Half")))
    page.menu.drop_form.trigger()
    qtbot.waitUntil(lambda: desktop.window.findChild(InterveneDialog) is not None, timeout=10_000)
    dialog = desktop.window.findChild(InterveneDialog)
    assert any("begun by Inès Fabre" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.state.isHidden(), "there is no choice where one person has one"
    qtbot.keyClicks(dialog.reason, "She left for the day.")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.yes, LEFT)
    assert agent.ask(GetForm(ticket_id=ticket, transition_id="arrived")) is None
    told = agent.ask(ListNotices()).notices
    assert [each.body for each in told if each.kind is NoticeKind.FORM_GONE] == ["She left for the day."]


@pytest.mark.parametrize("person", [SUPERVISOR, AGENT])
def test_a_ticket_is_mine_by_one_click(qtbot, program, place, ticket, person):
    _, page = _reading(qtbot, program, place, ticket, person)
    qtbot.waitUntil(lambda: page.details.take is not None and page.details.take.isVisible(), timeout=10_000)
    qtbot.mouseClick(page.details.take, LEFT)
    qtbot.waitUntil(lambda: page.ticket.assignee == person, timeout=10_000)
    qtbot.waitUntil(lambda: not page.details.take.isVisible(), timeout=10_000)
    assert not page.menu.mine.isVisible(), "what is mine is not offered to me"


def test_a_colleagues_ticket_is_mine_by_a_key_and_they_are_told_why(qtbot, program, place, other, ticket):
    now = other.ask(GetTicket(ticket_id=ticket)).version
    other.do(EditTicket(ticket_id=ticket, expected_version=now, fields={"assignee": AGENT}))
    desktop, page = _reading(qtbot, program, place, ticket, SUPERVISOR)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desktop.window.activateWindow()
    qtbot.waitUntil(desktop.window.isActiveWindow)
    page.strip.focus_first()
    qtbot.keyClick(desktop.window.focusWidget(), Qt.Key.Key_I, keys)
    dialog = page.taking.dialog
    assert "Inès Fabre" in dialog.heading.text()
    qtbot.keyClicks(dialog.reason.lineEdit(), "She is at sea")
    qtbot.keyClick(dialog.reason.lineEdit(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ticket.assignee == SUPERVISOR, timeout=10_000)
    told = other.acting_as(AGENT).ask(ListNotices()).notices
    of_this = [each for each in told if each.ticket_id == ticket]
    assert [each.body for each in of_this if each.kind is NoticeKind.TAKEN_AWAY] == ["→ Claire Moreau · She is at sea"]


def test_who_has_taken_a_ticket_up_is_read_by_others(qtbot, program, place, other, ticket):
    _, page = _reading(qtbot, program, place, ticket, SUPERVISOR)
    assert page.strip.claim.text() == "Take up"
    other.acting_as(AGENT).do(ClaimVisit(ticket_id=ticket))
    qtbot.waitUntil(lambda: page.strip.since.text().endswith("Inès Fabre has taken it up"), timeout=10_000)
    assert page.strip.claim.text() == "Put back" and "Inès Fabre works on it" in page.strip.claim.toolTip()
    qtbot.mouseClick(page.strip.claim, LEFT)
    qtbot.waitUntil(lambda: page.strip.claim.text() == "Take up", timeout=10_000)
    qtbot.mouseClick(page.strip.claim, LEFT)
    qtbot.waitUntil(lambda: page.strip.claim.text() == "Put back", timeout=10_000)
    qtbot.waitUntil(lambda: page.strip.claim.toolTip().startswith("Others may take it up"), timeout=10_000)
    assert "taken it up" not in page.strip.since.text(), "of what I do I know myself"


def test_an_agent_is_not_offered_it(qtbot, program, place, ticket):
    _, page = _reading(qtbot, program, place, ticket, AGENT)
    assert page.menu.follow.isVisible()
    assert not page.menu.force.isVisible() and not page.menu.exit.isVisible()
    assert not page.menu.drop_form.isVisible()
