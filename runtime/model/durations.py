"""Durations as people write them: an amount and a unit, on the wall clock or on a calendar."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from runtime.model.business_clock import clock_of, later
from runtime.model.calendar import Calendar
from runtime.model.values import DAY, HOUR, MINUTE, Moment, Span, Value


class Unit(StrEnum):
    """The plain units run around the clock; business units run while the calendar is open."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    BUSINESS_MINUTES = "business_minutes"
    BUSINESS_HOURS = "business_hours"
    BUSINESS_DAYS = "business_days"


_BUSINESS = frozenset({Unit.BUSINESS_MINUTES, Unit.BUSINESS_HOURS, Unit.BUSINESS_DAYS})
_FIXED: dict[Unit, Span] = {
    Unit.MINUTES: MINUTE,
    Unit.HOURS: HOUR,
    Unit.DAYS: DAY,
    Unit.BUSINESS_MINUTES: MINUTE,
    Unit.BUSINESS_HOURS: HOUR,
}


MOST = 10_000_000
"""Of any unit."""


class Duration(Value):
    """Some time, never none: where none is meant, the field beside it says so with `None`."""

    amount: int = Field(ge=1, le=MOST)
    unit: Unit


def runs_on_business_time(unit: Unit) -> bool:
    """Whether the unit counts only while the calendar is open."""
    return unit in _BUSINESS


def span(duration: Duration, calendar: Calendar) -> Span:
    """The duration in ms, on the clock its unit names; a business day is as long as the calendar says."""
    fixed = _FIXED.get(duration.unit)
    return duration.amount * (calendar.business_day if fixed is None else fixed)


def moment_after(start: Moment, duration: Duration, calendar: Calendar) -> Moment:
    """When the duration has passed since `start`, on the clock its unit names. Raises NeverOpens."""
    length = span(duration, calendar)
    if runs_on_business_time(duration.unit):
        return clock_of(calendar).add(start, length)
    return later(start, length)


def moment_before(end: Moment, duration: Duration, calendar: Calendar) -> Moment:
    """From when the duration passes until `end`, on the clock its unit names. Raises NeverOpens."""
    length = span(duration, calendar)
    if runs_on_business_time(duration.unit):
        return clock_of(calendar).subtract(end, length)
    return end - length
