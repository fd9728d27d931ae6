"""Rehearsals asked of a desk: the walk replayed, everything shown, nothing written."""

import pytest

from runtime.messages.faults import Forbidden, Refused
from runtime.messages.rehearsal import Rehearse, WalkAsScenario
from runtime.messages.scenarios import PutScenarios, RunScenarios
from runtime.model import edits
from runtime.model.blueprint import Timer
from runtime.model.durations import Duration, Unit
from runtime.model.scenario import Assumptions, Execute, Given, NextDue, Say, Suite, TicketValues, Wait, instant
from tests.desk.refund import REFUND
from tests.desk.test_scenarios import checksums
from tests.makers import transition

GIVEN = Given(at="2025-03-10T11:00+01:00", ticket=TicketValues(subject="Shoes", requester="carl"))
CHECK = Execute(person="nora", transition="check")
PAY = Execute(person="marc", transition="pay", form={"resolution": "Paid"})


TIMER = next(way.id for way in REFUND.transitions if isinstance(way.trigger, Timer))


def walk(desk, *steps, person=None, blueprint=REFUND, given=GIVEN):
    return desk.ask(Rehearse(blueprint=blueprint, given=given, steps=steps, person=person))


def offer(view, key):
    return next(each for each in view.offers if each.id == key)


def test_the_ticket_enters_the_draft_and_waits(owner):
    view = walk(owner, person="nora")
    assert (view.state, view.state_name, view.done, view.complete) == ("new", "New", 0, False)
    assert view.now == instant("2025-03-10T11:00+01:00", "UTC")
    assert view.ticket.requester == "carl"
    assert [stay.state for stay in view.path] == ["new"]
    assert offer(view, "check").allowed


def test_what_is_due_comes_in_order(owner):
    view = walk(owner)
    assert (view.next_due.what, view.next_due.level, view.next_due.number) == ("visit", "reminder", 1)
    assert walk(owner, NextDue()).next_due.level == "breach"
    assert walk(owner, CHECK, Execute(person="nora", transition="question")).next_due.transition == TIMER
    assert view.next_due.at == instant("2025-03-10T14:00+01:00", "UTC"), "reminded an hour before the limit"
    assert view.limit_due == instant("2025-03-10T15:00+01:00", "UTC")
    assert walk(owner, NextDue()).now == view.next_due.at


def test_letters_are_captured_with_their_text_and_their_step(owner):
    view = walk(owner, CHECK, PAY)
    assert [(letter.step, letter.subject, letter.to) for letter in view.letters] == [(1, "We look at Shoes", ("Carl",))]
    assert view.complete
    assert {one.step for one in view.history} == {0, 1, 2}
    assert [(stay.state, stay.transition, stay.actor_name) for stay in view.path] == [
        ("new", None, ""),
        ("review", "check", "Nora"),
        ("done", "pay", "Marc"),
    ]


def test_reasons_fixes_and_forms_come_with_each_offer(owner):
    pay = offer(walk(owner, CHECK, person="nora"), "pay")
    assert not pay.allowed
    assert "four_eyes" in {reason.code for reason in pay.reasons}
    assert "marc" in pay.could
    assert [item.kind for item in pay.form] == ["resolution"]
    assert offer(walk(owner, CHECK, person="marc"), "pay").allowed


def test_a_step_that_is_refused_ends_the_walk_with_every_reason(owner):
    view = walk(owner, CHECK, Execute(person="nora", transition="pay"), PAY, person="marc")
    assert (view.done, view.state) == (1, "review")
    assert "four_eyes" in {reason.code for reason in view.refused}
    form = walk(owner, CHECK, PAY.having(form={}))
    assert [(reason.code, reason.element) for reason in form.refused] == [("required", "why")]


def test_customers_are_known_and_speak(owner):
    view = walk(owner, CHECK, Say(text="Where is it?"))
    assert view.refused == ()
    assert [one.actor_name for one in view.history if one.kind == "comment_added"] == ["Carl"]
    assert "carl" in {one.id for one in view.cast}


def test_who_cannot_see_the_ticket_gets_no_offers(owner):
    view = walk(owner, person="bill")
    assert view.offers == ()
    assert [reason.code for reason in view.unseen] == ["not_visible"]
    assert [reason.code for reason in walk(owner, person="nobody").unseen] == ["unknown_person"]


def test_it_is_the_draft_that_is_walked(owner):
    drawn = edits.rename_state(REFUND, "new", "Just in")
    assert walk(owner, blueprint=drawn).state_name == "Just in"


def test_a_ticket_that_cannot_be_opened_is_refused(owner):
    given = GIVEN.having(ticket=GIVEN.ticket.having(department="nowhere"))
    with pytest.raises(Refused, match="department"):
        walk(owner, given=given)


def test_assumed_people_act(owner):
    person = {"id": "pretend-agent", "name": "An agent", "departments": ("returns",)}
    given = GIVEN.having(assume=Assumptions.model_validate({"people": (person,)}))
    view = walk(owner, given=given, person="pretend-agent")
    assert offer(view, "check").reasons[0].code == "not_owner"


def test_a_walk_becomes_a_scenario_that_passes(owner):
    later = Wait(time=Duration(amount=2, unit=Unit.BUSINESS_DAYS))
    query = WalkAsScenario(blueprint=REFUND, given=GIVEN, steps=(CHECK, later, PAY), id="kept", name="Kept")
    kept = owner.ask(query)
    suite = Suite(blueprint=REFUND.id, scenarios=(kept,))
    owner.do(PutScenarios(suite=suite, expected_revision=0))
    assert owner.ask(RunScenarios(blueprint_id=REFUND.id)).failed == ()
    with pytest.raises(Refused, match="second pair of eyes"):
        owner.ask(query.having(steps=(CHECK, Execute(person="nora", transition="pay"))))


def test_nothing_is_written(owner, database):
    before = checksums(database)
    walk(owner, CHECK, NextDue(), PAY)
    owner.ask(WalkAsScenario(blueprint=REFUND, given=GIVEN, steps=(CHECK, PAY), id="kept", name="Kept"))
    assert checksums(database) == before


def test_a_way_back_names_the_state_it_goes_back_to(owner):
    back = transition("back", "review", None)
    drawn = REFUND.having(transitions=(*REFUND.transitions, back))
    view = walk(owner, CHECK, blueprint=drawn, person="marc")
    assert (offer(view, "back").target, offer(view, "back").back_to) == ("new", "New")
    assert offer(view, "pay").back_to is None


def test_it_is_for_those_who_draft(owner):
    with pytest.raises(Forbidden):
        walk(owner.acting_as("nora"))
    assert walk(owner.acting_as("petra")).state == "new"
