"""How many of the last tickets meet criteria, in one statement of bounded work."""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from runtime.messages.matching import RECENT, CountMatches
from runtime.model.criteria import Criterion
from runtime.model.fields import Field
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.lists import Condition, matching
from runtime.store.schema import blueprint_version, ticket

FARTHEST = 50_000
"""So many tickets back the last ones are looked for: a Blueprint that nothing enters any more costs no long search."""


def matches(
    session: Session,
    query: CountMatches,
    bounds: tuple[Criterion, Criterion],
    *,
    visible: Condition,
    now: Moment,
    fields: Mapping[str, Field],
) -> tuple[int, int, int]:
    """How many tickets were looked at, and how many meet each of the two criteria.

    Raises Invalid for criteria that make no sense.
    """
    last = sa.select(sa.func.max(ticket.c.id)).scalar_subquery()
    recent = (
        sa.select(ticket.c.id)
        .where(ticket.c.id > last - FARTHEST, visible, *_scope(query))
        .order_by(ticket.c.id.desc())
        .limit(RECENT)
    )
    found = [
        sa.func.coalesce(sa.func.sum(sa.case((matching(session, bound, now=now, fields=fields), 1), else_=0)), 0)
        for bound in dict.fromkeys(bounds)
    ]
    ids = sa.select(recent.subquery().c.id)
    counted = sa.select(sa.func.count(), *found).select_from(ticket).where(ticket.c.id.in_(ids))
    of, *counts = map(int, session.core.execute(counted).one())
    return of, counts[0], counts[-1]


def _scope(query: CountMatches) -> list[Condition]:
    if query.blueprint_id is not None:
        versions = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == query.blueprint_id)
        return [ticket.c.version_id.in_(versions)]
    wanted = []
    if query.department is not None:
        wanted.append(ticket.c.department == query.department)
    if query.ticket_types:
        wanted.append(ticket.c.type.in_(query.ticket_types))
    return wanted
