"""One question: which visits and runs of the prepared ones it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from runtime.insight.codes import Codes
from runtime.insight.columns import Bools, Ints, Moments, RunColumns
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared
from runtime.insight.state_by_state import Marks, StateByState
from runtime.insight.timeline import Timeline
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """One question's data. Masks have one entry per visit, state by state; `runs_chosen` one per run."""

    prepared: Prepared
    filter: Filter
    chosen: Bools
    runs_chosen: Bools
    closed: Bools
    """Chosen visits that were left in the period."""
    all_left: bool
    """Are these all that were ever left?"""
    entered: Bools
    """Chosen visits that were entered in the period."""
    open: Moments
    """The positions of chosen visits that were entered and not yet left now; resting ones are not open."""

    @property
    def codes(self) -> Codes:
        """The names."""
        return self.prepared.codes

    @property
    def runs(self) -> RunColumns:
        """Every run, chosen or not."""
        return self.prepared.runs

    @property
    def visits(self) -> StateByState:
        """Every visit, chosen or not, state by state."""
        return self.prepared.by_state

    @property
    def marks(self) -> Marks:
        """What is so of every visit."""
        return self.prepared.by_state.marks

    def once[R](self, what: str, work_out: Callable[[], R]) -> R:
        """What is worked out of the closed visits; of all that were ever left, it is worked out once and kept."""
        if not self.all_left:
            return work_out()
        kept = self.prepared.kept
        if what not in kept:
            kept[what] = work_out()
        found: R = kept[what]
        return found

    @property
    def one_clock(self) -> bool:
        """Is business time the same as calendar time for every visit?"""
        return self.prepared.one_clock

    def business(self, rows: Moments) -> tuple[Timeline, Ints]:
        """The visits at these positions, each on its own business clock, and which clock that is."""
        order, visits = self.visits.order[rows], self.visits
        line = Timeline(self.prepared.entered_business[order], visits.waits_business[rows], visits.spans_business[rows])
        return line, self.prepared.visits.limit_clock[order]

    def window(self) -> tuple[Moment, Moment]:
        """The part of the period in which time can have been spent."""
        now, moments = self.filter.now, self.visits.entered
        first = int(moments.min()) if len(moments) else now
        begin, end = self.filter.period or (first, now)
        begin = max(begin, first)
        return begin, max(begin, min(end, now))


def scope(prepared: Prepared, asked: Filter) -> Scope:
    """The scope of one question."""
    by_state = prepared.by_state
    chosen = asked.chosen(prepared.visits).take(by_state.order)
    closed = chosen & asked.contains(by_state.left)
    return Scope(
        prepared=prepared,
        filter=asked,
        chosen=chosen,
        runs_chosen=asked.chosen(prepared.runs),
        closed=closed,
        all_left=np.count_nonzero(closed) == len(prepared.leavings.spans),
        entered=chosen & asked.contains(by_state.entered),
        open=_open(by_state, chosen, asked.now),
    )


def _open(visits: StateByState, chosen: Bools, now: Moment) -> Moments:
    rows = np.flatnonzero(chosen & (visits.marks.live | (visits.left > now)))
    return rows[visits.entered[rows] <= now]
