"""Every chart of one Blueprint, from the same prepared visits and runs as its figures."""

from __future__ import annotations

from typing import Final
from zoneinfo import ZoneInfo

import numpy as np

from runtime.insight.buckets import Bucketed, arrivals, buckets, lively, throughput
from runtime.insight.columns import EndKind, Ints, Moments
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared
from runtime.insight.promises import kept_by_priority, kept_by_team, lateness
from runtime.insight.returns import handovers, returns
from runtime.insight.scope import Scope, scope
from runtime.insight.shapes import BINS, EDGES, bin_of
from runtime.insight.spread import GroupedSpans
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
    borders, closed = buckets(lively(seen)), np.flatnonzero(seen.closed)
    left = Bucketed.of(closed, seen.visits.left.take(closed), borders)
    return Charts(
        now=chosen.now,
        edges_s=tuple((EDGES / SECOND).tolist()),
        buckets=tuple(borders.tolist()),
        states=dict(zip(seen.codes.state_names(), state_charts(seen, closed, left), strict=True)),
        throughput=throughput(seen, borders),
        completed=_scatter(seen),
        teams=kept_by_team(seen),
        priorities=kept_by_priority(seen),
        lateness=lateness(seen),
        arrivals=arrivals(seen, zone),
        returns=returns(seen),
        handovers=handovers(seen),
        passages=_passages(seen, closed, left),
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


def _passages(seen: Scope, closed: Moments, left: Bucketed) -> tuple[Passage, ...]:
    """The transitions made in the period, the most frequent first."""
    count, names = len(seen.codes.transitions), seen.codes.state_names()
    moved = closed[~seen.marks.unmoved.take(closed)]
    after = GroupedSpans.grouping(seen.visits.spans.take(moved), _transition(seen, moved), count).spreads()
    taken = ~seen.marks.unmoved.take(left.rows)
    days = left.told(left.cells(_transition(seen, left.rows))[taken], count)
    made = (
        Passage(
            id=each.id, from_=names[each.source], to=names[each.target] if each.target >= 0 else None, after=spans, n=n
        )
        for each, spans, n in zip(seen.codes.transitions, after, days, strict=True)
        if spans.n
    )
    return tuple(sorted(made, key=lambda each: -each.after.n))


def _transition(seen: Scope, rows: Moments) -> Ints:
    """The transition each visit was left by."""
    return seen.visits.way.take(rows) // 2 - 1
