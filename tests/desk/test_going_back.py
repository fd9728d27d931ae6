"""A transition that goes back tells to where, and why not where there is no way back."""

from __future__ import annotations

import pytest

from runtime.messages.tickets import GetTicket
from runtime.messages.views import MyWork
from runtime.model.blueprint import Blueprint, Category, State, Transition, Unmet
from tests.desk.test_approvals import publish
from tests.desk.test_promises import create, execute


@pytest.fixture
def desk(owner):
    named = (("a", "Asked"), ("b", "Checked"), ("c", "Sent"))
    states = [State(id=key, name=name, category=Category.OPEN) for key, name in named]
    states.append(State(id="end", name="End", category=Category.CLOSED, final=True))
    ways = [
        Transition(id="on", name="On", source="a", target="b"),
        Transition(id="far", name="Far", source="a", target="c"),
        Transition(id="late", name="Late", source="b", target="c"),
        Transition(id="close", name="Close", source="c", target="end"),
        Transition(id="back", name="Back", source=None, target=None, unmet=Unmet.DISABLED),
    ]
    publish(
        owner, Blueprint(id="there", name="There", department="returns", states=states, start="a", transitions=ways)
    )
    return owner


def _back(desk, place):
    return next(each for each in desk.ask(GetTicket(ticket_id=place.ticket_id)).offers if each.id == "back")


def test_the_state_it_came_from_is_named(desk):
    nora = desk.acting_as("nora")
    place = create(nora)
    nowhere = _back(nora, place)
    assert (nowhere.back_to, nowhere.target, nowhere.allowed) == (None, None, False)
    assert nowhere.reasons == ("“Back” goes back to the state before, and the ticket was in no other yet.",)
    place = execute(nora, place, "on")
    assert (_back(nora, place).back_to, _back(nora, place).target) == ("Asked", "a")
    place = execute(nora, place, "late")
    assert _back(nora, place).back_to == "Checked"
    row = next(each for each in nora.ask(MyWork()).rows if each.ticket.id == place.ticket_id)
    assert {each.id: each.back_to for each in row.offers} == {"back": "Checked", "close": None}
    place = execute(nora, place, "back")
    assert _back(nora, place).back_to == "Asked"
    assert all(
        each.back_to is None for each in nora.ask(GetTicket(ticket_id=place.ticket_id)).offers if each.id != "back"
    )


def _came_from(desk, place):
    return desk.ask(GetTicket(ticket_id=place.ticket_id)).came_from


def test_a_ticket_tells_which_state_it_came_from(desk):
    nora = desk.acting_as("nora")
    place = create(nora)
    assert _came_from(nora, place) is None
    place = execute(nora, place, "on")
    assert _came_from(nora, place) == "a"
    place = execute(nora, place, "late")
    assert _came_from(nora, place) == "b"
    place = execute(nora, place, "back")
    assert _came_from(nora, place) == "a", "the way back is off the list"
