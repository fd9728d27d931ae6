"""The ways to live tickets: conditions each of which is read from a partial index in order of due moments.

“Mine, my team's or my department's” has no order in any index; each of the three has. Whoever lists live tickets reads
a page of each and merges them: a page costs the same at ten thousand tickets and at a million.
"""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa

from runtime.model.criteria import AllOf, Compare, Criterion, Operator
from runtime.model.people import Actor
from runtime.model.visibility import SEE_ALL
from runtime.store.lists import LIVE, Condition
from runtime.store.rights_tables import ticket_share
from runtime.store.schema import ticket

MOST = 40
"""With more ways than this there is no gain in going them one by one."""


def to_seen(actor: Actor, departments: Collection[str]) -> tuple[Condition, ...]:
    """Every live ticket the actor may see meets one of these, `departments` being all there are; none: too many."""
    if actor.role in SEE_ALL:
        ways = [ticket.c.department == each for each in sorted(departments)]
    else:
        ways = [ticket.c.department == each for each in sorted(actor.departments)]
        ways += [ticket.c.team == each for each in sorted(actor.teams)]
        ways.append(ticket.c.assignee == actor.id)
        shared = sa.select(ticket_share.c.ticket_id).where(ticket_share.c.department.in_(sorted(actor.departments)))
        ways.append(ticket.c.id.in_(shared))
    return _live(ways)


def to_named(criterion: Criterion) -> tuple[Condition, ...]:
    """Every ticket that meets the criterion meets one of these; none where it names no assignee and no team."""
    for operand, column in (("ticket.assignee", ticket.c.assignee), ("ticket.team", ticket.c.team)):
        named = _named(criterion, operand)
        if named is not None:
            return _live([column == each for each in named])
    return ()


def _named(criterion: Criterion, operand: str) -> tuple[str, ...] | None:
    if isinstance(criterion, AllOf):
        return next((found for part in criterion.of if (found := _named(part, operand)) is not None), None)
    if not isinstance(criterion, Compare) or criterion.operand != operand:
        return None
    if criterion.operator not in {Operator.IS, Operator.IN}:
        return None
    values = criterion.value if isinstance(criterion.value, tuple) else (criterion.value,)
    return tuple(value for value in values if isinstance(value, str))


def _live(ways: list[Condition]) -> tuple[Condition, ...]:
    return tuple(sa.and_(LIVE, way) for way in ways) if len(ways) <= MOST else ()
