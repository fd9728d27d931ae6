"""Visits and runs out of their tables, as columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.insight.columns import NEVER, NONE, OPEN, RunColumns, VisitColumns
from runtime.model.calendar import ALWAYS
from runtime.store.database import Session
from runtime.store.schema import run, ticket, visit
from runtime.store.segment_codes import CLOCK, TEAM, Numbers, state_kind, transition_kind

DEPARTMENT_CLOCK = NONE
"""In `limit_clock` of a visit without a limit: whichever clock its Blueprint's department has when it is read."""

_FACTS = (
    visit.c.run_id,
    visit.c.seq,
    visit.c.state,
    visit.c.occurrence,
    visit.c.entered,
    visit.c.claimed,
    visit.c.left,
    visit.c.transition,
    visit.c.allowance,
    visit.c.calendar,
    visit.c.version_id,
    sa.func.coalesce(visit.c.broken, sa.case((visit.c.left.is_(None), visit.c.due))),
)
_CLOSED = sa.select(*_FACTS, visit.c.team, visit.c.priority)
_LASTING = (
    sa.select(*_FACTS, ticket.c.team, ticket.c.priority)
    .join_from(run, visit, sa.and_(visit.c.run_id == run.c.id, visit.c.left.is_(None)))
    .join(ticket, ticket.c.id == visit.c.ticket_id)
    .where(run.c.ended.is_(None))
)
_RESTING = sa.select(*_FACTS, sa.null(), sa.null()).join_from(
    run, visit, sa.and_(visit.c.run_id == run.c.id, visit.c.left.is_(None))
)
_RUNS = sa.select(
    run.c.id, run.c.version_id, run.c.started, run.c.ended, run.c.end_kind, run.c.first_violation, run.c.violation_kind
)


class Rows:
    """Reads the rows of some Blueprint versions; `blueprints` says whose version each is."""

    def __init__(self, session: Session, numbers: Numbers, blueprints: Mapping[int, str]) -> None:
        self._session = session
        self._numbers = numbers
        self._blueprints = blueprints
        self._versions = list(blueprints)

    def left_between(self, first: int, end: int) -> VisitColumns:
        """The visits that were left from `first` on, before `end`."""
        among = visit.c.version_id.in_(self._versions)
        rows = self._session.core.execute(_CLOSED.where(visit.c.left >= first, visit.c.left < end, among))
        return self._visits(rows.all())

    def lasting(self) -> VisitColumns:
        """The open visits of runs that go on, with the ticket's team and priority as they are now."""
        among = run.c.version_id.in_(self._versions)
        return self._visits(self._session.core.execute(_LASTING.where(among)).all())

    def resting_between(self, first: int, end: int) -> VisitColumns:
        """Where the runs rest that ended from `first` on, before `end`; team and priority are for the reader to say."""
        ended = sa.and_(run.c.ended >= first, run.c.ended < end, run.c.version_id.in_(self._versions))
        return self._visits(self._session.core.execute(_RESTING.where(ended)).all())

    def ended_between(self, first: int, end: int) -> RunColumns:
        """The runs that ended from `first` on, before `end`."""
        return self._runs(sa.and_(run.c.ended >= first, run.c.ended < end))

    def running(self) -> RunColumns:
        """The runs that have not ended."""
        return self._runs(run.c.ended.is_(None))

    def _runs(self, condition: sa.ColumnElement[bool]) -> RunColumns:
        among = run.c.version_id.in_(self._versions)
        rows = self._session.core.execute(_RUNS.where(condition, among)).all()
        key, version, started, ended, end_kind, violation, kind = _turned(rows, 7)
        return RunColumns.of(
            run=key,
            version=version,
            started=started,
            ended=_or(ended, OPEN),
            end_kind=end_kind,
            first_violation=_or(violation, NONE),
            violation_kind=kind,
            team=[NONE] * len(rows),
            priority=[0] * len(rows),
            state=[NONE] * len(rows),
        )

    def _visits(self, rows: Sequence[Sequence[Any]]) -> VisitColumns:
        columns = _turned(rows, 14)
        key, seq, state, occurrence, entered, claimed, left, transition, allowance, calendar, version = columns[:11]
        breaks, team, priority = columns[11:]
        return VisitColumns.of(
            run=key,
            seq=seq,
            state=[self._of(state_kind, of, each) for of, each in zip(version, state, strict=True)],
            occurrence=occurrence,
            entered=entered,
            claimed=_or(claimed, NEVER),
            left=_or(left, OPEN),
            transition=[self._of(transition_kind, of, each) for of, each in zip(version, transition, strict=True)],
            team=[NONE if each is None else self._numbers.code(TEAM, each) for each in team],
            priority=_or(priority, 0),
            limit=_or(allowance, NONE),
            limit_clock=[self._clock(*each) for each in zip(allowance, calendar, strict=True)],
            version=version,
            breaks=_or(breaks, NONE),
        )

    def _of(self, kind: Any, version: int, key: str | None) -> int:
        return NONE if key is None else self._numbers.code(kind(self._blueprints[version]), key)

    def _clock(self, allowance: int | None, calendar: str | None) -> int:
        if allowance is None:
            return DEPARTMENT_CLOCK
        return clock_code(self._numbers, calendar)


def clock_code(numbers: Numbers, calendar: str | None) -> int:
    """The clock of a calendar; 0, the plain clock, for none and for the calendar that never closes."""
    if calendar is None or calendar == ALWAYS.id:
        return 0
    return numbers.code(CLOCK, calendar) + 1


def _turned(rows: Sequence[Sequence[Any]], width: int) -> list[Sequence[Any]]:
    """Columns out of rows."""
    return list(zip(*rows, strict=True)) if rows else [()] * width


def _or(values: Sequence[int | None], default: int) -> list[int]:
    return [default if value is None else value for value in values]
