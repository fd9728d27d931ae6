"""What becomes of the runs that pass a state: where they go next, and where they end."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import NONE, OPEN, Bools, EndKind, Ints, Moments
from runtime.insight.ordering import distinct
from runtime.insight.scope import Scope
from runtime.insight.spread import spread
from runtime.messages.reports import Branch, Branches

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "branch_next": "Visits to the state left in the period, by the state they were left for.",
        "branch_ends": "Runs that left the state in the period, by where they have ended by now; the share is of those "
        "that ended. The time is from first entering the state to the end.",
    }
)


def branches(scope: Scope, state: str) -> Branches:
    """The branches of one state. Raises ValueError for a state there is not."""
    code = state_code(scope, state)
    rows = leaving(scope, code)
    runs = distinct(scope.prepared.visits.run[scope.visits.order[rows]])
    places = np.flatnonzero(np.isin(scope.runs.run, runs))
    outcome = _outcomes(scope, places)
    ended = outcome != _UNDER_WAY
    return Branches(
        state=state,
        visits=len(rows),
        runs=len(places),
        under_way=int(np.count_nonzero(~ended)),
        next=_next(scope, rows),
        ends=_ends(scope, code, places[ended], outcome[ended]),
    )


def ending(scope: Scope, state: str, end: str | None) -> Bools:
    """Per run: did it leave the state in the period, and end there? None: outside any final state."""
    code = state_code(scope, state)
    runs = scope.prepared.visits.run[scope.visits.order[leaving(scope, code)]]
    wanted = NONE if end is None else state_code(scope, end)
    mask: Bools = np.isin(scope.runs.run, runs)
    mask[mask] = _outcomes(scope, np.flatnonzero(mask)) == wanted
    return mask


def state_code(scope: Scope, state: str) -> int:
    """The code of a state by its name. Raises ValueError for one there is not."""
    names = scope.codes.state_names()
    if state not in names:
        raise ValueError(f"there is no state “{state}”")
    return names.index(state)


def leaving(scope: Scope, code: int) -> Moments:
    """The positions, in state order, of the visits to a state that were left in the period."""
    begin, end = scope.visits.bounds[code : code + 2].tolist()
    rows: Moments = np.flatnonzero(scope.closed[begin:end]) + begin
    return rows


_UNDER_WAY: Final = -2


def _outcomes(scope: Scope, places: Moments) -> Ints:
    """Per run: the code of the state it completed in, NONE where it ended otherwise, _UNDER_WAY while it lasts."""
    runs, now = scope.runs, scope.filter.now
    ended, kind = runs.ended[places], runs.end_kind[places]
    outcome = np.where(kind == EndKind.COMPLETED, runs.state[places].astype(np.int64), NONE)
    told: Ints = np.where((ended == OPEN) | (ended > now), _UNDER_WAY, outcome)
    return told


def going_on(scope: Scope, rows: Moments) -> Moments:
    """The code of the state that each of these visits was left for; NONE: none."""
    targets = np.array([each.target for each in scope.codes.transitions] + [NONE], np.int64)
    way = scope.visits.way[rows] // 2 - 1
    unmoved = scope.marks.unmoved[rows]
    target: Moments = np.where(unmoved, NONE, targets[np.where(unmoved, len(targets) - 1, way)])
    return target


def _next(scope: Scope, rows: Moments) -> tuple[Branch, ...]:
    return _branches(scope, going_on(scope, rows), scope.visits.spans[rows])


def _ends(scope: Scope, code: int, places: Moments, outcome: Ints) -> tuple[Branch, ...]:
    """The times count from the run's first visit to the state, in the period or before it."""
    visits, runs = scope.prepared.visits, scope.runs
    first = np.flatnonzero((visits.state == code) & (visits.occurrence == 1))
    by_run = np.argsort(visits.run[first], kind="stable")
    first = first[by_run]
    at = np.searchsorted(visits.run[first], runs.run[places])
    took = runs.ended[places] - visits.entered[first[at]]
    return _branches(scope, outcome, took)


def _branches(scope: Scope, target: Ints, spans: Moments) -> tuple[Branch, ...]:
    """The most frequent first."""
    names = scope.codes.state_names()
    found = [
        Branch(
            to=None if code == NONE else names[code],
            n=int(np.count_nonzero(target == code)),
            share=float(np.mean(target == code)),
            after=spread(spans[target == code]),
        )
        for code in distinct(target).tolist()
    ]
    return tuple(sorted(found, key=lambda branch: (-branch.n, branch.to or "")))
