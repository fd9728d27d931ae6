"""SLA clocks as columns, and what became of each in a period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from runtime.insight.columns import NONE, OPEN, Bools, Columns, DTypes, Moments
from runtime.messages.sla import Standing
from runtime.model.values import DAY, Moment

SOON: Final = DAY


@dataclass(frozen=True, slots=True, eq=False)
class ClockColumns(Columns):
    """One row per clock, as it stands. `metric` is a place among the metrics; the other names are codes.

    NONE: it is not due or not broken, is of no team or organisation, counts on no calendar; OPEN: it has not ended.
    """

    ticket: Moments
    metric: NDArray[np.int8]
    policy: NDArray[np.int16]
    priority: NDArray[np.int8]
    dropped: NDArray[np.int8]
    started: Moments
    allowance: Moments
    spent: Moments
    due: Moments
    broken: Moments
    ended: Moments
    department: NDArray[np.int16]
    team: NDArray[np.int16]
    organisation: NDArray[np.int32]
    calendar: NDArray[np.int16]

    DTYPES: ClassVar[DTypes] = MappingProxyType(
        {
            **dict.fromkeys(("ticket", "started", "allowance", "spent", "due", "broken", "ended"), np.int64),
            **dict.fromkeys(("policy", "department", "team", "calendar"), np.int16),
            **dict.fromkeys(("metric", "priority", "dropped"), np.int8),
            "organisation": np.int32,
        }
    )


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` until before `until`, looked at at `now`."""

    since: Moment
    until: Moment
    now: Moment

    def holds(self, moments: Moments) -> Bools:
        """Per moment: is it in the period? None (-1) never is."""
        inside: Bools = (moments >= max(self.since, 0)) & (moments < self.until)
        return inside

    def concerns(self, clocks: ClockColumns) -> Bools:
        """Per clock: has it not ended, or did it end or break in the period?"""
        concerned: Bools = (clocks.ended == OPEN) | self.holds(clocks.ended) | self.holds(clocks.broken)
        return concerned


def standings(clocks: ClockColumns, period: Period) -> Mapping[Standing, Bools]:
    """Per standing, the clocks it counts: what became of them in the period, and how those not ended stand now."""
    lasts, broke = clocks.ended == OPEN, clocks.broken != NONE
    over = broke | (clocks.spent >= clocks.allowance) | ((clocks.due != NONE) & (clocks.due <= period.now))
    running = lasts & ~over
    return {
        Standing.MET: period.holds(clocks.ended) & ~broke & (clocks.dropped == 0),
        Standing.BROKEN: period.holds(clocks.broken),
        Standing.RUNNING: running,
        Standing.OVERDUE: lasts & over,
        Standing.SOON: running & (clocks.due != NONE) & (clocks.due < period.now + SOON),
    }


def spans_of(clocks: ClockColumns, standing: Standing, period: Period) -> Moments:
    """What a list of clocks of one standing tells of each: how long it took, was over, or has left.

    A clock that stands still has left what its target allows it; nobody knows when it will be due.
    """
    until = np.where(clocks.ended == OPEN, period.now, clocks.ended)
    match standing:
        case Standing.MET:
            return until - clocks.started
        case Standing.BROKEN | Standing.OVERDUE:
            over_since = np.where(clocks.broken != NONE, clocks.broken, clocks.due)
            late: Moments = np.where(over_since != NONE, np.maximum(until - over_since, 0), 0)
            return late
        case _:
            left: Moments = np.where(clocks.due != NONE, clocks.due - period.now, clocks.allowance - clocks.spent)
            return left


def in_order(clocks: ClockColumns, standing: Standing, spans: Moments) -> Moments:
    """The clocks' places, as a list tells them: the longest first, or of what runs the next due first."""
    if standing in (Standing.RUNNING, Standing.SOON):
        return np.lexsort((clocks.ticket, spans, clocks.due == NONE))
    return np.lexsort((clocks.ticket, -spans))
