"""Whose turn it is to do a duty of the whole desk: one row that somebody holds until a moment, or longer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import desk_fact
from runtime.store.upsert import upsert


class Duty(StrEnum):
    """What one program at a time does for a desk; the value names its row."""

    CLOCK = "clock_lease"
    POST = "post_lease"


@dataclass(frozen=True, slots=True)
class Lease:
    """Who does a duty, since when, and until when at least if nothing more is heard of them."""

    holder: str
    since: Moment
    until: Moment


def read(session: Session, duty: Duty) -> Lease | None:
    """Who held the duty last; None when nobody ever did, or whoever did gave it back."""
    return _read(session, sa.select(desk_fact.c.value).where(desk_fact.c.name == duty))


def take(session: Session, duty: Duty, holder: str, *, now: Moment, until: Moment) -> Lease:
    """Hold the duty, or hold it longer; the lease as it is then: another one's where somebody else holds it now."""
    upsert(session, desk_fact, [{"name": duty.value, "value": ""}], leaving=True)
    held = _read(session, sa.select(desk_fact.c.value).where(desk_fact.c.name == duty).with_for_update())
    if held is not None and held.holder != holder and held.until > now:
        return held
    since = held.since if held is not None and held.holder == holder else now
    taken = Lease(holder, since, until)
    _write(session, duty, json.dumps(asdict(taken)))
    return taken


def give_back(session: Session, duty: Duty, holder: str) -> None:
    """Let somebody else do it at once."""
    held = read(session, duty)
    if held is not None and held.holder == holder:
        _write(session, duty, "")


def _read(session: Session, question: sa.Select[str]) -> Lease | None:
    text = session.core.execute(question).scalar()
    return Lease(**json.loads(text)) if text else None


def _write(session: Session, duty: Duty, text: str) -> None:
    session.core.execute(sa.update(desk_fact).where(desk_fact.c.name == duty).values(value=text))
