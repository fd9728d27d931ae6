"""Each cause of a stuck ticket is found, as itself, and none where nothing is wrong."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from runtime.desk import stuck as radar
from runtime.messages import setup, system, tickets
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.letters import ListNotices
from runtime.messages.stuck import DiscardForms, ListForms, StuckTickets
from runtime.model.blueprint import State, Transition, When
from runtime.model.forms import Filled
from runtime.model.notices import NoticeKind
from runtime.model.owners import Assignee, People
from runtime.model.stuck import Cause
from runtime.model.values import MINUTE
from runtime.store import stuck_rows
from runtime.store.schema import ticket
from tests.desk.conftest import PEOPLE
from tests.desk.migrating import publish
from tests.desk.refund import REFUND
from tests.desk.test_migrations_random import published
from tests.desk.test_promises import create, execute


def causes(desk, **asked):
    return {found.ticket_id: found.causes for found in desk.ask(StuckTickets(**asked)).tickets}


def without_cancel(**owners):
    """The refund without its common way out, with these owners of transitions."""
    kept = [each for each in REFUND.transitions if each.id != "cancel"]
    changed = tuple(each.having(owners=owners[each.id]) if each.id in owners else each for each in kept)
    return REFUND.having(transitions=changed)


@pytest.fixture
def healthy(owner, nora):
    """A ticket in every state that is not final."""
    places = [create(nora, requester="carl") for _ in range(3)]
    for place, ways in zip(places, ((), ("check",), ("check", "question")), strict=True):
        for way in ways:
            place = execute(nora, place, way)  # noqa: PLW2901 - the same ticket, further on
    return owner


def test_nothing_is_stuck_where_all_is_well(healthy):
    report = healthy.ask(StuckTickets())
    assert (report.looked_at, report.counts, report.tickets) == (3, {}, ())


def test_nobody_may_perform(healthy, nora, time):
    publish(healthy, without_cancel(check=(Assignee(),)))
    lost = create(nora, requester="carl")
    taken = create(nora, requester="carl", assignee="marc")
    assert causes(healthy) == {lost.ticket_id: (Cause.NOBODY,)}
    assert taken.ticket_id not in causes(healthy)


def test_only_inactive_people_may_perform(healthy, nora):
    publish(healthy, without_cancel(check=(People(ids=("bill",)),)))
    place = create(nora, requester="carl")
    assert causes(healthy) == {}
    bill = next(person for person in PEOPLE if person.id == "bill")
    changed = healthy.do(setup.PutPeople(people=(bill.having(active=False),))).result
    assert causes(healthy) == {place.ticket_id: (Cause.INACTIVE_OWNERS,)}
    assert "still used by “Refund” (version 2): Check" in changed.warnings[0]


def test_a_state_that_is_not_there(healthy):
    with healthy.database.write() as session:
        session.core.execute(
            sa.text("UPDATE ticket SET state = 'gone', memory = replace(memory, '\"new\"', '\"gone\"') WHERE id = 1")
        )
        session.core.execute(sa.text("UPDATE visit SET state = 'gone' WHERE ticket_id = 1"))
    assert causes(healthy) == {1: (Cause.VANISHED_STATE,)}


def test_a_form_left_lying_for_more_than_a_week(healthy, nora, time):
    nora.do(tickets.SaveForm(ticket_id=2, transition_id="pay", form=Filled(resolution="Half")))
    time.pass_(hours=7 * 24)
    assert causes(healthy, causes=(Cause.OLD_DRAFT,)) == {}
    time.pass_(minutes=1)
    (found,) = healthy.ask(StuckTickets(causes=(Cause.OLD_DRAFT,))).tickets
    assert (found.ticket_id, found.causes) == (2, (Cause.OLD_DRAFT,))
    assert found.sentences == ("Nora began a form 7 days ago and left it lying.",)


def test_far_longer_than_nearly_every_other(healthy, nora, time, monkeypatch):
    monkeypatch.setattr(stuck_rows, "FEWEST_STAYS", 10)
    for _ in range(10):
        place = create(nora, requester="carl")
        time.pass_(minutes=6)
        execute(nora, place, "check")
    stays = healthy.ask(StuckTickets(causes=(Cause.FAR_BEYOND,))).tickets
    assert [(each.ticket_id, each.state) for each in stays] == [(1, "new")]  # an hour, where others take six minutes
    assert "as long as 99 of 100 tickets" in stays[0].sentences[0]


def test_too_few_stays_say_nothing_of_what_is_usual(healthy, nora, time):
    place = create(nora, requester="carl")
    time.pass_(minutes=6)
    execute(nora, place, "check")
    time.pass_(hours=10)
    assert causes(healthy) == {}


def test_an_automatic_loop_that_was_stopped(owner, nora, clock):
    circles = REFUND.having(
        states=(*REFUND.states, State(id="ping", name="Ping"), State(id="pong", name="Pong")),
        transitions=(
            *(each for each in REFUND.transitions if each.id != "cancel"),
            Transition(id="ping", name="Ping", source="review", target="ping"),
            Transition(id="there", name="There", source="ping", target="pong", trigger=When()),
            Transition(id="back", name="Back", source="pong", target="ping", trigger=When()),
            Transition(id="out", name="Out", source="pong", target="done"),
        ),
    )
    published(owner, circles.having(id="refund"), 2)
    place = execute(nora, create(nora, requester="carl"), "check")
    execute(nora, place, "ping")
    clock.do(system.Sweep())
    assert causes(owner) == {place.ticket_id: (Cause.ALARM,)}


def test_waiting_for_a_child_that_is_not_under_way(owner, nora):
    part = REFUND.having(id="part", name="Part", states=REFUND.states, department="billing")
    publish(owner, part)
    calling = REFUND.having(
        states=tuple(each.having(calls="part") if each.id == "review" else each for each in REFUND.states),
        transitions=(*REFUND.transitions, Transition(id="got", name="Got", source="review", target="done", order=3)),
    )
    publish(owner, calling)
    place = execute(nora, create(nora, requester="carl"), "check")
    assert causes(owner, causes=(Cause.WAITING,)) == {}
    children = [row.id for row in owner.ask(tickets.ListTickets()).rows if row.id != place.ticket_id]
    assert len(children) == 1
    with owner.database.write() as session:  # as after its row was corrected by hand
        (memory,) = session.core.execute(sa.select(ticket.c.memory).where(ticket.c.id == children[0])).one()
        ended = memory.replace('"started"', '"ended":1,"started"', 1)
        session.core.execute(sa.update(ticket).where(ticket.c.id == children[0]).values(memory=ended))
    found = causes(owner, blueprint_id="refund")
    assert found == {place.ticket_id: (Cause.WAITING,)}


def test_a_supervisor_sees_those_of_their_departments_only(owner, nora):
    publish(owner, without_cancel(check=(Assignee(),)))
    create(nora, requester="carl")
    assert len(causes(owner.acting_as("sam"))) == 1
    foreign = next(person for person in PEOPLE if person.id == "sam").having(id="sue", departments=("billing",))
    owner.do(setup.PutPeople(people=(foreign,)))
    assert owner.acting_as("sue").ask(StuckTickets()).looked_at == 0
    with pytest.raises(Forbidden):
        nora.ask(StuckTickets())


def test_who_may_is_asked_once_for_many_tickets(owner, nora, monkeypatch):
    for _ in range(12):
        create(nora, requester="carl")
    asked = []
    whole = radar.why_blocked
    monkeypatch.setattr(radar, "why_blocked", lambda situation: asked.append(1) or whole(situation))
    assert owner.ask(StuckTickets()).looked_at == 12
    assert asked == []


def test_a_form_is_thrown_away_at_once_with_a_reason_and_its_owner_hears_of_it(healthy, nora, marc, time):
    nora.do(tickets.SaveForm(ticket_id=2, transition_id="pay", form=Filled(resolution="Half")))
    time.pass_(minutes=5)
    marc.do(tickets.SaveForm(ticket_id=2, transition_id="question", form=Filled(resolution="His")))
    sam = healthy.acting_as("sam")
    found = sam.ask(ListForms(ticket_id=2))
    told = [(each.transition_name, each.person_name) for each in found]
    assert told == [("Pay", "Nora"), ("Ask", "Marc")]
    assert found[0].saved_at == found[1].saved_at - 5 * MINUTE
    command = DiscardForms(ticket_id=2, reason="Nora left the desk.", person="nora")
    for asked in (lambda: nora.do(command), lambda: nora.ask(ListForms(ticket_id=2))):
        with pytest.raises(Forbidden):
            asked()
    sam.do(command)
    assert nora.ask(tickets.GetForm(ticket_id=2, transition_id="pay")) is None
    assert marc.ask(tickets.GetForm(ticket_id=2, transition_id="question")).resolution == "His"
    (told,) = [each for each in healthy.ask(tickets.GetHistory(ticket_id=2)) if each.kind == "form_discarded"]
    assert (told.actor, told.data["person"], told.data["reason"]) == ("sam", "nora", "Nora left the desk.")
    (news,) = [each for each in nora.ask(ListNotices()).notices if each.kind is NoticeKind.FORM_GONE]
    assert (news.ticket_id, news.body) == (2, "Nora left the desk.") and "Sam" in news.subject
    with pytest.raises(Refused, match="No half-filled form lies on ticket 2"):
        sam.do(DiscardForms(ticket_id=2, reason="Once more.", person="nora"))
    sam.do(DiscardForms(ticket_id=2, reason="It is done."))
    assert sam.ask(ListForms(ticket_id=2)) == ()
