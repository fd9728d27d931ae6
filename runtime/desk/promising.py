"""A ticket's first SLA policy: at its opening, when it comes to match one, or when one comes to match it.

It is given after everything else a command leads to (E-03); from then on the engine follows by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from runtime.desk.work import Work
from runtime.engine import sla
from runtime.model.events import Event
from runtime.model.fold import fold
from runtime.model.people import CLOCK
from runtime.model.sla_clocks import Course, opened
from runtime.model.sla_folds import course_of
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.store import history


def promise(work: Work) -> frozenset[int]:
    """Give their policies to the tickets of this unit of work that have none yet; which were given one."""
    given: set[int] = set()
    while work.unpromised:
        ticket_id = next(iter(work.unpromised))
        snapshot, why = work.unpromised.pop(ticket_id)
        situation = work.situation(snapshot, actor=CLOCK)
        asked = work.asked_policies.pop(ticket_id, None)
        outcome = sla.begin(situation, course(work, snapshot, why), why, asked)
        if outcome.events:
            work.record(snapshot, outcome, actor=CLOCK)
            given.add(ticket_id)
    return frozenset(given)


def course(work: Work, snapshot: Snapshot, why: str) -> Course:
    """What happened to a ticket whose clocks nobody kept so far: its history tells, unless it was opened just now."""
    ticket = snapshot.ticket
    if why == "opened":
        return opened(ticket.created_at, ticket.category)
    told = course_of(_steps(work, ticket.id))
    if told is None:
        raise AssertionError("A ticket has a history.")
    return told


def _steps(work: Work, ticket_id: int) -> Iterator[tuple[Event, Snapshot, Moment]]:
    snapshot: Snapshot | None = None
    for told in history.events_of(work.session, ticket_id):
        event = history.fact(told)
        snapshot = fold(snapshot, event, told.at)
        yield event, snapshot, told.at
