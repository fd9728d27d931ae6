"""Cumulative flow: what entered and left each state per day, and what was in it at the day's end."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import OPEN, Bools, Moments
from runtime.insight.scope import Scope
from runtime.insight.spread import GroupedSpans
from runtime.messages.figures import Flow, StateFlow

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "flow": "Per day of the site’s time zone: visits entered, visits left, and tickets in the state "
        "at the end of the day. A final state shows the tickets that rest in it.",
        "wip": "Tickets at the end of the day in all states that are not final.",
    }
)


def flow(scope: Scope) -> Flow:
    """The flow over the days of the filter; no days, no flow."""
    borders = np.array(scope.filter.day_borders, np.int64)
    if len(borders) < 2:  # noqa: PLR2004 - a day lies between two borders
        return Flow()
    visits, seen = scope.prepared, np.minimum(borders, scope.filter.now + 1)
    entries, leavings = visits.entries, visits.leavings
    if not scope.chosen.all():
        entries = _sorted(scope, scope.visits.entered, scope.chosen)
        leavings = _sorted(scope, scope.visits.left, scope.chosen & (scope.visits.left != OPEN))
    entered, left = _until(entries, seen), _until(leavings, seen)
    wip = entered - left
    states = {
        name: StateFlow(
            entered=tuple(np.diff(entered[:, code]).tolist()),
            left=tuple(np.diff(left[:, code]).tolist()),
            wip=tuple(wip[1:, code].tolist()),
        )
        for code, name in enumerate(scope.codes.state_names())
    }
    total = wip[1:, ~scope.codes.final()].sum(axis=1)
    return Flow(days=scope.filter.day_borders, states=states, wip=tuple(total.tolist()))


def _sorted(scope: Scope, moments: Moments, rows: Bools) -> GroupedSpans:
    positions = np.flatnonzero(rows)
    return GroupedSpans.sorting(moments.take(positions), scope.visits.bounds_of(positions))


def _until(moments: GroupedSpans, borders: Moments) -> Moments:
    """How many moments of each state (column) lie before each border (row)."""
    states = range(len(moments.bounds) - 1)
    return np.stack([np.searchsorted(moments.group(state), borders) for state in states], axis=1)
