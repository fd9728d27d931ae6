"""What the history tells that visits do not: who made each move, and which of its actions failed.

What is written of a move never changes, so the history before a place that is settled need be read only once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

import sqlalchemy as sa

from runtime.model.events import ActionFailed, Moved
from runtime.model.values import Moment
from runtime.store import feed
from runtime.store.database import Session
from runtime.store.schema import WATCHED, blueprint_version, event, run
from runtime.store.sql_dialects import DIALECTS


class Move(NamedTuple):
    """Ticket, its version, when; and in one text the state it left, the transition, and who made it."""

    ticket: int
    version: int
    at: Moment
    told: str


TOLD = ("source", "transition", "performer")
"""What `Move.told` holds, as a JSON list; null for what is not there."""


def settled(session: Session) -> int:
    """The place before which no move will ever be added."""
    if session.dialect.name == "sqlite":
        return int(session.core.execute(sa.select(sa.func.coalesce(sa.func.max(event.c.seq), 0))).scalar_one()) + 1
    return feed.present(session)


def moves(session: Session, blueprint_id: str, since: Moment, places: tuple[int | None, int | None]) -> Sequence[Move]:
    """The moves of the Blueprint's tickets from a moment on, in their order, between two places (see `settled`)."""
    place = event.c.seq if session.dialect.name == "sqlite" else event.c.xact
    first, end = places
    told = DIALECTS[session.dialect.name].json_list(event.c.data, TOLD)
    among = (event.c.ticket_id + 0).in_(_tickets(blueprint_id))  # looked up for each event, not the other way round
    statement = sa.select(event.c.ticket_id, event.c.version, event.c.at, told).where(event.c.kind == Moved.kind)
    statement = statement.where(event.c.at >= since, among)
    if first is not None:
        statement = statement.where(place >= first)
    if end is not None:
        statement = statement.where(place < end)
    return cast("Sequence[Move]", session.core.execute(statement.order_by(event.c.seq)).all())


def failures(session: Session, period: tuple[Moment, Moment]) -> Counter[tuple[int, int]]:
    """How many actions failed in the period [from, to), by ticket and the version of it that the command made."""
    statement = sa.select(event.c.ticket_id, event.c.version).where(
        WATCHED, event.c.kind == ActionFailed.kind, event.c.at >= period[0], event.c.at < period[1]
    )
    return Counter((ticket, version) for ticket, version in session.core.execute(statement))


def tickets_of(session: Session, blueprint_id: str, runs: Sequence[int]) -> Mapping[int, int]:
    """By run the ticket, of these runs through the Blueprint; of many, of all its runs."""
    statement = sa.select(run.c.id, run.c.ticket_id)
    few = len(runs) <= _FEW
    found = statement.where(run.c.id.in_(runs) if few else run.c.version_id.in_(_versions(blueprint_id)))
    return {row.id: row.ticket_id for row in session.core.execute(found)}


_FEW = 5_000


def _tickets(blueprint_id: str) -> sa.Select[tuple[int]]:
    return sa.select(run.c.ticket_id).where(run.c.version_id.in_(_versions(blueprint_id)))


def _versions(blueprint_id: str) -> sa.Select[tuple[int]]:
    return sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)
