"""How long tickets spend in each state: per visit, per stay, per ticket, and the ages of those still there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Bools, Moments
from runtime.insight.ordering import order_by
from runtime.insight.scope import Scope, Timeline
from runtime.insight.spread import GroupedSpans, grouped, spreads
from runtime.insight.survival import expected
from runtime.messages.figures import Expected, Spread

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "visits": "From entering the state to leaving it, for visits left in the period; each visit "
        "counts once. The end of a run in a final state is no completed visit.",
        "stays": "As visits, but visits of the same state that follow each other directly are one stay. "
        "The last stay of a run is left out: either it lasts, or the run ended in it.",
        "per_ticket": "All time a ticket spent in the state, over its visits left in the period.",
        "open": "Visits not yet left now. Tickets that rest in a final state are not open.",
        "open_age": "How long the open visits have lasted until now.",
    }
)


@dataclass(frozen=True, slots=True)
class BothClocks:
    """One Spread per state, in calendar time and in business time."""

    calendar: list[Spread]
    business: list[Spread]


def visit_times(scope: Scope, closed: Bools) -> BothClocks:
    """Each closed visit is one observation."""
    rows = np.flatnonzero(closed)
    state, states = scope.visits.state[rows], len(scope.codes.states)
    return _both(scope, lambda line: spreads(state, line.spans[rows], states))


def stay_times(scope: Scope) -> BothClocks:
    """Each run of consecutive visits of one state is one observation, except the last of its run."""
    first, states = _stay_starts(scope), len(scope.codes.states)
    last = np.append(first, len(scope.visits))[1:] - 1
    counted = scope.closed()
    counted[scope.paths.lasts()] = False
    kept = counted[last]
    state = scope.visits.state[last[kept]]

    def times(line: Timeline) -> list[Spread]:
        merged = line.spans if len(first) == len(line.spans) else np.add.reduceat(line.spans, first)
        return spreads(state, merged[kept], states)

    return _both(scope, times)


def ticket_times(scope: Scope, closed: Bools) -> list[Spread]:
    """Each pair of run and state is one observation: the sum over its closed visits."""
    rows, states = np.flatnonzero(closed), len(scope.codes.states)
    if not len(rows):
        return [Spread()] * states
    run, state = scope.visits.run[rows], scope.visits.state[rows]
    order = order_by(run, state)
    run, state = run[order], state[order]
    again = (run[1:] == run[:-1]) & (state[1:] == state[:-1])
    starts = np.flatnonzero(np.concatenate(([True], ~again)))
    sums = np.add.reduceat(scope.calendar.spans[rows][order], starts)
    return spreads(state[starts], sums, states)


def open_ages(scope: Scope, open_now: Bools) -> list[Spread]:
    """How long the open visits have lasted."""
    state = scope.visits.state[open_now]
    return spreads(state, scope.calendar.spans[open_now], len(scope.codes.states))


def state_expected(scope: Scope, open_now: Bools) -> list[Expected]:
    """Kaplan–Meier per state over the visits entered in the period, followed until now."""
    states = len(scope.codes.states)
    cohort = scope.chosen & scope.filter.contains(scope.visits.entered)
    closed = _grouped(scope, cohort & ~open_now & ~scope.resting)
    ages = _grouped(scope, cohort & open_now)
    return [expected(closed.group(state), ages.group(state)) for state in range(states)]


def _grouped(scope: Scope, mask: Bools) -> GroupedSpans:
    rows, states = np.flatnonzero(mask), len(scope.codes.states)
    return grouped(scope.visits.state[rows], scope.calendar.spans[rows], states)


def _both(scope: Scope, times: Callable[[Timeline], list[Spread]]) -> BothClocks:
    calendar = times(scope.calendar)
    return BothClocks(calendar, calendar if scope.one_clock else times(scope.business))


def _stay_starts(scope: Scope) -> Moments:
    """The row of each stay's first visit."""
    state = scope.visits.state
    starts = np.ones(len(state), np.bool_)
    starts[1:] = state[1:] != state[:-1]
    starts[scope.paths.starts()] = True
    return np.flatnonzero(starts)
