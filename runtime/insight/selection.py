"""The rows of some runs only."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from runtime.insight.columns import RunColumns, VisitColumns


def of_runs[C: (VisitColumns, RunColumns)](columns: C, runs: Sequence[int]) -> C:
    """The rows that belong to one of these runs, in their order."""
    return columns.take(np.isin(columns.run, np.array(runs, dtype=np.int64)))
