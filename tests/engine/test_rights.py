"""Rights before rules: what a refusal tells whom, who may write to the customer, whose eyes count."""

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.engine.explain import explain
from runtime.engine.lifecycle import comment
from runtime.model.criteria import Compare
from runtime.model.events import CommentAdded
from runtime.model.fields import Field, Visibility
from runtime.model.forms import CommentItem, Filled
from runtime.model.owners import AnyoneInDepartment, NotPerformerOf, People, Requester
from runtime.model.reasons import NotAllowed
from tests.engine.worlds import Walk, blueprint, setup, state, way

RISK = Compare(operand="field.risk", operator="is", value="low")


def refusal(call, *args, **named):
    with pytest.raises(NotAllowed) as refused:
        call(*args, **named)
    return refused.value


def guarded(owner, visibility=Visibility.AGENTS):
    process = blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(owner,), criteria=RISK)])
    desk = setup(fields={"risk": Field(id="risk", name="Risk", visibility=visibility)})
    return Walk(process, desk=desk, fields={"risk": "FRAUDSTER"})


@pytest.mark.parametrize("who", ["cat", "ann", "eve"])
def test_who_does_not_own_a_transition_learns_nothing_of_its_criteria(who):
    refused = refusal(decide, guarded(People(ids=("bob",))).by(who), "go")
    assert [reason.code for reason in refused.reasons] == ["not_owner"]
    assert "FRAUDSTER" not in str(refused)


def test_an_owning_customer_sees_the_values_of_their_fields_only():
    refused = refusal(decide, guarded(Requester()).by("cat"), "go")
    assert [reason.code for reason in refused.reasons] == ["criteria"]
    assert "FRAUDSTER" not in str(refused.reasons) and "it is hidden" in str(refused)
    assert "FRAUDSTER" in str(refusal(decide, guarded(Requester(), Visibility.CUSTOMERS_READ).by("cat"), "go"))
    assert "FRAUDSTER" in str(refusal(decide, guarded(People(ids=("bob",))).by("bob"), "go"))


def test_customers_hear_of_the_criteria_of_their_own_transitions_only():
    assert [guard.kind for guard in explain(guarded(People(ids=("bob",))).by("cat"))[0].guards][-1] == "owner"
    mine = explain(guarded(Requester()).by("cat"))[0].guards
    assert [guard.kind for guard in mine][-2:] == ["criteria", "comparison"] and mine[-1].actual == "hidden"
    staff = explain(guarded(People(ids=("bob",))).by("ann"))[0].guards
    assert staff[-1].actual == "FRAUDSTER", "who works here reads it on the ticket anyway"


def test_light_agents_write_notes_and_no_replies():
    walk = Walk()
    assert [one.code for one in refusal(comment, walk.by("lou"), "Hello", public=True).reasons] == ["light_agent"]
    assert comment(walk.by("lou"), "Psst", public=False).events
    assert comment(walk.by("ann"), "Hello", public=True).events


def test_light_agents_answer_no_customer_through_a_form():
    form = (CommentItem(id="reply", public=True), CommentItem(id="note"))
    owners = (People(ids=("lou", "ann")),)
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", owners=owners, form=form)]))
    reply = Filled(comments={"reply": "Hello"})
    refused = refusal(decide, walk.by("lou"), "go", reply)
    assert [(one.code, one.element) for one in refused.reasons] == [("light_agent", "reply")]
    assert decide(walk.situation, "go", Filled(comments={"note": "Psst"})).events
    assert decide(walk.by("ann"), "go", reply).events


def test_what_a_customer_writes_in_a_form_is_no_answer_to_them():
    form = (CommentItem(id="reply", public=True),)
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", owners=(Requester(),), form=form)]))
    walk.keep(decide(walk.by("cat"), "go", Filled(comments={"reply": "Me again"})))
    assert walk.said(CommentAdded)[0].by_customer and walk.ticket.public_replies == 0


def test_four_eyes_remember_everybody_who_ever_did_it():
    second = way("check", "b", "c", owners=(AnyoneInDepartment(), NotPerformerOf(transition="do")))
    process = blueprint([state("a"), state("b"), state("c")], [way("do", "a", "b"), way("again", "b", "a"), second])
    walk = Walk(process)
    for who, transition in (("ann", "do"), ("bob", "again"), ("bob", "do"), ("ann", "again"), ("ann", "do")):
        walk.keep(decide(walk.by(who), transition))
    assert walk.snapshot.run is not None
    assert walk.snapshot.run.performers["do"] == ("ann", "bob"), "each once, oldest first"
    for who in ("ann", "bob"):
        assert [one.code for one in refusal(decide, walk.by(who), "check").reasons] == ["four_eyes"]
    assert decide(walk.by("sue"), "check").events


def test_a_customer_nobody_looked_up_is_no_owner_rather_than_inactive():
    situation = replace(guarded(People(ids=("bob",))).by("cat"), requester=None)
    assert [reason.code for reason in refusal(decide, situation, "go").reasons] == ["not_owner"]
