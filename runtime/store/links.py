"""Which ticket is whose child."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Plan, Session
from runtime.store.schema import link

PARENTS = Plan(sa.select(link.c.parent).where(link.c.child == sa.bindparam("child")).order_by(link.c.parent))


def add(session: Session, *, parent: int, child: int) -> None:
    """Remember a child."""
    session.core.execute(sa.insert(link).values(parent=parent, child=child))


def parents(session: Session, child: int) -> tuple[int, ...]:
    """The tickets this one is a child of."""
    return tuple(row[0] for row in session.run(PARENTS, {"child": child}).fetchall())
