"""The cards of SLA policies in Watch: what they show is what the desk counts, for the tickets the bar chooses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.dashboard.escalations_table import EscalationsTable
from designer.dashboard.promises_cards import MetricsTable
from designer.dashboard.standing_menu import StandingMenu
from designer.dashboard.ticket_list import TICKET_ROLE
from runtime.messages.escalations import Escalation, Urgency
from runtime.messages.promised import GetPromised
from runtime.messages.setup import GetSetup, PutOrganisations, RemoveFromSetup, SetupKind
from runtime.messages.sla import GetPolicyFigures, PutSlaPolicies
from runtime.messages.tickets import AddComment, CreateTicket, EditTicket, GetTicket
from runtime.model.durations import Duration, Unit
from runtime.model.events import Scope
from runtime.model.people import Organisation
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.dashboard.test_watch import turn

WEEK = Duration(amount=7, unit=Unit.DAYS)
POLICY = SlaPolicy(
    id="tested",
    name="Tested customers",
    targets=(SlaTarget(metric=Metric.FIRST_REPLY, allows=dict.fromkeys(range(1, 5), WEEK)),),
)


@pytest.fixture
def desk(place):
    """Three tickets were promised a reply under one policy, and two got theirs."""
    desk = desks.open_existing(str(place))
    there = tuple(policy.id for policy in desk.ask(GetSetup()).sla_policies)
    if there:
        desk.do(RemoveFromSetup(of=SetupKind.SLA_POLICY, ids=there))
    desk.do(PutSlaPolicies(policies=(POLICY,)))
    opened = [
        desk.do(
            CreateTicket(subject="Kettle", department="returns", requester="alice-arnaud", priority=priority)
        ).result
        for priority in (2, 4, 4)
    ]
    for place_ in opened[:2]:
        desk.do(AddComment(ticket_id=place_.ticket_id, body="We look at it.", public=True))
    yield desk
    desk.close()


@pytest.fixture
def limits(qtbot, desk, watch):
    """The page, filled."""
    turn(qtbot, watch, "limits")
    qtbot.waitUntil(lambda: bool(watch.limits.promises.numbers.rows), timeout=10_000)
    return watch.limits


def counted(desk, watch, **chosen):
    """How promises were kept, as the desk counts them for the period that is shown."""
    question, now = watch.watched.question, watch.watched.figures.now
    return desk.ask(GetPolicyFigures(since=question.since or 0, until=question.until or now, **chosen))


def row_of(page, metric="First reply"):
    """A metric's row of numbers: kept, met, broken, running, soon, late."""
    return next(row[1:7] for row in page.promises.numbers.rows if row[0] == metric)


def as_row(promises):
    return (promises.adherence, promises.met, promises.broken, promises.running, promises.soon, promises.overdue)


def test_the_table_says_what_the_desk_counts(limits, desk, watch):
    first = next(each for each in counted(desk, watch).metrics if each.metric is Metric.FIRST_REPLY)
    assert row_of(limits) == as_row(first.promises)
    assert first.promises.met >= 2
    assert limits.promises.metrics.model().rowCount() == len(limits.promises.numbers.rows)
    assert "first public reply" in limits.promises.metrics.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_policies_and_priorities_have_a_bar_each(limits, desk, watch):
    found = counted(desk, watch)
    told = {bar.name: bar.parts for bar in limits.promised_by_policy.bars.bars}
    mine = next(each for each in found.policies if each.policy == "tested")
    assert told["Tested customers · First reply"] == (mine.promises.broken, mine.promises.met)
    urgent = next(each for each in found.priorities if (each.priority, each.metric) == (4, Metric.FIRST_REPLY))
    rows = {row[:2]: row[2:] for row in limits.promised_by_priority.numbers.rows}
    assert rows["Urgent", "First reply"] == as_row(urgent.promises)


def test_the_bar_s_priority_narrows_them(qtbot, limits, desk, watch):
    before = row_of(limits)
    watch.filters.priority.setCurrentIndex(watch.filters.priority.findData(4))
    qtbot.waitUntil(lambda: row_of(limits) != before, timeout=10_000)
    narrowed = counted(desk, watch, priority=4)
    assert row_of(limits) == as_row(narrowed.metrics[0].promises)


def test_numbers_are_exported_as_they_are_shown(limits, tmp_path):
    limits.promises.write_csv(tmp_path / "kept.csv")
    lines = (tmp_path / "kept.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Metric,Share kept,Met,Broken,Run now,Due soon,Late now,Median (s)")
    assert lines[1].startswith("First reply,")


def test_an_escalation_of_a_promise_says_which(qtbot):
    table = EscalationsTable()
    qtbot.addWidget(table)
    broken = Escalation(
        event=1,
        what=Urgency.BROKEN,
        scope=Scope.SLA,
        metric="next_reply",
        at=0,
        due=0,
        ticket_id=7,
        subject="Kettle",
        department="returns",
        team=None,
        assignee=None,
        priority=2,
        blueprint_id=None,
        state=None,
        state_name=None,
        here=True,
    )
    level = broken.having(what=Urgency.LEVEL, level=2, here=False)
    assert [table.what(row) for row in (broken, level)] == ["Next reply: promise broken", "Next reply: level 2"]
    assert [table.rests(row) for row in (broken, level)] == ["–", "done meanwhile"]


def listed(watch):
    """The ids of the tickets in the list beside the charts."""
    return {watch.tickets.list.item(row).data(TICKET_ROLE) for row in range(watch.tickets.list.count())}


def insist_listed(qtbot, desk, watch, number, **scope):
    """The list shows as many tickets as the number says, and those the desk names."""
    found = desk.ask(GetPromised(since=0, until=watch.watched.figures.now, **scope))
    want = {each.ticket.id for each in found.tickets}
    qtbot.waitUntil(lambda: watch.tickets.isVisible() and listed(watch) == want, timeout=10_000)
    assert found.counted == number == len(want)


def test_a_number_of_the_table_opens_its_tickets_by_click_and_by_return(qtbot, limits, desk, watch):
    first = next(each for each in counted(desk, watch).metrics if each.metric is Metric.FIRST_REPLY)
    table = limits.promises.metrics
    place = table.visualRect(table.model().index(0, 2)).center()
    limits.ensureWidgetVisible(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    insist_listed(qtbot, desk, watch, first.promises.met, metric="first_reply", standing="met")
    assert watch.tickets.heading.text() == "First reply: Met"
    table.setCurrentIndex(table.model().index(0, 4))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    insist_listed(qtbot, desk, watch, first.promises.running, metric="first_reply", standing="running")
    assert " left" in watch.tickets.list.item(0).text()


def test_return_on_a_metric_offers_each_of_its_numbers(qtbot, limits, desk, watch):
    table = limits.promises.metrics
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    first = next(each for each in counted(desk, watch).metrics if each.metric is Metric.FIRST_REPLY)
    offered = [action.text() for action in menu(qtbot).actions()]
    numbers = (first.promises.broken, first.promises.overdue, first.promises.soon, first.promises.running)
    names = ("Broken", "Late now", "Due soon", "Run now", "Met")
    want = zip(names, (*numbers, first.promises.met), strict=True)
    assert offered == [f"{name}: {number}" for name, number in want if number]
    qtbot.keyClick(menu(qtbot), Qt.Key.Key_Escape)


def menu(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), StandingMenu))
    return QApplication.activePopupWidget()


@pytest.mark.parametrize("by", ["policy", "priority"])
def test_a_bar_offers_its_numbers_and_each_opens_as_many_tickets(qtbot, limits, desk, watch, by):
    card = limits.promised_by_policy if by == "policy" else limits.promised_by_priority
    bar = next(place for place, each in enumerate(card.bars.bars) if each.name in NAMES[by])
    found = counted(desk, watch)
    rows = found.policies if by == "policy" else found.priorities
    key = {"policy": "tested", "priority": 4}[by]
    promises = next(row.promises for row in rows if getattr(row, by) == key and row.metric is Metric.FIRST_REPLY)
    for standing in ("met", "running"):
        qtbot.mouseClick(card.bars, Qt.MouseButton.LeftButton, pos=card.bars.row_rect(bar).center())
        offered = menu(qtbot)
        number = getattr(promises, standing)
        name = {"met": "Met", "running": "Run now"}[standing]
        action = next(each for each in offered.actions() if each.text() == f"{name}: {number}")
        offered.setActiveAction(action)
        qtbot.keyClick(offered, Qt.Key.Key_Return)
        insist_listed(qtbot, desk, watch, number, metric="first_reply", standing=standing, **{by: key})


NAMES = {"policy": {"Tested customers · First reply"}, "priority": {"Urgent · First reply"}}


def test_the_bar_s_organisation_narrows_them_and_their_lists(qtbot, limits, desk, watch):
    desk.do(PutOrganisations(organisations=(Organisation(id="tried", name="Tried"),)))
    key = desk.ask(GetPromised(since=0, until=1 << 60, standing="running", metric="first_reply")).tickets[0].ticket.id
    ticket = desk.ask(GetTicket(ticket_id=key))
    desk.do(EditTicket(ticket_id=key, expected_version=ticket.version, fields={"organisation": "tried"}))
    qtbot.waitUntil(lambda: watch.filters.organisation.findData("tried") > 0, timeout=10_000)
    watch.filters.organisation.setCurrentIndex(watch.filters.organisation.findData("tried"))
    qtbot.waitUntil(lambda: row_of(limits) == (None, 0, 0, 1, 0, 0), timeout=10_000)
    assert row_of(limits) == as_row(counted(desk, watch, organisation="tried").metrics[0].promises)
    limits.promises.metrics.open_number(limits.promises.metrics.model().index(0, 4))
    qtbot.waitUntil(lambda: listed(watch) == {key}, timeout=10_000)


@pytest.mark.parametrize("width", [460, 480, 540, 700, 1_000])
def test_in_little_room_the_least_important_spans_step_aside(qtbot, limits, width):
    table = MetricsTable()
    qtbot.addWidget(table)
    table.resize(width, 200)
    table.show_rows(limits.promises.metrics._rows)
    with qtbot.waitExposed(table):
        table.show()
    shown = [at for at in range(table.model().columnCount()) if not table.isColumnHidden(at)]
    spans = {"Median", "90% within", "Median used"}
    titles = {at: table.model().headerData(at, Qt.Orientation.Horizontal).replace("\n", " ") for at in range(10)}
    assert sum(table.columnWidth(at) for at in shown) <= table.viewport().width()
    told = table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    for at, title in titles.items():
        assert (at in shown) != (f"{title}:" in told), title
    assert {titles[at] for at in titles if at not in shown} <= spans - {"Median"}
