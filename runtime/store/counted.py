"""The tickets of some runs, and tickets by their ids: as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import sqlalchemy as sa

from runtime.messages.tickets import TicketRow
from runtime.store.database import Session
from runtime.store.lists import Condition, row_columns, row_of
from runtime.store.schema import blueprint_version, run, ticket, visit


def tickets_of_runs(session: Session, runs: Sequence[int], *, visible: Condition) -> Mapping[int, TicketRow]:
    """By run, the ticket that passed through the Blueprint in it, where it may be seen. At most 500 runs."""
    statement = (
        sa.select(run.c.id.label("counted_run"), *row_columns())
        .select_from(run)
        .join(ticket, ticket.c.id == run.c.ticket_id)
        .outerjoin(visit, visit.c.id == ticket.c.visit_id)
        .outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(run.c.id.in_(runs), visible)
    )
    return {row.counted_run: row_of(row) for row in session.core.execute(statement)}


def tickets_named(
    session: Session, ids: Sequence[int], *, visible: Condition
) -> Mapping[int, tuple[TicketRow, int | None]]:
    """These tickets by id, each with its version of its Blueprint, where they may be seen. At most 500."""
    statement = (
        sa.select(*row_columns(), ticket.c.version_id)
        .select_from(ticket)
        .outerjoin(visit, visit.c.id == ticket.c.visit_id)
        .outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(ticket.c.id.in_(ids), visible)
    )
    return {row.id: (row_of(row), row.version_id) for row in session.core.execute(statement)}
