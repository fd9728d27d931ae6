"""How spans are spread: number, mean, median and percentiles, per group."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Ints, Moments
from runtime.insight.ordering import sorted_within
from runtime.messages.figures import Spread
from runtime.model.values import SECOND

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "spread": "Number, mean, median, 80th, 90th and 95th percentile. A percentile lies on the straight "
        "line between the two nearest ordered values. Without any value, “–” is shown.",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class GroupedSpans:
    """Spans ordered by group, and ascending within each; group g is [bounds[g], bounds[g + 1])."""

    spans: Moments
    bounds: Moments

    @classmethod
    def sorting(cls, spans: Moments, bounds: Moments) -> GroupedSpans:
        """Spans ordered by group, but not within: they are sorted where they stand, so give a copy."""
        for begin, end in pairwise(bounds.tolist()):
            spans[begin:end].sort()
        return cls(spans, bounds)

    @classmethod
    def grouping(cls, spans: Moments, group: Ints, groups: int) -> GroupedSpans:
        """Spans in any order, and of each its group, one of so many."""
        return cls(sorted_within(group, spans), np.append(0, np.cumsum(np.bincount(group, minlength=groups))))

    def group(self, group: int) -> Moments:
        """The ascending spans of one group."""
        return self.spans[self.bounds[group] : self.bounds[group + 1]]

    def spreads(self) -> list[Spread]:
        """One Spread per group."""
        return [spread_of_ascending(self.group(group)) for group in range(len(self.bounds) - 1)]

    def medians(self) -> list[float | None]:
        """One median per group, in seconds; None of a group that holds nothing."""
        n = np.diff(self.bounds)
        held = np.flatnonzero(n)
        found: list[float | None] = [None] * len(n)
        middles = _quantiles(self.spans, self.bounds[held], n[held], 0.5)
        for group, median in zip(held.tolist(), middles, strict=True):
            found[group] = median / SECOND
        return found


def spread(spans: Moments) -> Spread:
    """The Spread of spans in any order."""
    return spread_of_ascending(np.sort(spans))


def spread_of_ascending(spans: Moments) -> Spread:
    """The Spread of spans that ascend already. The sum is exact below 2**63 ms."""
    if not len(spans):
        return Spread()
    return Spread(
        n=len(spans),
        mean_s=int(spans.sum()) / len(spans) / SECOND,
        median_s=quantile(spans, 0.5) / SECOND,
        p80_s=quantile(spans, 0.8) / SECOND,
        p90_s=quantile(spans, 0.9) / SECOND,
        p95_s=quantile(spans, 0.95) / SECOND,
    )


def spreads_of_ascending(spans: Moments, bounds: Moments) -> list[Spread]:
    """The Spreads of many small groups at once: group g is [bounds[g], bounds[g + 1]), ascending."""
    first, n = bounds[:-1], np.diff(bounds)
    held = np.flatnonzero(n)
    sums = np.add.reduceat(spans, first[held]).tolist() if len(held) else []
    parts_of = (_quantiles(spans, first[held], n[held], part) for part in (0.5, 0.8, 0.9, 0.95))
    found = [Spread()] * len(n)
    for group, count, total, *parts in zip(held.tolist(), n[held].tolist(), sums, *parts_of, strict=True):
        median, p80, p90, p95 = (part / SECOND for part in parts)
        mean = total / count / SECOND
        found[group] = Spread(n=count, mean_s=mean, median_s=median, p80_s=p80, p90_s=p90, p95_s=p95)
    return found


def _quantiles(spans: Moments, first: Moments, n: Moments, part: float) -> list[float]:
    """`quantile` of many groups that hold something."""
    place = (n - 1) * part
    below = np.floor(place).astype(np.int64)
    low, high = spans[first + below], spans[first + np.minimum(below + 1, n - 1)]
    between: list[float] = (low + (high - low) * (place - below)).tolist()
    return between


def quantile(ascending: Moments, part: float) -> float:
    """The quantile on the line between order statistics, h = (n - 1) p (Hyndman and Fan's type 7)."""
    place = (len(ascending) - 1) * part
    below = math.floor(place)
    above = min(below + 1, len(ascending) - 1)
    low, high = int(ascending[below]), int(ascending[above])
    return low + (high - low) * (place - below)
