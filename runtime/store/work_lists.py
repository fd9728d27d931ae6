"""What may wait for somebody, as a condition on `ticket`: every ticket a transition of which may be theirs.

Wider than the truth where an owner depends on a run's past: the engine is asked about each ticket that is found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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


def may_wait_for(
    actor: Actor, people: Iterable[Person], blueprints: Mapping[int, Blueprint], *, dialect: str, state: str | None
) -> Condition | None:
    """True for the unsolved tickets in these versions of which the actor may own a way on; None when there are none."""
    compiler = _Compiler(actor, people, dialect)
    places: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for version, blueprint in blueprints.items():
        for each in blueprint.states:
            if state is None or each.id == state:
                for key in compiler.keys(_owners(blueprint, each.id)):
                    places[key][version].append(each.id)
    if not places:
        return None
    return sa.and_(LIVE, sa.or_(*(sa.and_(compiler.made[key], _within(found)) for key, found in places.items())))


def _owners(blueprint: Blueprint, state: str) -> list[Sequence[Owner]]:
    return [transition.owners for transition in blueprint.leaving(state) if transition.manual]


def _within(found: Mapping[int, Sequence[str]]) -> Condition:
    return sa.or_(*(sa.and_(ticket.c.version_id == version, ticket.c.state.in_(at)) for version, at in found.items()))


class _Compiler:
    """Owners as conditions on a ticket's row, by a key: equal keys are equal conditions."""

    def __init__(self, actor: Actor, people: Iterable[Person], dialect: str) -> None:
        self._actor = actor
        self._reports = tuple(sorted(person.id for person in people if person.supervisor == actor.id))
        self._dialect = dialect
        self.made: dict[str, Condition] = {}

    def keys(self, transitions: Iterable[Sequence[Owner]]) -> set[str]:
        """The keys of all conditions under which one of the transitions may be the actor's."""
        found: set[str] = set()
        for owners in transitions:
            positive = [owner for owner in owners if not isinstance(owner, NotPerformerOf)] or _ANYONE
            for owner in positive:
                holds = _CONDITIONS.get(type(owner), _perhaps)(self, owner)
                if holds is not None:
                    key = owner.model_dump_json()
                    self.made[key] = holds
                    found.add(key)
        return found

    def department(self, _owner: Any) -> Condition | None:
        """A ticket of one of the actor's departments."""
        mine = sorted(self._actor.departments)
        return ticket.c.department.in_(mine) if mine else None

    def assignee(self, _owner: Any) -> Condition | None:
        """A ticket the actor has."""
        return ticket.c.assignee == self._actor.id

    def people(self, owner: People) -> Condition | None:
        """Any, when the actor is named."""
        return sa.true() if self._actor.id in owner.ids else None

    def teams(self, owner: Teams) -> Condition | None:
        """Any, for the members of the teams."""
        return sa.true() if self._actor.teams & set(owner.ids) else None

    def ticket_team(self, _owner: Any) -> Condition | None:
        """A ticket of one of the actor's teams."""
        mine = sorted(self._actor.teams)
        return ticket.c.team.in_(mine) if mine else None

    def roles(self, owner: Roles) -> Condition | None:
        """A ticket of one of their departments, for people of the roles."""
        return self.department(owner) if self._actor.role in owner.roles else None

    def in_field(self, owner: PersonInField) -> Condition | None:
        """A ticket that names the actor in the field."""
        operand = operand_of_field(owner.field)
        named = (Compare(operand=operand, operator=how, value=self._actor.id) for how in _NAMING)
        return condition(AnyOf(of=tuple(named)), dialect=self._dialect, now=0)

    def requester(self, _owner: Any) -> Condition | None:
        """A ticket the actor asked for."""
        return ticket.c.requester == self._actor.id

    def supervised(self, _owner: Any) -> Condition | None:
        """A ticket somebody has whose manager the actor is."""
        return ticket.c.assignee.in_(self._reports) if self._reports else None

    def other_department(self, owner: OtherDepartment) -> Condition | None:
        """Any, for agents of the department."""
        return sa.true() if owner.department in self._actor.departments else None


def _perhaps(_compiler: _Compiler, _owner: Any) -> Condition | None:
    return sa.true()


_CONDITIONS: dict[type[Any], Callable[[_Compiler, Any], Condition | None]] = {
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
