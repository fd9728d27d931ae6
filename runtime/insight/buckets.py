"""The stretches of time a course is drawn by: days, weeks or four weeks, few enough to be told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.columns import Bools, EndKind, Ints, Moments
from runtime.insight.ordering import places
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


@dataclass(frozen=True, slots=True, eq=False)
class Bucketed:
    """Rows whose moments lie in a bucket, and in which of so many."""

    rows: Moments
    bucket: Ints
    count: int

    @classmethod
    def of(cls, rows: Moments, moments: Moments, borders: Moments) -> Bucketed:
        """These rows, by the moment of each; without those that lie in no bucket."""
        if not len(borders) or not len(rows):
            return cls(np.empty(0, np.int64), np.empty(0, np.int64), max(len(borders) - 1, 0))
        bucket = places(borders, moments) - 1
        inside = np.flatnonzero((bucket >= 0) & (bucket < len(borders) - 1))
        if len(inside) < len(rows):
            rows, bucket = rows[inside], bucket[inside]
        return cls(rows, bucket, len(borders) - 1)

    def cells(self, group: Ints) -> Ints:
        """Of each row one number for its group and its bucket: those of a group follow each other."""
        return group.astype(np.int64) * self.count + self.bucket

    def told(self, cells: Ints, groups: int) -> list[tuple[int, ...]]:
        """Per group, how many of these cells are of each of its buckets."""
        counts = np.bincount(cells, minlength=groups * self.count).reshape(groups, self.count)
        return [tuple(row) for row in counts.tolist()]


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


def _told(moments: Moments, chosen: Bools, borders: Moments) -> tuple[int, ...]:
    rows = np.flatnonzero(chosen)
    found = Bucketed.of(rows, moments[rows], borders)
    return found.told(found.bucket, 1)[0]
