"""Sums over stretches of neighbouring rows, exact where they fit 63 bits."""

from __future__ import annotations

import numpy as np

from runtime.insight.columns import Moments


def sums_of_stretches(values: Moments, bounds: Moments) -> Moments:
    """The sum of each stretch [bounds[k], bounds[k + 1]); the first begins at 0."""
    if not len(values):
        return np.zeros(len(bounds) - 1, np.int64)
    sums = np.cumsum(values).take(bounds[1:] - 1)
    sums[1:] -= sums[:-1].copy()
    return sums


def sums_between(values: Moments, first: Moments, last: Moments) -> Moments:
    """The sum of each stretch from its first row to its last, both counted; for few and short stretches."""
    sums, longer, reach = values[first], np.flatnonzero(first < last), 1
    while len(longer):
        sums[longer] += values[first[longer] + reach]
        reach += 1
        longer = longer[first[longer] + reach <= last[longer]]
    return sums
