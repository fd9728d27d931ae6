"""The process owner's whole day: drawn, mended, published, changed under tickets, taken over, rolled back.

By mouse, by keyboard alone, and in tables. All three publish the same Blueprint, value by value.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from runtime.messages.blueprints import Activity, GetVersion, ListBlueprints
from runtime.messages.migration import Fate, ListMigrations
from runtime.messages.system import VerifyDesk
from tests.journeys import by_key, by_mouse, drawn_by_key, drawn_in_tables, owner, wanted
from tests.journeys.owner import CTRL, press

TO_CHANGE = ("Start triage", "Assign", "Start work", "Escalate", "Escalate to engineering", "Plan change")
"""The ways from the start to “Change”."""
MOST_KEYS = 1_500
"""Of them some 900 letters of names: nobody draws a Blueprint who needs more."""


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are part of the day: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def other(desk_file):
    """Another connection to the same desk."""
    desk = desks.open_existing(str(desk_file))
    yield desk
    desk.close()


@pytest.fixture
def agent(other):
    """Somebody who works while the process owner draws."""
    return owner.staff(other)


class Tickets:
    """Some that wait in “Change”, and some elsewhere; what the desk says of them, before and after."""

    def __init__(self, other, agent, drawn) -> None:
        self.other, self.drawn = other, drawn
        self.waiting = [owner.live(agent, drawn, *TO_CHANGE) for _ in range(3)]
        self.elsewhere = [owner.live(agent, drawn), owner.live(agent, drawn, *TO_CHANGE[:3])]
        self.before = owner.facts(other)

    def were_taken_over(self, after):
        assert {owner.where(self.other, after, key) for key in self.waiting} == {"Planned"}
        assert [owner.where(self.other, after, key) for key in self.elsewhere] == ["New", "Wip"]

    def are_as_before(self):
        assert owner.facts(self.other) == self.before
        migration = self.other.ask(ListMigrations(blueprint_id=self.drawn.id))[0]
        assert migration.counts == {Fate.RESTORED: len(self.waiting) + len(self.elsewhere)}
        assert self.other.ask(VerifyDesk()).problems == ()


def published(other, design):
    """What is in force is what was wanted, value by value."""
    summary = other.ask(ListBlueprints())[0]
    assert summary.activity is Activity.ACTIVE
    version = other.ask(GetVersion(blueprint_id=summary.id))
    assert wanted.meaning(version.blueprint) == wanted.meaning(wanted.expected())
    assert version.blueprint == design.document.blueprint
    return version.blueprint


def test_by_mouse(qtbot, start, desk_file, other, agent):
    desktop = start(desk_file)
    design = desktop.session.design
    by_mouse.click_tool(qtbot, design, "new")
    owner.is_begun(qtbot, design)
    hand = by_mouse.draw_and_mend(qtbot, design)
    by_mouse.publish_first(qtbot, desktop)
    tickets = Tickets(other, agent, published(other, design))
    change = owner.id_of(design, "Change")
    by_mouse.change(qtbot, hand, design)
    after = design.document.blueprint
    seen = by_mouse.publish_with_a_plan(qtbot, desktop, change, owner.id_of(design, "Planned"))
    assert len(seen) > 1  # progress, portion by portion
    tickets.were_taken_over(after)
    by_mouse.roll_back(qtbot, desktop)
    tickets.are_as_before()


def _begin_by_key(qtbot, desktop):
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    owner.command(qtbot, desktop, "Empty Blueprint")
    owner.is_begun(qtbot, desktop.session.design)
    return desktop.session.design


def _take_over_and_back(qtbot, desktop, tickets, change):
    """Publish with a plan for those in the state that was removed; then roll back."""
    design = desktop.session.design
    dialog = by_key.publishing(qtbot, desktop)
    by_key.plan(qtbot, dialog, change, owner.id_of(design, "Planned"))
    by_key.publish(qtbot, desktop, dialog, "Planned changes")
    tickets.were_taken_over(design.document.blueprint)
    by_key.roll_back(qtbot, desktop)
    tickets.are_as_before()


def test_by_keyboard_alone(qtbot, start, desk_file, other, agent):
    desktop = start(desk_file)
    design = _begin_by_key(qtbot, desktop)
    owner.Keys.pressed = 0
    drawn_by_key.draw(qtbot, design)
    drawn_by_key.detail(qtbot, design)
    drawn_by_key.mend(qtbot, design)
    by_key.publish(qtbot, desktop, by_key.publishing(qtbot, desktop), "The help desk as we know it")
    assert owner.Keys.pressed < MOST_KEYS
    tickets = Tickets(other, agent, published(other, design))
    change = owner.id_of(design, "Change")
    drawn_by_key.change(qtbot, design)
    _take_over_and_back(qtbot, desktop, tickets, change)


def test_in_tables(qtbot, start, desk_file, other, agent):
    desktop = start(desk_file)
    design = _begin_by_key(qtbot, desktop)
    press(Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(design.tables.isVisible)
    drawn_in_tables.draw(qtbot, design)
    drawn_in_tables.detail(qtbot, design)
    owner.is_clean(qtbot, design)
    press(Qt.Key.Key_A, CTRL | Qt.KeyboardModifier.ShiftModifier)
    by_key.publish(qtbot, desktop, by_key.publishing(qtbot, desktop), "The help desk as we know it")
    tickets = Tickets(other, agent, published(other, design))
    change = owner.id_of(design, "Change")
    drawn_in_tables.change(qtbot, design)
    _take_over_and_back(qtbot, desktop, tickets, change)
