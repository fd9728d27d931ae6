"""When each visit was entered, and how long it waited and lasted: by the calendar, or by a business clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from runtime.insight.codes import Codes
from runtime.insight.columns import NEVER, OPEN, Moments, VisitColumns
from runtime.model.values import Moment

FOREVER: Final = 1 << 62
"""Where a visit that lasts is left, and where it is taken up when nobody has."""


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """Visits on one clock, in ms. Taken up at `entered + waits`, left at `entered + spans`.

    A visit that lasts is left at FOREVER; one that nobody took up is taken up as it is left; a resting
    one, which is nobody's any more, takes no time.
    """

    entered: Moments
    waits: Moments
    spans: Moments

    def take(self, rows: Moments) -> Timeline:
        """The visits at these positions."""
        return Timeline(self.entered.take(rows), self.waits.take(rows), self.spans.take(rows))

    def within(self, begin: Moment | Moments, end: Moment | Moments) -> Timeline:
        """What of each visit lies between the borders, which may differ per visit."""
        entered = np.clip(self.entered, begin, end)
        waits = np.clip(self.entered + self.waits, begin, end) - entered
        return Timeline(entered, waits, np.clip(self.entered + self.spans, begin, end) - entered)


def calendar(visits: VisitColumns, live: Moments) -> Timeline:
    """The visits by the calendar; `live` are the rows of those that last."""
    entered = visits.entered
    spans = np.maximum(visits.left, entered)
    spans[live] = FOREVER
    waits = np.clip(visits.claimed, entered, spans)
    waits -= entered
    spans -= entered
    np.copyto(waits, spans, where=visits.claimed == NEVER)
    return Timeline(entered, waits, spans)


def business(visits: VisitColumns, codes: Codes, live: Moments, by_calendar: Timeline) -> Timeline:
    """The visits, in run order, each on its own business clock; `by_calendar` itself when all are on clock 0.

    Raises ValueError when a clock is missing or does not reach its moments.
    """
    if not visits.limit_clock.any():
        return by_calendar
    entered = codes.on_clock(visits.limit_clock, visits.entered)
    spans = _leavings(visits, codes, entered, by_calendar.spans)
    spans[live] = FOREVER
    spans -= entered
    return Timeline(entered, _waits(visits, codes, entered, by_calendar, spans), spans)


def _leavings(visits: VisitColumns, codes: Codes, entered: Moments, spans: Moments) -> Moments:
    """Most visits are left as the next one is entered, so few leavings need a reading of their own."""
    clock, until = visits.limit_clock, np.empty_like(entered)
    until[:-1], until[-1:] = entered[1:], 0
    left = visits.left != OPEN
    np.copyto(until, entered, where=~left)
    follows = np.zeros(len(left), np.bool_)
    follows[:-1] = (visits.left[:-1] == visits.entered[1:]) & (clock[:-1] == clock[1:])
    own = np.flatnonzero(left & ~follows)
    until[own] = codes.on_clock(clock[own], visits.entered[own] + spans[own])
    return until


def _waits(visits: VisitColumns, codes: Codes, entered: Moments, by_calendar: Timeline, spans: Moments) -> Moments:
    """Business time until each visit was taken up; all of its span when nobody did."""
    waits = np.where(by_calendar.waits == 0, 0, spans)
    taken = np.flatnonzero((by_calendar.waits != 0) & (by_calendar.waits != by_calendar.spans))
    moments = visits.entered.take(taken)
    moments += by_calendar.waits.take(taken)
    waits[taken] = codes.on_clock(visits.limit_clock.take(taken), moments) - entered.take(taken)
    return waits
