"""SLA policies under Manage, on a real desk: the table of targets, the order, what a policy would do, its versions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from designer.admin.removal import RemovalDialog
from designer.admin.sla_cells import SPAN, SpanEditor
from designer.admin.sla_targets import METRICS, PRIORITIES
from designer.widgets.commands import commands_of
from designer.workspaces.manage import ManageWorkspace
from runtime.messages.setup import GetSetup, RemoveFromSetup, SetupKind
from runtime.messages.sla import ListSlaVersions, PreviewSlaPolicies, PutSlaPolicies
from runtime.messages.system import Hello
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Reminder
from runtime.model.people import Role
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.admin.hands import LEFT, dialog_of, keys_of, press, type_into, until_saved

HOURS = Duration(amount=4, unit=Unit.BUSINESS_HOURS)
VIP = SlaPolicy(
    id="best",
    name="VIP",
    conditions=Compare(operand="ticket.priority", operator=Operator.IS, value=4),
    targets=(SlaTarget(metric=Metric.FIRST_REPLY, allows={4: Duration(amount=30, unit=Unit.MINUTES)}),),
)
ALL = SlaPolicy(
    id="all",
    name="Everybody",
    targets=(SlaTarget(metric=Metric.FIRST_REPLY, allows=dict.fromkeys(range(1, 5), HOURS)),),
)


@pytest.fixture(autouse=True)
def none_yet(other):
    """Those of the demonstration are removed: each test has its own."""
    there = tuple(policy.id for policy in other.ask(GetSetup()).sla_policies)
    if there:
        other.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=there))


@pytest.fixture
def sla(other, none_yet, page):
    """The page, with two policies; the first is in front."""
    other.do(PutSlaPolicies(policies=(VIP, ALL)))
    shown = page("sla")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("best")
    return shown


@pytest.fixture
def policy(now):
    return lambda key: next((each for each in now().sla_policies if each.id == key), None)


@pytest.fixture
def type_in(qtbot):
    """Type an amount into a cell of the table, and leave it with Enter."""

    def go(form, metric, priority, amount):
        table = form.targets.table
        cell = table.model().index(METRICS.index(metric), PRIORITIES.index(priority))
        table.setFocus()
        table.setCurrentIndex(cell)
        qtbot.keyClicks(table, amount[0])
        editor = table.findChild(SpanEditor)
        qtbot.keyClicks(editor.amount, amount[1:])
        qtbot.keyClick(editor.amount, Qt.Key.Key_Return)
        return cell.data(SPAN)

    return go


def test_an_empty_list_says_what_policies_are_and_begins_with_one_for_everybody(qtbot, page, now):
    sla = page("sla")
    sla.show_setup(now())
    assert "first reply" in sla.nothing.told.text()
    press(qtbot, sla.nothing.add)
    assert sla.form.name.text() == "Everybody"
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    saved = now().sla_policies[0]
    assert (saved.id, saved.rank) == ("everybody", 0)
    assert {target.metric for target in saved.targets} == {Metric.FIRST_REPLY, Metric.RESOLUTION}
    assert len(saved.targets[0].allows) == 4


def test_a_target_is_typed_into_its_cell_and_deleted_again(qtbot, sla, policy, type_in):
    assert type_in(sla.form, Metric.RESOLUTION, 3, "2") == Duration(amount=2, unit=Unit.BUSINESS_HOURS)
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    resolution = policy("best").targets[1]
    assert (resolution.metric, dict(resolution.allows)) == (
        Metric.RESOLUTION,
        {3: Duration(amount=2, unit=Unit.BUSINESS_HOURS)},
    )
    qtbot.keyClick(sla.form.targets.table, Qt.Key.Key_Delete)
    assert [target.metric for target in sla.form.targets.value] == [Metric.FIRST_REPLY]


def test_escape_in_a_cell_puts_back_what_was_there(qtbot, sla):
    table = sla.form.targets.table
    cell = table.model().index(0, PRIORITIES.index(4))
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(cell).center())
    editor = table.findChild(SpanEditor)
    qtbot.keyClicks(editor.amount, "9")
    assert cell.data(SPAN).amount == 9
    qtbot.keyClick(editor.amount, Qt.Key.Key_Escape)
    assert cell.data(SPAN) == Duration(amount=30, unit=Unit.MINUTES)
    assert not sla.unsaved


def test_the_menu_gives_a_metric_one_target_for_every_priority(sla):
    table = sla.form.targets.table
    table.setCurrentCell(0, PRIORITIES.index(4))
    menu = QMenu(table)
    table.fill_menu(menu)
    menu.actions()[0].trigger()
    assert dict(sla.form.targets.value[0].allows) == dict.fromkeys(range(1, 5), Duration(amount=30, unit=Unit.MINUTES))


def test_the_last_target_that_goes_is_said_and_its_reminders_come_back_with_the_next(qtbot, sla, type_in):
    reminder = Reminder(percent=80)
    sla.form.moments.reminders.edited.emit((reminder,))
    table = sla.form.targets.table
    table.setFocus()
    table.setCurrentCell(0, PRIORITIES.index(4))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "at least one" in sla.problem.text()
    assert not sla.save_button.isEnabled()
    type_in(sla.form, Metric.FIRST_REPLY, 4, "15")
    assert sla.form.targets.value[0].reminders == (reminder,)
    assert sla.save_button.isEnabled()


def test_pauses_are_asked_for_the_resolution_only(qtbot, sla, type_in, policy):
    assert not sla.form.targets.on_hold.isVisible()
    type_in(sla.form, Metric.RESOLUTION, 4, "8")
    press(qtbot, sla.form.targets.pending.box)
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    assert (policy("best").targets[1].pause_on_hold, policy("best").targets[1].pause_pending) == (True, True)


def test_the_order_is_changed_with_the_keys_and_by_buttons(qtbot, sla, now):
    assert keys_of(sla.list) == ["best", "all"]
    sla.list.setFocus()
    qtbot.keyClick(sla.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: keys_of(sla.list) == ["all", "best"], timeout=10_000)
    assert [each.id for each in now().sla_policies] == ["all", "best"]
    assert "number 2" in sla.told.text()
    assert "Never reached" in sla.describe(sla.setup.sla_policies[1])
    press(qtbot, sla.up)
    qtbot.waitUntil(lambda: keys_of(sla.list) == ["best", "all"], timeout=10_000)
    assert sla.current == "best"


def test_what_is_being_edited_stays_while_somebody_else_orders_or_adds(qtbot, sla, other):
    type_into(qtbot, sla.form.name, "Best customers")
    other.do(PutSlaPolicies(policies=(ALL.having(id="third", name="Third"),)))
    sla.move_to("all", 0)
    qtbot.waitUntil(lambda: keys_of(sla.list) == ["best", "all", "third"], timeout=10_000)
    assert sla.problem.isVisible(), "the order was an old one: it is refused and said"
    sla.move_to("all", 0)
    qtbot.waitUntil(lambda: keys_of(sla.list) == ["all", "best", "third"], timeout=10_000)
    sla.choose("best")
    assert sla.form.name.text() == "Best customers"
    assert not sla.mine_button.isVisible(), "another place is no other policy"


def test_two_who_change_the_same_policy_are_both_offered(qtbot, sla, other, policy):
    type_into(qtbot, sla.form.name, "Mine")
    other.do(PutSlaPolicies(policies=(VIP.having(name="Theirs"),)))
    press(qtbot, sla.save_button)
    qtbot.waitUntil(sla.mine_button.isVisible, timeout=10_000)
    press(qtbot, sla.mine_button)
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    assert policy("best").name == "Mine"


def test_what_it_would_do_is_what_the_desk_says_of_the_whole_list(qtbot, sla, type_in, other):
    type_in(sla.form, Metric.RESOLUTION, 4, "1")
    pane = sla.form.preview
    edited = VIP.having(targets=sla.form.targets.value)
    qtbot.waitUntil(lambda: pane.preview is not None and len(pane.preview.policies) == 2, timeout=10_000)
    found = other.ask(PreviewSlaPolicies(policies=(edited, ALL)))
    assert [(each.policy, each.tickets) for each in pane.preview.policies] == [
        (each.policy, each.tickets) for each in found.policies
    ]
    taken = found.policies[0].tickets
    assert f"take {taken} of {found.examined}" in pane.strip.text()
    assert pane.matches.item(1, 1).text() == str(found.policies[1].tickets)
    assert pane.worst.rowCount() == len(found.worst)
    assert [each.name for each in other.ask(GetSetup()).sla_policies] == ["VIP", "Everybody"], "nothing changed"


def test_every_version_says_what_it_promises_otherwise(qtbot, sla, type_in, other):
    type_in(sla.form, Metric.FIRST_REPLY, 4, "45")
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    table = sla.form.versions.table
    qtbot.waitUntil(lambda: table.rowCount() == 2, timeout=10_000)
    assert len(other.ask(ListSlaVersions(policy="best"))) == 2
    assert table.item(0, 0).text() == "2"
    assert table.item(0, 3).text() == "First reply, Urgent: 30 minutes → 45 minutes"
    assert "Priority is Urgent" in table.item(1, 3).text()


def test_one_that_is_switched_off_says_so_in_the_list(qtbot, sla, policy):
    press(qtbot, sla.form.enabled.box)
    assert "Switched off" in sla.describe(sla._edits.thing("best"))
    press(qtbot, sla.save_button)
    until_saved(qtbot, sla)
    assert policy("best").enabled is False


def test_it_is_removed_after_what_that_means_was_said(qtbot, sla, now):
    qtbot.mouseClick(sla.remove_button, LEFT)
    dialog = dialog_of(qtbot, RemovalDialog)
    assert "next policy" in dialog.told.text()
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: keys_of(sla.list) == ["all"], timeout=10_000)
    assert [each.id for each in now().sla_policies] == ["all"]


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER}))
def test_the_page_is_there_for_those_who_may_set_up_the_desk(qtbot, open_courier, other, settings, role):
    people = other.ask(GetSetup()).people
    person = next(each.id for each in people if each.role is role and each.active)
    info = other.acting_as(person).ask(Hello())
    workspace = ManageWorkspace(open_courier, info, settings)
    qtbot.addWidget(workspace)
    offered = {each.text for each in workspace.offered_commands()}
    assert ("SLA policies" in offered) == (role in {Role.OWNER, Role.ADMINISTRATOR})


def test_the_palette_goes_to_the_page_and_to_a_policy(manage, sla, page):
    page("people")
    pages = {each.text: each for each in manage.offered_commands()}
    pages["SLA policies"].act()
    assert manage.current == "sla"
    offered = {(each.group, each.text): each for each in commands_of(manage)}
    offered["SLA policy", "Everybody"].act()
    assert sla.current == "all"


def test_conditions_ask_what_a_ticket_is_and_nothing_that_changes_by_itself(sla):
    offered = {choice.id for choice in sla.form.terms.operands()}
    assert {"ticket.priority", "organisation.tags", "ticket.tags"} <= offered
    assert not offered & {"visit.state", "ticket.age", "performer.id", "calendar.open"}
