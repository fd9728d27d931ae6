"""The reports of Watch on a real desk, with real clicks: what is drawn is what the desk says, and what is done is done."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from designer import desks
from designer.agent.broadcast_banner import BroadcastBanner
from designer.dashboard.broadcast_dialog import BroadcastDialog
from designer.dashboard.broadcasts_dialog import BroadcastsDialog
from designer.dashboard.definitions import definition
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.dashboard.performed_table import Split
from designer.dashboard.period_chooser import Period
from designer.dashboard.reassign_dialog import ReassignDialog
from designer.dashboard.targets_card import TargetDialog
from runtime.insight.reports import DEFINITIONS
from runtime.messages.behind import Behind
from runtime.messages.escalations import ListEscalations
from runtime.messages.faults import Unavailable
from runtime.messages.letters import ListBroadcasts, ListNotices, SendBroadcast, WithdrawBroadcast
from runtime.messages.reports import Pauses, Stood
from runtime.messages.stuck import DiscardForms, StuckReport, StuckTicket
from runtime.messages.system import Sweep
from runtime.messages.targets import GetTargets
from runtime.messages.tickets import GetHistory, GetTicket, ListTickets, SaveForm
from runtime.messages.workload import GetWorkload
from runtime.model.forms import Filled
from runtime.model.stuck import Cause
from runtime.model.values import HOUR
from tests.dashboard.test_watch import choose, turn

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(place):
    """The same desk, from elsewhere."""
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


@pytest.mark.parametrize("figure", sorted(DEFINITIONS))
def test_what_a_number_means_is_said_as_the_runtime_says_it(qapp, figure):
    assert definition(figure) == DEFINITIONS[figure]


def test_transitions_are_told_by_whom_and_add_up(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "transitions")
    page = watch.transitions
    qtbot.waitUntil(lambda: bool(page.table.rows_by_key), timeout=10_000)
    made = {each.id: each.n for each in watch.watched.figures.transitions if each.n}
    sums = Counter()
    for row in page.table.rows_by_key.values():
        sums[row.transition] += row.n
    assert sums == made
    page.split.setFocus()
    qtbot.keyClick(page.split, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(2), timeout=10_000)
    assert {row.transition: row.n for row in page.table.rows_by_key.values()} == made
    qtbot.keyClick(page.split, Qt.Key.Key_Down)
    assert page.split.currentIndex() == Split.PERFORMER
    qtbot.waitUntil(lambda: page.table.isColumnHidden(0), timeout=10_000)
    assert sum(row.n for row in page.table.rows_by_key.values()) == sum(made.values())
    qtbot.waitUntil(lambda: bool(page.days._numbers.rows), timeout=10_000)
    by_day = Counter()
    for _, name, _, n in page.days._numbers.rows:
        by_day[name] += n
    names = {each.id: each.name for each in watch.watched.figures.transitions}
    assert by_day == sum((Counter({names[key]: n}) for key, n in made.items()), Counter())


def test_a_performer_opens_the_tickets_they_moved(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "transitions")
    table = watch.transitions.table
    qtbot.waitUntil(lambda: bool(table.rows_by_key), timeout=10_000)
    first = max(table.rows_by_key.values(), key=lambda row: row.n)
    with qtbot.waitSignal(watch.transitions.drilled) as told:
        table.picked.emit(first.key)
    assert (told.args[0].behind, told.args[0].performer) == (Behind.PERFORMED, first.performer)
    qtbot.waitUntil(lambda: str(first.n) in watch.tickets.count.text(), timeout=10_000)


def test_what_becomes_of_those_that_pass_a_state(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "transitions")
    page = watch.transitions
    qtbot.waitUntil(lambda: bool(page.next_bars.bars), timeout=10_000)
    state = page.state.itemText(1)
    page.show_state(state)
    qtbot.waitUntil(lambda: page._branches.state == state, timeout=10_000)
    visits = watch.watched.figures.states[state].visits.n
    assert sum(row[1] for row in page.next._numbers.rows) == visits
    if page.end_bars.bars:
        qtbot.mouseClick(page.end_bars, LEFT, pos=page.end_bars.row_rect(0).center())
        n = page._branches.ends[0].n
        qtbot.waitUntil(lambda: watch.tickets.list.count() == n, timeout=10_000)


def test_bars_bound_the_backlog(qtbot, watch, desk):
    turn(qtbot, watch, "workload")
    page = watch.workload
    qtbot.waitUntil(lambda: page._load is not None, timeout=10_000)
    page.scope.setCurrentIndex(1)
    whole = desk.ask(GetWorkload())
    qtbot.waitUntil(lambda: page._load.open == whole.open, timeout=10_000)
    assert page.table.model().rowCount() == whole.listed
    assert sum(bar.parts[0] for bar in page.team_bars.bars) == whole.late
    qtbot.mouseClick(page.team_bars, LEFT, pos=page.team_bars.row_rect(1).center())
    qtbot.waitUntil(lambda: page._load.listed == whole.teams[1].open, timeout=10_000)
    assert page._load.open == whole.open
    qtbot.mouseClick(page.only, LEFT)
    qtbot.waitUntil(lambda: page._load.listed == whole.open, timeout=10_000)
    qtbot.mouseClick(page.parts[next(iter(page.parts))], LEFT)
    page.order.setCurrentIndex(1)
    by_wait = sorted(whole.tickets, key=lambda each: (each.created_at, each.id))
    qtbot.waitUntil(lambda: list(page._load.ids) == [each.id for each in by_wait], timeout=10_000)
    shown = page.table.model().index(0, 0).data()
    assert shown.startswith(f"#{by_wait[0].id} ")
    with qtbot.waitSignal(watch.ticket_wanted) as wanted:
        page.table.selectRow(0)
        qtbot.mouseClick(page.open, LEFT)
    assert wanted.args == [by_wait[0].id]


def test_tickets_are_given_to_somebody_else_and_taken_back(qtbot, watch, desk):
    desk.as_clock().do(Sweep())  # what was due since the desk was built
    turn(qtbot, watch, "workload")
    page = watch.workload
    page.scope.setCurrentIndex(1)
    whole = desk.ask(GetWorkload())
    qtbot.waitUntil(lambda: page._load is not None and page._load.open == whole.open, timeout=10_000)
    page.table.selectRow(0)
    ticket = page.table.chosen[0].id
    page.table.show_tickets(tuple(reversed(page._load.tickets)), {}, page._load.now)
    assert [each.id for each in page.table.chosen] == [ticket]
    before = desk.ask(GetTicket(ticket_id=ticket))
    qtbot.mouseClick(page.reassign, LEFT)
    dialog = page.findChild(ReassignDialog)
    assert not dialog.yes.isEnabled()
    dialog.team.setCurrentIndex(next(k for k in range(2, 9) if dialog.team.itemData(k) != before.team))
    wanted = dialog.team.currentData()
    qtbot.keyClicks(dialog.reason, "They know it better.")
    qtbot.waitUntil(dialog.isActiveWindow, timeout=10_000)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Given: 1" in dialog.outcome.text(), timeout=10_000)
    assert desk.ask(GetTicket(ticket_id=ticket)).team == wanted
    assert "They know it better." in str(desk.ask(GetHistory(ticket_id=ticket)))
    qtbot.mouseClick(dialog.undo, LEFT)
    qtbot.waitUntil(lambda: "Taken back: 1" in dialog.outcome.text(), timeout=10_000)
    assert desk.ask(GetTicket(ticket_id=ticket)).team == before.team
    qtbot.mouseClick(dialog.no, LEFT)


def test_an_escalation_is_seen_to_noted_and_moved(qtbot, watch, desk):
    desk.as_clock().do(Sweep())
    found = desk.ask(ListEscalations()).escalations
    assert found
    turn(qtbot, watch, "escalations")
    page = watch.escalations
    page.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == len(found), timeout=10_000)
    page.table.selectRow(0)
    assert page.table.chosen[0].event == found[0].event
    qtbot.mouseClick(page.acknowledge, LEFT)
    dialog = page.findChild(InterveneDialog)
    qtbot.keyClicks(dialog.reason, "I call them.")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == len(found) - 1, timeout=10_000)
    assert desk.ask(ListEscalations()).unseen == len(found) - 1
    qtbot.mouseClick(page.seen, LEFT)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == len(found), timeout=10_000)
    page.table.selectRow(0)
    assert page.table.chosen[0].note == "I call them." and not page.acknowledge.isEnabled()
    qtbot.mouseClick(page.note, LEFT)
    dialog = next(each for each in page.findChildren(InterveneDialog) if each.isVisible())
    assert any(f"#{found[0].ticket_id}  {found[0].subject}" in each.text() for each in dialog.findChildren(QLabel))
    qtbot.keyClicks(dialog.reason, "Waits for a part.")
    qtbot.mouseClick(dialog.yes, LEFT)
    ticket = found[0].ticket_id
    qtbot.waitUntil(lambda: "Waits for a part." in str(desk.ask(GetHistory(ticket_id=ticket))), timeout=10_000)
    with qtbot.waitSignal(watch.ticket_wanted) as wanted:
        qtbot.mouseClick(page.open, LEFT)
    assert wanted.args == [ticket]


def test_pauses_are_told_by_state_and_by_team(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "limits")
    card = watch.limits.pauses
    qtbot.waitUntil(lambda: bool(card.bars.bars), timeout=10_000)
    assert card._pauses.total.visits == sum(row[1] for row in card._numbers.rows) > 0
    qtbot.mouseClick(card.bars, LEFT, pos=card.bars.row_rect(0).center())
    visits = card._pauses.total.visits
    qtbot.waitUntil(lambda: watch.tickets.count.text().startswith(str(visits)), timeout=10_000)
    card.show_pauses(Pauses(teams={"": Stood(visits=1, any_s=60.0, now=1)}, total=Stood(visits=1, any_s=60.0, now=1)))
    card.by.setCurrentIndex(1)
    assert [bar.name for bar in card.bars.bars] == ["(no team)"]
    with qtbot.waitSignal(card.drilled) as told:
        card.bars.picked.emit("(no team)")
    assert (told.args[0].team, told.args[0].state) == ("", None)


def test_a_target_is_set_and_taken_away(qtbot, watch, desk):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "time")
    card = watch.time.targets
    qtbot.waitUntil(lambda: bool(card._ids) and bool(card.empty.text()), timeout=10_000)
    mean = {name: state.visits.mean_s for name, state in watch.watched.figures.states.items()}
    name = next(name for name in card._ids if mean[name])
    for amount, rows in (("1", 1), ("0", 0)):
        qtbot.mouseClick(card.change, LEFT)
        dialog = next(each for each in card.findChildren(TargetDialog) if each.isVisible())
        dialog.state.setCurrentIndex(dialog.state.findText(name))
        dialog.amount.setFocus()
        dialog.amount.selectAll()
        qtbot.keyClicks(dialog.amount, amount)
        assert dialog.unit.isVisible() is (amount != "0"), "no target is none, not none of something"
        qtbot.mouseClick(dialog.yes, LEFT)
        qtbot.waitUntil(lambda rows=rows: len(card._numbers.rows) == rows, timeout=10_000)
        if rows:
            (row,) = card._numbers.rows
            assert row[:4] == (name, HOUR / 1_000, mean[name], pytest.approx(mean[name] / 3_600))
            assert (card.bars.bars[0].parts[1] > 0) == (mean[name] > 3_600)
    assert desk.ask(GetTargets(blueprint_id=watch.watched.figures.blueprint_id)) == ()


def test_everybody_is_told_until_they_dismiss_it(qtbot, watch, open_courier, desk):
    banner = BroadcastBanner(open_courier)
    qtbot.addWidget(banner)
    qtbot.mouseClick(watch.broadcast, LEFT)
    dialog = watch.findChild(BroadcastDialog)
    assert not dialog.yes.isEnabled()
    teams = dialog.teams
    assert teams.objectName() == "ordered", "a list among lines has a frame as they do"
    last = teams.visualItemRect(teams.item(min(teams.count(), 6) - 1))
    assert teams.viewport().rect().contains(last)
    qtbot.keyClicks(dialog.subject, "The printers are out of order")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: dialog.outcome.text().startswith("Told:"), timeout=10_000)
    assert not dialog.subject.isEnabled() and not dialog.teams.isEnabled(), "what was said is said"
    qtbot.mouseClick(dialog.no, LEFT)
    banner.begin()
    qtbot.waitUntil(banner.isVisible, timeout=10_000)
    assert banner.title.text() == "The printers are out of order"
    with qtbot.waitSignal(banner.dismissed):
        qtbot.mouseClick(banner.shut, LEFT)
    assert not banner.isVisible() and desk.ask(ListNotices(unread_only=True)).unread == 0
    banner.end()


def test_where_nothing_can_be_asked_one_can_still_say_something(qtbot, watch):
    dialog = BroadcastDialog(_Unanswered(), {}, watch)
    qtbot.addWidget(dialog)
    assert dialog.shown.isHidden() and not dialog.yes.isEnabled()
    assert dialog.outcome.text() == "Everybody who works here is told."


class _Unanswered:
    """A courier whose desk is away."""

    def ask(self, _query, _owner, _then, otherwise):
        otherwise(Unavailable("The desk is away."))


def test_what_was_told_to_everybody_is_taken_back(qtbot, watch, open_courier, desk):
    for subject in ("The printers are out of order", "Cake in the kitchen"):
        desk.do(SendBroadcast(subject=subject, expires_at=4_000_000_000_000))
    told = desk.ask(ListBroadcasts())[0].told
    banner = BroadcastBanner(open_courier)
    qtbot.addWidget(banner)
    banner.refresh()
    qtbot.waitUntil(lambda: banner.isVisible() and "until" in banner.about.text(), timeout=10_000)
    qtbot.mouseClick(watch.broadcast, LEFT)
    dialog = watch.findChild(BroadcastDialog)
    qtbot.waitUntil(dialog.shown.isVisible, timeout=10_000)
    qtbot.mouseClick(dialog.shown, LEFT)
    shown = dialog.findChild(BroadcastsDialog)
    qtbot.waitUntil(lambda: len(shown.rows) == 2, timeout=10_000)
    cake, printers = shown.rows
    assert shown.close_button.width() < shown.width() // 3
    assert (cake.subject.text(), printers.subject.text()) == ("Cake in the kitchen", "The printers are out of order")
    assert f"dismissed by 0 of {told}" in cake.about.text() and "until" in cake.about.text()
    qtbot.mouseClick(cake.take_back, LEFT)
    qtbot.waitUntil(lambda: len(shown.rows) == 1 and shown.outcome.text().startswith("Taken back:"), timeout=10_000)
    assert [each.subject for each in desk.ask(ListBroadcasts())] == ["The printers are out of order"]
    banner.refresh()
    qtbot.waitUntil(lambda: banner.title.text() == "The printers are out of order", timeout=10_000)
    desk.do(WithdrawBroadcast(id=desk.ask(ListBroadcasts())[0].id))
    qtbot.mouseClick(shown.rows[0].take_back, LEFT)
    qtbot.waitUntil(lambda: shown.outcome.text() == "Nobody is shown this broadcast any more.", timeout=10_000)
    qtbot.mouseClick(shown.close_button, LEFT)
    qtbot.mouseClick(dialog.no, LEFT)
    banner.refresh()
    qtbot.waitUntil(lambda: not banner.isVisible(), timeout=10_000)


def test_what_a_colleague_took_back_meanwhile_leaves_the_list(qtbot, watch, open_courier, desk):
    for subject in ("The printers are out of order", "Cake in the kitchen"):
        desk.do(SendBroadcast(subject=subject, expires_at=4_000_000_000_000))
    shown = BroadcastsDialog(open_courier, watch)
    shown.open()
    qtbot.waitUntil(lambda: len(shown.rows) == 2, timeout=10_000)
    gone = desk.ask(ListBroadcasts())[0]
    desk.do(WithdrawBroadcast(id=gone.id))
    qtbot.mouseClick(shown.rows[0].take_back, LEFT)
    qtbot.waitUntil(lambda: len(shown.rows) == 1, timeout=10_000)
    assert shown.rows[0].subject.text() != gone.subject and shown.rows[0].take_back.isEnabled()
    assert shown.outcome.text() == "Nobody is shown this broadcast any more."
    qtbot.mouseClick(shown.close_button, LEFT)


def test_an_organisation_bounds_every_page(qtbot, watch):
    before = watch.watched.figures.tickets
    box = watch.filters.organisation
    assert box.isVisible()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    chosen = box.currentData()
    qtbot.waitUntil(lambda: watch.watched.question.organisations == (chosen,), timeout=10_000)
    assert watch.watched.figures.tickets < before
    qtbot.mouseClick(watch.filters.clear, LEFT)
    qtbot.waitUntil(lambda: watch.watched.figures.tickets == before, timeout=10_000)


def test_who_oversees_nobody_is_offered_nothing_of_it(watch):
    watch.withhold_overseeing()
    tabs = watch.tabs
    hidden = [place for place in tabs.places if not tabs.isTabVisible(tabs.indexOf(place))]
    assert hidden == [tabs.stuck, tabs.workload, tabs.escalations]
    assert not watch.broadcast.isVisible() and watch.time.targets.change.isHidden()


def _way(desk, ticket_id):
    """A transition of the Blueprint that the ticket is in."""
    return desk.ask(GetTicket(ticket_id=ticket_id)).offers[0].id


def test_a_stuck_ticket_is_given_away_and_its_form_asked_to_go(qtbot, watch, desk, place):
    row = next(row for row in desk.ask(ListTickets(live=True, limit=200)).rows if row.state is not None)
    turn(qtbot, watch, "stuck")
    page = watch.stuck
    qtbot.waitUntil(lambda: page._report is not None, timeout=10_000)
    stuck = StuckTicket(
        ticket_id=row.id, subject=row.subject, department=row.department, assignee=None, blueprint_id=row.blueprint_id,
        state=row.state, state_name=row.state, entered_at=row.entered_at, causes=(Cause.OLD_DRAFT,), sentences=("Old.",),
    )  # fmt: skip
    page._show_stuck(StuckReport(looked_at=1, counts={Cause.OLD_DRAFT: 1}, tickets=(stuck,)))
    page.table.selectRow(0)
    qtbot.mouseClick(page.give_away, LEFT)
    dialog = page.findChild(ReassignDialog)
    assert dialog.progress.maximum() == 1
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    for person in ("ines-fabre", "paul-lemaire"):
        agent = desks.open_existing(str(place), person)
        agent.do(SaveForm(ticket_id=row.id, transition_id=_way(agent, row.id), form=Filled(resolution="Half")))
        agent.close()
    qtbot.mouseClick(page.drop_form, LEFT)
    qtbot.waitUntil(lambda: page.findChild(InterveneDialog) is not None, timeout=10_000)
    reason = page.findChild(InterveneDialog)
    assert [reason.state.itemText(n) for n in range(reason.state.count())] == [
        "All of them",
        "Inès Fabre",
        "Paul Lemaire",
    ]
    qtbot.keyClicks(reason.reason, "Nobody comes back to it.")
    assert any(f"#{row.id}  {row.subject}" in each.text() for each in reason.findChildren(QLabel))
    desk.do(DiscardForms(ticket_id=row.id, reason="Somebody else was quicker."))
    qtbot.mouseClick(reason.yes, LEFT)
    qtbot.waitUntil(reason.problem.isVisible, timeout=10_000)
    assert "No half-filled form lies on ticket" in reason.problem.text()
    assert reason.reason.toPlainText() == "Nobody comes back to it." and reason.yes.isEnabled()
    qtbot.keyClick(reason, Qt.Key.Key_Escape)


def test_ways_are_ranked_by_number_or_by_time(qtbot, watch):
    choose(qtbot, watch, "Incident")
    turn(qtbot, watch, "stuck")
    card = watch.stuck.variants
    qtbot.waitUntil(lambda: bool(card.bars.bars), timeout=10_000)
    top = watch.watched.figures.top_variants
    assert card._numbers.rows[0][1] == top[0].n
    card.order.setFocus()
    qtbot.keyClick(card.order, Qt.Key.Key_Down)

    def by_mean():
        means = [row[4] for row in card._numbers.rows]
        return means == sorted(means, reverse=True)

    qtbot.waitUntil(by_mean, timeout=10_000)
    assert all(row[3] for row in card._numbers.rows) and len(card.bars.bars) == min(len(card._numbers.rows), 10)


def test_where_nothing_is_open_nothing_is_said_of_every_open_ticket(qtbot, watch):
    turn(qtbot, watch, "stuck")
    page = watch.stuck
    page._show_stuck(StuckReport(looked_at=0, counts={}, tickets=()))
    assert page.stuck.empty.text() == "No ticket is open here, so none can be held up."
    page._show_stuck(StuckReport(looked_at=3, counts={}, tickets=()))
    assert page.stuck.empty.text().startswith("Every open ticket can be moved")


def _said(page) -> list[str]:
    return [value for _name, value in page.about()]


def test_a_picture_of_what_is_open_now_says_neither_period_nor_clock(qtbot, watch):
    """The inbox and the workload are not of the filters' period; the inbox is of the last thirty days."""
    watch.filters.priority.setCurrentIndex(1)
    watch.filters.period.put(Period.CUSTOM)
    for name, own in (("escalations", ["the last 30 days"]), ("workload", [])):
        turn(qtbot, watch, name)
        page = getattr(watch, name)
        qtbot.waitUntil(lambda page=page, own=own: _said(page)[1:-1] == [*own, "Low"], timeout=10_000)
        assert _said(page)[0].startswith(page.watched.figures.blueprint) and _said(page)[-1].startswith("as of ")
        page.scope.setCurrentIndex(1)
        assert _said(page)[0] != "All open tickets", "the list is still the Blueprint's until the answer is there"
        qtbot.waitUntil(lambda page=page: _said(page)[0] == "All open tickets", timeout=10_000)
        assert _said(page)[1:-1] == [*own, "Low"]
    assert "calendar time" in _said(watch.overview)
