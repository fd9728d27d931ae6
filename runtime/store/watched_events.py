"""What the history tells that visits do not: who made each move, which actions failed, when clocks stood still."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import sqlalchemy as sa

from runtime.insight.pauses import Turn
from runtime.insight.performed import Deed, Deeds, Key
from runtime.model.event_json import decode
from runtime.model.events import ClockChanged, Migrated, Moved, RunStarted, Scope
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import WATCHED, blueprint_version, event, run
from runtime.store.sql_dialects import DIALECTS

type Place = tuple[int, Moment, str]
"""A visit: its run, when it was entered, the id of its state."""


def deeds(session: Session, blueprint_id: str, period: tuple[Moment, Moment]) -> Deeds:
    """The moves of the Blueprint's tickets in the period [from, to)."""
    tickets = _runs(session, blueprint_id)
    failures = _failures(session, period)
    made: dict[Key, list[Deed]] = {}
    for ticket, version, at, source, transition, performer in _moves(session, blueprint_id, period):
        failed = failures.pop((ticket, version), 0)
        made.setdefault((ticket, at, source or "", transition or ""), []).append(Deed(performer or "", failed))
    return Deeds(tickets, made)


def turns(session: Session, blueprint_id: str) -> dict[Place, list[Turn]]:
    """When clocks were stopped or set going while their ticket rested in a state, visit by visit, in order."""
    changed = sa.select(event.c.ticket_id).where(
        WATCHED, event.c.kind == ClockChanged.kind, event.c.ticket_id.in_(_tickets(blueprint_id))
    )
    numbers = _numbers(session, changed)
    told: dict[Place, list[Turn]] = {}
    kinds = (RunStarted.kind, Moved.kind, Migrated.kind, ClockChanged.kind)
    statement = (
        sa.select(event.c.ticket_id, event.c.at, event.c.kind, event.c.data)
        .where(event.c.ticket_id.in_(changed), event.c.kind.in_(kinds))
        .order_by(event.c.ticket_id, event.c.seq)
    )
    here: dict[int, Place] = {}
    for ticket, at, kind, data in session.core.execute(statement):
        fact = decode(kind, data)
        if isinstance(fact, ClockChanged):
            turn = Turn(at, run=fact.scope is Scope.RUN, stands=fact.new is not None and fact.new.since is None)
            told.setdefault(here[ticket], []).append(turn)
            continue
        place = _place(fact, at, here.get(ticket), numbers[ticket])
        if place != here.get(ticket):
            here[ticket] = place
            told.pop(place, None)  # what happened to a visit of no time
    return told


def _place(fact: object, at: Moment, here: Place | None, numbers: list[int]) -> Place:
    """Where the ticket rests after an event. Its runs are numbered in the order they began."""
    if isinstance(fact, RunStarted):
        return numbers.pop(0), at, fact.state
    if here is None:
        raise AssertionError("A ticket moves inside a run.")
    if isinstance(fact, Migrated) and fact.goes_on:
        return here[0], here[1], fact.target
    return here[0], at, getattr(fact, "target", "")


def _tickets(blueprint_id: str) -> sa.Select[tuple[int]]:
    of_blueprint = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)
    return sa.select(run.c.ticket_id).where(run.c.version_id.in_(of_blueprint))


def _runs(session: Session, blueprint_id: str) -> dict[int, int]:
    of_blueprint = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)
    statement = sa.select(run.c.id, run.c.ticket_id).where(run.c.version_id.in_(of_blueprint))
    return {row.id: row.ticket_id for row in session.core.execute(statement)}


def _numbers(session: Session, tickets: sa.Select[tuple[int]]) -> dict[int, list[int]]:
    """The runs of these tickets, through whatever Blueprint, in the order they began."""
    statement = sa.select(run.c.ticket_id, run.c.id).where(run.c.ticket_id.in_(tickets)).order_by(run.c.id)
    found: dict[int, list[int]] = {}
    for ticket, key in session.core.execute(statement):
        found.setdefault(ticket, []).append(key)
    return found


def _moves(
    session: Session, blueprint_id: str, period: tuple[Moment, Moment]
) -> Iterable[tuple[int, int, Moment, str | None, str | None, str | None]]:
    speech = DIALECTS[session.core.dialect.name]
    parts = (speech.json_text(event.c.data, (name,)) for name in ("source", "transition", "performer"))
    statement = (
        sa.select(event.c.ticket_id, event.c.version, event.c.at, *parts)
        .where(event.c.kind == Moved.kind, event.c.at >= period[0], event.c.at < period[1])
        .where(event.c.ticket_id.in_(_tickets(blueprint_id)))
        .order_by(event.c.seq)
    )
    return (tuple(row) for row in session.core.execute(statement))


def _failures(session: Session, period: tuple[Moment, Moment]) -> Counter[tuple[int, int]]:
    statement = sa.select(event.c.ticket_id, event.c.version).where(
        WATCHED, event.c.kind == "action_failed", event.c.at >= period[0], event.c.at < period[1]
    )
    return Counter((ticket, version) for ticket, version in session.core.execute(statement))
