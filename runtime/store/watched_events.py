"""What the history tells that visits do not: who made each move, and which of its actions failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import cast

import sqlalchemy as sa

from runtime.insight.performed import Deed, Deeds, Key
from runtime.model.events import ActionFailed, Moved
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import WATCHED, blueprint_version, event, run
from runtime.store.sql_dialects import DIALECTS

type _Move = tuple[int, int, Moment, str | None, str | None, str | None]
"""Ticket, its version, when, the state it left, the transition, who made it."""


def deeds(session: Session, blueprint_id: str, period: tuple[Moment, Moment]) -> Deeds:
    """The moves of the Blueprint's tickets in the period [from, to)."""
    tickets = _runs(session, blueprint_id)
    failures = _failures(session, period)
    made: dict[Key, list[Deed]] = {}
    known: dict[str, Deed] = {}
    for ticket, version, at, source, transition, performer in _moves(session, blueprint_id, period):
        failed = failures.pop((ticket, version), 0) if failures else 0
        deed = Deed(performer or "", failed) if failed else known.setdefault(performer or "", Deed(performer or ""))
        made.setdefault((ticket, at, source or "", transition or ""), []).append(deed)
    return Deeds(tickets, made)


def _tickets(blueprint_id: str) -> sa.Select[tuple[int]]:
    return sa.select(run.c.ticket_id).where(run.c.version_id.in_(_versions(blueprint_id)))


def _runs(session: Session, blueprint_id: str) -> dict[int, int]:
    statement = sa.select(run.c.id, run.c.ticket_id).where(run.c.version_id.in_(_versions(blueprint_id)))
    return {row.id: row.ticket_id for row in session.core.execute(statement)}


def _versions(blueprint_id: str) -> sa.Select[tuple[int]]:
    return sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)


def _moves(session: Session, blueprint_id: str, period: tuple[Moment, Moment]) -> Iterable[_Move]:
    speech = DIALECTS[session.core.dialect.name]
    parts = (speech.json_text(event.c.data, (name,)) for name in ("source", "transition", "performer"))
    statement = (
        sa.select(event.c.ticket_id, event.c.version, event.c.at, *parts)
        .where(event.c.kind == Moved.kind, event.c.at >= period[0], event.c.at < period[1])
        .where(event.c.ticket_id.in_(_tickets(blueprint_id)))
        .order_by(event.c.seq)
    )
    return cast("Iterable[_Move]", session.core.execute(statement))


def _failures(session: Session, period: tuple[Moment, Moment]) -> Counter[tuple[int, int]]:
    statement = sa.select(event.c.ticket_id, event.c.version).where(
        WATCHED, event.c.kind == ActionFailed.kind, event.c.at >= period[0], event.c.at < period[1]
    )
    return Counter((ticket, version) for ticket, version in session.core.execute(statement))
