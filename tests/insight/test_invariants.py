"""What must hold for any log whatever: identities between figures, and between periods and filters."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from runtime.insight.columns import OPEN, VisitColumns
from runtime.insight.figures import compute
from runtime.insight.filter import Filter
from runtime.insight.segments import pack, unpack
from tests.insight import logs

often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def figures(log, asked):
    return compute(*log, logs.CODES, asked)


def counts(found) -> dict:
    """Everything that adds up over disjoint filters or periods."""
    flat = {"events": found.events, "violations": found.violations.tickets}
    flat["completed"] = found.endings.completed
    for name, state in found.states.items():
        flat[name, "visits"] = state.visits.n
        flat[name, "stays"] = state.stays.n
        flat[name, "over"] = state.left_over_limit.n
        flat[name, "rework"] = state.rework.n
        flat[name, "reworked"] = state.reworked_runs
    flat |= {transition.id: transition.n for transition in found.transitions}
    return flat


def times(found) -> dict:
    return {
        (name, part): getattr(time, part)
        for name, state in found.states.items()
        for time in (state.time, state.time_business)
        for part in ("waiting_s", "working_s", "outside_s")
    }


def added(*parts: dict) -> dict:
    return {key: sum(part[key] for part in parts) for key in parts[0]}


@often
@given(logs.logs(), logs.filters())
def test_littles_law_ticket_time_is_the_integral_of_the_tickets_within(log, asked):
    visits, runs = log
    found = figures(log, asked)
    begin, end = asked.period or (0, asked.now)
    rest = dict(zip(runs.run.tolist(), (runs.ended != OPEN).tolist(), strict=True))
    rows = [
        (entered, logs.NOW if left == OPEN else left)
        for run, entered, left, chosen in zip(
            visits.run.tolist(),
            visits.entered.tolist(),
            visits.left.tolist(),
            asked.chosen(visits).tolist(),
            strict=True,
        )
        if chosen and not (left == OPEN and rest[run])
    ]
    moments = sorted({begin, end, *(m for row in rows for m in row if begin < m < end)})
    area = sum((b - a) * sum(entered <= a < left for entered, left in rows) for a, b in pairwise(moments))
    assert found.time.total_s == pytest.approx(area / 1000, abs=1e-9)


@often
@given(logs.logs(), logs.filters())
def test_in_less_out_is_the_change_of_wip(log, asked):
    flow = figures(log, asked).flow
    for state in flow.states.values():
        balance = np.cumsum(np.array(state.entered) - np.array(state.left))
        assert balance.tolist() == list(state.wip)
        assert min(state.wip) >= 0


@often
@given(logs.logs(), logs.filters())
def test_wip_at_the_last_border_is_what_is_open(log, asked):
    whole = replace(asked, period=None, day_borders=(0, logs.NOW + 1))
    found = figures(log, whole)
    assert found.flow.wip == (sum(s.open for s in found.states.values() if not s.final),)


@often
@given(logs.logs(), logs.filters())
def test_transitions_out_of_a_state_are_its_closed_visits(log, asked):
    found = figures(log, asked)
    for name, state in found.states.items():
        out = sum(transition.n for transition in found.transitions if transition.from_ == name)
        assert out + state.left_without_transition == state.visits.n


@often
@given(logs.logs(), logs.periods, st.sampled_from(["teams", "priorities", "versions"]))
def test_any_partition_of_a_filter_adds_up_to_the_whole(log, period, name):
    asked = Filter(now=logs.NOW, period=period)
    values = {"teams": range(-1, 3), "priorities": range(4), "versions": (1, 2)}[name]
    parts = [figures(log, replace(asked, **{name: frozenset({value})})) for value in values]
    whole = figures(log, asked)
    assert added(*map(counts, parts)) == counts(whole)
    assert added(*map(times, parts)) == pytest.approx(times(whole))


@often
@given(logs.logs(), logs.moments, logs.moments, logs.moments)
def test_two_periods_end_to_end_count_as_one(log, a, b, c):
    a, b, c = sorted((a, b, c))
    whole, first, second = (figures(log, Filter(now=logs.NOW, period=period)) for period in ((a, c), (a, b), (b, c)))
    assert added(counts(first), counts(second)) == counts(whole)
    assert added(times(first), times(second)) == pytest.approx(times(whole))


@often
@given(logs.logs(), logs.filters())
def test_complete_runs_are_no_more_than_the_tickets_seen(log, asked):
    found = figures(log, asked)
    assert found.full_time.n <= found.tickets
    assert sum(variant.n for variant in found.top_variants) <= found.tickets
    assert found.variants >= len(found.top_variants)


@often
@given(logs.logs(), logs.filters(), st.randoms())
def test_the_order_of_the_rows_does_not_matter(log, asked, chance):
    rows = list(range(len(log[0])))
    chance.shuffle(rows)
    shuffled = log[0].take(np.array(rows, np.int64)), log[1]
    assert figures(shuffled, asked) == figures(log, asked)


@often
@given(logs.logs(), logs.filters(), st.lists(logs.moments, max_size=4))
def test_packed_days_give_the_same_figures_as_the_whole(log, asked, borders):
    visits, runs = log
    day = np.searchsorted(np.array(sorted(borders), np.int64), visits.left)
    days = [pack(visits.take(day == number)) for number in range(len(borders) + 1)]
    assert figures((unpack(VisitColumns, days), runs), asked) == figures(log, asked)


@often
@given(logs.logs(), logs.moments)
def test_a_past_now_sees_nothing_later(log, now):
    """As of `now`, the log is as if it had been cut there."""
    visits, runs = log
    assume(len(visits))
    past = figures(log, Filter(now=now))
    assert past.events == int((visits.entered <= now).sum())
    ends = np.where(runs.ended == OPEN, np.iinfo(np.int64).max, runs.ended)
    assert past.active == int(((runs.started <= now) & (ends > now)).sum())
    closed = (visits.left != OPEN) & (visits.left <= now)
    assert sum(state.visits.n for state in past.states.values()) == int(closed.sum())
