"""Half-filled forms of many tickets at once: found, dropped when their transition is no more, laid back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.store import forms
from runtime.store.database import Session
from runtime.store.schema import form_draft


def of_tickets(session: Session, ticket_ids: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Every form kept for these tickets, by ticket."""
    found: dict[int, list[dict[str, Any]]] = {}
    statement = sa.select(form_draft).where(form_draft.c.ticket_id.in_(list(ticket_ids)))
    for row in session.core.execute(statement.order_by(form_draft.c.transition, form_draft.c.person)).mappings():
        found.setdefault(row["ticket_id"], []).append(dict(row))
    return found


def drop(session: Session, rows: Iterable[Mapping[str, Any]]) -> None:
    """Keep these forms no more."""
    for row in rows:
        forms.forget(session, row["ticket_id"], row["transition"], row["person"])


def lay_back(session: Session, rows: Iterable[Mapping[str, Any]]) -> None:
    """Keep forms that were dropped, but not in place of one begun since."""
    for row in rows:
        if forms.read(session, row["ticket_id"], row["transition"], row["person"]) is None:
            session.core.execute(sa.insert(form_draft).values(dict(row)))
