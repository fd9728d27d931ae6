"""Who looks at which ticket: told to those who may see it, believed for a while, never a lock, never in the journal."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages.faults import Forbidden, NotFound
from runtime.messages.presence import LASTS, TELL_AGAIN, ListPresence, TellPresence
from runtime.store import schema
from runtime.store.presence_table import presence
from tests.desk.test_promises import create, execute, rows

WINDOW, OTHER = "window-one", "window-two"


def tell(desk, place, *, program=WINDOW, writing=False):
    ticket = place.ticket_id if place is not None else None
    return desk.do(TellPresence(program=program, ticket_id=ticket, writing=writing))


def others(desk):
    return [(each.ticket_id, each.person, each.writing) for each in desk.ask(ListPresence())]


def test_the_others_are_told_and_one_self_is_not(nora, marc):
    place = create(nora)
    tell(nora, place)
    assert (others(marc), others(nora)) == ([(place.ticket_id, "nora", False)], [])
    tell(nora, place, writing=True)
    assert others(marc) == [(place.ticket_id, "nora", True)]


def test_a_window_has_one_ticket_open_and_then_none(nora, marc):
    first, second = create(nora), create(nora)
    tell(nora, first)
    tell(nora, second)
    assert others(marc) == [(second.ticket_id, "nora", False)]
    tell(nora, first, program=OTHER, writing=True)
    assert others(marc) == [(first.ticket_id, "nora", True), (second.ticket_id, "nora", False)]
    tell(nora, None)
    assert others(marc) == [(first.ticket_id, "nora", True)]


def test_two_windows_on_one_ticket_are_one_person_who_writes(nora, marc):
    place = create(nora)
    tell(nora, place, writing=True)
    tell(nora, place, program=OTHER)
    assert others(marc) == [(place.ticket_id, "nora", True)]


def test_whoever_ended_without_a_word_is_forgotten_by_itself(nora, marc, time):
    place = create(nora)
    tell(nora, place)
    time.now += LASTS - 1
    assert others(marc)
    time.now += 1
    assert others(marc) == []
    tell(marc, place)
    assert rows(nora, presence) == 1, "what says nothing any more is taken away"
    assert 2 * TELL_AGAIN < LASTS, "one word may be lost"


def test_nobody_is_held_up_by_it(nora, owner):
    place = create(nora)
    tell(owner, place, writing=True)
    assert execute(nora, place, "check").state != place.state


def test_it_is_in_no_journal_and_changes_no_ticket(nora, marc):
    place = create(nora)
    journal, events = rows(nora, schema.journal), rows(nora, schema.event)
    receipt = tell(nora, place)
    assert not receipt.changes.tickets
    assert (rows(nora, schema.journal), rows(nora, schema.event)) == (journal, events)
    command = TellPresence(program=WINDOW, ticket_id=place.ticket_id)
    assert nora.do(command).result is nora.do(command).result is None


def test_who_may_not_see_a_ticket_neither_tells_nor_hears(owner, nora):
    place = create(nora)
    bill = owner.acting_as("bill")
    with pytest.raises(NotFound):
        tell(bill, place)
    tell(nora, place)
    assert others(bill) == []
    assert others(owner) == [(place.ticket_id, "nora", False)]


def test_customers_are_told_nothing(owner, nora):
    place = create(nora, requester="carl")
    tell(nora, place)
    carl = owner.acting_as("carl")
    for say in (lambda: carl.ask(ListPresence()), lambda: tell(carl, place)):
        with pytest.raises(Forbidden):
            say()


def test_a_window_speaks_for_its_own_person_only(nora, marc):
    place = create(nora)
    tell(nora, place)
    tell(marc, None)
    assert others(marc) == [(place.ticket_id, "nora", False)]


def test_where_nobody_has_a_ticket_open_nothing_is_written(nora):
    create(nora)
    with nora.database.read() as session:
        assert session.core.execute(sa.select(sa.func.count()).select_from(presence)).scalar_one() == 0
