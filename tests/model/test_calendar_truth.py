"""Business time against figures that others booked or asserted: a bank's desk, OTOBO, business_time, pandas."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime

import pytest

from runtime.model.business_clock import BusinessClock, clock_of
from runtime.model.calendar import ALWAYS, WEEKDAYS
from runtime.model.values import DAY, HOUR, MINUTE, SECOND
from tests.data import real
from tests.model.calendars import at, calendar, closed_on, shown, weekly

pytestmark = pytest.mark.data

ZERO_ROLLS = {"bt-04", "bt-05"}
"""Upstream moves a span of 0 to the next opening (back: to the last closing). Ours stays where it is, so that
`add(add(t, a), b) == add(t, a + b)`; who wants the opening asks `next_open`."""


def test_every_handling_time_the_bank_booked():
    week = weekly("07:30-18:00")
    christmas = closed_on("2013-12-25", "2013-12-26", "2014-01-01")
    clocks = {
        "business": clock_of(calendar(week, "Europe/Amsterdam", holidays=christmas)),
        "24x7": clock_of(ALWAYS),
    }
    with real("calendars/real-sla-clock/rabobank_handle_times.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 361
    for row in rows:
        clock = clocks[row["clock"]]
        opened, closed = (at(row[key], "Europe/Amsterdam") for key in ("open_time", "close_time"))
        booked = int(row["handle_seconds"]) * SECOND
        assert clock.between(opened, closed) == booked, row
        due = clock.add(opened, booked)
        assert due <= closed and clock.between(due, closed) == 0, row


def _clock(case) -> BusinessClock:
    week = {
        WEEKDAYS[("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun").index(day)]: [
            {"opens": opens, "closes": closes} for opens, closes in intervals
        ]
        for day, intervals in case["weekly"].items()
    }
    yearly = closed_on(*(f"2000-{day}" for day in case.get("holidays_yearly", ())), yearly=True)
    once = closed_on(*case.get("holidays", ()))
    return clock_of(calendar(weekly=week, zone=case["tz"], holidays=[*yearly, *once]))


def _cases(*operations):
    text = real("calendars/business-time/business_time_cases.json").read_text(encoding="utf-8")
    return [case for case in json.loads(text)["cases"] if case["op"] in operations]


def test_every_addition_others_assert():
    cases = _cases("add", "subtract")
    assert len(cases) == 83
    for case in cases:
        if case["id"] in ZERO_ROLLS:
            continue
        clock, zone = _clock(case), case["io_tz"]
        start, span = at(case["start"], zone), int(case["seconds"] * SECOND)
        reached = clock.add(start, span) if case["op"] == "add" else clock.subtract(start, span)
        assert shown(reached, zone) == case["verify"]["first_instant"], case
        if case["verify"]["agrees"] != "last":
            assert shown(reached, zone) == case["expected"], case


def test_a_span_of_zero_stays_and_the_opening_is_asked_for_by_name():
    forward, back = (case for case in _cases("add", "subtract") if case["id"] in ZERO_ROLLS)
    clock, start = _clock(forward), at(forward["start"])
    assert clock.add(start, 0) == start
    assert shown(clock.next_open(start)) == forward["expected"]
    clock, end = _clock(back), at(back["start"])
    assert clock.subtract(end, 0) == end
    assert shown(clock.openings(end - 7 * DAY, end)[-1][1]) == back["expected"]


def test_every_difference_others_assert():
    cases = _cases("between")
    assert len(cases) == 19
    for case in cases:
        clock = _clock(case)
        start, end = at(case["start"], case["io_tz"]), at(case["end"], case["io_tz"])
        # OTOBO answers 0 where the end comes before the start; ours is signed.
        assert max(0, clock.between(start, end)) == case["expected_seconds"] * SECOND, case


def test_a_negative_span_is_refused_as_otobo_does():
    (case,) = _cases("refuse")
    with pytest.raises(ValueError, match="never negative"):
        _clock(case).add(at(case["start"]), int(case["seconds"] * SECOND))


class TestScenarios:
    """The scenarios of RT and frappe/helpdesk, at the level of the clock."""

    def test_a_changed_target_still_counts_from_the_creation(self):
        created, clock = at("2026-03-06 10:00"), clock_of(ALWAYS)
        assert clock.add(created, 4 * HOUR) - clock.add(created, 2 * HOUR) == 2 * HOUR

    @pytest.mark.parametrize(
        ("created", "starts"),
        [
            ("2007-01-01 19:15", "2007-01-02 09:00"),
            ("2007-01-06 13:15", "2007-01-08 09:00"),
            ("2007-01-02 11:15", "2007-01-02 11:15"),
        ],
    )
    def test_service_starts_when_it_opens(self, created, starts):
        clock = clock_of(calendar(weekly("09:00-17:00", days=("monday", "tuesday"))))
        assert clock.next_open(at(created)) == at(starts)

    def test_thirty_minutes_on_hold_move_the_due_moment_by_thirty(self):
        clock = clock_of(calendar(weekly("10:00-18:00")))
        created = at("2026-03-09 12:00")
        assert clock.add(created, HOUR) == at("2026-03-09 13:00")
        assert clock.add(created, 4 * HOUR) == at("2026-03-09 16:00")
        spent = clock.between(created, at("2026-03-09 12:30"))
        resumed = at("2026-03-09 13:00")
        assert clock.add(resumed, 4 * HOUR - spent) == at("2026-03-09 16:30")
        assert spent + clock.between(resumed, at("2026-03-09 13:30")) == 60 * MINUTE


def test_the_real_inputs_are_read_in_utc():
    assert at("1970-01-02 00:00") == DAY == int(datetime(1970, 1, 2, tzinfo=UTC).timestamp()) * SECOND
