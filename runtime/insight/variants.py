"""The distinct ways tickets took through the states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Bools, Moments
from runtime.insight.full_time import present
from runtime.insight.scope import Scope
from runtime.messages.figures import Variant

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "variants": "Distinct sequences of states over the runs under way in the period, each taken "
        "whole, as far as it has come by now.",
    }
)

_WORD: Final = 63

type Way = tuple[int, ...]


def variants(scope: Scope) -> Counter[Way]:
    """How many runs took each sequence of state codes.

    A sequence short enough to fit one 64-bit word is counted as a word, a longer one as bytes.
    """
    order, bounds = scope.paths.order, scope.paths.bounds
    state = scope.visits.state[order].astype(np.int64)
    lengths = _lengths(scope)
    counted = present(scope)[scope.paths.run_rows] & (lengths > 0)
    bits = len(scope.codes.states).bit_length()
    short = lengths <= _WORD // bits
    found = _short_ways(state, bounds[:-1], lengths, counted & short, bits)
    for run in np.flatnonzero(counted & ~short).tolist():
        found[tuple(state[bounds[run] : bounds[run] + lengths[run]].tolist())] += 1
    return found


def top_variants(scope: Scope, found: Counter[Way], limit: int) -> tuple[Variant, ...]:
    """The most frequent ways, equal ones in the order of their states' codes."""
    names, runs = scope.codes.state_names(), found.total()
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple(Variant(states=tuple(names[code] for code in way), n=n, share=n / runs) for way, n in ranked)


def _lengths(scope: Scope) -> Moments:
    """Per run: how many of its visits were entered until now."""
    order, bounds = scope.paths.order, scope.paths.bounds
    if not len(order):
        return np.empty(0, np.int64)
    entered = scope.visits.entered[order] <= scope.filter.now
    if entered.all():
        return np.diff(bounds)
    return np.add.reduceat(entered.astype(np.int64), bounds[:-1])


def _short_ways(state: Moments, starts: Moments, lengths: Moments, counted: Bools, bits: int) -> Counter[Way]:
    words = np.zeros(int(counted.sum()), np.int64)
    starts, lengths = starts[counted], lengths[counted]
    for place in range(int(lengths.max(initial=0))):
        reached = np.flatnonzero(lengths > place)
        words[reached] |= (state[starts[reached] + place] + 1) << (bits * place)
    distinct, n = np.unique(words, return_counts=True)
    ways = (_way(word, bits) for word in distinct.tolist())
    return Counter(dict(zip(ways, n.tolist(), strict=True)))


def _way(word: int, bits: int) -> Way:
    codes = []
    while word:
        codes.append((word & ((1 << bits) - 1)) - 1)
        word >>= bits
    return tuple(codes)
