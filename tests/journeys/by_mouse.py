"""The process owner's mouse: a Blueprint drawn, mended, changed, published with a plan, and rolled back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.canvas.overlay import Element
from designer.panels.several import Picker
from designer.panels.versions.job_dialog import JobDialog
from designer.panels.versions.publish_dialog import PublishDialog
from runtime.messages.migration import Standing
from tests.canvas.conftest import Hand
from tests.journeys import owner, wanted
from tests.journeys.owner import LEFT, SOON, WANTED, click, click_tab, click_tool


def publishing(qtbot, desktop):
    """The dialog, when the desk has said everything."""
    versions = desktop.session.furnished.versions
    qtbot.waitUntil(lambda: isinstance(versions.dialog, PublishDialog), timeout=SOON)
    qtbot.waitUntil(lambda: versions.dialog.case is not None, timeout=SOON)
    return versions.dialog


def draw(hand, design):
    """Every state by a double click, every transition from a handle of one card to the other."""
    hand.view.zoom_to(0.5)
    hand.view.centerOn(420.0, 330.0)
    owner.draw_states(hand, [state.name for state in WANTED.states if state.id != "new"])
    design.selection.clear()
    hand.view.fit()
    for source, target, name in wanted.in_order(WANTED):
        owner.connect(hand, design, source, target, name)


def fix(qtbot, design, label):
    """Press the quick fix called so, when it is offered."""

    def offered():
        fixes = (row.fix for row in design.findings.rows if row.fix is not None)
        return next((fix for fix in fixes if fix.isVisible() and fix.text() == label), None)

    qtbot.waitUntil(lambda: offered() is not None, timeout=SOON)
    click(qtbot, offered())


def detail(qtbot, hand, design):
    """What states and transitions mean: each chosen by a click, and told in the inspector."""
    inspector = design.inspector
    for name, category in wanted.CATEGORIES.items():
        _choose(qtbot, hand, design, Element("state", owner.id_of(design, name)), "General")
        owner.pick(qtbot, inspector.state[0].category, category.name.lower())
    for name, allows in wanted.LIMITS.items():
        _choose(qtbot, hand, design, Element("state", owner.id_of(design, name)), "Limit")
        limit = inspector.state[1].limit
        qtbot.waitUntil(limit.has.box.isVisible, timeout=SOON)
        click(qtbot, limit.has.box)
        _last(qtbot, limit.allows, allows)
    for name, team in wanted.OWNERS.items():
        _choose(qtbot, hand, design, Element("transition", owner.way_of(design, name)), "Before")
        _own(qtbot, inspector.transition[1].owners, wanted.TEAMS[team])
    for name, after in wanted.TIMERS.items():
        _choose(qtbot, hand, design, Element("transition", owner.way_of(design, name)), "General")
        page = inspector.transition[0]
        owner.pick(qtbot, page.trigger, "timer")
        _last(qtbot, page.after, after)


def _choose(qtbot, hand, design, element, tab):
    hand.click(element)
    assert design.selection.only == element
    click_tab(qtbot, design.inspector, tab)
    tabs = design.inspector.tabs(element.kind)
    qtbot.waitUntil(lambda: tabs.isVisible() and tabs.currentWidget().page.isVisible(), timeout=SOON)


def _last(qtbot, editor, duration):
    qtbot.waitUntil(editor.amount.isVisible, timeout=SOON)
    qtbot.mouseDClick(editor.amount.lineEdit(), LEFT)
    qtbot.keyClick(editor.amount.lineEdit(), Qt.Key.Key_A, owner.CTRL)
    qtbot.keyClicks(editor.amount.lineEdit(), str(duration.amount))
    owner.pick(qtbot, editor.unit, duration.unit.value)


def _own(qtbot, owners, team):
    """Add…, Teams, and the team in the list that opens."""
    qtbot.waitUntil(owners.list.add.isVisible, timeout=SOON)
    click(qtbot, owners.list.add)
    menu = QApplication.activePopupWidget()
    teams = next(action for action in menu.actions() if action.text() == "Teams")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(teams).center())
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker), timeout=SOON)
    found = QApplication.activePopupWidget().list
    (item,) = found.findItems(team, Qt.MatchFlag.MatchExactly)
    qtbot.mouseClick(found.viewport(), LEFT, pos=found.visualItemRect(item).center())


def draw_and_mend(qtbot, design):
    """The fifteen states, one more that leads nowhere, every finding put right by its quick fix, and what it means."""
    hand = Hand(design.canvas)
    draw(hand, design)
    hand.double_click((1300.0, 500.0))
    hand.type("Nowhere")
    hand.field_key(owner.RETURN)
    fix(qtbot, design, "Remove “Nowhere”")
    fix(qtbot, design, "Make “Closed” final")
    design.selection.clear()
    click_tool(qtbot, design, "arrange")
    hand.view.fit()
    detail(qtbot, hand, design)
    owner.is_clean(qtbot, design)
    return hand


def publish_first(qtbot, desktop):
    """With a note, as nobody is in it yet."""
    click_tool(qtbot, desktop.session.design, "publish")
    dialog = publishing(qtbot, desktop)
    assert dialog.why_not.text() == ""
    qtbot.keyClicks(dialog.note, "The help desk as we know it")
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=SOON)
    click(qtbot, dialog.close_button)
    qtbot.waitUntil(lambda: desktop.session.furnished.versions.dialog is None, timeout=SOON)


def change(qtbot, hand, design):
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


def publish_with_a_plan(qtbot, desktop, removed, wanted):
    """Take the tickets over: those of the removed state go where they are told to."""
    click_tool(qtbot, desktop.session.design, "publish")
    dialog = publishing(qtbot, desktop)
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


def roll_back(qtbot, desktop):
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
