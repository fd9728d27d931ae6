"""A continuous Blueprint leads from one transition to the next: what is mine opens, and nothing happens unasked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from runtime.messages.base import Changes
from runtime.messages.tickets import GetTicket
from runtime.model.blueprint import Mode
from tests.agent.scripts import THEIRS, enter, script, way

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def called(qtbot, work, place):
    """Opens a ticket of a script that goes on by itself, unless a test says otherwise."""

    def begin(*ways, mode=Mode.CONTINUOUS, **listened):
        always = (way("greeted", "greet", "listen"), way("advised", "advise", "done"))
        drawn = script(*always, way("listened", "listen", "advise", **listened), *ways, mode=mode)
        number = enter(place, drawn)
        work.changed_elsewhere(Changes(tickets=frozenset({number}), blueprints=frozenset({"script"})))
        work.go_to(number)
        qtbot.waitUntil(lambda: [each.text() for each in work.page.strip.buttons] == ["Greeted"])
        return number

    return begin


def _press(qtbot, work):
    with qtbot.waitSignal(work.executing.executed):
        qtbot.mouseClick(work.page.strip.buttons[0], Qt.MouseButton.LeftButton)


def _next(qtbot, work, name):
    qtbot.waitUntil(lambda: work.executing.dialog is not None and work.executing.dialog.isActiveWindow())
    assert work.executing.dialog.windowTitle() == name
    return work.executing.dialog


def test_the_only_next_transition_opens_until_the_script_is_at_its_end(qtbot, work, called, other):
    number = called()
    _press(qtbot, work)
    for name in ("Listened", "Advised"):
        dialog = _next(qtbot, work, name)
        with qtbot.waitSignal(work.executing.executed):
            qtbot.keyClick(dialog, KEY.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: work.page.ticket.state_name == "Done")
    assert work.executing.dialog is None
    assert other.ask(GetTicket(ticket_id=number)).complete


def test_escape_keeps_the_next_one_for_later(qtbot, work, called, other):
    number = called()
    _press(qtbot, work)
    dialog = _next(qtbot, work, "Listened")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, KEY.Key_Escape)
    assert other.ask(GetTicket(ticket_id=number)).state == "listen"
    qtbot.waitUntil(lambda: [each.text() for each in work.page.strip.buttons] == ["Listened"])


def test_of_several_one_is_chosen_on_the_page(qtbot, work, called):
    called(way("solved", "listen", "done"))
    _press(qtbot, work)
    strip = work.page.strip
    qtbot.waitUntil(lambda: not strip.next.isHidden() and QApplication.focusWidget() in strip.buttons)
    assert strip.next.text().startswith("Next: choose one")
    assert work.executing.dialog is None
    with qtbot.waitSignal(work.executing.executed):
        qtbot.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    qtbot.waitUntil(strip.next.isHidden)


@pytest.mark.parametrize(
    ("mode", "listened"),
    [(Mode.CONTINUOUS, {"owners": THEIRS}), (Mode.NORMAL, {})],
    ids=["not mine", "not continuous"],
)
def test_nothing_opens(qtbot, work, called, mode, listened):
    called(mode=mode, **listened)
    _press(qtbot, work)
    qtbot.waitUntil(lambda: work.page.ticket.state_name == "Listen")
    assert work.executing.dialog is None
    assert work.page.strip.next.isHidden()
