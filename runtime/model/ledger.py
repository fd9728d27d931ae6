"""The arithmetic of business time, laid open: what was counted, what was not, and why (C-10).

A ledger tiles its window with lines, in time order and without a gap. The counted lines add up to the
ledger's span exactly; nothing here computes a due moment in a second way.

Its size is bounded: a window longer than twice `SHOWN` is listed line by line for its first and last
`SHOWN`, with one line of reason FOLDED for all that lies between, whose counted time is exact too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import groupby

from runtime.model.business_clock import BusinessClock
from runtime.model.day_plans import DayPlan, Source
from runtime.model.pauses import Pause, add_with_pauses, between_with_pauses, tidy
from runtime.model.values import DAY, Moment, Span, Value
from runtime.model.wall_clock import instant_of, offset_at, wall_time

SHOWN: Span = 31 * DAY
"""How much of a long window is listed line by line at either end."""


class Reason(StrEnum):
    """Why a line is counted, or is not."""

    OPEN = "open"
    CLOSED = "closed"
    """Outside the hours of a day that opens: the night, the lunch break."""
    DAY_OFF = "day_off"
    """A weekday that never opens, such as Sunday."""
    HOLIDAY = "holiday"
    EXCEPTION = "exception"
    """Closed by a temporary exception."""
    PAUSED = "paused"
    """The clock was frozen: on hold."""
    FOLDED = "folded"
    """The middle of a long window, counted and not, in one line."""


class Line(Value):
    """One stretch of the window, from its first moment up to its last."""

    first: Moment
    last: Moment
    counted: Span
    reason: Reason
    name: str | None = None
    """Of the holiday or the exception that opened or closed it."""
    clock_change: Span = 0
    """How far the wall clock jumped ahead within the line; negative: it was set back."""

    @property
    def skipped(self) -> Span:
        """The elapsed time of the line that did not count."""
        return self.last - self.first - self.counted


class Ledger(Value):
    """How `span` of business time passes from `first` to `last` on the wall clocks of `zone`."""

    calendar: str
    zone: str
    first: Moment
    last: Moment
    span: Span
    lines: tuple[Line, ...]

    @property
    def skipped(self) -> dict[Reason, Span]:
        """The elapsed time that did not count, by its reason."""
        totals: dict[Reason, Span] = {}
        for line in self.lines:
            if line.skipped:
                totals[line.reason] = totals.get(line.reason, 0) + line.skipped
        return totals


def explain_add(clock: BusinessClock, start: Moment, span: Span, pauses: Iterable[Pause] = ()) -> Ledger:
    """The walk from `start` to the moment by which `span` has passed. Raises as `clock.add` does."""
    frozen = tidy(pauses)
    return explain_between(clock, start, add_with_pauses(clock, start, span, frozen), frozen)


def explain_between(clock: BusinessClock, first: Moment, last: Moment, pauses: Iterable[Pause] = ()) -> Ledger:
    """The business time from `first` to `last` outside the pauses, line by line.

    Raises ValueError when `last` comes before `first`: a walk has one direction.
    """
    if last < first:
        raise ValueError("A ledger runs forwards: give the earlier moment first.")
    frozen = tidy(pauses)
    lines = tuple(_all_lines(clock, first, last, frozen))
    return Ledger(
        calendar=clock.calendar.name,
        zone=clock.calendar.zone,
        first=first,
        last=last,
        span=sum(line.counted for line in lines),
        lines=lines,
    )


def _all_lines(clock: BusinessClock, first: Moment, last: Moment, frozen: list[Pause]) -> Iterator[Line]:
    if last - first <= 2 * SHOWN:
        yield from _listed(clock, first, last, frozen)
        return
    begins, ends = first + SHOWN, last - SHOWN
    counted = between_with_pauses(clock, begins, ends, frozen)
    yield from _listed(clock, first, begins, frozen)
    yield _line(clock, begins, ends, Reason.FOLDED, counted=counted)
    yield from _listed(clock, ends, last, frozen)


def _listed(clock: BusinessClock, first: Moment, last: Moment, frozen: list[Pause]) -> Iterator[Line]:
    """Line by line: running stretches between the pauses, and the pauses."""
    at = first
    for begins, ends in frozen:
        if max(at, begins) < min(last, ends):
            yield from _running(clock, at, max(at, begins))
            yield _line(clock, max(at, begins), min(last, ends), Reason.PAUSED)
            at = min(last, ends)
    yield from _running(clock, at, last)


def _running(clock: BusinessClock, first: Moment, last: Moment) -> Iterator[Line]:
    """A stretch without pauses: openings, and what lies between them."""
    at = first
    for opens, closes in clock.openings(first, last):
        yield from _closed(clock, at, opens)
        yield _line(clock, opens, closes, Reason.OPEN, counted=closes - opens)
        at = closes
    yield from _closed(clock, at, last)


def _closed(clock: BusinessClock, first: Moment, last: Moment) -> Iterator[Line]:
    """A closed stretch, one line for each run of days that are closed for the same reason."""
    at = first
    parts = _by_day(clock, first, last)
    for (reason, name), run in groupby(parts, key=lambda part: _why_closed(clock.plan_of(part[0]))):
        *_, (_, ends) = run
        yield _line(clock, at, ends, reason, name=name)
        at = ends


def _by_day(clock: BusinessClock, first: Moment, last: Moment) -> Iterator[tuple[date, Moment]]:
    """The local days that share time with the stretch, each with the moment up to which it does.

    A day begins at the earliest instant its midnight is shown: where the clock is set back over midnight
    the hour shown again belongs to the new day, and a day the clock jumped over has no time at all.
    """
    day, at = wall_time(clock.zone, first).date(), first
    while at < last:
        following = day + timedelta(days=1)
        ends = min(last, instant_of(clock.zone, datetime.combine(following, time.min)))
        if at < ends:
            yield day, ends
            at = ends
        day = following


def _why_closed(plan: DayPlan) -> tuple[Reason, str | None]:
    if plan.hours:
        return Reason.CLOSED, None
    return _SHUT[plan.source], plan.name


_SHUT = {
    Source.WEEK: Reason.DAY_OFF,
    Source.HOLIDAY: Reason.HOLIDAY,
    Source.EXCEPTION: Reason.EXCEPTION,
}


def _line(
    clock: BusinessClock,
    first: Moment,
    last: Moment,
    reason: Reason,
    *,
    counted: Span = 0,
    name: str | None = None,
) -> Line:
    change = offset_at(clock.zone, last) - offset_at(clock.zone, first)
    return Line(first=first, last=last, counted=counted, reason=reason, name=name, clock_change=change)
