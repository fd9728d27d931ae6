"""A promise's way: an administrator makes it, sees what it would do and saves; an agent replies, and it is met."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt

from designer import desks
from designer.admin.sla_cells import SpanEditor
from designer.admin.sla_targets import METRICS, PRIORITIES
from runtime.desk.local import LocalDesk
from runtime.messages.setup import GetSetup, PutDepartments
from runtime.messages.sla import ClockState
from runtime.messages.system import Hello
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.people import Department
from runtime.model.sla import Metric
from runtime.model.values import HOUR
from tests.journeys.test_administrator import click_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def place(tmp_path):
    """A small desk that is open around the clock."""
    path = tmp_path / "promises.desk"
    desk = desks.create(path)
    desk.do(PutDepartments(departments=(Department(id="support", name="Support"),)))
    desk.close()
    return path


@pytest.fixture
def other(place):
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


def opened_ago(desk, subject, hours):
    """The number of a ticket opened so many hours ago."""
    at = QDateTime.currentMSecsSinceEpoch() - hours * HOUR
    then = LocalDesk(desk.database, lambda: at, desk.ask(Hello()).actor)
    return then.do(CreateTicket(subject=subject, department="support")).result.ticket_id


def type_target(qtbot, table, metric, priority, amount):
    """Into the cell, as a hand does: click it, type, Enter."""
    cell = table.model().index(METRICS.index(metric), PRIORITIES.index(priority))
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(cell).center())
    editor = table.findChild(SpanEditor)
    editor.amount.selectAll()
    qtbot.keyClicks(editor.amount, amount)
    qtbot.keyClick(editor.amount, Qt.Key.Key_Return)


def promise(qtbot, desktop):
    """A policy for everybody with a first reply within six hours, previewed and saved."""
    qtbot.mouseClick(desktop.session.furnished.view.rail.buttons["manage"], LEFT)
    qtbot.waitUntil(lambda: desktop.session.manage is not None and bool(desktop.session.manage.pages), timeout=10_000)
    manage = desktop.session.manage
    click_text(qtbot, manage.list, "SLA policies")
    page = manage.pages["sla"]
    qtbot.waitUntil(page.isVisible, timeout=10_000)
    qtbot.mouseClick(page.nothing.add, LEFT)
    type_target(qtbot, page.form.targets.table, Metric.FIRST_REPLY, 2, "6")
    pane = page.form.preview
    qtbot.waitUntil(lambda: pane.preview is not None and pane.preview.policies[0].tickets == 2, timeout=10_000)
    return page


@pytest.mark.slow
def test_a_policy_is_made_seen_kept_and_met(qtbot, start, place, other):
    late, fresh = opened_ago(other, "Since this morning", 8), opened_ago(other, "Just now", 1)
    desktop = start(place, "design")
    page = promise(qtbot, desktop)
    pane = page.form.preview
    assert "take 2 of 2 live tickets" in pane.strip.text()
    assert pane.preview.breached == 1
    page.form.tabs.setCurrentIndex(2)
    assert pane.worst.item(0, 0).text() == f"#{late}  Since this morning"
    assert "over at once" in pane.worst.item(0, 4).text()
    assert not other.ask(GetSetup()).sla_policies, "nothing is promised before it is saved"
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.waitUntil(lambda: [each.name for each in other.ask(GetSetup()).sla_policies] == ["Everybody"], timeout=10_000)

    # the clock of the real program gives both tickets their policy; one of them is late at once
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=late)).sla is not None, timeout=20_000)
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=fresh)).sla is not None, timeout=20_000)
    qtbot.mouseClick(desktop.session.furnished.view.rail.buttons["work"], LEFT)
    qtbot.waitUntil(lambda: desktop.session.work is not None, timeout=10_000)
    ticket = desktop.session.work.page
    ticket.open(late)
    qtbot.waitUntil(lambda: bool(ticket.strip.promises.chips), timeout=10_000)
    assert ticket.strip.promises.chips[0].text() == "First reply: 2 h late"
    ticket.open(fresh)
    qtbot.waitUntil(lambda: ticket.ticket is not None and ticket.ticket.id == fresh, timeout=10_000)
    assert ticket.strip.promises.chips[0].text() in ("First reply: 5 h left", "First reply: 4 h 59 min left")

    # the agent replies, and the promise is met
    ticket.reply.outgoing.hold_s = 0.1
    ticket.reply.begin(public=True)
    qtbot.keyClicks(ticket.reply.text, "We look at it")
    qtbot.keyClick(ticket.reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ticket.strip.promises.chips[0].text() == "First reply: ✓ met", timeout=20_000)
    first = next(each for each in other.ask(GetTicket(ticket_id=fresh)).sla.clocks if each.metric is Metric.FIRST_REPLY)
    assert first.state is ClockState.MET
