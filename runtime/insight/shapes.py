"""How spans lie: counted in bins that grow by a factor, with the middle half."""

from __future__ import annotations

from typing import Final

import numpy as np

from runtime.insight.columns import Ints, Moments
from runtime.insight.spread import quantile
from runtime.messages.charts import MOST_AGES, Shape
from runtime.model.values import DAY, MINUTE, SECOND

BINS: Final = 48
EDGES: Final = np.geomspace(MINUTE, 400 * DAY, BINS + 1).round().astype(np.int64)
"""Borders in ms. What is shorter than the first counts in the first bin, what is longer than the last in the last."""


def shape(ascending: Moments) -> Shape:
    """The shape of spans that ascend."""
    if not len(ascending):
        return Shape()
    return Shape(
        counts=tuple(_counts(ascending).tolist()),
        q1_s=quantile(ascending, 0.25) / SECOND,
        median_s=quantile(ascending, 0.5) / SECOND,
        q3_s=quantile(ascending, 0.75) / SECOND,
        p95_s=quantile(ascending, 0.95) / SECOND,
    )


def bin_of(spans: Moments) -> Ints:
    """The bin each span counts in."""
    return np.clip(np.searchsorted(EDGES, spans, side="right") - 1, 0, BINS - 1)


def seconds_of(ascending: Moments) -> tuple[float, ...]:
    """Ascending spans in seconds; of too many as many as a chart can show, the longest among them."""
    if len(ascending) > MOST_AGES:
        ascending = ascending[np.linspace(0, len(ascending) - 1, MOST_AGES).round().astype(np.int64)]
    return tuple((ascending / SECOND).tolist())


def _counts(ascending: Moments) -> Ints:
    inner = np.searchsorted(ascending, EDGES[1:-1])
    return np.diff(inner, prepend=0, append=len(ascending))
