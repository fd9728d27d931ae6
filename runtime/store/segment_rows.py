"""Visits and runs out of their tables, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.insight.columns import NEVER, NONE, OPEN, RunColumns, VisitColumns
from runtime.model.calendar import ALWAYS
from runtime.store.database import Session
from runtime.store.schema import run, ticket, visit
from runtime.store.segment_codes import CLOCK, TEAM, Numbers, state_kind, transition_kind

DEPARTMENT_CLOCK = NONE
"""In `limit_clock` of a visit without a limit: whichever clock its Blueprint's department has when it is read."""


def _or(column: sa.ColumnElement[int], default: int) -> sa.ColumnElement[int]:
    return sa.func.coalesce(column, default)


_USED_UP = sa.and_(visit.c.due <= visit.c.entered, visit.c.due < visit.c.left)
"""Earlier visits had used up all time of a limit that accumulates: it broke in one of them, and never anew."""
_FACTS = (
    visit.c.run_id,
    visit.c.seq,
    visit.c.state,
    visit.c.occurrence,
    visit.c.entered,
    _or(visit.c.claimed, NEVER),
    _or(visit.c.left, OPEN),
    visit.c.transition,
    _or(visit.c.allowance, NONE),
    visit.c.calendar,
    visit.c.version_id,
    sa.func.coalesce(visit.c.broken, sa.case((sa.or_(visit.c.left.is_(None), _USED_UP), visit.c.due)), NONE),
)
_CLOSED = sa.select(*_FACTS, visit.c.team, _or(visit.c.priority, 0))
_LASTING = (
    sa.select(*_FACTS, ticket.c.team, _or(ticket.c.priority, 0))
    .join_from(run, visit, sa.and_(visit.c.run_id == run.c.id, visit.c.left.is_(None)))
    .join(ticket, ticket.c.id == visit.c.ticket_id)
    .where(run.c.ended.is_(None))
)
_RESTING = sa.select(*_FACTS, sa.null(), sa.literal(0)).join_from(
    run, visit, sa.and_(visit.c.run_id == run.c.id, visit.c.left.is_(None))
)
_RUNS = sa.select(
    run.c.id,
    run.c.version_id,
    run.c.started,
    _or(run.c.ended, OPEN),
    run.c.end_kind,
    _or(run.c.first_violation, NONE),
    run.c.violation_kind,
)


class _Found[K](dict[K, int]):
    """Numbers by key: each is found once, and then at the pace of a look into a dictionary."""

    def __init__(self, find: Callable[[K], int]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: K) -> int:
        found = self[key] = self._find(key)
        return found

    def all_of(self, keys: Iterable[K]) -> list[int]:
        """The number of each."""
        return list(map(self.__getitem__, keys))


class Rows:
    """Reads the rows of some Blueprint versions; `blueprints` says whose version each is."""

    def __init__(self, session: Session, numbers: Numbers, blueprints: Mapping[int, str]) -> None:
        self._session = session
        self._numbers = numbers
        self._blueprints = blueprints
        self._versions = list(blueprints)
        self._states = _Found[tuple[int, str]](lambda key: numbers.code(state_kind(blueprints[key[0]]), key[1]))
        self._ways = _Found[tuple[int, str | None]](lambda key: self._way(*key))
        self._teams = _Found[str | None](lambda team: NONE if team is None else numbers.code(TEAM, team))
        self._clocks = _Found[tuple[int, str | None]](lambda key: self._clock(*key))

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
            ended=ended,
            end_kind=end_kind,
            first_violation=violation,
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
            state=self._states.all_of(zip(version, state, strict=True)),
            occurrence=occurrence,
            entered=entered,
            claimed=claimed,
            left=left,
            transition=self._ways.all_of(zip(version, transition, strict=True)),
            team=self._teams.all_of(team),
            priority=priority,
            limit=allowance,
            limit_clock=self._clocks.all_of(zip(allowance, calendar, strict=True)),
            version=version,
            breaks=breaks,
        )

    def _way(self, version: int, key: str | None) -> int:
        return NONE if key is None else self._numbers.code(transition_kind(self._blueprints[version]), key)

    def _clock(self, allowance: int, calendar: str | None) -> int:
        if allowance == NONE:
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
