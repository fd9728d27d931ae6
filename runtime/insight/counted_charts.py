"""Which visits and runs a number of a chart counts, so that it can be opened as a figure can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.branches import going_on, leaving, state_code
from runtime.insight.buckets import arrival_cells, started
from runtime.insight.columns import NONE, OPEN, Bools, Moments
from runtime.insight.counted import Counted, team_codes
from runtime.insight.full_time import present
from runtime.insight.returns import handed_back, returned
from runtime.insight.scope import Scope
from runtime.insight.variants import taking
from runtime.insight.waiting import accrued
from runtime.messages.behind import Behind, GetCounted


def counted_in_chart(scope: Scope, query: GetCounted, zone: ZoneInfo) -> Counted:
    """What the number counts; days and hours are those of the zone. Raises ValueError for a state there is not."""
    return CHARTED[query.behind](scope, query, zone)


def _started(scope: Scope, query: GetCounted, zone: ZoneInfo) -> Counted:
    """Runs that started, or those of an hour of a weekday."""
    if query.weekday is None or query.hour is None:
        return _runs(scope, started(scope))
    rows, cells = arrival_cells(scope, zone)
    mask = np.zeros(len(scope.runs), np.bool_)
    mask[rows[cells == query.weekday * 24 + query.hour]] = True
    return _runs(scope, mask)


def _gone(scope: Scope, _query: GetCounted, _zone: ZoneInfo) -> Counted:
    return _runs(scope, scope.runs_chosen & scope.filter.contains(scope.runs.ended))


def _on_way(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    way = tuple(state_code(scope, state) for state in query.way or ())
    mask = np.zeros(len(scope.runs), np.bool_)
    mask[scope.prepared.paths.run_rows[taking(scope, way)]] = True
    return _runs(scope, mask & present(scope))


def _returned(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    """There and straight back between two states; the span is until the ticket was back."""
    state, via = state_code(scope, query.state or ""), state_code(scope, query.via or "")
    return _came_back(scope, *returned(scope, state, via))


def _handed_back(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    """There and straight back between two teams."""
    return _came_back(scope, *handed_back(scope, query.team or "", query.via or ""))


def _came_back(scope: Scope, left: Moments, back: Moments) -> Counted:
    """Rows in run order: where the ticket was sent to, and where it had come back."""
    visits = scope.prepared.visits
    return Counted(visits.run[left], visits.entered[back] - visits.entered[left], visits.entered[back])


def _next(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    """Visits to a state that were left for another; None: that left the Blueprint."""
    rows = leaving(scope, state_code(scope, query.state or ""))
    wanted = NONE if query.end is None else state_code(scope, query.end)
    rows = rows[going_on(scope, rows) == wanted]
    run = scope.prepared.visits.run[scope.visits.order[rows]]
    return Counted(run, scope.visits.spans[rows], scope.visits.left[rows])


def _late_by(scope: Scope, _query: GetCounted, _zone: ZoneInfo) -> Counted:
    """Open visits over their limit; the span is for how long they have been."""
    visits, now = scope.prepared.visits, scope.filter.now
    rows = scope.visits.order[scope.open]
    rows = rows[(visits.breaks[rows] != NONE) & (visits.breaks[rows] < now)]
    return Counted(visits.run[rows], now - visits.breaks[rows], np.full(len(rows), OPEN))


def _queued(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    """Runs that queued for us within the period; the span is for how long in opening hours."""
    time, states = accrued(scope, scope.window()), len(scope.codes.states)
    wanted = ~scope.codes.outside()[time.cells % states] & (time.waits_business > 0)
    if query.state is not None:
        wanted &= time.cells % states == state_code(scope, query.state)
    if query.team is not None:
        wanted &= np.isin(time.cells // states - 1, team_codes(scope, query.team))
    numbers, paths = scope.visits.ticket[time.rows[wanted]], scope.prepared.paths
    sums = np.bincount(numbers, time.waits_business[wanted], len(paths.run_rows)).astype(np.int64)
    rows = paths.run_rows[np.flatnonzero(sums)]
    ended = scope.runs.ended[rows]
    return Counted(scope.runs.run[rows], sums[sums > 0], np.where(ended > scope.filter.now, OPEN, ended))


def _stood(scope: Scope, query: GetCounted, _zone: ZoneInfo) -> Counted:
    """Visits that lasted at a moment, as the flow counts them; the span is for how long they had lasted."""
    visits, now = scope.visits, scope.filter.now + 1
    at = now if query.at is None else min(query.at, now)
    lasted = scope.chosen & (visits.entered < at) & ((visits.left == OPEN) | (visits.left >= at))
    rows = np.flatnonzero(lasted)
    codes = [state_code(scope, state) for state in query.states or ()]
    rows = rows[np.isin(scope.prepared.visits.state[visits.order[rows]], codes)]
    left = np.where(visits.left[rows] >= now, OPEN, visits.left[rows])
    return Counted(scope.prepared.visits.run[visits.order[rows]], at - visits.entered[rows], left)


def _runs(scope: Scope, mask: Bools) -> Counted:
    runs, now = scope.runs, scope.filter.now
    rows = np.flatnonzero(mask)
    ended = np.where(runs.ended[rows] > now, OPEN, runs.ended[rows])
    return Counted(runs.run[rows], np.where(ended == OPEN, now, ended) - runs.started[rows], ended)


CHARTED: Final[Mapping[Behind, Callable[[Scope, GetCounted, ZoneInfo], Counted]]] = MappingProxyType(
    {
        Behind.STARTED: _started,
        Behind.GONE: _gone,
        Behind.WAY: _on_way,
        Behind.RETURNED: _returned,
        Behind.HANDED_BACK: _handed_back,
        Behind.NEXT: _next,
        Behind.LATE_BY: _late_by,
        Behind.QUEUED: _queued,
        Behind.STOOD: _stood,
    }
)
