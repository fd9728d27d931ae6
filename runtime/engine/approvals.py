"""A transition that others must agree to: the request, who may decide it, until when (PO-16).

A request is asked for where a transition would be executed, after everything else has been checked. The ticket stays
in its state, and its clocks run on. Four eyes: whoever asks never votes, not even as the only approver named.
"""

from __future__ import annotations

from runtime.engine import approval_letters
from runtime.engine.ballots import stand_ins_on
from runtime.engine.draft import Draft
from runtime.engine.letters import moment_in_words
from runtime.engine.owners import everybody_meant
from runtime.engine.people_words import awaited_in_words, people_in_words
from runtime.engine.performers import in_place_of
from runtime.engine.situation import Situation
from runtime.model.approval_events import ApprovalClosed, ApprovalGranted, ApprovalRejected, ApprovalRequested
from runtime.model.approvals import OpenApproval, needed
from runtime.model.blueprint import Approval, Transition
from runtime.model.business_clock import NeverOpens
from runtime.model.deputies import one_pair_of_eyes
from runtime.model.durations import moment_after
from runtime.model.forms import Filled
from runtime.model.reasons import Reason
from runtime.model.snapshot import Arm
from runtime.model.values import Moment

APPROVAL_CLOCK = "approval:"
"""Before the transition's id: the clock of a request's deadline."""


def request_of(transition_id: str, situation: Situation) -> OpenApproval | None:
    """The request that waits for votes on this transition, if there is one."""
    run = situation.snapshot.run
    return run.approvals.get(transition_id) if run is not None else None


def why_not_ask(transition: Transition, situation: Situation) -> Reason | None:
    """Why no approval can be asked for now: one is under way, or too few could give it. None where none is needed."""
    approval = transition.approval
    if approval is None:
        return None
    request = request_of(transition.id, situation)
    if request is not None:
        return Reason("approval_open", waits_for(transition, request, situation), transition.id)
    lent = in_place_of(transition, situation)
    voters = voters_for(approval, situation, lent.absent if lent is not None else None)
    wanted = needed(approval.needs, len(voters))
    if 0 < wanted <= len(voters):
        return None
    others = "nobody else" if not voters else f"only {people_in_words(voters, situation)}"
    count = "an approval" if wanted <= 1 else f"{wanted} approvals"
    sentence = f"“{transition.name}” needs {count}, and {others} could give it now: ask an administrator."
    return Reason("nobody_approves", sentence, transition.id, {"needed": str(wanted)})


def voters_for(approval: Approval, situation: Situation, for_whom: str | None = None) -> tuple[str, ...]:
    """Who would be asked if the actor asked now: everybody the approvers mean, but for the actor.

    `for_whom`: who is away, where the actor stands in for them. Who stands in for the asker is one pair of eyes with
    them, and not asked either.
    """
    meant = everybody_meant(approval.approvers, situation)
    if not situation.setup.absences:
        return tuple(person for person in meant if person != situation.actor.id)
    asked_by = (situation.actor.id, for_whom)
    return tuple(one for one in meant if not one_pair_of_eyes(one, asked_by, situation.setup, situation.now))


def waits_for(transition: Transition, request: OpenApproval, situation: Situation) -> str:
    """“Pay” waits for approval by Sam or Nora (1 of 2 so far), until 2026-03-02 17:00."""
    whom = awaited_by_name(transition, request, situation)
    until = "" if request.deadline is None else f", until {moment_in_words(request.deadline, situation)}"
    return f"“{transition.name}” waits for approval by {whom} ({request.approved} of {request.needed} so far){until}."


def awaited_by_name(transition: Transition, request: OpenApproval, situation: Situation) -> str:
    """Whose votes are awaited: “Sam or Nora (for Karim until 2026-03-03 17:00)”."""
    return awaited_in_words(request.awaited, stand_ins_on(transition, request, situation), situation)


def ask(draft: Draft, transition: Transition, approval: Approval, filled: Filled, for_whom: str | None = None) -> None:
    """Open the request. Everything has been checked, that somebody can grant it included."""
    voters = voters_for(approval, draft.situation, for_whom)
    deadline = _deadline(draft, approval)
    draft.record(
        ApprovalRequested(
            transition=transition.id,
            asker=draft.actor.id,
            voters=voters,
            needed=needed(approval.needs, len(voters)),
            deadline=deadline,
            form=filled,
            for_whom=for_whom,
        )
    )
    if deadline is not None:
        draft.arm(Arm(clock=f"{APPROVAL_CLOCK}{transition.id}", at=deadline))
    approval_letters.tell_voters(draft, transition.id, voters)


def _deadline(draft: Draft, approval: Approval) -> Moment | None:
    """On the department's calendar, and kept as it was told: later edits of the calendar do not move it."""
    if approval.deadline is None:
        return None
    calendar = draft.setup.calendar_for(draft.snapshot.ticket.department)
    try:
        return moment_after(draft.now, approval.deadline, calendar)
    except NeverOpens as never:
        draft.alarm("calendar_never_opens", f"An approval has no deadline any more: {never}")
        return None


def close(draft: Draft, event: ApprovalGranted | ApprovalRejected | ApprovalClosed) -> None:
    """The request is over, for the reason the event tells."""
    request = request_of(event.transition, draft.situation)
    draft.record(event)
    if request is not None and request.deadline is not None:
        draft.disarm(f"{APPROVAL_CLOCK}{event.transition}")


def close_all(draft: Draft) -> None:
    """The ticket leaves the state: what it waited for there is no longer asked. Those who asked are told."""
    run = draft.snapshot.run
    for transition_id, request in (run.approvals if run else {}).items():
        close(draft, ApprovalClosed(transition=transition_id, asker=request.asker, why="left"))
        approval_letters.tell(draft, "left", transition_id, (request.asker,))
