"""The process owner's keys: from panel to panel, and through the dialogs of publishing and rolling back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.panels.versions.job_dialog import JobDialog
from designer.panels.versions.publish_dialog import PublishDialog
from runtime.messages.migration import Standing
from tests.journeys import owner
from tests.journeys.owner import ALT, CTRL, RETURN, SOON, press, tab_to, type_in

SPACE, DOWN, F6 = Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F6


def pane(widget):
    """F6 until a panel has the focus."""
    for _ in range(8):
        focus = QApplication.focusWidget()
        if focus is widget or widget.isAncestorOf(focus):
            return
        press(F6)
    raise AssertionError(f"F6 does not lead to {widget}")


def publishing(qtbot, desktop):
    press(Qt.Key.Key_P, CTRL | ALT)
    versions = desktop.session.furnished.versions
    qtbot.waitUntil(lambda: isinstance(versions.dialog, PublishDialog), timeout=SOON)
    qtbot.waitUntil(lambda: versions.dialog.case is not None, timeout=SOON)
    owner.in_front(qtbot, versions.dialog)
    return versions.dialog


def publish(qtbot, desktop, dialog, note):
    tab_to(dialog.note)
    type_in(note)
    tab_to(dialog.publish)
    press(SPACE)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=SOON)
    run = dialog.run
    qtbot.waitUntil(lambda: run.isHidden() or (run.view is not None and not run.view.more), timeout=SOON)
    tab_to(dialog.close_button)
    press(SPACE)
    qtbot.waitUntil(lambda: desktop.session.furnished.versions.dialog is None, timeout=SOON)
    owner.in_front(qtbot, desktop.window)


def plan(qtbot, dialog, removed, wanted):
    """To the fourth tab; take over; choose where the tickets of the removed state go."""
    tab_to(dialog.tabs.tabBar())
    for _ in range(3):
        press(Qt.Key.Key_Right)
    choice = dialog.in_flight
    tab_to(choice.stay)
    press(DOWN)
    qtbot.waitUntil(lambda: choice.plan.preview is not None, timeout=SOON)
    row = choice.plan.rows[removed]
    qtbot.waitUntil(row.where.isVisible, timeout=SOON)
    tab_to(row.where)
    press(Qt.Key.Key_Home)
    while row.where.value != f"to:{wanted}":
        press(DOWN)
    qtbot.waitUntil(lambda: choice.plan.ready, timeout=SOON)


def roll_back(qtbot, desktop):
    owner.command(qtbot, desktop, "History")
    versions, history = desktop.session.furnished.versions, desktop.session.furnished.versions.history
    qtbot.waitUntil(lambda: history.isVisible() and history.isAncestorOf(QApplication.focusWidget()), timeout=SOON)
    tab_to(history.tabs)
    press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: history.jobs.topLevelItemCount() == 1, timeout=SOON)
    tab_to(history.jobs)
    tab_to(history.roll_back)
    press(SPACE)
    qtbot.waitUntil(lambda: versions.question is not None, timeout=SOON)
    owner.in_front(qtbot, versions.question)
    tab_to(versions.question.why)
    type_in("Too early")
    press(RETURN)
    qtbot.waitUntil(lambda: isinstance(versions.dialog, JobDialog), timeout=SOON)
    dialog = versions.dialog
    qtbot.waitUntil(lambda: dialog.run.view.standing is Standing.ROLLED_BACK, timeout=SOON)
    owner.in_front(qtbot, dialog)
    tab_to(dialog.close_button)
    press(SPACE)
    qtbot.waitUntil(lambda: versions.dialog is None, timeout=SOON)
    owner.in_front(qtbot, desktop.window)
