"""The tickets whose moves are told: of some runs, or by their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import batched

import sqlalchemy as sa

from runtime.messages.tickets import TicketRow
from runtime.store.database import Session
from runtime.store.lists import Condition, row_columns, row_of
from runtime.store.schema import blueprint_version, run, ticket, visit

_AT_ONCE = 5_000


def tickets_of(session: Session, runs: Sequence[int], *, visible: Condition) -> Mapping[int, int]:
    """By run, the ticket, where it may be seen."""
    statement = sa.select(run.c.id, run.c.ticket_id).join(ticket, ticket.c.id == run.c.ticket_id).where(visible)
    found: dict[int, int] = {}
    for some in batched(runs, _AT_ONCE):
        rows = session.core.execute(statement.where(run.c.id.in_(some)))
        found.update((row.id, row.ticket_id) for row in rows)
    return found


def rows_of(session: Session, tickets: Sequence[int], *, visible: Condition) -> tuple[TicketRow, ...]:
    """The rows of these tickets in this order, without those that may not be seen."""
    statement = (
        sa.select(*row_columns())
        .select_from(ticket)
        .outerjoin(visit, visit.c.id == ticket.c.visit_id)
        .outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
        .where(ticket.c.id.in_(list(tickets)), visible)
    )
    found = {row.id: row_of(row) for row in session.core.execute(statement)}
    return tuple(found[key] for key in dict.fromkeys(tickets) if key in found)
