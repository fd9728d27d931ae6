"""What a question needs that its filter does not change: prepared once, asked often."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from runtime.insight.codes import Codes
from runtime.insight.columns import OPEN, Moments, RunColumns, VisitColumns
from runtime.insight.paths import Paths
from runtime.insight.run_by_run import RunByRun
from runtime.insight.spread import GroupedSpans
from runtime.insight.state_by_state import StateByState
from runtime.insight.walks import Walks


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """The visits and runs of one blueprint, ordered and timed. Never changed; good for any filter and any now."""

    runs: RunColumns
    codes: Codes
    visits: VisitColumns
    """In run order."""
    paths: Paths
    entered_business: Moments
    """In run order: when each visit was entered, on its own clock."""
    one_clock: bool
    """Is business time the same as calendar time for every visit?"""
    by_state: StateByState
    entries: GroupedSpans
    """When each state was entered, ascending."""
    leavings: GroupedSpans
    """When each state was left, ascending."""
    walks: Walks
    run_business: Moments
    """Per run with visits: its business time."""
    kept: dict[str, Any] = field(default_factory=dict)
    """What was worked out of all visits that were left; see `Scope.once`."""


def prepare(visits: VisitColumns, runs: RunColumns, codes: Codes) -> Prepared:
    """The visits and runs made ready for `figures.figures_of`.

    Raises ValueError when a visit's run or a name for its codes is missing, or when a business clock
    does not reach its moments.
    """
    _require_codes(visits, codes)
    by_run = RunByRun.of(visits, runs, codes)
    by_state = StateByState.of(by_run, codes)
    left = np.flatnonzero(by_state.left != OPEN)
    return Prepared(
        runs=runs,
        codes=codes,
        visits=by_run.visits,
        paths=by_run.paths,
        entered_business=by_run.business.entered,
        one_clock=by_run.one_clock,
        by_state=by_state,
        entries=GroupedSpans.sorting(by_state.entered.copy(), by_state.bounds),
        leavings=GroupedSpans.sorting(by_state.left.take(left), by_state.bounds_of(left)),
        walks=Walks.of(by_run.visits.state, by_run.paths.starts(), by_run.paths.lengths(), len(codes.states)),
        run_business=by_run.run_business(),
    )


def _require_codes(visits: VisitColumns, codes: Codes) -> None:
    for what, column, names in (
        ("state", visits.state, codes.states),
        ("transition", visits.transition, codes.transitions),
        ("team", visits.team, codes.teams),
    ):
        if len(column) and int(column.max()) >= len(names):
            raise ValueError(f"{what} {column.max()} is used, but only {len(names)} were named")
