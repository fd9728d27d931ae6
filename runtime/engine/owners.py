"""Whom the owners of a transition mean (PO-08). One question, asked of the actor or of everybody.

Nobody gets anything for free: an administrator who is no owner may not. Only the system passes ownership, because
what it executes was drawn as automatic. Owners add up; *not the performer of* takes away from whatever they give.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from runtime.engine.facts import requester_of
from runtime.engine.situation import Situation
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
from runtime.model.people import AGENTS, Actor, Person, Role
from runtime.model.reasons import Reason

NOT_YOURS = frozenset({"inactive", "not_owner", "four_eyes"})
"""The codes of the reasons given to somebody who does not own a transition."""

_ANYONE = (AnyoneInDepartment(),)

NOT_A_CUSTOMERS = Reason("not_owner", "This is not yours to do: wait for us, or write to us.")
"""Customers hear neither the names of those who work here nor those of their steps."""


def everybody_meant(owners: Sequence[Owner], situation: Situation) -> tuple[str, ...]:
    """The ids of the active people these owners mean now, sorted; the requester included."""
    return tuple(sorted(person.id for person in _everybody(situation) if owns(person, owners, situation)))


def owns(person: Person, owners: Sequence[Owner], situation: Situation) -> bool:
    """Whether the owners, taken together, mean this person now. Inactive people never."""
    return person.active and why_not(person, owners, situation, "") is None


def why_not(person: Person, owners: Sequence[Owner], situation: Situation, name: str) -> Reason | None:
    """Why the owners do not mean this person; None when they do. Whether the person is active is not asked."""
    given = False
    unnamed = True
    for owner in owners:
        if isinstance(owner, NotPerformerOf):
            if _performed(person, owner, situation):
                return _four_eyes(name, owner, situation)
            continue
        unnamed = False
        given = given or _MEANS[type(owner)](owner, person, situation)
    if given or (unnamed and _anyone_in_department(_ANYONE[0], person, situation)):
        return None
    return NOT_A_CUSTOMERS if person.role is Role.CUSTOMER else _not_an_owner(name, owners, situation)


def in_words(owners: Sequence[Owner], situation: Situation) -> str:
    """The owners as a sentence names them: “the team First line or the assignee”."""
    positive = [owner for owner in owners if not isinstance(owner, NotPerformerOf)] or list(_ANYONE)
    return " or ".join(_WORDS[type(owner)](owner, situation) for owner in positive)


def person_of(person_id: str, situation: Situation) -> Person | None:
    """Somebody who works here, or the ticket's customer."""
    found = situation.setup.people.get(person_id)
    if found is not None:
        return found
    requester = situation.requester
    return requester if requester is not None and requester.id == person_id else None


def actor_for(person_id: str, situation: Situation) -> Actor:
    """Somebody as an actor, with the rights of today; who is not known has a customer's."""
    person = person_of(person_id, situation)
    if person is None:
        return Actor(person_id, Role.CUSTOMER)
    teams = situation.setup.teams_of.get(person_id, frozenset())
    return Actor(person_id, person.role, teams, frozenset(person.departments))


def _everybody(situation: Situation) -> list[Person]:
    people = list(situation.setup.people.values())
    requester = requester_of(situation)
    if requester is not None and requester.id not in situation.setup.people:
        people.append(requester)
    return people


def _anyone_in_department(_owner: AnyoneInDepartment, person: Person, situation: Situation) -> bool:
    return person.role in AGENTS and situation.snapshot.ticket.department in person.departments


def _assignee(_owner: Assignee, person: Person, situation: Situation) -> bool:
    return situation.snapshot.ticket.assignee == person.id


def _people(owner: People, person: Person, _situation: Situation) -> bool:
    return person.id in owner.ids


def _teams(owner: Teams, person: Person, situation: Situation) -> bool:
    return not situation.setup.teams_of.get(person.id, frozenset()).isdisjoint(owner.ids)


def _ticket_team(_owner: TicketTeam, person: Person, situation: Situation) -> bool:
    return situation.snapshot.ticket.team in situation.setup.teams_of.get(person.id, frozenset())


def _roles(owner: Roles, person: Person, situation: Situation) -> bool:
    return person.role in owner.roles and situation.snapshot.ticket.department in person.departments


def _person_in_field(owner: PersonInField, person: Person, situation: Situation) -> bool:
    value = situation.snapshot.ticket.value(owner.field)
    return person.id in value if isinstance(value, tuple) else person.id == value


def _requester(_owner: Requester, person: Person, situation: Situation) -> bool:
    return situation.snapshot.ticket.requester == person.id


def _supervisor_of_assignee(_owner: SupervisorOfAssignee, person: Person, situation: Situation) -> bool:
    assignee = situation.setup.people.get(situation.snapshot.ticket.assignee or "")
    return assignee is not None and assignee.supervisor == person.id


def _other_department(owner: OtherDepartment, person: Person, _situation: Situation) -> bool:
    return person.role in AGENTS and owner.department in person.departments


def _previous_performer(_owner: PreviousPerformer, person: Person, situation: Situation) -> bool:
    run = situation.snapshot.run
    return run is not None and run.last_performer == person.id


def _performed(person: Person, owner: NotPerformerOf, situation: Situation) -> bool:
    run = situation.snapshot.run
    return run is not None and person.id in run.performers.get(owner.transition, ())


_MEANS: dict[type[Any], Callable[[Any, Person, Situation], bool]] = {
    AnyoneInDepartment: _anyone_in_department,
    Assignee: _assignee,
    People: _people,
    Teams: _teams,
    TicketTeam: _ticket_team,
    Roles: _roles,
    PersonInField: _person_in_field,
    Requester: _requester,
    SupervisorOfAssignee: _supervisor_of_assignee,
    OtherDepartment: _other_department,
    PreviousPerformer: _previous_performer,
}


def _not_an_owner(name: str, owners: Sequence[Owner], situation: Situation) -> Reason:
    whom = in_words(owners, situation)
    return Reason("not_owner", f"“{name}” is for {whom}, and that is not you.", facts={"owners": whom})


def _four_eyes(name: str, owner: NotPerformerOf, situation: Situation) -> Reason:
    blueprint = situation.blueprint
    other = blueprint.transitions_by_id.get(owner.transition) if blueprint else None
    done = other.name if other else owner.transition
    sentence = f"“{name}” needs a second pair of eyes: you did “{done}” yourself. Ask a colleague."
    return Reason("four_eyes", sentence, owner.transition, {"transition": done})


def _named(ids: Sequence[str], things: Any) -> str:
    return ", ".join(things[one].name if one in things else f"“{one}” (gone)" for one in ids)


def _department(situation: Situation) -> str:
    return _named((situation.snapshot.ticket.department,), situation.setup.departments)


_WORDS: dict[type[Any], Callable[[Any, Situation], str]] = {
    AnyoneInDepartment: lambda _owner, situation: f"the agents of {_department(situation)}",
    Assignee: lambda _owner, _situation: "the assignee",
    People: lambda owner, situation: _named(owner.ids, situation.setup.people),
    Teams: lambda owner, situation: f"the team {_named(owner.ids, situation.setup.teams)}",
    TicketTeam: lambda _owner, _situation: "the team the ticket is with",
    Roles: lambda owner, situation: f"every {' or '.join(owner.roles)} of {_department(situation)}".replace("_", " "),
    PersonInField: lambda owner, situation: f"the person in {_named((owner.field,), situation.setup.fields)}",
    Requester: lambda _owner, _situation: "the requester",
    SupervisorOfAssignee: lambda _owner, _situation: "the assignee’s manager",
    OtherDepartment: lambda owner, situation: (
        f"the agents of {_named((owner.department,), situation.setup.departments)}"
    ),
    PreviousPerformer: lambda _owner, _situation: "whoever brought the ticket here",
}
