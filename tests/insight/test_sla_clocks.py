"""Clocks as columns against the same counted clock by clock, in plain Python."""

from __future__ import annotations

from collections import Counter
from statistics import fmean

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.insight.columns import NONE, OPEN
from runtime.insight.sla_clocks import SOON, ClockColumns, Period, in_order, spans_of, standings
from runtime.insight.sla_figures import DEFINITIONS, METRICS, PromiseFigures
from runtime.messages.sla import Promises, Standing
from runtime.model.values import SECOND

HOUR = 3_600_000
HOURS = st.integers(0, 200).map(lambda hours: hours * HOUR)
CLOCKS = st.lists(
    st.fixed_dictionaries(
        {
            "ticket": st.integers(1, 8),
            "metric": st.integers(0, len(METRICS) - 1),
            "policy": st.integers(0, 2),
            "priority": st.integers(1, 4),
            "dropped": st.integers(0, 1),
            "started": HOURS,
            "took": st.none() | HOURS,
            "allowance": HOURS,
            "spent": HOURS,
            "due": st.none() | HOURS,
            "broken": st.none() | HOURS,
        }
    ),
    max_size=30,
)
NOWHERE = {"department": 0, "team": NONE, "organisation": NONE, "calendar": NONE}


def columns(clocks):
    rows = [
        {
            **{name: value for name, value in clock.items() if name != "took"},
            **NOWHERE,
            "due": NONE if clock["due"] is None or clock["took"] is not None else clock["due"],
            "broken": NONE if clock["broken"] is None else clock["broken"],
            "ended": OPEN if clock["took"] is None else clock["started"] + clock["took"],
        }
        for clock in clocks
    ]
    return rows, ClockColumns.of(**{name: [row[name] for row in rows] for name in ClockColumns.DTYPES})


def named(row, period):
    """What is said of one clock."""
    if row["broken"] != NONE and period.since <= row["broken"] < period.until:
        yield "broken"
    if row["ended"] == OPEN:
        due = row["due"] if row["due"] != NONE else None
        if row["broken"] != NONE or row["spent"] >= row["allowance"] or (due is not None and due <= period.now):
            yield "overdue"
            return
        yield "running"
        if due is not None and due < period.now + SOON:
            yield "soon"
    elif row["broken"] == NONE and not row["dropped"] and period.since <= row["ended"] < period.until:
        yield "met"


@settings(max_examples=60)
@given(CLOCKS, HOURS, HOURS, HOURS)
def test_counts_and_spreads_are_those_of_each_clock(clocks, since, until, now):
    period = Period(since, until, now)
    rows, whole = columns(clocks)
    figures = PromiseFigures(whole, period)
    by_policy = figures.by(whole.policy)
    want = {(row["policy"], row["metric"]): Counter() for row in rows}
    for row in rows:
        want[row["policy"], row["metric"]].update(named(row, period))
    assert list(by_policy) == sorted(want)
    assert {key: Counter({k: n for k, n in of.model_dump().items() if n}) for key, of in by_policy.items()} == want
    for each in figures.metrics(whole.spent.take(figures.ended)):
        own = [row for row in rows if METRICS[row["metric"]] is each.metric and not row["dropped"]]
        own = [row for row in own if row["ended"] != OPEN and since <= row["ended"] < until]
        assert each.elapsed.n == each.used.n == each.business.n == len(own)
        if own:
            assert np.isclose(each.elapsed.mean_s, fmean(row["ended"] - row["started"] for row in own) / SECOND)
            assert np.isclose(each.used.mean_s, fmean(row["spent"] for row in own) / SECOND)


@settings(max_examples=60)
@given(CLOCKS, HOURS, st.sampled_from(Standing))
def test_a_list_is_in_the_order_that_is_promised(clocks, now, standing):
    period = Period(0, 400 * HOUR, now)
    rows, whole = columns(clocks)
    mask = standings(whole, period)[standing]
    assert mask.tolist() == [standing.value in named(row, period) for row in rows]
    found = whole.take(mask)
    spans = spans_of(found, standing, period)
    told = [(int(found.due[at]), int(spans[at])) for at in in_order(found, standing, spans).tolist()]
    if standing in (Standing.RUNNING, Standing.SOON):
        moving = [due for due, _ in told if due != NONE]
        assert [due for due, _ in told][: len(moving)] == sorted(moving)
        assert all(left >= 0 for _, left in told)
    else:
        assert [span for _, span in told] == sorted((span for _, span in told), reverse=True)


def test_every_standing_is_counted_and_explained():
    assert {each.value for each in Standing} == set(Promises.model_fields) <= set(DEFINITIONS)
