"""The distinct ways tickets took through the states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from runtime.insight.columns import Moments
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


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """The distinct sequences of state codes and how many runs took each.

    A sequence that fits a 64-bit word is counted as a word: `bits` for each state, the first highest, so
    that words sort as the sequences do. The others are counted as they are.
    """

    words: Moments
    counts: Moments
    bits: int
    longer: Counter[Way]

    def distinct(self) -> int:
        """How many distinct sequences there are."""
        return len(self.words) + len(self.longer)

    def runs(self) -> int:
        """How many runs took any of them."""
        return int(self.counts.sum()) + self.longer.total()

    def most_frequent(self, limit: int) -> list[tuple[Way, int]]:
        """The sequences most runs took; equal ones in the order of their codes."""
        ranked = np.argsort(-self.counts, kind="stable")[:limit]
        short = [(_way(int(self.words[k]), self.bits), int(self.counts[k])) for k in ranked]
        both = [*short, *self.longer.items()]
        return sorted(both, key=lambda item: (-item[1], item[0]))[:limit]


def ways(scope: Scope) -> Ways:
    """The sequences of the runs under way in the period."""
    state, starts, lengths = scope.visits.state, scope.paths.starts(), _lengths(scope)
    counted = present(scope)[scope.paths.run_rows] & (lengths > 0)
    bits = len(scope.codes.states).bit_length()
    short = lengths <= _WORD // bits
    words = _words(state, starts[counted & short], lengths[counted & short], bits)
    distinct, counts = np.unique(words, return_counts=True)
    longer = counted & ~short
    spans = zip(starts[longer].tolist(), lengths[longer].tolist(), strict=True)
    long_ways = Counter(state[start : start + length].tobytes() for start, length in spans)
    decoded = {tuple(np.frombuffer(way, state.dtype).tolist()): n for way, n in long_ways.items()}
    return Ways(distinct, counts, bits, Counter(decoded))


def top_variants(scope: Scope, found: Ways, limit: int) -> tuple[Variant, ...]:
    """The most frequent ways by name."""
    names, runs = scope.codes.state_names(), found.runs()
    return tuple(
        Variant(states=tuple(names[code] for code in way), n=n, share=n / runs) for way, n in found.most_frequent(limit)
    )


def _lengths(scope: Scope) -> Moments:
    """Per run: how many of its visits were entered until now."""
    entered = scope.visits.entered <= scope.filter.now
    if entered.all():
        return scope.paths.lengths()
    return np.add.reduceat(entered.astype(np.int64), scope.paths.starts())


def _words(state: NDArray[np.int16], starts: Moments, lengths: Moments, bits: int) -> Moments:
    words = np.zeros(len(starts), np.int64)
    room = _WORD // bits
    for place in range(int(lengths.max(initial=0))):
        reached = np.flatnonzero(lengths > place)
        codes = state[starts[reached] + place].astype(np.int64) + 1
        words[reached] |= codes << (bits * (room - 1 - place))
    return words


def _way(word: int, bits: int) -> Way:
    codes = [(word >> (bits * place)) & ((1 << bits) - 1) for place in reversed(range(_WORD // bits))]
    return tuple(code - 1 for code in codes if code)
