"""Events fold into a ticket's snapshot: its history *is* its present.

Pure, and on the hot path of every transition: an event that changes nothing gives back the very same snapshot.
`ticket.version` is left alone: the store sets it, once per command.

Runs and visits get their ids from the rows that hold them. A decision folds with the provisional id 0; the store
numbers them afterwards, and whoever folds a stored history passes the ids those rows got.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from runtime.model.altered import altered
from runtime.model.approval_events import (
    ApprovalClosed,
    ApprovalDelegated,
    ApprovalGranted,
    ApprovalRejected,
    ApprovalRequested,
    ApprovalVoted,
)
from runtime.model.approvals import OpenApproval
from runtime.model.blueprint import Category
from runtime.model.events import (
    BlueprintPlanned,
    BlueprintRequested,
    BranchDone,
    BranchesCancelled,
    ChildEnded,
    ChildOpened,
    ClockChanged,
    CommentAdded,
    Event,
    FieldsChanged,
    FieldsComputed,
    Migrated,
    MigrationUndone,
    Moved,
    RunEnded,
    RunStarted,
    Scope,
    TicketOpened,
    VisitClaimed,
    VisitReleased,
)
from runtime.model.fields import FieldValue
from runtime.model.sla_folds import SLA_FOLDS, NoSla, along
from runtime.model.snapshot import Snapshot, new_snapshot
from runtime.model.ticket import BUILT_IN_FIELDS, CATEGORIES, Child, Run, Ticket, Visit, new_run, new_visit
from runtime.model.values import Moment, Span
from runtime.model.work_events import MoveUndone
from runtime.model.work_folds import WORK_FOLDS

REMEMBERED = 50
"""How many states back a run remembers its way: enough for *back to where it came from*, bounded for loops."""

_COLUMNS = frozenset({*BUILT_IN_FIELDS, "category"})
"""What a fact may write of the ticket itself; any other name is a custom field's. `category` comes with a status."""


class BrokenHistory(ValueError):
    """An event cannot follow what came before it."""


def fold(snapshot: Snapshot | None, event: Event, at: Moment, *, run_id: int = 0, visit_id: int = 0) -> Snapshot:
    """The snapshot after an event that happened at `at`; None before the first, which must be TicketOpened.

    `run_id` and `visit_id` are given to a run or visit the event opens. Raises BrokenHistory for an event that
    cannot follow: the first is no opening, a move outside a run.
    """
    if isinstance(event, TicketOpened):
        return Snapshot(ticket=event.ticket)
    if snapshot is None:
        raise BrokenHistory(f"A history begins with the ticket’s opening, not with “{event.kind}”.")
    if snapshot.sla is None:
        return _folded(snapshot, event, at, run_id, visit_id)
    return _with_course(snapshot, _folded(snapshot, event, at, run_id, visit_id), event, at)


def _with_course(before: Snapshot, after: Snapshot, event: Event, at: Moment) -> Snapshot:
    """What a fact means for the ticket's SLA: most know nothing of it and leave it behind."""
    sla = after.sla or before.sla
    if sla is None:
        return after
    course = along(sla.course, event, at, after.ticket.category)
    return altered(after, sla=sla if course is sla.course else altered(sla, course=course))


def _folded(snapshot: Snapshot, event: Event, at: Moment, run_id: int, visit_id: int) -> Snapshot:
    if isinstance(event, Moved):
        return _moved(snapshot, event, at, visit_id)
    if isinstance(event, RunStarted):
        return _run_started(snapshot, event, at, run_id, visit_id)
    if isinstance(event, Migrated):
        return _migrated(snapshot, event, at, visit_id)
    following = _FOLDS.get(type(event))
    try:
        return following(snapshot, event, at) if following else snapshot
    except NoSla as wrong:
        raise BrokenHistory(str(wrong)) from wrong


def _run_started(snapshot: Snapshot, event: RunStarted, at: Moment, run_id: int, visit_id: int) -> Snapshot:
    run = Run(
        id=run_id,
        version_id=event.version_id,
        started=at,
        ended=at if event.final else None,
        limit=event.run_limit,
        occurrences={event.state: 1},
    )
    visit = Visit(id=visit_id, state=event.state, occurrence=1, entered=at, limit=event.visit_limit)
    ticket = _written(snapshot.ticket, {"status": event.status, "category": event.category}, at)
    if event.chained:  # on to the next Blueprint is no reopening
        ticket = altered(ticket, reopened=snapshot.ticket.reopened)
    return Snapshot(ticket=ticket, run=run, visit=visit)


def _moved(snapshot: Snapshot, event: Moved, at: Moment, visit_id: int) -> Snapshot:
    run = snapshot.run
    if run is None:
        raise BrokenHistory("A ticket that is in no Blueprint cannot move.")
    ended = at if event.final else None if event.resumed else run.ended
    following = new_run(
        id=run.id,
        version_id=run.version_id,
        started=run.started,
        ended=ended,
        limit=event.run_limit,
        came_from=_way(run.came_from, event),
        last_performer=event.performer,
        occurrences={**run.occurrences, event.target: event.occurrence},
        performers=_performed(run.performers, event),
        spent=_spent(run.spent, event),
        following=run.following,
    )
    visit = new_visit(id=visit_id, state=event.target, occurrence=event.occurrence, entered=at, limit=event.visit_limit)
    new = {**event.new, "status": event.status, "category": event.category}
    ticket = _written(snapshot.ticket, new, at)
    if ticket.snoozed_until is not None:  # put aside where it was: where it is now, it waits for somebody
        ticket = altered(ticket, snoozed_until=None)
    return new_snapshot(ticket=ticket, run=following, visit=visit)


def _performed(performers: Mapping[str, tuple[str, ...]], event: Moved | BranchDone) -> Mapping[str, tuple[str, ...]]:
    """With one performer more: four eyes must know everybody who ever did it, not only the last.

    Whoever stands in for somebody is one pair of eyes with them, so both have done it.
    """
    if event.transition is None:
        return performers
    known = performers.get(event.transition, ())
    more = [one for one in (event.performer, event.for_whom) if one is not None and one not in known]
    return {**performers, event.transition: (*known, *more)} if more else performers


def _way(came_from: tuple[str, ...], event: Moved) -> tuple[str, ...]:
    """A return takes its own way back off the list, and staying in place adds nothing to it."""
    if event.returned:
        return came_from[:-1]
    if event.source == event.target:
        return came_from
    return (*came_from[-REMEMBERED + 1 :], event.source)


def _spent(spent: Mapping[str, Span], event: Moved) -> Mapping[str, Span]:
    if event.spent is None:
        return spent
    return {**spent, event.source: spent.get(event.source, 0) + event.spent}


def _fields_changed(snapshot: Snapshot, event: FieldsChanged, at: Moment) -> Snapshot:
    return Snapshot(ticket=_written(snapshot.ticket, event.new, at), run=snapshot.run, visit=snapshot.visit)


def _fields_computed(snapshot: Snapshot, event: FieldsComputed, _at: Moment) -> Snapshot:
    """Nobody touched the ticket: when it was changed last is for the fact before to say."""
    return altered(snapshot, ticket=_written(snapshot.ticket, event.new, snapshot.ticket.updated_at))


def _written(ticket: Ticket, new: Mapping[str, FieldValue], at: Moment) -> Ticket:
    """The ticket with new values; one that leaves solved or closed for work was reopened."""
    changes: dict[str, Any] = {"updated_at": at}
    custom: dict[str, FieldValue] = {}
    for name, value in new.items():
        (changes if name in _COLUMNS else custom)[name] = value
    if custom:
        merged = {**ticket.fields, **custom}
        changes["fields"] = {name: value for name, value in merged.items() if value is not None}
    if "category" in changes:
        changes["category"] = CATEGORIES[changes["category"]]
        if changes["category"] < Category.SOLVED <= ticket.category:
            changes["reopened"] = ticket.reopened + 1
    return altered(ticket, **changes)


def _comment_added(snapshot: Snapshot, event: CommentAdded, at: Moment) -> Snapshot:
    ticket = snapshot.ticket
    answered = event.public and not event.by_customer
    following = altered(
        ticket,
        messages=ticket.messages + 1,
        public_replies=ticket.public_replies + answered,
        updated_at=at,
    )
    return altered(snapshot, ticket=following)


def _branch_done(snapshot: Snapshot, event: BranchDone, at: Moment) -> Snapshot:
    run = snapshot.run
    if run is None:
        raise BrokenHistory("A branch is done inside a run.")
    done = {**run.done, event.group: {**run.done.get(event.group, {}), event.transition: event.performer}}
    following = altered(run, done=done, performers=_performed(run.performers, event))
    return altered(snapshot, ticket=_written(snapshot.ticket, event.new, at), run=following)


def _branches_cancelled(snapshot: Snapshot, event: BranchesCancelled, _at: Moment) -> Snapshot:
    run = snapshot.run
    if run is None:
        raise BrokenHistory("Branches are cancelled inside a run.")
    done = {group: branches for group, branches in run.done.items() if group != event.group}
    return altered(snapshot, run=altered(run, done=done))


def _run_ended(snapshot: Snapshot, _event: RunEnded, at: Moment) -> Snapshot:
    run = snapshot.run
    if run is None:
        raise BrokenHistory("A ticket that is in no Blueprint cannot leave one.")
    ended = run.ended if run.ended is not None else at
    limit = altered(run.limit, since=None, due=None) if run.limit else None
    run = altered(run, ended=ended, limit=limit, done={}, approvals={})
    return Snapshot(ticket=altered(snapshot.ticket, updated_at=at), run=run)


def _migrated(snapshot: Snapshot, event: Migrated, at: Moment, visit_id: int) -> Snapshot:
    run, visit = snapshot.run, _visit(snapshot)
    if run is None:
        raise BrokenHistory("Only a ticket in a Blueprint can go over to another version of it.")
    stay = visit if event.goes_on else Visit(id=visit_id, state="", occurrence=0, entered=at)
    child = visit.child if event.keeps_child else None
    stay = altered(stay, state=event.target, occurrence=event.occurrence, limit=event.visit_limit, child=child)
    following = altered(
        run,
        version_id=event.to_version,
        limit=event.run_limit,
        came_from=event.came_from,
        spent=event.spent,
        done=event.done,
        occurrences=_counted_again(run.occurrences, event),
    )
    ticket = altered(snapshot.ticket, status=event.status, category=CATEGORIES[event.category], updated_at=at)
    return Snapshot(ticket=ticket, run=following, visit=stay)


def _counted_again(occurrences: Mapping[str, int], event: Migrated) -> Mapping[str, int]:
    """A visit that goes on under another id is counted there; their sum is always the number of visits."""
    if event.goes_on and event.source == event.target:
        return occurrences
    counted = {**occurrences, event.target: occurrences.get(event.target, 0) + 1}
    if event.goes_on:
        counted[event.source] -= 1
    return {state: number for state, number in counted.items() if number}


def _migration_undone(snapshot: Snapshot, event: MigrationUndone, at: Moment) -> Snapshot:
    ticket = altered(
        snapshot.ticket,
        version=snapshot.ticket.version if event.version is None else event.version,
        status=event.status,
        category=CATEGORIES[event.category],
        updated_at=at if event.updated_at is None else event.updated_at,
    )
    return Snapshot(ticket=ticket, run=event.run, visit=event.visit)


def _move_undone(snapshot: Snapshot, event: MoveUndone, at: Moment) -> Snapshot:
    ticket = altered(_written(snapshot.ticket, event.new, at), reopened=event.reopened)
    return Snapshot(ticket=ticket, run=event.run, visit=event.visit)


def _planned(snapshot: Snapshot, event: BlueprintPlanned, _at: Moment) -> Snapshot:
    if snapshot.run is None:
        raise BrokenHistory("What follows a run is planned inside it.")
    return altered(snapshot, run=altered(snapshot.run, following=event.blueprint))


def _requested(snapshot: Snapshot, _event: BlueprintRequested, _at: Moment) -> Snapshot:
    if snapshot.run is None or snapshot.run.following is None:
        return snapshot
    return altered(snapshot, run=altered(snapshot.run, following=None))


def _claimed(snapshot: Snapshot, _event: VisitClaimed, at: Moment) -> Snapshot:
    return altered(snapshot, visit=altered(_visit(snapshot), claimed=at))


def _released(snapshot: Snapshot, _event: VisitReleased, _at: Moment) -> Snapshot:
    return altered(snapshot, visit=altered(_visit(snapshot), claimed=None))


def _clock_changed(snapshot: Snapshot, event: ClockChanged, _at: Moment) -> Snapshot:
    if event.scope is Scope.VISIT:
        return altered(snapshot, visit=altered(_visit(snapshot), limit=event.new))
    if snapshot.run is None:
        raise BrokenHistory("A run’s clock changes inside a run.")
    return altered(snapshot, run=altered(snapshot.run, limit=event.new))


def _child_opened(snapshot: Snapshot, event: ChildOpened, _at: Moment) -> Snapshot:
    child = Child(ticket=event.child, blueprint=event.blueprint)
    return altered(snapshot, visit=altered(_visit(snapshot), child=child))


def _child_ended(snapshot: Snapshot, event: ChildEnded, _at: Moment) -> Snapshot:
    child = snapshot.visit.child if snapshot.visit else None
    if child is None or child.ticket != event.child or not event.awaited:
        return snapshot
    return altered(snapshot, visit=altered(_visit(snapshot), child=altered(child, ended=True, state=event.state)))


def _approval_requested(snapshot: Snapshot, event: ApprovalRequested, at: Moment) -> Snapshot:
    request = OpenApproval(
        asker=event.asker,
        asked_at=at,
        needed=event.needed,
        voters=event.voters,
        deadline=event.deadline,
        form=event.form,
        for_whom=event.for_whom,
    )
    return _with_approval(snapshot, event.transition, request)


def _approval_voted(snapshot: Snapshot, event: ApprovalVoted, _at: Moment) -> Snapshot:
    request = _approval(snapshot, event.transition)
    votes = {**request.votes, event.by: event.approve}
    deputies = {**request.deputies, event.by: event.deputy} if event.deputy is not None else request.deputies
    return _with_approval(snapshot, event.transition, altered(request, votes=votes, deputies=deputies))


def _approval_delegated(snapshot: Snapshot, event: ApprovalDelegated, _at: Moment) -> Snapshot:
    request = _approval(snapshot, event.transition)
    voters = tuple(event.target if voter == event.source else voter for voter in request.voters)
    delegated = {**request.delegated, event.source: event.target}
    return _with_approval(snapshot, event.transition, altered(request, voters=voters, delegated=delegated))


type _ApprovalOver = ApprovalGranted | ApprovalRejected | ApprovalClosed


def _approval_over(snapshot: Snapshot, event: _ApprovalOver, _at: Moment) -> Snapshot:
    _approval(snapshot, event.transition)
    return _with_approval(snapshot, event.transition, None)


def _approval(snapshot: Snapshot, transition: str) -> OpenApproval:
    request = snapshot.run.approvals.get(transition) if snapshot.run else None
    if request is None:
        raise BrokenHistory(f"Nobody asked for an approval of “{transition}”.")
    return request


def _with_approval(snapshot: Snapshot, transition: str, request: OpenApproval | None) -> Snapshot:
    run = snapshot.run
    if run is None:
        raise BrokenHistory("An approval is asked for inside a run.")
    others = {key: other for key, other in run.approvals.items() if key != transition}
    approvals = others if request is None else {**others, transition: request}
    return altered(snapshot, run=altered(run, approvals=approvals))


def _visit(snapshot: Snapshot) -> Visit:
    if snapshot.visit is None:
        raise BrokenHistory("The ticket rests in no state.")
    return snapshot.visit


_FOLDS: dict[type[Event], Callable[[Snapshot, Any, Moment], Snapshot]] = {
    FieldsChanged: _fields_changed,
    FieldsComputed: _fields_computed,
    CommentAdded: _comment_added,
    BranchDone: _branch_done,
    BranchesCancelled: _branches_cancelled,
    BlueprintPlanned: _planned,
    BlueprintRequested: _requested,
    RunEnded: _run_ended,
    VisitClaimed: _claimed,
    VisitReleased: _released,
    ClockChanged: _clock_changed,
    MigrationUndone: _migration_undone,
    MoveUndone: _move_undone,
    ChildOpened: _child_opened,
    ChildEnded: _child_ended,
    ApprovalRequested: _approval_requested,
    ApprovalVoted: _approval_voted,
    ApprovalDelegated: _approval_delegated,
    ApprovalGranted: _approval_over,
    ApprovalRejected: _approval_over,
    ApprovalClosed: _approval_over,
    **WORK_FOLDS,
    **SLA_FOLDS,
}
"""The events that change a snapshot, but for those that open a run or a visit."""
