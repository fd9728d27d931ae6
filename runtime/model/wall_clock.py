"""The one bridge between moments (UTC) and the clock on a wall somewhere.

One definition decides every clock change: *a wall time happens at the earliest instant at which the wall
clock shows it or later*. So a time the clock jumped over (a gap) is the first instant after the jump, and
a time shown twice (a fold) is the first of the two. The mapping never runs backwards.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from runtime.model.values import Moment, Span

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  a wall time has no zone yet
_MILLISECOND = timedelta(milliseconds=1)


def zone_named(name: str) -> ZoneInfo:
    """The zone of the IANA time-zone database with this name.

    Raises ValueError with a sentence that names the bad zone and, where one is near, the likely one.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        near = get_close_matches(name, sorted(available_timezones()), n=1, cutoff=0.6)
        advice = f"did you mean “{near[0]}”?" if near else "give a name such as “Europe/Paris”."
        raise ValueError(f"There is no time zone “{name}”: {advice}") from error


def wall_time(zone: ZoneInfo, moment: Moment) -> datetime:
    """What the clocks of the zone show at the moment (aware, so its offset is known)."""
    return (EPOCH + timedelta(milliseconds=moment)).astimezone(zone)


def offset_at(zone: ZoneInfo, moment: Moment) -> Span:
    """How far the clocks of the zone are ahead of UTC at the moment."""
    return _offset(wall_time(zone, moment)) // _MILLISECOND


def instant_of(zone: ZoneInfo, wall: datetime) -> Moment:
    """The earliest moment at which the clocks of the zone show `wall` (without a zone) or later."""
    before = _offset(wall.replace(tzinfo=zone, fold=0))
    after = _offset(wall.replace(tzinfo=zone, fold=1))
    moment = (wall - before - _NAIVE_EPOCH) // _MILLISECOND
    if after <= before:  # an ordinary time, or the first of two
        return moment
    return _end_of_gap(zone, moment - (after - before) // _MILLISECOND, moment)


def _end_of_gap(zone: ZoneInfo, before: Moment, behind: Moment) -> Moment:
    """The instant of the jump, by bisection between a moment before it and one at or behind it."""
    settled = offset_at(zone, behind)
    while behind - before > 1:
        middle = (before + behind) // 2
        if offset_at(zone, middle) == settled:
            behind = middle
        else:
            before = middle
    return behind


def _offset(aware: datetime) -> timedelta:
    offset = aware.utcoffset()
    if offset is None:  # pragma: no cover  a ZoneInfo always knows
        raise ValueError(f"{aware} has no time zone.")
    return offset
