"""My work: exactly the unsolved tickets on which the engine lets me act, the next breach first."""

from __future__ import annotations

import random

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages.faults import Fault, Invalid
from runtime.messages.tickets import EditTicket, GetTicket, ListTickets
from runtime.messages.views import MyWork
from runtime.model.blueprint import Category
from runtime.model.forms import Filled
from tests.desk.test_promises import create, execute

PEOPLE = ("olga", "adam", "petra", "sam", "nora", "marc", "lena", "bill")


@pytest.fixture
def busy(owner: LocalDesk, nora: LocalDesk, time) -> LocalDesk:
    """Tickets in every state, some assigned, some finished."""
    dice = random.Random(9)  # noqa: S311
    for number in range(16):
        place = create(nora, requester="carl", priority=dice.randint(2, 4))
        for _ in range(dice.randrange(4)):
            time.pass_(minutes=7)
            try:
                who, what = dice.choice(("nora", "sam", "marc")), dice.choice(("check", "question", "pay", "reopen"))
                form = Filled(resolution="Paid") if what == "pay" else Filled()
                place = execute(owner.acting_as(who), place, what, form=form)
            except Fault:
                continue
        if number % 4 == 0 and place.status not in {"solved", "closed"}:
            fields = {"assignee": dice.choice(("nora", "marc"))}
            nora.do(EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields=fields))
    return owner


def _expected(desk: LocalDesk) -> list[int]:
    """Asked of each ticket's own page."""
    rows = desk.ask(ListTickets(order="due", limit=500)).rows
    pages = [desk.ask(GetTicket(ticket_id=row.id)) for row in rows]
    return [
        page.id for page in pages if page.category < Category.SOLVED and any(offer.allowed for offer in page.offers)
    ]


@pytest.mark.parametrize("person", PEOPLE)
def test_it_is_what_the_tickets_pages_offer(busy: LocalDesk, person: str) -> None:
    desk = busy.acting_as(person)
    whole = desk.ask(MyWork(limit=200)).rows
    assert [row.ticket.id for row in whole] == _expected(desk)
    for row in whole:
        offers = [each.id for each in desk.ask(GetTicket(ticket_id=row.ticket.id)).offers if each.allowed]
        assert [offer.id for offer in row.offers] == offers
        assert (row.blueprint, row.state) == (
            "Refund",
            {"new": "New", "review": "Review"}.get(row.ticket.state, row.state),
        )


@pytest.mark.parametrize("by_state", [False, True])
def test_pages_are_the_whole(busy: LocalDesk, by_state: bool) -> None:
    sam = busy.acting_as("sam")
    whole = sam.ask(MyWork(limit=200, by_state=by_state)).rows
    paged, query = [], MyWork(limit=2, by_state=by_state)
    while True:
        page = sam.ask(query)
        assert len(page.rows) <= 2
        paged += page.rows
        if page.after is None:
            break
        query = query.having(after=page.after)
    assert tuple(paged) == whole
    states = [row.ticket.state for row in whole]
    assert not by_state or states == sorted(states)
    for state in set(states):
        only = sam.ask(MyWork(blueprint_id="refund", state=state)).rows
        assert {row.ticket.id for row in only} == {row.ticket.id for row in whole if row.ticket.state == state}
    assert sam.ask(MyWork(blueprint_id="none")).rows == ()


@pytest.mark.parametrize("after", ["x", "[]", "[1]", '[1, "a"]', "[1, 99999999999999999999]"])
def test_a_place_of_nowhere_is_refused(busy: LocalDesk, after: str) -> None:
    with pytest.raises(Invalid, match="begin it anew"):
        busy.acting_as("nora").ask(MyWork(after=after))
