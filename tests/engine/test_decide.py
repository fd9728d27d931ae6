"""Executing transitions: what is refused, what follows."""

import pytest

from runtime.engine.decide import decide
from runtime.engine.enroll import exit_run, force_move
from runtime.model.actions import AddFollower, SetField, StartBlueprint
from runtime.model.blueprint import Category, When
from runtime.model.criteria import Compare
from runtime.model.events import (
    BlueprintRequested,
    ChildRequested,
    CommentAdded,
    FollowerAdded,
    How,
    Moved,
    TaskCreated,
)
from runtime.model.forms import EMPTY, CommentItem, FieldItem, Filled, TaskItem
from runtime.model.limits import Limit, Reentry
from runtime.model.owners import People
from runtime.model.people import CLOCK
from runtime.model.reasons import NotAllowed
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, Walk, blueprint, lasting, state, way


def refused(situation, transition, filled=EMPTY):
    with pytest.raises(NotAllowed) as refusal:
        decide(situation, transition, filled)
    return [reason.code for reason in refusal.value.reasons]


SIMPLE = blueprint(
    [state("a", Category.NEW), state("b", Category.PENDING), state("end", Category.SOLVED, final=True)],
    [
        way("go", "a", "b"),
        way("again", "b", "b"),
        way("finish", "b", "end"),
        way("reopen", "end", "b"),
        way("drop", None, "end", excluded=("a",)),
        way("back", None, None),
    ],
)


def test_a_move_closes_one_visit_and_opens_another():
    walk = Walk(SIMPLE)
    walk.wait_until(MONDAY + HOUR)
    walk.keep(decide(walk.situation, "go"))
    visit, run = walk.snapshot.visit, walk.snapshot.run
    assert (visit.state, visit.entered, visit.occurrence, visit.claimed) == ("b", MONDAY + HOUR, 1, None)
    assert (walk.ticket.status, walk.ticket.category) == ("pending", Category.PENDING)
    assert (run.came_from, run.last_performer, run.performers) == (("a",), "ann", {"go": ("ann",)})


def test_self_loops_open_a_new_visit_and_leave_the_way_back_alone():
    walk = Walk(SIMPLE)
    for transition in ("go", "again", "again"):
        walk.keep(decide(walk.situation, transition))
    assert walk.snapshot.visit.occurrence == 3
    assert walk.snapshot.run.came_from == ("a",)


def test_common_transitions_know_their_exclusions_target_and_final_states():
    walk = Walk(SIMPLE)
    assert refused(walk.situation, "drop") == ["not_from_here"]
    walk.keep(decide(walk.situation, "go"))
    walk.keep(decide(walk.situation, "drop"))
    assert walk.state == "end"
    assert refused(walk.situation, "drop") == ["not_from_here"]
    assert refused(walk.situation, "back") == ["not_from_here"]


def test_back_goes_where_the_ticket_came_from_and_takes_that_way_off():
    walk = Walk(SIMPLE)
    assert refused(walk.situation, "back") == ["no_way_back"]
    walk.keep(decide(walk.situation, "go"))
    walk.keep(decide(walk.situation, "back"))
    assert walk.state == "a" and walk.snapshot.run.came_from == ()
    assert walk.said(Moved)[-1].returned


def test_a_final_state_completes_the_run_and_leaving_it_resumes():
    walk = Walk(SIMPLE)
    walk.keep(decide(walk.situation, "go"))
    walk.wait_until(MONDAY + HOUR)
    walk.keep(decide(walk.situation, "finish"))
    assert not walk.snapshot.active and walk.snapshot.run.ended == MONDAY + HOUR and walk.state == "end"
    walk.keep(decide(walk.situation, "reopen"))
    assert walk.snapshot.active and walk.said(Moved)[-1].resumed and walk.ticket.reopened == 1


def test_the_runs_clock_pauses_with_the_status_and_when_complete_and_goes_on():
    states = [
        state("work"),
        state("hold", Category.ON_HOLD),
        state("end", Category.SOLVED, final=True),
    ]
    ways = [
        way("hold", "work", "hold"),
        way("go_on", "hold", "work"),
        way("end", "work", "end"),
        way("open", "end", "work"),
    ]
    walk = Walk(blueprint(states, ways, limit=Limit(allows=lasting(10))))
    seen = []
    for hour, transition in ((1, "hold"), (3, "go_on"), (4, "end"), (9, "open")):
        walk.wait_until(MONDAY + hour * HOUR)
        walk.keep(decide(walk.situation, transition))
        clock = walk.snapshot.run.limit
        seen.append((clock.spent // HOUR, clock.due and (clock.due - MONDAY) // HOUR, walk.arms.get("run") is not None))
    assert seen == [(1, None, False), (1, 12, True), (2, None, False), (2, 17, True)]


def test_every_reason_comes_at_once():
    process = blueprint(
        [state("a"), state("b")],
        [
            way(
                "go",
                "a",
                "b",
                owners=(People(ids=("bob",)),),
                criteria=Compare(operand="ticket.priority", operator="is", value=4),
                form=(CommentItem(id="say", required=True),),
            ),
            way("auto", "a", "b", trigger=When()),
        ],
    )
    walk = Walk(process)
    assert refused(walk.by("bob"), "go") == ["criteria", "required"]
    assert refused(walk.by("ann"), "go") == ["not_owner"], "rights before rules"
    assert refused(walk.situation, "auto") == ["automatic"]
    assert refused(walk.by(CLOCK.id), "go") == ["needs_a_person", "criteria", "required"]
    assert refused(walk.situation, "nothing") == ["unknown_transition"]
    assert refused(Walk().situation, "go") == ["not_in_blueprint"]


def test_what_the_form_says_is_written_with_the_move():
    form = (FieldItem(id="p", field="priority"), CommentItem(id="say", public=True), TaskItem(id="t", title="Call"))
    walk = Walk(blueprint([state("a"), state("b")], [way("go", "a", "b", form=form)]))
    walk.keep(decide(walk.situation, "go", Filled(fields={"p": 4}, comments={"say": "Soon."}, tasks=("t",))))
    moved = walk.said(Moved)[0]
    assert (moved.old, moved.new, moved.form) == ({"priority": 2}, {"priority": 4}, {"t": True})
    assert walk.ticket.priority == 4 and walk.ticket.public_replies == 1
    assert walk.said(CommentAdded)[0].body == "Soon." and walk.said(TaskCreated)[0].title == "Call"


def test_actions_run_on_exit_then_after_then_on_entry():
    def follow(who):
        return (AddFollower(person=who),)

    process = blueprint(
        [state("a", on_exit=follow("ann")), state("b", on_entry=follow("sue"))],
        [way("go", "a", "b", actions=follow("bob"))],
    )
    walk = Walk(process)
    walk.keep(decide(walk.situation, "go"))
    assert [event.person for event in walk.said(FollowerAdded)] == ["ann", "bob", "sue"]


@pytest.mark.parametrize(("reentry", "left"), [(Reentry.FRESH, 4), (Reentry.ACCUMULATE, 1)])
def test_reentry_is_fresh_or_accumulates(reentry, left):
    process = blueprint(
        [state("a", limit=Limit(allows=lasting(4), reentry=reentry)), state("b")],
        [way("go", "a", "b"), way("back", "b", "a")],
    )
    walk = Walk(process)
    for hour, transition in ((1, "go"), (2, "back"), (4, "go"), (5, "back")):
        walk.wait_until(MONDAY + hour * HOUR)
        walk.keep(decide(walk.situation, transition))
    assert walk.snapshot.visit.limit.due == MONDAY + (5 + left) * HOUR


def test_a_final_state_calls_the_next_blueprint_and_a_state_its_child():
    process = blueprint(
        [state("a"), state("b", calls="sub"), state("c", final=True, then="next")],
        [way("x", "a", "b"), way("y", "b", "c")],
    )
    walk = Walk(process)
    walk.keep(decide(walk.situation, "x"))
    walk.keep(decide(walk.situation, "y"))
    assert [event.blueprint for event in walk.said(ChildRequested)] == ["sub"]
    assert [event.blueprint for event in walk.said(BlueprintRequested)] == ["next"]


FOLLOWED = blueprint(
    [state("a"), state("b"), state("c", final=True, then="drawn")],
    [
        way("x", "a", "b", actions=(StartBlueprint(blueprint="first"), StartBlueprint(blueprint="next"))),
        way("y", "b", "c"),
    ],
)


def test_a_blueprint_started_before_the_runs_end_is_asked_for_when_it_completes():
    walk = Walk(FOLLOWED)
    walk.keep(decide(walk.situation, "x"))
    assert not walk.said(BlueprintRequested) and walk.snapshot.run.following == "next"
    walk.keep(decide(walk.situation, "y"))
    assert [event.blueprint for event in walk.said(BlueprintRequested)] == ["next"], "the last one, once"
    assert walk.snapshot.run.following is None


def test_a_blueprint_started_in_a_run_that_is_left_never_comes():
    walk = Walk(FOLLOWED)
    walk.keep(decide(walk.situation, "x"))
    walk.keep(exit_run(walk.situation, "enough"))
    assert not walk.said(BlueprintRequested)


def test_a_blueprint_started_on_arrival_in_a_final_state_is_asked_for_at_once():
    process = blueprint(
        [state("a"), state("b", final=True, on_entry=(StartBlueprint(blueprint="next"),))], [way("x", "a", "b")]
    )
    walk = Walk(process)
    walk.keep(decide(walk.situation, "x"))
    assert [event.blueprint for event in walk.said(BlueprintRequested)] == ["next"]


def test_a_forced_move_needs_a_reason_and_says_it():
    walk = Walk(SIMPLE)
    with pytest.raises(NotAllowed) as refusal:
        force_move(walk.situation, "moon", " ")
    assert [reason.code for reason in refusal.value.reasons] == ["unknown_state", "reason_missing"]
    walk.keep(force_move(walk.situation, "b", "lost in the post"))
    moved = walk.said(Moved)[0]
    assert (moved.how, moved.transition, moved.reason, moved.performer) == (How.FORCED, None, "lost in the post", "ann")


def test_nobody_is_forced_into_a_state_that_is_switched_off():
    walk = Walk(blueprint([state("a"), state("b", off=True)], [way("x", "a", "b")]))
    with pytest.raises(NotAllowed) as refusal:
        force_move(walk.situation, "b", "lost in the post")
    assert [reason.code for reason in refusal.value.reasons] == ["switched_off"]


def test_setting_a_field_after_a_move_is_a_fact_of_its_own():
    walk = Walk(
        blueprint([state("a"), state("b")], [way("go", "a", "b", actions=(SetField(field="priority", value=3),))])
    )
    outcome = walk.keep(decide(walk.situation, "go"))
    assert [event.kind for event in outcome.events] == ["moved", "fields_changed"] and walk.ticket.priority == 3
