"""Calendars: when a team is open. Values only; `business_clock` counts with them.

The rules, in one place:

- Hours are wall-clock times of the calendar's zone. An interval whose closing time is not after its
  opening time runs past midnight.
- An interval belongs to the day on which it *opens*. So a night shift that began on the evening before a
  holiday runs on into it, and the shift that would have begun on the holiday does not begin.
- For each local day: an exception beats a holiday, a holiday beats the week. Of two exceptions for one
  day the later in the list wins (a crisis laid over the summer hours). An exception may open a holiday.
- Where intervals of neighbouring days come to overlap by an exception, that time counts once.
"""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, override

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
    field_validator,
    model_validator,
)

from runtime.model.values import DAY, MINUTE, Id, Name, Span, Value
from runtime.model.wall_clock import zone_named

MINUTES_A_DAY = 24 * 60
_DAYS_A_YEAR = 365
_HH_MM = re.compile(r"([0-2][0-9]):([0-5][0-9])")


def _minutes(given: object) -> object:
    """Minutes since local midnight; text is read as HH:MM, up to 24:00."""
    if not isinstance(given, str):
        return given
    found = _HH_MM.fullmatch(given)
    minutes = int(found[1]) * 60 + int(found[2]) if found else MINUTES_A_DAY + 1
    if minutes > MINUTES_A_DAY:
        raise ValueError(f"“{given}” is not a time of day: write it as HH:MM, 00:00 to 24:00.")
    return minutes


def _hh_mm(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


type TimeOfDay = Annotated[
    int,
    Field(ge=0, le=MINUTES_A_DAY, strict=True),
    BeforeValidator(_minutes),
    PlainSerializer(_hh_mm, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$"}),
]
"""Minutes since local midnight; "HH:MM" in JSON and welcome from Python."""


class Weekday(StrEnum):
    """The days of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEKDAYS = tuple(Weekday)


class Interval(Value):
    """Open from one wall-clock time to another; past midnight when it closes before it opens."""

    opens: TimeOfDay
    closes: TimeOfDay

    @model_validator(mode="after")
    def _is_some_time(self) -> Interval:
        if self.opens == MINUTES_A_DAY:
            raise ValueError("An opening time of 24:00 is 00:00 of the next day: write it there.")
        if self.opens == self.closes:
            raise ValueError(f"{self} opens and closes at the same time: for a whole day write 00:00–24:00.")
        return self

    @property
    def until(self) -> int:
        """The closing time in minutes since midnight of the *opening* day: up to 47:59."""
        return self.closes if self.closes > self.opens else self.closes + MINUTES_A_DAY

    @property
    def minutes(self) -> int:
        """Its length on a day without a clock change."""
        return self.until - self.opens

    @override
    def __str__(self) -> str:
        return f"{_hh_mm(self.opens)}–{_hh_mm(self.closes)}"


def _refuse_overlaps(starts: list[tuple[int, Interval]], period: int) -> None:
    """Refuse two intervals that share time, where the whole repeats after `period` minutes."""
    for (start, interval), (following, next_interval) in zip(
        starts, [*starts[1:], *((at + period, again) for at, again in starts[:1])], strict=True
    ):
        if start + interval.minutes > following:
            raise ValueError(f"{interval} and {next_interval} overlap: make them one interval.")


def _in_order(intervals: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The intervals of one day, earliest first, so that equal hours are equal values."""
    ordered = tuple(sorted(intervals, key=lambda interval: interval.opens))
    _refuse_overlaps([(interval.opens, interval) for interval in ordered], MINUTES_A_DAY)
    return ordered


type Hours = Annotated[tuple[Interval, ...], Field(max_length=48)]


class Week(Value):
    """The ordinary opening hours, by the weekday on which they open."""

    monday: Hours = ()
    tuesday: Hours = ()
    wednesday: Hours = ()
    thursday: Hours = ()
    friday: Hours = ()
    saturday: Hours = ()
    sunday: Hours = ()

    _sorted = field_validator(*WEEKDAYS)(_in_order)

    @model_validator(mode="after")
    def _without_overlaps(self) -> Week:
        starts = [
            (number * MINUTES_A_DAY + interval.opens, interval)
            for number, hours in enumerate(self.days)
            for interval in hours
        ]
        _refuse_overlaps(starts, 7 * MINUTES_A_DAY)
        return self

    @property
    def days(self) -> tuple[tuple[Interval, ...], ...]:
        """The hours of the seven days, Monday first."""
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )


class _Days(Value):
    """A named run of local days, `first` and `last` included; without `last`, one day."""

    name: Name
    first: date
    last: date = Field(default_factory=lambda fields: fields["first"])

    @model_validator(mode="after")
    def _in_time_order(self) -> _Days:
        if self.last < self.first:
            raise ValueError(f"“{self.name}” ends on {self.last}, before it begins ({self.first}).")
        return self


class Holiday(_Days):
    """Local days on which nothing opens."""

    yearly: bool = False
    """The same days of every year, whatever the year of `first`; 29 February in leap years only."""

    @model_validator(mode="after")
    def _less_than_a_year(self) -> Holiday:
        if self.yearly and (self.last - self.first).days >= _DAYS_A_YEAR:
            raise ValueError(f"“{self.name}” returns yearly, so it must be shorter than a year.")
        return self


class CalendarException(_Days):
    """Hours that replace the week between two dates: a crisis, a move, the summer. Empty: closed."""

    weekdays: tuple[Weekday, ...] = Field(default=WEEKDAYS, min_length=1, max_length=7)
    """Only these days of the range are replaced."""
    hours: Hours = ()
    """What each replaced day opens instead."""

    _sorted = field_validator("hours")(_in_order)


class Calendar(Value):
    """Opening hours in one time zone, with holidays and temporary exceptions."""

    id: Id
    name: Name
    zone: str = Field(max_length=64)
    """An IANA name such as Europe/Paris."""
    weekly: Week = Week()
    holidays: tuple[Holiday, ...] = Field(default=(), max_length=5_000)
    exceptions: tuple[CalendarException, ...] = Field(default=(), max_length=1_000)
    day: Span | None = Field(default=None, gt=0, le=DAY)
    """How long one business day is; None: the average open weekday."""

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        zone_named(zone)
        return zone

    @model_validator(mode="after")
    def _opens_sometime(self) -> Calendar:
        if not any(self.weekly.days) and not any(item.hours for item in self.exceptions):
            raise ValueError(f"The calendar “{self.name}” never opens: give it opening hours.")
        return self

    @property
    def business_day(self) -> Span:
        """One business day: `day`, else the open time of the week over its open weekdays, to the minute.

        A calendar that opens only by exceptions takes the hours of the first of them that opens.
        """
        if self.day is not None:
            return self.day
        open_days = [hours for hours in self.weekly.days if hours]
        open_days = open_days or [item.hours for item in self.exceptions if item.hours][:1]
        minutes = sum(interval.minutes for hours in open_days for interval in hours)
        return (2 * minutes + len(open_days)) // (2 * len(open_days)) * MINUTE

    @cached_property
    def fingerprint(self) -> int:
        """The hash of all it says, made once: a clock is looked up by its calendar at every turn."""
        return hash((self.id, self.name, self.zone, self.weekly, self.holidays, self.exceptions, self.day))

    @override
    def __hash__(self) -> int:
        """Tells an edited calendar from what it was: both are in the same caches while a change is previewed."""
        return self.fingerprint


def _around_the_clock() -> dict[str, Any]:
    whole_day = (Interval(opens=0, closes=MINUTES_A_DAY),)
    return dict.fromkeys(WEEKDAYS, whole_day)


OF_TEAM = "@team"
"""By this, a limit or a timer names the calendar of the ticket's team instead of one of the desk's."""

ALWAYS = Calendar(id="always", name="24 × 7", zone="UTC", weekly=Week(**_around_the_clock()))
"""Never closed."""
