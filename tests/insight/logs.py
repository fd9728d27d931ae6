"""Random logs for hypothesis: runs through four states, with every way a run can stand or end."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

import numpy as np
from hypothesis import strategies as st

from runtime.insight.codes import Clock, Codes, StateCode, TransitionCode
from runtime.insight.columns import NONE, EndKind, RunColumns, VisitColumns
from runtime.insight.filter import Filter

SECOND = 1000
NOW = 10_000 * SECOND
OUTSIDE, DONE = 2, 3
STATES = (
    StateCode("new", "New"),
    StateCode("work", "Work"),
    StateCode("wait", "Wait", outside=True),
    StateCode("done", "Done", final=True),
)
PAIRS = [(a, b) for a in range(4) for b in range(4)]
TRANSITIONS = (
    *(TransitionCode(f"t{a}{b}", f"{a} to {b}", a, b) for a, b in PAIRS),
    *(TransitionCode(f"p{a}{b}", f"{a} to {b} again", a, b) for a, b in PAIRS),
    *(TransitionCode(f"end{a}", "End", a, NONE) for a in range(4)),
)
ENDINGS = len(PAIRS) * 2
POINTS = np.array([-200, 0, 700, 1500, 2600, 4000, 6000, 9000, 20_000]) * SECOND
CLOCK = Clock(POINTS, np.concatenate(([0], np.cumsum(np.diff(POINTS) * (np.arange(8) % 2)))))
LATER = Clock(POINTS + 130 * SECOND, CLOCK.ys)
CLOCK_POINTS = ((CLOCK.xs, CLOCK.ys), (LATER.xs, LATER.ys))
CODES = Codes(
    blueprint="Random",
    states=STATES,
    transitions=TRANSITIONS,
    teams=("Desk", "Network", "Field"),
    clocks=(CLOCK, LATER),
)

spans = st.integers(0, 300) | st.sampled_from([0, 60])
visit = st.tuples(
    st.integers(0, 3),  # state
    st.none() | spans,  # until taken up
    spans,  # until left
    st.booleans(),  # which of two parallel transitions
    st.integers(-1, 2),  # team
    st.integers(0, 3),  # priority
    st.sampled_from([-1, 60, 200]),  # limit
    st.integers(0, 2),  # clock
)
run = st.tuples(
    st.integers(0, 4000),
    st.lists(visit, min_size=1, max_size=7),
    st.sampled_from(["open", "resting", "ended", "exited", "withdrawn"]),
    st.integers(1, 2),
    st.none() | st.integers(0, 9000),
)


@st.composite
def logs(draw, max_runs: int = 8) -> tuple[VisitColumns, RunColumns]:
    """Visits and runs in any order of rows."""
    visits, runs = [], []
    for number, plan in enumerate(draw(st.lists(run, max_size=max_runs))):
        one, of_run = walk(number * 3 + 1, plan)
        visits += one
        runs.append(of_run)
    visits = draw(st.permutations(visits))
    return table(VisitColumns, visits), table(RunColumns, runs)


def walk(number, drawn):
    """The rows of one run; a run can rest only in the final state."""
    started, plan, ending, version, violated = drawn
    ending = "open" if ending == "resting" and plan[-1][0] != DONE else ending
    at, seen, rows = started, Counter(), []
    for seq, (state, wait, work, second, team, priority, limit, clock) in enumerate(plan):
        seen[state] += 1
        last = seq == len(plan) - 1
        claimed = NONE if wait is None else at + wait
        left = at + (wait or 0) + work
        transition = ENDINGS + state if last else state * 4 + plan[seq + 1][0] + 16 * second
        if last and ending in ("open", "resting"):
            left = transition = NONE
        elif last and ending != "ended":
            transition = NONE
        rows.append([
            number, seq, state, seen[state], at * SECOND, scale(claimed), scale(left), transition, team,
            priority, scale(limit), clock, version, breaks(at * SECOND, scale(left), scale(limit), clock),
        ])  # fmt: skip
        entered, at = at, left
    ended = {"open": NONE, "resting": entered}.get(ending, at)
    kind = {
        "open": EndKind.OPEN,
        "exited": EndKind.EXITED,
        "withdrawn": EndKind.WITHDRAWN,
    }.get(ending, EndKind.COMPLETED)
    broken = scale(NONE if violated is None else violated)
    return rows, [
        number, version, started * SECOND, scale(ended), kind, broken, 0 if broken == NONE else 1 + number % 2,
        rows[-1][8], rows[-1][9], rows[-1][2],
    ]  # fmt: skip


def breaks(entered, left, limit, clock):
    """The last moment at which no more than the limit is used up; NONE when the visit was left by then."""
    if limit == NONE:
        return NONE
    moments = range(entered, int(POINTS[-1]) + 1, SECOND)
    used = (lambda t: t) if clock == 0 else lambda t: round(np.interp(t, *CLOCK_POINTS[clock - 1]))
    place = bisect_right(moments, limit, key=lambda t: used(t) - used(entered))
    last = moments[place - 1] if place < len(moments) else NONE
    return NONE if left != NONE and last >= left else last


def scale(seconds: int) -> int:
    return NONE if seconds == NONE else seconds * SECOND


def table(kind, rows):
    columns = zip(*rows, strict=True) if rows else [()] * len(kind.DTYPES)
    return kind.of(**dict(zip(kind.DTYPES, columns, strict=True)))


moments = st.integers(0, 9500).map(lambda second: second * SECOND)
periods = st.none() | st.tuples(moments, moments).map(lambda pair: (min(pair), max(pair)))
BORDERS = tuple(second * SECOND for second in (0, 1000, 1900, 3000, 5000, 10_001))


@st.composite
def filters(draw) -> Filter:
    """Any period, with or without a choice of teams, priorities and versions."""
    return Filter(
        now=NOW,
        period=draw(periods),
        teams=draw(st.none() | st.frozensets(st.integers(-1, 2), min_size=1)),
        priorities=draw(st.none() | st.frozensets(st.integers(0, 3), min_size=1)),
        versions=draw(st.none() | st.just(frozenset({1}))),
        day_borders=BORDERS,
    )
