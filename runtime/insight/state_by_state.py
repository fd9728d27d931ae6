"""The visits state by state, and within a state run by run: what no filter changes, worked out once.

In this order the visits of one state are one stretch, and so are the visits one run pays to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from runtime.insight.codes import Codes
from runtime.insight.columns import NEVER, NONE, OPEN, Bools, Moments
from runtime.insight.run_by_run import AGAIN, RunByRun
from runtime.insight.stretches import sums_between


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """What is so of a visit, whatever is asked."""

    resting: Bools
    live: Bools
    """It lasts: neither left nor resting."""
    ends_stay: Bools
    """The last visit of its stay, though not of its run."""
    unmoved: Bools
    """No transition ended it."""
    limited: Bools
    late: Bools
    """Its limit broke before it was left."""
    again: Bools
    """Its run was in this state before."""
    second: Bools
    """Its run was in this state once before."""
    taken_up: Bools
    """An agent took it up, in a state that is not outside."""
    teamed: Bools
    """A team is named, in a state that is not outside."""


@dataclass(frozen=True, slots=True, eq=False)
class Stays:
    """Stays of two visits or more: the positions of their last visits, and how long they lasted."""

    ends: Moments
    calendar: Moments
    business: Moments


@dataclass(frozen=True, slots=True, eq=False)
class StateByState:
    """Visits in state order: state s is [bounds[s], bounds[s + 1]). `order` are their rows in run order."""

    order: Moments
    bounds: Moments
    entered: Moments
    left: Moments
    waits: Moments
    spans: Moments
    """As in `Timeline`, by the calendar."""
    waits_business: Moments
    spans_business: Moments
    """As in `Timeline`, each on its own business clock."""
    stays: Stays
    ticket: NDArray[np.int32]
    """One number for all visits that one run pays to one state."""
    cell: NDArray[np.int32]
    """Team and state: (team + 1) * number of states + state."""
    way: NDArray[np.int32]
    """As `RunByRun.ways`."""
    marks: Marks

    @classmethod
    def of(cls, by_run: RunByRun, codes: Codes) -> StateByState:
        """The visits brought from run order into state order."""
        visits, states = by_run.visits, len(codes.states)
        order = np.argsort(visits.state, kind="stable")
        starts = by_run.stay_starts()
        calendar, business = by_run.calendar, by_run.business
        waits, spans = calendar.waits.take(order), calendar.spans.take(order)
        return cls(
            order=order,
            bounds=np.concatenate(([0], np.cumsum(np.bincount(visits.state, minlength=states)))),
            entered=visits.entered.take(order),
            left=visits.left.take(order),
            waits=waits,
            spans=spans,
            waits_business=waits if by_run.one_clock else business.waits.take(order),
            spans_business=spans if by_run.one_clock else business.spans.take(order),
            stays=_stays(by_run, order, starts),
            ticket=_tickets(by_run).take(order),
            cell=((visits.team.astype(np.int32) + 1) * states + visits.state).take(order),
            way=by_run.ways().take(order),
            marks=_marks(by_run, codes, order, starts),
        )

    def per_state(self, mask: Bools) -> Moments:
        """How many visits of each state the mask holds."""
        stretches = pairwise(self.bounds.tolist())
        return np.array([np.count_nonzero(mask[begin:end]) for begin, end in stretches], np.int64)

    def bounds_of(self, rows: Moments) -> Moments:
        """Where each state begins and ends among these ascending rows."""
        return np.searchsorted(rows, self.bounds)


def _tickets(by_run: RunByRun) -> NDArray[np.int32]:
    """The number of the visit's run: within one state, that of the run's visits to it."""
    return np.repeat(np.arange(len(by_run.paths.run_rows), dtype=np.int32), by_run.paths.lengths())


def _stays(by_run: RunByRun, order: Moments, starts: Moments) -> Stays:
    first, last = by_run.joined_stays(starts)
    ends = np.flatnonzero(_mask(len(order), last).take(order))
    place = np.searchsorted(last, order[ends])
    first, last = first[place], last[place]
    calendar = sums_between(by_run.calendar.spans, first, last)
    business = calendar if by_run.one_clock else sums_between(by_run.business.spans, first, last)
    return Stays(ends, calendar, business)


def _mask(rows: int, chosen: Moments) -> Bools:
    mask = np.zeros(rows, np.bool_)
    mask[chosen] = True
    return mask


def _marks(by_run: RunByRun, codes: Codes, order: Moments, starts: Moments) -> Marks:
    visits, ours = by_run.visits, ~codes.outside()[by_run.visits.state]
    limited = visits.limit != NONE
    marks = {
        "resting": by_run.resting,
        "live": (visits.left == OPEN) & ~by_run.resting,
        "ends_stay": by_run.stay_ends(starts),
        "unmoved": visits.transition == NONE,
        "limited": limited,
        "late": (visits.breaks != NONE) & (visits.breaks <= visits.left),
        "again": visits.occurrence >= AGAIN,
        "second": visits.occurrence == AGAIN,
        "taken_up": ours & (visits.claimed != NEVER),
        "teamed": ours & (visits.team >= 0),
    }
    return Marks(**{name: mask.take(order) for name, mask in marks.items()})
