"""Who may execute a transition now: whom its owners mean, and who stands in for one of them that is away (SU-08).

A deputy takes the turn of the one who is away, and no right of theirs: what is owned in person is lent, what belongs
to a team, a role or a department is not; the deputy's own role and departments must let them work on the ticket; and
where four eyes are needed, neither of the two may have been the first pair.
"""

from __future__ import annotations

from collections.abc import Iterator

from runtime.engine.letters import moment_in_words
from runtime.engine.owners import NOT_A_CUSTOMERS, everybody_meant, person_of, why_not
from runtime.engine.situation import Situation
from runtime.model.blueprint import Transition
from runtime.model.deputies import StandIn, absence_of, all_stand_ins, reaches_as_deputy, stood_in_for
from runtime.model.owners import (
    Assignee,
    NotPerformerOf,
    People,
    PersonInField,
    PreviousPerformer,
    SupervisorOfAssignee,
)
from runtime.model.people import Person, Role
from runtime.model.reasons import Reason

IN_PERSON = (Assignee, People, PersonInField, SupervisorOfAssignee, PreviousPerformer)
"""Owners that mean somebody in person: what is theirs alone waits for them while they are away."""


def may_perform(transition: Transition, situation: Situation) -> Reason | None:
    """None when the actor owns the transition now, or stands in for somebody who does; else the reason why not."""
    actor = situation.actor
    if actor.is_system:
        return None
    person = person_of(actor.id, situation)
    if person is None and actor.role is Role.CUSTOMER:  # whom no owner means, so nobody looked them up
        return NOT_A_CUSTOMERS
    if person is None or not person.active:
        return Reason("inactive", "Your account is not active: ask an administrator to activate it.", actor.id)
    against = why_not(person, transition.owners, situation, transition.name)
    if against is None or not situation.setup.absences:
        return against
    lent = _lent(person, transition, situation)
    return None if isinstance(lent, StandIn) else lent or against


def in_place_of(transition: Transition, situation: Situation) -> StandIn | None:
    """For whom the actor would execute the transition; None: in their own right, or not at all."""
    if not situation.setup.absences or situation.actor.is_system:
        return None
    person = person_of(situation.actor.id, situation)
    if person is None or why_not(person, transition.owners, situation, transition.name) is None:
        return None
    lent = _lent(person, transition, situation)
    return lent if isinstance(lent, StandIn) else None


def who_may(transition: Transition, situation: Situation) -> tuple[str, ...]:
    """The ids of everybody who may execute the transition now, sorted; those who are away and the requester included.

    Active people only.
    """
    own = everybody_meant(transition.owners, situation)
    deputies = {each.deputy for each in stand_ins(transition, situation)}
    return tuple(sorted(deputies.union(own))) if deputies else own


def stand_ins(transition: Transition, situation: Situation) -> tuple[StandIn, ...]:
    """Who may execute the transition for somebody who is away, and could not in their own right."""
    setup = situation.setup
    if not setup.absences:
        return ()
    return tuple(
        each
        for each in all_stand_ins(setup, situation.now)
        if why_not(setup.people[each.deputy], transition.owners, situation, "") is not None
        and _why_not_lent(each, transition, situation) is None
        and _owns_in_person(each.absent, transition, situation)
    )


def ways_on(situation: Situation) -> tuple[Transition, ...]:
    """The transitions out of the state the ticket rests in that are the actor's."""
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    if blueprint is None or visit is None:
        return ()
    return tuple(
        each for each in blueprint.leaving(visit.state) if each.manual and may_perform(each, situation) is None
    )


def somebody_here_may(transition: Transition, situation: Situation) -> bool:
    """Whether one of those who may execute the transition is not away."""
    return any(absence_of(person, situation.setup, situation.now) is None for person in who_may(transition, situation))


def _lent(person: Person, transition: Transition, situation: Situation) -> StandIn | Reason | None:
    """For whom the person may execute it; else why it is not lent to them; None: nobody they stand in for owns it."""
    against: Reason | None = None
    for each in stood_in_for(person.id, situation.setup, situation.now):
        if _owns_in_person(each.absent, transition, situation):
            reason = _why_not_lent(each, transition, situation)
            if reason is None:
                return each
            against = against or reason
    return against


def _owns_in_person(absent: str, transition: Transition, situation: Situation) -> bool:
    owners = [owner for owner in transition.owners if isinstance(owner, IN_PERSON)]
    return bool(owners) and why_not(situation.setup.people[absent], owners, situation, "") is None


def _why_not_lent(lent: StandIn, transition: Transition, situation: Situation) -> Reason | None:
    people, department = situation.setup.people, situation.snapshot.ticket.department
    absent, deputy = people[lent.absent], people[lent.deputy]
    if not reaches_as_deputy(deputy, department, situation.setup):
        until = moment_in_words(lent.until, situation)
        sentence = (
            f"“{transition.name}” is for {absent.name}, for whom you stand in until {until}; but your own role and "
            "departments do not let you work on this ticket."
        )
        return Reason("not_owner", sentence, lent.absent)
    if any(_barred(person, transition, situation) for person in (absent, deputy)):
        sentence = (
            f"“{transition.name}” needs a second pair of eyes: you or {absent.name}, for whom you stand in, did the "
            "part before it. Ask a colleague."
        )
        return Reason("four_eyes", sentence, lent.absent)
    return None


def _barred(person: Person, transition: Transition, situation: Situation) -> bool:
    return why_not(person, (People(ids=(person.id,)), *_barring(transition)), situation, "") is not None


def _barring(transition: Transition) -> Iterator[NotPerformerOf]:
    return (owner for owner in transition.owners if isinstance(owner, NotPerformerOf))
