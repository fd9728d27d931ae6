"""The inbox of escalations: what broke is listed until somebody has seen it, and who did stays told."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from runtime.messages.escalations import AcknowledgeEscalations, ListEscalations, Urgency
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.system import ChangesSince, Hello, Sweep
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.store.schema import event
from tests.desk.test_promises import create, execute


@pytest.fixture
def late(owner, nora, clock, time):
    """Two refunds over their limit, with both levels fired; the second was moved on afterwards."""
    places = [create(nora, requester="carl") for _ in range(2)]
    time.pass_(hours=7 * 24)
    clock.do(Sweep())
    version = owner.ask(GetTicket(ticket_id=places[1].ticket_id)).version
    execute(nora, places[1].having(version=version), "check")
    return owner


def from_events(desk):
    """Every broken limit and fired level, the latest first, out of the events alone."""
    kinds = ("limit_broken", "escalated")
    with desk.database.read() as session:
        rows = session.core.execute(sa.select(event).where(event.c.kind.in_(kinds)).order_by(event.c.seq.desc()))
        return [(row.seq, row.ticket_id, json.loads(row.data)) for row in rows]


def test_everything_that_fired_is_listed_until_it_is_seen(late, time):
    inbox = late.ask(ListEscalations())
    told = from_events(late)
    assert [(each.event, each.ticket_id) for each in inbox.escalations] == [row[:2] for row in told]
    assert (inbox.unseen, inbox.all) == (len(told), len(told)) and len(told) >= 6
    for each, (_, _, data) in zip(inbox.escalations, told, strict=True):
        assert each.level == data.get("level") and each.due == data.get("due", data.get("scheduled"))
        assert (each.what is Urgency.BROKEN) == ("due" in data)
        assert each.here == (each.ticket_id == inbox.escalations[-1].ticket_id)
    first = inbox.escalations[0]
    seen = [each.event for each in inbox.escalations if each.ticket_id == first.ticket_id]
    sam = late.acting_as("sam")
    receipt = sam.do(AcknowledgeEscalations(ticket_id=first.ticket_id, events=tuple(seen), note=" I call Carl. "))
    assert receipt.changes.tickets == {first.ticket_id}
    left = sam.ask(ListEscalations())
    assert {each.ticket_id for each in left.escalations}.isdisjoint({first.ticket_id})
    assert left.unseen == len(told) - len(seen) and left.all == len(told)
    everything = sam.ask(ListEscalations(seen=True)).escalations
    assert {(e.seen_by, e.seen_at, e.note) for e in everything if e.event in seen} == {
        ("sam", time.now, "I call Carl.")
    }


def test_who_saw_it_first_stays_told(late):
    sam, first = late.acting_as("sam"), late.ask(ListEscalations()).escalations[0]
    command = {"ticket_id": first.ticket_id, "events": (first.event,)}
    sam.do(AcknowledgeEscalations(**command, note="Mine."))
    version = late.ask(GetTicket(ticket_id=first.ticket_id)).version
    assert late.do(AcknowledgeEscalations(**command)).result.version == version
    told = {each.event: each.seen_by for each in late.ask(ListEscalations(seen=True)).escalations}
    assert told[first.event] == "sam"


def test_what_is_no_escalation_of_the_ticket_is_refused(late):
    by_ticket = {each.ticket_id: each.event for each in late.ask(ListEscalations()).escalations}
    one, other = by_ticket
    with pytest.raises(Refused, match="no such escalation"):
        late.do(AcknowledgeEscalations(ticket_id=one, events=(by_ticket[other],)))


def test_the_inbox_is_bounded_to_what_one_may_read_and_to_who_watches(late):
    assert late.acting_as("petra").ask(ListEscalations()).all == late.ask(ListEscalations()).all
    with pytest.raises(Forbidden):
        late.acting_as("nora").ask(ListEscalations())
    ticket = late.do(CreateTicket(subject="Elsewhere", department="billing")).result.ticket_id
    with pytest.raises(NotFound):
        late.acting_as("sam").do(AcknowledgeEscalations(ticket_id=ticket, events=(1,)))
    assert late.ask(ListEscalations(blueprint_id="none")).all == 0
    assert late.ask(ListEscalations(limit=1)).escalations[0].event == from_events(late)[0][0]


def test_others_hear_of_it(late):
    cursor = late.ask(Hello()).cursor
    first = late.ask(ListEscalations()).escalations[0]
    late.do(AcknowledgeEscalations(ticket_id=first.ticket_id, events=(first.event,)))
    assert late.ask(ChangesSince(cursor=cursor)).tickets == (first.ticket_id,)
