"""Calendars to be counted by once more: for what was under way, unseen, while somebody changed them.

PostgreSQL only. A transaction that began before a calendar's change was committed may still start a limit on the hours
as they were, after the change looked for limits to move: neither saw the other. So the change leaves a fact; the clock
notes which transactions run then, by their virtual ids (a transaction has one from its first statement on, while it
gets a number of its own only with its first write), and counts again once none of them is left. On SQLite writers wait
for one another, and there is nothing to count again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import desk_fact
from runtime.store.upsert import upsert

_FACT = "calendars_to_recount"
_RUNNING = """
    SELECT held.virtualtransaction FROM pg_locks AS held JOIN pg_stat_activity AS who ON who.pid = held.pid
    WHERE held.locktype = 'virtualxid' AND held.granted AND held.mode = 'ExclusiveLock'
    AND held.pid <> pg_backend_pid() AND who.datname = current_database()
"""


class LeftOver(NamedTuple):
    """The calendars that were changed, and who is waited for; None while nobody looked who was under way."""

    calendars: frozenset[str]
    waits_for: frozenset[str] | None


def note(session: Session, calendars: Iterable[str]) -> None:
    """These were changed in this transaction, with those that are left over from before."""
    if session.dialect.name == "postgresql":
        before = find(session)
        _keep(session, LeftOver(frozenset(calendars) | (before.calendars if before else frozenset()), None))


def find(session: Session) -> LeftOver | None:
    """What is to be counted again; None where there is nothing."""
    if session.dialect.name != "postgresql":
        return None
    text = session.core.execute(sa.select(desk_fact.c.value).where(desk_fact.c.name == _FACT)).scalar()
    if text is None:
        return None
    told = json.loads(text)
    waits_for = told["waits_for"]
    return LeftOver(frozenset(told["calendars"]), None if waits_for is None else frozenset(waits_for))


def wait_for_those_under_way(session: Session, left: LeftOver) -> LeftOver:
    """Note who is under way now, later than the change: whoever begins from here on counts by it."""
    noted = LeftOver(left.calendars, frozenset(_running(session)))
    _keep(session, noted)
    return noted


def is_over(session: Session, left: LeftOver) -> bool:
    """Whether nobody who was waited for is under way any more."""
    return left.waits_for is not None and left.waits_for.isdisjoint(_running(session))


def forget(session: Session) -> None:
    """It was counted again."""
    session.core.execute(sa.delete(desk_fact).where(desk_fact.c.name == _FACT))


def _running(session: Session) -> list[str]:
    return list(session.core.execute(sa.text(_RUNNING)).scalars())


def _keep(session: Session, left: LeftOver) -> None:
    waits_for = None if left.waits_for is None else sorted(left.waits_for)
    text = json.dumps({"calendars": sorted(left.calendars), "waits_for": waits_for})
    upsert(session, desk_fact, [{"name": _FACT, "value": text}])
