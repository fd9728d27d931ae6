"""Which runs belong to tickets of a department."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import blueprint_version, run, ticket


def runs_of(session: Session, blueprint_id: str, departments: Sequence[str]) -> list[int]:
    """The runs through a Blueprint of tickets that are of these departments now."""
    statement = (
        sa.select(run.c.id)
        .join(ticket, ticket.c.id == run.c.ticket_id)
        .join(blueprint_version, blueprint_version.c.id == run.c.version_id)
        .where(blueprint_version.c.blueprint_id == blueprint_id, ticket.c.department.in_(list(departments)))
    )
    return list(session.core.execute(statement).scalars())
