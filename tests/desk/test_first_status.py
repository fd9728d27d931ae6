"""A ticket begins with the status of its type, unless somebody says another one."""

from __future__ import annotations

import pytest

from runtime.messages.faults import Refused
from runtime.messages.setup import PutStatuses, PutTicketTypes, RemoveFromSetup, SetupKind
from runtime.messages.tickets import CreateTicket, GetTicket
from runtime.model.blueprint import Category
from runtime.model.setup import Status, TicketType

WAITS = Status(id="parts", name="Waits for parts", category=Category.ON_HOLD)


@pytest.fixture
def desk(owner):
    owner.do(PutStatuses(statuses=(WAITS,)))
    repair = TicketType(id="repair", name="Repair", status="parts")
    owner.do(PutTicketTypes(ticket_types=(repair, TicketType(id="question", name="Question"))))
    return owner


def _begun(desk, **said):
    ticket = desk.do(CreateTicket(subject="Lamp", department="billing", **said)).result.ticket_id
    return desk.ask(GetTicket(ticket_id=ticket)).status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"type": "repair"}, "parts"),
        ({"type": "question"}, "new"),
        ({}, "new"),
        ({"type": "repair", "status": "open"}, "open"),
        ({"type": "repair", "status": "new"}, "new"),
    ],
)
def test_the_type_says_it_where_nobody_else_does(desk, said, status):
    assert _begun(desk, **said) == status


@pytest.mark.parametrize(("status", "why"), [("nowhere", "no status"), ("solved", "cannot begin solved")])
def test_a_status_that_cannot_be_is_refused(desk, status, why):
    with pytest.raises(Refused, match=why):
        desk.do(PutTicketTypes(ticket_types=(TicketType(id="repair", name="Repair", status=status),)))


def test_a_status_a_type_begins_with_is_not_removed(desk):
    with pytest.raises(Refused, match="The ticket type “Repair” names “Waits for parts”"):
        desk.do(RemoveFromSetup(of=SetupKind.STATUS, ids=("parts",)))
