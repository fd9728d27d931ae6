"""Whether anybody can take a ticket on from where it rests.

Criteria are not asked: a condition that does not hold now may hold tomorrow, after an edit or with time. Owners are:
where no owner is left, nothing helps but somebody who overrides the Blueprint.
"""

from __future__ import annotations

from collections.abc import Iterator

from runtime.engine.approvals import request_of
from runtime.engine.ballots import somebody_can_vote
from runtime.engine.guards import why_not_from_here
from runtime.engine.owners import why_not
from runtime.engine.performers import somebody_here_may, who_may
from runtime.engine.situation import Situation
from runtime.model.blueprint import Transition
from runtime.model.deputies import absence_of
from runtime.model.owners import AnyoneInDepartment, OtherDepartment, People, Roles, Teams
from runtime.model.snapshot import Snapshot
from runtime.model.stuck import Cause

_KNOWN_WITHOUT_TICKET = (AnyoneInDepartment, OtherDepartment, People, Roles, Teams)
"""Owners that are the same people for every ticket of a department."""


def why_blocked(situation: Situation) -> Cause | None:
    """Why nobody can take the ticket on, and nothing takes it on by itself; None when somebody can, or something does.

    A ticket in no Blueprint, or at the end of its run, is not blocked.
    """
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    if blueprint is None or visit is None or not situation.snapshot.active:
        return None
    if visit.state not in blueprint.states_by_id:
        return Cause.VANISHED_STATE
    ways = tuple(_open_ways(situation))
    if any(not way.manual or _somebody_can(way, situation) for way in ways):
        return None
    if any(_somebody_away_can(way, situation) for way in ways):
        return Cause.AWAY
    return Cause.INACTIVE_OWNERS if any(_somebody_gone_may(way, situation) for way in ways) else Cause.NOBODY


def waits_in_vain(situation: Situation, child: Snapshot | None) -> bool:
    """Whether the ticket waits for a child that is not under way. `child`: as it is; None: it is not there.

    Where the child did end, somebody may still take the ticket on by hand: then it waits for them.
    """
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    state = blueprint.states_by_id.get(visit.state) if blueprint is not None and visit is not None else None
    if state is None or state.calls is None or visit is None or not situation.snapshot.active:
        return False
    if visit.child is not None and visit.child.ended:
        return not any(way.manual and _somebody_can(way, situation) for way in _open_ways(situation))
    return visit.child is None or child is None or not child.active


def _somebody_can(way: Transition, situation: Situation) -> bool:
    """Whether somebody active and here owns the way, or has a vote on the request that waits there; deputies count."""
    request = request_of(way.id, situation)
    if request is None:
        return somebody_here_may(way, situation)
    return somebody_can_vote(way, request, situation)


def _somebody_away_can(way: Transition, situation: Situation) -> bool:
    """Whether they could if they were here, for whom nobody stands in."""
    request = request_of(way.id, situation)
    if request is None:
        return bool(who_may(way, situation))
    return any(absence_of(voter, situation.setup, situation.now) is not None for voter in request.awaited)


def open_to_all_alike(situation: Situation) -> bool:
    """Whether somebody can take on *every* ticket that is in this state and department, whatever else it is like."""
    return any(
        way.manual
        and way.parallel is None
        and way.target is not None
        and way.approval is None
        and all(isinstance(owner, _KNOWN_WITHOUT_TICKET) for owner in way.owners)
        and somebody_here_may(way, situation)
        for way in _open_ways(situation)
    )


def _open_ways(situation: Situation) -> Iterator[Transition]:
    blueprint, visit = situation.blueprint, situation.snapshot.visit
    if blueprint is None or visit is None:
        return
    for way in blueprint.leaving(visit.state):
        if why_not_from_here(way, situation) is None:
            yield way


def _somebody_gone_may(way: Transition, situation: Situation) -> bool:
    request = request_of(way.id, situation)
    if request is not None:
        return bool(request.awaited)
    gone = (person for person in situation.setup.people.values() if not person.active)
    return any(why_not(person, way.owners, situation, "") is None for person in gone)
