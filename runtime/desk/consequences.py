"""What one ticket's outcome means for others, in the same transaction: children, parents, the next Blueprint."""

from __future__ import annotations

from runtime.desk.enrolment import enrolled, enter
from runtime.desk.work import Work
from runtime.engine import lifecycle
from runtime.engine.bounds import MOST_AT_ONCE, in_circles
from runtime.engine.enroll import Candidate
from runtime.model.blueprint import EventName
from runtime.model.events import BlueprintRequested, ChildRequested, Moved
from runtime.model.people import CLOCK
from runtime.model.snapshot import Outcome
from runtime.model.ticket import Ticket
from runtime.store import links, tickets


def fulfil(work: Work) -> None:
    """Do what events asked for; what that leads to is done as well, until nothing is left to do."""
    done = 0
    while work.requests:
        ticket_id, event = work.requests.pop(0)
        if not isinstance(event, Moved):
            done += 1
        if done > MOST_AT_ONCE:
            work.requests.clear()
            _raise_alarm(work, ticket_id)
            return
        match event:
            case ChildRequested():
                _open_child(work, ticket_id, event)
            case BlueprintRequested():
                _enter(work, ticket_id, event)
            case Moved():
                _tell_parents(work, ticket_id)


def _open_child(work: Work, parent: int, event: ChildRequested) -> None:
    status = min(work.setup.statuses.values(), key=lambda each: (each.category, each.id))
    child = Ticket(
        id=0,
        version=1,
        subject=event.subject,
        department=event.department,
        type=event.ticket_type,
        status=status.id,
        category=status.category,
        created_at=work.now,
        updated_at=work.now,
    )
    opened = work.open_ticket(lifecycle.admitted(child, work.setup, None))
    links.add(work.session, parent=parent, child=opened.ticket.id)
    called = _named(work, event.blueprint) if event.blueprint is not None else None
    if called is not None:
        enter(work, opened, called, actor=CLOCK)
    else:
        enrolled(work, opened, actor=CLOCK)


def _enter(work: Work, ticket_id: int, event: BlueprintRequested) -> None:
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    following = _named(work, event.blueprint)
    if loaded is not None and following is not None and not loaded.snapshot.active:
        enter(work, loaded.snapshot, following, actor=CLOCK)


def _named(work: Work, blueprint_id: str) -> Candidate | None:
    return next((each for each in work.contents.candidates if each.blueprint.id == blueprint_id), None)


def _raise_alarm(work: Work, ticket_id: int) -> None:
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None:
        return
    before = loaded.snapshot
    work.record(before, Outcome(events=(in_circles(),), steps=(before,), after=before), actor=CLOCK)


def _tell_parents(work: Work, child: int) -> None:
    for parent in links.parents(work.session, child):
        loaded = tickets.load(work.session, parent, to_write=True)
        if loaded is not None and loaded.snapshot.active:
            situation = work.situation(loaded.snapshot, actor=CLOCK)
            work.record(loaded.snapshot, lifecycle.notice(situation, EventName.CHILD_CLOSED), actor=CLOCK)
