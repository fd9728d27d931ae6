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

from runtime.model.people import Actor, Role


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


def grant(action: Action, role: Role) -> Grant:
    """How far the role may go with the action."""
    return MATRIX[action][role]


@cache
def roles_for(action: Action) -> frozenset[Role]:
    """The roles that may do it at least somewhere."""
    return frozenset(role for role in ROLES if grant(action, role) is not Grant.NO)


def may_here(action: Action, actor: Actor, department: str | None) -> bool:
    """Whether the actor may do it in a department; None stands for what belongs to the whole desk.

    What is theirs (*A*) and what names them (*P*) is not decided here: the answer is yes, and the row's own ring asks.
    """
    found = grant(action, actor.role)
    if found is Grant.DEPARTMENTS:
        return department is not None and department in actor.departments
    return found is not Grant.NO


def everywhere(action: Action, actor: Actor) -> bool:
    """Whether no department bounds the actor."""
    return grant(action, actor.role) is Grant.YES


def may_change_many(actor: Actor, tickets: int) -> bool:
    """Whether the actor may change so many tickets with one bulk command."""
    bounded = actor.role is Role.AGENT and tickets > MOST_AT_ONCE_FOR_AGENTS
    return grant(Action.BULK, actor.role) is not Grant.NO and not bounded
