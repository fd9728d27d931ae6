"""Whose turn it is to run the clock: one row that somebody holds until a moment, unless they hold it longer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import desk_fact
from runtime.store.upsert import upsert

_FACT = "clock_lease"


@dataclass(frozen=True, slots=True)
class Lease:
    """Who runs the clock, since when, and until when at least if nothing more is heard of them."""

    holder: str
    since: Moment
    until: Moment


def read(session: Session) -> Lease | None:
    """Who held the clock last; None when nobody ever did, or whoever did gave it back."""
    return _read(session, sa.select(desk_fact.c.value).where(desk_fact.c.name == _FACT))


def take(session: Session, holder: str, *, now: Moment, until: Moment) -> Lease:
    """Hold the clock, or hold it longer; the lease as it is then: another one's where somebody else holds it now."""
    upsert(session, desk_fact, [{"name": _FACT, "value": ""}], leaving=True)
    held = _read(session, sa.select(desk_fact.c.value).where(desk_fact.c.name == _FACT).with_for_update())
    if held is not None and held.holder != holder and held.until > now:
        return held
    since = held.since if held is not None and held.holder == holder else now
    taken = Lease(holder, since, until)
    _write(session, json.dumps(asdict(taken)))
    return taken


def give_back(session: Session, holder: str) -> None:
    """Let somebody else run the clock at once."""
    held = read(session)
    if held is not None and held.holder == holder:
        _write(session, "")


def _read(session: Session, question: sa.Select[str]) -> Lease | None:
    text = session.core.execute(question).scalar()
    return Lease(**json.loads(text)) if text else None


def _write(session: Session, text: str) -> None:
    session.core.execute(sa.update(desk_fact).where(desk_fact.c.name == _FACT).values(value=text))
