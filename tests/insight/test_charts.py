"""Charts: the golden log by hand, and every chart against the figures and a loop over any log."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight import charts as built
from runtime.insight.buckets import buckets
from runtime.insight.charts import charts_of
from runtime.insight.columns import NONE, OPEN
from runtime.insight.figures import figures_of
from runtime.insight.filter import Filter
from runtime.insight.prepared import prepare
from runtime.messages.charts import MOST_AGES, MOST_POINTS, Charts, Kept, Lateness, Return, Scatter
from runtime.messages.figures import Share
from runtime.model.values import DAY, HOUR, MINUTE
from tests.insight import golden, logs

UTC_ZONE = ZoneInfo("UTC")
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def charts(visits, runs, codes, asked) -> Charts:
    return charts_of(prepare(visits, runs, codes), asked, UTC_ZONE)


@pytest.fixture(scope="module")
def drawn() -> Charts:
    return charts(golden.visits(), golden.runs(), golden.codes(), golden.window())


def test_quarters_limits_and_ages(drawn):
    a, b, c = (drawn.states[name] for name in "ABC")
    assert (a.visits.q1_s, a.visits.median_s, a.visits.q3_s) == (27.5 * 60, 40 * 60, 60 * 60)
    assert sum(a.visits.counts) == 4 and sum(b.visits.counts) == 3
    assert (a.limit_s, a.limit_business, b.limit_s, c.limit_s) == (3_600, False, 7_200, None)
    assert b.open_ages_s == (80 * 60,) and a.open_ages_s == ()


def test_limits_kept_and_late(drawn):
    assert drawn.teams == {"": Kept(left=Share(n=2, of=7))}
    assert drawn.priorities == {0: Kept(left=Share(n=2, of=7))}
    assert drawn.lateness == Lateness(since=(0,) * 6, ahead=(1, 0, 0, 0))
    later = charts(golden.visits(), golden.runs(), golden.codes(), golden.window(700))
    assert later.lateness == Lateness(since=(0, 1, 0, 0, 0, 0), ahead=(0, 0, 0, 0))
    assert later.teams[""].open_late == 1


def test_there_and_back(drawn):
    assert drawn.returns == (Return(state="A", via="B", n=1), Return(state="B", via="A", n=1))
    assert drawn.handovers == ()


def test_teams_that_hand_back_and_forth():
    codes = replace(golden.codes(), teams=("One", "Two"))
    there = [0, 0, 0, 0, 1, 0, 1, 1, 0, 0]
    found = charts(golden.visits(team=there), golden.runs(), codes, golden.window())
    assert [(each.team, each.via, each.n) for each in found.handovers] == [("One", "Two", 1), ("Two", "One", 1)]
    assert set(found.teams) == {"One", "Two"}


def test_completed_runs_are_points_by_their_end(drawn):
    assert drawn.completed == Scatter(
        ended=(220 * MINUTE, 430 * MINUTE), took_s=(220 * 60, 330 * 60), begin=220 * MINUTE, end=430 * MINUTE + 1
    )


def test_very_many_runs_are_counted_in_cells(monkeypatch, drawn):
    monkeypatch.setattr(built, "MOST_POINTS", 1)
    found = charts(golden.visits(), golden.runs(), golden.codes(), golden.window()).completed
    assert not found.ended and sum(map(sum, found.density)) == 2 and MOST_POINTS == 5_000
    assert sum(found.density[0]) == sum(found.density[-1]) == 1


def test_arrivals_by_weekday_and_hour_are_those_of_the_zone():
    monday = int(datetime(2026, 3, 2, tzinfo=UTC).timestamp() * 1_000)
    started = [monday + 9 * HOUR + 5 * MINUTE, monday + 9 * HOUR, monday + 2 * DAY + 23 * HOUR]
    runs = golden.runs(started=started, ended=[OPEN] * 3, end_kind=[0] * 3, first_violation=[NONE] * 3)
    borders = tuple(monday + day * DAY for day in range(4))
    found = charts(golden.visits().take([]), runs, golden.codes(), Filter(now=borders[-1], day_borders=borders))
    assert (found.arrivals[0][9], found.arrivals[2][23], sum(map(sum, found.arrivals))) == (2, 1, 3)
    assert found.throughput.started == (2, 0, 1)


@pytest.mark.parametrize(("days", "length"), [(1, 1), (62, 1), (63, 7), (434, 7), (435, 28)])
def test_buckets_end_with_the_last_day(days, length):
    found = buckets(tuple(range(days + 1))).tolist()
    assert found[0] == 0 and found[-1] == days and found[-1] - found[-2] == length
    assert set(np.diff(found[1:])) <= {length} and buckets(()).tolist() == []


def test_many_ages_are_thinned_and_the_oldest_stays():
    count = 2 * MOST_AGES
    columns = {name: [value] * count for name, value in _OPEN_VISIT.items()}
    columns |= {"run": range(count), "entered": range(count)}
    visits = golden.visits(**{name: list(column) for name, column in columns.items()})
    runs = golden.runs(**_open_runs(count))
    ages = charts(visits, runs, golden.codes(), Filter(now=10 * MINUTE)).states["A"].open_ages_s
    assert len(ages) == MOST_AGES and ages[-1] == 600.0 and sorted(ages) == list(ages)


_OPEN_VISIT = {
    "seq": 0, "state": 0, "occurrence": 1, "claimed": -1, "left": -1, "transition": -1, "team": -1, "priority": 0,
    "limit": -1, "limit_clock": 0, "version": 1, "breaks": -1,
}  # fmt: skip


def _open_runs(count):
    same = {"version": 1, "started": 0, "ended": -1, "end_kind": 0, "first_violation": -1, "violation_kind": 0}
    rest = {"team": -1, "priority": 0, "state": 0}
    return {"run": list(range(count))} | {name: [value] * count for name, value in (same | rest).items()}


@often
@given(logs.logs(), logs.filters())
def test_charts_tell_what_the_figures_tell(log, asked):
    prepared = prepare(*log, logs.CODES)
    figures, drawn = figures_of(prepared, asked), charts_of(prepared, asked, UTC_ZONE)
    for name, state in figures.states.items():
        chart = drawn.states[name]
        for shape, spread in ((chart.visits, state.visits), (chart.visits_business, state.visits_business)):
            assert (sum(shape.counts), shape.median_s, shape.p95_s) == (spread.n, spread.median_s, spread.p95_s)
        assert len(chart.open_ages_s) == len(chart.open_ages_business_s) == state.open
        if state.open:
            assert np.median(chart.open_ages_s) == pytest.approx(state.open_age.median_s)
    left = figures.left_over_limit
    for kept in (drawn.teams, drawn.priorities):
        assert sum(each.left.n for each in kept.values()) == left.n
        assert sum(each.left.of for each in kept.values()) == left.of
        assert sum(each.open_late for each in kept.values()) == figures.over_limit == sum(drawn.lateness.since)
    assert len(drawn.completed.ended) == figures.full_time.n
    made = {(each.id, each.from_, each.to): each.n for each in figures.transitions if each.n}
    assert {(each.id, each.from_, each.to): each.after.n for each in drawn.passages} == made


@often
@given(logs.logs(), logs.filters())
def test_returns_are_those_a_loop_finds(log, asked):
    visits, _ = log
    wanted = asked.chosen(visits)
    found: dict[tuple[int, int], int] = {}
    rows = sorted(range(len(visits)), key=lambda row: (visits.run[row], visits.seq[row]))
    for one, two, three in zip(rows, rows[1:], rows[2:], strict=False):
        a, b, c = (int(visits.state[row]) for row in (one, two, three))
        in_period = asked.contains(visits.entered[[three]])[0] and wanted[three]
        if visits.run[one] == visits.run[three] and a == c != b and in_period:
            found[a, b] = found.get((a, b), 0) + 1
    names = logs.CODES.state_names()
    told = {(each.state, each.via): each.n for each in charts_of(prepare(*log, logs.CODES), asked, UTC_ZONE).returns}
    assert told == {(names[a], names[b]): n for (a, b), n in found.items()}


def test_a_day_of_twenty_five_hours_keeps_its_arrivals():
    zone = ZoneInfo("Europe/Paris")
    begin = datetime(2026, 10, 25, tzinfo=zone)
    borders = tuple(int((begin + timedelta(days=day)).timestamp() * 1_000) for day in range(2))
    assert borders[1] - borders[0] == 25 * HOUR
    runs = golden.runs(
        started=[borders[0], borders[1] - 1, borders[1] - HOUR - 1],
        ended=[OPEN] * 3, end_kind=[0] * 3, first_violation=[NONE] * 3,
    )  # fmt: skip
    prepared = prepare(golden.visits().take([]), runs, golden.codes())
    found = charts_of(prepared, Filter(now=borders[1], day_borders=borders), zone).arrivals
    assert (found[6][0], found[6][23], sum(map(sum, found))) == (1, 2, 3)


def test_a_log_of_long_ago_is_not_followed_by_empty_years():
    borders = tuple(day * DAY for day in range(400))
    asked = Filter(now=borders[-1], day_borders=borders)
    assert charts(golden.visits(), golden.runs(), golden.codes(), asked).buckets == (0, DAY)
    bounded = Filter(now=borders[-1], period=(0, borders[-1]), day_borders=borders)
    assert charts(golden.visits(), golden.runs(), golden.codes(), bounded).buckets[-1] == borders[-1]
