"""The process owner's day by keyboard alone: no hand touches a mouse, and no widget is spoken to but by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.panels.versions.job_dialog import JobDialog
from designer.panels.versions.publish_dialog import PublishDialog
from runtime.messages.blueprints import Activity, ListBlueprints
from runtime.messages.migration import Standing
from runtime.messages.system import VerifyDesk
from tests.journeys import owner
from tests.journeys.owner import ALT, CTRL, RETURN, SOON, press, tab_to, type_in

SPACE, DOWN, F6 = Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_F6


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are part of the day: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def other(desk_file):
    """Another connection to the same desk."""
    desk = desks.open_existing(str(desk_file))
    yield desk
    desk.close()


def _pane(widget):
    """F6 until a panel has the focus."""
    for _ in range(8):
        focus = QApplication.focusWidget()
        if focus is widget or widget.isAncestorOf(focus):
            return
        press(F6)
    raise AssertionError(f"F6 does not lead to {widget}")


def _choose(design, name):
    """By arrows, from the start on."""
    press(Qt.Key.Key_Escape)
    press(DOWN)
    known = design.document.blueprint.states_by_id
    for _ in known:
        if known[design.selection.only.id].name == name:
            return
        press(DOWN, ALT)
    raise AssertionError(name)


def _name_way(design, source, target, name):
    """Tab from a state to the transition that leads to another one; F2 names it."""
    _choose(design, source)
    wanted = owner.id_of(design, target)
    for _ in design.document.blueprint.transitions:
        press(owner.TAB)
        if design.document.blueprint.transitions_by_id[design.selection.only.id].target == wanted:
            break
    press(owner.F2)
    type_in(name)
    press(RETURN)


def _append(design, after, name, way):
    """A: a state below the chosen one, joined to it; then both names."""
    _choose(design, after)
    press(Qt.Key.Key_A)
    type_in(name)
    press(RETURN)
    _name_way(design, after, name, way)


def _connect(design, source, target, name):
    """C, arrows to the other end, Enter, and the name."""
    _choose(design, source)
    press(Qt.Key.Key_C)
    for _ in range(4):
        press(DOWN)
        aimed = design.canvas.view.gesture.target
        if aimed is not None and aimed.id == owner.id_of(design, target):
            break
    press(RETURN)
    type_in(name)
    press(RETURN)


def _mend(qtbot, design):
    """The only finding's quick fix."""

    def fixes():
        now = design.findings.checked == design.document.blueprint
        return [row.fix for row in design.findings.rows if now and row.fix is not None and row.fix.isVisible()]

    qtbot.waitUntil(lambda: len(fixes()) == 1, timeout=SOON)
    _pane(design.findings)
    tab_to(*fixes())
    press(SPACE)
    owner.is_clean(qtbot, design)
    _pane(design.canvas)


def _publishing(qtbot, desktop):
    press(Qt.Key.Key_P, CTRL | ALT)
    versions = desktop.session.furnished.versions
    qtbot.waitUntil(lambda: isinstance(versions.dialog, PublishDialog), timeout=SOON)
    qtbot.waitUntil(lambda: versions.dialog.case is not None, timeout=SOON)
    owner.in_front(qtbot, versions.dialog)
    return versions.dialog


def _publish(qtbot, desktop, dialog, note):
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


def _plan(qtbot, dialog, removed, wanted):
    """To the fourth tab; take over; choose where the tickets of the removed state go."""
    tab_to(dialog.tabs.tabBar())
    for _ in range(3):
        press(Qt.Key.Key_Right)
    choice = dialog.in_flight
    tab_to(choice.stay)
    press(DOWN)
    qtbot.waitUntil(lambda: choice.plan.preview is not None, timeout=SOON)
    row = choice.plan.rows[removed]
    tab_to(row.where)
    press(Qt.Key.Key_Home)
    while row.where.value != f"to:{wanted}":
        press(DOWN)
    qtbot.waitUntil(lambda: choice.plan.ready, timeout=SOON)


def _roll_back(qtbot, desktop):
    versions, history = desktop.session.furnished.versions, desktop.session.furnished.versions.history
    owner.command(qtbot, desktop, "History")
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


def _draw(qtbot, design):
    """New → Working → Check → Done, and what is found wrong put right."""
    _pane(design.canvas)
    for after, name, way in (("New", "Working", "Take up"), ("Working", "Check", "Show"), ("Check", "Done", "Agree")):
        _append(design, after, name, way)
    _mend(qtbot, design)


def _change(qtbot, design):
    """“Check” gives way to “Look”."""
    _pane(design.canvas)
    _choose(design, "Check")
    press(Qt.Key.Key_Delete)
    _append(design, "Working", "Look", "Show it")
    _connect(design, "Look", "Done", "Agree to it")
    owner.is_clean(qtbot, design)


def test_a_day_by_keyboard_alone(qtbot, start, desk_file, other):
    agent = owner.staff(other)
    desktop = start(desk_file)
    design = desktop.session.design
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    owner.command(qtbot, desktop, "Empty Blueprint")
    owner.is_begun(qtbot, design)
    _draw(qtbot, design)
    _publish(qtbot, desktop, _publishing(qtbot, desktop), "The first")
    assert other.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    drawn = design.document.blueprint
    waiting = [owner.live(agent, drawn, "Take up", "Show") for _ in range(2)]
    fresh = owner.live(agent, drawn)
    before = owner.facts(other)
    check = owner.id_of(design, "Check")
    _change(qtbot, design)
    dialog = _publishing(qtbot, desktop)
    _plan(qtbot, dialog, check, owner.id_of(design, "Look"))
    _publish(qtbot, desktop, dialog, "Look instead of check")
    after = design.document.blueprint
    assert {owner.where(other, after, key) for key in waiting} == {"Look"}
    assert owner.where(other, after, fresh) == "New"
    _roll_back(qtbot, desktop)
    assert owner.facts(other) == before
    assert other.ask(VerifyDesk()).problems == ()
