"""Who sees which ticket, as a condition on `ticket`: the same rule as `runtime/model/visibility`."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.people import Actor, Role
from runtime.model.visibility import SEE_ALL
from runtime.store.schema import ticket


def visible_to(actor: Actor) -> sa.ColumnElement[bool]:
    """True for the tickets this actor may see."""
    if actor.role in SEE_ALL:
        return sa.true()
    if actor.role is Role.CUSTOMER:
        return ticket.c.requester == actor.id
    return sa.or_(
        ticket.c.department.in_(sorted(actor.departments)),
        ticket.c.assignee == actor.id,
        ticket.c.team.in_(sorted(actor.teams)),
    )
