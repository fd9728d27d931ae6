"""The functions a formula may call: a closed list, each with what it takes and gives.

A function is given no empty argument: the formula is empty then, and says why. Those that are asked about what is
empty (`if`, `is_empty`, `default`, `concat`, `min`, `max`), and `label`, are evaluated with the signs, in `evaluating`.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Any

from runtime.model.business_clock import FIRST_YEAR, LAST_YEAR, NeverOpens, clock_of
from runtime.model.folding import fold
from runtime.model.formulas.given import EXACT, MAX_TEXT, Given, Unknown, moment_within
from runtime.model.formulas.tree import Kind
from runtime.model.values import HOUR, Moment

_TEXT = frozenset({Kind.TEXT})
_NUMBER = frozenset({Kind.NUMBER})
_DATE = frozenset({Kind.DATE})
_MOMENT = frozenset({Kind.MOMENT})
_YES_NO = frozenset({Kind.YES_NO})
_LONG = frozenset({Kind.TEXT, Kind.LIST})
_DAY = frozenset({Kind.DATE, Kind.MOMENT})
_ORDERED = frozenset({Kind.NUMBER, Kind.DATE, Kind.MOMENT})
_WRITABLE = frozenset({Kind.TEXT, Kind.NUMBER, Kind.DATE})
_GIVEN = frozenset({Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.MOMENT, Kind.YES_NO})
_ALL = frozenset({*_GIVEN, Kind.LIST})

type Takes = frozenset[Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """One function, as it is written and as it is done.

    `gives` None: what its arguments are, which are all of one kind from the one at place `alike` on; without such a
    place, what its first argument is. `optional`: so many of the last arguments may be left out; `more`: the last may
    come again and again. `do` None: see `evaluating`.
    """

    name: str
    takes: tuple[Takes, ...]
    gives: Kind | None
    shape: str
    optional: int = 0
    more: bool = False
    alike: int | None = None
    do: Callable[..., Any] | None = None

    @property
    def least(self) -> int:
        """How many arguments it needs."""
        return len(self.takes) - self.optional

    @property
    def most(self) -> int | None:
        """How many it takes at most; None: any number."""
        return None if self.more else len(self.takes)

    def takes_at(self, place: int) -> Takes:
        """What the argument at a place may be."""
        return self.takes[min(place, len(self.takes) - 1)]


def _rounded(_given: Given, number: Decimal, digits: Decimal = Decimal(0)) -> Decimal:
    """Half away from zero, as people round."""
    return _quantized(number, min(10, max(0, int(digits))), ROUND_HALF_UP)


def _quantized(number: Decimal, digits: int, how: str) -> Decimal:
    """Numbers too large to have digits behind the point are whole already."""
    if number.adjusted() > _WHOLE:
        return number
    return number.quantize(Decimal(1).scaleb(-digits), rounding=how, context=EXACT)


_WHOLE = 16


def _remainder(_given: Given, number: Decimal, by: Decimal) -> Decimal:
    """With the sign of the divisor, as in spreadsheets: what is left of weeks is never negative."""
    if by == 0:
        raise Unknown("division_by_zero", "It would divide by zero.")
    left = EXACT.remainder(number, by) if abs(number) < abs(by) * _FAR else Decimal(0)
    return EXACT.add(left, by) if left and (left < 0) is not (by < 0) else left


_FAR = Decimal(10) ** 20


def _number(_given: Given, text: str) -> Decimal:
    plain = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    if not _is_number(plain):
        raise Unknown("no_number", f"“{text[:50]}” is no number.")
    return Decimal(plain)


def _is_number(text: str) -> bool:
    whole, _, behind = text.removeprefix("-").partition(".")
    return text.isascii() and whole.isdigit() and (behind.isdigit() or "." not in text) and len(text) < _LONGEST


_LONGEST = 32


def _short(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise Unknown("text_too_long", f"The text would be longer than {MAX_TEXT:,} characters.")
    return text


def _contains(_given: Given, whole: str | tuple[str, ...], part: str) -> bool:
    return part in whole if isinstance(whole, tuple) else fold(part) in fold(whole)


def _first_signs(_given: Given, text: str, count: Decimal) -> str:
    return text[: _count(count)]


def _last_signs(_given: Given, text: str, count: Decimal) -> str:
    number = _count(count)
    return text[-number:] if number else ""


def _count(number: Decimal) -> int:
    return int(min(max(number, Decimal(0)), Decimal(MAX_TEXT)))


def _whole(number: Decimal) -> int:
    """Towards nought, and no further than calendars reach."""
    return int(min(max(number, -_FAR_DAYS), _FAR_DAYS))


def local_day(given: Given, value: date | Moment | str) -> date:
    """The day: of a moment, where the ticket's department is; of a text that was checked to be one."""
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value if isinstance(value, date) else given.wall(value).date()


def _add_days(given: Given, value: date | Moment, days: Decimal) -> date | Moment:
    """A moment keeps its time of day on the clocks there."""
    number = _whole(days)
    if isinstance(value, date):
        return _day_within(value, number)
    wall = given.wall(value)
    day = _day_within(wall.date(), number)
    return given.instant(wall.replace(year=day.year, month=day.month, day=day.day))


_FAR_DAYS = Decimal(200_000)
_MONTHS = 12


def _day_within(day: date, days: int) -> date:
    try:
        found = day + timedelta(days=days)
    except OverflowError as error:
        raise Unknown("far_away", _FAR_AWAY) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Unknown("far_away", _FAR_AWAY)
    return found


_FAR_AWAY = f"The day would be outside the years {FIRST_YEAR} to {LAST_YEAR}."


def _add_months(_given: Given, day: date, months: Decimal) -> date:
    """The same day of that month, or its last one."""
    count = day.year * _MONTHS + day.month - 1 + _whole(months)
    year, month = count // _MONTHS, count % _MONTHS + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unknown("far_away", _FAR_AWAY)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _add_hours(_given: Given, moment: Moment, hours: Decimal) -> Moment:
    return moment_within(moment + _span(hours))


def _span(hours: Decimal) -> int:
    """Hours as ms, in bounds that no moment can leave twice."""
    return int(min(max(hours, -_FAR_HOURS), _FAR_HOURS) * HOUR)


_FAR_HOURS = Decimal(10_000_000)


def _add_business_hours(given: Given, moment: Moment, hours: Decimal) -> Moment:
    clock, span = clock_of(given.calendar), _span(hours)
    try:
        return moment_within(clock.add(moment, span) if span >= 0 else clock.subtract(moment, -span))
    except NeverOpens as never:
        raise Unknown("never_opens", "The department’s calendar never opens again.") from never
    except ValueError as error:
        raise Unknown("far_away", _FAR_AWAY) from error


def _hours(first: Moment, last: Moment) -> Decimal:
    return EXACT.divide(Decimal(last - first), Decimal(HOUR))


def _business_hours(given: Given, first: Moment, last: Moment) -> Decimal:
    return EXACT.divide(Decimal(clock_of(given.calendar).between(first, last)), Decimal(HOUR))


def _days(given: Given, first: date | Moment, last: date | Moment) -> Decimal:
    return Decimal((local_day(given, last) - local_day(given, first)).days)


ALL: tuple[Function, ...] = (
    Function(name="if", takes=(_YES_NO, _GIVEN, _GIVEN), gives=None, alike=1, shape="if(condition, then, else)"),
    Function(name="is_empty", takes=(_ALL,), gives=Kind.YES_NO, shape="is_empty(value)"),
    Function(name="default", takes=(_GIVEN, _GIVEN), gives=None, alike=0, more=True, shape="default(value, instead)"),
    Function(name="min", takes=(_ORDERED, _ORDERED), gives=None, alike=0, more=True, shape="min(a, b, …)"),
    Function(name="max", takes=(_ORDERED, _ORDERED), gives=None, alike=0, more=True, shape="max(a, b, …)"),
    Function(name="concat", takes=(_WRITABLE,), gives=Kind.TEXT, more=True, shape="concat(a, b, …)"),
    Function(
        name="round",
        takes=(_NUMBER, _NUMBER),
        gives=Kind.NUMBER,
        optional=1,
        shape="round(number, digits)",
        do=_rounded,
    ),
    Function(
        name="floor",
        takes=(_NUMBER,),
        gives=Kind.NUMBER,
        shape="floor(number)",
        do=lambda _given, number: _quantized(number, 0, ROUND_FLOOR),
    ),
    Function(
        name="ceiling",
        takes=(_NUMBER,),
        gives=Kind.NUMBER,
        shape="ceiling(number)",
        do=lambda _given, number: _quantized(number, 0, ROUND_CEILING),
    ),
    Function(
        name="abs", takes=(_NUMBER,), gives=Kind.NUMBER, shape="abs(number)", do=lambda _given, number: abs(number)
    ),
    Function(name="mod", takes=(_NUMBER, _NUMBER), gives=Kind.NUMBER, shape="mod(number, by)", do=_remainder),
    Function(name="number", takes=(_TEXT,), gives=Kind.NUMBER, shape="number(text)", do=_number),
    Function(
        name="length",
        takes=(_LONG,),
        gives=Kind.NUMBER,
        shape="length(text)",
        do=lambda _given, text: Decimal(len(text)),
    ),
    Function(
        name="upper", takes=(_TEXT,), gives=Kind.TEXT, shape="upper(text)", do=lambda _given, text: _short(text.upper())
    ),
    Function(
        name="lower", takes=(_TEXT,), gives=Kind.TEXT, shape="lower(text)", do=lambda _given, text: _short(text.lower())
    ),
    Function(
        name="trim",
        takes=(_TEXT,),
        gives=Kind.TEXT,
        shape="trim(text)",
        do=lambda _given, text: _short(" ".join(text.split())),
    ),
    Function(name="left", takes=(_TEXT, _NUMBER), gives=Kind.TEXT, shape="left(text, count)", do=_first_signs),
    Function(name="right", takes=(_TEXT, _NUMBER), gives=Kind.TEXT, shape="right(text, count)", do=_last_signs),
    Function(name="contains", takes=(_LONG, _TEXT), gives=Kind.YES_NO, shape="contains(text, part)", do=_contains),
    Function(
        name="starts",
        takes=(_TEXT, _TEXT),
        gives=Kind.YES_NO,
        shape="starts(text, beginning)",
        do=lambda _given, text, start: fold(text).startswith(fold(start)),
    ),
    Function(name="label", takes=(_TEXT,), gives=Kind.TEXT, shape="label({choice})"),
    Function(
        name="date", takes=(_DAY | _TEXT,), gives=Kind.DATE, shape='date(moment) · date("2026-01-31")', do=local_day
    ),
    Function(
        name="year",
        takes=(_DAY,),
        gives=Kind.NUMBER,
        shape="year(date)",
        do=lambda given, day: Decimal(local_day(given, day).year),
    ),
    Function(
        name="month",
        takes=(_DAY,),
        gives=Kind.NUMBER,
        shape="month(date)",
        do=lambda given, day: Decimal(local_day(given, day).month),
    ),
    Function(
        name="day",
        takes=(_DAY,),
        gives=Kind.NUMBER,
        shape="day(date)",
        do=lambda given, day: Decimal(local_day(given, day).day),
    ),
    Function(
        name="weekday",
        takes=(_DAY,),
        gives=Kind.NUMBER,
        shape="weekday(date)",
        do=lambda given, day: Decimal(local_day(given, day).isoweekday()),
    ),
    Function(
        name="hour",
        takes=(_MOMENT,),
        gives=Kind.NUMBER,
        shape="hour(moment)",
        do=lambda given, moment: Decimal(given.wall(moment).hour),
    ),
    Function(
        name="add_days", takes=(_DAY, _NUMBER), gives=None, alike=None, shape="add_days(date, days)", do=_add_days
    ),
    Function(
        name="add_months", takes=(_DATE, _NUMBER), gives=Kind.DATE, shape="add_months(date, months)", do=_add_months
    ),
    Function(
        name="add_hours", takes=(_MOMENT, _NUMBER), gives=Kind.MOMENT, shape="add_hours(moment, hours)", do=_add_hours
    ),
    Function(
        name="add_business_hours",
        takes=(_MOMENT, _NUMBER),
        gives=Kind.MOMENT,
        shape="add_business_hours(moment, hours)",
        do=_add_business_hours,
    ),
    Function(name="days_between", takes=(_DAY, _DAY), gives=Kind.NUMBER, shape="days_between(first, last)", do=_days),
    Function(
        name="hours_between",
        takes=(_MOMENT, _MOMENT),
        gives=Kind.NUMBER,
        shape="hours_between(first, last)",
        do=lambda _given, first, last: _hours(first, last),
    ),
    Function(
        name="business_hours_between",
        takes=(_MOMENT, _MOMENT),
        gives=Kind.NUMBER,
        shape="business_hours_between(first, last)",
        do=_business_hours,
    ),
)
FUNCTIONS: dict[str, Function] = {function.name: function for function in ALL}

PRESENT = frozenset({"now", "today"})
"""Functions of other programs that there cannot be here: a value that is kept cannot change by itself."""

OF_CALENDARS = frozenset(
    {"date", "year", "month", "day", "weekday", "hour", "add_days", "days_between"}
    | {"add_business_hours", "business_hours_between"}
)
"""What is computed otherwise once a calendar, or a department's choice of one, is another."""
