"""Which visits and runs a figure counts, so that a number can be opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from runtime.insight.columns import NONE, OPEN, Bools, EndKind, Moments
from runtime.insight.full_time import present
from runtime.insight.scope import Scope
from runtime.messages.behind import Behind
from runtime.model.values import DAY

SOON: Final = DAY


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """One entry per visit or run that counts: its run, how long it took, is old or has left, and when it ended.

    OPEN: it lasts.
    """

    run: Moments
    span: Moments
    ended: Moments


def counted(
    scope: Scope, behind: Behind, state: str | None = None, transition: str | None = None, team: str | None = None
) -> Counted:
    """What a figure counts, the longest first, or the soonest of what is due; visits of one team where one is named.

    Raises ValueError for a state there is not.
    """
    of_runs = behind in _RUNS
    if of_runs:
        return in_order(_runs(scope, behind), behind)
    codes = None if team is None else team_codes(scope, team)
    return in_order(_visits(scope, behind, _state_code(scope, state), transition, codes), behind)


def team_codes(scope: Scope, name: str) -> list[int]:
    """The codes of the teams of this name; the empty one also stands for none."""
    return [code for code, each in enumerate(scope.codes.teams) if each == name] + ([NONE] if not name else [])


def in_order(found: Counted, behind: Behind) -> Counted:
    """The longest first, or the soonest of what is due."""
    order = np.argsort(found.span if behind is Behind.DUE_SOON else -found.span, kind="stable")
    return Counted(found.run[order], found.span[order], found.ended[order])


_RUNS: Final = frozenset({Behind.TICKETS, Behind.ACTIVE, Behind.COMPLETED, Behind.SLA_BROKEN})
_LASTING: Final = frozenset({Behind.OPEN, Behind.OVER_LIMIT, Behind.DUE_SOON})


def _state_code(scope: Scope, state: str | None) -> int | None:
    if state is None:
        return None
    names = scope.codes.state_names()
    if state not in names:
        raise ValueError(f"there is no state “{state}”")
    return names.index(state)


def _runs(scope: Scope, behind: Behind) -> Counted:
    runs, now = scope.runs, scope.filter.now
    rows = np.flatnonzero(_run_mask(scope, behind))
    ended = runs.ended[rows]
    ended = np.where(ended > now, OPEN, ended)
    return Counted(runs.run[rows], np.where(ended == OPEN, now, ended) - runs.started[rows], ended)


def _run_mask(scope: Scope, behind: Behind) -> Bools:
    runs, asked = scope.runs, scope.filter
    mask: Bools
    match behind:
        case Behind.TICKETS:
            return present(scope)
        case Behind.ACTIVE:
            lasting = (runs.ended == OPEN) | (runs.ended > asked.now)
            mask = scope.runs_chosen & (runs.started <= asked.now) & lasting
        case Behind.COMPLETED:
            mask = scope.runs_chosen & asked.contains(runs.ended) & (runs.end_kind == EndKind.COMPLETED)
        case _:
            mask = scope.runs_chosen & asked.contains(runs.first_violation)
    return mask


def _visits(
    scope: Scope, behind: Behind, state: int | None, transition: str | None, teams: list[int] | None
) -> Counted:
    rows = _lasting_rows(scope, behind) if behind in _LASTING else np.flatnonzero(_left(scope, behind, transition))
    if state is not None:
        begin, end = scope.visits.bounds[state : state + 2]
        rows = rows[(rows >= begin) & (rows < end)]
    if teams is not None:
        rows = rows[np.isin(scope.prepared.visits.team[scope.visits.order[rows]], teams)]
    run = scope.prepared.visits.run[scope.visits.order[rows]]
    if behind in _LASTING:
        now, breaks = scope.filter.now, scope.prepared.visits.breaks[scope.visits.order[rows]]
        span = breaks - now if behind is Behind.DUE_SOON else now - scope.visits.entered[rows]
        return Counted(run, span, np.full(len(rows), OPEN))
    return Counted(run, scope.visits.spans[rows], scope.visits.left[rows])


def _lasting_rows(scope: Scope, behind: Behind) -> Moments:
    if behind is Behind.OPEN:
        return scope.open
    breaks, now = scope.prepared.visits.breaks[scope.visits.order[scope.open]], scope.filter.now
    if behind is Behind.OVER_LIMIT:
        late: Moments = scope.open[(breaks != NONE) & (breaks < now)]
        return late
    soon: Moments = scope.open[(breaks >= now) & (breaks < now + SOON)]
    return soon


def _left(scope: Scope, behind: Behind, transition: str | None) -> Bools:
    marks = scope.marks
    mask: Bools
    match behind:
        case Behind.LEFT_LATE:
            mask = scope.closed & marks.late
        case Behind.REWORK:
            mask = scope.closed & marks.again
        case Behind.TRANSITION:
            codes = [code for code, each in enumerate(scope.codes.transitions) if each.id == transition]
            mask = scope.closed & ~marks.unmoved & np.isin(scope.visits.way // 2 - 1, codes)
        case _:
            return scope.closed
    return mask
