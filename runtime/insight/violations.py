"""Broken promises: visits over their limit now, visits left over it, and tickets that broke one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import NONE, Ints, ViolationKind
from runtime.insight.scope import Scope
from runtime.messages.figures import Share, Violations

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "over_limit": "Open visits that have lasted longer than their limit, on the limit’s clock, "
        "which stands while it is paused.",
        "left_over_limit": "Visits left in the period after longer than their limit, on the limit’s clock, out of "
        "all visits left in the period that had one.",
        "sla_broken": "Tickets whose first broken limit, of a state or of the whole run, falls in the period.",
    }
)


def over_limit(scope: Scope) -> Ints:
    """Per state: open visits beyond their limit."""
    visits, rows = scope.prepared.visits, scope.visits.order[scope.open]
    breaks = visits.breaks[rows]
    late = (breaks != NONE) & (breaks < scope.filter.now)
    return np.bincount(visits.state[rows[late]], minlength=len(scope.codes.states))


def left_over_limit(scope: Scope) -> list[Share]:
    """Per state: visits left beyond their limit, out of those with a limit."""
    late = scope.visits.per_state(scope.closed & scope.marks.late)
    of = scope.visits.per_state(scope.closed & scope.marks.limited)
    return [Share(n=n, of=total) for n, total in zip(late.tolist(), of.tolist(), strict=True)]


def violations(scope: Scope) -> Violations:
    """Tickets whose first violation falls in the period."""
    runs = scope.runs
    broken = scope.runs_chosen & scope.filter.contains(runs.first_violation)
    kinds = np.bincount(runs.violation_kind[broken], minlength=len(ViolationKind))
    return Violations(
        tickets=int(broken.sum()),
        state_limit=int(kinds[ViolationKind.STATE_LIMIT]),
        run_limit=int(kinds[ViolationKind.RUN_LIMIT]),
    )
