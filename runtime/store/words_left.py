"""Customers whose tickets are kept under words of before, for they are too many to be kept anew at once.

Their name is another already, so whatever changes such a ticket meanwhile keeps it under the new one. One fact of the
desk for each of them says how far that has come: whoever is killed between two portions goes on there.
"""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import desk_fact
from runtime.store.upsert import upsert

_OF = "words_of:"


def note(session: Session, requester: str, after: int) -> None:
    """The words of this requester's tickets beyond that number are still to be kept anew."""
    upsert(session, desk_fact, [{"name": _OF + requester, "value": str(after)}])


def forget(session: Session, requester: str) -> None:
    """They are all as they should be."""
    session.core.execute(sa.delete(desk_fact).where(desk_fact.c.name == _OF + requester))


def all_left(session: Session) -> dict[str, int]:
    """By requester: the number of the last ticket that is kept under its words of now."""
    begins = desk_fact.c.name.startswith(_OF, autoescape=True)
    rows = session.core.execute(sa.select(desk_fact.c.name, desk_fact.c.value).where(begins).order_by(desk_fact.c.name))
    return {name.removeprefix(_OF): int(value) for name, value in rows}


def left_of(session: Session, requester: str, *, to_go_on: bool = False) -> int | None:
    """The same of one requester; None where nothing is left.

    `to_go_on`: whoever else would go on with them, or begin anew, waits until this transaction has ended.
    """
    kept = sa.select(desk_fact.c.value).where(desk_fact.c.name == _OF + requester)
    kept = kept.with_for_update() if to_go_on else kept
    found: str | None = session.core.execute(kept).scalar()
    return None if found is None else int(found)
