"""Calendars and clock times for the tests of business time; shares no arithmetic with the product."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from runtime.model.calendar import WEEKDAYS, Calendar, Holiday, Week

WORKDAYS = WEEKDAYS[:5]


def at(text: str, zone: str = "UTC") -> int:
    """The moment of a wall-clock time, the first of two."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))
    return int(local.astimezone(UTC).timestamp()) * 1000


def shown(moment: int, zone: str = "UTC") -> str:
    """What a wall clock shows at a moment."""
    local = datetime.fromtimestamp(moment // 1000, UTC).astimezone(ZoneInfo(zone))
    return local.strftime("%Y-%m-%d %H:%M:%S")


def hours(*intervals: str) -> list[dict[str, str]]:
    """`"09:00-12:00"` as the JSON of an interval."""
    return [dict(zip(("opens", "closes"), text.split("-"), strict=True)) for text in intervals]


def weekly(*intervals: str, days: tuple[str, ...] = WORKDAYS) -> Week:
    """The same hours on some days."""
    return Week.model_validate({str(day): hours(*intervals) for day in days})


def calendar(week: Week | None = None, zone: str = "UTC", **more: object) -> Calendar:
    """A calendar; Monday to Friday 09:00–17:00 unless told otherwise."""
    facts = {"id": "test", "name": "Test", "zone": zone, "weekly": week or weekly("09:00-17:00")}
    return Calendar.model_validate(facts | more)


def closed_on(*days: str, yearly: bool = False) -> list[Holiday]:
    """One-day holidays named by their date."""
    return [Holiday.model_validate({"name": day, "first": day, "yearly": yearly}) for day in days]
