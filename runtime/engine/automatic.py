"""Transitions that happen by themselves: which one is ready, and when to look again (E-02).

A condition comes before an event, an event before a timer, and within each the order of the list decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from runtime.engine.draft import Draft
from runtime.engine.facts import facts_of
from runtime.engine.guards import meets_criteria, why_not_from_here
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.blueprint import Blueprint, Category, EventName, On, Timer, Transition, When
from runtime.model.business_clock import NeverOpens, clock_of
from runtime.model.by_identity import by_identity
from runtime.model.criteria import Criterion
from runtime.model.criteria_eval import operands_of
from runtime.model.criteria_time import next_flips
from runtime.model.durations import moment_after
from runtime.model.events import How
from runtime.model.people import CLOCK
from runtime.model.snapshot import Arm
from runtime.model.ticket import Visit
from runtime.model.values import DAY, Moment

AUTO = "auto"
MAX_IN_A_ROW = 10
"""So many automatic moves may follow each other without a pause; then somebody must look."""

_HOW: dict[type[When | On | Timer], How] = {When: How.CONDITION, On: How.EVENT, Timer: How.TIMER}
_FAR = 31 * DAY


def ready(situation: Situation, happened: EventName | str | None = None) -> Transition | None:
    """The transition to take by itself now, or None. `happened` names what just happened to the ticket."""
    system = _as_system(situation)
    waiting = watched(system)
    for trigger in (When, On, Timer):
        for transition in waiting:
            if isinstance(transition.trigger, trigger) and _is_ready(transition, system, happened):
                return transition
    return None


def how_of(transition: Transition) -> How:
    """Why the system takes this transition."""
    return How.MANUAL if transition.manual else _HOW[type(transition.trigger)]  # type: ignore[index]


def watched(situation: Situation) -> tuple[Transition, ...]:
    """The automatic transitions that leave the present state, in order."""
    return _waiting(situation.blueprint, situation.snapshot.visit)


def timer_at(transition: Transition, situation: Situation) -> Moment | None:
    """When a timer's time has passed; None for other triggers, on hold, and where its calendar never opens."""
    trigger, visit, ticket = transition.trigger, situation.snapshot.visit, situation.snapshot.ticket
    if not isinstance(trigger, Timer) or visit is None or ticket.category == Category.ON_HOLD:
        return None
    calendar = situation.setup.calendar_for(ticket.department, trigger.calendar, team=ticket.team)
    try:
        return moment_after(visit.entered, trigger.after, calendar)
    except NeverOpens:
        return None


def next_look(situation: Situation, happened: EventName | str | None = None, *, in_a_row: int = 0) -> Arm | None:
    """When automatic transitions must be looked at again: at once when one is ready, else when time may change one."""
    if ready(situation, happened) is not None:
        return Arm(clock=AUTO, at=situation.now, stage=in_a_row, payload=str(happened or ""))
    return _later(situation)


def turns_of(criterion: Criterion, situation: Situation) -> tuple[Moment, ...]:
    """The moments after now, in order, at which time alone may make the criterion hold or not."""
    edges = {operand: _edges(operand, situation) for operand in operands_of(criterion)}
    return next_flips(criterion, facts_of(situation), situation.now, edges)


def keep_watch(draft: Draft) -> None:
    """Arm the next look at the automatic transitions of the state the ticket is in by now."""
    if not _waiting(draft.blueprint, draft.snapshot.visit):
        if draft.armed(AUTO) or _waiting(draft.blueprint, draft.before.visit):
            draft.disarm(AUTO)
        return
    situation = draft.situation
    look = _later(situation) if draft.stuck else next_look(situation, draft.happened, in_a_row=draft.in_a_row)
    if look is None:
        draft.disarm(AUTO)
    else:
        draft.arm(look)


def _waiting(blueprint: Blueprint | None, visit: Visit | None) -> tuple[Transition, ...]:
    if visit is None or blueprint is None:
        return ()
    return _automatic(blueprint).get(visit.state, ())


@by_identity
def _automatic(blueprint: Blueprint) -> Mapping[str, tuple[Transition, ...]]:
    """The transitions that nobody executes, by the state they leave; states without any are left out."""
    leaving = ((state.id, blueprint.leaving(state.id)) for state in blueprint.states)
    waiting = ((state, tuple([each for each in ways if not each.manual])) for state, ways in leaving)
    return {state: ways for state, ways in waiting if ways}


def _as_system(situation: Situation) -> Situation:
    return situation if situation.actor is CLOCK else altered(situation, actor=CLOCK)


def _is_ready(transition: Transition, situation: Situation, happened: EventName | str | None) -> bool:
    trigger = transition.trigger
    if isinstance(trigger, On) and trigger.event != happened:
        return False
    if isinstance(trigger, Timer):
        at = timer_at(transition, situation)
        if at is None or at > situation.now:
            return False
    return why_not_from_here(transition, situation) is None and meets_criteria(transition, situation)


def _later(situation: Situation) -> Arm | None:
    moments = [at for transition in watched(situation) for at in _turns(transition, _as_system(situation))]
    return Arm(clock=AUTO, at=min(moments)) if moments else None


def _turns(transition: Transition, situation: Situation) -> Iterable[Moment]:
    """The moments after now at which time alone may make the transition ready."""
    at = timer_at(transition, situation)
    if at is not None and at > situation.now:
        return (at,)
    if isinstance(transition.trigger, On) or (at is None and isinstance(transition.trigger, Timer)):
        return ()
    return turns_of(transition.criteria, situation)


def _edges(operand: str, situation: Situation) -> tuple[Moment, ...]:
    visit = situation.snapshot.visit
    if operand == "visit.over_limit":
        due = visit.limit.due if visit and visit.limit else None
        return () if due is None else (due + 1,)
    if operand == "calendar.open":
        return _opens_or_closes(situation)
    return ()


def _opens_or_closes(situation: Situation) -> tuple[Moment, ...]:
    clock = clock_of(situation.setup.calendar_for(situation.snapshot.ticket.department))
    try:
        if clock.is_open(situation.now):
            return (clock.openings(situation.now, situation.now + _FAR)[0][1],)
        return (clock.next_open(situation.now),)
    except NeverOpens:
        return ()
