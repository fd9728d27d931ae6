"""The stretches of time a course is drawn by: days, weeks or four weeks, few enough to be told apart."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.columns import Bools, EndKind, Ints, Moments
from runtime.insight.scope import Scope
from runtime.messages.charts import Throughput
from runtime.model.values import HOUR, Moment
from runtime.model.wall_clock import wall_time

_LENGTHS: Final = ((62, 1), (62 * 7, 7))
_LONGEST: Final = 28
_MOST_OF: Final = 0.75
_WEEK: Final = 7
_HOURS: Final = 24


def lively(scope: Scope) -> tuple[Moment, ...]:
    """The midnights of the filter; of everything that ever was, those until the last thing that happened.

    A log of ten years ago is not followed by ten empty years. Where what happened reaches over most of the days, all.
    """
    days = scope.filter.day_borders
    if scope.filter.period is not None or len(days) < 2:  # noqa: PLR2004 - a day lies between two borders
        return days
    told_of = (scope.visits.entered, scope.visits.left, scope.runs.started, scope.runs.ended)
    last = max(int(moments.max(initial=0)) for moments in told_of)
    told = int(np.searchsorted(np.array(days), last, side="right")) + 1
    return days[: max(told, 2)] if told < len(days) * _MOST_OF else days


def buckets(days: tuple[Moment, ...]) -> Moments:
    """The borders of the buckets over these midnights; they end with the last, the first may be shorter."""
    count = len(days) - 1
    if count < 1:
        return np.empty(0, np.int64)
    length = next((length for most, length in _LENGTHS if count <= most), _LONGEST)
    chosen = [*range(count, 0, -length), 0]
    return np.array([days[index] for index in reversed(chosen)], np.int64)


def per_bucket(moments: Moments, borders: Moments) -> Ints:
    """How many of the moments lie in each bucket."""
    if not len(borders):
        return np.empty(0, np.int64)
    return np.diff(np.searchsorted(np.sort(moments), borders))


def throughput(scope: Scope, borders: Moments) -> Throughput:
    """Runs started and ended, bucket by bucket, within the period."""
    runs, asked = scope.runs, scope.filter
    ended = scope.runs_chosen & asked.contains(runs.ended)
    completed = ended & (runs.end_kind == EndKind.COMPLETED)
    return Throughput(
        started=_told(runs.started, started(scope), borders),
        completed=_told(runs.ended, completed, borders),
        otherwise=_told(runs.ended, ended & ~completed, borders),
    )


def arrivals(scope: Scope, zone: ZoneInfo) -> tuple[tuple[int, ...], ...]:
    """Runs started in the period by weekday and hour since midnight; the twenty-fifth of a day counts with the last."""
    if len(scope.filter.day_borders) < 2:  # noqa: PLR2004 - a day lies between two borders
        return ()
    _rows, cells = arrival_cells(scope, zone)
    counts = np.bincount(cells, minlength=_WEEK * _HOURS).reshape(_WEEK, _HOURS)
    return tuple(tuple(row) for row in counts.tolist())


def arrival_cells(scope: Scope, zone: ZoneInfo) -> tuple[Moments, Moments]:
    """The rows of the runs started on the days of the filter, and of each its weekday * 24 + its hour."""
    borders = np.array(scope.filter.day_borders, np.int64)
    if len(borders) < 2:  # noqa: PLR2004 - a day lies between two borders
        return np.empty(0, np.int64), np.empty(0, np.int64)
    rows, began = np.flatnonzero(started(scope)), scope.runs.started[started(scope)]
    within = (began >= borders[0]) & (began < borders[-1])
    rows, began = rows[within], began[within]
    day = np.searchsorted(borders, began, side="right") - 1
    hour = np.minimum((began - borders[day]) // HOUR, _HOURS - 1)
    weekday = (day + wall_time(zone, int(borders[0])).weekday()) % _WEEK
    return rows, weekday * _HOURS + hour


def started(scope: Scope) -> Bools:
    """Per run: is it chosen, and did it start in the period?"""
    chosen: Bools = scope.runs_chosen & scope.filter.contains(scope.runs.started)
    return chosen


def _told(moments: Moments, rows: Bools, borders: Moments) -> tuple[int, ...]:
    return tuple(per_bucket(moments[rows], borders).tolist())
