"""Letters about a department's tickets leave from its own address, where it has one."""

from __future__ import annotations

import pytest

from runtime.messages.faults import Refused
from runtime.messages.setup import GetSetup, PutDepartments, PutSettings
from runtime.messages.tickets import AddComment, CreateTicket
from runtime.model.mailing import Mailing
from runtime.store import outbox
from tests.desk.test_postman import Recorded, postman


@pytest.fixture
def desk(owner):
    settings = owner.ask(GetSetup()).settings
    mailing = Mailing(sender="desk@desk.test", sender_name="Desk")
    owner.do(PutSettings(settings=settings.having(mailing=mailing)))
    billing = next(each for each in owner.ask(GetSetup()).departments if each.id == "billing")
    owner.do(PutDepartments(departments=(billing.having(sender="bills@desk.test", sender_name="Billing"),)))
    return owner


def _queue(desk, department, to="cleo@other.test"):
    ticket = desk.do(CreateTicket(subject="Lamp", department=department)).result.ticket_id
    with desk.database.write() as session:
        outbox.put(
            session,
            ticket_id=ticket,
            key=department,
            channel="mail",
            to=(to,),
            subject="Hi",
            body="Dear",
            at=desk._clock(),
        )


def _from(parcels):
    return {(parcel.sender, parcel.sender_name) for parcel in parcels}


def test_each_department_writes_from_its_own_address(desk, time):
    carrier = Recorded()
    _queue(desk, "billing")
    postman(desk, time, carrier).go_round()
    assert _from(carrier.parcels) == {("bills@desk.test", "Billing")}
    _queue(desk, "returns")
    postman(desk, time, carrier).go_round()
    assert _from(carrier.parcels[1:]) == {("desk@desk.test", "Desk")}


def test_who_replies_is_named_beside_the_department(desk, time):
    ticket = desk.do(CreateTicket(subject="Lamp", department="billing", requester="cleo")).result.ticket_id
    desk.acting_as("bill").do(AddComment(ticket_id=ticket, body="Sent.", public=True))
    carrier = Recorded()
    postman(desk, time, carrier).go_round()
    assert _from(carrier.parcels) == {("bills@desk.test", "Bill via Billing")}


def test_an_address_named_at_the_start_goes_before_all(desk, time):
    carrier = Recorded()
    _queue(desk, "billing")
    postman(desk, time, carrier, sender="me@desk.test").go_round()
    assert {sender for sender, _ in _from(carrier.parcels)} == {"me@desk.test"}


def test_no_letter_goes_to_a_departments_own_address(desk, time):
    carrier = Recorded()
    _queue(desk, "returns", to="bills@desk.test")
    assert postman(desk, time, carrier).go_round().dead == 1
    assert carrier.parcels == []


def test_what_is_no_address_is_refused(desk):
    billing = next(each for each in desk.ask(GetSetup()).departments if each.id == "billing")
    with pytest.raises(Refused, match="no mail address"):
        desk.do(PutDepartments(departments=(billing.having(sender="bills"),)))
