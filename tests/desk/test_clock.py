"""The SLA clock through the desk: exactly once, in order, also after downtime; nobody decides on a ticket that is overdue."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk import pace
from runtime.messages import setup, system, tickets
from runtime.messages.faults import Refused
from runtime.model.calendar import Holiday
from runtime.store import schema
from tests.desk.conftest import MONDAY, OFFICE
from tests.desk.test_promises import create, execute

HOUR = 3_600_000


def kinds(desk, ticket_id: int) -> list[str]:
    return [event.kind for event in desk.ask(tickets.GetHistory(ticket_id=ticket_id))]


def letters(desk) -> list[str]:
    with desk.database.read() as session:
        return list(session.core.execute(sa.select(schema.outbox.c.subject).order_by(schema.outbox.c.id)).scalars())


def test_each_level_fires_once_and_in_order(nora, clock, time):
    """Due four business hours after Monday 11:00 in Paris: reminder 14:00, breach 15:00, second level 17:00."""
    place = create(nora, team="checkers")
    assert place.due_at == MONDAY + 4 * HOUR
    seen = []
    for _ in range(16):
        time.pass_(minutes=30)
        clock.do(system.Sweep())
        seen.append((time.now - MONDAY) // 60_000)
        clock.do(system.Sweep())  # a second clock, or the same again: nothing fires twice
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    fired = [(event.kind, (event.at - MONDAY) // 60_000) for event in history if event.actor == "system"]
    assert fired == [("reminded", 180), ("limit_broken", 240), ("escalated", 240), ("escalated", 360)]
    assert letters(nora) == ["Soon", "Late", "Very late"]


def test_after_downtime_every_level_fires_once_in_order(nora, clock, time):
    place = create(nora, team="checkers")
    time.pass_(hours=24 * 14)
    assert clock.do(system.Sweep()).result.tickets == 1
    assert clock.do(system.Sweep()).result.tickets == 0
    assert kinds(nora, place.ticket_id)[2:] == ["reminded", "limit_broken", "escalated", "escalated"]
    assert letters(nora) == ["Soon", "Late", "Very late"]


def test_much_at_once_is_swept_in_portions(nora, clock, time, monkeypatch):
    """Between two of them others write; what comes out is the same."""
    monkeypatch.setattr(pace, "FIRST", 2)
    places = [create(nora, team="checkers") for _ in range(5)]
    time.pass_(hours=5)
    first, second = clock.do(system.Sweep()).result, clock.do(system.Sweep()).result
    assert (first.tickets, first.more, second.tickets, second.more) == (2, True, 3, False)
    assert all(kinds(nora, place.ticket_id)[2:] == ["reminded", "limit_broken", "escalated"] for place in places)


def test_what_is_overdue_happens_before_a_decision(nora, time):
    """No clock ran; the agent's own move still finds the breach recorded, at the moment it was due."""
    place = create(nora, requester="carl", team="checkers")
    time.pass_(hours=5)
    place = execute(nora, place, "check")
    history = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    assert [event.kind for event in history][2:] == ["reminded", "limit_broken", "escalated", "moved"]
    broken = next(event for event in history if event.kind == "limit_broken")
    assert broken.data["due"] == MONDAY + 4 * HOUR
    with nora.database.read() as session:
        run = session.core.execute(sa.select(schema.run)).one()
    assert (run.first_violation, run.violation_kind) == (MONDAY + 4 * HOUR, 1)


def test_a_timer_moves_the_ticket_by_itself(nora, clock, time):
    place = execute(nora, execute(nora, create(nora), "check"), "question")
    time.pass_(hours=71)
    clock.do(system.Sweep())
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).state == "ask"
    time.pass_(hours=2)
    clock.do(system.Sweep())
    view = nora.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert (view.state, view.complete) == ("done", True)
    assert nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))[-1].actor == "system"


def test_an_agent_who_comes_too_late_finds_the_timer_done(owner, nora, time):
    place = execute(nora, execute(nora, create(nora, requester="carl"), "check"), "question")
    time.pass_(hours=80)
    with pytest.raises(Refused, match="does not leave"):
        execute(owner.acting_as("carl"), place, "answer")


def test_a_sweep_says_when_to_come_again(nora, clock, time):
    create(nora, team="checkers")
    assert clock.do(system.Sweep()).result.next_due == MONDAY + 3 * HOUR
    time.pass_(hours=3)
    swept = clock.do(system.Sweep()).result
    assert (swept.tickets, swept.next_due, swept.more) == (1, MONDAY + 4 * HOUR, False)


def test_a_failing_ticket_does_not_hold_up_the_others(nora, clock, time, monkeypatch):
    from runtime.engine import timekeeper

    first, second = create(nora, team="checkers"), create(nora, team="checkers")
    real = timekeeper.settle

    def broken(situation, arms):
        if situation.snapshot.ticket.id == first.ticket_id:
            raise ZeroDivisionError
        return real(situation, arms)

    monkeypatch.setattr(timekeeper, "settle", broken)
    time.pass_(hours=3)
    clock.do(system.Sweep())
    assert "reminded" in kinds(nora, second.ticket_id)
    assert "reminded" not in kinds(nora, first.ticket_id)
    monkeypatch.setattr(timekeeper, "settle", real)
    time.pass_(minutes=6)
    clock.do(system.Sweep())
    assert "reminded" in kinds(nora, first.ticket_id)


def test_a_holiday_added_moves_the_due_moments_it_concerns(owner, nora, time):
    time.pass_(hours=5)  # 16:00 in Paris: due on Tuesday at 11:00
    place = create(nora, team="checkers")
    assert place.due_at == MONDAY + 24 * HOUR
    closed = OFFICE.model_copy(update={"holidays": (Holiday(name="Closed", first="2025-03-11", last="2025-03-11"),)})
    changed = owner.do(setup.PutCalendars(calendars=(type(OFFICE).model_validate(closed.model_dump()),))).result
    assert changed.moved == 1
    view = nora.ask(tickets.GetTicket(ticket_id=place.ticket_id))
    assert view.due_at == place.due_at + 24 * HOUR
    moved = nora.ask(tickets.GetHistory(ticket_id=place.ticket_id))[-1]
    assert (moved.kind, moved.actor) == ("clock_changed", "system")
    assert moved.data["old"]["due"] == place.due_at
    assert moved.data["new"]["due"] == view.due_at
