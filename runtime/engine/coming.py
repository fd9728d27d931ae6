"""Which transitions a ticket's limits and delayed actions will make by themselves, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from runtime.engine import clocks, limits
from runtime.engine.actions import ACTION_CLOCK, ANY_ACTION, put_off
from runtime.engine.draft import Draft
from runtime.engine.situation import Situation
from runtime.model.actions import AnyAction, Fire
from runtime.model.business_clock import NeverOpens
from runtime.model.durations import Duration
from runtime.model.events import Scope
from runtime.model.snapshot import Arm
from runtime.model.switched import is_off
from runtime.model.values import Id, Moment


@dataclass(frozen=True, slots=True)
class Coming:
    """One of them. `level`: “reminder” (before), “breach” (at the end of the limit of `scope`) or “escalation” (after).

    What a level puts off is said to come when it is done, not when the level is reached; once it is armed it is a
    delayed action like any other, and has neither.
    `at`: None while the limit's clock stands still.
    """

    transition: Id
    at: Moment | None
    scope: Scope | None = None
    level: str = ""


def coming(situation: Situation, arms: Sequence[Arm]) -> tuple[Coming, ...]:
    """Those out of the state it is in, the next first; `arms` are all the ticket's due moments."""
    visit, blueprint = situation.snapshot.visit, situation.blueprint
    if visit is None or blueprint is None:
        return ()
    offered = {way.id for way in blueprint.leaving(visit.state) if not is_off(blueprint, way)}
    found = (each for each in _all(situation, arms) if each.transition in offered)
    return tuple(sorted(found, key=lambda each: (each.at is None, each.at or 0)))


def _all(situation: Situation, arms: Sequence[Arm]) -> Iterator[Coming]:
    for arm in arms:
        if arm.clock.startswith(ACTION_CLOCK):
            yield from (Coming(each.transition, arm.at) for each in _fires(_kept(arm)))
    draft = Draft(situation)
    stages = {arm.clock: arm.stage for arm in arms}
    for scope in clocks.SCOPES:
        yield from _along(draft, scope, stages.get(scope.value))


def _along(draft: Draft, scope: Scope, stage: int | None) -> Iterator[Coming]:
    """What is left of a limit's levels. A clock that runs and is not armed has fired them all."""
    found = clocks.followed(draft, scope)
    if found is None or (stage is None and found[1].since is not None):
        return
    limit, clock = found
    along = limits.levels(limit, clock, draft.setup)
    for level in along[limits.passed(along, clock) if stage is None else stage :]:
        reached = limits.moment_of(clock, draft.setup, level) if clock.since is not None else None
        if reached is None and clock.since is not None:
            continue  # beyond the last year of its calendar: it never comes
        kind = "breach" if level.used == clock.allowance else level.kind
        for each in _fires(level.actions):
            if reached is None or each.delay is None:
                yield Coming(each.transition, reached, scope, kind)
            elif (at := _put_off(draft, each.delay, reached)) is not None:
                yield Coming(each.transition, at, scope, _beside(clock.due or reached, at))


def _put_off(draft: Draft, delay: Duration, reached: Moment) -> Moment | None:
    """When that is done for which a level, reached then, only begins to wait; None: beyond its calendar."""
    try:
        return put_off(draft, delay, max(reached, draft.now))
    except NeverOpens:
        return None


def _beside(due: Moment, at: Moment) -> str:
    return "reminder" if at < due else "breach" if at == due else "escalation"


def _fires(actions: Iterable[AnyAction]) -> Iterator[Fire]:
    return (each for each in actions if isinstance(each, Fire))


def _kept(arm: Arm) -> tuple[AnyAction, ...]:
    try:
        return (ANY_ACTION.validate_json(arm.payload),)
    except ValidationError:
        return ()
