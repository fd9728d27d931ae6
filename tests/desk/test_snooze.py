"""Tickets put aside: out of my work, back exactly once, by their moment, a reply, a move or a hand."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages import letters, system, tickets, views, working
from runtime.messages.faults import Forbidden, Refused
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.notices import NoticeKind
from runtime.model.values import DAY, HOUR
from runtime.store.schema import due
from tests.desk.conftest import MONDAY
from tests.desk.test_promises import create, execute


def snooze(desk, place, **how):
    return desk.do(working.SnoozeTicket(ticket_id=place.ticket_id, **how)).result


def my_work(desk):
    return [row.ticket.id for row in desk.ask(views.MyWork()).rows]


def kinds(desk, place):
    return [event.kind for event in desk.ask(tickets.GetHistory(ticket_id=place.ticket_id))]


def woken(desk):
    return [row.ticket_id for row in desk.ask(letters.ListNotices()).notices if row.kind is NoticeKind.WOKEN]


def snoozes(owner):
    with owner.database.read() as session:
        return session.core.execute(sa.select(due.c.ticket_id).where(due.c.clock == "snooze")).scalars().all()


def test_it_leaves_my_work_and_comes_back_once(owner, nora, clock, time):
    place, other = create(nora), create(nora)
    snooze(nora, place, until=MONDAY + DAY)
    assert my_work(nora) == [other.ticket_id]
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until == MONDAY + DAY
    aside = Compare(operand="ticket.snoozed_until", operator=Operator.NOT_EMPTY)
    assert nora.ask(tickets.CountTickets(criteria=aside)) == 1
    time.pass_(hours=23)
    clock.do(system.Sweep())
    assert my_work(nora) == [other.ticket_id]
    time.pass_(hours=3 * 24)  # the clock was down meanwhile
    for _ in range(2):
        clock.do(system.Sweep())
    assert sorted(my_work(nora)) == [place.ticket_id, other.ticket_id]
    assert kinds(nora, place).count("woken") == 1
    assert woken(nora) == [place.ticket_id]
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_for_a_business_duration(nora):
    place = create(nora)
    snooze(nora, place, duration=Duration(amount=8, unit=Unit.BUSINESS_HOURS))
    # 11:00 in Paris on Monday: seven hours until 18:00, the eighth ends at 10:00 on Tuesday
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until == MONDAY + 23 * HOUR


def test_a_customers_reply_wakes_it_and_an_agents_does_not(owner, nora):
    place = create(nora, requester="carl")
    snooze(nora, place, until=MONDAY + DAY)
    nora.do(tickets.AddComment(ticket_id=place.ticket_id, body="Note", public=False))
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until is not None
    owner.acting_as("carl").do(tickets.AddComment(ticket_id=place.ticket_id, body="And now?", public=True))
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until is None
    assert snoozes(owner) == []
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_a_move_wakes_it_and_nobody_is_told_later(owner, nora, clock, time):
    place = create(nora)
    place = snooze(nora, place, until=MONDAY + DAY)
    execute(nora, place, "check")
    assert nora.ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until is None
    time.pass_(hours=25)
    clock.do(system.Sweep())
    assert (woken(nora), snoozes(owner), "woken" in kinds(nora, place)) == ([], [], False)
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_woken_by_hand_or_put_aside_anew(owner, nora, clock, time):
    place = create(nora)
    snooze(nora, place, until=MONDAY + HOUR)
    snooze(nora, place, until=MONDAY + 2 * HOUR)
    time.pass_(hours=1.5)
    clock.do(system.Sweep())
    assert "woken" not in kinds(nora, place)
    nora.do(working.WakeTicket(ticket_id=place.ticket_id))
    with pytest.raises(Refused, match="not put aside"):
        nora.do(working.WakeTicket(ticket_id=place.ticket_id))
    assert snoozes(owner) == []


def test_who_and_when(owner, nora):
    place = create(nora, requester="carl")
    with pytest.raises(Refused, match="past"):
        snooze(nora, place, until=MONDAY)
    with pytest.raises(ValueError, match="until when"):
        working.SnoozeTicket(ticket_id=1)
    for who in ("lena", "carl"):
        with pytest.raises(Forbidden):
            snooze(owner.acting_as(who), place, until=MONDAY + DAY)
    snooze(nora, place, until=MONDAY + DAY)
    assert owner.acting_as("carl").ask(tickets.GetTicket(ticket_id=place.ticket_id)).snoozed_until is None
    place = create(nora)
    done = execute(nora, execute(nora, place, "check"), "cancel")
    with pytest.raises(Refused, match="solved"):
        snooze(nora, done, until=MONDAY + DAY)
