"""“Why can't I?”: the explainer and the engine never disagree, and what it advises works."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.engine.decide import decide
from runtime.engine.explain import explain
from runtime.engine.field_values import value_name
from runtime.model.blueprint import When
from runtime.model.criteria import AllOf, Compare
from runtime.model.events import FieldsChanged
from runtime.model.fields import Field, FieldType, Visibility
from runtime.model.fold import fold
from runtime.model.owners import Assignee, People, Requester
from runtime.model.reasons import NotAllowed
from runtime.model.values import HOUR
from tests.engine.random_worlds import DESK, NAMES, processes, tickets
from tests.engine.worlds import MONDAY, Walk, actor, blueprint, setup, state, way


def executes(situation, transition):
    try:
        decide(situation, transition)
    except NotAllowed:
        return False
    return True


def fixed(situation, fix):
    if fix.kind == "performer":
        return replace(situation, actor=actor(fix.element))
    if fix.kind == "wait":
        return replace(situation, now=fix.value)
    old = situation.snapshot.ticket.value(fix.element)
    changed = fold(
        situation.snapshot, FieldsChanged(old={fix.element: old}, new={fix.element: fix.value}), situation.now
    )
    return replace(situation, snapshot=changed)


@settings(max_examples=100, deadline=None)
@given(
    process=processes(approved=True),
    values=tickets,
    who=st.sampled_from(NAMES),
    hours=st.integers(0, 40),
    last=st.sampled_from(NAMES),
)
def test_allowed_means_executed_and_every_fix_opens_its_transition(process, values, who, hours, last):
    walk = Walk(process, desk=DESK, **values)
    run = replace(walk.snapshot.run, last_performer=last, performers={"t0": (last,), "t1": (who,)})
    walk.situation = replace(walk.situation, snapshot=replace(walk.snapshot, run=run))
    walk.wait_until(MONDAY + hours * HOUR)
    situation = walk.by(who)
    verdicts = explain(situation)
    assert [verdict.transition_id for verdict in verdicts] == [t.id for t in process.leaving(walk.state)]
    for verdict in verdicts:
        needed = [guard for guard in verdict.guards if guard.kind != "comparison"]
        assert verdict.allowed == all(guard.met for guard in needed) == executes(situation, verdict.transition_id)
        assert not (verdict.allowed and verdict.fixes)
        for fix in verdict.fixes:
            assert executes(fixed(situation, fix), verdict.transition_id), fix


def only(walk, who="ann"):
    return explain(walk.situation, who)[0]


def test_the_owner_the_colleague_and_the_field_that_would_help_are_named():
    urgent = Compare(operand="ticket.priority", operator="at_least", value=3)
    process = blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(Assignee(),), criteria=urgent)])
    walk = Walk(process, assignee="bob", priority=3)
    verdict = only(walk)
    assert not verdict.allowed and verdict.could == ("bob",)
    assert {(fix.kind, fix.element, fix.value) for fix in verdict.fixes} == {
        ("field", "assignee", "ann"),
        ("performer", "bob", None),
    }
    verdict = only(Walk(process, assignee="bob"), "bob")
    assert [(fix.element, fix.value) for fix in verdict.fixes] == [("priority", 3), ("priority", 4)][:1]
    comparison = next(guard for guard in verdict.guards if guard.kind == "comparison")
    assert (comparison.met, comparison.actual) == (
        False,
        "2",
    ) and "priority at least 3 (it is 2)" in comparison.sentence
    criteria = next(guard for guard in verdict.guards if guard.kind == "criteria")
    assert criteria.fix == "Set Priority to High."


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (FieldType.PERSON, "ann", "Ann"),
        (FieldType.MOMENT, MONDAY, "2026-03-02 09:00"),
        (FieldType.TEXT, "ann", "ann"),
    ],
)
def test_the_values_of_the_desks_own_fields_are_named_by_their_type(kind, value, shown):
    desk = replace(DESK, fields={**DESK.fields, "own": Field(id="own", name="Own", type=kind)})
    situation = Walk(blueprint([state("a")], []), desk=desk).situation
    assert value_name("own", value, situation) == shown


def test_two_things_in_the_way_have_no_single_fix():
    both = AllOf(
        of=(
            Compare(operand="ticket.priority", operator="is", value=4),
            Compare(operand="ticket.tags", operator="contains", value="x"),
        )
    )
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", criteria=both)]))
    verdict = only(walk)
    assert verdict.fixes == () and sum(not guard.met for guard in verdict.guards if guard.kind == "comparison") == 2


def test_waiting_is_a_fix_where_time_alone_opens_it():
    old = Compare(operand="visit.age", operator="at_least", value=2 * HOUR)
    verdict = only(Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", criteria=old)])))
    assert [(fix.kind, fix.value) for fix in verdict.fixes] == [("wait", MONDAY + 2 * HOUR)]


def test_automatic_ones_are_nobodys_button():
    verdict = only(Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", trigger=When())])))
    assert verdict.automatic and not verdict.allowed and not verdict.fixes


def test_customers_see_no_values_of_fields_for_agents():
    fields = {
        "score": Field(id="score", name="Score"),
        "open": Field(id="open", name="Open", visibility=Visibility.CUSTOMERS_READ),
    }
    criteria = AllOf(
        of=(
            Compare(operand="field.score", operator="is", value="x"),
            Compare(operand="field.open", operator="is", value="x"),
        )
    )
    process = blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(Requester(),), criteria=criteria)])
    verdict = only(Walk(process, desk=setup(fields=fields), fields={"score": "secret", "open": "public"}), "cat")
    text = repr(verdict)
    assert "secret" not in text and "public" in text


def test_outside_a_blueprint_there_is_nothing_to_explain_and_strangers_own_nothing():
    assert explain(Walk().situation) == ()
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(People(ids=("stranger",)),))]))
    assert not explain(walk.situation, "stranger")[0].allowed


def test_whoever_may_is_told_why_and_not_that_the_ticket_is_theirs():
    """Nobody is assigned: “it is yours” would not be true. Customers hear nothing of those who work here."""
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(People(ids=("ann",)), Requester()))]))

    def yours(who):
        return next(guard for guard in only(walk, who).guards if guard.kind == "owner")

    assert yours("ann").met and yours("ann").sentence == "You may do it: it is for Ann or the requester."
    assert not yours("bob").met
    assert yours("cat").met and yours("cat").sentence == "You may do it."
