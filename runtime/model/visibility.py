"""Who sees which ticket, and how much of it: the second ring.

`runtime/store/visibility` says the same in SQL, and a test compares them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from enum import IntEnum
from types import MappingProxyType

from runtime.model.blueprint import Blueprint, Transition
from runtime.model.fields import Field, FieldValue
from runtime.model.forms import FieldItem, ResolutionItem, TagsItem
from runtime.model.owners import OtherDepartment, Share
from runtime.model.people import ADMINISTRATORS, AGENTS, Actor, Role
from runtime.model.ticket import BUILT_IN_FIELDS, Ticket

SEE_ALL = ADMINISTRATORS
SHARED_WITH = AGENTS
"""The roles another department's ticket is shared with: those that own its transition."""

type Shares = Mapping[str, Share]
"""With which departments a ticket is shared, and how much of it."""

NOT_SHARED: Shares = MappingProxyType({})


class Access(IntEnum):
    """How much of a ticket somebody may have; each level includes those below."""

    NONE = 0
    RESTRICTED = 1
    """The subject, the fields of the forms they may fill in, and the buttons that are theirs."""
    READ = 2
    """Everything to read, nothing to edit but through a transition of theirs."""
    FULL = 3
    """Whatever the person's role allows."""


ACCESS_OF = {Share.RESTRICTED: Access.RESTRICTED, Share.READ: Access.READ, Share.FULL: Access.FULL}


def access_to(actor: Actor, ticket: Ticket, shares: Shares = NOT_SHARED) -> Access:
    """How much of the ticket the actor may have by role, place and sharing. Owners of a transition: see the desk."""
    if may_see(actor, ticket):
        return Access.FULL
    if not shares or actor.role not in SHARED_WITH:
        return Access.NONE
    levels = (ACCESS_OF[share] for department, share in shares.items() if department in actor.departments)
    return max(levels, default=Access.NONE)


def may_see(actor: Actor, ticket: Ticket) -> bool:
    """Administrators see all; customers their own; everybody else their departments', teams' and own tickets."""
    if actor.role in SEE_ALL:
        return True
    if actor.role is Role.CUSTOMER:
        return ticket.requester == actor.id
    return (
        ticket.department in actor.departments
        or ticket.assignee == actor.id
        or (ticket.team is not None and ticket.team in actor.teams)
    )


def shares_by_state(blueprint: Blueprint) -> Mapping[str, Shares]:
    """With whom tickets are shared while they rest in a state (PO-08): agents who own a way on from another department.

    States whose tickets are shared with nobody are left out.
    """
    found = {state.id: _shares(blueprint.leaving(state.id)) for state in blueprint.states}
    return {state: shares for state, shares in found.items() if shares}


def _shares(leaving: Collection[Transition]) -> dict[str, Share]:
    found: dict[str, Share] = {}
    for transition in leaving:
        for owner in transition.owners if transition.manual else ():
            if isinstance(owner, OtherDepartment):
                levels = (owner.share, found.get(owner.department, owner.share))
                found[owner.department] = max(levels, key=ACCESS_OF.__getitem__)
    return found


_CUSTOMERS_ASK = frozenset(
    {
        "ticket.subject",
        "ticket.description",
        "ticket.resolution",
        "ticket.status",
        "ticket.category",
        "ticket.type",
        "ticket.priority",
        "ticket.created_at",
        "ticket.updated_at",
        "ticket.age",
    }
)
"""What customers may search by, besides the fields they see: a count alone would tell what they may not read."""

RESTRICTED_ASK = frozenset({"ticket.subject"})
"""What a ticket shared for one transition only may be found by."""


def customers_hear(operand: str, fields: Mapping[str, Field]) -> bool:
    """Whether a customer may know what a criterion found for this operand, or search by it."""
    if operand in _CUSTOMERS_ASK:
        return True
    field = fields.get(operand.removeprefix("field."))
    return operand.startswith("field.") and field is not None and field.for_customers


def as_customers_see(ticket: Ticket, fields: Mapping[str, Field]) -> Ticket:
    """The ticket without what is for colleagues: fields for agents, tags, who works on it."""
    return replace(
        ticket,
        fields=_for_customers(ticket.fields, fields),
        tags=(),
        team=None,
        assignee=None,
        tasks=0,
        open_tasks=0,
        snoozed_until=None,
    )


def _for_customers(values: Mapping[str, FieldValue], fields: Mapping[str, Field]) -> dict[str, FieldValue]:
    return {name: value for name, value in values.items() if name in fields and fields[name].for_customers}


def restricted_to(ticket: Ticket, asked: Collection[str]) -> Ticket:
    """The ticket with its subject, its place and the fields asked for; the rest as in a ticket that says nothing."""
    bare = Ticket(
        id=ticket.id,
        version=ticket.version,
        subject=ticket.subject,
        created_at=ticket.created_at,
        updated_at=ticket.updated_at,
        department=ticket.department,
        status=ticket.status,
        category=ticket.category,
        fields={name: value for name, value in ticket.fields.items() if name in asked},
    )
    shown = {name: getattr(ticket, name) for name in asked if name in BUILT_IN_FIELDS}
    return replace(bare, **shown)


def asked_by(transitions: Collection[Transition]) -> frozenset[str]:
    """The fields the forms of these transitions show."""
    names: set[str] = set()
    for item in (item for transition in transitions for item in transition.form):
        match item:
            case FieldItem():
                names.add(item.field)
            case ResolutionItem():
                names.add("resolution")
            case TagsItem():
                names.add("tags")
            case _:
                pass
    return frozenset(names)
