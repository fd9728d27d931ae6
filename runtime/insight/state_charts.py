"""One state's charts: the shape of its visits, their course, the ages of those open, and its limit."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from runtime.insight.buckets import per_bucket
from runtime.insight.columns import Bools, Moments
from runtime.insight.scope import Scope
from runtime.insight.shapes import seconds_of, shape
from runtime.messages.charts import Course, StateChart
from runtime.model.values import SECOND


def state_charts(scope: Scope, borders: Moments) -> list[StateChart]:
    """Per state, in the order of the codes."""
    bounds = scope.visits.bounds
    return [_state(scope, borders, slice(*bounds[state : state + 2])) for state in range(len(scope.codes.states))]


def _state(scope: Scope, borders: Moments, of: slice) -> StateChart:
    visits, closed = scope.visits, np.flatnonzero(scope.closed[of]) + of.start
    opened = scope.open[(scope.open >= of.start) & (scope.open < of.stop)]
    calendar, business = visits.spans.take(closed), visits.spans_business.take(closed)
    limit_s, on_business = _limit(scope, of)
    ages, ages_business = _ages(scope, opened)
    return StateChart(
        visits=shape(np.sort(calendar)),
        visits_business=shape(np.sort(business)),
        course=_course(scope, closed, calendar, borders),
        course_business=_course(scope, closed, business, borders),
        open_ages_s=seconds_of(np.sort(ages)),
        open_ages_business_s=seconds_of(np.sort(ages_business)),
        limit_s=limit_s,
        limit_business=on_business,
    )


def _course(scope: Scope, closed: Moments, spans: Moments, borders: Moments) -> Course:
    if not len(borders):
        return Course()
    left = scope.visits.left.take(closed)
    order = np.argsort(left, kind="stable")
    places = np.searchsorted(left[order], borders).tolist()
    parts = [spans[order[begin:end]] for begin, end in pairwise(places)]
    limited, late = scope.marks.limited[closed], scope.marks.late[closed]
    return Course(
        left=tuple(len(part) for part in parts),
        median_s=tuple(float(np.median(part)) / SECOND if len(part) else None for part in parts),
        limited=_told(left, limited, borders),
        late=_told(left, late, borders),
    )


def _told(left: Moments, rows: Bools, borders: Moments) -> tuple[int, ...]:
    return tuple(per_bucket(left[rows], borders).tolist())


def _limit(scope: Scope, of: slice) -> tuple[float | None, bool]:
    rows = np.flatnonzero((scope.chosen & scope.marks.limited)[of]) + of.start
    if not len(rows):
        return None, False
    newest = scope.visits.order[rows[np.argmax(scope.visits.entered[rows])]]
    visits = scope.prepared.visits
    return int(visits.limit[newest]) / SECOND, bool(visits.limit_clock[newest])


def _ages(scope: Scope, opened: Moments) -> tuple[Moments, Moments]:
    """How long open visits have lasted, by the calendar and each on its own clock."""
    now = scope.filter.now
    calendar = now - scope.visits.entered.take(opened)
    if scope.one_clock:
        return calendar, calendar
    line, clocks = scope.business(opened)
    return calendar, np.maximum(scope.codes.moment_on_clocks(now)[clocks] - line.entered, 0)
