"""Moments and days as letters say them: to people, in their language, by the desk's clock.

What crosses the seam in a sentence of the desk stays as `2026-03-02 17:00`: the window writes that as moments are
written where it is.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from runtime.model.business_clock import within_years
from runtime.model.values import Moment
from runtime.model.wall_clock import wall_time, zone_named

_MONTHS: Final = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
}
_AT: Final = {"en": "{day} at {time}", "fr": "{day} à {time}"}


def moment_plain(moment: Moment, zone: str) -> str:
    """“2026-03-02 17:00”; a number for what is no moment of these centuries."""
    return f"{wall_time(zone_named(zone), moment):%Y-%m-%d %H:%M}" if within_years(moment) else str(moment)


def moment_told(moment: Moment, zone: str, language: str) -> str:
    """“2 March 2026 at 17:00”, “2 mars 2026 à 17:00”; plain in a language of which the months are not known."""
    if language not in _AT or not within_years(moment):
        return moment_plain(moment, zone)
    at = wall_time(zone_named(zone), moment)
    return _AT[language].format(day=day_told(at.date(), language), time=f"{at:%H:%M}")


def day_told(day: date, language: str) -> str:
    """“1 March 2026”, “1er mars 2026”; “2026-03-01” where the months are not known."""
    if language not in _MONTHS:
        return day.isoformat()
    first = "er" if language == "fr" and day.day == 1 else ""
    return f"{day.day}{first} {_MONTHS[language].split()[day.month - 1]} {day.year}"
