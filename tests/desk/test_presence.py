"""Who looks at which ticket: told to those who may see it, believed for a while, never a lock, never in the journal."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.messages.blueprints import DeleteBlueprint, SaveDraft
from runtime.messages.faults import Forbidden, NotFound
from runtime.messages.presence import LASTS, TELL_AGAIN, ListDrawing, ListPresence, TellDrawing, TellPresence
from runtime.store import schema
from runtime.store.presence_table import presence
from tests.desk.refund import REFUND
from tests.desk.test_promises import create, execute, rows
from tests.makers import blueprint, state, transition

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


# ---------------------------------------------------------------- who draws at which Blueprint


@pytest.fixture
def petra(owner):
    """She designs for the department of returns."""
    return owner.acting_as("petra")


def draw(desk, blueprint_id=REFUND.id, *, program=WINDOW, writing=False):
    return desk.do(TellDrawing(program=program, blueprint_id=blueprint_id, writing=writing))


def drawing(desk, program=OTHER):
    return [(each.blueprint_id, each.person, each.writing) for each in desk.ask(ListDrawing(program=program))]


def test_who_draws_is_told_to_every_other_window_and_not_to_this_one(owner, petra):
    draw(petra)
    assert (drawing(owner), drawing(petra, WINDOW)) == ([(REFUND.id, "petra", False)], [])
    assert drawing(petra) == [(REFUND.id, "petra", False)], "somebody's second window is another one, too"
    draw(petra, writing=True)
    assert drawing(owner) == [(REFUND.id, "petra", True)]
    draw(petra, None)
    assert drawing(owner) == []


def test_who_draws_looks_at_no_ticket_and_the_other_way_round(nora, owner, petra):
    place = create(nora)
    tell(nora, place)
    draw(petra)
    assert (others(owner), drawing(owner)) == ([(place.ticket_id, "nora", False)], [(REFUND.id, "petra", False)])


def test_whoever_was_killed_while_drawing_is_forgotten_by_itself(owner, petra, time):
    draw(petra)
    time.now += LASTS - 1
    assert drawing(owner)
    time.now += 1
    assert drawing(owner) == []


def test_only_who_may_draw_is_told_and_only_of_what_is_there(owner, nora, petra):
    for say in (lambda: draw(nora), lambda: drawing(nora)):
        with pytest.raises(Forbidden):
            say()
    with pytest.raises(NotFound):
        draw(petra, "nowhere")
    journal = rows(owner, schema.journal)
    draw(petra)
    assert rows(owner, schema.journal) == journal


def test_a_blueprint_that_is_deleted_meanwhile_is_asked_for_no_more(owner, petra):
    drawn = blueprint(state("a"), state("z", final=True), transition("t", "a", "z")).having(id="brief")
    owner.do(SaveDraft(blueprint=drawn, expected_revision=0))
    draw(petra, "brief")
    owner.do(DeleteBlueprint(blueprint_id="brief"))
    assert drawing(owner) == []
