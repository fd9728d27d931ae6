"""Opening a ticket: what is given with it, who may give it, and what is foretold comes true."""

from __future__ import annotations

from base64 import b64encode

import pytest

from runtime.messages import files, setup, tickets, working
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.intake import ForeseeTicket
from runtime.messages.requesters import AddRequester
from runtime.model.fields import Field, Layout, LayoutItem
from runtime.model.rights import Action, OwnRole
from runtime.model.setup import Settings

KETTLE = {"subject": "Broken kettle", "department": "returns"}


def opened(desk, **more):
    return desk.do(tickets.CreateTicket(**(KETTLE | more))).result


def view(desk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def test_a_ticket_is_opened_with_everything_that_is_given(nora):
    file = nora.do(tickets.KeepFile(name="bill.txt", content=b64encode(b"12 EUR"))).result
    place = opened(
        nora,
        requester="carl",
        team="payers",
        assignee="marc",
        tags=("vip",),
        copies=("cleo", "marc"),
        attachments=[file],
    )
    found = view(nora, place)
    assert (found.team, found.assignee, found.tags, found.state) == ("payers", "marc", ("vip",), "review")
    followers = nora.ask(working.ListFollowers(ticket_id=place.ticket_id))
    assert [(each.id, each.in_copy) for each in followers] == [("cleo", True), ("marc", False)]
    (note,) = nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))
    assert (note.public, note.attachments, note.author) == (False, (file,), "nora")
    (described,) = nora.ask(files.ListFiles(ticket_id=place.ticket_id))
    assert described.name == "bill.txt"


def test_a_colleagues_file_is_no_customers_and_no_answer(owner, nora):
    file = nora.do(tickets.KeepFile(name="memo.txt", content=b64encode(b"CANARY"))).result
    place = opened(nora, requester="carl", attachments=[file])
    carl = owner.acting_as("carl")
    assert carl.ask(tickets.GetConversation(ticket_id=place.ticket_id)) == ()
    assert carl.ask(files.ListFiles(ticket_id=place.ticket_id)) == ()


def test_a_customers_own_file_is_public(owner, nora):
    carl = owner.acting_as("carl")
    file = carl.do(tickets.KeepFile(name="photo.png", content=b64encode(b"png"))).result
    place = opened(carl, attachments=[file])
    assert [said.public for said in carl.ask(tickets.GetConversation(ticket_id=place.ticket_id))] == [True]


def test_a_file_that_somebody_else_keeps_is_refused_and_nothing_is_opened(nora, marc):
    file = marc.do(tickets.KeepFile(name="secret.txt", content=b64encode(b"CANARY"))).result
    with pytest.raises(Refused, match="not on the desk"):
        opened(nora, attachments=[file])
    assert nora.ask(tickets.CountTickets()) == 0


@pytest.mark.parametrize("stranger", ["bill", "nobody"])
def test_nobody_follows_what_they_may_not_read(nora, stranger):
    with pytest.raises(Refused, match=r"may not read|nobody active"):
        opened(nora, copies=(stranger,))
    assert nora.ask(tickets.CountTickets()) == 0


@pytest.mark.parametrize("given", [{"assignee": "marc"}, {"team": "payers"}, {"copies": ("marc",)}])
def test_who_may_not_give_tickets_on_may_not_while_opening_one(owner, given):
    lena = owner.acting_as("lena")
    assert opened(lena).ticket_id
    for message in (tickets.CreateTicket(**(KETTLE | given)), ForeseeTicket(**(KETTLE | given))):
        with pytest.raises(Forbidden):
            lena.do(message) if isinstance(message, tickets.CreateTicket) else lena.ask(message)


def test_where_agents_do_not_assign_they_do_not_while_opening_either(owner, nora):
    owner.do(setup.PutSettings(settings=Settings(agents_assign=False)))
    with pytest.raises(Forbidden, match="do not assign"):
        opened(nora, assignee="nora")
    assert opened(owner.acting_as("sam"), assignee="nora").ticket_id


def test_a_role_of_the_desks_own_may_do_without_assigning(owner, nora):
    owner.do(setup.PutRoles(roles=(OwnRole(id="tame", name="Tame", made_from="agent", without=(Action.ASSIGN,)),)))
    people = {person.id: person for person in owner.ask(setup.GetSetup()).people}
    owner.do(setup.PutPeople(people=(people["nora"].having(own_role="tame"),)))
    with pytest.raises(Forbidden, match="does without"):
        opened(nora, team="payers")


def test_customers_put_nobody_in_copy(owner):
    with pytest.raises(Forbidden):
        opened(owner.acting_as("carl"), copies=("cleo",))


def test_what_is_foretold_comes_true(nora):
    told = nora.ask(ForeseeTicket(**KETTLE, requester="carl"))
    found = view(nora, opened(nora, requester="carl"))
    assert (told.blueprint_id, told.state_name) == (found.blueprint_id, found.state_name)
    assert (told.organisation, told.team, told.mine_to_read) == (found.organisation, found.team, True)
    assert (told.organisation, told.reasons) == ("acme", ())


def test_a_new_customer_is_foretold_by_their_address(nora):
    told = nora.ask(ForeseeTicket(**KETTLE, email="anna@acme.test"))
    anna = nora.do(AddRequester(name="Anna", email="anna@acme.test")).result
    found = view(nora, opened(nora, requester=anna.id))
    assert (told.organisation, told.team) == (found.organisation, found.team) == ("acme", "checkers")


@pytest.mark.parametrize("typed", [" ", "a" * 240 + "@acme.test"])
def test_an_address_that_is_still_being_typed_breaks_nothing(owner, nora, typed):
    assert nora.ask(ForeseeTicket(**KETTLE, email=typed)).blueprint_id == "refund"


def test_another_departments_ticket_enters_nothing_here_and_is_not_mine_to_read(nora):
    told = nora.ask(ForeseeTicket(subject="Invoice", department="billing"))
    assert (told.blueprint_id, told.mine_to_read) == (None, False)


def test_everything_that_is_wrong_is_said_at_once(owner, nora):
    owner.do(setup.PutFields(fields=(Field(id="serial", name="Serial"), Field(id="age_of", name="Age", type="number"))))
    items = (LayoutItem(field="serial", required=True), LayoutItem(field="age_of"))
    owner.do(setup.PutLayouts(layouts=(Layout(id="r", name="R", department="returns", items=items),)))
    wrong = {"fields": {"age_of": "old"}, "type": "odd"}
    told = nora.ask(ForeseeTicket(department="returns", **wrong))
    assert {reason.element for reason in told.reasons} == {"subject", "serial", "age_of", "type"}
    with pytest.raises(Refused) as refused:
        opened(nora, complete=True, **wrong)
    assert {reason.element for reason in refused.value.reasons} == {"serial", "age_of", "type"}


def test_foretelling_changes_nothing(nora):
    before = nora.ask(tickets.CountTickets())
    nora.ask(ForeseeTicket(**KETTLE, requester="carl"))
    assert nora.ask(tickets.CountTickets()) == before
