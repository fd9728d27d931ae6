"""Cumulative flow: what entered and left each state per day, and what was in it at the day's end."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import OPEN, Bools, Moments
from runtime.insight.scope import Scope
from runtime.messages.figures import Flow, StateFlow

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "flow": "Per day of the site's time zone: visits entered, visits left, and tickets in the state "
        "at the end of the day. A final state shows the tickets that rest in it.",
        "wip": "Tickets at the end of the day in all states that are not final.",
    }
)


def flow(scope: Scope) -> Flow:
    """The flow over the days of the filter; no days, no flow."""
    borders = np.array(scope.filter.day_borders, np.int64)
    if len(borders) < 2:  # noqa: PLR2004 - a day lies between two borders
        return Flow()
    left_before_now = (scope.visits.left != OPEN) & (scope.visits.left <= scope.filter.now)
    entered_before_now = scope.visits.entered <= scope.filter.now
    entered = _per_day(scope, scope.visits.entered, scope.chosen & entered_before_now, borders)
    left = _per_day(scope, scope.visits.left, scope.chosen & left_before_now, borders)
    wip = np.cumsum(entered - left, axis=0)
    states = {
        name: StateFlow(
            entered=tuple(entered[1:-1, code].tolist()),
            left=tuple(left[1:-1, code].tolist()),
            wip=tuple(wip[1:-1, code].tolist()),
        )
        for code, name in enumerate(scope.codes.state_names())
    }
    total = wip[1:-1, ~scope.codes.final()].sum(axis=1)
    return Flow(days=scope.filter.day_borders, states=states, wip=tuple(total.tolist()))


def _per_day(scope: Scope, moments: Moments, rows: Bools, borders: Moments) -> Moments:
    """Counts by day and state; the first row is before the first day, the last after the last."""
    states, days = len(scope.codes.states), len(borders) + 1
    day = np.searchsorted(borders, moments, side="right")
    cell = (day * states + scope.visits.state)[rows]
    return np.bincount(cell, minlength=days * states).reshape(days, states)
