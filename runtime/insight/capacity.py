"""What one more agent in a team would save, where the number of agents is known."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from runtime.insight.columns import Ints, Moments
from runtime.insight.scope import Scope
from runtime.insight.waiting import Ledger
from runtime.model.values import SECOND, Moment

_FULLEST: Final = 0.995
"""A team cannot be loaded beyond this in the queueing formula."""


def agent_gains(scope: Scope, business: Ledger, window: tuple[Moment, Moment]) -> list[float | None]:
    """Ticket time (s) that one more agent is expected to save: no team first, then team by team.

    None where the capacity is unknown or the team was never open in the window.
    """
    if not any(scope.codes.capacity):
        return [None] * len(business.waiting)
    queues, work = business.waiting.sum(axis=1), business.working.sum(axis=1)
    agents = [0, *scope.codes.capacity, *[0] * len(scope.codes.teams)][: len(queues)]
    opening = _opening(scope, window)
    return [
        _gain(queue, busy, count, length) if count and length else None
        for queue, busy, count, length in zip(queues.tolist(), work.tolist(), agents, opening.tolist(), strict=True)
    ]


def wait_factor(agents: int, load: float) -> float:
    """How the mean queueing time depends on agents and load (Sakasegawa 1977); 0 < load < 1."""
    return float(load ** (math.sqrt(2 * (agents + 1)) - 1) / (agents * (1 - load)))


def _gain(queue: float, work: float, agents: int, opening: int) -> float:
    load = min(work / (agents * opening), _FULLEST)
    if load <= 0:
        return 0.0
    one_more = wait_factor(agents + 1, load * agents / (agents + 1))
    return queue * (1 - one_more / wait_factor(agents, load)) / SECOND


def _opening(scope: Scope, window: tuple[Moment, Moment]) -> Moments:
    """Per team row: the window's length on the clock that most of the team's visits use."""
    begin, end = (scope.codes.moment_on_clocks(moment) for moment in window)
    used = _clocks_used(scope)
    lengths: Moments = (end - begin)[np.argmax(used, axis=1)]
    return lengths


def _clocks_used(scope: Scope) -> Ints:
    teams, clocks = len(scope.codes.teams) + 1, len(scope.codes.clocks) + 1
    visits = scope.prepared.visits
    cell = (visits.team.astype(np.int64) + 1) * clocks + visits.limit_clock
    return np.bincount(cell, minlength=teams * clocks).reshape(teams, clocks)
