"""Parallel branches: all, any, k of n."""

import pytest

from runtime.engine.automatic import ready
from runtime.engine.decide import decide
from runtime.engine.enroll import exit_run
from runtime.engine.timekeeper import settle
from runtime.model.blueprint import EventName, On, ParallelGroup
from runtime.model.events import BranchDone, BranchesCancelled, How, Moved
from runtime.model.reasons import NotAllowed
from tests.engine.worlds import Walk, blueprint, state, way


def parallel(needs, *more):
    branches = [way(f"p{number}", "a", "b", parallel="g") for number in range(4)]
    group = ParallelGroup(id="g", name="Group", source="a", target="b", needs=needs)
    return blueprint(
        [state("a"), state("b"), state("c")],
        [*branches, way("out", "a", "c"), way("back", "c", "a"), *more],
        parallels=(group,),
    )


@pytest.mark.parametrize(("needs", "enough"), [("all", 4), ("any", 1), (3, 3), (9, 4)])
def test_the_ticket_moves_when_enough_branches_are_done(needs, enough):
    walk = Walk(parallel(needs))
    for number in range(enough):
        assert walk.state == "a"
        walk.keep(decide(walk.by("ann" if number % 2 else "bob"), f"p{number}"))
    assert walk.state == "b"
    assert [(event.done, event.needed) for event in walk.said(BranchDone)] == [(n + 1, enough) for n in range(enough)]
    assert [event.how for event in walk.said(Moved)] == [How.PARALLEL]
    assert walk.snapshot.run.done == {}
    assert set(walk.snapshot.run.performers) == {f"p{n}" for n in range(enough)}


def test_one_person_may_do_several_but_each_once():
    walk = Walk(parallel("all"))
    walk.keep(decide(walk.situation, "p0"))
    walk.keep(decide(walk.situation, "p1"))
    with pytest.raises(NotAllowed) as refusal:
        decide(walk.situation, "p0")
    assert refusal.value.reasons[0].code == "branch_done"


def test_leaving_otherwise_cancels_and_says_so():
    walk = Walk(parallel("all"))
    for transition in ("p2", "p0", "out", "back", "p2"):
        walk.keep(decide(walk.situation, transition))
    assert [event.done for event in walk.said(BranchesCancelled)] == [("p2", "p0")]
    assert walk.snapshot.run.done == {"g": {"p2": "ann"}}
    walk.keep(exit_run(walk.situation, "enough"))
    assert len(walk.said(BranchesCancelled)) == 2


def test_a_group_that_is_done_cancels_the_others_under_way():
    groups = [ParallelGroup(id=name, name=name, source="a", target=target) for name, target in (("g", "b"), ("h", "c"))]
    branches = [way(f"{one.id}{n}", "a", one.target, parallel=one.id) for one in groups for n in (1, 2)]
    walk = Walk(blueprint([state("a"), state("b"), state("c")], branches, parallels=tuple(groups)))
    for transition in ("h1", "g1", "g2"):
        walk.keep(decide(walk.situation, transition))
    assert walk.state == "b" and walk.snapshot.run.done == {}
    assert [(event.group, event.done) for event in walk.said(BranchesCancelled)] == [("h", ("h1",))]


def test_a_group_done_is_an_event_for_automatic_transitions():
    walk = Walk(parallel("any", way("then", "b", "c", trigger=On(event=EventName.GROUP_DONE))))
    walk.keep(decide(walk.situation, "p0"))
    assert ready(walk.situation) is None and walk.arms["auto"].payload == "group_done"
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    assert walk.state == "c" and walk.said(Moved)[-1].how is How.EVENT
