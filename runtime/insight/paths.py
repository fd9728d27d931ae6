"""The visits of each run, one after another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from runtime.insight.columns import OPEN, Bools, Moments, RunColumns, VisitColumns
from runtime.insight.ordering import order_by


@dataclass(frozen=True, slots=True, eq=False)
class Paths:
    """`order` lists the rows of the visits run by run, in sequence; run r is [bounds[r], bounds[r + 1]).

    `run_rows[r]` is its row in the run columns.
    """

    order: Moments
    bounds: Moments
    run_rows: Moments

    def last_rows(self) -> Moments:
        """Each run's last visit, as a row of the visits."""
        return self.order[self.bounds[1:] - 1]

    def run_of_rows(self) -> Moments:
        """Per row of the visits: the number of its run among the paths."""
        numbers = np.empty(len(self.order), np.int64)
        numbers[self.order] = np.repeat(np.arange(len(self.run_rows)), np.diff(self.bounds))
        return numbers

    def followed(self) -> Bools:
        """Per place in `order`: does another visit of the same run follow?"""
        follows = np.ones(len(self.order), np.bool_)
        follows[self.bounds[1:] - 1] = False
        return follows


def paths(visits: VisitColumns, runs: RunColumns) -> Paths:
    """The paths of all visits. Raises ValueError when a visit belongs to a run that was not given."""
    order = order_by(visits.run, visits.seq)
    run = visits.run[order]
    starts = np.flatnonzero(run[1:] != run[:-1]) + 1 if len(run) else np.empty(0, np.int64)
    bounds = np.concatenate(([0], starts, [len(run)])) if len(run) else np.zeros(1, np.int64)
    return Paths(order, bounds, _rows_of(run[bounds[:-1]], runs))


def resting(visits: VisitColumns, runs: RunColumns, way: Paths) -> Bools:
    """Per visit: does an ended run rest here? Its row stays open, but it is no open visit."""
    rests = np.zeros(len(visits), np.bool_)
    last = way.last_rows()
    rests[last] = (visits.left[last] == OPEN) & (runs.ended[way.run_rows] != OPEN)
    return rests


def _rows_of(wanted: Moments, runs: RunColumns) -> Moments:
    by_id = np.argsort(runs.run, kind="stable")
    place = np.searchsorted(runs.run[by_id], wanted)
    known = place < len(by_id)
    known[known] = runs.run[by_id[place[known]]] == wanted[known]
    if not known.all():
        raise ValueError(f"visits belong to run {wanted[~known][0]}, which was not given")
    return by_id[place]
