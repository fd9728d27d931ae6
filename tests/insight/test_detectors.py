"""What stands out: against statistics and a loop over every visit."""

from __future__ import annotations

from statistics import median

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runtime.insight.columns import NONE, OPEN
from runtime.insight.counted import counted
from runtime.insight.detectors import ENOUGH, detections
from runtime.insight.performed import Deeds
from runtime.insight.prepared import prepare
from runtime.insight.scope import scope
from runtime.messages.behind import Behind
from tests.insight import logs
from tests.insight.logs import CODES, NOW, SECOND

often = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def deeds_of(visits) -> Deeds:
    """Who left which visit: by the parity of its run; every run is the ticket of its number."""
    rows = np.flatnonzero(visits.transition != NONE)
    ways = [(CODES.states[each.source].id, each.id) for each in CODES.transitions]
    order = rows[np.argsort(visits.left[rows], kind="stable")]
    runs = np.unique(visits.run)
    return Deeds(
        ticket=visits.run[order],
        version=np.arange(len(order)),
        at=visits.left[order],
        way=visits.transition[order].astype(np.int64),
        performer=visits.run[order] % 2,
        failed=np.zeros(len(order), np.int64),
        ways=ways,
        performers=("even", "odd"),
        runs=runs,
        tickets=runs,
    )


def rows_of(visits, runs, asked):
    ended = dict(zip(runs.run.tolist(), runs.ended.tolist(), strict=True))
    for k in np.flatnonzero(asked.chosen(visits)).tolist():
        row = {name: int(column[k]) for name, column in visits.columns().items()}
        row["resting"] = row["left"] == OPEN and ended[row["run"]] != OPEN
        row["closed"] = bool(asked.contains(visits.left[[k]])[0])
        yield row


@often
@given(logs.logs(max_runs=20), logs.filters(), st.sampled_from([1.5, 2.0, 5.0]))
def test_long_stays_are_those_a_loop_finds(log, asked, times):
    seen = scope(prepare(*log, CODES), asked)
    rows = list(rows_of(*log, asked))
    expected = {}
    for code, state in enumerate(CODES.states):
        own = [(row["left"] - row["entered"]) / SECOND for row in rows if row["state"] == code and row["closed"]]
        if state.final or len(own) < ENOUGH or not median(own):
            continue
        least = times * median(own)
        lasting = [
            (NOW - row["entered"]) / SECOND
            for row in rows
            if row["state"] == code and row["left"] == OPEN and not row["resting"] and row["entered"] <= NOW
        ]
        found = sum(each >= least for each in own), sum(each >= least for each in lasting)
        if any(found):
            expected[state.name] = found
    told = detections(seen, deeds_of(log[0]), times).stays
    assert {each.state: (each.ended, each.open) for each in told} == expected
    for each in told:
        least = round(each.least_s * SECOND)
        assert (counted(seen, Behind.VISITS, each.state).span >= least).sum() == each.ended
        assert (counted(seen, Behind.OPEN, each.state).span >= least).sum() == each.open


@often
@given(logs.logs(max_runs=20), logs.filters(), st.sampled_from([1.5, 3.0]))
def test_slow_transitions_and_who_is_slow_are_those_a_loop_finds(log, asked, times):
    spans: dict = {}
    for row in rows_of(*log, asked):
        if row["closed"] and row["transition"] != NONE:
            took = (row["left"] - row["entered"]) / SECOND
            spans.setdefault(row["transition"], []).append((took, ("even", "odd")[row["run"] % 2]))
    expected = {}
    for code, made in spans.items():
        middle = median(took for took, _ in made)
        if len(made) < ENOUGH or not middle:
            continue
        by = {who: [took for took, own in made if own == who] for who in ("even", "odd")}
        slow = {who: median(own) for who, own in by.items() if len(own) >= ENOUGH and median(own) >= 2 * middle}
        late = sum(took >= times * middle for took, _ in made)
        if slow or late:
            expected[CODES.transitions[code].id] = (len(made), late, slow)
    seen = scope(prepare(*log, CODES), asked)
    told = detections(seen, deeds_of(log[0]), times).slow
    assert {
        each.id: (each.n, each.slow, {own.performer: own.median_s for own in each.performers}) for each in told
    } == expected
    for each in told:
        found = counted(seen, Behind.TRANSITION, each.from_state, each.id)
        assert (found.span >= round(each.least_s * SECOND)).sum() == each.slow
