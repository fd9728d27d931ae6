"""Many tickets at once: each as if alone, each exactly once, whatever stands against some of them."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.desk import pace, ticket_changes
from runtime.messages import bulk, macros, setup, system, tickets, views
from runtime.messages.bulk import BulkFate, BulkStanding, BulkWork, Selection
from runtime.messages.faults import Fault, Forbidden, NotFound, Refused
from runtime.model.actions import AssignHow
from runtime.model.criteria import Compare, Operator
from runtime.model.macros import AssignTo, ForceInto, Macro, Say, SetFields, TagsChange, TakeTransition
from runtime.model.people import Person
from runtime.store.schema import event, ticket
from tests.desk.test_promises import create, execute

URGENT = SetFields(fields={"priority": 4})
CHECK = TakeTransition(transition="check")


def start(desk, places, *deeds, **how):
    selection = Selection(ids=tuple(place.ticket_id for place in places))
    return desk.do(bulk.StartBulk(selection=selection, work=BulkWork(deeds=deeds or None, **how))).result


def carry_on(desk, job, limit=200):
    view = job
    while view.more:
        view = desk.do(bulk.ContinueBulk(job_id=job.job_id, limit=limit)).result
    return view


def done(desk, places, *deeds, **how):
    return carry_on(desk, start(desk, places, *deeds, **how))


def results(desk, job, *fates):
    found = desk.ask(bulk.ListBulkResults(job_id=job.job_id, fates=fates))
    return {result.ticket_id: (result.fate, " ".join(map(str, result.reasons))) for result in found}


def seen(desk, place):
    return desk.ask(tickets.GetTicket(ticket_id=place.ticket_id))


def sound(owner):
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_fields_of_many_in_portions(owner, nora):
    places = [create(nora) for _ in range(5)]
    job = start(nora, places, URGENT, TagsChange(add=("storm",)))
    assert (job.standing, job.total, job.left) == (BulkStanding.RUNNING, 5, 5)
    job = nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=2)).result
    assert (job.counts, job.left, job.more) == ({BulkFate.DONE: 2, BulkFate.WAITING: 3}, 3, True)
    job = carry_on(nora, job, limit=3)
    assert (job.standing, job.counts, job.left) == (BulkStanding.DONE, {BulkFate.DONE: 5}, 0)
    assert {(seen(nora, place).priority, seen(nora, place).tags) for place in places} == {(4, ("storm",))}
    with pytest.raises(Refused, match="nothing to go on"):
        nora.do(bulk.ContinueBulk(job_id=job.job_id))
    assert [mine.job_id for mine in nora.ask(bulk.ListBulks())] == [job.job_id]
    sound(owner)


def test_one_that_refuses_says_why_and_holds_up_nobody(owner, nora):
    fine, moved, foreign = (
        create(nora),
        create(nora),
        owner.do(tickets.CreateTicket(subject="Bill", department="billing")).result,
    )
    execute(nora, moved, "check")
    stale = create(nora)
    job = start(nora, [fine, moved, foreign, stale], CHECK)
    nora.do(tickets.AddComment(ticket_id=stale.ticket_id, body="Meanwhile", public=False))
    job = carry_on(nora, job)
    assert job.counts == {BulkFate.DONE: 1, BulkFate.REFUSED: 3}
    found = results(nora, job, BulkFate.REFUSED)
    assert "Check" in found[moved.ticket_id][1]
    assert found[foreign.ticket_id][1] == f"There is no ticket {foreign.ticket_id} here."
    assert "changed by somebody else" in found[stale.ticket_id][1]
    assert results(nora, job, BulkFate.DONE) == {fine.ticket_id: (BulkFate.DONE, "")}
    sound(owner)


def test_all_of_a_tickets_deeds_or_none(owner, nora):
    fine, moved = create(nora), create(nora)
    execute(nora, moved, "check")
    job = done(nora, [fine, moved], URGENT, Say(text="We are on it: ${ticket.subject}"), CHECK)
    assert job.counts == {BulkFate.DONE: 1, BulkFate.REFUSED: 1}
    assert (seen(nora, fine).priority, seen(nora, fine).state) == (4, "review")
    assert (seen(nora, moved).priority, nora.ask(tickets.GetConversation(ticket_id=moved.ticket_id))) == (2, ())
    sound(owner)


def test_a_bug_in_one_ticket_is_an_incident_and_the_others_go_on(nora, monkeypatch, caplog):
    places = [create(nora) for _ in range(3)]
    whole = ticket_changes.decide_edit

    def broken(command, before, work):
        if before.ticket.id == places[1].ticket_id:
            raise ZeroDivisionError
        return whole(command, before, work)

    monkeypatch.setattr(ticket_changes, "decide_edit", broken)
    job = done(nora, places, URGENT)
    assert job.counts == {BulkFate.DONE: 2, BulkFate.FAILED: 1}
    assert "incident" in results(nora, job, BulkFate.FAILED)[places[1].ticket_id][1]
    assert seen(nora, places[1]).priority == 2


def test_a_selection_by_view_criteria_or_words(owner, nora):
    one, two = create(nora, tags=("storm",)), create(nora)
    owner.acting_as("bill").do(tickets.CreateTicket(subject="Broken bill", department="billing", tags=("storm",)))
    stormy = Compare(operand="ticket.tags", operator=Operator.CONTAINS, value="storm")
    mine = {"id": "mine", "title": "Mine", "all_of": (stormy,), "audience": "personal"}
    nora.do(views.PutView(view=mine))
    for selection, wanted in (
        (Selection(criteria=stormy), [one]),
        (Selection(view_id="mine"), [one]),
        (Selection(words="kettle"), [one, two]),
        (Selection(words="kettle", criteria=stormy), [one]),
    ):
        job = nora.do(bulk.StartBulk(selection=selection, work=BulkWork(deeds=(URGENT,)))).result
        assert sorted(results(nora, job)) == [place.ticket_id for place in wanted]
        nora.do(bulk.CancelBulk(job_id=job.job_id))
    with pytest.raises(Refused, match="No ticket"):
        nora.do(bulk.StartBulk(selection=Selection(words="unicorn"), work=BulkWork(deeds=(URGENT,))))
    with pytest.raises(NotFound):
        nora.do(bulk.StartBulk(selection=Selection(view_id="ghost"), work=BulkWork(deeds=(URGENT,))))
    for wrong in ({}, {"ids": (1,), "view_id": "mine"}):
        with pytest.raises(ValidationError):
            Selection(**wrong)
    with pytest.raises(ValidationError):
        BulkWork()


def test_agents_take_a_hundred_at_most(owner, nora):
    place = create(nora)
    ids = (place.ticket_id, *range(1_000, 1_100))
    over = bulk.StartBulk(selection=Selection(ids=ids), work=BulkWork(deeds=(URGENT,)))
    with pytest.raises(Forbidden, match="100"):
        nora.do(over)
    job = carry_on(owner.acting_as("sam"), owner.acting_as("sam").do(over).result)
    assert job.counts == {BulkFate.DONE: 1, BulkFate.REFUSED: 100}
    for who in ("petra", "lena", "carl"):
        with pytest.raises(Forbidden):
            start(owner.acting_as(who), [place], URGENT)


def test_a_job_is_its_starters_with_the_rights_they_have_now(owner, nora, marc, clock):
    places = [create(nora) for _ in range(3)]
    job = start(nora, places, URGENT)
    for message in (bulk.ContinueBulk, bulk.CancelBulk, bulk.UndoBulk):
        with pytest.raises(NotFound):
            marc.do(message(job_id=job.job_id))
    with pytest.raises(NotFound):
        marc.ask(bulk.GetBulk(job_id=job.job_id))
    clock.do(bulk.ContinueBulk(job_id=job.job_id, limit=1))
    history = nora.ask(tickets.GetHistory(ticket_id=places[0].ticket_id))
    assert history[-1].actor == "nora"
    (person,) = (one for one in owner.ask(setup.GetSetup()).people if one.id == "nora")
    owner.do(setup.PutPeople(people=(person.having(departments=("billing",)),)))
    owner.do(setup.PutTeams(teams=()))
    job = carry_on(nora, job)
    assert job.counts[BulkFate.DONE] == 1
    owner.do(setup.PutPeople(people=(person.having(active=False),)))
    assert owner.ask(bulk.GetBulk(job_id=job.job_id)).total == 3


def test_what_override_needs_it_needs_here(owner, nora):
    sam = owner.acting_as("sam")
    places = [create(nora) for _ in range(2)]
    force = ForceInto(state="review", reason="A storm.")
    job = done(nora, places, force)
    assert job.counts == {BulkFate.REFUSED: 2}
    assert done(sam, places, force).counts == {BulkFate.DONE: 2}


def test_departments_bound_what_is_done_to_many(owner, nora):
    """Bill has a ticket of Returns: it is his to work on, and not his to change among many."""
    mine = owner.do(tickets.CreateTicket(subject="Pot", department="billing")).result
    theirs = create(nora)
    nora.do(
        tickets.EditTicket(ticket_id=theirs.ticket_id, expected_version=theirs.version, fields={"assignee": "bill"})
    )
    bill = owner.acting_as("bill")
    job = done(bill, [mine, theirs], URGENT)
    assert job.counts == {BulkFate.DONE: 1, BulkFate.REFUSED: 1}
    assert "not yours" in results(bill, job, BulkFate.REFUSED)[theirs.ticket_id][1]


def test_a_macro_over_many_keeps_what_it_said_then(owner, nora):
    nora.do(macros.PutMacro(macro=Macro(id="up", title="Up", deeds=(URGENT,))))
    places = [create(nora) for _ in range(2)]
    job = start(nora, places, macro_id="up")
    nora.do(macros.PutMacro(macro=Macro(id="up", title="Up", deeds=(SetFields(fields={"priority": 1}),))))
    carry_on(nora, job)
    assert {seen(nora, place).priority for place in places} == {4}
    assert nora.ask(macros.ListMacros())[0].used_at is not None


def test_cancelled_in_the_middle(nora):
    places = [create(nora) for _ in range(4)]
    job = start(nora, places, URGENT)
    nora.do(bulk.ContinueBulk(job_id=job.job_id, limit=1))
    job = nora.do(bulk.CancelBulk(job_id=job.job_id)).result
    assert (job.standing, job.counts) == (BulkStanding.CANCELLED, {BulkFate.DONE: 1, BulkFate.CANCELLED: 3})
    with pytest.raises(Refused):
        nora.do(bulk.CancelBulk(job_id=job.job_id))
    assert [seen(nora, place).priority for place in places] == [4, 2, 2, 2]


def test_fields_are_put_back_where_nobody_changed_them_since(owner, nora):
    places = [create(nora, priority=number, tags=(f"t{number}",), assignee=None) for number in (1, 2, 3)]
    job = done(nora, places, URGENT, TagsChange(add=("storm",)), AssignTo(how=AssignHow.PERFORMER))
    nora.do(tickets.AddComment(ticket_id=places[1].ticket_id, body="I go on", public=False))
    view = nora.do(bulk.UndoBulk(job_id=job.job_id, limit=1)).result
    assert (view.standing, view.more, view.left) == (BulkStanding.UNDOING, True, 2)
    while view.more:
        view = nora.do(bulk.UndoBulk(job_id=job.job_id, limit=1)).result
    assert (view.standing, view.counts) == (BulkStanding.UNDONE, {BulkFate.UNDONE: 2, BulkFate.KEPT: 1})
    assert "changed this ticket since" in results(nora, view, BulkFate.KEPT)[places[1].ticket_id][1]
    state = [(seen(nora, place).priority, set(seen(nora, place).tags), seen(nora, place).assignee) for place in places]
    assert state == [(1, {"t1"}, None), (4, {"t2", "storm"}, "nora"), (3, {"t3"}, None)]
    with pytest.raises(Refused, match="undone already"):
        nora.do(bulk.UndoBulk(job_id=job.job_id))
    moved = done(nora, [create(nora)], CHECK)
    with pytest.raises(Refused, match="changed no fields"):
        nora.do(bulk.UndoBulk(job_id=moved.job_id))
    sound(owner)


def test_a_transition_is_offered_when_valid_for_one(nora, owner):
    places = [create(nora) for _ in range(3)]
    execute(nora, places[2], "check")
    selection = Selection(ids=tuple(place.ticket_id for place in places))
    offers = {offer.transition_id: offer for offer in nora.ask(bulk.BulkOffers(selection=selection))}
    assert (offers["check"].allowed, offers["check"].refused, offers["check"].elsewhere) == (2, 0, 1)
    assert (offers["cancel"].allowed, offers["cancel"].elsewhere) == (3, 0)
    assert "pay" not in offers  # whoever checked does not pay
    marcs = {offer.transition_id for offer in owner.acting_as("marc").ask(bulk.BulkOffers(selection=selection))}
    assert "pay" in marcs
    assert "check" not in marcs


def test_what_would_be_refused_is_counted_with_its_reasons(nora, owner):
    places = [create(nora, priority=number) for number in (2, 4)]
    for place in places:
        execute(nora, place, "check")
    sam = owner.acting_as("sam")
    (pay,) = (
        offer for offer in sam.ask(bulk.BulkOffers(selection=Selection(words="kettle"))) if offer.transition_id == "pay"
    )
    assert (pay.allowed, pay.refused) == (1, 1)
    assert any("riority" in against.sentence and against.tickets == 1 for against in pay.reasons), pay.reasons


def test_a_retried_portion_is_done_once(nora, owner):
    places = [create(nora) for _ in range(3)]
    job = start(nora, places, Say(text="Once", public=False))
    command = bulk.ContinueBulk(job_id=job.job_id, limit=2)
    assert nora.do(command).result == nora.do(command).result
    carry_on(nora, job)
    for place in places:
        assert len(nora.ask(tickets.GetConversation(ticket_id=place.ticket_id))) == 1


# ---------------------------------------------------------------- as if alone

DEEDS = st.lists(
    st.one_of(
        st.builds(SetFields, fields=st.fixed_dictionaries({"priority": st.integers(1, 5)})),
        st.builds(AssignTo, how=st.sampled_from([AssignHow.PERFORMER, AssignHow.NOBODY])),
        st.builds(Say, text=st.just("Hi"), public=st.booleans()),
        st.builds(TakeTransition, transition=st.sampled_from(["check", "question", "cancel", "pay"])),
    ),
    min_size=1,
    max_size=3,
).map(tuple)


def singly(desk, place, deeds):
    """The same by commands a person would send, each in a transaction of its own; why one was refused, if one was."""
    try:
        _one_by_one(desk, place, deeds)
    except Fault as no:
        return " ".join(map(str, no.reasons)) or no.sentence
    return None


def _one_by_one(desk, place, deeds):
    for deed in deeds:
        at = {"ticket_id": place.ticket_id, "expected_version": seen(desk, place).version}
        match deed:
            case SetFields():
                desk.do(tickets.EditTicket(**at, fields=deed.fields))
            case AssignTo():
                who = "nora" if deed.how is AssignHow.PERFORMER else None
                desk.do(tickets.EditTicket(**at, fields={"assignee": who}))
            case Say():
                desk.do(tickets.AddComment(ticket_id=place.ticket_id, body=deed.text, public=deed.public))
            case TakeTransition():
                desk.do(tickets.ExecuteTransition(**at, transition_id=deed.transition))


def told(desk, place):
    """What history tells of a ticket, without its number and its letters' places."""
    history = desk.ask(tickets.GetHistory(ticket_id=place.ticket_id))
    return [(fact.kind, fact.actor, {k: v for k, v in fact.data.items() if k != "ticket"}) for fact in history]


def test_bulk_is_as_one_by_one(owner, nora):
    """Where nothing is refused the histories are the same; where something is, the bulk left nothing of it."""

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(deeds=DEEDS, prepared=st.lists(st.sampled_from(["new", "review"]), min_size=1, max_size=3))
    def compare(deeds, prepared):
        pairs = [(create(nora), create(nora)) for _ in prepared]
        for state, pair in zip(prepared, pairs, strict=True):
            if state == "review":
                for place in pair:
                    execute(nora, place, "check")
        before = [told(nora, one) for one, _ in pairs]
        job = done(nora, [one for one, _ in pairs], *deeds)
        fates = results(nora, job)
        for (one, other), history in zip(pairs, before, strict=True):
            refusal = singly(nora, other, deeds)
            if refusal is None:
                assert fates[one.ticket_id] == (BulkFate.DONE, "")
                assert told(nora, one) == told(nora, other)
            else:
                assert fates[one.ticket_id] == (BulkFate.REFUSED, refusal)
                assert told(nora, one) == history

    compare()
    sound(owner)


def test_a_portion_is_one_commit(owner, nora):
    """All facts of a portion come with one command: nobody sees half of it, and there is one wait for the disk."""
    places = [create(nora) for _ in range(20)]
    job = start(nora, places, URGENT)
    commits = []
    with owner.database.read() as session:
        connection = session.core.connection.dbapi_connection
    if owner.database.is_sqlite:
        connection.set_trace_callback(lambda text: commits.append(text) if text == "COMMIT" else None)
    carry_on(nora, job)
    if owner.database.is_sqlite:
        connection.set_trace_callback(None)
        assert len(commits) == 1
    with owner.database.read() as session:
        changed = sa.select(sa.func.count()).where(event.c.kind == "fields_changed")
        assert session.core.execute(changed).scalar_one() == 20
        assert session.core.execute(sa.select(sa.func.min(ticket.c.priority))).scalar_one() == 4


def test_how_many_have_their_turn_at_once_is_the_desks_to_find(nora, monkeypatch):
    """Who asks for no number gets as many as are done in a moment, by what the job's last portion took."""
    monkeypatch.setattr(pace, "FIRST", 4)
    places = [create(nora) for _ in range(40)]
    job = start(nora, places, URGENT)
    assert nora.do(bulk.ContinueBulk(job_id=job.job_id)).result.counts[BulkFate.DONE] == 4
    assert nora.do(bulk.ContinueBulk(job_id=job.job_id)).result.counts[BulkFate.DONE] == 4 + pace.FEWEST
    job = nora.do(bulk.UndoBulk(job_id=job.job_id)).result
    assert (job.standing, job.counts[BulkFate.UNDONE]) == (BulkStanding.UNDOING, 4)


def test_the_person_who_left_does_nothing_more(owner, nora):
    owner.do(setup.PutPeople(people=(Person(id="tess", name="Tess", departments=("returns",)),)))
    tess = owner.acting_as("tess")
    job = start(tess, [create(nora)], URGENT)
    owner.do(setup.PutPeople(people=(Person(id="tess", name="Tess", departments=("returns",), active=False),)))
    with pytest.raises(Forbidden):
        owner.do(bulk.ContinueBulk(job_id=job.job_id))
    assert owner.do(bulk.CancelBulk(job_id=job.job_id)).result.standing is BulkStanding.CANCELLED
