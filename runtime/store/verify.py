"""Checks a whole desk against itself, a portion at a time: rows against facts, visits, clocks, letters, the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from runtime.messages.system import Problem, VerifyReport
from runtime.store import search, verify_desk, verify_ticket
from runtime.store.database import Session
from runtime.store.schema import event, ticket

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check has come: `done` of `total` parts of it, and what was found since the last."""

    done: int
    total: int
    problems: tuple[Problem, ...] = ()


def report(session: Session) -> VerifyReport:
    """The whole check at once."""
    return reported(session, (problem for progress in check(session) for problem in progress.problems))


def reported(session: Session, problems: Iterator[Problem]) -> VerifyReport:
    """What was found, with how much was looked at."""
    found = tuple(problems)
    return VerifyReport(tickets=_count(session, ticket), events=_count(session, event), problems=found)


def check(session: Session) -> Iterator[Progress]:
    """The check, a portion at a time: stop asking to stop it. Every ticket counts twice: its rows, and its words."""
    parts = len(verify_desk.PARTS)
    done, total = 0, parts + 2 * _count(session, ticket)
    for part in verify_desk.PARTS:
        found = tuple(part(session))
        done += 1
        yield Progress(done, total, found)
    for portion in _portions(session):
        found = tuple(verify_ticket.problems(session, portion))
        done += len(portion)
        yield Progress(done, total, found)
    for looked, indexed in search.checked(session):
        done += looked
        yield Progress(done, total, indexed)


def _portions(session: Session) -> Iterator[list[int]]:
    after = 0
    while True:
        ids = session.core.execute(
            sa.select(ticket.c.id).where(ticket.c.id > after).order_by(ticket.c.id).limit(_AT_ONCE)
        )
        portion = list(ids.scalars())
        if not portion:
            return
        after = portion[-1]
        yield portion


def _count(session: Session, table: sa.Table) -> int:
    return session.core.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
