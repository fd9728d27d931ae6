"""Searching through the desk: who finds what, in which order, a page at a time."""

from __future__ import annotations

import random

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import setup, system
from runtime.messages.faults import Forbidden, Invalid
from runtime.messages.tickets import AddComment, CreateTicket, EditTicket, ListTickets, TicketPlace
from runtime.messages.views import RebuildSearch, SearchTickets
from runtime.model.fields import Field
from runtime.model.forms import Filled
from runtime.model.people import Person, Role
from tests.desk.test_promises import execute


def create(desk: LocalDesk, **more: object) -> TicketPlace:
    """A ticket of the returns department."""
    return desk.do(CreateTicket(**{"subject": "Broken kettle", "department": "returns", **more})).result


def found(desk: LocalDesk, text: str, **more: object) -> list[int]:
    return [row.id for row in desk.ask(SearchTickets(text=text, **more)).rows]


@pytest.fixture
def desk(owner: LocalDesk) -> LocalDesk:
    owner.do(setup.PutFields(fields=(Field(id="serial", name="Serial"),)))
    return owner


def test_every_text_is_found_by_whom_it_is_for(desk: LocalDesk, nora: LocalDesk) -> None:
    place = create(nora, subject="Imprimante fâchée", requester="carl", tags=("vip",), fields={"serial": "ZX-81"})
    nora.do(AddComment(ticket_id=place.ticket_id, body="The toner is here", public=True))
    nora.do(AddComment(ticket_id=place.ticket_id, body="He always complains", public=False))
    here = [place.ticket_id]
    lena, bill, carl, cleo = (desk.acting_as(each) for each in ("lena", "bill", "carl", "cleo"))
    for text in ("imprimante FACHEE", "toner", "complains", "zx-81", "vip", "requester:carl", "carl@acme.test"):
        assert found(nora, text) == found(lena, text) == found(desk, text) == here, text
        assert found(bill, text) == found(cleo, text) == [] if "requester" not in text else True
    assert found(carl, "imprimante toner") == here
    for text in ("complains", "zx-81", "vip", "carl@acme.test"):
        assert found(carl, text) == [], text
    assert found(carl, f"#{place.ticket_id}") == here
    assert found(cleo, f"#{place.ticket_id}") == []


@pytest.mark.parametrize(
    "text", ["assignee:nora", "is:unassigned", "tag:vip", "serial:x", "requester:cleo", "-team:payers"]
)
def test_customers_do_not_ask_by_what_they_do_not_see(desk: LocalDesk, text: str) -> None:
    with pytest.raises(Forbidden):
        found(desk.acting_as("carl"), text)


def test_words_follow_the_texts(nora: LocalDesk, desk: LocalDesk) -> None:
    place = create(nora, subject="Old words", requester="carl")
    edited = nora.do(
        EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"subject": "New", "tags": ("a",)})
    ).result
    assert (found(nora, "old"), found(nora, "new "), found(nora, "a ")) == ([], [edited.ticket_id], [edited.ticket_id])
    moved = execute(nora, edited, "check")
    execute(desk.acting_as("marc"), moved, "pay", form=Filled(resolution="Refunded in full"))
    assert found(nora, "refunded") == [place.ticket_id]
    desk.do(setup.PutPeople(people=(Person(id="carl", name="Charles", role=Role.CUSTOMER, email="c@acme.test"),)))
    assert (found(nora, "requester:carl"), found(nora, "requester:charles")) == ([], [place.ticket_id])
    assert desk.ask(system.VerifyDesk()).problems == ()
    assert desk.do(RebuildSearch()).result == 1
    assert found(nora, "refunded new ") == [place.ticket_id]


def test_keys_and_words_hold_together(nora: LocalDesk, marc: LocalDesk) -> None:
    first, second, third = (create(nora, subject=f"Refund {name}") for name in ("one", "two", "three"))
    moved = execute(nora, first, "check")
    nora.do(EditTicket(ticket_id=moved.ticket_id, expected_version=moved.version, fields={"assignee": "nora"}))
    assert found(nora, "refund state:review") == [first.ticket_id]
    assert found(nora, "refund -state:Review") == [third.ticket_id, second.ticket_id]
    assert found(nora, "is:mine") == [first.ticket_id]
    assert found(marc, "is:mine") == []
    assert found(nora, "breach<1h") == []
    assert found(nora, "breach<5h two") == [second.ticket_id]
    assert found(nora, "is:unassigned -three") == [second.ticket_id]


@pytest.mark.parametrize("order", ["newest", "relevant"])
@pytest.mark.parametrize("limit", [1, 3, 200])
def test_pages_are_the_whole_and_stay_when_tickets_are_opened(nora: LocalDesk, order: str, limit: int) -> None:
    dice = random.Random(5)  # noqa: S311
    subjects = [dice.choice(("jam", "jam paper", "paper", "else")) for _ in range(9)]
    ids = [create(nora, subject=text, description=dice.choice(("jam", "paper jam"))).ticket_id for text in subjects]

    def score(number: int) -> int:
        return len({"jam", "paper"} & set(subjects[ids.index(number)].split())) if order == "relevant" else 0

    expected = sorted(ids, key=lambda number: (-score(number), -number))
    matching = [number for number in expected if found(nora, f"#{number} jam paper ", order="newest")]
    seen: list[int] = []
    query = SearchTickets(text="paper jam ", order=order, limit=limit)
    while True:
        page = nora.ask(query)
        seen += [row.id for row in page.rows]
        if page.after is None:
            break
        create(nora, subject="paper jam, opened meanwhile")
        query = query.having(after=page.after)
    assert seen == matching


@pytest.mark.parametrize("after", ["", "x", "1.2", "-1", str(1 << 63), "٣"])
def test_a_place_of_nowhere_is_refused(nora: LocalDesk, after: str) -> None:
    with pytest.raises(Invalid, match="begin it anew"):
        nora.ask(SearchTickets(text="x", after=after))


def test_what_makes_no_sense_is_said_with_its_place(nora: LocalDesk) -> None:
    with pytest.raises(Invalid) as fault:
        nora.ask(SearchTickets(text="jam team:nobody colr:red"))
    assert [reason.facts["position"] for reason in fault.value.reasons] == ["9", "16"]
    with pytest.raises(Invalid, match="Write what to look for"):
        nora.ask(SearchTickets(text=" … "))


def test_restricted_sharing_is_not_searched(desk: LocalDesk, nora: LocalDesk) -> None:
    create(nora, subject="Secret", description="hidden words")
    bill = desk.acting_as("bill")
    assert bill.ask(ListTickets()).rows == ()
    assert found(bill, "secret") == []
