"""Days of the site's zone: from local midnight to local midnight, numbered from 1970-01-01."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from runtime.model.values import DAY, Moment
from runtime.model.wall_clock import instant_of, wall_time

_FIRST = date(1970, 1, 1)
_MIDNIGHT = datetime(1970, 1, 1)  # noqa: DTZ001  midnights of the wall, wherever it stands
_MILLISECOND = timedelta(milliseconds=1)


def day_of(zone: ZoneInfo, moment: Moment) -> int:
    """The day on which the moment lies."""
    return (wall_time(zone, moment).date() - _FIRST).days


@lru_cache(maxsize=50_000)
def beginning_of(zone: ZoneInfo, day: int) -> Moment:
    """The day's first moment."""
    midnight = _MIDNIGHT + timedelta(days=day)
    ahead = zone.utcoffset(midnight)
    if ahead is None or ahead != zone.utcoffset(midnight.replace(fold=1)):  # the clocks are changed just then
        return instant_of(zone, midnight)
    return day * DAY - ahead // _MILLISECOND


def borders(zone: ZoneInfo, first: int, end: int) -> tuple[Moment, ...]:
    """The first moments of the days `first` to `end`, both included."""
    return tuple(beginning_of(zone, day) for day in range(first, end + 1))
