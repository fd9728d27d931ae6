"""SLA clocks against what others booked and assert: a bank's incidents, and two help desks' own tests."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from runtime.engine import lifecycle, sla, timekeeper
from runtime.engine.situation import Situation
from runtime.model.blueprint import Category
from runtime.model.calendar import Interval, Week
from runtime.model.durations import Duration, Unit
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from runtime.model.sla_clocks import opened
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import MINUTE, SECOND
from tests.data import real
from tests.engine.test_sla import AGENT, OFFICE, START, Desk, policy, setup_of
from tests.model.calendars import at, calendar, closed_on, weekly


@pytest.mark.data
def test_every_incident_of_a_bank_takes_what_it_booked() -> None:
    christmas = closed_on("2013-12-25", "2013-12-26", "2014-01-01")
    bank = calendar(weekly("07:30-18:00"), "Europe/Amsterdam", holidays=christmas).having(id="office")
    with real("calendars/real-sla-clock/rabobank_handle_times.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 361
    for number, row in enumerate(rows):
        begins, ends = (at(row[key], "Europe/Amsterdam") for key in ("open_time", "close_time"))
        booked = int(row["handle_seconds"]) * SECOND
        unit = Unit.BUSINESS_MINUTES if row["clock"] == "business" else Unit.MINUTES
        late = number % 2 == 0
        promised = SlaTarget(
            metric=Metric.RESOLUTION,
            allows={2: Duration(amount=max(1, booked // MINUTE if late else booked // MINUTE + 1), unit=unit)},
        )
        setup = setup_of(SlaPolicy(id="p", name="P", targets=(promised,), version=1))
        setup = replace(setup, calendars={**setup.calendars, "office": bank})
        clock = _solved(setup, begins, ends)
        assert clock.clock.spent == booked, row
        assert (clock.broken is not None) is (booked >= clock.clock.allowance), row


def _solved(setup, begins: int, ends: int):
    """The resolution's clock of a ticket opened and solved at these moments."""
    ticket = Ticket(id=1, version=1, subject="s", created_at=begins, updated_at=begins, department="d")
    situation = Situation(snapshot=Snapshot(ticket=ticket), actor=AGENT, now=begins, setup=setup)
    begun = sla.begin(situation, opened(begins, Category.NEW), "opened")
    later = replace(situation, snapshot=begun.after, now=ends)
    settled = timekeeper.settle(later, begun.arms)
    solved = lifecycle.edit(replace(later, snapshot=settled.after), {"status": "solved"})
    return solved.after.sla.clocks[Metric.RESOLUTION]


def test_a_resolution_moves_by_the_pause_as_frappe_asserts() -> None:
    """frappe/helpdesk, test_hd_ticket.py: created Monday 12:00, 1 h to respond and 4 h to resolve."""
    hours = (Interval(opens=10 * 60, closes=18 * 60),)
    week = Week(monday=hours, tuesday=hours, wednesday=hours, thursday=hours, friday=hours)
    noon = int(datetime(2026, 3, 9, 12, tzinfo=UTC).timestamp() * 1000)
    minute = (noon - START) // MINUTE
    desk = _desk(240, pending=True, office=OFFICE.having(weekly=week), first=noon)
    assert desk.snapshot.sla.clocks[Metric.RESOLUTION].due == noon + 240 * MINUTE
    desk.do(minute + 30, "reply")
    desk.do(minute + 30, "pending")
    desk.do(minute + 60, "open")
    assert desk.snapshot.sla.clocks[Metric.RESOLUTION].due == noon + 270 * MINUTE
    desk.do(minute + 90, "solved")
    assert desk.snapshot.sla.clocks[Metric.RESOLUTION].clock.spent == 60 * MINUTE


def test_a_second_message_does_not_move_the_reply_as_rt_asserts() -> None:
    """bestpractical/rt, t/sla/due.t: replies clear what is due, the first unanswered message sets it again."""
    desk = _desk(120, pending=False, office=OFFICE, first=START)
    for minute, deed, due in (
        (10, "reply", None),
        (20, "reply", None),
        (30, "ask", 150),
        (40, "ask", 150),
        (50, "reply", None),
    ):
        desk.do(minute, deed)
        clock = desk.snapshot.sla.clocks.get(Metric.NEXT_REPLY)
        assert (clock.due if clock else None) == (None if due is None else START + due * MINUTE)


def _desk(minutes: int, *, pending: bool, office, first: int) -> Desk:
    unit = Unit.BUSINESS_MINUTES if pending else Unit.MINUTES
    setup = setup_of(policy(dict.fromkeys((1, 2, 3, 4), minutes), unit, pending=pending))
    return Desk(replace(setup, calendars={**setup.calendars, "office": office}), first)
