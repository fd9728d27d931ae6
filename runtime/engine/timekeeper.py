"""What is due happens: reminders, breaches, escalations, delayed actions, automatic transitions.

Due moments are rows, not timers. Whoever sweeps them, however late, gets every level exactly once and in order,
because how far a clock has come is kept with its due moment and both change in one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pydantic import ValidationError

from runtime.engine import automatic, clocks, limits, sla, snoozing, task_clock, votes
from runtime.engine.actions import ACTION_CLOCK, ANY_ACTION, run_action, run_actions
from runtime.engine.approvals import APPROVAL_CLOCK
from runtime.engine.automatic import AUTO, MAX_IN_A_ROW
from runtime.engine.computing import FORMULA_CLOCK
from runtime.engine.decide import execute, execute_fired, finish, raise_circles
from runtime.engine.draft import Draft
from runtime.engine.limits import Level
from runtime.engine.situation import Situation
from runtime.model.altered import altered
from runtime.model.events import ActionFailed, Escalated, Event, LimitBroken, Reminded, Scope
from runtime.model.forms import EMPTY
from runtime.model.limits import Limit
from runtime.model.people import CLOCK
from runtime.model.reasons import NotAllowed
from runtime.model.snapshot import Arm, Outcome
from runtime.model.ticket import Clock
from runtime.model.values import Moment

_SCOPES = frozenset(scope.value for scope in clocks.SCOPES)


def overdue(arms: Iterable[Arm], now: Moment) -> tuple[Arm, ...]:
    """The due moments that have come, in order; at one moment the visit before the run, actions, transitions."""
    due = [arm for arm in arms if arm.at <= now]
    if len(due) > 1:
        due.sort(key=lambda arm: (arm.at, _rank(arm.clock), arm.clock))
    return tuple(due)


def settle(situation: Situation, arms: Sequence[Arm]) -> Outcome:
    """Everything that is due by now, in order, each exactly once. `arms` are *all* the ticket's due moments.

    First the levels of all limits and the delayed actions, by their moments: the ticket did wait that long, however
    late it is noticed. Then approvals whose deadline has passed, tasks that are due, the ticket's return from being put
    aside, the transitions that actions fired, and one automatic
    transition. Should another be ready after it, it is armed for now and belongs to a transaction of its own.
    """
    draft = Draft(situation if situation.actor is CLOCK else altered(situation, actor=CLOCK))
    due = overdue(arms, situation.now)
    if not due:
        return draft.outcome()
    _fire_levels_and_actions(draft, due)
    looked_at = draft.snapshot.visit
    for arm in due:
        _meet(draft, arm)
    execute_fired(draft)
    look = next((arm for arm in due if arm.clock == AUTO), None)
    if look is not None and draft.snapshot.visit is looked_at:
        _take_automatic(draft, look)
    return finish(draft, "policies" if any(arm.clock == sla.LOOK_AGAIN for arm in due) else sla.CHANGED)


def fire(situation: Situation, arm: Arm) -> Outcome:
    """Everything one clock has due by now, as `settle`."""
    return settle(situation, (arm,))


def recompute(situation: Situation, why: str, arms: Sequence[Arm]) -> Outcome:
    """Due moments counted anew after calendars were edited, each change with its old and new clock.

    `arms` are *all* the ticket's due moments as they stand: they alone know which levels have fired.
    """
    draft = Draft(situation)
    clocks.recount(draft, why, {arm.clock: arm.stage for arm in arms})
    return finish(draft, why)


def _meet(draft: Draft, arm: Arm) -> None:
    if arm.clock.startswith(APPROVAL_CLOCK):
        votes.expire(draft, arm)
    elif arm.clock.startswith(task_clock.TASK_CLOCK):
        task_clock.meet(draft, arm)
    elif arm.clock == snoozing.SNOOZE_CLOCK:
        snoozing.meet(draft, arm)
    elif arm.clock == sla.LOOK_AGAIN:
        draft.disarm(arm.clock)
    elif arm.clock == FORMULA_CLOCK:
        draft.disarm(arm.clock)
        draft.compute()


def _rank(clock: str) -> int:
    if clock.startswith(sla.CLOCK_OF):
        return 1
    return {Scope.VISIT.value: 0, Scope.RUN.value: 1, AUTO: 3}.get(clock, 2)


def _fire_levels_and_actions(draft: Draft, due: Sequence[Arm]) -> None:
    """All limits' levels and the delayed actions, merged by their moments."""
    happenings = [happening for arm in due for happening in _happenings(draft, arm)]
    for _at, _order, happening in sorted(happenings, key=lambda one: one[:2]):
        if isinstance(happening, Arm):
            _run_delayed(draft, happening)
        else:
            _reach(draft, *happening)
    for arm in due:
        if arm.clock in _SCOPES:
            scope = Scope(arm.clock)
            fired = sum(not isinstance(one, Arm) and one[0] is scope for _at, _order, one in happenings)
            clocks.arm(draft, scope, arm.stage + fired)
        elif arm.clock.startswith(sla.CLOCK_OF):
            sla.arm(draft, arm.clock.removeprefix(sla.CLOCK_OF))


type _Reached = tuple[Scope, str, Level, Moment]


def _happenings(draft: Draft, arm: Arm) -> Iterator[tuple[Moment, tuple[int, int], Arm | _Reached]]:
    rank = _rank(arm.clock)
    if arm.clock.startswith(ACTION_CLOCK):
        yield arm.at, (rank, 0), arm
    elif arm.clock in _SCOPES:
        scope = Scope(arm.clock)
        found = clocks.followed(draft, scope)
        for number, (level, at) in enumerate(_due_levels(draft, found, arm.stage)):
            yield at, (rank, number), (scope, "", level, at)
    elif arm.clock.startswith(sla.CLOCK_OF):
        metric = arm.clock.removeprefix(sla.CLOCK_OF)
        promised = sla.followed(draft.snapshot, draft.setup, metric)
        timed = None if promised is None else (promised[0], promised[1].clock)
        for number, (level, at) in enumerate(_due_levels(draft, timed, arm.stage)):
            yield at, (rank, number), (Scope.SLA, metric, level, at)


def _due_levels(draft: Draft, found: tuple[Limit, Clock] | None, stage: int) -> Iterator[tuple[Level, Moment]]:
    """The levels from `stage` on whose moments have come."""
    if found is None:
        return
    limit, clock = found
    for level in limits.levels(limit, clock, draft.setup)[stage:]:
        at = limits.moment_of(clock, draft.setup, level)
        if at is None or at > draft.now:
            return
        yield level, at


def _reach(draft: Draft, scope: Scope, metric: str, level: Level, at: Moment) -> None:
    event: Event
    match level.kind:
        case "reminder":
            event = Reminded(scope=scope, level=level.number, scheduled=at, metric=metric)
        case "breach":
            event = LimitBroken(scope=scope, due=at, metric=metric)
        case _:
            event = Escalated(scope=scope, level=level.number, scheduled=at, metric=metric)
    draft.record(event)
    run_actions(draft, level.actions, f"{level.kind}:{metric or scope.value}:{level.number}")


def _run_delayed(draft: Draft, arm: Arm) -> None:
    draft.disarm(arm.clock)
    try:
        action = ANY_ACTION.validate_json(arm.payload)
    except ValidationError:
        draft.record(ActionFailed(action=arm.clock, reason="This version does not understand the delayed action."))
        return
    run_action(draft, action, arm.clock)


def _take_automatic(draft: Draft, look: Arm) -> None:
    """The automatic transition that is ready, if one is. After ten in a row: an alarm instead."""
    draft.disarm(AUTO)
    transition = automatic.ready(draft.situation, look.payload)
    if transition is None:
        return
    if look.stage >= MAX_IN_A_ROW:
        raise_circles(draft)
        draft.stuck = True
        return
    try:
        scheduled = automatic.timer_at(transition, draft.situation)
        draft.in_a_row = look.stage + 1
        execute(draft, transition.id, EMPTY, automatic.how_of(transition), scheduled=scheduled)
    except NotAllowed as refusal:
        draft.alarm("automatic_refused", f"“{transition.name}” could not happen by itself: {refusal}")
        draft.stuck = True
