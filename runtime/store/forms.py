"""Half-filled forms, kept per person until the transition is executed."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.schema import form_draft
from runtime.store.upsert import Upsert

KEEP = Upsert(form_draft)
FORGET = Plan(
    sa.delete(form_draft).where(
        form_draft.c.ticket_id == sa.bindparam("ticket_id"),
        form_draft.c.transition == sa.bindparam("transition"),
        form_draft.c.person == sa.bindparam("person"),
    )
)


def _mine(ticket_id: int, transition: str, person: str) -> dict[str, object]:
    return {"ticket_id": ticket_id, "transition": transition, "person": person}


def keep(session: Session, ticket_id: int, transition: str, person: str, *, body: str, at: Moment) -> None:
    """Keep a form instead of the one kept before."""
    session.run(KEEP, _mine(ticket_id, transition, person) | {"body": body, "saved_at": at})


def forget(session: Session, ticket_id: int, transition: str, person: str) -> None:
    """Drop the form, if there is one."""
    session.run(FORGET, _mine(ticket_id, transition, person))


def read(session: Session, ticket_id: int, transition: str, person: str) -> str | None:
    """The form as it was kept, or None."""
    mine = _mine(ticket_id, transition, person)
    statement = sa.select(form_draft.c.body).where(*(form_draft.c[name] == value for name, value in mine.items()))
    found: str | None = session.core.execute(statement).scalar_one_or_none()
    return found


def begun_on(session: Session, ticket_id: int) -> list[tuple[str, str, Moment]]:
    """The forms that lie on a ticket, the oldest first: of which transition, whose, and kept when."""
    columns = form_draft.c.transition, form_draft.c.person, form_draft.c.saved_at
    statement = sa.select(*columns).where(form_draft.c.ticket_id == ticket_id).order_by(form_draft.c.saved_at)
    return [(row.transition, row.person, row.saved_at) for row in session.core.execute(statement)]
