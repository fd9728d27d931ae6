"""Calendars as values: what they refuse, how they read in JSON, who wins on which day."""

from __future__ import annotations

import json
from datetime import date

import pytest
from pydantic import ValidationError

from runtime.model.business_clock import NeverOpens, clock_of
from runtime.model.calendar import ALWAYS, WEEKDAYS, Calendar, Holiday, Interval
from runtime.model.values import DAY, HOUR, MINUTE
from tests.model.calendars import at, calendar, closed_on, hours, shown, weekly


def exception(first, last, *intervals, **more):
    return {"name": "Crisis", "first": first, "last": last, "hours": hours(*intervals), **more}


def open_hours(opened: Calendar, day: str, zone: str = "UTC") -> float:
    clock = clock_of(opened)
    start = at(f"{day} 00:00", zone)
    return clock.between(start, start + DAY) / HOUR


class TestRefusals:
    @pytest.mark.parametrize("zone", ["Europe/Pariss", "Europe", "../etc", "", "\0", "Mars/Base"])
    def test_a_bad_zone_is_named(self, zone):
        with pytest.raises(ValidationError) as refused:
            calendar(zone=zone)
        assert f"There is no time zone “{zone}”" in str(refused.value)

    def test_the_zone_meant_is_guessed(self):
        with pytest.raises(ValidationError, match="did you mean “Europe/Paris”"):
            calendar(zone="Europe/Pariss")

    def test_a_calendar_that_never_opens(self):
        with pytest.raises(ValidationError, match="“Test” never opens: give it opening hours"):
            Calendar(id="test", name="Test", zone="UTC")

    def test_an_exception_may_give_the_only_openings(self):
        opened = Calendar.model_validate(
            {
                "id": "fair",
                "name": "Fair",
                "zone": "UTC",
                "exceptions": [exception("2026-01-01", "2026-01-02", "10:00-14:00")],
            }
        )
        assert opened.business_day == 4 * HOUR
        assert open_hours(opened, "2026-01-02") == 4
        assert open_hours(opened, "2026-01-03") == 0

    @pytest.mark.parametrize(
        "intervals",
        [("09:00-12:00", "11:00-13:00"), ("09:00-18:00", "10:00-11:00"), ("20:00-09:00", "08:00-10:00")],
    )
    def test_overlapping_intervals_of_a_day(self, intervals):
        with pytest.raises(ValidationError, match="overlap: make them one interval"):
            weekly(*intervals, days=("monday",))

    @pytest.mark.parametrize(("evening", "morning"), [("sunday", "monday"), ("monday", "tuesday")])
    def test_overlapping_intervals_over_midnight(self, evening, morning):
        week = {evening: hours("22:00-06:00"), morning: hours("05:59-12:00")}
        with pytest.raises(ValidationError, match="22:00–06:00 and 05:59–12:00 overlap"):
            calendar(weekly=week)
        calendar(weekly=week | {morning: hours("06:00-12:00")})  # touching is no overlap

    @pytest.mark.parametrize("text", ["24:01", "25:00", "9:00", "09:60", "nine", "-1:00", "٠٩:٠٠", ""])
    def test_a_bad_time_of_day(self, text):
        with pytest.raises(ValidationError):
            Interval.model_validate({"opens": "08:00", "closes": text})

    @pytest.mark.parametrize(("opens", "closes"), [("09:00", "09:00"), ("24:00", "12:00")])
    def test_an_interval_without_a_meaning(self, opens, closes):
        with pytest.raises(ValidationError):
            Interval.model_validate({"opens": opens, "closes": closes})

    def test_days_in_the_wrong_order(self):
        with pytest.raises(ValidationError, match="ends on 2026-01-01, before it begins"):
            Holiday.model_validate({"name": "x", "first": "2026-01-02", "last": "2026-01-01"})

    def test_a_yearly_holiday_of_a_year(self):
        with pytest.raises(ValidationError, match="shorter than a year"):
            Holiday.model_validate({"name": "x", "first": "2026-01-02", "last": "2027-01-02", "yearly": True})


class TestValues:
    def test_its_json_is_readable_and_comes_back_equal(self):
        opened = calendar(
            weekly("18:00-02:00", "08:00-12:00"),
            zone="Europe/Paris",
            holidays=[{"name": "Noël", "first": "2026-12-25", "yearly": True}],
            exceptions=[exception("2026-07-01", "2026-07-31", "00:00-24:00", weekdays=["sunday"])],
        )
        text = opened.model_dump_json()
        assert json.loads(text)["weekly"]["monday"] == [
            {"opens": "08:00", "closes": "12:00"},
            {"opens": "18:00", "closes": "02:00"},
        ]
        assert '"opens":"00:00","closes":"24:00"' in text
        assert Calendar.model_validate_json(text) == opened
        assert Calendar.model_validate(opened.model_dump()) == opened

    def test_the_order_of_a_days_hours_does_not_matter(self):
        one = calendar(weekly("09:00-12:00", "13:00-17:00"))
        other = calendar(weekly("13:00-17:00", "09:00-12:00"))
        assert one == other
        assert clock_of(one) is clock_of(other)

    def test_equal_ids_are_not_equal_calendars(self):
        assert clock_of(calendar()) is not clock_of(calendar(weekly("09:00-16:00")))

    @pytest.mark.parametrize(
        ("week", "day"),
        [
            (weekly("09:00-17:00"), 8 * HOUR),
            (weekly("08:00-12:00", "14:00-18:00", days=WEEKDAYS), 8 * HOUR),
            (weekly("22:00-06:00"), 8 * HOUR),
            ({"monday": hours("09:00-17:00"), "friday": hours("09:00-12:00")}, 5.5 * HOUR),
            (
                {"monday": hours("09:00-10:00"), "friday": hours("09:00-10:01")},
                61 * MINUTE,  # half a minute rounds up
            ),
        ],
    )
    def test_a_business_day_is_the_average_open_day(self, week, day):
        assert calendar(weekly=week).business_day == day

    def test_a_business_day_may_be_given(self):
        assert calendar(day=7 * HOUR).business_day == 7 * HOUR

    def test_always_never_closes(self):
        clock = clock_of(ALWAYS)
        assert (ALWAYS.id, ALWAYS.zone, ALWAYS.business_day) == ("always", "UTC", DAY)
        start = at("2024-02-28 13:00")
        assert clock.add(start, 1000 * DAY) == start + 1000 * DAY
        assert clock.subtract(start, 1000 * DAY) == start - 1000 * DAY
        assert clock.openings(start, start + DAY) == [(start, start + DAY)]


class TestPrecedence:
    def test_a_holiday_closes_the_whole_local_day(self):
        opened = calendar(zone="Asia/Kathmandu", holidays=closed_on("2026-03-04"))
        assert open_hours(opened, "2026-03-03", "Asia/Kathmandu") == 8
        assert open_hours(opened, "2026-03-04", "Asia/Kathmandu") == 0
        assert open_hours(opened, "2026-03-05", "Asia/Kathmandu") == 8

    def test_a_night_shift_that_began_before_a_holiday_runs_on(self):
        opened = calendar(weekly("22:00-06:00"), holidays=closed_on("2026-03-04"))
        assert clock_of(opened).openings(at("2026-03-03 12:00"), at("2026-03-05 23:00")) == [
            (at("2026-03-03 22:00"), at("2026-03-04 06:00")),
            (at("2026-03-05 22:00"), at("2026-03-05 23:00")),
        ]

    def test_an_exception_opens_a_holiday(self):
        opened = calendar(
            holidays=closed_on("2026-12-25"),
            exceptions=[exception("2026-12-25", "2026-12-25", "10:00-12:00")],
        )
        assert open_hours(opened, "2026-12-25") == 2

    def test_an_exception_replaces_the_week_between_its_dates_only(self):
        opened = calendar(exceptions=[exception("2026-03-03", "2026-03-04", "00:00-24:00")])
        assert [open_hours(opened, f"2026-03-0{day}") for day in (2, 3, 4, 5)] == [8, 24, 24, 8]

    def test_an_exception_without_hours_closes(self):
        opened = calendar(exceptions=[exception("2026-03-03", "2026-03-04")])
        assert [open_hours(opened, f"2026-03-0{day}") for day in (2, 3, 4, 5)] == [8, 0, 0, 8]

    def test_an_exception_for_some_weekdays(self):
        saturdays = exception("2026-03-01", "2026-03-31", "10:00-13:00", weekdays=["saturday"])
        opened = calendar(exceptions=[saturdays])
        days = ("2026-02-28", "2026-03-06", "2026-03-07", "2026-03-08", "2026-04-04")
        assert [open_hours(opened, day) for day in days] == [0, 8, 3, 0, 0]

    def test_of_two_exceptions_the_later_in_the_list_wins(self):
        summer = exception("2026-07-01", "2026-08-31", "09:00-13:00")
        crisis = exception("2026-07-14", "2026-07-15", "00:00-24:00")
        opened = calendar(exceptions=[summer, crisis])
        assert [open_hours(opened, f"2026-07-{day}") for day in (13, 14, 15, 16)] == [4, 24, 24, 4]

    def test_time_that_an_exception_makes_overlap_counts_once(self):
        opened = calendar(weekly("22:00-06:00"), exceptions=[exception("2026-03-04", "2026-03-04", "04:00-08:00")])
        assert open_hours(opened, "2026-03-04") == 8

    def test_a_yearly_holiday_over_new_year(self):
        break_ = {"name": "Break", "first": "2026-12-30", "last": "2027-01-02", "yearly": True}
        opened = calendar(weekly("09:00-17:00", days=WEEKDAYS), holidays=[break_])
        days = ("2019-12-29", "2019-12-30", "2020-01-02", "2020-01-03", "2031-12-31", "2032-01-02")
        assert [open_hours(opened, day) for day in days] == [8, 0, 0, 8, 0, 0]

    def test_the_leap_day_is_a_holiday_in_leap_years_only(self):
        opened = calendar(weekly("09:00-17:00", days=WEEKDAYS), holidays=closed_on("2024-02-29", yearly=True))
        days = ("2024-02-29", "2028-02-29", "2025-02-28", "2025-03-01", "2024-03-01")
        assert [open_hours(opened, day) for day in days] == [0, 0, 8, 8, 8]


class TestClock:
    def test_a_result_at_closing_time_is_the_closing_instant(self):
        clock = clock_of(calendar())
        assert clock.add(at("2026-03-06 16:00"), HOUR) == at("2026-03-06 17:00")
        assert clock.add(at("2026-03-06 16:00"), HOUR + 1) == at("2026-03-09 09:00") + 1
        assert clock.subtract(at("2026-03-09 10:00"), HOUR) == at("2026-03-09 09:00")
        assert clock.subtract(at("2026-03-09 10:00"), HOUR + 1) == at("2026-03-06 17:00") - 1

    def test_no_time_at_all_stays_where_it_is(self):
        clock, saturday = clock_of(calendar()), at("2026-03-07 12:00")
        assert clock.add(saturday, 0) == saturday == clock.subtract(saturday, 0)
        assert clock.next_open(saturday) == at("2026-03-09 09:00")

    def test_a_negative_span_is_refused(self):
        clock = clock_of(calendar())
        with pytest.raises(ValueError, match="never negative"):
            clock.add(0, -1)
        with pytest.raises(ValueError, match="never negative"):
            clock.subtract(0, -1)

    def test_open_at_the_opening_instant_closed_at_the_closing_one(self):
        clock = clock_of(calendar())
        opens, closes = at("2026-03-06 09:00"), at("2026-03-06 17:00")
        moments = (opens - 1, opens, closes - 1, closes)
        assert [clock.is_open(moment) for moment in moments] == [False, True, True, False]
        assert [clock.next_open(moment) for moment in moments] == [
            opens, opens, closes - 1, at("2026-03-09 09:00"),
        ]  # fmt: skip

    def test_between_is_signed(self):
        clock = clock_of(calendar())
        noon, friday = at("2026-03-05 12:00"), at("2026-03-06 12:00")
        assert (clock.between(noon, friday), clock.between(friday, noon)) == (8 * HOUR, -8 * HOUR)

    def test_a_calendar_that_closes_for_good_says_so(self):
        clock = clock_of(calendar(exceptions=[exception("2026-03-07", "2999-12-31")]))
        assert clock.add(at("2026-03-06 16:00"), HOUR) == at("2026-03-06 17:00")
        with pytest.raises(NeverOpens, match="“Test” does not open for long enough after 2026-03-0"):
            clock.add(at("2026-03-06 16:00"), HOUR + 1)
        with pytest.raises(NeverOpens):
            clock.next_open(at("2026-03-07 16:00"))
        assert not clock.is_open(at("2150-03-07 10:00"))

    def test_a_calendar_without_a_past_says_so(self):
        opening_day = exception("1900-01-01", "2026-03-01")
        clock = clock_of(calendar(exceptions=[opening_day]))
        with pytest.raises(NeverOpens, match="before 2026-03-02"):
            clock.subtract(at("2026-03-02 10:00"), HOUR + 1)

    @pytest.mark.parametrize("moment", [-(10**18), 10**18, at("1899-12-31 00:00"), at("2200-01-01 00:00")])
    def test_moments_beyond_the_known_years_are_refused(self, moment):
        with pytest.raises(ValueError, match="known from 1900 to 2199 only"):
            clock_of(calendar()).is_open(moment)

    def test_far_moments_in_any_order_give_the_same_answers(self):
        asked = [at(f"{year}-06-15 12:00") for year in (2026, 1950, 2150, 2000)]
        clock = clock_of(calendar(name="Fresh"))
        for moment in asked:
            fresh = clock_of(calendar(name=f"Fresh for {moment}"))
            assert clock.add(moment, 100 * HOUR) == fresh.add(moment, 100 * HOUR)
            assert clock.subtract(moment, 100 * HOUR) == fresh.subtract(moment, 100 * HOUR)

    def test_the_breakpoints_interpolate_exactly(self):
        np = pytest.importorskip("numpy")
        clock = clock_of(calendar(weekly("09:00-12:00", "13:00-17:00"), zone="Europe/Paris"))
        first, last = at("2026-03-20 10:17"), at("2026-04-20 11:11")
        moments = np.arange(first, last, 1_234_567)
        corners, sums = clock.breakpoints(first, last)
        assert corners == sorted(set(corners))
        assert (corners[0], corners[-1], sums[0]) == (first, last, 0)
        counted = np.interp(moments, corners, sums)
        assert counted.tolist() == [clock.between(first, int(moment)) for moment in moments]


class TestClockChanges:
    """A wall time happens at the earliest instant at which the clock shows it or later."""

    @pytest.mark.parametrize(
        ("zone", "day", "length"),
        [
            ("Europe/Paris", "2026-03-29", 23),
            ("Europe/Paris", "2026-10-25", 25),
            ("Australia/Lord_Howe", "2026-04-05", 24.5),
            ("Australia/Lord_Howe", "2026-10-04", 23.5),
            ("America/Sao_Paulo", "2015-10-18", 23),
            ("America/Sao_Paulo", "2015-02-21", 25),
            ("Asia/Kathmandu", "2026-03-29", 24),
        ],
    )
    def test_a_day_is_as_long_as_it_is(self, zone, day, length):
        weekday = WEEKDAYS[date.fromisoformat(day).weekday()]
        opened = calendar(weekly("00:00-24:00", days=(weekday,)), zone=zone)
        clock = clock_of(opened)
        opens = clock.next_open(at(day, zone) - 6 * HOUR)
        assert shown(opens, zone)[:10] == day
        assert clock.openings(opens, opens + 2 * DAY) == [(opens, opens + int(length * HOUR))]

    def test_an_opening_in_the_gap_is_the_first_instant_after_it(self):
        opened = calendar(weekly("02:30-10:00", days=WEEKDAYS), zone="Europe/Paris")
        opens = clock_of(opened).next_open(at("2026-03-29 00:00", "Europe/Paris"))
        assert shown(opens, "Europe/Paris") == "2026-03-29 03:00:00"

    def test_an_interval_within_the_gap_does_not_happen(self):
        opened = calendar(weekly("02:00-03:00", days=WEEKDAYS), zone="Europe/Paris")
        assert open_hours(opened, "2026-03-29", "Europe/Paris") == 0

    def test_a_time_shown_twice_is_the_first(self):
        opened = calendar(weekly("01:00-02:30", days=WEEKDAYS), zone="Europe/Paris")
        midnight = at("2026-10-25 00:00", "Europe/Paris")
        assert clock_of(opened).openings(midnight, midnight + DAY) == [
            (midnight + HOUR, midnight + 2 * HOUR + 30 * MINUTE)
        ]

    def test_a_day_the_clock_jumped_over_has_no_hours(self):
        opened = calendar(weekly("09:00-17:00", days=WEEKDAYS), zone="Pacific/Apia")
        first, last = (at(f"2011-12-{day} 12:00", "Pacific/Apia") for day in (29, 31))
        assert last - first == DAY
        assert clock_of(opened).between(first, last) == 8 * HOUR

    def test_a_clock_set_back_over_midnight(self):
        """St John's fell back from 00:01 to 23:01 until 2011."""
        opened = calendar(weekly("00:00-24:00", days=("sunday",)), zone="America/St_Johns")
        clock = clock_of(opened)
        opens = clock.next_open(at("2010-11-06 12:00", "America/St_Johns"))
        assert shown(opens, "America/St_Johns") == "2010-11-07 00:00:00"
        assert clock.add(opens, 25 * HOUR) == opens + 25 * HOUR
        assert not clock.is_open(opens + 25 * HOUR)


class TestInCaches:
    """While a change is previewed, a calendar and what it is to become are looked up by turns."""

    def test_every_edit_is_told_by_the_hash(self):
        first = calendar(weekly=weekly("09:00-17:00"), holidays=closed_on("2025-12-25"))
        later = first.having(weekly=weekly("10:00-17:00"))
        edits = (
            later,
            first.having(holidays=closed_on("2025-12-26")),
            first.having(exceptions=(exception("2025-03-10", "2025-03-11"),)),
            first.having(zone="Europe/Paris"),
            first.having(day=HOUR),
        )
        assert len({hash(each) for each in (first, *edits)}) == 6

    def test_equal_ones_share_a_clock_however_they_came(self):
        first = calendar(weekly=weekly("09:00-17:00"), holidays=closed_on("2025-12-25"))
        again = Calendar.model_validate_json(first.model_dump_json())
        assert hash(first) == hash(again) and first == again and clock_of(first) is clock_of(again)
        assert "fingerprint" not in first.model_dump()
