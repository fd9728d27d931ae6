"""What one ticket's outcome means for others, in the same transaction: children, parents, the next Blueprint."""

from __future__ import annotations

from runtime.desk.enrolment import enrolled, enter
from runtime.desk.promising import promise
from runtime.desk.work import Work
from runtime.engine import chains, lifecycle
from runtime.engine.bounds import MOST_AT_ONCE, in_circles
from runtime.engine.enroll import Candidate
from runtime.model.blueprint import EventName
from runtime.model.events import AlarmRaised, BlueprintRequested, ChildRequested, Event, Moved, RunStarted
from runtime.model.people import CLOCK
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Ticket
from runtime.store import calls, links, tickets


def fulfil(work: Work) -> frozenset[int]:
    """Do what events asked for; what that leads to is done as well, until nothing is left to do.

    The answer names the tickets that were changed by it.
    """
    changed: set[int] = set()
    done = 0
    while work.requests:
        ticket_id, event = work.requests.pop(0)
        done += isinstance(event, ChildRequested | BlueprintRequested)
        if done > MOST_AT_ONCE:
            work.requests.clear()
            _raise_alarm(work, ticket_id, in_circles())
            return frozenset(changed | {ticket_id} | promise(work))
        match event:
            case ChildRequested(blueprint=None):
                _open_child(work, ticket_id, event)
            case ChildRequested():
                changed |= _call(work, ticket_id, event)
            case BlueprintRequested():
                changed |= _enter(work, ticket_id, event)
            case _:
                changed |= _tell_parents(work, ticket_id, event)
    return frozenset(changed | promise(work))


def _open_child(work: Work, parent: int, event: ChildRequested) -> None:
    """A ticket of its own, which whichever Blueprint claims it takes in."""
    status = work.setup.first_status(event.ticket_type, event.department)
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
    enrolled(work, _opened(work, parent, child), actor=CLOCK)


def _opened(work: Work, parent: int, child: Ticket) -> Snapshot:
    opened = work.open_ticket(lifecycle.admitted(child, work.setup, None))
    links.add(work.session, parent=parent, child=opened.ticket.id)
    return opened


def _call(work: Work, parent: int, event: ChildRequested) -> set[int]:
    """A child that runs through the called Blueprint while the state waits; or an alarm."""
    loaded = tickets.load(work.session, parent, to_write=True)
    if loaded is None or event.blueprint is None:
        return set()
    situation = work.situation(loaded.snapshot, actor=CLOCK)
    if not chains.waits_to_call(loaded.snapshot, situation.blueprint, event):
        return set()
    called = _named(work, event.blueprint)
    deep = calls.depth(work.session, parent, chains.MOST_DEEP)
    alarm = chains.why_not_call(event, called.blueprint if called else None, deep)
    if alarm is not None or called is None:
        return _raise_alarm(work, parent, alarm)
    opened = _opened(work, parent, chains.child_of(loaded.snapshot.ticket, called.blueprint, work.setup, work.now))
    outcome = chains.child_opened(situation, opened.ticket.id, event.blueprint)
    work.record(loaded.snapshot, outcome, actor=CLOCK)
    enter(work, opened, called, actor=CLOCK, chained=True)
    return {parent, opened.ticket.id}


def _enter(work: Work, ticket_id: int, event: BlueprintRequested) -> set[int]:
    """The next Blueprint of a ticket whose run is over; or an alarm, and it stays complete."""
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None or loaded.snapshot.active:
        return set()
    following = _named(work, event.blueprint)
    alarm = chains.why_not_follow(event, following.blueprint if following else None)
    if alarm is not None or following is None:
        return _raise_alarm(work, ticket_id, alarm, wanted=event.blueprint)
    enter(work, loaded.snapshot, following, actor=CLOCK, chained=True, in_a_row=event.in_a_row + 1)
    return {ticket_id}


def _named(work: Work, blueprint_id: str) -> Candidate | None:
    return next((each for each in work.contents.candidates if each.blueprint.id == blueprint_id), None)


def _raise_alarm(work: Work, ticket_id: int, alarm: AlarmRaised | None, wanted: str | None = None) -> set[int]:
    """`wanted`: the Blueprint that could not be entered; it may be once somebody has seen to it."""
    loaded = tickets.load(work.session, ticket_id, to_write=True)
    if loaded is None or alarm is None:
        return set()
    work.record(loaded.snapshot, chains.alarmed(loaded.snapshot, alarm, wanted), actor=CLOCK)
    return {ticket_id}


def _tell_parents(work: Work, child: int, event: Event) -> set[int]:
    """The ticket's run is over, or it was closed: whoever waits for that hears of it."""
    told: set[int] = set()
    for parent, visit_id in calls.parents(work.session, child):
        loaded = tickets.load(work.session, parent, to_write=True)
        if loaded is None:
            continue
        situation = work.situation(loaded.snapshot, actor=CLOCK)
        if visit_id is not None:
            outcome = chains.child_ended(situation, child, state=_final_state(event), visit_id=visit_id)
        elif loaded.snapshot.active:
            outcome = lifecycle.notice(situation, EventName.CHILD_CLOSED)
        else:
            continue
        work.record(loaded.snapshot, outcome, actor=CLOCK)
        told.add(parent)
    return told


def _final_state(event: Event) -> str | None:
    return event.target if isinstance(event, Moved) else event.state if isinstance(event, RunStarted) else None
