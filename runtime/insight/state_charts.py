"""One state's charts: the shape of its visits, their course, the ages of those open, and its limit."""

from __future__ import annotations

import numpy as np

from runtime.insight.buckets import Bucketed
from runtime.insight.columns import Moments
from runtime.insight.scope import Scope
from runtime.insight.shapes import seconds_of, shape
from runtime.insight.spread import GroupedSpans
from runtime.insight.time_in_state import visit_times
from runtime.messages.charts import Course, StateChart
from runtime.model.values import SECOND


def state_charts(scope: Scope, closed: Moments, left: Bucketed) -> list[StateChart]:
    """Per state, in the order of the codes, of the visits left in the period, and of those in which bucket."""
    times, (courses, courses_business) = visit_times(scope, closed), _courses(scope, left)
    found = []
    for state in range(len(scope.codes.states)):
        of = slice(*scope.visits.bounds[state : state + 2])
        limit_s, on_business = _limit(scope, of)
        ages, ages_business = _ages(scope, scope.open[(scope.open >= of.start) & (scope.open < of.stop)])
        found.append(
            StateChart(
                visits=shape(times.calendar.group(state)),
                visits_business=shape(times.business.group(state)),
                course=courses[state],
                course_business=courses_business[state],
                open_ages_s=seconds_of(np.sort(ages)),
                open_ages_business_s=seconds_of(np.sort(ages_business)),
                limit_s=limit_s,
                limit_business=on_business,
            )
        )
    return found


def _courses(scope: Scope, left: Bucketed) -> tuple[list[Course], list[Course]]:
    """Per state, by the calendar and in business time; they differ in the medians alone."""
    states, marks = len(scope.codes.states), scope.marks
    if not left.count:
        return [Course()] * states, [Course()] * states
    cells = left.cells(scope.prepared.visits.state.take(scope.visits.order.take(left.rows)))
    limited, late = (cells[mark.take(left.rows)] for mark in (marks.limited, marks.late))
    counts = [left.told(each, states) for each in (cells, limited, late)]
    calendar = _medians(scope.visits.spans, left, cells, states)
    business = calendar if scope.one_clock else _medians(scope.visits.spans_business, left, cells, states)
    by_calendar, in_business = (
        [
            Course(left=gone, median_s=median, limited=of, late=broken)
            for gone, of, broken, median in zip(*counts, medians, strict=True)
        ]
        for medians in (calendar, business)
    )
    return by_calendar, in_business


def _medians(spans: Moments, left: Bucketed, cells: Moments, states: int) -> list[tuple[float | None, ...]]:
    """Per state the median of each of its buckets."""
    found = GroupedSpans.grouping(spans.take(left.rows), cells, states * left.count).medians()
    return [tuple(found[begin : begin + left.count]) for begin in range(0, len(found), left.count)]


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
