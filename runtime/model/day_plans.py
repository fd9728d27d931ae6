"""What each local day of a calendar opens, and on whose word: exception > holiday > week."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from runtime.model.calendar import WEEKDAYS, Calendar, CalendarException, Holiday, Interval


class Source(StrEnum):
    """Which part of the calendar speaks for a day."""

    WEEK = "week"
    HOLIDAY = "holiday"
    EXCEPTION = "exception"


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The hours that open on one local day, and the holiday or exception that says so."""

    hours: tuple[Interval, ...]
    source: Source = Source.WEEK
    name: str | None = None


def plans_of(calendar: Calendar, year: int) -> tuple[DayPlan, ...]:
    """The plan of each day of a local year, 1 January first."""
    first = date(year, 1, 1)
    week = [DayPlan(hours) for hours in calendar.weekly.days]
    plans = [week[day.weekday()] for day in _days(first, date(year, 12, 31))]
    for holiday in calendar.holidays:
        for day in _holiday_in(holiday, year):
            plans[(day - first).days] = DayPlan((), Source.HOLIDAY, holiday.name)
    for exception in calendar.exceptions:
        for day in _exception_in(exception, year):
            plan = DayPlan(exception.hours, Source.EXCEPTION, exception.name)
            plans[(day - first).days] = plan
    return tuple(plans)


def _exception_in(exception: CalendarException, year: int) -> Iterator[date]:
    replaced = {WEEKDAYS.index(weekday) for weekday in exception.weekdays}
    days = _within(exception.first, exception.last, year)
    return (day for day in days if day.weekday() in replaced)


def _holiday_in(holiday: Holiday, year: int) -> Iterable[date]:
    if not holiday.yearly:
        return _within(holiday.first, holiday.last, year)
    crossing = holiday.last.year - holiday.first.year  # 1: from December into January
    ranges = ((year + shift, year + shift + crossing) for shift in range(-crossing, 1))
    return (
        day
        for begins, ends in ranges
        for day in _within(_moved(holiday.first, begins, opening=True), _moved(holiday.last, ends, opening=False), year)
    )


def _moved(day: date, year: int, *, opening: bool) -> date:
    """The same month and day of another year.

    Where that year has no 29 February, a range opens on 1 March and ends on 28 February instead; so
    the single day 29 February, opening after it ends, is no day at all.
    """
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return date(year, 3, 1) if opening else date(year, 2, 28)
    return day.replace(year=year)


def _within(first: date, last: date, year: int) -> Iterator[date]:
    return _days(max(first, date(year, 1, 1)), min(last, date(year, 12, 31)))


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))
