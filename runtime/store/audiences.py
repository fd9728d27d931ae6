"""How rows tell who finds them: `audience` and `whose`, as views, macros and dashboards have them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

import sqlalchemy as sa

from runtime.model.people import Actor
from runtime.model.views import Audience


def whose(audience: Audience, *, owner: str | None, team: str | None) -> str:
    """The person of a personal one, the team of a team's, nothing for everyone's."""
    return {Audience.PERSONAL: owner, Audience.TEAM: team}.get(audience) or ""


def found_by(actor: Actor, table: sa.Table, also: AbstractSet[str]) -> sa.ColumnElement[bool]:
    """True for everyone's, their own, and those of the actor's teams and of teams they are not in but arrange for."""
    teams = sorted(actor.teams | also)
    return sa.or_(
        table.c.audience == Audience.EVERYONE.value,
        sa.and_(table.c.audience == Audience.TEAM.value, table.c.whose.in_(teams)),
        sa.and_(table.c.audience == Audience.PERSONAL.value, table.c.whose == actor.id),
    )
