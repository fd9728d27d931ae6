"""Limits kept and broken: by team and by priority, and how late or how near the open ones are."""

from __future__ import annotations

import numpy as np

from runtime.insight.columns import NONE, Ints
from runtime.insight.scope import Scope
from runtime.messages.charts import AHEAD_EDGES_S, LATE_EDGES_S, Kept, Lateness
from runtime.messages.figures import Share
from runtime.model.values import SECOND


def kept_by_team(scope: Scope) -> dict[str, Kept]:
    """Per team that had a visit with a limit; the empty name for tickets of no team. Teams of one name are one."""
    found: dict[str, Kept] = {}
    for code, kept in _kept(scope, scope.prepared.visits.team):
        name = scope.codes.team_name(code) or ""
        found[name] = _added(found[name], kept) if name in found else kept
    return found


def kept_by_priority(scope: Scope) -> dict[int, Kept]:
    """Per priority that had a visit with a limit."""
    return dict(_kept(scope, scope.prepared.visits.priority))


def lateness(scope: Scope) -> Lateness:
    """How late the open visits over their limit are, and how near the others."""
    breaks = scope.prepared.visits.breaks[scope.visits.order[scope.open]]
    now = scope.filter.now
    breaks = breaks[breaks != NONE]
    late, ahead = now - breaks[breaks < now], breaks[breaks >= now] - now
    since = np.diff(np.searchsorted(np.sort(late), np.array(LATE_EDGES_S) * SECOND), append=0)
    since[-1] = len(late) - since[:-1].sum()
    near = np.searchsorted(np.sort(ahead), np.array(AHEAD_EDGES_S) * SECOND)
    return Lateness(since=tuple(since.tolist()), ahead=tuple(np.diff(near).tolist()))


def _kept(scope: Scope, column: Ints) -> list[tuple[int, Kept]]:
    """Codes from -1 on, those with any limit only."""
    visits, marks = scope.visits, scope.marks
    rows, opened = np.flatnonzero(scope.closed & marks.limited), visits.order[scope.open]
    breaks = scope.prepared.visits.breaks[opened]
    behind = opened[(breaks != NONE) & (breaks < scope.filter.now)]
    of, groups = visits.order.take(rows), int(column.max(initial=NONE)) + 2
    limited, late, behind = (
        np.bincount(column.take(chosen) + 1, minlength=groups) for chosen in (of, of[marks.late.take(rows)], behind)
    )
    told = zip(limited.tolist(), late.tolist(), behind.tolist(), strict=True)
    return [
        (code - 1, Kept(left=Share(n=n, of=whole), open_late=now_late))
        for code, (whole, n, now_late) in enumerate(told)
        if whole or now_late
    ]


def _added(one: Kept, other: Kept) -> Kept:
    left = Share(n=one.left.n + other.left.n, of=one.left.of + other.left.of)
    return Kept(left=left, open_late=one.open_late + other.open_late)
