"""The distinct ways tickets took through the states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Bools, EndKind, Moments
from runtime.insight.full_time import present
from runtime.insight.scope import Scope
from runtime.insight.spread import spread
from runtime.insight.stretches import sums_of_stretches
from runtime.insight.walks import Walks
from runtime.messages.figures import Variant
from runtime.messages.reports import Way

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "variants": "Distinct sequences of states over the runs under way in the period, each taken "
        "whole, as far as it has come by now.",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """The distinct sequences of states and how many runs took each: `counts[k]` took number k of `walks`."""

    walks: Walks
    counts: Moments

    def distinct(self) -> int:
        """How many distinct sequences there are."""
        return int(np.count_nonzero(self.counts))

    def runs(self) -> int:
        """How many runs took any of them."""
        return int(self.counts.sum())

    def most_frequent(self, limit: int) -> list[tuple[list[int], int]]:
        """The sequences most runs took; equal ones in the order of their codes."""
        ranked = np.argsort(-self.counts, kind="stable")[:limit].tolist()
        return [(self.walks.walk(k), int(self.counts[k])) for k in ranked if self.counts[k]]


def ways(scope: Scope) -> Ways:
    """The sequences of the runs under way in the period."""
    walks = _walks(scope)
    numbers = walks.numbers[present(scope)[scope.prepared.paths.run_rows]]
    return Ways(walks, np.bincount(numbers[numbers >= 0], minlength=len(walks)))


def timed_ways(scope: Scope, limit: int, *, slowest: bool) -> tuple[Way, ...]:
    """The ways by name with the time their completed runs took: the most frequent, or the slowest by mean, first."""
    found, names, runs = ways(scope), scope.codes.state_names(), scope.runs
    rows = scope.prepared.paths.run_rows
    kept = (present(scope) & (runs.end_kind == EndKind.COMPLETED) & (runs.ended <= scope.filter.now))[rows]
    kept &= found.walks.numbers >= 0
    number, took = found.walks.numbers[kept], (runs.ended - runs.started)[rows][kept]
    completed, whole = (np.bincount(number, weights, len(found.counts)) for weights in (None, took))
    mean = whole / np.maximum(completed, 1)
    ranked = np.lexsort((-found.counts, -mean) if slowest else (-mean, -found.counts))
    shown = [k for k in ranked.tolist() if found.counts[k] and (completed[k] or not slowest)][:limit]
    return tuple(
        Way(
            states=tuple(names[code] for code in found.walks.walk(k)),
            n=int(found.counts[k]),
            share=int(found.counts[k]) / found.runs(),
            took=spread(took[number == k]),
        )
        for k in shown
    )


def taking(scope: Scope, way: tuple[int, ...]) -> Bools:
    """Per run with visits: has it taken exactly this sequence of states?"""
    walks = _walks(scope)
    wanted = [k for k in np.flatnonzero(walks.lengths == len(way)).tolist() if tuple(walks.walk(k)) == way]
    return np.isin(walks.numbers, wanted)


def top_variants(scope: Scope, found: Ways, limit: int) -> tuple[Variant, ...]:
    """The most frequent ways by name."""
    names, runs = scope.codes.state_names(), found.runs()
    return tuple(
        Variant(states=tuple(names[code] for code in way), n=n, share=n / runs) for way, n in found.most_frequent(limit)
    )


def _walks(scope: Scope) -> Walks:
    """The sequence of each run, of the visits entered until now."""
    entered = scope.prepared.visits.entered <= scope.filter.now
    if entered.all():
        return scope.prepared.walks
    walked, paths = scope.prepared.visits.state, scope.prepared.paths
    lengths = sums_of_stretches(entered.astype(np.int64), paths.bounds)
    return Walks.of(walked, paths.starts(), lengths, len(scope.codes.states))
