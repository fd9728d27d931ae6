"""Business time against an oracle that walks minute by minute and shares no code with it.

The oracle watches the wall clock: at each minute it keeps the latest time the clock has shown so far
(over a fold it therefore stands still, over a gap it jumps), and asks whether that time is in the hours.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from runtime.model.business_clock import BusinessClock, clock_of
from runtime.model.calendar import WEEKDAYS, Calendar
from runtime.model.ledger import explain_add, explain_between
from runtime.model.pauses import add_with_pauses, between_with_pauses
from runtime.model.values import DAY, MINUTE
from tests.model.calendars import calendar, weekly

EVENTFUL = {
    "Australia/Lord_Howe": ("2026-04-05", "2026-10-04"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Europe/Paris": ("2026-03-29", "2026-10-25", "2026-12-31"),
    "Asia/Kathmandu": ("2026-01-01", "1986-01-01"),
    "Pacific/Apia": ("2011-12-30", "2012-04-01"),
    "America/Sao_Paulo": ("2015-02-21", "2015-10-18"),
    "America/St_Johns": ("2010-11-07", "2011-03-13"),
    "Africa/Casablanca": ("2026-02-15", "2026-03-22"),
    "UTC": ("2024-02-29",),
}
"""Zones, and days around which their clocks, years or offsets change."""


class Oracle:
    """The window, minute by minute: whether each minute from `first` on is open."""

    def __init__(self, opened: Calendar, first: int, minutes: int) -> None:
        self.first = first
        zone, warm_up = ZoneInfo(opened.zone), 3 * 24 * 60
        highest, self.open = datetime(1, 1, 1), []
        for number in range(-warm_up, minutes):
            instant = datetime.fromtimestamp(first / 1000 + number * 60, UTC)
            highest = max(highest, instant.astimezone(zone).replace(tzinfo=None))
            if number >= 0:
                self.open.append(self._in_hours(opened, highest))

    def _in_hours(self, opened: Calendar, wall: datetime) -> bool:
        today, now = wall.date(), wall.hour * 60 + wall.minute
        for interval in self._hours(opened, today):
            past_midnight = interval.closes < interval.opens
            if interval.opens <= now and (past_midnight or now < interval.closes):
                return True
        return any(
            interval.closes < interval.opens and now < interval.closes
            for interval in self._hours(opened, today - timedelta(days=1))
        )

    @staticmethod
    def _hours(opened: Calendar, day: date):
        weekday = WEEKDAYS[day.weekday()]
        for exception in reversed(opened.exceptions):
            if exception.first <= day <= exception.last and weekday in exception.weekdays:
                return exception.hours
        for holiday in opened.holidays:
            if holiday.first <= day <= holiday.last:
                return ()
            if holiday.yearly and (holiday.first.month, holiday.first.day) == (day.month, day.day):
                return ()
        return getattr(opened.weekly, weekday)

    def between(self, first: int, last: int, pauses=()) -> int:
        """Business ms, by counting open minutes that no pause freezes."""
        return MINUTE * sum(
            self._runs(number, pauses)
            for number in range((first - self.first) // MINUTE, (last - self.first) // MINUTE)
        )

    def add(self, start: int, span: int, pauses=()) -> int | None:
        """Minute by minute until the span has passed; None beyond the window."""
        for number in range((start - self.first) // MINUTE, len(self.open)):
            if span == 0:
                return self.first + number * MINUTE
            span -= MINUTE * self._runs(number, pauses)
        return None

    def _runs(self, number: int, pauses) -> bool:
        moment = self.first + number * MINUTE
        return self.open[number] and not any(begins <= moment < ends for begins, ends in pauses)


@st.composite
def day_hours(draw):
    """The hours of one day, on a grid of five minutes, the last perhaps past midnight."""
    edges = draw(st.lists(st.integers(0, 288), unique=True, max_size=6).map(sorted))
    edges = edges[: len(edges) // 2 * 2]
    found = [{"opens": 5 * a, "closes": 5 * b} for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if found and draw(st.booleans()):
        found[-1]["closes"] = draw(st.integers(0, found[0]["opens"] // 5)) * 5
        if found[-1]["closes"] == found[-1]["opens"]:
            found.pop()
    return found


@st.composite
def situations(draw):
    """A calendar, and the beginning of a window of five days around something eventful."""
    zone = draw(st.sampled_from(sorted(EVENTFUL)))
    eventful = date.fromisoformat(draw(st.sampled_from(EVENTFUL[zone])))
    nearby = st.integers(-3, 3).map(lambda days: eventful + timedelta(days))
    ranges = st.tuples(nearby, nearby).map(sorted)
    hours = draw(st.lists(day_hours(), min_size=1, max_size=3))
    week = {day: hours[number % len(hours)] for number, day in enumerate(WEEKDAYS)}
    for day in draw(st.sets(st.sampled_from(WEEKDAYS), max_size=3)):
        week[day] = []
    holidays = [
        {"name": f"holiday {number}", "first": first, "last": last}
        for number, (first, last) in enumerate(draw(st.lists(ranges, max_size=2)))
    ]
    if draw(st.booleans()):
        holidays.append({"name": "yearly", "first": draw(nearby), "yearly": True})
    exceptions = [
        {
            "name": f"exception {number}",
            "first": first,
            "last": last,
            "hours": draw(day_hours()),
            "weekdays": sorted(draw(st.sets(st.sampled_from(WEEKDAYS), min_size=1))),
        }
        for number, (first, last) in enumerate(draw(st.lists(ranges, max_size=2)))
    ]
    facts = {"zone": zone, "weekly": week, "holidays": holidays, "exceptions": exceptions}
    try:
        opened = calendar(**facts)
    except ValueError:
        assume(False)
    noon = datetime(eventful.year, eventful.month, eventful.day, 12, tzinfo=UTC)
    return opened, int(noon.timestamp()) * 1000 - 2 * DAY - DAY // 2


WINDOW = 5 * 24 * 60
minutes = st.integers(0, WINDOW - 1)
pauses_of = st.lists(st.tuples(minutes, minutes).map(sorted), max_size=4)


def _exceptional(found: list[tuple[int, int]], first: int) -> list[tuple[int, int]]:
    return [(first + begins * MINUTE, first + ends * MINUTE) for begins, ends in found]


@settings(max_examples=120, deadline=None)
@given(situations(), st.lists(st.tuples(minutes, minutes), min_size=3, max_size=12), pauses_of)
def test_the_clock_agrees_with_the_minutes(situation, asked, paused):
    opened, first = situation
    oracle, clock = Oracle(opened, first, WINDOW), BusinessClock(opened)
    pauses = _exceptional(paused, first)
    assert [clock.is_open(first + number * MINUTE) for number in range(WINDOW)] == oracle.open
    for one, other in asked:
        start, end = sorted((first + one * MINUTE, first + other * MINUTE))
        span = clock.between(start, end)
        assert span == oracle.between(start, end)
        assert between_with_pauses(clock, start, end, pauses) == oracle.between(start, end, pauses)
        assert clock.add(start, span) == oracle.add(start, span)
        left = oracle.between(start, end, pauses)
        assert add_with_pauses(clock, start, left, pauses) == oracle.add(start, left, pauses)


@settings(max_examples=120, deadline=None)
@given(situations(), st.integers(-DAY, 5 * DAY), st.integers(0, 9 * DAY), st.integers(0, 9 * DAY))
def test_what_must_hold_between_add_subtract_and_between(situation, offset, one, other):
    opened, first = situation
    assume(any(opened.weekly.days))
    clock, start = BusinessClock(opened), first + offset
    due = clock.add(start, one)
    assert due >= start
    assert clock.between(start, due) == one
    assert clock.add(due, other) == clock.add(start, one + other)
    assert one == 0 or clock.between(start, due - 1) == one - 1  # there is no earlier instant
    begun = clock.subtract(due, one)
    assert begun >= start
    assert clock.between(begun, due) == one
    assert one == 0 or clock.is_open(begun)  # there is no later instant
    assert clock.between(due, start) == -one
    assert clock.next_open(start) == (start if clock.is_open(start) else clock.add(start, 1) - 1)
    opened_for = sum(closes - opens for opens, closes in clock.openings(start, due))
    assert opened_for == one


@settings(max_examples=120, deadline=None)
@given(situations(), minutes, minutes, pauses_of)
def test_the_ledger_adds_up(situation, one, other, paused):
    opened, first = situation
    clock, pauses = BusinessClock(opened), _exceptional(paused, first)
    start, end = sorted((first + one * MINUTE, first + other * MINUTE))
    ledger = explain_between(clock, start, end, pauses)
    assert ledger.span == between_with_pauses(clock, start, end, pauses)
    assert sum(line.counted for line in ledger.lines) == ledger.span
    assert sum(line.last - line.first for line in ledger.lines) == end - start
    assert ledger.span + sum(ledger.skipped.values()) == end - start
    assert all(line.first < line.last for line in ledger.lines)
    assert all(line.last == following.first for line, following in pairwise(ledger.lines))
    assert explain_add(clock, start, ledger.span, pauses).span == ledger.span


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 500 * DAY), st.integers(0, 4000))
@example(0, 0)
def test_twenty_years_of_paris_round_trip(offset, hours):
    clock = clock_of(calendar(weekly("08:00-12:00", "14:00-18:00"), zone="Europe/Paris"))
    start = 946_684_800_000 + 17 * offset
    assert clock.between(start, clock.add(start, hours * 60 * MINUTE)) == hours * 60 * MINUTE
