"""Bugs that users of other desks reported (FEATURES C-10), each with what must hold here."""

from __future__ import annotations

import pytest

from runtime.model.business_clock import clock_of
from runtime.model.calendar import WEEKDAYS
from runtime.model.durations import Duration, Unit, moment_after, moment_before
from runtime.model.ledger import Reason, explain_add
from runtime.model.pauses import add_with_pauses
from runtime.model.values import DAY, HOUR, MINUTE
from tests.model.calendars import WORKDAYS, at, calendar, closed_on, shown, weekly

MONDAY, TUESDAY, WEDNESDAY = "2026-03-09", "2026-03-10", "2026-03-11"


def business_hours(amount: int) -> Duration:
    return Duration(amount=amount, unit=Unit.BUSINESS_HOURS)


class TestGlpiEscalationAtMidnight:
    """glpi-project/glpi#22678: an escalation before the end of a limit fired at 00:00.

    Must hold: a time before the due moment is walked back on the same clock, at any segment.
    """

    opened = calendar(weekly("08:00-18:00"), zone="Europe/Paris")

    @pytest.mark.parametrize(
        ("created", "due", "escalates"),
        [
            (f"{MONDAY} 10:00:00", f"{MONDAY} 14:00:00", f"{MONDAY} 13:00:00"),
            (f"{MONDAY} 17:00:00", f"{TUESDAY} 11:00:00", f"{TUESDAY} 10:00:00"),
            (f"{MONDAY} 14:30:00", f"{TUESDAY} 08:30:00", f"{MONDAY} 17:30:00"),
        ],
    )
    def test_the_escalation_follows_the_hours(self, created, due, escalates):
        limit = moment_after(at(created, "Europe/Paris"), business_hours(4), self.opened)
        assert shown(limit, "Europe/Paris") == due
        early = moment_before(limit, business_hours(1), self.opened)
        assert shown(early, "Europe/Paris") == escalates


class TestGlpiCustomCalendar:
    """glpi-project/glpi#15429: with any calendar but 24x7, escalations *before* the end fired at creation.

    Must hold: whatever the calendar and its zone, a reminder lies between creation and due moment, as long
    before the due moment in business time as it says.
    """

    @pytest.mark.parametrize("zone", ["Asia/Kolkata", "Asia/Kathmandu", "America/New_York", "UTC"])
    @pytest.mark.parametrize("intervals", [("08:00-18:30",), ("22:00-06:00",), ("07:00-11:00", "12:15-15:00")])
    def test_a_reminder_never_comes_at_creation(self, zone, intervals):
        opened = calendar(weekly(*intervals), zone=zone)
        clock = clock_of(opened)
        for hour in range(0, 7 * 24, 5):
            created = at(f"{MONDAY} 00:00", zone) + hour * HOUR
            due = moment_after(created, business_hours(8), opened)
            early = moment_before(due, business_hours(1), opened)
            assert created < early < due
            assert clock.between(early, due) == HOUR
            assert clock.between(created, early) == 7 * HOUR


class TestOsTicketMondayAndThursday:
    """osTicket/osTicket#6739: due dates were wrong unless both Monday and Thursday were in the schedule.

    Must hold: any set of weekdays counts; a week of that pattern counts as many hours as it opens.
    """

    @pytest.mark.parametrize("number", range(1, 128))
    def test_any_set_of_weekdays_counts(self, number):
        days = tuple(day for place, day in enumerate(WEEKDAYS) if number >> place & 1)
        clock = clock_of(calendar(weekly("08:00-17:00", days=days)))
        monday = at(f"{MONDAY} 00:00")
        assert clock.between(monday, monday + 7 * DAY) == len(days) * 9 * HOUR
        for place, day in enumerate(WEEKDAYS):
            opens = monday + place * DAY + 8 * HOUR
            assert clock.is_open(opens) == (day in days)
        # A whole turn of the pattern ends a week later, at the same time of an open day.
        opens = clock.next_open(monday)
        assert clock.add(opens + HOUR, len(days) * 9 * HOUR) == opens + HOUR + 7 * DAY

    def test_tuesday_alone(self):
        clock = clock_of(calendar(weekly("08:00-17:00", days=("tuesday",))))
        assert clock.add(at(f"{MONDAY} 10:00"), 10 * HOUR) == at("2026-03-17 09:00")


class TestLunchBreak:
    """osTicket/osTicket#6847: Monday to Friday 9–18 without 13–14; the due date came out wrong.

    Must hold: a break is two intervals, and no part of it ever counts.
    """

    clock = clock_of(calendar(weekly("09:00-13:00", "14:00-18:00")))

    @pytest.mark.parametrize(
        ("created", "hours", "due"),
        [
            (f"{MONDAY} 12:30", 1, f"{MONDAY} 14:30"),
            (f"{MONDAY} 13:30", 1, f"{MONDAY} 15:00"),
            (f"{MONDAY} 12:00", 1, f"{MONDAY} 13:00"),
            (f"{MONDAY} 17:30", 5, f"{TUESDAY} 14:30"),
            (f"{MONDAY} 09:00", 8, f"{MONDAY} 18:00"),
            (f"{MONDAY} 12:30", 40, "2026-03-16 12:30"),
        ],
    )
    def test_lunch_never_counts(self, created, hours, due):
        assert self.clock.add(at(created), hours * HOUR) == at(due)

    def test_nothing_passes_at_lunch(self):
        assert self.clock.between(at(f"{MONDAY} 13:00"), at(f"{MONDAY} 14:00")) == 0


class TestFrappeHoldTime:
    """frappe/helpdesk#2449: the elapsed hold time was added to the creation time.

    Must hold: a pause moves the due moment by the *business* time it covers, wherever it lies: by nothing at
    night, by a day over a whole working day, also for a ticket created on a day off.
    """

    clock = clock_of(calendar(weekly("10:00-18:00")))

    @pytest.mark.parametrize(
        ("created", "held", "resumed", "due"),
        [
            (f"{MONDAY} 12:00", f"{MONDAY} 12:30", f"{MONDAY} 13:00", f"{MONDAY} 16:30"),
            (f"{MONDAY} 16:00", f"{MONDAY} 18:00", f"{TUESDAY} 10:00", f"{TUESDAY} 12:00"),
            (f"{MONDAY} 16:00", f"{MONDAY} 17:00", f"{WEDNESDAY} 11:00", f"{WEDNESDAY} 14:00"),
            ("2026-03-07 11:00", "2026-03-07 12:00", "2026-03-08 20:00", f"{MONDAY} 14:00"),
            ("2026-03-07 11:00", "2026-03-08 12:00", f"{MONDAY} 11:00", f"{MONDAY} 15:00"),
        ],
    )
    def test_a_pause_costs_its_business_time(self, created, held, resumed, due):
        start, pause = at(created), (at(held), at(resumed))
        assert add_with_pauses(self.clock, start, 4 * HOUR, [pause]) == at(due)
        spent = self.clock.between(start, pause[0])  # as the engine keeps it
        assert self.clock.add(pause[1], 4 * HOUR - spent) == at(due)


class TestZammadTheCountCannotBeFollowed:
    """zammad/zammad#390: users could not see how a due time came about.

    Must hold: the ledger lists what was counted and what was not, with the reason, and it adds up.
    """

    def test_the_walk_over_a_long_weekend_reads_like_one(self):
        opened = calendar(weekly("08:00-12:00", "13:00-18:00"), holidays=closed_on(MONDAY), zone="Europe/Paris")
        ledger = explain_add(clock_of(opened), at("2026-03-06 16:00", "Europe/Paris"), 7 * HOUR)
        walk = [
            (shown(line.last, "Europe/Paris")[5:16], line.reason, line.counted / HOUR, line.name)
            for line in ledger.lines
        ]
        assert walk == [
            ("03-06 18:00", Reason.OPEN, 2, None),
            ("03-07 00:00", Reason.CLOSED, 0, None),
            ("03-09 00:00", Reason.DAY_OFF, 0, None),
            ("03-10 00:00", Reason.HOLIDAY, 0, MONDAY),
            ("03-10 08:00", Reason.CLOSED, 0, None),
            ("03-10 12:00", Reason.OPEN, 4, None),
            ("03-10 13:00", Reason.CLOSED, 0, None),
            ("03-10 14:00", Reason.OPEN, 1, None),
        ]
        assert ledger.span == 7 * HOUR == sum(line.counted for line in ledger.lines)


class TestMailsAtMidnight:
    """zammad/zammad#4432: escalation mails came at midnight and on weekends, hours being Mon–Fri 9–17.

    Must hold: no positive span of business time ends while the desk is closed (its closing instant at the
    latest), and what is held for opening hours is held to the next opening.
    """

    clock = clock_of(calendar(weekly("09:00-17:00"), zone="Europe/Paris"))

    def test_no_due_moment_falls_into_the_night_or_the_weekend(self):
        created = at("2026-03-23 00:00", "Europe/Paris")  # the weekend's clock change is ahead
        for quarter in range(0, 14 * 24 * 4, 7):
            for span in (1, 30 * MINUTE, 8 * HOUR, 9 * HOUR, 40 * HOUR):
                due = self.clock.add(created + quarter * 15 * MINUTE, span)
                assert self.clock.is_open(due - 1)
                assert "09:00:00" <= shown(due, "Europe/Paris")[11:] <= "17:00:00"

    def test_a_reminder_held_to_the_hours_goes_out_at_the_opening(self):
        midnight = at("2026-03-28 00:00", "Europe/Paris")
        assert shown(self.clock.next_open(midnight), "Europe/Paris") == "2026-03-30 09:00:00"

    def test_a_day_to_midnight_has_no_minute_missing(self):
        """zammad/zammad#3180: around the clock lost a minute every midnight."""
        always = clock_of(calendar(weekly("00:00-24:00", days=WEEKDAYS)))
        assert always.between(at(f"{MONDAY} 00:00"), at(f"{TUESDAY} 00:00")) == DAY
        workdays = clock_of(calendar(weekly("00:00-24:00", days=WORKDAYS)))
        assert workdays.add(at(f"{MONDAY} 00:00"), 5 * DAY) == at("2026-03-14 00:00")
