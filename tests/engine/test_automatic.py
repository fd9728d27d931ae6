"""Transitions that happen by themselves."""

from runtime.engine.automatic import MAX_IN_A_ROW, next_look, ready
from runtime.engine.decide import decide
from runtime.engine.lifecycle import comment, edit, notice
from runtime.engine.timekeeper import settle
from runtime.model.actions import Fire
from runtime.model.blueprint import Category, EventName, On, Timer, When
from runtime.model.criteria import AllOf, Compare
from runtime.model.durations import Unit
from runtime.model.events import ActionFailed, AlarmRaised, How, Moved
from runtime.model.forms import FieldItem
from runtime.model.limits import Limit
from runtime.model.values import DAY, HOUR, MINUTE
from tests.engine.worlds import MONDAY, Walk, at, blueprint, lasting, state, way


def settle_all(walk, most=50):
    """As the desk: transaction after transaction while something is due. How many there were."""
    for count in range(most):
        due = [arm for arm in walk.arms.values() if arm.at <= walk.situation.now]
        if not due:
            return count
        walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    raise AssertionError("It never comes to rest.")


URGENT = Compare(operand="ticket.priority", operator="is", value=4)
OLD = Compare(operand="visit.age", operator="at_least", value=HOUR)


def test_condition_before_event_before_timer_then_list_order():
    ways = [
        way("t", "a", "b", trigger=Timer(after=lasting(1)), order=0),
        way("e2", "a", "b", trigger=On(event=EventName.WEBHOOK), order=2),
        way("e1", "a", "b", trigger=On(event=EventName.WEBHOOK), order=1),
        way("c", "a", "b", trigger=When(), order=3, criteria=URGENT),
    ]
    walk = Walk(blueprint([state("a"), state("b")], ways))
    walk.wait_until(MONDAY + HOUR)
    assert ready(walk.situation).id == "t"
    assert ready(walk.situation, EventName.WEBHOOK).id == "e1"
    walk.keep(edit(walk.situation, {"priority": 4}))
    assert ready(walk.situation, EventName.WEBHOOK).id == "c"


def test_a_condition_that_comes_true_moves_the_ticket_as_the_system():
    walk = Walk(blueprint([state("a"), state("b")], [way("c", "a", "b", trigger=When(), criteria=URGENT)]))
    assert "auto" not in walk.arms
    walk.keep(edit(walk.situation, {"priority": 4}))
    assert walk.arms["auto"].at == MONDAY and settle_all(walk) == 1
    moved = walk.said(Moved)[0]
    assert (walk.state, moved.how, moved.performer) == ("b", How.CONDITION, "system") and not walk.arms


def test_a_condition_on_time_is_looked_at_when_it_turns_not_before():
    criteria = AllOf(of=(OLD, Compare(operand="calendar.open", operator="is", value=True)))
    walk = Walk(
        blueprint([state("a"), state("b")], [way("c", "a", "b", trigger=When(), criteria=criteria)]),
        now=at("2026-03-02 17:30"),
    )
    looks = []
    while walk.state == "a":
        walk.wait_until(walk.arms["auto"].at)
        looks.append(walk.situation.now)
        walk.keep(settle(walk.situation, tuple(walk.arms.values())))
    assert looks == [at("2026-03-02 18:00"), at("2026-03-02 18:30"), at("2026-03-03 08:00")]


def test_over_its_limit_is_a_condition_too():
    over = Compare(operand="visit.over_limit", operator="is", value=True)
    process = blueprint(
        [state("a", limit=Limit(allows=lasting(2))), state("b")], [way("c", "a", "b", trigger=When(), criteria=over)]
    )
    walk = Walk(process)
    assert walk.arms["auto"].at == MONDAY + 2 * HOUR + 1
    walk.wait_until(MONDAY + 2 * HOUR + 1)
    settle_all(walk)
    assert walk.state == "b"


def test_a_timer_on_business_time_and_with_criteria_waits_for_both():
    timer = Timer(after=lasting(4, Unit.BUSINESS_HOURS))
    walk = Walk(
        blueprint([state("a"), state("b")], [way("t", "a", "b", trigger=timer, criteria=URGENT)]),
        now=at("2026-03-02 17:00"),
    )
    assert walk.arms["auto"].at == at("2026-03-03 11:00")
    walk.wait_until(at("2026-03-03 11:00"))
    settle_all(walk)
    assert walk.state == "a" and not walk.arms
    walk.wait_until(at("2026-03-03 12:00"))
    walk.keep(edit(walk.situation, {"priority": 4}))
    settle_all(walk)
    assert walk.state == "b" and walk.said(Moved)[0].scheduled == at("2026-03-03 11:00")


def test_a_timer_stands_still_on_hold():
    walk = Walk(
        blueprint([state("a", Category.ON_HOLD), state("b")], [way("t", "a", "b", trigger=Timer(after=lasting(1)))])
    )
    assert next_look(walk.situation) is None
    walk.wait_until(MONDAY + DAY)
    assert ready(walk.situation) is None


def test_the_customers_reply_is_an_event_and_changes_no_status_behind_the_blueprint():
    ways = [
        way("r", "wait", "work", trigger=On(event=EventName.CUSTOMER_REPLIED)),
        way("s", "work", "wait", trigger=On(event=EventName.AGENT_REPLIED)),
    ]
    walk = Walk(blueprint([state("wait", Category.PENDING), state("work")], ways))
    walk.keep(comment(walk.by("ann"), "Note", public=False))
    walk.keep(comment(walk.by("ann"), "Hello", public=True))
    assert "auto" not in walk.arms
    walk.keep(comment(walk.by("cat"), "Thanks", public=True))
    assert walk.ticket.status == "pending" and walk.arms["auto"].payload == "customer_replied"
    settle_all(walk)
    assert walk.state == "work" and walk.said(Moved)[0].how is How.EVENT


def test_other_events_are_noticed():
    walk = Walk(blueprint([state("a"), state("b")], [way("e", "a", "b", trigger=On(event=EventName.CHILD_CLOSED))]))
    assert not notice(walk.situation, EventName.WEBHOOK).arms
    walk.keep(notice(walk.situation, EventName.CHILD_CLOSED))
    settle_all(walk)
    assert walk.state == "b"


def test_circles_stop_after_ten_moves_with_an_alarm():
    ways = [way("x", "a", "b", trigger=When()), way("y", "b", "a", trigger=When())]
    walk = Walk(blueprint([state("a"), state("b")], ways))
    assert settle_all(walk) == MAX_IN_A_ROW + 1
    assert len(walk.said(Moved)) == MAX_IN_A_ROW
    assert [event.code for event in walk.said(AlarmRaised)] == ["automatic_loop"] and not walk.arms


def test_a_slow_circle_is_no_circle():
    ways = [way("x", "a", "b", trigger=Timer(after=lasting(1))), way("y", "b", "a", trigger=Timer(after=lasting(1)))]
    walk = Walk(blueprint([state("a"), state("b")], ways))
    for _ in range(30):
        walk.wait_until(walk.arms["auto"].at)
        settle_all(walk)
    assert len(walk.said(Moved)) == 30 and not walk.said(AlarmRaised)


def test_fired_circles_stop_too():
    states = [state("a", on_entry=(Fire(transition="x"),)), state("b", on_entry=(Fire(transition="y"),)), state("s")]
    walk = Walk(blueprint(states, [way("x", "a", "b"), way("y", "b", "a"), way("go", "s", "a")], start="s"))
    walk.keep(decide(walk.situation, "go"))
    assert len(walk.said(Moved)) == 1 + MAX_IN_A_ROW and [event.code for event in walk.said(AlarmRaised)] == [
        "automatic_loop"
    ]
    assert not walk.said(ActionFailed)


def test_a_form_without_defaults_refuses_the_system_once_and_asks_for_a_person():
    form = (FieldItem(id="t", field="team", required=True),)
    walk = Walk(blueprint([state("a"), state("b")], [way("c", "a", "b", trigger=When(), form=form)]))
    assert settle_all(walk) == 1 and walk.state == "a"
    assert [event.code for event in walk.said(AlarmRaised)] == ["automatic_refused"]
    walk.keep(edit(walk.situation, {"team": "first"}))
    settle_all(walk)
    assert walk.state == "b"


def test_a_final_state_may_be_left_by_a_timer():
    ways = [way("end", "a", "z"), way("close", "z", "c", trigger=Timer(after=lasting(7, Unit.DAYS)))]
    states = [state("a"), state("z", Category.SOLVED, final=True), state("c", Category.CLOSED, final=True)]
    walk = Walk(blueprint(states, ways))
    walk.keep(decide(walk.situation, "end"))
    walk.wait_until(MONDAY + 7 * DAY + MINUTE)
    settle_all(walk)
    assert walk.state == "c" and walk.ticket.category is Category.CLOSED
    assert walk.snapshot.run.ended == MONDAY and not walk.said(Moved)[-1].final
