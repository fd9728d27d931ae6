"""Which runs belong to tickets of a department, of an organisation, or of an agent."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import blueprint_version, run, ticket


def runs_of(session: Session, blueprint_id: str, departments: Sequence[str]) -> list[int]:
    """The runs through a Blueprint of tickets that are of these departments now."""
    return _runs(session, blueprint_id, ticket.c.department.in_(list(departments)))


def runs_of_organisations(session: Session, blueprint_id: str, organisations: Sequence[str]) -> list[int]:
    """The runs through a Blueprint of tickets that are of these organisations now."""
    return _runs(session, blueprint_id, ticket.c.organisation.in_(list(organisations)))


def runs_of_assignee(session: Session, blueprint_id: str, person: str) -> list[int]:
    """The runs through a Blueprint of tickets that are assigned to this person now."""
    return _runs(session, blueprint_id, ticket.c.assignee == person)


def _runs(session: Session, blueprint_id: str, condition: sa.ColumnElement[bool]) -> list[int]:
    statement = (
        sa.select(run.c.id)
        .join(ticket, ticket.c.id == run.c.ticket_id)
        .join(blueprint_version, blueprint_version.c.id == run.c.version_id)
        .where(blueprint_version.c.blueprint_id == blueprint_id, condition)
    )
    return list(session.core.execute(statement).scalars())
