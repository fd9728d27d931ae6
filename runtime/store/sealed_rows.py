"""The rows of sealed days, unpacked once and kept in memory until one of their segments becomes another."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sa

from runtime.insight.columns import OPEN, Bools, Moments, RunColumns, VisitColumns
from runtime.insight.ordering import order_by
from runtime.insight.paths import in_run_order, merged
from runtime.insight.segments import unpack
from runtime.store.database import Session
from runtime.store.figure_tables import metric_segment
from runtime.store.sealing import RUNS, Seal

MOST_VISITS = 1_500_000
"""So many are kept in all, some 70 bytes each; what is larger is unpacked for every question anew."""

type _Days = tuple[str, int, frozenset[int]]
"""A seal's stamp, the day before which days count, and those that do not."""


@dataclass(frozen=True, slots=True, eq=False)
class SealedRows:
    """Of some versions. Never changed."""

    visits: VisitColumns
    """In run order: those that were left, and those in which runs came to rest."""
    resting: Moments
    """The rows of the latter."""
    runs: RunColumns
    """Each once, as the latest of the days tells of it."""

    @classmethod
    def unpacked(cls, held: Sequence[tuple[str, bytes]]) -> SealedRows:
        """The segments, each with its kind. Raises SegmentDamaged."""
        visits = unpack(VisitColumns, (data for kind, data in held if kind != RUNS))
        runs = latest(unpack(RunColumns, (data for kind, data in held if kind == RUNS)))
        there = visits.left != OPEN
        there[~there] = still_rest(visits.take(~there), runs)
        ordered = in_run_order(visits.take(there))
        return cls(ordered, np.flatnonzero(ordered.left == OPEN), runs)

    def visits_with(self, others: VisitColumns, runs: RunColumns) -> VisitColumns:
        """All of them in run order, but for rests of runs that were resumed since; `runs` are as they are now."""
        stay = _ended_then(self.visits.run[self.resting], self.visits.entered[self.resting], runs)
        if stay.all():
            return merged(self.visits, others)
        there = np.ones(len(self.visits), np.bool_)
        there[self.resting] = stay
        return merged(self.visits.take(there), others)


class KeptSealedRows:
    """By versions, under what tells the state of their days. Shared by the desks of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[tuple[int, ...], tuple[_Days, SealedRows]] = {}

    def read(self, session: Session, sealed: Seal, versions: Sequence[int], unfit: Collection[int]) -> SealedRows:
        """The rows of these versions' sealed days that are not unfit. Raises SegmentDamaged."""
        key, days = tuple(versions), (sealed.stamp, sealed.day, frozenset(unfit))
        with self._lock:
            known, rows = self._kept.pop(key, (None, None))
        if rows is None or known != days or not sealed.stamp:
            rows = _read(session, sealed, versions, unfit)
        with self._lock:
            self._kept[key] = days, rows  # what was asked for last goes last
            while sum(len(rows.visits) for _, rows in self._kept.values()) > MOST_VISITS:
                del self._kept[next(iter(self._kept))]
        return rows


def _read(session: Session, sealed: Seal, versions: Sequence[int], unfit: Collection[int]) -> SealedRows:
    columns = metric_segment.c
    statement = (
        sa.select(columns.day, columns.kind, columns.data)
        .where(columns.version_id.in_(versions), columns.day < sealed.day)
        .order_by(columns.day)
    )
    rows = session.core.execute(statement)
    return SealedRows.unpacked([(kind, bytes(data)) for day, kind, data in rows if day not in unfit])


def latest(runs: RunColumns) -> RunColumns:
    """A run that was resumed after its day was sealed is told of twice: what is told later is true."""
    order = order_by(runs.run, np.zeros(len(runs), np.int8))
    last = np.ones(len(runs), np.bool_)
    last[:-1] = runs.run[order[1:]] != runs.run[order[:-1]]
    return runs.take(order[last])


def still_rest(rests: VisitColumns, runs: RunColumns) -> Bools:
    """Which of them are not of runs that were resumed since: such a run did not end as it came to rest here."""
    return _ended_then(rests.run, rests.entered, runs)


def _ended_then(run: Moments, moments: Moments, runs: RunColumns) -> Bools:
    """Per moment: did its run, one of `runs` in the order of their numbers, end then?"""
    if not len(runs):
        return np.ones(len(run), np.bool_)
    place = np.minimum(np.searchsorted(runs.run, run), len(runs) - 1)
    then: Bools = (runs.run[place] == run) & (runs.ended[place] == moments)
    return then
