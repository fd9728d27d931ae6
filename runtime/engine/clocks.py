"""The clocks of a ticket in the making: which limit each follows, and its next due moment as an arm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from runtime.engine import limits
from runtime.engine.draft import Draft
from runtime.model.blueprint import Category, State
from runtime.model.business_clock import NeverOpens
from runtime.model.calendar import OF_TEAM
from runtime.model.durations import runs_on_business_time
from runtime.model.events import ClockChanged, Scope
from runtime.model.limits import Limit
from runtime.model.snapshot import new_arm
from runtime.model.ticket import Clock
from runtime.model.values import Span

SCOPES = (Scope.VISIT, Scope.RUN)
"""In the order in which their moments come when they come together."""


def followed(draft: Draft, scope: Scope) -> tuple[Limit, Clock] | None:
    """The limit of the open visit or of the run, with its clock; None without one."""
    run, visit, blueprint = draft.snapshot.run, draft.snapshot.visit, draft.blueprint
    if run is None or visit is None or blueprint is None:
        return None
    if scope is Scope.RUN:
        limit, clock = blueprint.limit, run.limit
    else:
        state = blueprint.states_by_id.get(visit.state)
        limit, clock = state.limit if state else None, visit.limit
    return (limit, clock) if limit is not None and clock is not None else None


def started(draft: Draft, limit: Limit | None, category: Category, *, spent: Span = 0) -> Clock | None:
    """A clock for the limit from now on; None without a limit. A calendar that never opens raises an alarm."""
    if limit is None:
        return None
    ticket, setup, now = draft.snapshot.ticket, draft.setup, draft.now
    return _or_alarm(
        draft,
        lambda: limits.started(limit, setup, ticket.department, category, now, team=ticket.team, spent=spent),
    )


def _or_alarm(draft: Draft, count: Callable[[], Clock], otherwise: Clock | None = None) -> Clock | None:
    """The clock as counted; where its calendar never opens again, `otherwise`, and somebody is told."""
    try:
        return count()
    except NeverOpens as never:
        draft.alarm("calendar_never_opens", f"A limit has no end any more: {never}")
        return otherwise


def run_clock_in(draft: Draft, state: State, category: Category) -> Clock | None:
    """The run's clock once the ticket is in the state: it stands still where it pauses and when the run is complete."""
    clock, limit = draft.run.limit, draft.process.limit
    if clock is None:
        return None
    runs = not state.final and not (limit is not None and limits.pauses(limit, category))
    return _or_alarm(draft, lambda: limits.switched(clock, draft.setup, draft.now, run=runs), clock)


def arm(draft: Draft, scope: Scope, stage: int | None = None) -> None:
    """Keep the clock's next due moment. `stage`: how many have fired; None: as many as its spent time says."""
    found = followed(draft, scope)
    if found is None or found[1].since is None:
        draft.disarm(scope.value)
        return
    limit, clock = found
    along = limits.levels(limit, clock, draft.setup)
    fired = limits.passed(along, clock) if stage is None else stage
    at = limits.moment_of(clock, draft.setup, along[fired]) if fired < len(along) else None
    if at is None:
        draft.disarm(scope.value)
    else:
        draft.arm(new_arm(clock=scope.value, at=at, stage=fired))


def rearm_after_move(draft: Draft, had_visit_clock: Clock | None, had_run_clock: Clock | None) -> None:
    """The due moments of a new visit, and of the run where its clock stopped or went on."""
    if draft.visit.limit is not None or (had_visit_clock is not None and had_visit_clock.since is not None):
        arm(draft, Scope.VISIT)
    if draft.run.limit is not had_run_clock:
        arm(draft, Scope.RUN)


def follow_place(draft: Draft) -> None:
    """After a change of department or team: limits on its calendar go over to the new one's, time used kept."""
    ticket, before = draft.snapshot.ticket, draft.before.ticket
    moved = ticket.department != before.department
    for scope in SCOPES:
        found = followed(draft, scope)
        if found is None or not runs_on_business_time(found[0].allows.unit):
            continue
        limit, clock = found
        if not (limit.calendar == OF_TEAM or (moved and limit.calendar is None)):
            continue
        calendar = draft.setup.calendar_for(ticket.department, limit.calendar, team=ticket.team)
        if clock.calendar != calendar.id:
            _change(draft, scope, _transferred(draft, clock, calendar.id), "department" if moved else "team")


def _transferred(draft: Draft, clock: Clock, calendar: str) -> Clock:
    stopped = replace(limits.stopped(clock, draft.setup, draft.now), calendar=calendar)
    if clock.since is None:
        return stopped
    return _or_alarm(draft, lambda: limits.resumed(stopped, draft.setup, draft.now), stopped) or stopped


def recount(draft: Draft, why: str, stages: dict[str, int]) -> None:
    """After an edit of calendars: due moments counted anew. Levels that have fired stay fired.

    `stages`: how many have, by clock. A running clock that is not named there has fired them all.
    """
    for scope in SCOPES:
        found = followed(draft, scope)
        if found is None:
            continue
        limit, clock = found
        following = _recounted(draft, clock)
        if following != clock:
            everything = len(limits.levels(limit, following, draft.setup))
            _change(draft, scope, following, why, stages.get(scope.value, everything))


def _recounted(draft: Draft, clock: Clock) -> Clock:
    stopped = replace(clock, since=None, due=None)
    return _or_alarm(draft, lambda: limits.recounted(clock, draft.setup), stopped) or stopped


def _change(draft: Draft, scope: Scope, new: Clock, why: str, stage: int | None = None) -> None:
    found = followed(draft, scope)
    draft.record(ClockChanged(scope=scope, old=found[1] if found else None, new=new, why=why))
    arm(draft, scope, stage)
