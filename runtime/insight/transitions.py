"""Which transitions are taken how often, and how often tickets come back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Ints
from runtime.insight.scope import Scope
from runtime.messages.figures import Share, TransitionCount

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "transitions": "How often each transition was taken in the period. Two transitions between the "
        "same states count apart.",
        "back": "How often the transition led to a state that its run had been in before.",
        "left_without_transition": "Visits ended otherwise: the run was taken out, withdrawn or moved.",
        "events": "Entries into a state in the period: starts of runs and transitions.",
        "arrived": "Entries into the state in the period.",
        "rework": "Visits left in the period that were not their run’s first of that state, out of all "
        "visits left in the period.",
        "reworked_runs": "Runs that entered the state for the second time in the period.",
    }
)


def transition_counts(scope: Scope) -> tuple[TransitionCount, ...]:
    """Every transition of the blueprint, most frequent first; those never taken come last."""
    count = len(scope.codes.transitions)
    ways = np.bincount(scope.visits.way[scope.closed], minlength=2 * (count + 1))
    onward, back = ways.reshape(-1, 2)[1:].T
    n = onward + back
    ranked = np.argsort(-n, kind="stable")
    return tuple(_count(scope, int(code), int(n[code]), int(back[code])) for code in ranked)


def left_without_transition(scope: Scope) -> Ints:
    """Per state: closed visits that no transition ended."""
    return scope.visits.per_state(scope.closed & scope.marks.unmoved)


def events(scope: Scope) -> int:
    """Entries into any state in the period."""
    return int(np.count_nonzero(scope.entered))


def arrived(scope: Scope) -> Ints:
    """Per state: entries in the period."""
    return scope.visits.per_state(scope.entered)


def rework(scope: Scope) -> list[Share]:
    """Per state: closed visits that were a return, out of all closed visits."""
    again = scope.visits.per_state(scope.closed & scope.marks.again)
    of = scope.visits.per_state(scope.closed)
    return [Share(n=part, of=whole) for part, whole in zip(again.tolist(), of.tolist(), strict=True)]


def reworked_runs(scope: Scope) -> Ints:
    """Per state: runs whose second entry falls in the period, so that periods add up."""
    return scope.visits.per_state(scope.entered & scope.marks.second)


def _count(scope: Scope, code: int, n: int, back: int) -> TransitionCount:
    names, transition = scope.codes.state_names(), scope.codes.transitions[code]
    return TransitionCount(
        from_=names[transition.source],
        to=names[transition.target] if transition.target >= 0 else None,
        name=transition.name,
        id=transition.id,
        n=n,
        back=back,
    )
