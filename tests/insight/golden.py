"""The golden log: three runs in minutes, small enough to work every figure out by hand."""

from __future__ import annotations

import numpy as np

from runtime.insight.codes import Codes, StateCode, TransitionCode
from runtime.insight.columns import RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.model.values import MINUTE

A, B, C = 0, 1, 2
LIMITS = {A: 60, B: 120, C: None}
STATES = tuple(StateCode(id=name.lower(), name=name) for name in "ABC")
TRANSITIONS = (
    TransitionCode("t1", "Assign", A, B),
    TransitionCode("t2", "Solve", B, C),
    TransitionCode("t3", "Send back", B, A),
    TransitionCode("t4", "Close", C, -1),
)
ASSIGN, SOLVE, BACK, CLOSE = range(4)

# run, state, entered, claimed, left, transition, occurrence
ROWS = (
    (1, A, 0, 10, 30, ASSIGN, 1),
    (1, B, 30, 90, 200, SOLVE, 1),
    (1, C, 200, 200, 220, CLOSE, 1),
    (2, A, 100, 150, 150, ASSIGN, 1),
    (2, B, 150, 160, 250, BACK, 1),
    (2, A, 250, 300, 340, ASSIGN, 2),
    (2, B, 340, 340, 400, SOLVE, 2),
    (2, C, 400, 410, 430, CLOSE, 1),
    (3, A, 500, 505, 520, ASSIGN, 1),
    (3, B, 520, None, None, None, 1),
)
# run, started, ended, completed, first violation
RUNS = ((1, 0, 220, 1, 150), (2, 100, 430, 1, 310), (3, 500, None, 0, None))
BORDERS = (0, 600)


def breaks(state, entered, left):
    """When the limit broke, or of an open visit will break; these clocks never stand."""
    if LIMITS[state] is None or (left is not None and left - entered <= LIMITS[state]):
        return None
    return entered + LIMITS[state]


def minutes(value):
    return -1 if value is None else value * MINUTE


def visits(**changed):
    columns = {
        "run": [r[0] for r in ROWS],
        "seq": range(len(ROWS)),
        "state": [r[1] for r in ROWS],
        "occurrence": [r[6] for r in ROWS],
        "entered": [minutes(r[2]) for r in ROWS],
        "claimed": [minutes(r[3]) for r in ROWS],
        "left": [minutes(r[4]) for r in ROWS],
        "transition": [-1 if r[5] is None else r[5] for r in ROWS],
        "team": [-1] * len(ROWS),
        "priority": [0] * len(ROWS),
        "limit": [minutes(LIMITS[r[1]]) for r in ROWS],
        "limit_clock": [0] * len(ROWS),
        "version": [1] * len(ROWS),
        "breaks": [minutes(breaks(r[1], r[2], r[4])) for r in ROWS],
    }
    return VisitColumns.of(**{k: np.array(v) for k, v in (columns | changed).items()})


def runs(**changed):
    columns = {
        "run": [r[0] for r in RUNS],
        "version": [1] * 3,
        "started": [minutes(r[1]) for r in RUNS],
        "ended": [minutes(r[2]) for r in RUNS],
        "end_kind": [r[3] for r in RUNS],
        "first_violation": [minutes(r[4]) for r in RUNS],
        "violation_kind": [0 if r[4] is None else 1 for r in RUNS],
        "team": [-1] * 3,
        "priority": [0] * 3,
        "state": [C, C, B],
    }
    return RunColumns.of(**{k: np.array(v) for k, v in (columns | changed).items()})


def codes(**changed):
    return Codes(**{"blueprint": "Golden", "states": STATES, "transitions": TRANSITIONS, "version": 1} | changed)


def window(now=600):
    return Filter(
        now=now * MINUTE,
        period=(0, 600 * MINUTE),
        day_borders=tuple(border * MINUTE for border in BORDERS),
    )
