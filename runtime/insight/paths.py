"""The visits of each run, one after another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from runtime.insight.columns import OPEN, Bools, Moments, RunColumns, VisitColumns
from runtime.insight.ordering import order_by, places_among


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """Where each run lies among visits in run order: run r is the rows [bounds[r], bounds[r + 1]).

    `run_rows[r]` is its row in the run columns.
    """

    bounds: Moments
    run_rows: Moments

    def starts(self) -> Moments:
        """The row of each run's first visit."""
        return self.bounds[:-1]

    def lasts(self) -> Moments:
        """The row of each run's last visit."""
        return self.bounds[1:] - 1

    def lengths(self) -> Moments:
        """How many visits each run has."""
        return np.diff(self.bounds)


def in_run_order(visits: VisitColumns) -> VisitColumns:
    """The visits run by run, each run's in sequence; the same object when they are already."""
    run, seq = visits.run, visits.seq
    same_run, later = run[1:] == run[:-1], seq[1:] >= seq[:-1]
    if ((run[1:] > run[:-1]) | (same_run & later)).all():
        return visits
    return visits.take(order_by(run, seq))


def merged(ordered: VisitColumns, others: VisitColumns) -> VisitColumns:
    """All of them in run order, in which the first are already."""
    if not len(others):
        return ordered
    if not len(ordered):
        return in_run_order(others)
    others = in_run_order(others)
    room = VisitColumns.room(len(ordered) + len(others))
    new = places_among(ordered.run, ordered.seq, others.run, others.seq)
    old = np.ones(len(ordered) + len(others), np.bool_)
    old[new] = False
    for name, column in room.items():
        column[old] = getattr(ordered, name)
        column[new] = getattr(others, name)
    return VisitColumns(**room)


def paths(visits: VisitColumns, runs: RunColumns) -> Paths:
    """The paths of visits in run order. Raises ValueError when a visit's run was not given."""
    run = visits.run
    if not len(run):
        return Paths(np.zeros(1, np.int64), np.empty(0, np.int64))
    changes = np.flatnonzero(run[1:] != run[:-1]) + 1
    bounds = np.concatenate(([0], changes, [len(run)]))
    return Paths(bounds, _rows_of(run[bounds[:-1]], runs))


def resting(visits: VisitColumns, runs: RunColumns, way: Paths) -> Bools:
    """Per visit: does an ended run rest here? Its row stays open, but it is no open visit."""
    rests = np.zeros(len(visits), np.bool_)
    last = way.lasts()
    rests[last] = (visits.left[last] == OPEN) & (runs.ended[way.run_rows] != OPEN)
    return rests


def _rows_of(wanted: Moments, runs: RunColumns) -> Moments:
    if np.array_equal(wanted, runs.run):
        return np.arange(len(wanted))
    by_id = np.argsort(runs.run, kind="stable")
    place = np.searchsorted(runs.run[by_id], wanted)
    known = place < len(by_id)
    known[known] = runs.run[by_id[place[known]]] == wanted[known]
    if not known.all():
        raise ValueError(f"visits belong to run {wanted[~known][0]}, which was not given")
    return by_id[place]
