"""Which transitions are taken how often, and how often tickets come back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import NONE, Bools, Ints
from runtime.insight.scope import Scope
from runtime.messages.figures import Share, TransitionCount

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "transitions": "How often each transition was taken in the period. Two transitions between the "
        "same states count apart.",
        "back": "How often the transition led to a state that its run had been in before.",
        "left_without_transition": "Visits ended otherwise: the run was taken out, withdrawn or moved.",
        "events": "Entries into a state in the period: starts of runs and transitions.",
        "rework": "Visits left in the period that were not their run's first of that state, out of all "
        "visits left in the period.",
        "reworked_runs": "Runs that entered the state for the second time in the period.",
    }
)

_AGAIN: Final = 2


def transition_counts(scope: Scope, closed: Bools) -> tuple[TransitionCount, ...]:
    """Every transition of the blueprint, most frequent first; those never taken come last."""
    taken = closed & (scope.visits.transition != NONE)
    count = len(scope.codes.transitions)
    n = np.bincount(scope.visits.transition[taken], minlength=count)
    back = np.bincount(scope.visits.transition[taken & _returns(scope)], minlength=count)
    ranked = np.argsort(-n, kind="stable")
    return tuple(_count(scope, int(code), int(n[code]), int(back[code])) for code in ranked)


def left_without_transition(scope: Scope, closed: Bools) -> Ints:
    """Per state: closed visits that no transition ended."""
    rows = closed & (scope.visits.transition == NONE)
    return np.bincount(scope.visits.state[rows], minlength=len(scope.codes.states))


def events(scope: Scope) -> int:
    """Entries into any state in the period."""
    return int((scope.chosen & scope.filter.contains(scope.visits.entered)).sum())


def rework(scope: Scope, closed: Bools) -> list[Share]:
    """Per state: closed visits that were a return, out of all closed visits."""
    states = len(scope.codes.states)
    again = closed & (scope.visits.occurrence >= _AGAIN)
    n = np.bincount(scope.visits.state[again], minlength=states)
    of = np.bincount(scope.visits.state[closed], minlength=states)
    return [Share(n=part, of=whole) for part, whole in zip(n.tolist(), of.tolist(), strict=True)]


def reworked_runs(scope: Scope) -> Ints:
    """Per state: runs whose second entry falls in the period, so that periods add up."""
    second = scope.chosen & (scope.visits.occurrence == _AGAIN)
    rows = second & scope.filter.contains(scope.visits.entered)
    return np.bincount(scope.visits.state[rows], minlength=len(scope.codes.states))


def _returns(scope: Scope) -> Bools:
    """Per visit: does the next visit of its run return to a state seen before?"""
    returns = np.zeros(len(scope.visits), np.bool_)
    returns[:-1] = scope.visits.occurrence[1:] >= _AGAIN
    returns[scope.paths.lasts()] = False
    return returns


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
