"""Due moments: each level exactly once, in order, however late anybody looks."""

from hypothesis import given
from hypothesis import strategies as st

from runtime.engine.decide import decide
from runtime.engine.timekeeper import fire, overdue, settle
from runtime.model.actions import ChangeTags, Fire, SetField
from runtime.model.blueprint import Category, Timer
from runtime.model.durations import Unit
from runtime.model.events import ActionFailed, Escalated, FieldsChanged, How, LimitBroken, Moved, Reminded, Scope
from runtime.model.limits import Escalation, Limit, Reentry, Reminder
from runtime.model.snapshot import Arm
from runtime.model.values import HOUR, MINUTE
from tests.engine.worlds import MONDAY, Walk, at, blueprint, lasting, state, way


def tag(name):
    return (ChangeTags(add=(name,)),)


def sweep(walk, now):
    walk.wait_until(now)
    return walk.keep(settle(walk.situation, tuple(walk.arms.values())))


def levels_said(walk):
    return [
        (
            event.scope.value,
            event.kind,
            getattr(event, "level", 1),
            getattr(event, "scheduled", getattr(event, "due", None)),
        )
        for _, event in walk.history
        if isinstance(event, Reminded | LimitBroken | Escalated)
    ]


def open_minutes(start, count):
    """Brute force: minute by minute through the week, counting those the office is open in."""
    now = start
    while count:
        hours = (now // HOUR) % 24
        weekday = (now // (24 * HOUR) + 3) % 7
        count -= weekday < 5 and 8 <= hours < 18
        now += MINUTE
    return now


LIMIT = Limit(
    allows=lasting(6, Unit.BUSINESS_HOURS),
    reminders=(
        Reminder(percent=50, actions=tag("half")),
        Reminder(before=lasting(30, Unit.MINUTES), actions=tag("soon")),
    ),
    escalations=(Escalation(actions=tag("now")), Escalation(after=lasting(3), actions=tag("late"))),
)
RUN_LIMIT = Limit(allows=lasting(6, Unit.BUSINESS_HOURS), escalations=(Escalation(after=lasting(12)),))


@given(
    start=st.integers(0, 7 * 24 * 60),
    sweeps=st.lists(st.integers(1, 5 * 24 * 60), min_size=1, max_size=12),
)
def test_levels_fire_exactly_once_in_order_at_their_minute_whenever_swept(start, sweeps):
    begin = at("2026-03-02 00:00") + start * MINUTE
    walk = Walk(blueprint([state("a", limit=LIMIT)], [], limit=RUN_LIMIT), now=begin)
    now = begin
    for minutes in sweeps:
        now += minutes * MINUTE
        sweep(walk, now)

    def due(minutes):
        return open_minutes(begin, minutes)

    expected = [
        ("visit", "reminded", 1, due(180)),
        ("visit", "reminded", 2, due(330)),
        ("visit", "limit_broken", 1, due(360)),
        ("visit", "escalated", 1, due(360)),
        ("run", "limit_broken", 1, due(360)),
        ("visit", "escalated", 2, due(540)),
        ("run", "escalated", 1, due(1080)),
    ]
    assert levels_said(walk) == [one for one in expected if one[3] <= now]
    left = [one for one in expected if one[3] > now]
    for clock in ("visit", "run"):
        waiting = [one[3] for one in left if one[0] == clock]
        assert (walk.arms[clock].at if clock in walk.arms else None) == (waiting[0] if waiting else None)


def test_a_sweep_with_nothing_due_changes_nothing():
    walk = Walk(blueprint([state("a", limit=LIMIT)], []))
    before = dict(walk.arms)
    outcome = sweep(walk, MONDAY + HOUR)
    assert not outcome.events and not outcome.arms and not outcome.disarms and walk.arms == before


def test_after_three_hours_of_downtime_each_level_comes_once_with_its_actions():
    walk = Walk(blueprint([state("a", limit=LIMIT)], []), now=at("2026-03-02 08:00"))
    sweep(walk, at("2026-03-02 17:00"))
    assert walk.ticket.tags == ("half", "soon", "now", "late")
    assert walk.said(LimitBroken)[0].due == at("2026-03-02 14:00")
    assert "visit" not in walk.arms
    assert not sweep(walk, at("2026-03-03 17:00")).events


def test_the_clock_set_back_fires_nothing_twice():
    walk = Walk(blueprint([state("a", limit=LIMIT)], []), now=at("2026-03-02 08:00"))
    sweep(walk, at("2026-03-02 14:00"))
    said = len(walk.history)
    for moment in ("2026-03-02 12:00", "2026-03-02 14:00"):
        sweep(walk, at(moment))
    assert len(walk.history) == said


def test_one_clock_alone_can_be_fired():
    walk = Walk(blueprint([state("a", limit=LIMIT)], [], limit=RUN_LIMIT), now=at("2026-03-02 08:00"))
    walk.wait_until(at("2026-03-02 14:00"))
    walk.keep(fire(walk.situation, walk.arms["run"]))
    assert levels_said(walk) == [("run", "limit_broken", 1, at("2026-03-02 14:00"))]


def test_overdue_arms_are_ordered_by_moment_then_visit_run_action_auto():
    arms = [Arm(clock=clock, at=5) for clock in ("auto", "action:1", "run", "visit")] + [
        Arm(clock="action:0", at=4),
        Arm(clock="action:9", at=6),
    ]
    assert [arm.clock for arm in overdue(arms, 5)] == ["action:0", "visit", "run", "action:1", "auto"]


def test_an_escalation_may_move_the_ticket_and_the_new_visits_clock_runs():
    limit = Limit(
        allows=lasting(2), escalations=(Escalation(actions=(Fire(transition="up"), Fire(transition="nowhere"))),)
    )
    process = blueprint([state("a", limit=limit), state("b", limit=Limit(allows=lasting(1)))], [way("up", "a", "b")])
    walk = Walk(process)
    sweep(walk, MONDAY + 2 * HOUR)
    assert walk.state == "b" and walk.said(Moved)[0].how is How.FIRED and walk.said(Moved)[0].performer == "system"
    assert walk.arms["visit"].at == MONDAY + 3 * HOUR
    assert "no transition" in walk.said(ActionFailed)[0].reason


def test_a_run_level_is_not_lost_when_the_clock_stops_in_the_same_sweep():
    limit = Limit(allows=lasting(2), escalations=(Escalation(actions=(Fire(transition="wait"),)),))
    run_limit = Limit(allows=lasting(3), escalations=(Escalation(after=lasting(1)), Escalation(after=lasting(9))))
    process = blueprint(
        [state("a", limit=limit), state("hold", Category.ON_HOLD)],
        [way("wait", "a", "hold"), way("go", "hold", "a")],
        limit=run_limit,
    )
    walk = Walk(process)
    sweep(walk, MONDAY + 5 * HOUR)
    assert walk.state == "hold" and "run" not in walk.arms
    assert [one[:3] for one in levels_said(walk)] == [
        ("visit", "limit_broken", 1),
        ("visit", "escalated", 1),
        ("run", "limit_broken", 1),
        ("run", "escalated", 1),
    ]
    walk.wait_until(MONDAY + 10 * HOUR)
    walk.keep(decide(walk.by("ann"), "go"))
    assert (walk.arms["run"].at, walk.arms["run"].stage) == (MONDAY + 17 * HOUR, 2)


def test_levels_passed_in_an_earlier_visit_do_not_come_again_when_time_accumulates():
    limit = Limit(allows=lasting(4), reentry=Reentry.ACCUMULATE, reminders=(Reminder(percent=25), Reminder(percent=75)))
    process = blueprint([state("a", limit=limit), state("b")], [way("go", "a", "b"), way("back", "b", "a")])
    walk = Walk(process)
    sweep(walk, MONDAY + HOUR)
    walk.keep(decide(walk.by("ann"), "go"))
    walk.wait_until(MONDAY + 9 * HOUR)
    walk.keep(decide(walk.situation, "back"))
    sweep(walk, MONDAY + 20 * HOUR)
    assert [one[1:] for one in levels_said(walk)] == [
        ("reminded", 1, MONDAY + HOUR),
        ("reminded", 2, MONDAY + 11 * HOUR),
        ("limit_broken", 1, MONDAY + 12 * HOUR),
    ]


def test_delayed_actions_run_once_in_the_order_of_their_moments_even_after_the_move():
    actions = (
        SetField(field="priority", value=4, delay=lasting(2)),
        SetField(field="priority", value=3, delay=lasting(1)),
    )
    process = blueprint(
        [state("a"), state("b"), state("c")], [way("go", "a", "b", actions=actions), way("on", "b", "c")]
    )
    walk = Walk(process)
    walk.keep(decide(walk.situation, "go"))
    walk.keep(decide(walk.situation, "on"))
    assert sorted(arm.at for arm in walk.arms.values()) == [MONDAY + HOUR, MONDAY + 2 * HOUR]
    sweep(walk, MONDAY + 8 * HOUR)
    assert [event.new for event in walk.said(FieldsChanged)] == [{"priority": 3}, {"priority": 4}]
    assert not walk.arms and not sweep(walk, MONDAY + 9 * HOUR).events


def test_a_delayed_action_this_version_cannot_read_fails_alone():
    walk = Walk(blueprint([state("a")], []))
    walk.arms["action:x"] = Arm(clock="action:x", at=MONDAY, payload='{"kind":"dance"}')
    sweep(walk, MONDAY)
    assert len(walk.said(ActionFailed)) == 1 and not walk.arms


def test_breaches_come_before_the_timer_that_leaves_the_state():
    limit = Limit(allows=lasting(5))
    process = blueprint([state("a", limit=limit), state("b")], [way("on", "a", "b", trigger=Timer(after=lasting(3)))])
    walk = Walk(process)
    assert walk.arms["auto"].at == MONDAY + 3 * HOUR
    sweep(walk, MONDAY + 8 * HOUR)
    assert walk.state == "b" and [event.scope for event in walk.said(LimitBroken)] == [Scope.VISIT]
    moved = walk.said(Moved)[0]
    assert (moved.how, moved.scheduled) == (How.TIMER, MONDAY + 3 * HOUR)
    assert not walk.arms
