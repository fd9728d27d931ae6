"""Where ticket time goes: waiting, working or outside, accrued within the period, open visits included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Floats, Moments
from runtime.insight.scope import Scope
from runtime.insight.timeline import Timeline
from runtime.messages.figures import TimeParts
from runtime.model.values import SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "waiting": "Ticket time in the period before anybody took the visit up; all of it while nobody has.",
        "working": "Ticket time in the period from taking a visit up to leaving it.",
        "outside": "Ticket time in the period in states where we wait for somebody outside.",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Accrued:
    """The chosen visits that reach into the window, each cut at its borders, in no order.

    `rows` are their positions, `cells` their teams and states; the times are in ms, as in `Timeline`.
    """

    rows: Moments
    cells: Moments
    entered: Moments
    waits: Moments
    spans: Moments
    waits_business: Moments
    spans_business: Moments


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """Accrued time by team (row 0 for none, row k + 1 for team k) and state, on one clock, in ms.

    Sums are exact below 2**53 ms, some 285,000 years of ticket time.
    """

    waiting: Floats
    working: Floats
    outside: Floats

    def state_parts(self) -> list[TimeParts]:
        """Per state, over all teams."""
        parts = zip(*(column.sum(axis=0).tolist() for column in self._parts()), strict=True)
        return [_parts(*values) for values in parts]

    def all_parts(self) -> TimeParts:
        """Over all teams and states."""
        return _parts(*(float(column.sum()) for column in self._parts()))

    def total(self) -> float:
        """All ticket time."""
        return float(sum(column.sum() for column in self._parts()))

    def _parts(self) -> tuple[Floats, Floats, Floats]:
        return self.waiting, self.working, self.outside


def accrued(scope: Scope, window: tuple[Moment, Moment]) -> Accrued:
    """The part of each visit that lies in the window, on both clocks."""
    visits = scope.visits
    within, across = _reaching(scope, window)
    rows, last = np.concatenate((within, across)), slice(len(within), None)
    entered, waits, spans = visits.entered.take(rows), visits.waits.take(rows), visits.spans.take(rows)
    cut = Timeline(entered[last], waits[last], spans[last]).within(*window)
    entered[last], waits[last], spans[last] = cut.entered, cut.waits, cut.spans
    waits_business, spans_business = waits, spans
    if not scope.one_clock:
        waits_business, spans_business = visits.waits_business.take(rows), visits.spans_business.take(rows)
        line, clock = scope.business(across)
        cut = line.within(*(scope.codes.moment_on_clocks(moment)[clock] for moment in window))
        waits_business[last], spans_business[last] = cut.waits, cut.spans
    cells = visits.cell.take(rows).astype(np.int64)
    return Accrued(rows, cells, entered, waits, spans, waits_business, spans_business)


def booked(scope: Scope, cells: Moments, spans: Moments) -> Floats:
    """Spans summed by team and state."""
    teams, states = len(scope.codes.teams) + 1, len(scope.codes.states)
    sums: Floats = np.bincount(cells, weights=spans, minlength=teams * states)
    return sums.astype(np.float64).reshape(teams, states)


def ledger(scope: Scope, waiting: Floats, total: Floats) -> Ledger:
    """What was booked, split by what the tickets were doing."""
    outside = scope.codes.outside()
    return Ledger(
        waiting=np.where(outside, 0, waiting),
        working=np.where(outside, 0, total - waiting),
        outside=np.where(outside, total, 0),
    )


def _reaching(scope: Scope, window: tuple[Moment, Moment]) -> tuple[Moments, Moments]:
    """The chosen visits that lie within the window, and those that reach across its borders."""
    begin, end = window
    visits, marks, counted = scope.visits, scope.marks, scope.chosen & ~scope.marks.resting
    within = counted & ~marks.live & (visits.entered >= begin) & (visits.left <= end)
    touching = counted & (visits.entered < end) & ((visits.left > begin) | marks.live)
    return np.flatnonzero(within), np.flatnonzero(touching & ~within)


def _parts(waiting: float, working: float, outside: float) -> TimeParts:
    return TimeParts(waiting_s=waiting / SECOND, working_s=working / SECOND, outside_s=outside / SECOND)
