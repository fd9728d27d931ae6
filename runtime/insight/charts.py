"""Every chart of one Blueprint, from the same prepared visits and runs as its figures."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.buckets import arrivals, buckets, lively, per_bucket, throughput
from runtime.insight.columns import EndKind, Moments
from runtime.insight.filter import Filter
from runtime.insight.ordering import distinct
from runtime.insight.prepared import Prepared
from runtime.insight.promises import kept_by_priority, kept_by_team, lateness
from runtime.insight.returns import handovers, returns
from runtime.insight.scope import Scope, scope
from runtime.insight.shapes import BINS, EDGES, bin_of
from runtime.insight.spread import spread
from runtime.insight.state_charts import state_charts
from runtime.messages.charts import MOST_POINTS, Charts, Passage, Scatter
from runtime.model.values import SECOND

COLUMNS: Final = 160
"""Into how many stretches a density divides the period."""


def charts_of(prepared: Prepared, chosen: Filter, zone: ZoneInfo) -> Charts:
    """Every chart for one filter; days and hours are those of the zone.

    Raises ValueError when a business clock does not reach `now`.
    """
    seen = scope(prepared, chosen)
    borders = buckets(lively(seen))
    return Charts(
        now=chosen.now,
        edges_s=tuple((EDGES / SECOND).tolist()),
        buckets=tuple(borders.tolist()),
        states=dict(zip(seen.codes.state_names(), state_charts(seen, borders), strict=True)),
        throughput=throughput(seen, borders),
        completed=_scatter(seen),
        teams=kept_by_team(seen),
        priorities=kept_by_priority(seen),
        lateness=lateness(seen),
        arrivals=arrivals(seen, zone),
        returns=returns(seen),
        handovers=handovers(seen),
        passages=_passages(seen, borders),
    )


def _scatter(seen: Scope) -> Scatter:
    runs = seen.runs
    rows = np.flatnonzero(seen.runs_chosen & seen.filter.contains(runs.ended) & (runs.end_kind == EndKind.COMPLETED))
    if not len(rows):
        return Scatter()
    ended, took = runs.ended[rows], runs.ended[rows] - runs.started[rows]
    begin, end = int(ended.min()), int(ended.max()) + 1
    if len(rows) > MOST_POINTS:
        column = (ended - begin) * COLUMNS // (end - begin)
        cells = np.bincount(column * BINS + bin_of(took), minlength=COLUMNS * BINS).reshape(COLUMNS, BINS)
        return Scatter(begin=begin, end=end, density=tuple(map(tuple, cells.tolist())))
    order = np.argsort(ended, kind="stable")
    return Scatter(
        ended=tuple(ended[order].tolist()), took_s=tuple((took[order] / SECOND).tolist()), begin=begin, end=end
    )


def _passages(seen: Scope, borders: Moments) -> tuple[Passage, ...]:
    """The transitions made in the period, the most frequent first."""
    rows = np.flatnonzero(seen.closed & ~seen.marks.unmoved)
    code = seen.visits.way[rows] // 2 - 1
    order = np.argsort(code, kind="stable")
    rows, code = rows[order], code[order]
    bounds = np.searchsorted(code, np.arange(len(seen.codes.transitions) + 1))
    made = [_passage(seen, k, rows[bounds[k] : bounds[k + 1]], borders) for k in distinct(code).tolist()]
    return tuple(sorted(made, key=lambda each: -each.after.n))


def _passage(seen: Scope, code: int, rows: Moments, borders: Moments) -> Passage:
    transition, names = seen.codes.transitions[code], seen.codes.state_names()
    return Passage(
        id=transition.id,
        from_=names[transition.source],
        to=names[transition.target] if transition.target >= 0 else None,
        after=spread(seen.visits.spans[rows]),
        n=tuple(per_bucket(seen.visits.left[rows], borders).tolist()),
    )
