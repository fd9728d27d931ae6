"""What a ticket's limits and delayed actions will make of it is told beforehand, and then it happens so."""

from runtime.engine.coming import Coming, coming
from runtime.engine.decide import decide
from runtime.engine.timekeeper import settle
from runtime.model.actions import ChangeTags, Fire
from runtime.model.blueprint import Category
from runtime.model.durations import Unit
from runtime.model.events import Scope
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.values import HOUR, MINUTE
from tests.engine.worlds import MONDAY, Walk, blueprint, lasting, state, way


def told(walk) -> list[Coming]:
    return list(coming(walk.situation, tuple(walk.arms.values())))


def sweep(walk, now):
    walk.wait_until(now)
    walk.keep(settle(walk.situation, tuple(walk.arms.values())))


def fires(transition):
    return (Fire(transition=transition),)


HERE = Limit(
    allows=lasting(6, Unit.BUSINESS_HOURS),
    reminders=(Reminder(percent=50, actions=fires("early")), Reminder(percent=60, actions=(ChangeTags(add=("x",)),))),
    escalations=(
        Escalation(actions=fires("up")),
        Escalation(after=lasting(5, Unit.BUSINESS_HOURS), actions=fires("out")),
    ),
)
RUN = Limit(
    allows=lasting(2),
    reminders=(Reminder(before=lasting(30, Unit.MINUTES), actions=fires("early")),),
    escalations=(Escalation(actions=fires("elsewhere")), Escalation(after=lasting(60), actions=fires("up"))),
)


def drawn(**more):
    ways = [way(name, "a", "b") for name in ("early", "up", "out")]
    return blueprint([state("a", limit=HERE), state("b")], [*ways, way("elsewhere", "b", "a")], **more)


def test_the_levels_that_are_left_are_told_with_their_moments_on_their_own_clocks():
    walk = Walk(drawn(limit=RUN))
    assert told(walk) == [
        Coming("early", MONDAY + 90 * MINUTE, Scope.RUN, "reminder"),
        Coming("early", MONDAY + 3 * HOUR, Scope.VISIT, "reminder"),
        Coming("up", MONDAY + 6 * HOUR, Scope.VISIT, "breach"),
        Coming("out", MONDAY + 25 * HOUR, Scope.VISIT, "escalation"),
        Coming("up", MONDAY + 62 * HOUR, Scope.RUN, "escalation"),
    ], "not what leaves another state"


def test_what_is_told_first_is_what_happens_then():
    walk = Walk(drawn())
    first = told(walk)[0]
    sweep(walk, first.at - 1)
    assert walk.state == "a"
    sweep(walk, first.at)
    assert walk.state == "b"
    assert told(walk) == []


def test_a_level_that_has_fired_is_not_told_again():
    refusing = drawn().having(limit=Limit(allows=lasting(1), escalations=(Escalation(actions=fires("elsewhere")),)))
    walk = Walk(refusing)
    sweep(walk, MONDAY + 2 * HOUR)
    assert walk.state == "a" and [each.scope for each in told(walk)] == [Scope.VISIT] * 3


def test_while_a_clock_stands_still_there_is_no_moment():
    limit = Limit(allows=lasting(2), escalations=(Escalation(actions=fires("up")),))
    walk = Walk(blueprint([state("hold", Category.ON_HOLD, limit=limit), state("b")], [way("up", "hold", "b")]))
    assert told(walk) == [Coming("up", None, Scope.VISIT, "breach")]


def test_a_delayed_action_is_told_until_it_is_done_also_in_a_later_state():
    delayed = (Fire(transition="back", delay=lasting(3)),)
    ways = [way("go", "a", "b", actions=delayed), way("on", "b", "c"), way("back", "c", "a")]
    walk = Walk(blueprint([state("a"), state("b"), state("c")], ways))
    walk.keep(decide(walk.by("ann"), "go"))
    assert told(walk) == [], "it does not lead on from here"
    walk.keep(decide(walk.by("ann"), "on"))
    assert told(walk) == [Coming("back", MONDAY + 3 * HOUR)]
    sweep(walk, MONDAY + 3 * HOUR)
    assert walk.state == "a" and told(walk) == []


def test_what_a_level_puts_off_is_told_for_when_it_is_done():
    put_off = (Fire(transition="up", delay=lasting(3)),)
    limit = Limit(
        allows=lasting(4),
        reminders=(
            Reminder(percent=50, actions=put_off),
            Reminder(before=lasting(3), actions=put_off),
            Reminder(percent=10, actions=(Fire(transition="up", delay=lasting(30, Unit.MINUTES)),)),
        ),
        escalations=(Escalation(actions=put_off),),
    )
    walk = Walk(blueprint([state("a", limit=limit), state("b")], [way("up", "a", "b")]))
    assert [(each.at, each.level) for each in told(walk)] == [
        (MONDAY + 54 * MINUTE, "reminder"),
        (MONDAY + 4 * HOUR, "breach"),
        (MONDAY + 5 * HOUR, "escalation"),
        (MONDAY + 7 * HOUR, "escalation"),
    ]


def test_what_is_told_of_a_level_that_puts_off_happens_then():
    limit = Limit(allows=lasting(2), escalations=(Escalation(actions=(Fire(transition="up", delay=lasting(3)),)),))
    walk = Walk(blueprint([state("a", limit=limit), state("b")], [way("up", "a", "b")]))
    (before,) = told(walk)
    assert before == Coming("up", MONDAY + 5 * HOUR, Scope.VISIT, "escalation")
    sweep(walk, MONDAY + 2 * HOUR)
    assert walk.state == "a" and told(walk) == [Coming("up", before.at)]
    sweep(walk, before.at - 1)
    assert walk.state == "a"
    sweep(walk, before.at)
    assert walk.state == "b"


def test_a_level_beyond_the_last_year_of_its_calendar_never_comes_and_is_not_told():
    later = Escalation(after=lasting(1_000_000, Unit.BUSINESS_HOURS), actions=fires("out"))
    limit = HERE.having(escalations=(Escalation(actions=fires("up")), later))
    walk = Walk(blueprint([state("a", limit=limit), state("b")], [way("up", "a", "b"), way("out", "a", "b")]))
    assert [(each.transition, each.level) for each in told(walk)] == [("up", "breach")]
