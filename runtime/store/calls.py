"""Children that states called: which visit of which parent waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa

from runtime.store.approval_tables import call
from runtime.store.database import Plan, Session
from runtime.store.schema import link, ticket

ADD = Plan(sa.insert(call).values({column.name: sa.bindparam(column.name) for column in call.columns}))
PARENTS = Plan(
    sa.select(link.c.parent, call.c.visit_id)
    .outerjoin(call, sa.and_(call.c.child == link.c.child, call.c.parent == link.c.parent))
    .where(link.c.child == sa.bindparam("child"))
    .order_by(link.c.parent)
)
CALLER = Plan(sa.select(call.c.parent).where(call.c.child == sa.bindparam("child")))


class Called(NamedTuple):
    """A child as its parent shows it."""

    ticket_id: int
    subject: str
    blueprint: str
    status: str
    state: str | None
    visit_id: int


def add(session: Session, *, child: int, parent: int, visit_id: int, blueprint: str) -> None:
    """The parent's visit waits for this child."""
    session.run(ADD, {"child": child, "parent": parent, "visit_id": visit_id, "blueprint": blueprint})


def parents(session: Session, child: int) -> list[tuple[int, int | None]]:
    """The tickets this one is a child of, each with its visit that called it; None where an action opened it."""
    return [(parent, visit_id) for parent, visit_id in session.run(PARENTS, {"child": child}).fetchall()]


def depth(session: Session, ticket_id: int, most: int) -> int:
    """How many tickets deep this one was called, counted no further than `most`."""
    for number in range(most):
        row = session.run(CALLER, {"child": ticket_id}).fetchone()
        if row is None:
            return number
        ticket_id = row[0]
    return most


def children(session: Session, parent: int, visible: sa.ColumnElement[bool]) -> Sequence[Called]:
    """The children a ticket has called that are among the visible ones, oldest first."""
    columns = (ticket.c.id, ticket.c.subject, call.c.blueprint, ticket.c.status, ticket.c.state, call.c.visit_id)
    joined = sa.select(*columns).join_from(call, ticket, ticket.c.id == call.c.child)
    rows = session.core.execute(joined.where(call.c.parent == parent, visible).order_by(call.c.child))
    return [Called(*row) for row in rows]
