"""Who stands in for whom at a moment. Everything here is empty at once where nobody on the desk is ever away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from runtime.model.absences import Absence
from runtime.model.people import Actor, Person
from runtime.model.rights import Action, may_here
from runtime.model.setup import Setup
from runtime.model.values import Moment

MOST_LINKS = 3
"""A deputy who is away hands on to their own, and so on: at most so many people after the one who is away."""


class StandIn(NamedTuple):
    """`deputy` stands in for `absent` until then."""

    deputy: str
    absent: str
    until: Moment


def absence_of(person_id: str, setup: Setup, at: Moment) -> Absence | None:
    """The absence somebody has then; None while they are here, and for who does not work here any more."""
    kept = setup.absences.get(person_id)
    person = setup.people.get(person_id)
    return kept.at(at) if kept is not None and person is not None and person.active else None


def stand_in_for(absent: str, setup: Setup, at: Moment) -> StandIn | None:
    """Who stands in for somebody who is away: their deputy or, while that one is away, theirs.

    None where nobody does: the person is here, named no deputy, the deputy works here no more, or everybody down the
    line is away.
    """
    away = absence_of(absent, setup, at)
    passed, until = {absent}, away.ends if away is not None else at
    while away is not None and away.deputy is not None and away.deputy not in passed and len(passed) <= MOST_LINKS:
        deputy = setup.people.get(away.deputy)
        if deputy is None or not deputy.active:
            return None
        passed.add(deputy.id)
        away = absence_of(deputy.id, setup, at)
        if away is None:
            return StandIn(deputy.id, absent, until)
        until = min(until, away.ends)
    return None


def all_stand_ins(setup: Setup, at: Moment) -> Iterator[StandIn]:
    """Everybody who stands in for somebody then, by who is away."""
    for absent in setup.absences:
        found = stand_in_for(absent, setup, at)
        if found is not None:
            yield found


def stood_in_for(deputy: str, setup: Setup, at: Moment) -> tuple[StandIn, ...]:
    """For whom somebody stands in then."""
    return tuple(each for each in all_stand_ins(setup, at) if each.deputy == deputy)


def one_pair_of_eyes(person: str, others: Iterable[str | None], setup: Setup, at: Moment) -> bool:
    """Whether somebody is one of the others, or stands in for one of them then."""
    whose = {person, *(each.absent for each in stood_in_for(person, setup, at))}
    return not whose.isdisjoint(others)


def reaches_as_deputy(deputy: Person, department: str, setup: Setup) -> bool:
    """Whether somebody's own role and departments let them work on tickets of this department.

    A deputy may never do more than that: what is lent is whose turn it is, no right.
    """
    own = setup.roles.get(deputy.own_role or "")
    without = frozenset(own.without) if own is not None else frozenset[str]()
    actor = Actor(deputy.id, deputy.role, departments=frozenset(deputy.departments), without=without)
    return may_here(Action.TICKET_WORK, actor, department)
