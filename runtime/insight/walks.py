"""The sequences of states that runs took, numbered so that equal ones share a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from runtime.insight.columns import Moments
from runtime.insight.ordering import ranked

_WORD: Final = 63

type States = NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class Walks:
    """`numbers[r]` is the sequence of run r: numbers ascend as the sequences do, an empty one has none (-1).

    Sequence k is `state[starts[k]:starts[k] + lengths[k]]`.
    """

    numbers: Moments
    state: States
    starts: Moments
    lengths: Moments

    @classmethod
    def of(cls, state: States, starts: Moments, lengths: Moments, states: int) -> Walks:
        """The sequences of runs whose states begin at `starts` and are `lengths` many.

        Compared word by word from the end: a 63-bit word holds as many states as fit, the first one highest.
        """
        bits = max(states, 1).bit_length()
        room = _WORD // bits
        numbers = np.full(len(starts), -1, np.int64)
        for begin in reversed(range(0, int(lengths.max(initial=0)), room)):
            reached = np.flatnonzero(lengths > begin)
            words = _words(state, starts[reached] + begin, np.minimum(lengths[reached] - begin, room), bits)
            numbers[reached] = _ranks(words, numbers[reached])
        example = _examples(numbers)
        return cls(numbers, state, starts[example], lengths[example])

    def __len__(self) -> int:
        return len(self.starts)

    def walk(self, number: int) -> list[int]:
        """The states of one sequence."""
        start = int(self.starts[number])
        return list(map(int, self.state[start : start + int(self.lengths[number])]))


def _words(state: States, starts: Moments, lengths: Moments, bits: int) -> Moments:
    """Up to a word of states from each start; states count from 1, so that an end sorts first."""
    words = np.zeros(len(starts), np.int64)
    room = _WORD // bits
    for place in range(int(lengths.max(initial=0))):
        reached = np.flatnonzero(lengths > place)
        codes = state.take(starts[reached] + place).astype(np.int64) + 1
        codes <<= bits * (room - 1 - place)
        words[reached] |= codes
    return words


def _ranks(words: Moments, after: Moments) -> Moments:
    """The rank of each pair among the distinct ones; `after` is -1 or the rank of what follows the word."""
    rank = _rank(words)
    if int(after.max()) < 0:
        return rank
    return _rank(rank * (int(after.max()) + 2) + after)


def _rank(values: Moments) -> Moments:
    """The place of each value among the distinct ones."""
    return ranked(values)[1]


def _examples(numbers: Moments) -> Moments:
    """Per number from 0 on the first row that has it; every number up to the largest is there."""
    example = np.empty(int(numbers.max(initial=-1)) + 1, np.int64)
    rows = np.flatnonzero(numbers >= 0)[::-1]
    example[numbers[rows]] = rows
    return example
