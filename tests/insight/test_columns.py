"""Columns, codes and filters refuse what would give a wrong figure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.insight.codes import Clock, Codes, StateCode
from runtime.insight.columns import RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.insight.ordering import distinct, order_by, ranked
from tests.insight import golden, logs

numbers = st.integers(-(2**62), 2**62) | st.integers(-3, 3)


def test_a_value_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="column team holds a value outside"):
        golden.visits(team=[70_000] * 10)
    with pytest.raises(ValueError, match="whole numbers"):
        golden.visits(entered=[0.5] * 10)


def test_columns_of_another_length_or_type_are_refused():
    columns = golden.visits().columns()
    with pytest.raises(ValueError, match="column left has 3 rows"):
        VisitColumns(**columns | {"left": columns["left"][:3]})
    with pytest.raises(ValueError, match="column team must be one row of int16"):
        VisitColumns(**columns | {"team": columns["team"].astype(np.int64)})


def test_rows_can_be_taken_and_joined():
    visits = golden.visits()
    halves = [visits.take(np.arange(4)), visits.take(np.arange(4, 10)), VisitColumns.empty()]
    assert VisitColumns.joined(halves).entered.tolist() == visits.entered.tolist()
    assert len(RunColumns.joined([])) == 0
    assert visits.take(visits.state == visits.state[0]).entered[0] == visits.entered[0]
    with pytest.raises(IndexError):
        visits.take(np.array([len(visits)]))


def test_a_clock_reads_business_time_exactly():
    clock = Clock(np.array([0, 10, 20, 50]), np.array([5, 15, 15, 45]))
    assert clock.at(np.array([0, 3, 10, 15, 20, 49, 50])).tolist() == [5, 8, 15, 15, 15, 44, 45]
    codes = Codes("x", (StateCode("s", "S"),), clocks=(clock,))
    assert codes.on_clock(np.array([0, 1, 0]), np.array([7, 15, 9])).tolist() == [7, 15, 9]
    assert codes.moment_on_clocks(99).tolist() == [99, 45]


@pytest.mark.parametrize(
    ("xs", "ys"),
    [([0], [0]), ([0, 5], [0]), ([5, 5], [0, 0]), ([0, 10], [0, 5]), ([0, 10], [5, 0])],
)
def test_a_clock_that_neither_runs_nor_stands_is_refused(xs, ys):
    with pytest.raises(ValueError, match="business clock"):
        Clock(np.array(xs), np.array(ys))


def test_a_clock_that_was_not_given_is_refused():
    codes = Codes("x", (StateCode("s", "S"),))
    with pytest.raises(ValueError, match="clock 2 is used"):
        codes.on_clock(np.array([2]), np.array([0]))


def test_a_filter_must_ascend():
    with pytest.raises(ValueError, match="begin before it ends"):
        Filter(now=0, period=(2, 1))
    with pytest.raises(ValueError, match="borders must ascend"):
        Filter(now=0, day_borders=(1, 1))


def test_days_of_23_and_25_hours_are_days():
    """The borders are the caller's: a day is what lies between two of them."""
    hour = 3_600_000
    borders = (0, 24 * hour, 47 * hour, 72 * hour)
    visits = golden.visits(entered=[47 * hour - 1] * 5 + [47 * hour] * 5, left=[-1] * 10)
    from runtime.insight.figures import compute

    figures = compute(visits, golden.runs(ended=[-1] * 3), golden.codes(), Filter(now=99 * hour, day_borders=borders))
    assert sum(np.array(state.entered) for state in figures.flow.states.values()).tolist() == [0, 5, 5]


@given(st.lists(st.tuples(numbers, numbers)))
def test_ordering_equals_python(pairs):
    major, minor = np.array(pairs, np.int64).reshape(-1, 2).T
    expected = sorted(range(len(pairs)), key=lambda row: pairs[row])
    assert order_by(major, minor).tolist() == expected


@given(st.lists(st.one_of(numbers, st.integers(0, 5))))
def test_distinct_values_equal_python(values):
    found, places = ranked(np.array(values, np.int64))
    expected = sorted(set(values))
    assert distinct(np.array(values, np.int64)).tolist() == found.tolist() == expected
    assert places.tolist() == [expected.index(value) for value in values]


@given(logs.logs(), logs.filters())
def test_a_filter_chooses_by_team_priority_and_version(log, asked):
    for rows in log:
        wanted = [
            (asked.teams is None or team in asked.teams)
            and (asked.priorities is None or priority in asked.priorities)
            and (asked.versions is None or version in asked.versions)
            for team, priority, version in zip(
                rows.team.tolist(), rows.priority.tolist(), rows.version.tolist(), strict=True
            )
        ]
        assert asked.chosen(rows).tolist() == wanted
