"""Who follows which ticket."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Plan, Session
from runtime.store.schema import follower

REMOVE = Plan(
    sa.delete(follower).where(
        follower.c.ticket_id == sa.bindparam("ticket_id"), follower.c.person == sa.bindparam("person")
    )
)
FOLLOWS = Plan(
    sa.select(follower.c.person).where(
        follower.c.ticket_id == sa.bindparam("ticket_id"), follower.c.person == sa.bindparam("person")
    )
)


def remove(session: Session, ticket_id: int, person: str) -> None:
    """Somebody follows the ticket no more."""
    session.run(REMOVE, {"ticket_id": ticket_id, "person": person})


def follows(session: Session, ticket_id: int, person: str) -> bool:
    """Whether this person follows the ticket."""
    return session.run(FOLLOWS, {"ticket_id": ticket_id, "person": person}).fetchone() is not None
