"""Why could I not, then? What is told of a moment that has passed is what would have been told at that moment."""

from __future__ import annotations

import pytest

from runtime.messages.faults import NotFound, Refused
from runtime.messages.tickets import AddComment, CreateTicket, EditTicket, ExplainTransitions, GetTicket
from tests.desk.test_promises import create, execute

DAY = 24


def told(desk, place, at=None):
    return desk.ask(ExplainTransitions(ticket_id=place.ticket_id, at=at))


def edit(desk, place, **fields):
    version = desk.ask(GetTicket(ticket_id=place.ticket_id)).version
    return desk.do(EditTicket(ticket_id=place.ticket_id, expected_version=version, fields=fields)).result


def test_each_moment_is_told_as_it_was(owner, nora, marc, time):
    place = create(nora, requester="carl")
    said = []

    def look():
        said.append((time.now, told(nora, place), told(marc, place)))
        time.pass_(hours=DAY)

    look()
    place = execute(nora, place, "check")
    look()
    edit(owner, place, assignee="marc", priority=4)
    look()
    nora.do(AddComment(ticket_id=place.ticket_id, body="Hello", public=True))
    look()
    edit(owner, place, priority=1)
    for at, nora_then, marc_then in said:
        assert told(nora, place, at) == nora_then
        assert told(marc, place, at) == marc_then
    assert len({nora_then for _, nora_then, _ in said}) > 1, "there was something to be told apart"


def test_a_supervisor_asks_for_somebody_else_then(owner, nora, time):
    place = create(nora)
    began = time.now
    time.pass_(hours=1)
    execute(nora, place, "check")
    asked = ExplainTransitions(ticket_id=place.ticket_id, person_id="marc", at=began)
    assert not {each.transition_id: each for each in owner.acting_as("sam").ask(asked)}["check"].allowed


@pytest.mark.parametrize(("hours", "sentence"), [(-1, "not there yet"), (1, "what will be")])
def test_before_it_was_opened_and_what_is_to_come_nobody_knows(nora, time, hours, sentence):
    place = create(nora)
    with pytest.raises(Refused, match=sentence):
        told(nora, place, time.now + hours * 3_600_000)


def test_outside_a_blueprint_there_was_nothing_to_do(owner, time):
    bill = owner.acting_as("bill")
    place = bill.do(CreateTicket(subject="Invoice", department="billing")).result
    with pytest.raises(NotFound, match="no Blueprint then"):
        told(bill, place, time.now)


def test_a_stranger_learns_nothing_of_the_past(owner, nora, time):
    place = create(nora)
    with pytest.raises(NotFound):
        told(owner.acting_as("bill"), place, time.now)
