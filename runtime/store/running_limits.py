"""The limits of tickets under way, read in one go: what a change of calendars may move."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import sqlalchemy as sa

from runtime.model.ticket import Run, Visit
from runtime.store.database import Session
from runtime.store.schema import NEVER, ticket
from runtime.store.tickets import run_and_visit

_AT_A_TIME = 2_000


class Running(NamedTuple):
    """A ticket with its run and open visit, and whether the asker may see it."""

    ticket_id: int
    subject: str
    visible: bool
    run: Run
    visit: Visit


def with_due_moment(session: Session, visible: sa.ColumnElement[bool], calendars: frozenset[str]) -> Iterator[Running]:
    """The tickets with a limit that runs on one of these calendars, in the order of their ids."""
    marks = [f'"calendar":"{calendar}"' for calendar in sorted(calendars)]
    named = sa.or_(*(ticket.c.memory.contains(mark, autoescape=True) for mark in marks)) if marks else sa.false()
    for running in _read(session, visible, ticket.c.due_at < NEVER, named):
        clocks = (running.run.limit, running.visit.limit)
        if any(clock is not None and clock.since is not None and clock.calendar in calendars for clock in clocks):
            yield running


def under_way(session: Session, visible: sa.ColumnElement[bool]) -> Iterator[Running]:
    """The tickets in a Blueprint that a limit counts for, also one that stands still; visible ones only."""
    limited = ticket.c.memory.contains('"limit":', autoescape=True)
    return _read(session, visible, ticket.c.run_ended.is_(None), visible, limited)


def _read(session: Session, visible: sa.ColumnElement[bool], *wanted: sa.ColumnElement[bool]) -> Iterator[Running]:
    """Keyset pages, so that a hundred thousand tickets are never in memory at once."""
    seen = sa.case((visible, 1), else_=0)
    statement = sa.select(ticket.c.id, ticket.c.subject, seen, ticket.c.memory).where(
        ticket.c.memory.is_not(None), *wanted
    )
    after = 0
    while True:
        page = statement.where(ticket.c.id > after).order_by(ticket.c.id).limit(_AT_A_TIME)
        rows = session.core.execute(page).all()
        for key, subject, shown, memory in rows:
            run, visit = run_and_visit(memory)
            if run is not None and visit is not None:
                yield Running(key, subject, bool(shown), run, visit)
        if len(rows) < _AT_A_TIME:
            return
        after = rows[-1][0]
