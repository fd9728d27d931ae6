"""The clock that runs only while a calendar is open.

A calendar is compiled, a local year at a time and only when asked, into its openings as UTC intervals
and their cumulative sums; every question is then a bisection. Elapsed time is real time: a night shift
over the change to winter time is an hour longer, and so is what it counts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from threading import Lock

from runtime.model.calendar import Calendar
from runtime.model.day_plans import DayPlan, plans_of
from runtime.model.values import DAY, Moment, Span
from runtime.model.wall_clock import EPOCH, instant_of, wall_time, zone_named

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years a business clock knows. Time-zone data beyond them would be invention."""

_BEGIN: Moment = (datetime(FIRST_YEAR, 1, 1, tzinfo=UTC) - EPOCH) // timedelta(milliseconds=1)
_END: Moment = (datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC) - EPOCH) // timedelta(milliseconds=1)
_MARGIN = 2 * DAY
"""More than a zone's offset and an interval over midnight together can move a year's edge."""


class NeverOpens(ValueError):
    """The calendar does not open (for long enough) before the clock's last year ends."""


@dataclass(frozen=True, slots=True)
class _Openings:
    """Compiled years: merged openings in time order; `counted[i]` is the sum up to the end of opening i.

    They are whole from `begin` to `end`; nearer the edges, intervals of the years outside may be missing.
    """

    years: range = range(0)
    begin: Moment = 1
    end: Moment = 0
    starts: list[Moment] = field(default_factory=list)
    ends: list[Moment] = field(default_factory=list)
    counted: list[Span] = field(default_factory=list)
    total: Span = 0
    """The business time from the beginning of the compiled years to `end`."""

    def until(self, moment: Moment) -> Span:
        """The business time from the beginning of the compiled years to the moment."""
        at = bisect_right(self.starts, moment) - 1
        return self.counted[at] - max(0, self.ends[at] - moment) if at >= 0 else 0


class BusinessClock:
    """Counts the open time of one calendar. Safe to share between threads. See `clock_of`."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.zone = zone_named(calendar.zone)
        self._plans: dict[int, tuple[DayPlan, ...]] = {}
        self._by_year: dict[int, list[tuple[Moment, Moment]]] = {}
        self._openings = _Openings()
        self._lock = Lock()

    def add(self, start: Moment, span: Span) -> Moment:
        """The earliest moment, not before `start`, by which `span` of business time has passed.

        So a result exactly at closing time *is* the closing instant, and a span of 0 gives `start`
        itself, open or closed (`next_open` says when counting begins). Therefore
        `add(add(t, a), b) == add(t, a + b)` and `between(t, add(t, a)) == a`, always.
        Raises ValueError for a negative span or a result after the year 2199, NeverOpens when the
        calendar has no more openings.
        """
        if span <= 0:
            return _unmoved(start, span)
        known = self._covering(start, start)
        while (target := known.until(start) + span) > known.total:
            known = self._longer(known, start, later=True)
        at = bisect_left(known.counted, target)
        return known.ends[at] - (known.counted[at] - target)

    def subtract(self, end: Moment, span: Span) -> Moment:
        """The latest moment, not after `end`, from which `span` of business time passes until `end`.

        The mirror of `add`: a result exactly at opening time is the opening instant; a span of 0 gives
        `end` itself. Raises as `add` does (before the year 1900).
        """
        if span <= 0:
            return _unmoved(end, span)
        known = self._covering(end, end)
        while (target := known.until(end) - span) < known.until(known.begin):
            known = self._longer(known, end, later=False)
        at = bisect_right(known.counted, target)
        return known.ends[at] - (known.counted[at] - target)

    def between(self, first: Moment, last: Moment) -> Span:
        """The business time from `first` to `last`; negative when `last` comes before `first`.

        Signed, so that `between(now, due)` is the time left and, once overdue, minus the time over, and
        `between(a, b) + between(b, c) == between(a, c)` in every order.
        """
        known = self._covering(first, last) if first <= last else self._covering(last, first)
        return known.until(last) - known.until(first)

    def is_open(self, moment: Moment) -> bool:
        """Whether business time runs at the moment. Open at the opening instant, not at the closing one."""
        known = self._covering(moment, moment)
        at = bisect_right(known.starts, moment) - 1
        return at >= 0 and moment < known.ends[at]

    def next_open(self, moment: Moment) -> Moment:
        """The earliest open moment, not before `moment`. Raises NeverOpens."""
        return moment if self.is_open(moment) else self.add(moment, 1) - 1

    def openings(self, first: Moment, last: Moment) -> list[tuple[Moment, Moment]]:
        """The open stretches from `first` to `last`, cut at both, in time order; none touch."""
        if last <= first:
            return []
        known = self._covering(first, last)
        begin, end = bisect_right(known.ends, first), bisect_left(known.starts, last)
        return [(max(first, known.starts[at]), min(last, known.ends[at])) for at in range(begin, end)]

    def breakpoints(self, first: Moment, last: Moment) -> tuple[list[Moment], list[Span]]:
        """The corners of cumulative business time over the window: moments, and business ms since `first`.

        Between corners it is a straight line of slope 0 or 1, so `numpy.interp` over them is exact.
        """
        moments, sums = [first], [0]
        for opens, closes in self.openings(first, last):
            if opens > moments[-1]:
                moments.append(opens)
                sums.append(sums[-1])
            moments.append(closes)
            sums.append(sums[-1] + closes - opens)
        if last > moments[-1]:
            moments.append(last)
            sums.append(sums[-1])
        return moments, sums

    def plan_of(self, day: date) -> DayPlan:
        """What the local day opens, and on whose word."""
        return self._plans_in(day.year)[day.timetuple().tm_yday - 1]

    def _plans_in(self, year: int) -> tuple[DayPlan, ...]:
        if year not in self._plans:
            self._plans[year] = plans_of(self.calendar, year)
        return self._plans[year]

    def _covering(self, first: Moment, last: Moment) -> _Openings:
        """Openings that are whole from `first` to `last`."""
        known = self._openings
        if known.begin <= first and last <= known.end:
            return known
        years = _year(first - 2 * _MARGIN), _year(last + 2 * _MARGIN)
        if years[0] < FIRST_YEAR or years[1] > LAST_YEAR:
            raise ValueError(f"Business time is known from {FIRST_YEAR} to {LAST_YEAR} only.")
        return self._with_years(*years)

    def _longer(self, known: _Openings, sought: Moment, *, later: bool) -> _Openings:
        """About twice as many years as known, towards the future or the past."""
        first, last, more = known.years[0], known.years[-1], len(known.years)
        longer = (first, min(last + more, LAST_YEAR))
        if not later:
            longer = (max(first - more, FIRST_YEAR), last)
        if longer == (first, last):
            raise NeverOpens(
                f"The calendar “{self.calendar.name}” does not open for long enough "
                f"{'after' if later else 'before'} {wall_time(self.zone, sought):%Y-%m-%d %H:%M} "
                f"(looked up to {last if later else first}): give it opening hours or a shorter time."
            )
        return self._with_years(*longer)

    def _with_years(self, first: int, last: int) -> _Openings:
        """The openings with these years added to those known."""
        with self._lock:
            known = self._openings.years or range(first, last + 1)
            years = range(min(first, known[0]), max(last, known[-1]) + 1)
            merged = _merged(opening for year in years for opening in self._opened_in(year))
            self._openings = _compiled(years, merged)
            return self._openings

    def _opened_in(self, year: int) -> list[tuple[Moment, Moment]]:
        """The intervals that open on the local days of a year, as UTC, in order of opening."""
        if year not in self._by_year:
            midnight = datetime(year, 1, 1)  # noqa: DTZ001  a wall time of self.zone
            self._by_year[year] = [
                (
                    instant_of(self.zone, midnight + timedelta(number, minutes=interval.opens)),
                    instant_of(self.zone, midnight + timedelta(number, minutes=interval.until)),
                )
                for number, plan in enumerate(self._plans_in(year))
                for interval in plan.hours
            ]
        return self._by_year[year]


@lru_cache(maxsize=512)
def clock_of(calendar: Calendar) -> BusinessClock:
    """The clock of a calendar; equal calendars share one, with all it has compiled."""
    return BusinessClock(calendar)


def _compiled(years: range, merged: list[tuple[Moment, Moment]]) -> _Openings:
    known = _Openings(
        years=years,
        begin=_new_year(years[0]) + _MARGIN,
        end=_new_year(years[-1] + 1) - _MARGIN,
        starts=[opens for opens, _ in merged],
        ends=[closes for _, closes in merged],
        counted=list(accumulate(closes - opens for opens, closes in merged)),
    )
    return replace(known, total=known.until(known.end))


def _merged(openings: Iterable[tuple[Moment, Moment]]) -> list[tuple[Moment, Moment]]:
    """The union of openings sorted by their beginning; those a clock change swallowed are gone."""
    merged: list[tuple[Moment, Moment]] = []
    for opens, closes in openings:
        if merged and opens <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(closes, merged[-1][1]))
        elif opens < closes:
            merged.append((opens, closes))
    return merged


def _unmoved(moment: Moment, span: Span) -> Moment:
    if span < 0:
        raise ValueError(f"A span of business time is never negative; this one is {span} ms.")
    return moment


def within_years(moment: Moment) -> bool:
    """Whether the moment lies in the years the clock knows, in UTC."""
    return _BEGIN <= moment < _END


def later(start: Moment, length: Span) -> Moment:
    """The moment when `length` of elapsed time has passed. Raises NeverOpens after the clock's last year."""
    at = start + length
    if not within_years(at):
        raise NeverOpens(f"It would end after the year {LAST_YEAR}: give it a shorter time.")
    return at


def _year(moment: Moment) -> int:
    try:
        return (EPOCH + timedelta(milliseconds=moment)).year
    except OverflowError:
        return 0 if moment < 0 else 9999


def _new_year(year: int) -> Moment:
    return (datetime(year, 1, 1, tzinfo=UTC) - EPOCH) // timedelta(milliseconds=1)
