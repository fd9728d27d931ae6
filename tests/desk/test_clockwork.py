"""One clock at a time: who holds it fires what is due, others wait until it is given back or not renewed in time."""

from __future__ import annotations

from runtime.desk.clockwork import TERM, Clockwork
from runtime.desk.local import LocalDesk
from runtime.messages.clock import GetClock
from runtime.messages.faults import Unavailable
from runtime.messages.tickets import GetTicket
from tests.desk.conftest import Time
from tests.desk.test_searching import create


def test_nobody_ran_it_yet(owner: LocalDesk) -> None:
    view = owner.ask(GetClock())
    assert not view.runs and view.holder == "" and view.heard is None


def test_one_holds_it_and_the_other_takes_over_when_it_ends(owner: LocalDesk, time: Time) -> None:
    first, second = Clockwork(owner, time, "first"), Clockwork(owner, time, "second")
    assert first.turn().here
    beside = second.turn()
    assert (beside.here, beside.holder) == (False, "first")
    assert owner.ask(GetClock()).holder == "first" and owner.ask(GetClock()).runs
    first.end()
    assert not owner.ask(GetClock()).runs
    assert second.turn().here
    assert not first.turn().here


def test_who_is_not_heard_of_in_time_loses_it(owner: LocalDesk, time: Time) -> None:
    first, second = Clockwork(owner, time, "first"), Clockwork(owner, time, "second")
    assert first.turn().here
    time.now += TERM - 1
    assert not second.turn().here
    time.now += 1
    assert not owner.ask(GetClock()).runs
    assert second.turn().here
    assert not first.turn().here, "the first comes back and finds that somebody else is at it"


def test_who_goes_on_turning_keeps_it(owner: LocalDesk, time: Time) -> None:
    first, second = Clockwork(owner, time, "first"), Clockwork(owner, time, "second")
    for _ in range(20):
        assert first.turn().here
        assert not second.turn().here
        time.now += TERM // 3


def test_ending_beside_gives_nothing_back(owner: LocalDesk, time: Time) -> None:
    first, second = Clockwork(owner, time, "first"), Clockwork(owner, time, "second")
    first.turn(), second.turn()
    second.end()
    assert owner.ask(GetClock()).holder == "first"


def test_what_is_due_happens_once_and_how_late_it_is_can_be_seen(owner: LocalDesk, time: Time) -> None:
    ticket = create(owner).ticket_id
    due = owner.ask(GetClock()).next_due
    assert due is not None and owner.ask(GetClock()).late == 0
    time.now = due + 90_000
    assert owner.ask(GetClock()).late == 90_000
    clockwork = Clockwork(owner, time)
    clockwork.turn()
    before = owner.ask(GetTicket(ticket_id=ticket)).version
    clockwork.turn()
    assert clockwork.tickets >= 1 and owner.ask(GetClock()).late == 0
    assert owner.ask(GetTicket(ticket_id=ticket)).version == before


def test_a_desk_that_does_not_answer_is_waited_for(owner: LocalDesk, time: Time, monkeypatch) -> None:
    clockwork = Clockwork(owner, time)
    assert clockwork.turn().here
    with monkeypatch.context() as broken:
        broken.setattr(LocalDesk, "ask", _away)
        turn = clockwork.turn()
    assert turn.trouble is not None and turn.rest_s > 0
    assert clockwork.turn().trouble is None


def _away(*_any: object) -> None:
    raise Unavailable("The desk is busy.")
