"""The tags of a desk, to complete what is typed."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.faults import Forbidden
from runtime.messages.tickets import EditTicket, GetTicket
from runtime.messages.views import ListTags
from tests.desk.test_searching import create


def _tagged(desk: LocalDesk, *tags: str) -> int:
    ticket = desk.ask(GetTicket(ticket_id=create(desk, requester="carl").ticket_id))
    desk.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"tags": tags}))
    return ticket.id


def test_every_tag_in_use_is_offered_once_and_those_that_begin_so_first(nora: LocalDesk) -> None:
    assert nora.ask(ListTags()) == ()
    for tags in (("vip", "Réseau"), ("vip", "late"), ("inventory",), ("late", "Zürich")):
        _tagged(nora, *tags)
    assert nora.ask(ListTags()) == ("inventory", "late", "Réseau", "vip", "Zürich")
    assert nora.ask(ListTags(beginning="reS")) == ("Réseau",)
    assert nora.ask(ListTags(beginning="v")) == ("vip", "inventory")
    assert nora.ask(ListTags(beginning="v", limit=1)) == ("vip",)
    assert nora.ask(ListTags(beginning="nothing")) == ()


def test_a_tag_no_ticket_bears_any_more_is_forgotten(nora: LocalDesk) -> None:
    ticket_id = _tagged(nora, "once")
    seen = nora.ask(GetTicket(ticket_id=ticket_id))
    nora.do(EditTicket(ticket_id=ticket_id, expected_version=seen.version, fields={"tags": ()}))
    assert nora.ask(ListTags()) == ()


def test_colleagues_are_told_the_tags_of_tickets_they_may_read(owner: LocalDesk, nora: LocalDesk) -> None:
    _tagged(nora, "vip", "urgent")
    assert owner.acting_as("bill").ask(ListTags()) == ()
    assert owner.ask(ListTags()) == nora.ask(ListTags()) == ("urgent", "vip")


def test_customers_are_not_told(owner: LocalDesk) -> None:
    with pytest.raises(Forbidden):
        owner.acting_as("carl").ask(ListTags())
