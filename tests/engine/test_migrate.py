"""One ticket over to another version: clocks, parallel progress, the way back, approvals, called children."""

from __future__ import annotations

from dataclasses import replace

import pytest

from runtime.engine.decide import decide
from runtime.engine.lifecycle import claim
from runtime.engine.migrate import Crossing, Way, effect_of, migrate, undo
from runtime.engine.timekeeper import settle
from runtime.model.approval_events import ApprovalClosed
from runtime.model.blueprint import Approval, Category, ParallelGroup
from runtime.model.blueprint import Timer as TimerTrigger
from runtime.model.events import AlarmRaised, BranchesCancelled, Escalated, LimitBroken, Migrated, Reminded
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.migration import MigrationPlan, Passage, StateRule, Timer, suggested_plan, why_not_plan
from runtime.model.owners import People
from runtime.model.reasons import NotAllowed
from runtime.model.snapshot import Outcome
from runtime.model.values import HOUR
from tests.engine.worlds import MONDAY, Walk, blueprint, lasting, state, way


def over(walk: Walk, old, new, *rules: StateRule, run_timer: Timer = Timer.KEEP) -> Outcome:
    """The ticket in the new version by these rules; the walk goes on there."""
    plan = MigrationPlan(blueprint_id="bp", from_versions=(1,), to_version=2, rules=rules, run_timer=run_timer)
    rule = plan.by_state[walk.state]
    crossing = Crossing(job=1, to_version=2, old=old, plan=plan, target=new.states_by_id[rule.target], timer=rule.timer)
    walk.situation = replace(walk.situation, blueprint=new)
    before = walk.snapshot
    outcome = migrate(walk.situation, crossing)
    walk.effect = effect_of(walk.situation, before, outcome)
    return walk.keep(outcome)


def to(target: str, source: str = "a", timer: Timer = Timer.KEEP) -> StateRule:
    return StateRule(state=source, target=target, timer=timer)


def one(limit: Limit | None = None, name: str = "a", category: Category = Category.OPEN, **more):
    """A Blueprint of one state with this limit, and an end."""
    return blueprint(
        [state(name, category, limit=limit), state("z", Category.SOLVED, final=True)], [way("end", name, "z")], **more
    )


def test_a_limit_of_the_same_length_is_the_same_clock():
    old, new = one(Limit(allows=lasting(4))), one(Limit(allows=lasting(4), reminders=(Reminder(percent=50),)), "b")
    walk = Walk(old)
    clock = walk.snapshot.visit.limit
    walk.wait_until(MONDAY + 3 * HOUR)
    over(walk, old, new, to("b"))
    assert walk.snapshot.visit.limit is clock
    assert walk.arms["visit"].stage == 1  # the reminder at half is behind; only the breach is to come
    assert walk.arms["visit"].at == MONDAY + 4 * HOUR


@pytest.mark.parametrize(
    ("timer", "due"), [(Timer.KEEP, MONDAY + 6 * HOUR), (Timer.RESTART, MONDAY + 3 * HOUR + 6 * HOUR)]
)
def test_time_used_is_kept_or_begins_anew(timer, due):
    old, new = one(Limit(allows=lasting(4))), one(Limit(allows=lasting(6)), "b")
    walk = Walk(old)
    walk.keep(claim(walk.by("ann")))
    walk.wait_until(MONDAY + 3 * HOUR)
    over(walk, old, new, to("b", timer=timer))
    visit = walk.snapshot.visit
    assert visit.limit.due == walk.arms["visit"].at == due
    assert (visit.entered == MONDAY, visit.claimed is not None) == (timer is Timer.KEEP, timer is Timer.KEEP)
    assert walk.effect.due_before == MONDAY + 4 * HOUR
    assert walk.effect.due_after == due


def test_a_new_limit_counts_from_the_visits_entry_when_kept():
    old, new = one(), one(Limit(allows=lasting(4)), "b")
    walk = Walk(old)
    walk.wait_until(MONDAY + HOUR)
    over(walk, old, new, to("b"))
    assert walk.snapshot.visit.limit.due == MONDAY + 4 * HOUR


def test_a_limit_that_is_no_more_leaves_no_clock():
    old, new = one(Limit(allows=lasting(4))), one(None, "b")
    walk = Walk(old)
    over(walk, old, new, to("b"))
    assert (walk.snapshot.visit.limit, "visit" in walk.arms) == (None, False)


def test_what_a_shorter_limit_makes_late_breaks_and_escalates_once():
    escalations = (Escalation(), Escalation(after=lasting(1)))
    old = one(Limit(allows=lasting(9)))
    new = one(Limit(allows=lasting(2), reminders=(Reminder(percent=50),), escalations=escalations), "b")
    walk = Walk(old)
    walk.wait_until(MONDAY + 5 * HOUR)
    over(walk, old, new, to("b"))
    assert walk.effect.breaks
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    assert len(walk.said(LimitBroken)) == 1
    assert [event.level for event in walk.said(Escalated)] == [1, 2]
    assert walk.said(Reminded) == []  # to remind of what is over helps nobody
    assert "visit" not in walk.arms


def test_a_paused_state_stops_the_clock_with_what_was_used():
    old, new = one(Limit(allows=lasting(4))), one(Limit(allows=lasting(4)), "b", Category.ON_HOLD)
    walk = Walk(old)
    walk.wait_until(MONDAY + HOUR)
    over(walk, old, new, to("b"))
    clock = walk.snapshot.visit.limit
    assert (clock.since, clock.spent, clock.due, "visit" in walk.arms) == (None, HOUR, None, False)


@pytest.mark.parametrize(("run_timer", "due"), [(Timer.KEEP, 8 * HOUR), (Timer.RESTART, 10 * HOUR)])
def test_the_runs_clock_is_kept_or_begins_anew(run_timer, due):
    old = one(limit=None, name="a").having(limit=Limit(allows=lasting(4)))
    new = one(limit=None, name="b").having(limit=Limit(allows=lasting(8)))
    walk = Walk(old)
    walk.wait_until(MONDAY + 2 * HOUR)
    over(walk, old, new, to("b"), run_timer=run_timer)
    assert walk.snapshot.run.limit.due == walk.arms["run"].at == MONDAY + due


def test_time_accumulated_goes_over_under_the_new_name():
    limit = Limit(allows=lasting(9), reentry=Reentry.ACCUMULATE)

    def process(name):
        states = [state(name, limit=limit), state("wait"), state("z", Category.SOLVED, final=True)]
        return blueprint(states, [way("go", name, "wait"), way("back", "wait", name), way("end", "wait", "z")])

    old, new = process("a"), process("b")
    walk = Walk(old)
    walk.wait_until(MONDAY + 2 * HOUR)
    walk.keep(decide(walk.by("ann"), "go"))
    walk.wait_until(MONDAY + 3 * HOUR)
    over(walk, old, new, to("b"), to("wait", "wait"))
    assert walk.snapshot.run.spent == {"b": 2 * HOUR}
    walk.keep(decide(walk.by("ann"), "back"))
    assert walk.snapshot.visit.limit.due == MONDAY + 3 * HOUR + 7 * HOUR
    walk.wait_until(MONDAY + 4 * HOUR)
    walk.keep(decide(walk.by("ann"), "go"))
    assert walk.snapshot.run.spent == {"b": 3 * HOUR}


def parallels(names: tuple[str, ...], needs="all", group="g"):
    branches = [way(name, "a", "b", parallel=group) for name in names]
    return blueprint(
        [state("a"), state("b"), state("z", Category.SOLVED, final=True)],
        [*branches, way("end", "b", "z")],
        parallels=(ParallelGroup(id=group, name="G", source="a", target="b", needs=needs),),
    )


def test_branches_the_new_version_knows_stay_done_and_others_are_cancelled_and_told():
    old, new = parallels(("p0", "p1", "p2")), parallels(("p0", "p2", "p3"))
    walk = Walk(old)
    for branch in ("p0", "p1"):
        walk.keep(decide(walk.by("ann"), branch))
    over(walk, old, new, to("a"))
    assert walk.snapshot.run.done == {"g": {"p0": "ann"}}
    assert [(event.group, event.done) for event in walk.said(BranchesCancelled)] == [("g", ("p1",))]
    assert walk.effect.cancelled == 1
    for branch in ("p2", "p3"):
        walk.keep(decide(walk.by("ann"), branch))
    assert walk.state == "b"


def test_the_last_branch_needed_is_left_for_a_person():
    old, new = parallels(("p0", "p1", "p2")), parallels(("p0", "p1"))
    walk = Walk(old)
    for branch in ("p0", "p1"):
        walk.keep(decide(walk.by("ann"), branch))
    over(walk, old, new, to("a"))
    assert walk.snapshot.run.done == {"g": {"p0": "ann"}}
    walk.keep(decide(walk.by("bob"), "p1"))
    assert walk.state == "b"


def test_a_group_that_vanished_is_cancelled_whole():
    old, new = parallels(("p0", "p1")), parallels(("p0", "p1"), group="h")
    walk = Walk(old)
    walk.keep(decide(walk.by("ann"), "p0"))
    over(walk, old, new, to("a"))
    assert (walk.snapshot.run.done, walk.effect.cancelled) == ({}, 1)


def test_the_way_back_speaks_of_the_new_states_and_passes_over_what_is_gone():
    old = blueprint(
        [state("a"), state("x"), state("b"), state("c")],
        [way("ax", "a", "x"), way("xb", "x", "b"), way("bc", "b", "c"), way("back", "c", None)],
    )
    new = blueprint([state("first"), state("b"), state("c")], [way("bc", "b", "c"), way("back", "c", None)])
    walk = Walk(old)
    for name in ("ax", "xb", "bc"):
        walk.keep(decide(walk.by("ann"), name))
    over(walk, old, new, to("first"), to("b", "b"), to("c", "c"))
    assert walk.snapshot.run.came_from == ("first", "b")
    walk.keep(decide(walk.by("ann"), "back"))
    assert walk.state == "b"


def test_a_timer_counts_on_from_the_entry_of_a_kept_visit():
    old = one()
    timer = way("by_itself", "a", "z", trigger=TimerTrigger(after=lasting(5)))
    new = one().having(transitions=(*one().transitions, timer))
    walk = Walk(old)
    walk.wait_until(MONDAY + 2 * HOUR)
    over(walk, old, new, to("a"))
    assert walk.arms["auto"].at == MONDAY + 5 * HOUR
    back = Walk(new)
    assert "auto" in back.arms
    over(back, new, old, to("a"))
    assert "auto" not in back.arms


@pytest.mark.parametrize(("deadline", "lasts"), [(4, True), (9, False)])
def test_a_request_for_an_approval_lasts_while_it_means_the_same(deadline, lasts):
    def asking(hours):
        approval = Approval(approvers=(People(ids=("sue",)),), deadline=lasting(hours))
        return blueprint(
            [state("a"), state("z", Category.SOLVED, final=True)], [way("end", "a", "z", approval=approval)]
        )

    old, new = asking(4), asking(deadline)
    walk = Walk(old)
    walk.keep(decide(walk.by("ann"), "end"))
    assert "approval:end" in walk.arms
    over(walk, old, new, to("a"))
    assert ("end" in walk.snapshot.run.approvals) is ("approval:end" in walk.arms) is lasts
    assert len(walk.said(ApprovalClosed)) == (not lasts)


def test_back_again_everything_is_as_it_was():
    old, new = parallels(("p0", "p1", "p2")), parallels(("p0", "p2", "p3"))
    walk = Walk(old)
    walk.keep(decide(walk.by("ann"), "p1"))
    former, arms = walk.snapshot, tuple(walk.arms.values())
    over(walk, old, new, to("a", timer=Timer.RESTART))
    way_back = Way(job=1, former=former, left=walk.snapshot, arms=arms, reason="no")
    outcome = undo(walk.situation, way_back)
    assert outcome.after == former
    walk.keep(decide(walk.by("ann"), "p0"))
    with pytest.raises(NotAllowed, match="moved on since"):
        undo(walk.situation, way_back)


def test_no_action_runs_and_nobody_is_alarmed():
    old, new = one(), one(name="b")
    walk = Walk(old)
    over(walk, old, new, to("b", timer=Timer.RESTART))
    assert [type(event) for _, event in walk.history][1:] == [Migrated]
    assert walk.said(AlarmRaised) == []


def test_two_old_states_may_become_one_and_names_decide_where_ids_do_not():
    olds = {1: blueprint([state("a"), state("b")], []), 2: blueprint([state("c")], [])}
    new = blueprint([state("a"), state("x").having(name="é B".replace("é ", ""))], [])
    plan = suggested_plan(olds, 3, new)
    assert {rule.state: rule.target for rule in plan.rules} == {"a": "a", "b": "x"}
    assert why_not_plan(plan, olds, new) == ()
    twice = plan.having(rules=(*plan.rules, StateRule(state="a", passage=Passage.STAY)), to_version=2)
    assert {reason.code for reason in why_not_plan(twice, olds, new)} == {"rule_twice", "same_version"}


def test_a_state_that_waits_for_a_child_keeps_its_visit_and_only_it_may_be_waited_in():
    waiting = state("a").having(calls="other")
    old = blueprint([waiting, state("b")], [])
    new = blueprint([waiting], [])
    plan = suggested_plan({1: old}, 2, new)
    assert why_not_plan(plan, {1: old}, new) == ()
    rules = (to("a", timer=Timer.RESTART), to("a", "b"))
    codes = [reason.code for reason in why_not_plan(plan.having(rules=rules), {1: old}, new)]
    assert codes == ["restart_waiting", "target_calls"]
