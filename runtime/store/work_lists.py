"""What may wait for somebody, as a condition on `ticket`: every ticket a transition of which may be theirs.

Wider than the truth where an owner depends on a run's past: the engine is asked about each ticket that is found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.model.blueprint import Blueprint
from runtime.model.criteria import AnyOf, Compare, Operator
from runtime.model.criteria_eval import operand_of_field
from runtime.model.owners import (
    AnyoneInDepartment,
    Assignee,
    NotPerformerOf,
    OtherDepartment,
    Owner,
    People,
    PersonInField,
    Requester,
    Roles,
    SupervisorOfAssignee,
    Teams,
    TicketTeam,
)
from runtime.model.people import Actor, Person
from runtime.store.criteria_sql import condition
from runtime.store.database import Session
from runtime.store.lists import LIVE, Condition
from runtime.store.schema import blueprint_version, ticket

_ANYONE = (AnyoneInDepartment(),)
_NAMING = (Operator.IS, Operator.CONTAINS)


def versions(session: Session, blueprint_id: str | None = None) -> tuple[int, ...]:
    """Every frozen version there is, of one Blueprint or of all."""
    statement = sa.select(blueprint_version.c.id).order_by(blueprint_version.c.id)
    if blueprint_id is not None:
        statement = statement.where(blueprint_version.c.blueprint_id == blueprint_id)
    return tuple(session.core.execute(statement).scalars())


type Place = tuple[int, str]
"""A state of a version."""


class Ownership:
    """Under which conditions on a ticket's row a way on from a state may be an actor's."""

    def __init__(self, actor: Actor, people: Iterable[Person], dialect: str, absent: Iterable[str] = ()) -> None:
        """`absent`: for whom the actor stands in."""
        self._compiler = _Compiler(actor, people, dialect, absent)
        self._keys: dict[Place, set[str]] = {}

    def add(self, version: int, blueprint: Blueprint, state: str | None = None) -> None:
        """Look at a version: at all its states or at one."""
        for each in blueprint.states:
            if state is None or each.id == state:
                owners = [transition.owners for transition in blueprint.leaving(each.id) if transition.manual]
                keys = self._compiler.keys(owners)
                if keys:
                    self._keys[version, each.id] = keys

    @property
    def places(self) -> list[Place]:
        """The states in which something may wait for the actor."""
        return sorted(self._keys)

    def ways(self, places: Iterable[Place], visible: Sequence[Condition]) -> tuple[Condition, ...]:
        """Conditions one of which every ticket meets that may wait for the actor in these places.

        `visible`: such conditions for every ticket the actor may see, for the transitions of which all may be theirs.
        """
        found: dict[str, list[Place]] = defaultdict(list)
        for place in places:
            for key in self._keys[place]:
                found[key].append(place)
        ways: list[Condition] = []
        for key, at in sorted(found.items()):
            made = self._compiler.made[key]
            ways += [sa.and_(way, _within(at)) for way in (made if made is not None else visible)]
        return tuple(ways)


def _within(places: Sequence[Place]) -> Condition:
    by_version: dict[int, list[str]] = defaultdict(list)
    for version, state in places:
        by_version[version].append(state)
    at = [sa.and_(ticket.c.version_id == version, ticket.c.state.in_(states)) for version, states in by_version.items()]
    return sa.and_(LIVE, ticket.c.snoozed_until.is_(None), sa.or_(*at))


type _Ways = list[Condition] | None
"""Each to be read from an index; None: any ticket, an empty list: no ticket."""


class _Compiler:
    """Owners as conditions on a ticket's row, by a key: equal keys are equal conditions."""

    def __init__(self, actor: Actor, people: Iterable[Person], dialect: str, absent: Iterable[str]) -> None:
        self._actor = actor
        self._selves = (actor.id, *sorted(set(absent) - {actor.id}))
        self._reports = tuple(sorted(person.id for person in people if person.supervisor in self._selves))
        self._dialect = dialect
        self.made: dict[str, _Ways] = {}

    def keys(self, transitions: Iterable[Sequence[Owner]]) -> set[str]:
        """The keys of all conditions under which one of the transitions may be the actor's."""
        found: set[str] = set()
        for owners in transitions:
            positive = [owner for owner in owners if not isinstance(owner, NotPerformerOf)] or _ANYONE
            for owner in positive:
                ways = _CONDITIONS.get(type(owner), _any)(self, owner)
                if ways is None or ways:
                    key = "any" if ways is None else owner.model_dump_json()
                    self.made[key] = ways
                    found.add(key)
        return {"any"} if "any" in found else found

    def department(self, _owner: Any) -> _Ways:
        """A ticket of one of the actor's departments."""
        return [ticket.c.department == each for each in sorted(self._actor.departments)]

    def assignee(self, _owner: Any) -> _Ways:
        """A ticket the actor has, or somebody for whom they stand in."""
        return [ticket.c.assignee == each for each in self._selves]

    def people(self, owner: People) -> _Ways:
        """Any, when the actor is named, or somebody for whom they stand in."""
        return None if not set(self._selves).isdisjoint(owner.ids) else []

    def teams(self, owner: Teams) -> _Ways:
        """Any, for the members of the teams."""
        return None if self._actor.teams & set(owner.ids) else []

    def ticket_team(self, _owner: Any) -> _Ways:
        """A ticket of one of the actor's teams."""
        return [ticket.c.team == each for each in sorted(self._actor.teams)]

    def roles(self, owner: Roles) -> _Ways:
        """A ticket of one of their departments, for people of the roles."""
        return self.department(owner) if self._actor.role in owner.roles else []

    def in_field(self, owner: PersonInField) -> _Ways:
        """A ticket that names the actor in the field, or somebody for whom they stand in."""
        operand = operand_of_field(owner.field)
        named = (Compare(operand=operand, operator=how, value=one) for one in self._selves for how in _NAMING)
        return [condition(AnyOf(of=tuple(named)), dialect=self._dialect, now=0)]

    def requester(self, _owner: Any) -> _Ways:
        """A ticket the actor asked for."""
        return [ticket.c.requester == self._actor.id]

    def supervised(self, _owner: Any) -> _Ways:
        """A ticket somebody has whose manager the actor is."""
        return [ticket.c.assignee == each for each in self._reports]

    def other_department(self, owner: OtherDepartment) -> _Ways:
        """Any, for agents of the department."""
        return None if owner.department in self._actor.departments else []


def _any(_compiler: _Compiler, _owner: Any) -> _Ways:
    return None


_CONDITIONS: dict[type[Any], Callable[[_Compiler, Any], _Ways]] = {
    AnyoneInDepartment: _Compiler.department,
    Assignee: _Compiler.assignee,
    People: _Compiler.people,
    Teams: _Compiler.teams,
    TicketTeam: _Compiler.ticket_team,
    Roles: _Compiler.roles,
    PersonInField: _Compiler.in_field,
    Requester: _Compiler.requester,
    SupervisorOfAssignee: _Compiler.supervised,
    OtherDepartment: _Compiler.other_department,
}
