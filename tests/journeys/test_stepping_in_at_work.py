"""A supervisor who reads a ticket steps in where they read it, in the real program; an agent is not offered it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.dashboard.intervene_dialog import InterveneDialog
from runtime.messages.tickets import CreateTicket, GetTicket
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


def test_an_agent_is_not_offered_it(qtbot, program, place, ticket):
    _, page = _reading(qtbot, program, place, ticket, AGENT)
    assert page.menu.follow.isVisible()
    assert not page.menu.force.isVisible() and not page.menu.exit.isVisible()
