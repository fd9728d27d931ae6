"""The performance spectrum: each visit of the last stretch, against a loop over any log."""

from __future__ import annotations

from collections import defaultdict
from statistics import quantiles

import pytest
from hypothesis import HealthCheck, given, settings

from runtime.insight import spectrum as built
from runtime.insight.columns import NONE, OPEN, RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.insight.spectrum import spectrum
from runtime.messages.spectrum import LONGEST, MOST_STRIPS
from runtime.model.values import DAY, HOUR
from tests.insight import logs

FEW = 4
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def told(log, asked, state=None):
    return spectrum(scope(prepare(*log, logs.CODES), asked), state)


def lasting(log, asked, begin, end):
    """(entered, left or None) of every visit that lasted at some moment of the stretch, by the name of its state."""
    visits, runs = log
    over, found = (
        {int(run) for run, ended in zip(runs.run, runs.ended, strict=True) if ended != OPEN},
        defaultdict(list),
    )
    chosen = asked.chosen(visits)
    for row in range(len(visits)):
        entered, left = int(visits.entered[row]), int(visits.left[row])
        rests = left == OPEN and int(visits.run[row]) in over
        if chosen[row] and not rests and entered < end and entered <= asked.now and (left == OPEN or left >= begin):
            gone = left != OPEN and left <= asked.now
            found[logs.STATES[visits.state[row]].name].append((entered, left if gone else None))
    return found


def spent(lines, found, now):
    """Ticket time within the stretch."""
    ends = [(entered, now if left is None else left) for entered, left in lines]
    return sum(max(min(left, found.end) - max(entered, found.begin), 0) for entered, left in ends)


@often
@given(logs.logs(), logs.filters())
def test_every_visit_of_the_stretch_is_a_line(log, asked):
    found = told(log, asked)
    expected = lasting(log, asked, found.begin, found.end)
    sums = {name: spent(lines, found, asked.now) for name, lines in expected.items()}
    longest = sorted((sums[name] for name in sums if name != "Done" and sums[name] > 0), reverse=True)[:MOST_STRIPS]
    assert [sums[strip.state] for strip in found.strips] == longest
    for number, state in enumerate(logs.STATES):
        strips = told(log, asked, number).strips
        assert [strip.state for strip in strips] == ([state.name] if expected[state.name] else [])
        for strip in strips:
            _is_drawn_of(strip, expected[state.name])


def _is_drawn_of(strip, lines):
    assert sorted(zip(strip.entered, strip.left, strict=True), key=str) == sorted(lines, key=str)
    assert list(strip.entered) == sorted(strip.entered) and strip.visits == len(lines)
    gone = [(left - entered) / 1_000 for entered, left in lines if left is not None]
    if len(gone) < FEW:
        assert strip.quarters_s is None
    else:
        assert strip.quarters_s == pytest.approx(quantiles(gone, n=4, method="inclusive"))


def _visits(*stays):
    """A log of one visit a run, to the state Work: (entered, left)."""
    visits = [[n, 0, 1, 1, at, NONE, left, 33, NONE, 0, NONE, 0, 1, NONE] for n, (at, left) in enumerate(stays)]
    runs = [[n, 1, at, left, 1, NONE, 0, NONE, 0, 1] for n, (at, left) in enumerate(stays)]
    return logs.table(VisitColumns, visits), logs.table(RunColumns, runs)


def test_of_a_log_that_ended_long_ago_its_last_days_are_shown():
    found = told(_visits((0, 10 * DAY), (90 * DAY, 100 * DAY)), Filter(now=4_000 * DAY))
    assert (found.begin, found.end) == (100 * DAY + 1 - LONGEST, 100 * DAY + 1)
    assert [strip.entered for strip in found.strips] == [(90 * DAY,)]


def test_stretch_by_stretch_back_to_the_first_day_and_forth_again():
    log = _visits(*((number * DAY, (number + 3) * DAY) for number in range(150)))
    prepared = scope(prepare(*log, logs.CODES), Filter(now=160 * DAY))
    seen, until = [], None
    while not seen or seen[-1].earlier:
        seen.append(spectrum(prepared, until=until))
        until = seen[-1].begin
    assert [(each.begin // DAY, each.end // DAY) for each in seen] == [(100, 160), (40, 100), (0, 60)]
    assert [each.later for each in seen] == [False, True, True]
    shown = {at for each in seen for strip in each.strips for at in strip.entered}
    assert shown == {number * DAY for number in range(150)}
    assert spectrum(prepared, until=seen[1].end + LONGEST) == seen[0]
    assert spectrum(prepared, until=-5) == seen[-1]


def test_of_many_visits_as_many_as_can_be_told_apart_evenly_chosen(monkeypatch):
    monkeypatch.setattr(built, "MOST_LINES", 5)
    stays = [(number * HOUR, (number + 2) * HOUR) for number in range(101)]
    (strip,) = told(_visits(*stays), Filter(now=200 * HOUR)).strips
    assert strip.visits == 101
    assert strip.entered == tuple(at * HOUR for at in (0, 25, 50, 75, 100))
