"""Nothing comes into a state that is off, by hand, by itself or by status, and no transition that is off is taken."""

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.engine.enroll import entry_state
from runtime.engine.explain import explain
from runtime.model.blueprint import Category, ParallelGroup
from runtime.model.reasons import NotAllowed
from runtime.model.switched import switch
from tests.engine.worlds import Walk, blueprint, state, way

PROCESS = blueprint(
    [state("a"), state("b"), state("c", Category.PENDING), state("z", Category.SOLVED, final=True)],
    [way("go", "a", "b"), way("ask", "a", "c"), way("back", "c", "a"), way("end", "b", "z"), way("drop", None, "z")],
)


def why_not(walk, transition):
    with pytest.raises(NotAllowed) as refused:
        decide(walk.situation, transition)
    return refused.value.reasons[0].code


def test_what_is_off_is_neither_offered_nor_taken():
    walk = Walk(switch(PROCESS, ["go", "drop"], on=False))
    assert [verdict.transition_id for verdict in explain(walk.situation)] == ["ask"]
    assert why_not(walk, "go") == why_not(walk, "drop") == "switched_off"


def test_a_state_that_is_off_is_entered_by_nobody_and_left_by_those_who_are_there():
    there = Walk(PROCESS)
    there.keep(decide(there.situation, "ask"))
    off = switch(PROCESS, ["c"], on=False)
    assert why_not(Walk(off), "ask") == "switched_off"
    situation = replace(there.situation, blueprint=off)
    assert [verdict.transition_id for verdict in explain(situation) if verdict.allowed] == ["back", "drop"]
    there.keep(decide(situation, "back"))
    assert there.state == "a"


def test_nobody_enters_by_status_where_it_is_off():
    asked = Walk(status="pending").situation
    assert entry_state(replace(asked, blueprint=PROCESS)).id == "c"
    assert entry_state(replace(asked, blueprint=switch(PROCESS, ["c"], on=False))).id == "a"


def test_a_group_is_done_without_the_branch_that_is_off():
    group = ParallelGroup(id="g", name="Group", source="a", target="b")
    branches = [way(f"p{number}", "a", "b", parallel="g") for number in range(3)]
    walk = Walk(switch(blueprint([state("a"), state("b")], branches, parallels=(group,)), ["p1"], on=False))
    for branch in ("p0", "p2"):
        walk.keep(decide(walk.situation, branch))
    assert walk.state == "b"
