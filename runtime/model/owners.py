"""Who may execute a transition (PO-08). Several owners add up; *not* owners take away."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from runtime.model.people import Role
from runtime.model.values import Id, Value


class Share(StrEnum):
    """How much of a ticket an owner from another department sees."""

    FULL = "full"
    READ = "read"
    RESTRICTED = "restricted"


class AnyoneInDepartment(Value):
    """Every agent of the ticket's department: the rule when no owner is named."""

    kind: Literal["anyone_in_department"] = "anyone_in_department"


class Assignee(Value):
    """The agent the ticket is assigned to."""

    kind: Literal["assignee"] = "assignee"


class People(Value):
    """Named people."""

    kind: Literal["people"] = "people"
    ids: tuple[Id, ...]


class Teams(Value):
    """Members of these teams."""

    kind: Literal["teams"] = "teams"
    ids: tuple[Id, ...]


class TicketTeam(Value):
    """Members of the team the ticket is with."""

    kind: Literal["ticket_team"] = "ticket_team"


class Roles(Value):
    """Everybody with one of these roles in the ticket's department."""

    kind: Literal["roles"] = "roles"
    roles: tuple[Role, ...]


class PersonInField(Value):
    """The person a custom field of the ticket names."""

    kind: Literal["person_in_field"] = "person_in_field"
    field: Id


class Requester(Value):
    """The customer who asked."""

    kind: Literal["requester"] = "requester"


class SupervisorOfAssignee(Value):
    """The manager of the ticket's assignee."""

    kind: Literal["supervisor_of_assignee"] = "supervisor_of_assignee"


class OtherDepartment(Value):
    """Agents of another department; the ticket is shared with them at this level."""

    kind: Literal["other_department"] = "other_department"
    department: Id
    share: Share = Share.FULL


class PreviousPerformer(Value):
    """Whoever executed the transition that led here."""

    kind: Literal["previous_performer"] = "previous_performer"


class NotPerformerOf(Value):
    """Four eyes: not the person who executed that transition in this run."""

    kind: Literal["not_performer_of"] = "not_performer_of"
    transition: Id


type Owner = Annotated[
    AnyoneInDepartment
    | Assignee
    | People
    | Teams
    | TicketTeam
    | Roles
    | PersonInField
    | Requester
    | SupervisorOfAssignee
    | OtherDepartment
    | PreviousPerformer
    | NotPerformerOf,
    Field(discriminator="kind"),
]
