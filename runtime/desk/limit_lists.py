"""All limits of the desk in one list, with the tickets that are under each of them now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runtime.desk.processes import sees
from runtime.desk.work import Work
from runtime.messages import calendars as said
from runtime.messages.blueprints import Activity
from runtime.messages.calendars import LimitInForce
from runtime.model.blueprint import Blueprint
from runtime.model.durations import runs_on_business_time
from runtime.model.limits import Limit
from runtime.model.ticket import Clock
from runtime.model.values import Moment
from runtime.store import blueprints, running_limits
from runtime.store.running_limits import Running
from runtime.store.visibility import visible_to

type _Place = tuple[str, str | None]
"""A Blueprint, and one of its states or, for None, the whole run."""


@dataclass(slots=True)
class _Tally:
    """The tickets under one limit."""

    tickets: int = 0
    paused: int = 0
    over: int = 0

    def add(self, clock: Clock, now: Moment) -> None:
        """Count a ticket's clock in."""
        stands = clock.since is None
        self.tickets += 1
        self.paused += stands
        self.over += clock.spent >= clock.allowance if stands else clock.due is not None and clock.due <= now


def list_limits(query: said.ListLimits, work: Work) -> tuple[LimitInForce, ...]:
    """In the order of the Blueprints' ranks; a run's limit before those of its states."""
    del query
    tallies = _tallies(work)
    return tuple(limit for blueprint in _in_force(work) for limit in _limits(*blueprint, tallies))


def _in_force(work: Work) -> Iterator[tuple[Blueprint, int]]:
    for summary in blueprints.summaries(work.session):
        if summary.activity is Activity.ACTIVE and summary.version is not None and sees(work, summary.department):
            found = blueprints.version(work.session, summary.id)
            if found is not None:
                yield found.blueprint, found.number


def _tallies(work: Work) -> dict[_Place, _Tally]:
    tallies: dict[_Place, _Tally] = {}
    for running in running_limits.under_way(work.session, visible_to(work.actor)):
        blueprint = work.shelf.version(work.session, running.run.version_id).blueprint
        for state, clock in _clocks(running):
            tallies.setdefault((blueprint.id, state), _Tally()).add(clock, work.now)
    return tallies


def _clocks(running: Running) -> Iterator[tuple[str | None, Clock]]:
    if running.run.limit is not None:
        yield None, running.run.limit
    if running.visit.limit is not None:
        yield running.visit.state, running.visit.limit


def _limits(blueprint: Blueprint, number: int, tallies: dict[_Place, _Tally]) -> Iterator[LimitInForce]:
    places: list[tuple[str | None, str, Limit | None]] = [(None, "", blueprint.limit)]
    places += [(state.id, state.name, state.limit) for state in blueprint.states]
    for state, name, limit in places:
        if limit is not None:
            tally = tallies.get((blueprint.id, state), _Tally())
            yield LimitInForce(
                blueprint_id=blueprint.id,
                blueprint_name=blueprint.name,
                version=number,
                state=state,
                state_name=name,
                allows=limit.allows,
                business=runs_on_business_time(limit.allows.unit),
                calendar=limit.calendar,
                pause_on_hold=limit.pause_on_hold,
                pause_pending=limit.pause_pending,
                reminders=len(limit.reminders),
                escalations=len(limit.escalations),
                tickets=tally.tickets,
                paused=tally.paused,
                over=tally.over,
            )
