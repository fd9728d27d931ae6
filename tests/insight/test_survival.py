"""The Kaplan–Meier median against the textbook product, and why it is there."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from runtime.insight.columns import NONE, OPEN, RunColumns, VisitColumns
from runtime.insight.figures import compute
from runtime.insight.filter import Filter
from runtime.insight.survival import expected, median_survival
from runtime.messages.figures import Expected
from tests.insight import logs

spans = st.lists(st.integers(0, 30), max_size=25)


def textbook(closed: list[int], ages: list[int]) -> int | None:
    """S(t) as an exact fraction, over the distinct times of closing."""
    surviving = Fraction(1)
    for time in sorted(set(closed)):
        at_risk = sum(span >= time for span in closed + ages)
        surviving *= 1 - Fraction(closed.count(time), at_risk)
        if surviving <= Fraction(1, 2):
            return time
    return None


def ours(closed: list[int], ages: list[int]) -> int | None:
    return median_survival(np.array(sorted(closed), np.int64), np.array(sorted(ages), np.int64))


@given(spans, spans)
def test_equals_the_textbook_product(closed, ages):
    assert ours(closed, ages) == textbook(closed, ages)


@given(st.lists(st.integers(0, 30), min_size=1))
def test_without_open_ones_it_is_the_lower_median(closed):
    assert ours(closed, []) == sorted(closed)[(len(closed) - 1) // 2]


def test_it_is_undefined_while_fewer_than_half_are_known_to_have_ended():
    assert ours([1, 2], [9, 9, 9]) is None
    assert ours([], [5]) is None
    nothing = np.empty(0, np.int64)
    assert expected(nothing, nothing) == Expected(closed=0, still_open=0, median_s=None)


def test_large_numbers_hit_the_exact_half():
    assert ours(list(range(1, 1_000_001)), []) == 500_000


def test_closed_only_medians_lie_and_this_one_does_not():
    """60 logs cut while long visits are still open: the estimate is nearer the truth in each."""
    nearer = 0
    for seed in range(60):
        rng = np.random.default_rng(seed)
        started = rng.uniform(0, 100, 4000)
        lasts = rng.lognormal(3.2, 1.2, 4000)
        found = state_figures(started, lasts, now=100)
        truth = float(np.median(lasts))
        closed_only, estimate = found.visits.median_s, found.expected.median_s
        nearer += abs(estimate - truth) < abs(closed_only - truth)
        assert closed_only < 0.7 * truth
        assert abs(estimate - truth) < 0.1 * truth
    assert nearer == 60


def state_figures(started, lasts, now):
    """Figures of one state: visit i began at started[i] and takes lasts[i] seconds, seen at `now`."""
    count = len(started)
    entered = (started * 1000).astype(np.int64)
    ends = entered + (lasts * 1000).astype(np.int64)
    done = ends <= now * 1000
    numbers, none = np.arange(count), np.full(count, NONE)
    left = np.where(done, ends, OPEN)
    visits = VisitColumns.of(
        run=numbers, seq=none + 1, state=none + 1, occurrence=none + 2, entered=entered, claimed=none,
        left=left, transition=none, team=none, priority=none + 1, limit=none, limit_clock=none + 1,
        version=none + 2, breaks=none,
    )  # fmt: skip
    runs = RunColumns.of(
        run=numbers, version=none + 2, started=entered, ended=left, end_kind=np.where(done, 1, 0),
        first_violation=none, violation_kind=none + 1, team=none, priority=none + 1, state=none + 1,
    )  # fmt: skip
    figures = compute(visits, runs, logs.CODES, Filter(now=now * 1000))
    assert figures.full_time_expected == figures.states["New"].expected
    return figures.states["New"]


@given(logs.logs(), logs.filters())
def test_states_are_followed_from_entry_in_the_period(log, asked):
    visits, runs = log
    figures = compute(visits, runs, logs.CODES, asked)
    first, end = asked.period or (0, logs.NOW + 1)
    ended = dict(zip(runs.run.tolist(), (runs.ended != OPEN).tolist(), strict=True))
    for code, state in enumerate(figures.states.values()):
        rows = [
            (int(visits.run[i]), int(visits.entered[i]), int(visits.left[i]))
            for i in range(len(visits))
            if visits.state[i] == code and first <= visits.entered[i] < end and asked.chosen(visits)[i]
        ]
        closed = [left - entered for _, entered, left in rows if left != OPEN]
        ages = [logs.NOW - e for run, e, left in rows if left == OPEN and not ended[run]]
        median = textbook(closed, ages)
        assert state.expected == Expected(
            closed=len(closed),
            still_open=len(ages),
            median_s=None if median is None else median / 1000,
        )
