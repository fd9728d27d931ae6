"""Moves against a loop over the visits, and at any moment against the figures of that moment."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight.columns import NONE, OPEN
from runtime.insight.figures import figures_of
from runtime.insight.filter import Filter
from runtime.insight.prepared import prepare
from runtime.insight.replay import Moves, moves, window
from runtime.model.values import MINUTE
from tests.insight import golden, logs

often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FINAL = [state.final for state in logs.STATES]


def told(found: Moves) -> list[tuple[int, ...]]:
    columns = (found.run, found.at, found.source, found.target, found.breaks)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def by_hand(visits, runs, asked: Filter, begin: int, end: int) -> Counter[tuple[int, ...]]:
    """The same moves, run by run and visit by visit."""
    chosen = dict(zip(runs.run.tolist(), asked.chosen(runs).tolist(), strict=True))
    names = ("run", "seq", "state", "entered", "left", "breaks")
    rows = sorted(zip(*(getattr(visits, name).tolist() for name in names), strict=True))
    found: Counter[tuple[int, ...]] = Counter()
    for place, (run, _, state, entered, left, breaks) in enumerate(rows):
        if not chosen[run]:
            continue
        first = place == 0 or rows[place - 1][0] != run
        last = place == len(rows) - 1 or rows[place + 1][0] != run
        under_way = (left == OPEN and not FINAL[state]) or (left != OPEN and left >= begin)
        if entered < end and (entered >= begin or under_way):
            found[run, entered, NONE if first else rows[place - 1][2], state, breaks] += 1
        if last and left != OPEN and begin <= left < end:
            found[run, left, state, NONE, NONE] += 1
    return found


@often
@given(logs.logs(), logs.filters())
def test_moves_are_those_of_a_loop_over_the_visits(log, asked):
    visits, runs = log
    asked = replace(asked, versions=None)
    prepared = prepare(visits, runs, logs.CODES)
    found, (begin, end) = moves(prepared, asked), window(prepared, asked)
    assert Counter(told(found)) == by_hand(visits, runs, asked, begin, end)
    assert (found.at[1:] >= found.at[:-1]).all()
    here: dict[int, int] = {}
    for run, at, source, target, _ in told(found):  # each run's moves lead on from one another
        assert here.get(run, source) == source
        assert at >= begin or run not in here
        here[run] = target


@often
@given(logs.logs(), logs.moments)
def test_at_any_moment_as_many_are_in_a_state_as_the_figures_of_that_moment_say(log, moment):
    prepared = prepare(*log, logs.CODES)
    found = moves(prepared, Filter(now=logs.NOW))
    here: dict[int, tuple[int, int]] = {}
    for run, at, _, target, breaks in told(found):
        if at <= moment:
            here[run] = (target, breaks)
    counted = Counter(target for target, _ in here.values())
    late = Counter(target for target, breaks in here.values() if breaks != NONE and breaks < moment)
    then = figures_of(prepared, Filter(now=moment, day_borders=logs.BORDERS))
    for code, state in enumerate(logs.STATES):
        if not state.final:
            assert (counted[code], late[code]) == (then.states[state.name].open, then.states[state.name].over_limit)


def test_the_golden_log_by_hand():
    prepared = prepare(golden.visits(), golden.runs(), golden.codes())
    found = moves(prepared, golden.window())
    assert len(found) == 12  # ten visits, and two runs that end outside
    assert [row[1] // MINUTE for row in told(found)] == [0, 30, 100, 150, 200, 220, 250, 340, 400, 430, 500, 520]
    later = moves(prepared, replace(golden.window(), period=(210 * MINUTE, 260 * MINUTE)))
    assert [(row[0], row[1] // MINUTE) for row in told(later)] == [(2, 150), (1, 200), (1, 220), (2, 250)]


@pytest.mark.parametrize("period", [None, (5, 9)])
def test_nothing_moves_where_nothing_is(period):
    prepared = prepare(golden.visits().take([]), golden.runs().take([]), golden.codes())
    asked = replace(golden.window(), period=period)
    assert len(moves(prepared, asked)) == 0
    begin, end = window(prepared, asked)
    assert begin <= end
