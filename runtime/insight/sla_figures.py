"""How the promises of SLA policies were kept: counted by what the clocks have in common, spread over what they took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Bools, Ints, Moments
from runtime.insight.ordering import distinct
from runtime.insight.sla_clocks import ClockColumns, Period, standings
from runtime.insight.spread import spread
from runtime.messages.sla import MetricFigures, Promises
from runtime.model.sla import Metric

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "met": "Clocks that ended in the period with time left.",
        "broken": "Clocks whose time was used up in the period, whether they have ended or not.",
        "running": "Clocks that run or stand still now, with time left.",
        "overdue": "Clocks that have not ended and whose time is used up now.",
        "soon": "Clocks that run now and are due within a day.",
        "adherence": "Met, as a share of met and broken.",
        "elapsed": "From the beginning of a clock to its end, around the clock, of those that ended in the period.",
        "business": "The same while the clock’s calendar is open; the department’s, where the target has none.",
        "used": "What the target counted: without its pauses, on its own calendar.",
    }
)

METRICS: Final = tuple(Metric)
"""The metrics by their places in the columns."""


class PromiseFigures:
    """The figures of clocks that concern a period, and no others."""

    def __init__(self, clocks: ClockColumns, period: Period) -> None:
        self._clocks = clocks
        self._standings = standings(clocks, period)
        self.ended = np.flatnonzero(period.holds(clocks.ended) & (clocks.dropped == 0))
        """Those that ended in the period: what they took is spread."""

    def metrics(self, business: Moments) -> tuple[MetricFigures, ...]:
        """Each metric that has a clock, in the order of the metrics; `business`: the opening hours each ended took."""
        clocks, ended = self._clocks, self.ended
        elapsed = clocks.ended.take(ended) - clocks.started.take(ended)
        used, of = clocks.spent.take(ended), clocks.metric.take(ended)
        return tuple(
            MetricFigures(
                metric=METRICS[metric],
                promises=promises,
                elapsed=spread(elapsed[of == metric]),
                business=spread(business[of == metric]),
                used=spread(used[of == metric]),
            )
            for (_, metric), promises in self.by(np.zeros(len(clocks), np.int64)).items()
        )

    def by(self, groups: Ints) -> Mapping[tuple[int, int], Promises]:
        """By group and metric, what became of the clocks; ascending. `groups`: a number per clock, not negative."""
        keys = groups.astype(np.int64) * len(METRICS) + self._clocks.metric
        found = distinct(keys)
        counts = {each.value: _counted(keys, mask, found) for each, mask in self._standings.items()}
        rows = (dict(zip(counts, row, strict=True)) for row in zip(*counts.values(), strict=True))
        return {divmod(key, len(METRICS)): Promises(**row) for key, row in zip(found.tolist(), rows, strict=True)}


def _counted(keys: Moments, mask: Bools, found: Moments) -> Sequence[int]:
    if not len(found):
        return ()
    counted: list[int] = np.bincount(keys[mask], minlength=int(found[-1]) + 1).take(found).tolist()
    return counted
