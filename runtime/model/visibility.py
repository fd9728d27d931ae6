"""Who sees which ticket: the second ring. `runtime/store/visibility` says the same in SQL, and a test compares them."""

from __future__ import annotations

from runtime.model.people import Actor, Role
from runtime.model.ticket import Ticket

SEE_ALL = frozenset({Role.OWNER, Role.ADMINISTRATOR})


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
