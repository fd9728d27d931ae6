"""Who could ever own a transition: an upper bound, from the desk's people alone.

What a ticket decides (its assignee, the person in a field) is taken as widely as it can be. So whoever is not among
these people can never perform the transition; whoever is, may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from runtime.model.checks.ground import Ground
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    NotPerformerOf,
    OtherDepartment,
    Owner,
    People,
    PersonInField,
    PreviousPerformer,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import AGENTS, Person, Role
from runtime.model.setup import Setup

type Everybody = frozenset[str] | None
"""Ids of people; None: it may also be somebody the set-up does not hold, such as a customer."""


def performers(owners: Iterable[Owner], ground: Ground) -> Everybody:
    """Everybody active who could own it; *not the performer of* is left to `rights`. None without a desk."""
    setup = ground.setup
    if setup is None:
        return None
    positive = [owner for owner in owners if not isinstance(owner, NotPerformerOf)] or [AnyoneInDepartment()]
    found: set[str] = set()
    for owner in positive:
        meant = _MEANS[type(owner)](owner, setup, ground.department)
        if meant is None:
            return None
        found |= meant
    return frozenset(key for key in found if setup.people[key].active)


def _who(setup: Setup, fits: Callable[[Person], bool]) -> set[str]:
    return {person.id for person in setup.people.values() if person.active and fits(person)}


def _in(person: Person, department: str | None) -> bool:
    """In the Blueprint's department; of one for every department, in any."""
    return bool(person.departments) if department is None else department in person.departments


def _anyone(_owner: AnyoneInDepartment, setup: Setup, department: str | None) -> set[str]:
    return _who(setup, lambda person: person.role in AGENTS and _in(person, department))


def _assignee(_owner: Assignee, setup: Setup, _department: str | None) -> set[str]:
    return _who(setup, lambda person: person.role in AGENTS)


def _people(owner: People, setup: Setup, _department: str | None) -> set[str] | None:
    """A person the desk does not know is a finding of `references`, and no reason for another here."""
    return {key for key in owner.ids if key in setup.people} if all(key in setup.people for key in owner.ids) else None


def _teams(owner: Teams, setup: Setup, _department: str | None) -> set[str] | None:
    if any(key not in setup.teams for key in owner.ids):
        return None
    return {member for key in owner.ids for member in setup.teams[key].members if member in setup.people}


def _ticket_team(_owner: TicketTeam, setup: Setup, _department: str | None) -> set[str]:
    return {member for team in setup.teams.values() for member in team.members if member in setup.people}


def _roles(owner: Roles, setup: Setup, department: str | None) -> set[str] | None:
    if Role.CUSTOMER in owner.roles:
        return None
    return _who(setup, lambda person: person.role in owner.roles and _in(person, department))


def _supervisor(_owner: SupervisorOfAssignee, setup: Setup, _department: str | None) -> set[str]:
    named = {person.supervisor for person in setup.people.values() if person.supervisor is not None}
    return {key for key in named if key in setup.people}


def _other_department(owner: OtherDepartment, setup: Setup, _department: str | None) -> set[str] | None:
    if owner.department not in setup.departments:
        return None
    return _who(setup, lambda person: person.role in AGENTS and owner.department in person.departments)


def _anybody(_owner: object, _setup: Setup, _department: str | None) -> None:
    return None


_MEANS: dict[type[Any], Callable[[Any, Setup, str | None], set[str] | None]] = {
    AnyoneInDepartment: _anyone,
    Assignee: _assignee,
    People: _people,
    Teams: _teams,
    TicketTeam: _ticket_team,
    Roles: _roles,
    PersonInField: _anybody,
    Requester: _anybody,
    SupervisorOfAssignee: _supervisor,
    OtherDepartment: _other_department,
    PreviousPerformer: _anybody,
}
