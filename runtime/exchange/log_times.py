"""Moments written by other programs, read into ms since the epoch. A time without a zone is UTC."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from runtime.exchange.event_log import BadLog
from runtime.model.values import DAY, SECOND, Moment

type MomentReader = Callable[[str], Moment]
"""Reads one text; raises ValueError (or OverflowError) when it is no moment."""

ISO, DAY_FIRST, MONTH_FIRST = "iso", "day-first", "month-first"
EPOCH_SECONDS, EPOCH_MILLISECONDS = "epoch-s", "epoch-ms"
SHORT = "day or month first"
"""Not a format yet: which of the two only the whole column tells."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS_FROM_1980_TO_2100 = (315_532_800, 4_102_444_800)
_MOST_CELLS = 0.8
_CLOCK = r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp])?\.?(?:[Mm]\.?)?)?"
_ZONE = r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
_SHORT = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d\d){_CLOCK}{_ZONE}", re.ASCII)
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_CLOCK}{_ZONE}", re.ASCII)
_ISO_LOOK = re.compile(r"\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}T)", re.ASCII)
_NUMBER = re.compile(r"\d{9,13}(?:\.\d+)?", re.ASCII)


def moment_of(at: datetime) -> Moment:
    """A datetime as a moment, cut to the ms below; without a zone it is UTC."""
    since = (at if at.tzinfo else at.replace(tzinfo=UTC)) - _EPOCH
    return since.days * DAY + since.seconds * SECOND + since.microseconds // 1000


def read_iso(text: str) -> Moment:
    """ISO 8601, and the year-first ways of writing near it (`2016/2/9 1:23 UTC`)."""
    try:
        return moment_of(datetime.fromisoformat(text))
    except ValueError:
        found = _YEAR_FIRST.fullmatch(text.strip())
        if not found:
            raise
        year, _, month, day, *clock = found.groups()
        return _moment(int(year), int(month), int(day), clock)


def moment_reader(time_format: str) -> MomentReader:
    """The reader of one format, as `Columns.time_format` names it. Raises `BadLog`: no such one."""
    readers: dict[str, MomentReader] = {
        ISO: read_iso,
        DAY_FIRST: _read_day_first,
        MONTH_FIRST: _read_month_first,
        EPOCH_SECONDS: lambda text: _read_epoch(text, SECOND),
        EPOCH_MILLISECONDS: lambda text: _read_epoch(text, 1),
    }
    if time_format in readers:
        return readers[time_format]
    if "%" in time_format:
        return lambda text: moment_of(datetime.strptime(text.strip(), time_format))  # noqa: DTZ007 - a zone is UTC unless given
    raise BadLog(
        f"“{time_format}” is no time format. Say one of {', '.join(readers)}, or a pattern such as %d.%m.%Y %H:%M.",
        kind="times",
    )


def likely_format(cells: Iterable[str]) -> str | None:
    """The format most of these cells have: one of the names above, `SHORT`, or `None`."""
    texts = [cell.strip() for cell in cells]
    needed = max(1, _MOST_CELLS * len(texts))
    for name, holds in _LOOKS.items():
        if sum(map(holds, texts)) >= needed:
            return name
    return None


@dataclass(slots=True)
class ShortDates:
    """Gathers, over a whole column, whether its dates put the day or the month first."""

    column: str
    day_first_line: int | None = None
    month_first_line: int | None = None
    open_line: int | None = None
    dotted: bool = True

    def see(self, line: int, text: str) -> None:
        """One more cell; what is no date in either way is no evidence."""
        found = _SHORT.fullmatch(text.strip())
        if not found:
            return
        first, second = int(found[1]), int(found[3])
        self.dotted = self.dotted and found[2] == "."
        if first > 12 >= second:  # noqa: PLR2004 - months
            self.day_first_line = self.day_first_line or line
        elif second > 12 >= first:  # noqa: PLR2004 - months
            self.month_first_line = self.month_first_line or line
        elif first != second:
            self.open_line = self.open_line or line

    def decide(self) -> str:
        """`day-first` or `month-first`. Raises `BadLog` when both fit, or neither."""
        day, month = self.day_first_line, self.month_first_line
        if day and month:
            raise BadLog(
                f"The dates in “{self.column}” contradict each other: line {day} puts the day "
                f"first, line {month} the month. Say --time-format, or correct the file.",
                max(day, month),
                "times",
            )
        if day or month:
            return DAY_FIRST if day else MONTH_FIRST
        if self.dotted or not self.open_line:
            return DAY_FIRST
        raise BadLog(
            f"The dates in “{self.column}” could put the day or the month first, as on line "
            f"{self.open_line}. Say --time-format day-first or --time-format month-first.",
            self.open_line,
            "times",
        )


def _looks_iso(text: str) -> bool:
    return bool(_ISO_LOOK.match(text)) and _reads(read_iso, text)


def _looks_short(text: str) -> bool:
    return _reads(_read_day_first, text) or _reads(_read_month_first, text)


def _looks_epoch(text: str, unit: int) -> bool:
    low, high = _YEARS_FROM_1980_TO_2100
    return bool(_NUMBER.fullmatch(text)) and low <= float(text) / unit <= high


def _reads(reader: MomentReader, text: str) -> bool:
    try:
        reader(text)
    except (ValueError, OverflowError):
        return False
    return True


def _read_epoch(text: str, unit: int) -> Moment:
    whole, _, part = text.strip().partition(".")
    if not whole.lstrip("-").isdecimal() or (part and not part.isdecimal()):
        raise ValueError(text)
    at = int(whole) * unit + (int((part + "000")[:3]) if unit == SECOND and part else 0)
    moment_of(_EPOCH + timedelta(milliseconds=at))  # beyond the year 9999 it is no moment
    return at


def _read_day_first(text: str) -> Moment:
    return _read_short(text, month_first=False)


def _read_month_first(text: str) -> Moment:
    return _read_short(text, month_first=True)


def _read_short(text: str, *, month_first: bool) -> Moment:
    found = _SHORT.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    first, _, second, year, *clock = found.groups()
    day, month = (second, first) if month_first else (first, second)
    return _moment(_full_year(year), int(month), int(day), clock)


def _full_year(year: str) -> int:
    """Two digits as POSIX reads them: 69 to 99 are of the last century."""
    short = int(year)
    if len(year) > 2:  # noqa: PLR2004 - digits
        return short
    return short + (1900 if short >= 69 else 2000)  # noqa: PLR2004 - POSIX


def _moment(year: int, month: int, day: int, clock: list[str | None]) -> Moment:
    hour, minute, second, fraction, half, zone = clock
    whole = datetime(year, month, day, _hour(int(hour or 0), half), int(minute or 0), tzinfo=UTC)
    at = moment_of(whole) + int(second or 0) * SECOND + int(((fraction or "") + "000")[:3])
    if int(second or 0) >= 60:  # noqa: PLR2004 - seconds
        raise ValueError(second)
    return at - _offset(zone)


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if not 1 <= hour <= 12:  # noqa: PLR2004 - of half a day
        raise ValueError(hour)
    return hour % 12 + (12 if half in "pP" else 0)


def _offset(zone: str | None) -> int:
    if zone is None or zone[0] not in "+-":
        return 0
    at = datetime.strptime(zone, "%z").utcoffset() or timedelta()
    return int(at.total_seconds()) * SECOND


_LOOKS: dict[str, Callable[[str], bool]] = {
    ISO: _looks_iso,
    SHORT: _looks_short,
    EPOCH_SECONDS: lambda text: _looks_epoch(text, 1),
    EPOCH_MILLISECONDS: lambda text: _looks_epoch(text, SECOND),
}
