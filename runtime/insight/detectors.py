"""What stands out against the median: long stays and slow transitions. Medians are not moved by what they detect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import NONE, Ints, Moments
from runtime.insight.ordering import ranked
from runtime.insight.performed import Deeds, moved, performers
from runtime.insight.scope import Scope
from runtime.insight.spread import GroupedSpans, quantile
from runtime.insight.time_in_state import open_spans, visit_times
from runtime.messages.detectors import Detections, LongStay, SlowPerformer, SlowTransition
from runtime.model.values import SECOND

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "long_stays": "Visits that lasted, or last by now, at least so many times the median of the visits to the "
        "state that ended in the period, in calendar time. States with fewer than five such visits are left out.",
        "slow_transitions": "Transitions made at least so many times later than the median, from entering the state, "
        "when they became possible, to being made. Somebody is named whose own median, of five or more, is twice that "
        "of everybody.",
    }
)

ENOUGH: Final = 5
"""Of fewer the median says little."""
TWICE: Final = 2


def detections(scope: Scope, deeds: Deeds, times: float) -> Detections:
    """The states and transitions where anything stands out, the most first."""
    return Detections(
        times=times,
        stays=tuple(sorted(_stays(scope, times), key=lambda each: (-each.ended - each.open, each.state))),
        slow=tuple(sorted(_slow(scope, deeds, times), key=lambda each: (-each.slow, each.name, each.from_state))),
    )


def _stays(scope: Scope, times: float) -> list[LongStay]:
    closed = visit_times(scope, np.flatnonzero(scope.closed)).calendar
    ages, found = open_spans(scope), []
    for code, state in enumerate(scope.codes.states):
        spans = closed.group(code)
        if state.final or len(spans) < ENOUGH:
            continue
        median = quantile(spans, 0.5) / SECOND
        least = times * median
        ended, lasting = (_beyond(group, least) for group in (spans, ages.group(code)))
        if median and (ended or lasting):
            name = scope.codes.state_names()[code]
            found.append(LongStay(state=name, median_s=median, least_s=least, ended=ended, open=lasting))
    return found


def _slow(scope: Scope, deeds: Deeds, times: float) -> list[SlowTransition]:
    rows = moved(scope)
    code = scope.visits.way[rows] // 2 - 1
    spans = scope.visits.spans[rows]
    by, _failed = performers(scope, rows, deeds)
    order = np.lexsort((spans, code))
    code, spans, by = code[order], spans[order], by[order]
    bounds = np.searchsorted(code, np.arange(len(scope.codes.transitions) + 1))
    grouped, found = GroupedSpans(spans, bounds), []
    for key in range(len(scope.codes.transitions)):
        own = grouped.group(key)
        if len(own) >= ENOUGH and (median := quantile(own, 0.5) / SECOND):
            made = by[bounds[key] : bounds[key + 1]]
            told = _transition(scope, key, own, times)
            found.append(told.having(performers=_slow_performers(own, made, median, deeds.performers)))
    return [each for each in found if each.slow or each.performers]


def _transition(scope: Scope, key: int, spans: Moments, times: float) -> SlowTransition:
    transition, names = scope.codes.transitions[key], scope.codes.state_names()
    median = quantile(spans, 0.5) / SECOND
    return SlowTransition(
        id=transition.id,
        name=transition.name,
        from_state=names[transition.source],
        to=names[transition.target] if transition.target >= 0 else None,
        n=len(spans),
        median_s=median,
        least_s=times * median,
        slow=_beyond(spans, times * median),
    )


def _slow_performers(spans: Moments, by: Ints, median: float, names: Sequence[str]) -> tuple[SlowPerformer, ...]:
    """Those whose median is twice that of everybody, the slowest first; the spans ascend."""
    codes, places = ranked(by) if len(by) else (by, by)
    found = []
    for place, code in enumerate(codes.tolist()):
        own = spans[places == place]
        theirs = quantile(own, 0.5) / SECOND
        if len(own) >= ENOUGH and theirs >= TWICE * median:
            found.append(SlowPerformer(performer=names[code] if code != NONE else "", n=len(own), median_s=theirs))
    return tuple(sorted(found, key=lambda each: -each.median_s))


def _beyond(ascending: Moments, least_s: float) -> int:
    """How many are at least so long."""
    return len(ascending) - int(np.searchsorted(ascending, round(least_s * SECOND)))
