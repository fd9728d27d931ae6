"""Handlers for approvals: votes, and who waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from runtime.desk.clock import load_to_change
from runtime.desk.kept_files import in_form, names_of
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import votes
from runtime.engine.approvals import request_of
from runtime.engine.ballots import stand_ins_on, whose_vote
from runtime.engine.owners import person_of
from runtime.engine.situation import Situation
from runtime.messages.approvals import (
    ApprovalLists,
    ApprovalRow,
    DecideApproval,
    DelegateApproval,
    ListApprovals,
    WithdrawApproval,
)
from runtime.messages.tickets import TicketPlace
from runtime.messages.waiting import ApprovalView, ChildView, VoteView
from runtime.model.approvals import OpenApproval
from runtime.model.deputies import stood_in_for
from runtime.model.forms import EMPTY
from runtime.model.people import Role
from runtime.model.snapshot import Snapshot
from runtime.model.visibility import Access
from runtime.store import approvals, calls, files, tickets
from runtime.store.approvals import Row
from runtime.store.files import Given
from runtime.store.visibility import visible_to


def decide_approval(command: DecideApproval, work: Work) -> TicketPlace:
    """Count a vote; the last one that is needed executes the transition in the same transaction."""
    before = load_to_change(work, command.ticket_id, command.expected_version, least=Access.RESTRICTED)
    situation = work.situation(before)
    attached = _attached(situation, command.transition_id, work)
    if attached:
        situation = replace(situation, files=names_of(attached))
    outcome = votes.vote(situation, command.transition_id, approve=command.approve, comment=command.comment)
    return place_of(work, work.record(before, outcome))


def _attached(situation: Situation, transition_id: str, work: Work) -> Mapping[str, Given]:
    """The files as the asker knows them: the form is checked again before it is written, as the asker's words."""
    request = request_of(transition_id, situation)
    return files.kept_by(work.session, request.asker, in_form(request.form)) if request is not None else {}


def delegate_approval(command: DelegateApproval, work: Work) -> TicketPlace:
    """Hand a vote on: one's own, or as a supervisor of the ticket's that of somebody who cannot give it."""
    mine = command.source in (None, work.actor.id)
    least = Access.RESTRICTED if mine else Access.FULL
    before = load_to_change(work, command.ticket_id, command.expected_version, least=least)
    outcome = votes.delegate(
        work.situation(before), command.transition_id, command.to, source=command.source, comment=command.comment
    )
    return place_of(work, work.record(before, outcome))


def withdraw_approval(command: WithdrawApproval, work: Work) -> TicketPlace:
    """Take a request back."""
    before = load_to_change(work, command.ticket_id, command.expected_version, least=Access.RESTRICTED)
    return place_of(work, work.record(before, votes.withdraw(work.situation(before), command.transition_id)))


def list_approvals(query: ListApprovals, work: Work) -> ApprovalLists:
    """What waits for this actor's vote, and what they asked for on tickets they still see."""
    visible = visible_to(work.actor, restricted=True)
    mine = _shown(approvals.awaiting(work.session, work.actor.id, query.limit), work)
    return ApprovalLists(
        to_decide=mine + tuple(_lent(query.limit - len(mine), work)),
        asked=_shown(approvals.asked_by(work.session, work.actor.id, visible, query.limit), work),
    )


def _lent(most: int, work: Work) -> Iterator[ApprovalRow]:
    """What waits for those for whom this actor stands in, as far as it is lent to them."""
    for each in stood_in_for(work.actor.id, work.setup, work.now):
        for row in approvals.awaiting(work.session, each.absent, most) if most > 0 else ():
            if _votes_as(each.absent, row, work):
                most -= 1
                yield from (shown.having(vote_of=each.absent) for shown in _shown((row,), work))


def _votes_as(voter: str, row: Row, work: Work) -> bool:
    loaded = tickets.load(work.session, row.ticket_id)
    if loaded is None:
        return False
    situation = work.situation(loaded.snapshot)
    request = request_of(row.transition, situation)
    transition = situation.blueprint.transitions_by_id.get(row.transition) if situation.blueprint else None
    if request is None or transition is None:
        return False
    return whose_vote(work.actor.id, transition, request, situation) == voter


def _shown(rows: Iterable[Row], work: Work) -> tuple[ApprovalRow, ...]:
    return tuple(
        ApprovalRow(
            ticket_id=row.ticket_id,
            subject=row.subject,
            transition_id=row.transition,
            transition_name=_transition_name(row, work),
            asker=row.asker,
            asked_at=row.asked_at,
            needed=row.needed,
            approved=row.approved,
            deadline=row.deadline,
            ended_at=row.ended_at,
            outcome=row.outcome,
        )
        for row in rows
    )


def _transition_name(row: Row, work: Work) -> str:
    transition = work.shelf.version(work.session, row.version_id).blueprint.transitions_by_id.get(row.transition)
    return transition.name if transition is not None else row.transition


def approval_views(snapshot: Snapshot, situation: Situation, work: Work) -> tuple[ApprovalView, ...]:
    """The requests that are open on a ticket; customers and colleagues with a small part in it see their own.

    Customers see no votes but theirs.
    """
    requests = snapshot.run.approvals if snapshot.run else {}
    if not requests:
        return ()
    of_all = work.actor.role is not Role.CUSTOMER and work.access(snapshot) is not Access.RESTRICTED
    return tuple(
        _view(transition_id, request, situation)
        for transition_id, request in requests.items()
        if of_all or work.actor.id in (request.asker, *request.voters)
    )


def _view(transition_id: str, request: OpenApproval, situation: Situation) -> ApprovalView:
    transition = situation.blueprint.transitions_by_id.get(transition_id) if situation.blueprint else None
    customer = situation.actor.role is Role.CUSTOMER
    shown = [person for person in request.voters if not customer or person == situation.actor.id]
    theirs = whose_vote(situation.actor.id, transition, request, situation) if transition else None
    voter = theirs if isinstance(theirs, str) else None
    lent = stand_ins_on(transition, request, situation) if transition else ()
    deputies = {**request.deputies, **{one.absent: one.deputy for one in lent}}
    return ApprovalView(
        transition_id=transition_id,
        name=transition.name if transition else transition_id,
        asker=request.asker,
        asker_name=_name(request.asker, situation),
        asked_at=request.asked_at,
        needed=request.needed,
        approved=request.approved,
        votes=tuple(_vote(one, request, situation).having(deputy=deputies.get(one)) for one in shown),
        deadline=request.deadline,
        yours=voter is not None,
        vote_of=voter if voter != situation.actor.id else None,
        for_whom=request.for_whom,
        filled=EMPTY if customer else request.form,
    )


def _vote(person: str, request: OpenApproval, situation: Situation) -> VoteView:
    found = person_of(person, situation)
    able = found is not None and found.active
    return VoteView(person=person, name=_name(person, situation), approve=request.votes.get(person), able=able)


def _name(person: str, situation: Situation) -> str:
    found = person_of(person, situation)
    return found.name if found is not None else person


def child_views(snapshot: Snapshot, situation: Situation, work: Work) -> tuple[ChildView, ...]:
    """The tickets this one has called, where its Blueprint calls any. Nothing is asked for other tickets."""
    states = situation.blueprint.states if situation.blueprint is not None else ()
    if work.actor.role is Role.CUSTOMER or not any(state.calls for state in states):
        return ()
    here = snapshot.visit.child if snapshot.visit else None
    return tuple(
        ChildView(
            ticket_id=child.ticket_id,
            subject=child.subject,
            blueprint_id=child.blueprint,
            status=child.status,
            state=child.state,
            awaited=here is not None and here.ticket == child.ticket_id and not here.ended,
        )
        for child in calls.children(work.session, snapshot.ticket.id, visible_to(work.actor))
    )
