"""What SLA facts make of a ticket's snapshot, and what other facts mean for its course; see `fold`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from runtime.model.altered import altered
from runtime.model.events import CommentAdded, Escalated, Event, LimitBroken, Reminded, Scope
from runtime.model.sla_clocks import Course, Sla, SlaClock, asked, replied, turned
from runtime.model.sla_events import SlaApplied, SlaAsked, SlaChanged, SlaEnded, SlaStarted
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.work_events import MoveUndone


class NoSla(ValueError):
    """A fact about SLA clocks of a ticket that has none."""


def along(course: Course, event: Event, at: Moment, category: int) -> Course:
    """The course after any fact, which left the ticket's status in this category."""
    if isinstance(event, CommentAdded) and event.public and not event.automatic:
        course = asked(course, at) if event.by_customer else replied(course, at)
    if isinstance(event, MoveUndone) and event.course is not None:  # for its promises it has never moved
        course = event.course
    return turned(course, at, category)


def course_of(steps: Iterable[tuple[Event, Snapshot, Moment]]) -> Course | None:
    """The course of a ticket whose history is told: each fact with what it led to and when; None for no history."""
    course: Course | None = None
    for event, after, at in steps:
        category = after.ticket.category
        course = Course(stays=((at, int(category)),)) if course is None else along(course, event, at, category)
    return course


def _applied(snapshot: Snapshot, event: SlaApplied, _at: Moment) -> Snapshot:
    known = snapshot.sla
    course = event.course or (known.course if known else None)
    if course is None:
        raise NoSla("A policy applies to a ticket whose course is not told.")
    clocks = known.clocks if known else {}
    return altered(
        snapshot,
        sla=Sla(policy=event.policy, version=event.version, course=course, held=event.held, clocks=clocks),
    )


def _asked(snapshot: Snapshot, event: SlaAsked, _at: Moment) -> Snapshot:
    """Where no policy ever applied, the desk begins with the one asked for."""
    return snapshot if snapshot.sla is None else altered(snapshot, sla=altered(snapshot.sla, held=event.policy))


def _started(snapshot: Snapshot, event: SlaStarted | SlaEnded, _at: Moment) -> Snapshot:
    return _with(snapshot, event.clock)


def _changed(snapshot: Snapshot, event: SlaChanged, _at: Moment) -> Snapshot:
    return _with(snapshot, event.new)


def _broken(snapshot: Snapshot, event: LimitBroken, _at: Moment) -> Snapshot:
    if event.scope is not Scope.SLA:
        return snapshot
    found = _clock(snapshot, event.metric)
    return _with(snapshot, altered(found, broken=event.due, fired=found.fired + 1))


def _fired(snapshot: Snapshot, event: Reminded | Escalated, _at: Moment) -> Snapshot:
    if event.scope is not Scope.SLA:
        return snapshot
    found = _clock(snapshot, event.metric)
    return _with(snapshot, altered(found, fired=found.fired + 1))


def _clock(snapshot: Snapshot, metric: str) -> SlaClock:
    found = snapshot.sla.clocks.get(metric) if snapshot.sla else None
    if found is None:
        raise NoSla(f"The ticket has no clock “{metric}”.")
    return found


def _with(snapshot: Snapshot, clock: SlaClock) -> Snapshot:
    if snapshot.sla is None:
        raise NoSla(f"A clock “{clock.metric}” of a ticket to which no policy ever applied.")
    clocks = {**snapshot.sla.clocks, clock.metric: clock}
    return altered(snapshot, sla=altered(snapshot.sla, clocks=clocks))


SLA_FOLDS: dict[type[Event], Callable[[Snapshot, Any, Moment], Snapshot]] = {
    SlaAsked: _asked,
    SlaApplied: _applied,
    SlaStarted: _started,
    SlaEnded: _started,
    SlaChanged: _changed,
    LimitBroken: _broken,
    Reminded: _fired,
    Escalated: _fired,
}
"""The events of this kind that change a snapshot."""
