"""Who sees which ticket, as a condition on `ticket`: the same rule as `runtime/model/visibility`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from runtime.model.owners import Share
from runtime.model.people import Actor, Role
from runtime.model.visibility import SEE_ALL, SHARED_WITH, Shares
from runtime.store.database import Session
from runtime.store.rights_tables import ticket_share
from runtime.store.schema import follower, ticket

type _Condition = sa.ColumnElement[bool]


def visible_to(actor: Actor, *, restricted: bool = False) -> _Condition:
    """True for the tickets this actor may read.

    With `restricted`, also for those shared for one transition only: ask so where nothing but their subject is
    searched and shown.
    """
    if actor.role in SEE_ALL:
        return sa.true()
    if actor.role is Role.CUSTOMER:
        return ticket.c.id.in_(_of_customer(actor.id))
    own = sa.or_(
        ticket.c.department.in_(sorted(actor.departments)),
        ticket.c.assignee == actor.id,
        ticket.c.team.in_(sorted(actor.teams)),
    )
    if actor.role not in SHARED_WITH or not actor.departments:
        return own
    return sa.or_(own, ticket.c.id.in_(_shared_with(actor, restricted=restricted)))


def _of_customer(person: str) -> sa.CompoundSelect[tuple[int]]:
    """What they asked for and what they are in copy of: few tickets, so that whoever looks may begin with them."""
    own = ticket.alias("own")
    asked = sa.select(own.c.id).where(own.c.requester == person)
    return asked.union(sa.select(follower.c.ticket_id).where(follower.c.person == person))


def _shared_with(actor: Actor, *, restricted: bool) -> sa.Select[tuple[int]]:
    shared = sa.select(ticket_share.c.ticket_id).where(ticket_share.c.department.in_(sorted(actor.departments)))
    return shared if restricted else shared.where(ticket_share.c.share != Share.RESTRICTED.value)


def put_shares(session: Session, ticket_id: int, shares: Shares) -> None:
    """Share the ticket with these departments and no others."""
    session.core.execute(sa.delete(ticket_share).where(ticket_share.c.ticket_id == ticket_id))
    rows = [
        {"ticket_id": ticket_id, "department": department, "share": share.value}
        for department, share in sorted(shares.items())
    ]
    if rows:
        session.core.execute(sa.insert(ticket_share), rows)


def shares_of(session: Session, ticket_ids: Sequence[int]) -> Mapping[int, Shares]:
    """With whom these tickets are shared; those that are not are left out."""
    found: dict[int, dict[str, Share]] = {}
    rows = session.core.execute(sa.select(ticket_share).where(ticket_share.c.ticket_id.in_(list(ticket_ids))))
    for ticket_id, department, share in rows:
        found.setdefault(ticket_id, {})[department] = Share(share)
    return found
