"""How long a new one may expect to last, when some still last: the Kaplan–Meier median.

The median of closed visits alone lies, because short visits close first. Kaplan and Meier (1958) let an open
visit count as "at least this long".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Moments
from runtime.messages.figures import Expected
from runtime.model.values import SECOND, Span

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "expected": "What a new one may expect: the time after which half of those that began in the "
        "period have ended, where an open one counts as lasting at least its present age "
        "(Kaplan–Meier). Undefined while fewer than half are known to have ended.",
    }
)

_HALF: Final = 0.5
_ROUNDING: Final = 1e-9
"""Far above the error of the product, far below 1 / (number of visits)."""


def expected(closed: Moments, ages: Moments) -> Expected:
    """The estimate from ascending spans of closed ones and the ages of open ones, both in ms."""
    median = median_survival(closed, np.sort(ages))
    return Expected(
        closed=len(closed),
        still_open=len(ages),
        median_s=None if median is None else median / SECOND,
    )


def median_survival(closed: Moments, ages: Moments) -> Span | None:
    """The least span at which the estimated share still open is 0.5 or less; None when it never is.

    Both arrays ascend. A closing at the same age as a censoring comes first. Between two censorings the
    estimate falls in proportion to the number at risk, so only the censorings need a product.
    """
    if not len(closed):
        return None
    closed_before, at_risk, surviving = _stretches(closed, ages)
    needed = np.ceil(at_risk * (1 - _HALF / surviving) - _ROUNDING * at_risk)
    at = closed_before + np.maximum(needed, 1).astype(np.int64) - 1
    stretch_ends = np.append(closed_before[1:], len(closed))
    reached = np.flatnonzero(at < stretch_ends)
    return int(closed[at[reached[0]]]) if len(reached) else None


def _stretches(closed: Moments, ages: Moments) -> tuple[Moments, Moments, np.ndarray]:
    """Per stretch between censorings: closings before it, at risk and share surviving at its start."""
    total = len(closed) + len(ages)
    until = np.searchsorted(closed, ages, side="right")
    censored = np.arange(len(ages))
    before_censoring = total - until - censored
    closed_before = np.concatenate(([0], until))
    at_risk = np.concatenate(([total], before_censoring - 1))
    surviving = np.concatenate(([1.0], np.cumprod(before_censoring / at_risk[:-1])))
    return closed_before, at_risk, surviving
