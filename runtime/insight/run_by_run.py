"""The visits run by run, each run's in sequence, with their times: what no filter changes, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from runtime.insight.codes import Codes
from runtime.insight.columns import NONE, OPEN, Bools, Moments, RunColumns, VisitColumns
from runtime.insight.paths import Paths, in_run_order, paths, resting
from runtime.insight.stretches import sums_of_stretches
from runtime.insight.timeline import Timeline, business, calendar

AGAIN: Final = 2
"""The occurrence from which on a visit is a return to its state."""


@dataclass(frozen=True, slots=True, eq=False)
class RunByRun:
    """Visits in run order. `live`: the rows of those that last, neither left nor resting."""

    visits: VisitColumns
    paths: Paths
    resting: Bools
    live: Moments
    calendar: Timeline
    business: Timeline

    @classmethod
    def of(cls, visits: VisitColumns, runs: RunColumns, codes: Codes) -> RunByRun:
        """The visits ordered and timed.

        Raises ValueError when a visit's run was not given, or a business clock does not reach its moments.
        """
        visits = in_run_order(visits)
        way = paths(visits, runs)
        rests = resting(visits, runs, way)
        live = np.flatnonzero((visits.left == OPEN) & ~rests)
        by_calendar = calendar(visits, live)
        return cls(visits, way, rests, live, by_calendar, business(visits, codes, live, by_calendar))

    @property
    def one_clock(self) -> bool:
        """Is business time the same as calendar time for every visit?"""
        return self.business is self.calendar

    def ways(self) -> NDArray[np.int32]:
        """How each visit was left: (transition + 1) * 2, and 1 more when its run was in the next state before."""
        way = self.visits.transition.astype(np.int32)
        way -= NONE
        way *= 2
        way[:-1] += self.visits.occurrence[1:] >= AGAIN
        way[self.paths.lasts()] &= ~1
        return way

    def stay_starts(self) -> Moments:
        """The row of each stay's first visit: visits of one state that follow each other are one stay."""
        state = self.visits.state
        starts = np.ones(len(state), np.bool_)
        starts[1:] = state[1:] != state[:-1]
        starts[self.paths.starts()] = True
        return np.flatnonzero(starts)

    def stay_ends(self, starts: Moments) -> Bools:
        """Per visit: is it the last of its stay, though not of its run?"""
        ends = np.zeros(len(self.visits), np.bool_)
        ends[starts[1:] - 1] = True
        ends[self.paths.lasts()] = False
        return ends

    def joined_stays(self, starts: Moments) -> tuple[Moments, Moments]:
        """The rows of first and last visits of the stays of two visits or more."""
        lengths = np.diff(starts, append=len(self.visits))
        joined = np.flatnonzero(lengths > 1)
        return starts[joined], starts[joined] + lengths[joined] - 1

    def run_business(self) -> Moments:
        """Per run: the business time of all its visits; of use where none of them lasts."""
        return sums_of_stretches(self.business.spans, self.paths.bounds)
