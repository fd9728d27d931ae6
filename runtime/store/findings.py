"""Named findings as rows: kept, found by who may see them, deleted."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.findings import NamedFinding
from runtime.model.people import Actor
from runtime.model.views import Audience
from runtime.store.audiences import found_by, whose
from runtime.store.database import Session
from runtime.store.finding_table import finding
from runtime.store.upsert import upsert


def put(session: Session, changed: NamedFinding) -> None:
    """Add a finding or change it."""
    row = {"id": changed.id, "audience": changed.audience.value, "whose": _whose(changed)}
    upsert(session, finding, [{**row, "body": changed.model_dump_json()}])


def _whose(each: NamedFinding) -> str:
    return whose(each.audience, owner=each.owner, team=each.team)


def find(session: Session, finding_id: str, *, to_write: bool = False) -> NamedFinding | None:
    """A finding, whoever may see it; `to_write`: nobody else changes it before the transaction ends."""
    statement = sa.select(finding.c.body).where(finding.c.id == finding_id)
    body = session.core.execute(statement.with_for_update() if to_write else statement).scalar()
    return None if body is None else NamedFinding.model_validate_json(body)


def beside(session: Session, one: NamedFinding) -> int:
    """How many others the same person, team or everyone has."""
    same = sa.and_(finding.c.audience == one.audience.value, finding.c.whose == _whose(one))
    counted = sa.select(sa.func.count()).select_from(finding).where(same, finding.c.id != one.id)
    return session.core.execute(counted).scalar_one()


def delete(session: Session, finding_id: str) -> None:
    """Delete a finding."""
    session.core.execute(sa.delete(finding).where(finding.c.id == finding_id))


def seen_by(session: Session, actor: Actor) -> tuple[NamedFinding, ...]:
    """The findings this actor may see: their own, their teams', everyone's; each by title."""
    rows = session.core.execute(sa.select(finding.c.body).where(found_by(actor, finding)))
    found = [NamedFinding.model_validate_json(body) for body in rows.scalars()]
    places = {audience: place for place, audience in enumerate(Audience)}
    return tuple(sorted(found, key=lambda each: (places[each.audience], each.title.casefold(), each.id)))
