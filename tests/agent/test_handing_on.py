"""A vote on an approval is handed on: from the ticket's page, from my approvals, and as somebody's supervisor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QPushButton

from designer.agent.handing_on import HandOnDialog
from runtime.messages.base import Changes
from runtime.messages.tickets import ExecuteTransition, GetTicket
from runtime.model.blueprint import Approval
from runtime.model.owners import People
from tests.agent.scripts import AGENT, COLLEAGUE, THEIRS, enter, script, way

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
HEIR = "luc-marchand"


@pytest.fixture
def asked(qtbot, work, place, other, person):
    """A colleague asked for the vote of the agent on a ticket."""
    mine = Approval(approvers=(People(ids=(AGENT,)),))
    first = way("greeted", "greet", "listen", owners=THEIRS, approval=mine)
    number = enter(place, script(first, way("listened", "listen", "advise"), way("advised", "advise", "done")))
    version = other.ask(GetTicket(ticket_id=number)).version
    other.do(ExecuteTransition(ticket_id=number, transition_id="greeted", expected_version=version))
    work.changed_elsewhere(Changes(tickets=frozenset({number}), blueprints=frozenset({"script"})))
    return number


def _hand_to(qtbot, work, heir):
    qtbot.waitUntil(lambda: isinstance(work.page.dialog, HandOnDialog) and work.page.dialog.isActiveWindow())
    dialog = work.page.dialog
    assert not dialog.confirm.isEnabled()
    dialog.person.setCurrentIndex(dialog.person.findData(heir))
    dialog.person.activated.emit(dialog.person.currentIndex())
    qtbot.keyClicks(dialog.word, "On holiday.")
    qtbot.keyClick(dialog, KEY.Key_Return, CONTROL)
    return dialog


def _votes(other, number):
    return [vote.person for vote in other.ask(GetTicket(ticket_id=number)).approvals[0].votes]


def _button(work):
    return next(each for each in work.page.strip.findChildren(QPushButton) if each.text() == "Hand on…")


def test_i_hand_my_vote_on_from_the_ticket(qtbot, work, asked, other):
    work.go_to(asked)
    qtbot.waitUntil(lambda: work.page.ticket is not None and bool(work.page.ticket.approvals))
    qtbot.mouseClick(_button(work), Qt.MouseButton.LeftButton)
    _hand_to(qtbot, work, HEIR)
    qtbot.waitUntil(lambda: _votes(other, asked) == [HEIR])
    heir_ask = other.ask(GetTicket(ticket_id=asked)).approvals[0]
    assert heir_ask.approved == 0


@pytest.mark.parametrize("by_key", [False, True])
def test_i_hand_my_vote_on_from_my_approvals(qtbot, work, asked, other, by_key):
    work.places.choose("approvals")
    table = work.panel.approvals
    qtbot.waitUntil(lambda: len(table.buttons) == 1 and table.buttons[0].isVisible())
    if by_key:
        table.setCurrentItem(table.topLevelItem(1))
        why, at = QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)
        QApplication.sendEvent(table.viewport(), QContextMenuEvent(why, at, table.mapToGlobal(at)))
        qtbot.waitUntil(table.menu.isVisible)
        qtbot.keyClick(table.menu, KEY.Key_Down)
        qtbot.keyClick(table.menu, KEY.Key_Down)
        qtbot.keyClick(table.menu, KEY.Key_Return)
    else:
        qtbot.mouseClick(table.buttons[0], Qt.MouseButton.LeftButton)
    _hand_to(qtbot, work, HEIR)
    qtbot.waitUntil(lambda: _votes(other, asked) == [HEIR])


def test_what_the_desk_refuses_is_said_and_the_dialog_stays(qtbot, work, asked, other):
    work.go_to(asked)
    qtbot.waitUntil(lambda: work.page.ticket is not None and bool(work.page.ticket.approvals))
    qtbot.mouseClick(_button(work), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(work.page.dialog, HandOnDialog))
    assert work.page.dialog.person.findData(COLLEAGUE) < 0  # who asked is not offered
    work.page.dialog.person.addItem("Paul", COLLEAGUE)
    dialog = _hand_to(qtbot, work, COLLEAGUE)
    qtbot.waitUntil(lambda: bool(dialog.problem.text()) and dialog.confirm.isEnabled())
    assert _votes(other, asked) == [AGENT]
    dialog.reject()
