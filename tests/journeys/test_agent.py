"""An agent clears a queue of twenty tickets by keyboard alone, through the real program on a real desk."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from designer.main_window import MainWindow
from designer.widgets.guide_window import GuideWindow
from runtime.messages.tickets import GetTicket
from tests.agent.conftest import *  # noqa: F403
from tests.agent.conftest import AGENT
from tests.pace import slowness

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

WINDOW = Qt.ShortcutContext.WindowShortcut


@pytest.fixture
def desktop(qtbot, program, place):
    desktop = program(place, "work", AGENT)
    desktop.window.resize(1400, 900)
    qtbot.waitUntil(lambda: desktop.session.work is not None and desktop.session.work.isVisible())
    qtbot.waitUntil(lambda: desktop.session.work.panel.table.current is not None)
    qtbot.waitUntil(desktop.window.isActiveWindow)
    return desktop


def _focused():
    """Where the focus is; the main window where no window manager gave the focus back after a dialog."""
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if QApplication.activeWindow() is None:
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
    return QApplication.focusWidget() or QApplication.activeWindow() or window


def _press(key, modifier=Qt.KeyboardModifier.NoModifier):
    """A key, wherever the focus is."""
    QTest.keyClick(_focused(), key, modifier)


@pytest.mark.slow
def test_a_queue_of_twenty_is_cleared_by_keyboard_alone(qtbot, desktop, other):
    work = desktop.session.work
    _press(KEY.Key_Slash)
    QTest.keyClicks(_focused(), "parcel state:Received")
    _press(KEY.Key_Return)
    qtbot.waitUntil(lambda: work.panel.model.rowCount() == 20 and work.panel.table.hasFocus())
    queue = [work.panel.model.line(row).ticket.id for row in range(20)]
    work.executing.executed.connect(lambda place: done.append(place.ticket_id))
    done = []
    _press(KEY.Key_Return)
    for number, ticket_id in enumerate(queue):
        qtbot.waitUntil(lambda key=ticket_id: work.page.ticket is not None and work.page.ticket.id == key)
        _accept(qtbot, work)
        qtbot.waitUntil(lambda count=number: len(done) == count + 1)
        qtbot.waitUntil(lambda: work.panel.model.row_of(done[-1]) is None)
        _press(KEY.Key_Down, ALT)
    assert done == queue
    states = {other.ask(GetTicket(ticket_id=key)).state_name for key in queue}
    assert states == {"Awaiting parcel"}


def _accept(qtbot, work):
    """Alt+1 opens the form; the reason is chosen by its first letters; Ctrl+Enter confirms."""
    qtbot.waitUntil(lambda: bool(work.page.strip.buttons) and work.page.strip.buttons[0].text() == "Accept the return")
    _press(KEY.Key_1, ALT)
    qtbot.waitUntil(lambda: work.executing.dialog is not None and work.executing.dialog.isActiveWindow())
    _press(KEY.Key_Tab)
    QTest.keyClicks(_focused(), "dam")
    _press(KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: work.executing.dialog is None)


def test_nothing_of_ours_holds_up_the_window(qtbot, desktop):
    """The longest turn of the event loop while tickets are walked and opened; generous, for coverage looks on."""
    work, longest, slow = desktop.session.work, 0.0, slowness()
    _press(KEY.Key_Return)
    for _ in range(12):
        before = work.page.ticket
        _press(KEY.Key_Down, ALT)
        until = time.perf_counter() + 2
        while time.perf_counter() < until and (work.page.ticket is before or work.page.ticket is None):
            began = time.thread_time()
            QApplication.processEvents()
            longest = max(longest, time.thread_time() - began)
    assert longest / max(slow, slowness()) < 0.25


def test_no_key_of_an_open_ticket_means_two_things(qtbot, desktop):
    """Qt carries out neither of two that answer to a key at one place; it only complains."""
    work = desktop.session.work
    _press(KEY.Key_Return)
    qtbot.waitUntil(lambda: work.page.ticket is not None and bool(work.page.strip.buttons))
    assert not _ambiguous(desktop.window, work.page.reply.text)
    assert not _ambiguous(desktop.window, work.panel.table)
    _press(KEY.Key_F1)
    qtbot.waitUntil(lambda: any(isinstance(each, GuideWindow) for each in QApplication.topLevelWidgets()))
    next(each for each in QApplication.topLevelWidgets() if isinstance(each, GuideWindow)).close()


def _ambiguous(window, place):
    """The keys that answer more than once where `place` has the focus."""
    above = [place]
    while above[-1] is not window:
        above.append(above[-1].parentWidget())
    keys = [
        key.toString()
        for each in window.findChildren(QShortcut)
        if _answers(each, above)
        for key in QShortcut.keys(each)
    ]
    for action in window.findChildren(QAction):
        if action.isEnabled() and any(_answers_in(action, widget, above) for widget in action.associatedObjects()):
            keys += [key.toString() for key in action.shortcuts()]
    return {key for key in keys if keys.count(key) > 1}


def _answers(shortcut, above):
    if not shortcut.isEnabled() or not shortcut.parent().isVisible():
        return False
    return shortcut.context() == WINDOW or shortcut.parent() in above


def _answers_in(action, widget, above):
    if isinstance(widget, QMenu):
        return widget.menuAction().isVisible()
    return widget in above or (action.shortcutContext() == WINDOW and widget.isVisible())
