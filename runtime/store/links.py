"""Which ticket is whose child."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import link


def add(session: Session, *, parent: int, child: int) -> None:
    """Remember a child."""
    session.core.execute(sa.insert(link).values(parent=parent, child=child))
