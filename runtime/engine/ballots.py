"""Whose vote on a request somebody may give: their own, or that of somebody for whom they stand in (PO-16, SU-08).

One person gives one vote. Who stands in for somebody is one pair of eyes with them: neither decides what one of the
two has asked for, not even with a vote of their own.
"""

from __future__ import annotations

from runtime.engine.owners import person_of, why_not
from runtime.engine.people_words import name_of, people_in_words
from runtime.engine.situation import Situation
from runtime.model.approvals import OpenApproval
from runtime.model.blueprint import Transition
from runtime.model.deputies import StandIn, absence_of, one_pair_of_eyes, reaches_as_deputy, stand_in_for, stood_in_for
from runtime.model.owners import NotPerformerOf, People
from runtime.model.people import Person
from runtime.model.reasons import Reason


def whose_vote(person: str, transition: Transition, request: OpenApproval, situation: Situation) -> str | Reason:
    """The voter whose vote the person may give now; else the reason why they may give none."""
    if not situation.setup.absences:
        return person if person in request.awaited else why_not_awaited(person, transition, request, situation)
    if person in request.awaited:
        return _why_not_own(person, transition, request, situation) or person
    against: Reason | None = None
    for lent in stood_in_for(person, situation.setup, situation.now):
        if lent.absent in request.awaited:
            reason = _why_not_lent(lent, transition, request, situation)
            if reason is None:
                return lent.absent
            against = against or reason
    return against or why_not_awaited(person, transition, request, situation)


def stand_ins_on(transition: Transition, request: OpenApproval, situation: Situation) -> tuple[StandIn, ...]:
    """Who may vote for one of those whose votes are awaited and who are away."""
    if not situation.setup.absences:
        return ()
    found = (stand_in_for(voter, situation.setup, situation.now) for voter in request.awaited)
    return tuple(
        each for each in found if each is not None and _why_not_lent(each, transition, request, situation) is None
    )


def somebody_can_vote(transition: Transition, request: OpenApproval, situation: Situation) -> bool:
    """Whether one of those whose votes are awaited, or who stands in for one of them, is active and here."""
    voters = (person_of(voter, situation) for voter in request.awaited)
    active = [voter for voter in voters if voter is not None and voter.active]
    here = any(absence_of(voter.id, situation.setup, situation.now) is None for voter in active)
    return here or bool(stand_ins_on(transition, request, situation))


def why_not_awaited(person: str, transition: Transition, request: OpenApproval, situation: Situation) -> Reason:
    """Why somebody has no vote to give on the request."""
    name = f"“{transition.name}”"
    if person in request.votes:
        return Reason("voted", f"{name} was decided on already with this vote: it stands.", transition.id)
    if person in request.delegated:
        to = people_in_words((request.delegated[person],), situation)
        return Reason("not_approver", f"This vote on {name} was handed to {to}.", transition.id)
    whom = people_in_words(request.voters, situation)
    return Reason("not_approver", f"The approval of {name} is for {whom} to give.", transition.id)


def barred_by_four_eyes(person: Person, transition: Transition, situation: Situation) -> bool:
    """Whether the approvers' own rule says that this person did an earlier part."""
    approvers = transition.approval.approvers if transition.approval else ()
    barring = (owner for owner in approvers if isinstance(owner, NotPerformerOf))
    return why_not(person, (People(ids=(person.id,)), *barring), situation, transition.name) is not None


def _why_not_own(person: str, transition: Transition, request: OpenApproval, situation: Situation) -> Reason | None:
    if one_pair_of_eyes(person, request.asked_by, situation.setup, situation.now):
        asker = people_in_words((request.for_whom or request.asker,), situation)
        sentence = (
            f"You stand in for {asker}, who asked for “{transition.name}”: a second pair of eyes is needed. "
            "Hand your vote to a colleague."
        )
        return Reason("four_eyes", sentence, transition.id)
    if person in request.deputies.values():
        return _one_vote(person, transition, request, situation)
    return None


def _why_not_lent(lent: StandIn, transition: Transition, request: OpenApproval, situation: Situation) -> Reason | None:
    deputy, absent = situation.setup.people[lent.deputy], name_of(lent.absent, situation)
    if not reaches_as_deputy(deputy, situation.snapshot.ticket.department, situation.setup):
        sentence = (
            f"The approval of “{transition.name}” is for {absent}, for whom you stand in; but your own role and "
            "departments do not let you work on this ticket."
        )
        return Reason("not_approver", sentence, transition.id)
    if lent.deputy in request.voters or lent.deputy in request.deputies.values():
        return _one_vote(lent.deputy, transition, request, situation)
    asked = one_pair_of_eyes(lent.deputy, request.asked_by, situation.setup, situation.now)
    if asked or barred_by_four_eyes(deputy, transition, situation):
        sentence = (
            f"“{transition.name}” needs a second pair of eyes: you or {absent}, for whom you stand in, asked for it "
            "or did an earlier part. Ask a supervisor to hand this vote on."
        )
        return Reason("four_eyes", sentence, transition.id)
    return None


def _one_vote(person: str, transition: Transition, request: OpenApproval, situation: Situation) -> Reason:
    for_whom = next((voter for voter, deputy in request.deputies.items() if deputy == person), None)
    if for_whom is None:
        sentence = f"You have a vote of your own on “{transition.name}”: one person gives one vote."
    else:
        whom = name_of(for_whom, situation)
        sentence = f"You decided on “{transition.name}” already, for {whom}: one person gives one vote."
    return Reason("voted", sentence, transition.id)
