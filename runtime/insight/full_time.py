"""Runs: how many are active, how they ended, and how long a complete one takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import OPEN, Bools, EndKind, Moments
from runtime.insight.scope import Scope
from runtime.insight.spread import spread
from runtime.insight.survival import expected
from runtime.messages.figures import Endings, Expected, Spread

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tickets": "Runs that were under way at some moment of the period.",
        "active": "Runs that have started and not ended now.",
        "full_time": "From start to end of the runs that reached a final state in the period. Runs that "
        "were taken out, withdrawn or moved are counted apart.",
        "full_time_business": "The business time of all visits of a complete run, each on the clock of its own limit.",
        "endings": "Runs that ended in the period: completed in a final state, taken out, or withdrawn and moved.",
    }
)


def present(scope: Scope) -> Bools:
    """Per run: is it chosen, and was it under way at some moment of the period?"""
    runs, now = scope.runs, scope.filter.now
    first, end = scope.filter.period or (0, now + 1)
    began = runs.started < min(end, now + 1)
    mask: Bools = scope.runs_chosen & began & ((runs.ended == OPEN) | (runs.ended >= first))
    return mask


def active(scope: Scope) -> int:
    """Runs under way now."""
    runs, now = scope.runs, scope.filter.now
    lasting = (runs.ended == OPEN) | (runs.ended > now)
    return int((scope.runs_chosen & (runs.started <= now) & lasting).sum())


def endings(scope: Scope) -> Endings:
    """Runs that ended in the period, by how."""
    kinds = np.bincount(scope.runs.end_kind[_ended(scope)], minlength=len(EndKind))
    return Endings(
        completed=int(kinds[EndKind.COMPLETED]),
        exited=int(kinds[EndKind.EXITED]),
        withdrawn=int(kinds[EndKind.WITHDRAWN]),
    )


def full_time(scope: Scope) -> Spread:
    """Calendar time of complete runs."""
    rows = _completed(scope)
    return spread(scope.runs.ended[rows] - scope.runs.started[rows])


def full_time_business(scope: Scope) -> Spread:
    """Business time of complete runs that have visits: the sum over their visits."""
    if scope.one_clock:
        return full_time(scope)
    complete = _completed(scope)[scope.prepared.paths.run_rows]
    return spread(scope.prepared.run_business[complete])


def full_time_expected(scope: Scope) -> Expected:
    """Kaplan–Meier over the runs that started in the period; those ended early count as censored."""
    runs, now = scope.runs, scope.filter.now
    cohort = scope.runs_chosen & scope.filter.contains(runs.started)
    ended = (runs.ended != OPEN) & (runs.ended <= now)
    spans: Moments = np.where(ended, runs.ended, now) - runs.started
    complete = ended & (runs.end_kind == EndKind.COMPLETED)
    return expected(np.sort(spans[cohort & complete]), spans[cohort & ~complete])


def _ended(scope: Scope) -> Bools:
    return scope.runs_chosen & scope.filter.contains(scope.runs.ended)


def _completed(scope: Scope) -> Bools:
    mask: Bools = _ended(scope) & (scope.runs.end_kind == EndKind.COMPLETED)
    return mask
