"""The visits and runs of one question, with what several figures need of them worked out once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from runtime.insight.codes import Codes
from runtime.insight.columns import NEVER, OPEN, Bools, Moments, RunColumns, VisitColumns
from runtime.insight.filter import Filter
from runtime.insight.paths import Paths, in_run_order, paths, resting
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """When each visit was entered, taken up and left, on one clock.

    A visit that lasts reaches until now; one that nobody took up is taken up as it is left.
    """

    entered: Moments
    claimed: Moments
    until: Moments
    spans: Moments
    """How long each visit lasted, or has lasted, in ms."""

    @classmethod
    def of(cls, entered: Moments, claimed: Moments, until: Moments) -> Timeline:
        """The timeline with its spans worked out."""
        return cls(entered, claimed, until, until - entered)


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """One question's data, visits in run order. Masks have one entry per visit, `runs_chosen` per run."""

    visits: VisitColumns
    runs: RunColumns
    codes: Codes
    filter: Filter
    paths: Paths
    chosen: Bools
    runs_chosen: Bools
    resting: Bools
    calendar: Timeline
    business: Timeline

    @property
    def one_clock(self) -> bool:
        """Is business time the same as calendar time for every visit?"""
        return self.business is self.calendar

    def open_now(self) -> Bools:
        """Chosen visits that were entered and not yet left now; resting ones are not open."""
        visits, now = self.visits, self.filter.now
        lasting = (visits.left == OPEN) | (visits.left > now)
        mask: Bools = lasting & (visits.entered <= now) & self.chosen & ~self.resting
        return mask

    def closed(self) -> Bools:
        """Chosen visits that were left in the period."""
        return self.chosen & self.filter.contains(self.visits.left)

    def window(self) -> tuple[Moment, Moment]:
        """The part of the period in which time can have been spent."""
        first = int(self.visits.entered.min()) if len(self.visits) else self.filter.now
        begin, end = self.filter.period or (first, self.filter.now)
        begin = max(begin, first)
        return begin, max(begin, min(end, self.filter.now))


def scope(visits: VisitColumns, runs: RunColumns, codes: Codes, chosen: Filter) -> Scope:
    """The scope of one question.

    Raises ValueError when a visit's run or a name for its codes is missing, or when a business clock
    does not reach its moments.
    """
    _require_codes(visits, codes)
    visits = in_run_order(visits)
    way = paths(visits, runs)
    calendar = _calendar(visits, chosen.now)
    return Scope(
        visits=visits,
        runs=runs,
        codes=codes,
        filter=chosen,
        paths=way,
        chosen=chosen.chosen(visits),
        runs_chosen=chosen.chosen(runs),
        resting=resting(visits, runs, way),
        calendar=calendar,
        business=_business(visits, codes, calendar),
    )


def _require_codes(visits: VisitColumns, codes: Codes) -> None:
    for what, column, names in (
        ("state", visits.state, codes.states),
        ("transition", visits.transition, codes.transitions),
        ("team", visits.team, codes.teams),
    ):
        if len(column) and int(column.max()) >= len(names):
            raise ValueError(f"{what} {column.max()} is used, but only {len(names)} were named")


def _calendar(visits: VisitColumns, now: Moment) -> Timeline:
    lasting = (visits.left == OPEN) | (visits.left > now)
    until = np.maximum(np.where(lasting, now, visits.left), visits.entered)
    claimed = np.where(visits.claimed == NEVER, until, visits.claimed)
    return Timeline.of(visits.entered, np.clip(claimed, visits.entered, until), until)


def _business(visits: VisitColumns, codes: Codes, calendar: Timeline) -> Timeline:
    """Most visits are left as the next one is entered, so few leavings need a reading of their own."""
    clock = visits.limit_clock
    if not clock.any():
        return calendar
    entered = codes.on_clock(clock, calendar.entered)
    until = np.append(entered[1:], 0)
    follows = (calendar.until[:-1] == calendar.entered[1:]) & (clock[:-1] == clock[1:])
    own = np.flatnonzero(~np.append(follows, False))
    until[own] = codes.on_clock(clock[own], calendar.until[own])
    claimed = until.copy()
    taken = np.flatnonzero(calendar.claimed != calendar.until)
    claimed[taken] = codes.on_clock(clock[taken], calendar.claimed[taken])
    return Timeline.of(entered, claimed, until)
