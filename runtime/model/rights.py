"""The permission matrix: what each role may do at most, and where. One table; everything else follows from it.

The first ring (may this role send it at all?) is `roles_for`, the second (here, in this department?) is `may_here`.
Which tickets somebody sees is `visibility`; who may execute a transition is drawn in the Blueprint, and nobody gets
it for free. What is not in the table is not allowed; a *no* wins over whatever else would allow.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from pydantic import field_validator

from runtime.model.people import Actor, Role
from runtime.model.values import Id, Name, Value


class Grant(StrEnum):
    """How far a role may go with an action; the letter is how the table writes it."""

    YES = "Y"
    """Everywhere."""
    DEPARTMENTS = "D"
    """In the departments the person belongs to."""
    OWN = "A"
    """With what is theirs: tickets they asked for or are assigned to, their own figures."""
    NAMED = "P"
    """Only where the published transition names them."""
    NO = "-"


class Action(StrEnum):
    """What people do on a desk, as the table names it."""

    TRANSFER_OWNERSHIP = "transfer_ownership"
    SECURITY = "security"
    PEOPLE = "people"
    DESK_SETUP = "desk_setup"
    CALENDARS = "calendars"
    SETUP_READ = "setup_read"
    BLUEPRINT_DRAFT = "blueprint_draft"
    BLUEPRINT_PUBLISH = "blueprint_publish"
    BLUEPRINT_MIGRATE = "blueprint_migrate"
    BLUEPRINT_READ = "blueprint_read"
    FIGURES = "figures"
    EXPORT = "export"
    TICKET_READ = "ticket_read"
    TICKET_HISTORY = "ticket_history"
    TICKET_CREATE = "ticket_create"
    TICKET_EDIT = "ticket_edit"
    TICKET_WORK = "ticket_work"
    TRANSITION = "transition"
    OVERRIDE = "override"
    ASSIGN = "assign"
    PUBLIC_REPLY = "public_reply"
    PRIVATE_NOTE = "private_note"
    BULK = "bulk"
    MERGE = "merge"
    REDACT = "redact"
    AUDIT_READ = "audit_read"
    OWN_ACCESS = "own_access"
    OPERATE = "operate"


ROLES = tuple(Role)
"""The table's columns: owner, administrator, process owner, supervisor, agent, light agent, customer."""

_TABLE: Mapping[Action, str] = {
    Action.TRANSFER_OWNERSHIP: "Y - - - - - -",
    Action.SECURITY: "Y Y - - - - -",
    Action.PEOPLE: "Y Y - - - - -",
    Action.DESK_SETUP: "Y Y - - - - -",
    Action.CALENDARS: "Y Y D - - - -",
    Action.SETUP_READ: "Y Y Y Y Y Y -",
    Action.BLUEPRINT_DRAFT: "Y Y D - - - -",
    Action.BLUEPRINT_PUBLISH: "Y Y D - - - -",
    Action.BLUEPRINT_MIGRATE: "Y Y D - - - -",
    Action.BLUEPRINT_READ: "Y Y Y D D D -",
    Action.FIGURES: "Y Y D D A - -",
    Action.EXPORT: "Y Y D D - - -",
    Action.TICKET_READ: "Y Y D D D D A",
    Action.TICKET_HISTORY: "Y Y D D D D -",
    Action.TICKET_CREATE: "Y Y Y Y Y Y A",
    Action.TICKET_EDIT: "Y Y D D D - -",
    Action.TICKET_WORK: "Y Y D D D - -",
    Action.TRANSITION: "P P P P P P P",
    Action.OVERRIDE: "Y Y D D - - -",
    Action.ASSIGN: "Y Y D D D - -",
    Action.PUBLIC_REPLY: "Y Y Y Y Y - A",
    Action.PRIVATE_NOTE: "Y Y Y Y Y Y -",
    Action.BULK: "Y Y - D D - -",
    Action.MERGE: "Y Y - D - - -",
    Action.REDACT: "Y Y - - - - -",
    Action.AUDIT_READ: "Y Y D D - - -",
    Action.OWN_ACCESS: "Y Y Y Y Y Y Y",
    Action.OPERATE: "Y Y - - - - -",
}

MATRIX: Mapping[Action, Mapping[Role, Grant]] = MappingProxyType(
    {
        action: MappingProxyType(dict(zip(ROLES, map(Grant, letters.split()), strict=True)))
        for action, letters in _TABLE.items()
    }
)
"""Action by role. A customer's *D* cannot be: they belong to no department of the desk's."""

MOST_AT_ONCE_FOR_AGENTS = 100
"""So many tickets an agent changes with one bulk command; supervisors and above are not bounded by their role."""

RANK: Mapping[Role, int] = {role: place for place, role in enumerate(reversed(ROLES))}
"""Roles from the least to the most; nobody gives or takes a role above their own."""


MADE_FROM = frozenset(ROLES) - {Role.OWNER, Role.CUSTOMER}
"""Roles that a desk may make roles of its own from."""

TAKEN_AWAY = frozenset(Action) - {
    Action.TRANSFER_OWNERSHIP,
    Action.SETUP_READ,
    Action.BLUEPRINT_READ,
    Action.EXPORT,
    Action.TICKET_READ,
    Action.TICKET_HISTORY,
    Action.PRIVATE_NOTE,
    Action.TRANSITION,
    Action.OWN_ACCESS,
}
"""What a role may do without. The rest is the owner's, is said by the Blueprint, or nobody could work without it."""


class OwnRole(Value):
    """A role of the desk's own: one of ours, without some of what that one may do. Never more than it."""

    id: Id
    name: Name
    made_from: Role
    without: tuple[Action, ...] = ()

    @field_validator("made_from")
    @classmethod
    def _of_those_who_work_here(cls, role: Role) -> Role:
        if role not in MADE_FROM:
            raise ValueError(f"no role is made from {role.replace('_', ' ')}")
        return role

    @field_validator("without")
    @classmethod
    def _only_what_may_go(cls, without: tuple[Action, ...]) -> tuple[Action, ...]:
        kept = [action for action in without if action not in TAKEN_AWAY]
        if kept:
            raise ValueError(f"no role can do without {', '.join(kept)}")
        return tuple(sorted(set(without)))


def grant(action: Action, role: Role) -> Grant:
    """How far the role may go with the action."""
    return MATRIX[action][role]


def grant_to(action: Action, actor: Actor) -> Grant:
    """How far somebody may go with the action, by their role and by what their desk's own role takes away."""
    return Grant.NO if action in actor.without else grant(action, actor.role)


def may(action: Action, actor: Actor) -> bool:
    """Whether somebody may do it at least somewhere."""
    return grant_to(action, actor) is not Grant.NO


@cache
def roles_for(action: Action) -> frozenset[Role]:
    """The roles that may do it at least somewhere."""
    return frozenset(role for role in ROLES if grant(action, role) is not Grant.NO)


def may_here(action: Action, actor: Actor, department: str | None) -> bool:
    """Whether the actor may do it in a department; None stands for what belongs to the whole desk.

    What is theirs (*A*) and what names them (*P*) is not decided here: the answer is yes, and the row's own ring asks.
    """
    found = grant_to(action, actor)
    if found is Grant.DEPARTMENTS:
        return department is not None and department in actor.departments
    return found is not Grant.NO


def everywhere(action: Action, actor: Actor) -> bool:
    """Whether no department bounds the actor."""
    return grant_to(action, actor) is Grant.YES


def reaches(actor: Actor, role: Role, own: OwnRole | None) -> bool:
    """Whether the actor may give or take this role, or what the desk made of it: it must not be above their own.

    Of one and the same role, what does without less is above what does without more; and each is above what does
    without something else.
    """
    if role is not actor.role:
        return RANK[role] < RANK[actor.role]
    return actor.without <= frozenset(own.without if own is not None else ())


def may_change_many(actor: Actor, tickets: int) -> bool:
    """Whether the actor may change so many tickets with one bulk command."""
    bounded = actor.role is Role.AGENT and tickets > MOST_AT_ONCE_FOR_AGENTS
    return grant_to(Action.BULK, actor) is not Grant.NO and not bounded
