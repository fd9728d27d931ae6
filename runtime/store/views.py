"""Views as rows: kept, found by who may see them, deleted."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

import sqlalchemy as sa

from runtime.model.people import Actor
from runtime.model.views import Audience, View
from runtime.store.audiences import found_by, whose
from runtime.store.database import Session
from runtime.store.upsert import upsert
from runtime.store.view_schema import view


def rows_of(views: Iterable[View]) -> list[dict[str, Any]]:
    """The views as the table has them."""
    return [
        {
            "id": each.id,
            "audience": each.audience.value,
            "whose": whose(each.audience, owner=each.owner, team=each.team),
            "position": each.position,
            "body": each.model_dump_json(),
        }
        for each in views
    ]


def put(session: Session, changed: View) -> None:
    """Add a view or change it."""
    upsert(session, view, rows_of((changed,)))


def find(session: Session, view_id: str) -> View | None:
    """A view, whoever may see it."""
    body = session.core.execute(sa.select(view.c.body).where(view.c.id == view_id)).scalar()
    return None if body is None else View.model_validate_json(body)


def delete(session: Session, view_id: str) -> None:
    """Delete a view."""
    session.core.execute(sa.delete(view).where(view.c.id == view_id))


def every(session: Session) -> tuple[View, ...]:
    """All views, personal ones too: for what must not be named by any."""
    rows = session.core.execute(sa.select(view.c.body).order_by(view.c.position, view.c.id))
    return tuple(View.model_validate_json(body) for body in rows.scalars())


def seen_by(session: Session, actor: Actor, also: AbstractSet[str]) -> tuple[View, ...]:
    """The views this actor may see: everyone's, their teams' and those teams', their own; the narrowest last."""
    theirs = sa.select(view.c.body).where(found_by(actor, view, also))
    rows = session.core.execute(theirs.order_by(view.c.position, view.c.id))
    found = [View.model_validate_json(body) for body in rows.scalars()]
    places = {audience: place for place, audience in enumerate(reversed(Audience))}
    return tuple(sorted(found, key=lambda each: places[each.audience]))
