"""Clocks of limits: moments on them, pauses, and the bug reports of other desks."""

from dataclasses import replace
from datetime import date

import pytest

from runtime.engine.decide import decide
from runtime.engine.lifecycle import edit
from runtime.engine.limits import levels, schedule, started
from runtime.engine.timekeeper import recompute, settle
from runtime.model.actions import ChangeTags
from runtime.model.blueprint import Category
from runtime.model.calendar import OF_TEAM, Calendar, CalendarException, Week
from runtime.model.durations import Unit
from runtime.model.events import ClockChanged
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.values import HOUR, MINUTE
from tests.engine.worlds import MONDAY, OFFICE, SETUP, Walk, at, blueprint, lasting, setup, state, way


def test_glpi_reminder_an_hour_before_four_business_hours_is_in_business_time():
    """glpi 22678: Mon–Fri 08–18, 4 h from Monday 17:00 is due Tuesday 11:00, escalation an hour before at 10:00."""
    limit = Limit(allows=lasting(4, Unit.BUSINESS_HOURS), reminders=(Reminder(before=lasting(1)),))
    clock = started(limit, SETUP, "support", Category.OPEN, at("2026-03-02 17:00"))
    assert clock.due == at("2026-03-03 11:00")
    moments = [(moment, level.kind) for moment, level in schedule(limit, clock, SETUP)]
    assert moments == [(at("2026-03-03 10:00"), "reminder"), (at("2026-03-03 11:00"), "breach")]


def test_glpi_offsets_cross_the_night_on_the_limits_own_calendar():
    limit = Limit(
        allows=lasting(4, Unit.BUSINESS_HOURS),
        reminders=(Reminder(before=lasting(3)),),
        escalations=(Escalation(after=lasting(8)),),
    )
    clock = started(limit, SETUP, "support", Category.OPEN, at("2026-03-02 17:00"))
    moments = [moment for moment, _ in schedule(limit, clock, SETUP)]
    assert moments == [at("2026-03-02 18:00"), at("2026-03-03 11:00"), at("2026-03-04 09:00")]


def test_frappe_hold_time_is_not_counted_whatever_the_pause_spans():
    """frappe/helpdesk 2449: time on hold shifts the due moment by the business time held, nights included."""
    limit = Limit(allows=lasting(8, Unit.BUSINESS_HOURS))
    process = blueprint(
        [state("work"), state("hold", Category.ON_HOLD)],
        [way("wait", "work", "hold"), way("go", "hold", "work")],
        limit=limit,
    )
    walk = Walk(process, now=at("2026-03-02 16:00"))
    assert walk.snapshot.run.limit.due == at("2026-03-03 14:00")
    for moment, transition in (("2026-03-02 17:00", "wait"), ("2026-03-04 20:00", "go")):
        walk.wait_until(at(moment))
        walk.keep(decide(walk.situation, transition))
    assert walk.snapshot.run.limit.due == at("2026-03-05 15:00")


@pytest.mark.parametrize(
    ("category", "pending", "hold", "still"),
    [
        (Category.OPEN, True, True, False),
        (Category.ON_HOLD, False, True, True),
        (Category.ON_HOLD, False, False, False),
        (Category.PENDING, True, True, True),
        (Category.PENDING, False, True, False),
    ],
)
def test_categories_that_pause(category, pending, hold, still):
    limit = Limit(allows=lasting(4), pause_pending=pending, pause_on_hold=hold)
    clock = started(limit, SETUP, "support", category, MONDAY)
    assert (clock.since is None, clock.due is None) == (still, still)


def test_levels_come_in_order_whatever_the_order_they_were_drawn_in():
    limit = Limit(
        allows=lasting(1, Unit.BUSINESS_DAYS),
        reminders=(
            Reminder(percent=90),
            Reminder(before=lasting(9)),
            Reminder(percent=50),
            Reminder(before=lasting(30)),
        ),
        escalations=(
            Escalation(after=lasting(1, Unit.DAYS)),
            Escalation(),
            Escalation(after=lasting(30, Unit.MINUTES)),
        ),
    )
    clock = started(limit, SETUP, "support", Category.OPEN, MONDAY)
    found = [(level.kind, level.number, level.used) for level in levels(limit, clock, SETUP)]
    assert found == [
        ("reminder", 1, 1),
        ("reminder", 2, HOUR),
        ("reminder", 3, 5 * HOUR),
        ("reminder", 4, 9 * HOUR),
        ("breach", 1, 10 * HOUR),
        ("escalation", 1, 10 * HOUR),
        ("escalation", 2, 10 * HOUR + 30 * MINUTE),
        ("escalation", 3, 20 * HOUR),
    ]


def test_an_edited_calendar_moves_the_due_moment_and_says_from_where():
    limit = Limit(allows=lasting(20, Unit.BUSINESS_HOURS))
    walk = Walk(blueprint([state("a", limit=limit), state("b")], [way("go", "a", "b")], limit=limit))
    before = walk.snapshot.visit.limit
    short = OFFICE.model_copy(update={"weekly": Week(monday=OFFICE.weekly.monday)})
    walk.situation = replace(walk.situation, setup=setup(calendars={**SETUP.calendars, "office": short}))
    walk.keep(recompute(walk.situation, "calendar", tuple(walk.arms.values())))
    changes = walk.said(ClockChanged)
    assert [change.scope.value for change in changes] == ["visit", "run"] and changes[0].old == before
    assert walk.snapshot.visit.limit.due == at("2026-03-16 09:00") == walk.arms["visit"].at == walk.arms["run"].at
    assert not recompute(walk.situation, "again", tuple(walk.arms.values())).events


def test_another_department_takes_the_clock_over_with_the_time_used():
    limit = Limit(allows=lasting(10, Unit.BUSINESS_HOURS))
    walk = Walk(blueprint([state("a", limit=limit)], []))
    walk.wait_until(at("2026-03-02 17:00"))
    walk.keep(edit(walk.situation, {"department": "billing"}))
    clock = walk.snapshot.visit.limit
    assert (clock.calendar, clock.spent, clock.due) == ("always", 8 * HOUR, at("2026-03-02 19:00"))
    assert walk.arms["visit"].at == clock.due


def test_a_limit_counted_by_the_team_takes_its_calendar_else_the_department_s():
    short = OFFICE.having(id="short", weekly=Week(tuesday=OFFICE.weekly.tuesday))
    first = SETUP.teams["first"].having(calendar="short")
    desk = setup(calendars={**SETUP.calendars, "short": short}, teams={**SETUP.teams, "first": first})
    limit = Limit(allows=lasting(4, Unit.BUSINESS_HOURS), calendar=OF_TEAM)
    monday = at("2026-03-02 09:00")

    def due(team: str | None, by: Limit = limit) -> tuple[str | None, int | None]:
        clock = started(by, desk, "support", Category.OPEN, monday, team=team)
        return clock.calendar, clock.due

    assert due("first") == ("short", at("2026-03-03 12:00"))
    assert due("empty") == due(None) == ("office", at("2026-03-02 13:00"))
    assert due("first", limit.having(calendar=None)) == ("office", at("2026-03-02 13:00"))


def test_a_ticket_that_goes_to_another_team_takes_its_clock_over_with_the_time_used():
    empty = SETUP.teams["empty"].having(calendar="always")
    desk = setup(teams={**SETUP.teams, "empty": empty})
    limit = Limit(allows=lasting(10, Unit.BUSINESS_HOURS), calendar=OF_TEAM)
    walk = Walk(blueprint([state("a", limit=limit)], []), desk=desk)
    assert walk.snapshot.visit.limit.calendar == "office"
    walk.wait_until(at("2026-03-02 17:00"))
    walk.keep(edit(walk.situation, {"team": "empty"}))
    clock = walk.snapshot.visit.limit
    assert (clock.calendar, clock.spent, clock.due) == ("always", 8 * HOUR, at("2026-03-02 19:00"))
    assert walk.arms["visit"].at == clock.due
    assert [event.why for event in walk.said(ClockChanged)] == ["team"]


def test_a_calendar_that_never_opens_again_raises_an_alarm_not_an_error():
    past = Calendar(
        id="past",
        name="Past",
        zone="UTC",
        exceptions=(CalendarException(name="Once", first=date(2001, 1, 1), hours=OFFICE.weekly.monday),),
    )
    desk = setup(calendars={**SETUP.calendars, "past": past})
    limit = Limit(allows=lasting(4, Unit.BUSINESS_HOURS), calendar="past")
    walk = Walk(blueprint([state("a", limit=limit)], []), desk=desk)
    assert walk.state == "a" and walk.snapshot.visit.limit is None
    assert [event.code for _, event in walk.history if event.kind == "alarm_raised"] == ["calendar_never_opens"]


def test_levels_that_have_fired_stay_fired_when_an_edited_calendar_brings_their_moments_back():
    limit = Limit(
        allows=lasting(4, Unit.BUSINESS_HOURS), reminders=(Reminder(percent=50),), escalations=(Escalation(),)
    )
    walk = Walk(blueprint([state("a", limit=limit)], [], limit=Limit(allows=lasting(1, Unit.BUSINESS_HOURS))))
    walk.wait_until(at("2026-03-02 11:00"))
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    assert (walk.arms["visit"].stage, "run" in walk.arms) == (1, False)
    late = OFFICE.model_copy(update={"weekly": Week(tuesday=OFFICE.weekly.tuesday)})
    walk.situation = replace(walk.situation, setup=setup(calendars={**SETUP.calendars, "office": late}))
    walk.keep(recompute(walk.situation, "calendar", tuple(walk.arms.values())))
    assert (walk.arms["visit"].stage, walk.arms["visit"].at) == (1, at("2026-03-03 12:00")) and "run" not in walk.arms
    walk.wait_until(at("2026-03-10 18:00"))
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    kinds = [event.kind for _, event in walk.history]
    assert (kinds.count("reminded"), kinds.count("limit_broken"), kinds.count("escalated")) == (1, 2, 1)


def test_a_calendar_edited_to_open_no_more_stops_the_clock_with_an_alarm():
    past = Calendar(
        id="office",
        name="Past",
        zone="UTC",
        exceptions=(CalendarException(name="Once", first=date(2001, 1, 1), hours=OFFICE.weekly.monday),),
    )
    limit = Limit(allows=lasting(4, Unit.BUSINESS_HOURS))
    delayed = ChangeTags(add=("x",), delay=lasting(1, Unit.BUSINESS_HOURS))
    states = [state("a", limit=limit), state("hold", Category.ON_HOLD)]
    ways = [way("wait", "a", "hold"), way("go", "hold", "a", actions=(delayed,))]
    walk = Walk(blueprint(states, ways, limit=limit))
    walk.keep(decide(walk.situation, "wait"))
    walk.situation = replace(walk.situation, setup=setup(calendars={**SETUP.calendars, "office": past}))
    walk.keep(decide(walk.situation, "go"))
    kinds = [event.kind for _, event in walk.history]
    assert walk.state == "a" and kinds.count("alarm_raised") == 2 and kinds.count("action_failed") == 1
    assert walk.snapshot.run.limit.due is None and not walk.arms
    walk = Walk(blueprint(states, ways, limit=limit))
    walk.situation = replace(walk.situation, setup=setup(calendars={**SETUP.calendars, "office": past}))
    walk.keep(recompute(walk.situation, "calendar", tuple(walk.arms.values())))
    assert walk.snapshot.visit.limit.due is None and not walk.arms
