"""An agent's day in the real program: going on to the next ticket by itself, going back, and a disk that was full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from designer.agent.afterwards import Then
from runtime.desk.local import LocalDesk
from runtime.messages.faults import Unavailable
from runtime.messages.tickets import AddComment, GetConversation
from tests.agent.conftest import *  # noqa: F403
from tests.agent.conftest import AGENT
from tests.agent.test_going_on import calls  # noqa: F401
from tests.journeys.test_agent import _focused, _press

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FULL = "The disk is full. Make room on it, then try again: nothing was changed."


@pytest.fixture
def at_work(qtbot, program, place, calls):  # noqa: F811
    """The program, with the first of three calls open."""
    desktop = program(place, "work", AGENT)
    desktop.window.resize(1400, 900)
    qtbot.waitUntil(lambda: desktop.session.work is not None and desktop.session.work.isVisible())
    work = desktop.session.work
    qtbot.waitUntil(lambda: work.panel.table.current is not None)
    qtbot.waitUntil(desktop.window.isActiveWindow)
    work.panel.table.choose(work.panel.model.row_of(calls[0]))
    work.panel.table.setFocus()
    _press(KEY.Key_Return)
    _wait_for(qtbot, work, calls[0])
    return desktop, work


def _wait_for(qtbot, work, number):
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == number, timeout=10_000)
    qtbot.waitUntil(lambda: _focused() in work.page.strip.buttons)


def test_the_next_ticket_is_a_choice_that_lasts_and_a_slip_is_undone(qtbot, at_work, calls):  # noqa: F811
    desktop, work = at_work
    menu = next(each for each in desktop.window.menuBar().actions() if each.text() == "&Ticket").menu()
    below = next(each.menu() for each in menu.actions() if each.menu() is not None)
    assert [each.text() for each in below.actions() if each.isChecked()] == ["Stay on the ticket"]
    below.actions()[1].trigger()
    assert desktop.settings.afterwards == Then.NEXT
    _press(KEY.Key_1, ALT)
    _wait_for(qtbot, work, calls[1])
    _press(KEY.Key_1, ALT)
    _wait_for(qtbot, work, calls[2])
    _press(KEY.Key_Z, CTRL)
    _wait_for(qtbot, work, calls[1])
    assert (work.page.ticket.state_name, work.page.ticket.undo) == ("Greet", None)


def test_a_desk_that_takes_something_again_is_not_away(qtbot, at_work, calls, other, monkeypatch):  # noqa: F811
    desktop, work = at_work
    carried, full = LocalDesk.carry_out, [True]

    def carry_out(self, session, command, *more):
        if full and isinstance(command, AddComment):
            raise Unavailable(FULL)
        return carried(self, session, command, *more)

    monkeypatch.setattr(LocalDesk, "carry_out", carry_out)
    work.page.reply.begin(public=False)
    QTest.keyClicks(work.page.reply.text, "They will call again.")
    _press(KEY.Key_Return, CTRL)
    qtbot.waitUntil(desktop.session.bar.isVisible)
    assert work.page.reply.text.toPlainText() == "They will call again."
    full.clear()
    _press(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not desktop.session.bar.isVisible())
    assert [each.body for each in other.ask(GetConversation(ticket_id=calls[0]))] == ["They will call again."]
