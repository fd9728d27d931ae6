"""Pairs of customers of whom somebody said that they are two; each is kept once, the lower id first."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.twins import Pair, pair_of
from runtime.store.database import Session
from runtime.store.person_tables import told_apart
from runtime.store.upsert import Upsert

_KEEP = Upsert(told_apart, leaving=True)


def pairs(session: Session) -> frozenset[Pair]:
    """All of them."""
    rows = session.core.execute(sa.select(told_apart.c.first, told_apart.c.second))
    return frozenset((first, second) for first, second in rows)


def pairs_of(session: Session, person_id: str) -> frozenset[Pair]:
    """Those that somebody is one of."""
    rows = session.core.execute(sa.select(told_apart.c.first, told_apart.c.second).where(_names(person_id)))
    return frozenset((first, second) for first, second in rows)


def tell(session: Session, pair: Pair) -> None:
    """They are two; said again, nothing changes."""
    first, second = pair
    session.run(_KEEP, {"first": first, "second": second})


def forget(session: Session, pair: Pair) -> None:
    """They may be one."""
    first, second = pair
    session.core.execute(sa.delete(told_apart).where(told_apart.c.first == first, told_apart.c.second == second))


def forget_all_of(session: Session, person_id: str) -> None:
    """Nothing is said of somebody any more."""
    session.core.execute(sa.delete(told_apart).where(_names(person_id)))


def hand_over(session: Session, gone: str, keep: str) -> None:
    """Whoever is another than `gone` is another than `keep`, who goes on for them."""
    others = {other for pair in pairs_of(session, gone) for other in pair} - {gone, keep}
    forget_all_of(session, gone)
    for other in sorted(others):
        tell(session, pair_of(keep, other))


def _names(person_id: str) -> sa.ColumnElement[bool]:
    return sa.or_(told_apart.c.first == person_id, told_apart.c.second == person_id)
