"""Dashboards as rows: kept, found by who may see them, deleted."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.dashboards import Dashboard
from runtime.model.people import Actor
from runtime.model.views import Audience
from runtime.store.audiences import found_by, whose
from runtime.store.dashboard_table import dashboard
from runtime.store.database import Session
from runtime.store.upsert import upsert


def put(session: Session, changed: Dashboard) -> None:
    """Add a dashboard or change it."""
    row = {"id": changed.id, "audience": changed.audience.value, "whose": _whose(changed)}
    upsert(session, dashboard, [{**row, "body": changed.model_dump_json()}])


def _whose(each: Dashboard) -> str:
    return whose(each.audience, owner=each.owner, team=each.team)


def find(session: Session, dashboard_id: str, *, to_write: bool = False) -> Dashboard | None:
    """A dashboard, whoever may see it; `to_write`: nobody else changes it before the transaction ends."""
    statement = sa.select(dashboard.c.body).where(dashboard.c.id == dashboard_id)
    body = session.core.execute(statement.with_for_update() if to_write else statement).scalar()
    return None if body is None else Dashboard.model_validate_json(body)


def beside(session: Session, one: Dashboard) -> int:
    """How many others the same person, team or everyone has."""
    same = sa.and_(dashboard.c.audience == one.audience.value, dashboard.c.whose == _whose(one))
    counted = sa.select(sa.func.count()).select_from(dashboard).where(same, dashboard.c.id != one.id)
    return session.core.execute(counted).scalar_one()


def delete(session: Session, dashboard_id: str) -> None:
    """Delete a dashboard."""
    session.core.execute(sa.delete(dashboard).where(dashboard.c.id == dashboard_id))


def seen_by(session: Session, actor: Actor) -> tuple[Dashboard, ...]:
    """The dashboards this actor may see: their own, their teams', everyone's; each by title."""
    rows = session.core.execute(sa.select(dashboard.c.body).where(found_by(actor, dashboard)))
    found = [Dashboard.model_validate_json(body) for body in rows.scalars()]
    places = {audience: place for place, audience in enumerate(Audience)}
    return tuple(sorted(found, key=lambda each: (places[each.audience], each.title.casefold(), each.id)))
