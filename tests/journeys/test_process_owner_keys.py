"""The process owner's day by keyboard alone: no hand touches a mouse, and no widget is spoken to but by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from runtime.messages.blueprints import Activity, ListBlueprints
from runtime.messages.system import VerifyDesk
from tests.journeys import by_key, owner
from tests.journeys.by_key import DOWN, SPACE
from tests.journeys.owner import ALT, RETURN, SOON, press, tab_to, type_in


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are part of the day: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def other(desk_file):
    """Another connection to the same desk."""
    desk = desks.open_existing(str(desk_file))
    yield desk
    desk.close()


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
    by_key.pane(design.findings)
    tab_to(*fixes())
    press(SPACE)
    owner.is_clean(qtbot, design)
    by_key.pane(design.canvas)


def _draw(qtbot, design):
    """New → Working → Check → Done, and what is found wrong put right."""
    by_key.pane(design.canvas)
    for after, name, way in (("New", "Working", "Take up"), ("Working", "Check", "Show"), ("Check", "Done", "Agree")):
        _append(design, after, name, way)
    _mend(qtbot, design)


def _change(qtbot, design):
    """“Check” gives way to “Look”."""
    by_key.pane(design.canvas)
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
    by_key.publish(qtbot, desktop, by_key.publishing(qtbot, desktop), "The first")
    assert other.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    drawn = design.document.blueprint
    waiting = [owner.live(agent, drawn, "Take up", "Show") for _ in range(2)]
    fresh = owner.live(agent, drawn)
    before = owner.facts(other)
    check = owner.id_of(design, "Check")
    _change(qtbot, design)
    dialog = by_key.publishing(qtbot, desktop)
    by_key.plan(qtbot, dialog, check, owner.id_of(design, "Look"))
    by_key.publish(qtbot, desktop, dialog, "Look instead of check")
    after = design.document.blueprint
    assert {owner.where(other, after, key) for key in waiting} == {"Look"}
    assert owner.where(other, after, fresh) == "New"
    by_key.roll_back(qtbot, desktop)
    assert owner.facts(other) == before
    assert other.ask(VerifyDesk()).problems == ()
