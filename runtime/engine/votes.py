"""Votes on a request for approval: given, handed on, withdrawn, too late; and what they lead to (PO-16)."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.engine import approval_letters, forms
from runtime.engine.approvals import APPROVAL_CLOCK, close, request_of
from runtime.engine.ballots import barred_by_four_eyes, whose_vote, why_not_awaited
from runtime.engine.decide import carry_out, finish
from runtime.engine.draft import Draft
from runtime.engine.guards import reasons_beside_rights, transition_named
from runtime.engine.moves import Move, take
from runtime.engine.owners import actor_for
from runtime.engine.people_words import people_in_words
from runtime.engine.situation import Situation
from runtime.model.approval_events import (
    ApprovalClosed,
    ApprovalDelegated,
    ApprovalGranted,
    ApprovalRejected,
    ApprovalVoted,
)
from runtime.model.approvals import OpenApproval, Standing
from runtime.model.blueprint import Transition
from runtime.model.events import How
from runtime.model.people import CLOCK, OVERSEERS
from runtime.model.reasons import NotAllowed, Reason
from runtime.model.snapshot import Arm, Outcome


def vote(situation: Situation, transition_id: str, *, approve: bool, comment: str = "") -> Outcome:
    """The actor decides, for somebody who is away where they stand in for them.

    With the vote that settles it, the transition is executed or the request is over.

    Enough agreed: the transition is executed with the asker's form, as the asker's move, and passes every check again
    but ownership; where it no longer passes, the request is closed with the reasons and everybody is told. Too many
    said no: the ticket goes where the approval says, or stays. Raises NotAllowed: nothing is asked, not of the actor,
    or they have decided already.
    """
    transition, request = _open(transition_id, situation)
    actor = situation.actor.id
    voter = whose_vote(actor, transition, request, situation)
    if isinstance(voter, Reason):
        raise NotAllowed(voter)
    draft = Draft(situation)
    approved = request.approved + approve
    draft.record(
        ApprovalVoted(
            transition=transition.id,
            by=voter,
            approve=approve,
            approved=approved,
            needed=request.needed,
            comment=comment.strip(),
            deputy=actor if voter != actor else None,
        )
    )
    following = request_of(transition.id, draft.situation)
    if following is not None and following.standing is Standing.GRANTED:
        _grant(draft, transition, following)
    elif following is not None and following.standing is Standing.REJECTED:
        _reject(draft, transition, following, comment.strip())
    return finish(draft)


def delegate(
    situation: Situation, transition_id: str, target: str, *, source: str | None = None, comment: str = ""
) -> Outcome:
    """The vote of `source` (None: the actor's own) goes to another active person, who is asked from now on.

    Raises NotAllowed: the vote is not the actor's to give, was given already, or the other person may not have it:
    inactive, the asker, a voter already, somebody who gave their own vote away, or barred by four eyes. Supervisors and
    above hand on the vote of somebody else, who may be unable to.
    """
    transition, request = _open(transition_id, situation)
    giver = source or situation.actor.id
    if giver != situation.actor.id and situation.actor.role not in OVERSEERS:
        sentence = "Only a supervisor hands on somebody else’s vote: ask one."
        raise NotAllowed(Reason("not_approver", sentence, giver))
    if giver not in request.awaited:
        raise NotAllowed(why_not_awaited(giver, transition, request, situation))
    reasons = tuple(_why_not_to(target, transition, request, situation))
    if reasons:
        raise NotAllowed(*reasons)
    draft = Draft(situation)
    handed = ApprovalDelegated(
        transition=transition.id, source=giver, target=target, by=situation.actor.id, comment=comment.strip()
    )
    draft.record(handed)
    approval_letters.tell_voters(draft, transition.id, (target,), comment.strip())
    return finish(draft)


def withdraw(situation: Situation, transition_id: str) -> Outcome:
    """The asker asks no longer; the ticket stays where it is. Raises NotAllowed for anybody else."""
    transition, request = _open(transition_id, situation)
    if situation.actor.id not in request.asked_by:
        asker = people_in_words((request.asker,), situation)
        raise NotAllowed(Reason("not_approver", f"Only {asker}, who asked, withdraws the request.", transition.id))
    draft = Draft(situation)
    close(draft, ApprovalClosed(transition=transition.id, asker=request.asker, why="withdrawn"))
    return finish(draft)


def expire(draft: Draft, arm: Arm) -> None:
    """A deadline has passed: what was not decided by then counts as refused, once."""
    transition_id = arm.clock.removeprefix(APPROVAL_CLOCK)
    request = request_of(transition_id, draft.situation)
    if request is None:
        draft.disarm(arm.clock)
        return
    transition = draft.process.transitions_by_id.get(transition_id)
    if transition is None:
        close(draft, ApprovalClosed(transition=transition_id, asker=request.asker, why="barred"))
        return
    _reject(draft, transition, request, arm=arm)


def _open(transition_id: str, situation: Situation) -> tuple[Transition, OpenApproval]:
    transition = transition_named(transition_id, situation)
    request = request_of(transition_id, situation)
    if request is None:
        sentence = f"“{transition.name}” waits for no approval on this ticket: reload it."
        raise NotAllowed(Reason("no_approval", sentence, transition_id))
    return transition, request


def _why_not_to(target: str, transition: Transition, request: OpenApproval, situation: Situation) -> Iterator[Reason]:
    person = situation.setup.people.get(target)
    if person is None or not person.active:
        yield Reason("inactive_target", f"“{target}” is nobody active here: choose somebody else.", target)
        return
    if target in request.asked_by:
        yield Reason("asker", f"{person.name} asked for this and cannot decide it: choose somebody else.", target)
    if target in request.voters or target in request.deputies.values():
        yield Reason("votes_already", f"{person.name} has a vote already: choose somebody else.", target)
    if target in request.delegated:
        yield Reason("gave_away", f"{person.name} handed their own vote on: choose somebody else.", target)
    if barred_by_four_eyes(person, transition, situation):
        sentence = f"{person.name} did an earlier part of this: a second pair of eyes is needed. Choose somebody else."
        yield Reason("not_independent", sentence, target)


def _grant(draft: Draft, transition: Transition, request: OpenApproval) -> None:
    """Enough agreed: the asker's move, as if it were made now."""
    voter = draft.actor
    draft.acting(CLOCK if request.asker == CLOCK.id else actor_for(request.asker, draft.situation))
    form = forms.check(transition, draft.situation, request.form)
    reasons = (*reasons_beside_rights(transition, draft.situation), *form.reasons)
    if reasons:
        sentence = " ".join(map(str, reasons))
        barred = ApprovalClosed(transition=transition.id, asker=request.asker, why="barred", sentence=sentence)
        close(draft, barred)
        approval_letters.tell(draft, "barred", transition.id, (request.asker, *request.voters), sentence)
    else:
        close(draft, ApprovalGranted(transition=transition.id, asker=request.asker))
        approval_letters.tell(draft, "granted", transition.id, (request.asker,))
        how = How.FIRED if draft.actor.is_system else How.MANUAL
        carry_out(draft, transition, form, how, for_whom=request.for_whom)
    draft.acting(voter)


def _reject(
    draft: Draft, transition: Transition, request: OpenApproval, comment: str = "", *, arm: Arm | None = None
) -> None:
    """No approval any more: the ticket goes where that leads, if anywhere else, and the asker is told."""
    scheduled = arm.at if arm is not None else None
    close(draft, ApprovalRejected(transition=transition.id, asker=request.asker, scheduled=scheduled))
    what = "rejected" if arm is None else "too_late"
    approval_letters.tell(draft, what, transition.id, (request.asker,), comment)
    target = draft.process.states_by_id.get((transition.approval and transition.approval.reject_to) or "")
    if target is not None and target.id != draft.visit.state:
        reason = comment or f"“{transition.name}” was not approved."
        take(draft, Move(target=target, how=How.REJECTED, scheduled=scheduled, reason=reason))
