"""Whose tickets a question is about, as conditions on `ticket`."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.narrowed import Narrowed
from runtime.store.schema import blueprint_version, ticket

type Condition = sa.ColumnElement[bool]


def narrowed(question: Narrowed) -> list[Condition]:
    """What a ticket must be, now; its Blueprint is that of its latest run, whether that has ended or not."""
    columns = (
        (ticket.c.department, question.departments),
        (ticket.c.team, question.teams),
        (ticket.c.priority, question.priorities),
        (ticket.c.organisation, question.organisations),
    )
    found: list[Condition] = [column.in_(wanted) for column, wanted in columns if wanted]
    if question.blueprint_id is not None:
        versions = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == question.blueprint_id)
        if question.version is not None:
            versions = versions.where(blueprint_version.c.number == question.version)
        found.append(ticket.c.version_id.in_(versions))
    return found
