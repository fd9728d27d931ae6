"""The process owner's whole day: drawn, mended, published, changed under tickets, taken over, rolled back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.canvas.overlay import Element
from designer.panels.versions.job_dialog import JobDialog
from designer.panels.versions.publish_dialog import PublishDialog
from runtime.messages.blueprints import Activity, ListBlueprints
from runtime.messages.migration import Fate, ListMigrations, Standing
from runtime.messages.system import VerifyDesk
from tests.canvas.conftest import Hand
from tests.journeys import owner
from tests.journeys.owner import SOON, WANTED, click, click_tab, click_tool

TO_CHANGE = ("Start triage", "Assign", "Start work", "Escalate", "Escalate to engineering", "Plan change")
"""The ways from the start to “Change”."""


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are part of the day: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def other(desk_file):
    """Another connection to the same desk."""
    desk = desks.open_existing(str(desk_file))
    yield desk
    desk.close()


def _publishing(qtbot, desktop):
    """The dialog, when the desk has said everything."""
    versions = desktop.session.furnished.versions
    qtbot.waitUntil(lambda: isinstance(versions.dialog, PublishDialog), timeout=SOON)
    qtbot.waitUntil(lambda: versions.dialog.case is not None, timeout=SOON)
    return versions.dialog


def _draw_help_desk(hand, design):
    hand.view.zoom_to(0.5)
    hand.view.centerOn(420.0, 330.0)
    owner.draw_states(hand, [state.name for state in WANTED.states if state.id != "new"])
    design.selection.clear()
    hand.view.fit()
    for way in sorted(WANTED.transitions, key=lambda each: each.order):
        ends = (WANTED.states_by_id[key].name for key in (way.source, way.target))
        owner.connect(hand, design, *ends, way.name)


def _fix(qtbot, design, label):
    """Press the quick fix called so, when it is offered."""

    def offered():
        fixes = (row.fix for row in design.findings.rows if row.fix is not None)
        return next((fix for fix in fixes if fix.isVisible() and fix.text() == label), None)

    qtbot.waitUntil(lambda: offered() is not None, timeout=SOON)
    click(qtbot, offered())


def _publish_first(qtbot, desktop, other):
    click_tool(qtbot, desktop.session.design, "publish")
    dialog = _publishing(qtbot, desktop)
    assert dialog.why_not.text() == ""
    qtbot.keyClicks(dialog.note, "The help desk as we know it")
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=SOON)
    click(qtbot, dialog.close_button)
    qtbot.waitUntil(lambda: desktop.session.furnished.versions.dialog is None, timeout=SOON)
    assert other.ask(ListBlueprints())[0].activity is Activity.ACTIVE


def _change(qtbot, hand, design):
    """“Change” gives way to “Planned”: the card is deleted, another one drawn and joined."""
    change = Element("state", owner.id_of(design, "Change"))
    box = design.canvas.scene.boxes[change.id]
    hand.click(change)
    assert design.selection.only == change
    hand.key(Qt.Key.Key_Delete)
    hand.double_click((box.x + 108.0, box.y + 44.0))
    hand.type("Planned")
    hand.field_key(owner.RETURN)
    owner.connect(hand, design, "Third", "Planned", "Plan it")
    owner.connect(hand, design, "Planned", "Resolved", "Done as planned")
    owner.is_clean(qtbot, design)


def _publish_with_a_plan(qtbot, desktop, removed, wanted):
    """Take the tickets over: those of the removed state go where they are told to."""
    click_tool(qtbot, desktop.session.design, "publish")
    dialog = _publishing(qtbot, desktop)
    click_tab(qtbot, dialog, "Tickets under way")
    click(qtbot, dialog.in_flight.take_over)
    plan = dialog.in_flight.plan
    qtbot.waitUntil(lambda: plan.preview is not None, timeout=SOON)
    assert not dialog.publish.isEnabled()
    owner.pick(qtbot, plan.rows[removed].where, f"to:{wanted}")
    qtbot.waitUntil(lambda: plan.ready, timeout=SOON)
    qtbot.keyClicks(dialog.note, "Planned changes")
    dialog.run.portion = 2
    seen = []
    dialog.run.bar.valueChanged.connect(seen.append)
    click(qtbot, dialog.publish)
    qtbot.waitUntil(lambda: dialog.run.view is not None and not dialog.run.view.more, timeout=SOON)
    assert dialog.run.view.standing is Standing.DONE
    assert seen == sorted(seen)
    assert seen[-1] == dialog.run.view.total
    click(qtbot, dialog.close_button)
    qtbot.waitUntil(lambda: desktop.session.furnished.versions.dialog is None, timeout=SOON)
    return seen


def _roll_back(qtbot, desktop):
    """By hand, through the history."""
    versions, history = desktop.session.furnished.versions, desktop.session.furnished.versions.history
    click_tab(qtbot, desktop.session.design, "History")
    qtbot.waitUntil(lambda: history.isVisible() and history.past is not None, timeout=SOON)
    click_tab(qtbot, history, "Migrations")
    qtbot.waitUntil(lambda: history.jobs.topLevelItemCount() == 1, timeout=SOON)
    row = history.jobs.visualItemRect(history.jobs.topLevelItem(0))
    qtbot.mouseClick(history.jobs.viewport(), owner.LEFT, pos=row.center())
    click(qtbot, history.roll_back)
    qtbot.waitUntil(lambda: versions.question is not None, timeout=SOON)
    qtbot.keyClicks(versions.question.why, "Too early")
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: isinstance(versions.dialog, JobDialog), timeout=SOON)
    run = versions.dialog.run
    qtbot.waitUntil(lambda: run.view.standing is Standing.ROLLED_BACK, timeout=SOON)
    click(qtbot, versions.dialog.close_button)
    qtbot.waitUntil(lambda: versions.dialog is None, timeout=SOON)


def _draw_and_mend(qtbot, design):
    """The fifteen states, one more that leads nowhere, and every finding put right by its quick fix."""
    hand = Hand(design.canvas)
    _draw_help_desk(hand, design)
    hand.double_click((1300.0, 500.0))
    hand.type("Nowhere")
    hand.field_key(owner.RETURN)
    _fix(qtbot, design, "Remove “Nowhere”")
    _fix(qtbot, design, "Make “Closed” final")
    owner.is_clean(qtbot, design)
    design.selection.clear()
    click_tool(qtbot, design, "arrange")
    assert owner.mean_the_same(design.document.blueprint) == owner.mean_the_same(WANTED)
    return hand


def test_by_mouse(qtbot, start, desk_file, other):
    agent = owner.staff(other)
    desktop = start(desk_file)
    design = desktop.session.design
    click_tool(qtbot, design, "new")
    owner.is_begun(qtbot, design)
    hand = _draw_and_mend(qtbot, design)
    _publish_first(qtbot, desktop, other)
    drawn = design.document.blueprint
    waiting = [owner.live(agent, drawn, *TO_CHANGE) for _ in range(3)]
    fresh = [owner.live(agent, drawn), owner.live(agent, drawn, *TO_CHANGE[:3])]
    before = owner.facts(other)
    change = owner.id_of(design, "Change")
    _change(qtbot, hand, design)
    after = design.document.blueprint
    seen = _publish_with_a_plan(qtbot, desktop, change, owner.id_of(design, "Planned"))
    assert len(seen) > 1  # progress, portion by portion
    assert {owner.where(other, after, key) for key in waiting} == {"Planned"}
    assert [owner.where(other, after, key) for key in fresh] == ["New", "Wip"]
    _roll_back(qtbot, desktop)
    assert owner.facts(other) == before
    assert other.ask(ListMigrations(blueprint_id=drawn.id))[0].counts == {Fate.RESTORED: 5}
    assert other.ask(VerifyDesk()).problems == ()
