"""How the promises of SLA policies were kept: counted clock by clock, spread over what they took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.spread import spread
from runtime.messages.figures import Spread
from runtime.messages.sla import MetricFigures, Promises
from runtime.model.sla import Metric
from runtime.model.values import Moment, Span

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "met": "Clocks that ended in the period with time left.",
        "broken": "Clocks whose time was used up in the period, whether they have ended or not.",
        "running": "Clocks that run or stand still now, with time left.",
        "overdue": "Clocks that have not ended and whose time is used up now.",
        "adherence": "Met, as a share of met and broken.",
        "elapsed": "From the beginning of a clock to its end, around the clock, of those that ended in the period.",
        "business": "The same while the clock's calendar is open; the department's, where the target has none.",
        "used": "What the target counted: without its pauses, on its own calendar.",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """One clock as it stands; `business`: its opening hours between beginning and end, once it has ended."""

    metric: str
    policy: str
    priority: int
    started: Moment
    allowance: Span
    used: Span
    due: Moment | None = None
    broken: Moment | None = None
    ended: Moment | None = None
    dropped: bool = False
    business: Span = 0


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` until before `until`, looked at at `now`."""

    since: Moment
    until: Moment
    now: Moment

    def holds(self, moment: Moment | None) -> bool:
        """Whether the moment is in it."""
        return moment is not None and self.since <= moment < self.until


def promises(rows: Iterable[PromiseRow], period: Period) -> Promises:
    """What became of these clocks in the period, and how those that have not ended stand now."""
    counted = Counter(standing for row in rows for standing in _standings(row, period))
    return Promises(**counted)


def _standings(row: PromiseRow, period: Period) -> Iterable[str]:
    if period.holds(row.broken):
        yield "broken"
    if row.ended is None:
        over = row.broken is not None or row.used >= row.allowance or (row.due is not None and row.due <= period.now)
        yield "overdue" if over else "running"
    elif row.broken is None and not row.dropped and period.holds(row.ended):
        yield "met"


def metric_figures(rows: Sequence[PromiseRow], period: Period) -> tuple[MetricFigures, ...]:
    """Each metric that has a clock, in the order of the metrics."""
    found: list[MetricFigures] = []
    for metric, own in grouped(rows, lambda row: Metric(row.metric)).items():
        over = [row for row in own if period.holds(row.ended) and not row.dropped]
        found.append(
            MetricFigures(
                metric=metric,
                promises=promises(own, period),
                elapsed=_spread((row.ended or 0) - row.started for row in over),
                business=_spread(row.business for row in over),
                used=_spread(row.used for row in over),
            )
        )
    order = list(Metric)
    return tuple(sorted(found, key=lambda each: order.index(each.metric)))


def grouped[K: Hashable](rows: Iterable[PromiseRow], key: Callable[[PromiseRow], K]) -> dict[K, list[PromiseRow]]:
    """The clocks by what they have in common."""
    groups: dict[K, list[PromiseRow]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _spread(spans: Iterable[Span]) -> Spread:
    return spread(np.fromiter(spans, dtype=np.int64))
