"""A week's openings as a hand moves them: on a grid of a quarter of an hour, never over one another.

Minutes are counted from Monday 00:00, so that a night shift is one stretch like any other. Pure: the drawn week and
its list of intervals both edit through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from runtime.model.calendar import MINUTES_A_DAY, WEEKDAYS, Interval, Week

GRID = 15
"""The drawn week knows quarters of an hour; a text may say any minute."""
MINUTES_A_WEEK = 7 * MINUTES_A_DAY

_TIME = r"(\d{1,2})(?:[:.h]([0-5]\d)|h)?"
_INTERVAL = re.compile(rf"\s*{_TIME}\s*(?:-|–|—|to|à)\s*{_TIME}\s*")


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """Open on the day `day` (0: Monday) from `opens` minutes after its midnight until `until`, which may be beyond."""

    day: int
    opens: int
    until: int

    @property
    def begins(self) -> int:
        """In minutes of the week."""
        return self.day * MINUTES_A_DAY + self.opens

    @property
    def ends(self) -> int:
        """In minutes of the week; Sunday night ends in the next one."""
        return self.day * MINUTES_A_DAY + self.until

    @property
    def interval(self) -> Interval:
        """As a calendar keeps it. Raises ValueError for what is none."""
        closes = self.until if self.until <= MINUTES_A_DAY else self.until - MINUTES_A_DAY
        return Interval(opens=self.opens, closes=closes)


def openings(week: Week) -> tuple[Opening, ...]:
    """Everything a week opens, in order."""
    return tuple(
        Opening(day, interval.opens, interval.until) for day, hours in enumerate(week.days) for interval in hours
    )


def week_of(found: Iterable[Opening]) -> Week:
    """The week with these openings. Raises ValueError where two overlap."""
    days: dict[str, tuple[Interval, ...]] = {}
    for opening in sorted(found):
        day = WEEKDAYS[opening.day].value
        days[day] = (*days.get(day, ()), opening.interval)
    return Week(**days)


def longest(opens: int) -> int:
    """Until when an opening may last that begins then: a whole day from midnight, else a quarter of an hour less."""
    return MINUTES_A_DAY if opens == 0 else opens + MINUTES_A_DAY - GRID


def room(week: Week, opening: Opening, besides: Opening | None = None) -> bool:
    """Whether nothing else of the week is open while this would be.

    Nor, of one day, the night of one opening over another: a calendar keeps each day's hours free of overlaps as if
    every day opened so.
    """
    return not any(
        opening.begins < other.ends + shift and other.begins + shift < opening.ends
        for other in openings(week)
        if other != besides
        for shift in _shifts(opening, other)
    )


def _shifts(opening: Opening, other: Opening) -> tuple[int, ...]:
    """By how much the other one comes again, in minutes."""
    again = (-MINUTES_A_WEEK, 0, MINUTES_A_WEEK)
    return (*again, -MINUTES_A_DAY, MINUTES_A_DAY) if opening.day == other.day else again


def put(week: Week, opening: Opening, instead: Opening | None = None) -> Week | None:
    """The week with this opening, `instead` of another one; None where there is no room for it."""
    if not _is_one(opening) or not room(week, opening, instead):
        return None
    return week_of([*(each for each in openings(week) if each != instead), opening])


def _is_one(opening: Opening) -> bool:
    sound = 0 <= opening.day < len(WEEKDAYS) and 0 <= opening.opens < MINUTES_A_DAY
    return sound and opening.opens < opening.until <= longest(opening.opens)


def fitting(week: Week, opening: Opening, instead: Opening | None = None) -> Opening | None:
    """The opening, cut where the next one begins; None where even a quarter of an hour has no room."""
    others = [each for each in openings(week) if each != instead]
    nearest = [
        each.begins + shift
        for each in others
        for shift in _shifts(opening, each)
        if each.begins + shift > opening.begins
    ]
    until = min([opening.until, longest(opening.opens), *(found - opening.day * MINUTES_A_DAY for found in nearest)])
    cut = replace(opening, until=until)
    return cut if _is_one(cut) and room(week, cut, instead) else None


def without(week: Week, opening: Opening) -> Week:
    """The week without this opening."""
    return week_of(each for each in openings(week) if each != opening)


def copied(week: Week, source: int, targets: Iterable[int]) -> Week:
    """The week with the hours of one day on others, too. Raises ValueError where nights would overlap."""
    hours = week.days[source]
    return Week(**{**_by_name(week), **{WEEKDAYS[day].value: hours for day in targets}})


def with_day(week: Week, day: int, hours: tuple[Interval, ...]) -> Week:
    """The week with other hours on one day. Raises ValueError where two overlap."""
    return Week(**{**_by_name(week), WEEKDAYS[day].value: hours})


def _by_name(week: Week) -> dict[str, tuple[Interval, ...]]:
    return dict(zip((day.value for day in WEEKDAYS), week.days, strict=True))


def written(hours: Iterable[Interval]) -> str:
    """Hours as one writes them: “09:00–12:30, 13:30–18:00”."""
    return ", ".join(str(interval) for interval in hours)


def read(text: str) -> tuple[Interval, ...] | None:
    """What somebody wrote, such as “9-12:30, 13:30-18”; None where it is no list of hours."""
    found = []
    for part in filter(str.strip, re.split(r"[,;]", text)):
        match = _INTERVAL.fullmatch(part)
        if match is None:
            return None
        opens, closes = _minutes(match[1], match[2]), _minutes(match[3], match[4])
        try:
            found.append(Interval(opens=opens, closes=closes))
        except ValueError:
            return None
    return tuple(found)


def _minutes(hour: str, minute: str | None) -> int:
    return int(hour) * 60 + int(minute or 0)
