"""Every visit of a stretch of time, for the performance spectrum."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import OPEN, Ints, Moments
from runtime.insight.scope import Scope
from runtime.insight.spread import quantile
from runtime.messages.spectrum import LONGEST, MOST_LINES, MOST_STRIPS, Spectrum, Strip
from runtime.model.values import SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "spectrum": "A line a visit: from the moment the state was entered, at the top, to the moment it was left, at "
        "the bottom, in calendar time. Upright lines are quick visits, slanting ones slow; lines that meet at the "
        "bottom were worked off together, lines that cross overtook one another. A visit’s colour is its quarter "
        "among the state’s visits of this stretch.",
    }
)
_PARTS: Final = 0.25, 0.5, 0.75
_FEW: Final = 4


def spectrum(scope: Scope, state: int | None = None, until: Moment | None = None) -> Spectrum:
    """The strip of one state, or those of the states in which most ticket time was spent; before a moment or to now."""
    first, last = _whole(scope)
    end = last if until is None else min(max(until, first + LONGEST), last)
    begin = max(first, end - LONGEST)
    rows = _lasting(scope, begin, end)
    codes = scope.prepared.visits.state[scope.visits.order[rows]]
    wanted = _longest(scope, rows, codes, begin, end) if state is None else [state]
    strips = tuple(_strip(scope, each, rows[codes == each]) for each in wanted if (codes == each).any())
    return Spectrum(now=scope.filter.now, begin=begin, end=end, earlier=begin > first, later=end < last, strips=strips)


def _whole(scope: Scope) -> tuple[Moment, Moment]:
    """The period, without an end that is still: where nothing has happened for long, up to the last that did."""
    begin, end = scope.window()
    entered, left = (moments[scope.chosen] for moments in (scope.visits.entered, scope.visits.left))
    last = max(int(moments[moments < end].max(initial=begin)) for moments in (entered, left))
    return begin, last + 1 if end - last > LONGEST else end


def _lasting(scope: Scope, begin: Moment, end: Moment) -> Moments:
    """The chosen visits that lasted at some moment of the stretch; tickets at rest in a final state visit nothing."""
    visits = scope.visits
    there = scope.chosen & ~scope.marks.resting & (visits.entered < end) & (visits.entered <= scope.filter.now)
    return np.flatnonzero(there & ((visits.left == OPEN) | (visits.left >= begin)))


def _left(scope: Scope, rows: Moments) -> Moments:
    """When each was left; OPEN where it lasts now."""
    left = scope.visits.left[rows]
    return np.where(left > scope.filter.now, OPEN, left)


def _longest(scope: Scope, rows: Moments, codes: Ints, begin: Moment, end: Moment) -> list[int]:
    left = _left(scope, rows)
    until = np.where(left == OPEN, scope.filter.now, left)
    spent = np.minimum(until, end) - np.maximum(scope.visits.entered[rows], begin)
    sums = np.bincount(codes, np.maximum(spent, 0), len(scope.codes.states))
    sums[[each.final for each in scope.codes.states]] = 0
    return [int(code) for code in np.argsort(-sums, kind="stable")[:MOST_STRIPS] if sums[code] > 0]


def _strip(scope: Scope, state: int, rows: Moments) -> Strip:
    rows = rows[np.argsort(scope.visits.entered[rows], kind="stable")]
    quarters, visits = _quarters(scope, rows), len(rows)
    if visits > MOST_LINES:
        rows = rows[np.linspace(0, visits - 1, MOST_LINES).round().astype(np.int64)]
    left = _left(scope, rows).tolist()
    return Strip(
        state=scope.codes.state_names()[state],
        visits=visits,
        entered=tuple(scope.visits.entered[rows].tolist()),
        left=tuple(None if at == OPEN else at for at in left),
        quarters_s=quarters,
    )


def _quarters(scope: Scope, rows: Moments) -> tuple[float, float, float] | None:
    left = _left(scope, rows)
    spans = np.sort((left - scope.visits.entered[rows])[left != OPEN])
    if len(spans) < _FEW:
        return None
    first, middle, last = (quantile(spans, part) / SECOND for part in _PARTS)
    return first, middle, last
