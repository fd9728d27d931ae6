"""An agent clears a queue of twenty tickets by keyboard alone, through the real program on a real desk."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from designer.desktop import Desktop
from designer.main_window import MainWindow
from runtime.messages.tickets import GetTicket
from tests.agent.conftest import *  # noqa: F403
from tests.agent.conftest import AGENT

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desktop(qtbot, settings, place):
    settings.workspace = "work"
    settings.keep_person(str(place), AGENT)
    desktop = Desktop(str(place), settings)
    desktop.show()
    desktop.window.resize(1400, 900)
    qtbot.waitUntil(lambda: desktop.session is not None and desktop.session.work is not None)
    qtbot.waitUntil(lambda: desktop.session.work.panel.table.current is not None)
    qtbot.waitUntil(desktop.window.isActiveWindow)
    yield desktop
    desktop.window.close()
    desktop.close()
    desktop.languages.forget()
    desktop.theme.deleteLater()


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
    """The longest turn of the event loop while tickets are walked and opened; generous for a busy machine."""
    work, longest = desktop.session.work, 0.0
    _press(KEY.Key_Return)
    for _ in range(12):
        before = work.page.ticket
        _press(KEY.Key_Down, ALT)
        until = time.perf_counter() + 2
        while time.perf_counter() < until and (work.page.ticket is before or work.page.ticket is None):
            began = time.thread_time()
            QApplication.processEvents()
            longest = max(longest, time.thread_time() - began)
    assert longest < 0.25
