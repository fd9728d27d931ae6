"""What happened in a Blueprint, ready to be asked about any moment: who was where, who was late, what came next.

Every move opens an interval: its ticket is in the move's target from then until the ticket's next move. How many are
in a state at a moment is how many intervals began by then less how many ended by then: two binary searches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from runtime.messages.replay import NOWHERE, Replay, ReplayState
from runtime.model.values import Moment, Span

type Ints = NDArray[np.int64]
type Floats = NDArray[np.float64]
type Bools = NDArray[np.bool_]

FOREVER = (1 << 62) - 1
"""The end of an interval that lasts."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of one moment. What arrived and left is counted since the recording's beginning.

    `active` and `late` count what is under way: tickets in final states rest.
    """

    active: int
    late: int
    arrived: int
    left: int
    moves: int


@dataclass(frozen=True, slots=True, eq=False)
class Moving:
    """Tickets on their way at a moment: the rows of their moves, and how far each is, from 0 to 1."""

    rows: Ints
    progress: Floats


@dataclass(frozen=True, slots=True)
class Queued:
    """A ticket in a state at a moment: since when, and whether its limit was broken by then."""

    ticket: int
    state: int
    since: Moment
    late: bool


@dataclass(frozen=True, eq=False)
class Recording:
    """Moves as columns, in the order they happened; see `runtime.messages.replay.Replay` for what each says."""

    begin: Moment
    end: Moment
    states: tuple[ReplayState, ...]
    transitions: tuple[str, ...]
    at: Ints
    ticket: Ints
    source: Ints
    target: Ints
    transition: Ints
    breaks: Ints

    @classmethod
    def of(cls, pages: Sequence[Replay]) -> Self:
        """The pages of one answer, in their order; at least one."""
        last = pages[-1]
        names = ("at", "ticket", "source", "target", "transition", "breaks")
        columns = {name: np.concatenate([_ints(getattr(page, name)) for page in pages]) for name in names}
        return cls(last.begin, last.end, last.states, last.transitions, **columns)

    def __len__(self) -> int:
        return len(self.at)

    def of_ticket(self, ticket: int) -> Self:
        """One ticket's passage, from its first move to a little after its last, or to the end while it is under way."""
        own = self.take(self.ticket == ticket)
        if not len(own):
            return own
        rests = own.target[-1] == NOWHERE or own.final[own.target[-1]]
        begin, last = max(int(own.at[0]), self.begin), int(own.at[-1])
        return own.between(begin, min(last + max((last - begin) // 20, 1), self.end) if rests else self.end)

    def take(self, rows: Bools) -> Self:
        """Some of the moves; what they tell of each ticket must be whole."""
        columns = (self.at, self.ticket, self.source, self.target, self.transition, self.breaks)
        return type(self)(self.begin, self.end, self.states, self.transitions, *(column[rows] for column in columns))

    def between(self, begin: Moment, end: Moment) -> Self:
        """The same moves over another stretch of time."""
        columns = (self.at, self.ticket, self.source, self.target, self.transition, self.breaks)
        return type(self)(begin, end, self.states, self.transitions, *columns)

    @cached_property
    def final(self) -> Bools:
        """Per state: do tickets rest in it?"""
        return np.array([state.final for state in self.states], np.bool_)

    @cached_property
    def until(self) -> Ints:
        """Per move: when its ticket moved again."""
        until = np.full(len(self), FOREVER, np.int64)
        order = np.lexsort((np.arange(len(self)), self.ticket))
        same = self.ticket[order[1:]] == self.ticket[order[:-1]]
        until[order[:-1][same]] = self.at[order[1:][same]]
        return until

    @cached_property
    def left_late(self) -> Bools:
        """Per move: had the limit of the visit that it ended broken by then?"""
        late = np.zeros(len(self), np.bool_)
        order = np.lexsort((np.arange(len(self)), self.ticket))
        before, after = order[:-1], order[1:]
        same = (self.ticket[before] == self.ticket[after]) & (self.breaks[before] != NOWHERE)
        late[after[same]] = self.breaks[before[same]] < self.at[after[same]]
        return late

    def counts(self, moment: Moment) -> Ints:
        """Per state: how many tickets are in it; in final ones those that came since the beginning."""
        return _under_way(self._stays, moment)

    def late(self, moment: Moment) -> Ints:
        """Per state: how many tickets are in it whose limit is broken."""
        return _under_way(self._broken, moment)

    def standing(self, moment: Moment) -> Standing:
        """The figures of a moment."""
        under_way = ~self.final
        return Standing(
            active=int(self.counts(moment)[under_way].sum()),
            late=int(self.late(moment)[under_way].sum()),
            arrived=_by(self._arrivals, moment),
            left=_by(self._departures, moment),
            moves=self.row_after(moment) - self.row_after(self.begin - 1),
        )

    def queue(self, moment: Moment, state: int | None = None) -> list[Queued]:
        """The tickets under way at a moment, or those in one state, the longest there first."""
        rows = slice(0, self.row_after(moment))
        target = self.target[rows]
        there = (self.until[rows] > moment) & (target != NOWHERE)
        there &= ~self.final[target] if state is None else target == state
        return [self._queued(row, moment) for row in np.flatnonzero(there).tolist()]

    def moving(self, moment: Moment, span: Span, most: int) -> Moving:
        """The moves made within the `span` before a moment, at most so many, the last ones."""
        first = max(self.row_after(max(moment - span, self.begin - 1)), self.row_after(moment) - most)
        rows = np.arange(first, self.row_after(moment))
        return Moving(rows, (moment - self.at[rows]) / max(span, 1))

    def row_after(self, moment: Moment) -> int:
        """The first row of what comes after a moment."""
        return int(np.searchsorted(self.at, moment, "right"))

    def next_after(self, moment: Moment) -> Moment | None:
        """When something moves next."""
        row = self.row_after(moment)
        return int(self.at[row]) if row < len(self) else None

    def last_before(self, moment: Moment) -> Moment | None:
        """When something moved last, before a moment and within the recording."""
        row = int(np.searchsorted(self.at, moment, "left")) - 1
        return int(self.at[row]) if row >= 0 and self.at[row] >= self.begin else None

    def busy(self, bins: int) -> Ints:
        """How many moves fall into each of so many equal stretches of the recording."""
        within = self.at[self.at >= self.begin]
        counts, _ = np.histogram(within, bins=max(bins, 1), range=(self.begin, max(self.end, self.begin + 1)))
        return counts.astype(np.int64)

    @cached_property
    def _stays(self) -> tuple[list[Ints], list[Ints]]:
        """Per state: when stays begin and when they end, each ascending."""
        return self._by_state(self.at, np.ones(len(self), np.bool_))

    @cached_property
    def _broken(self) -> tuple[list[Ints], list[Ints]]:
        """Per state: when stays become late, and when those end."""
        begins = np.maximum(self.breaks + 1, self.at)
        return self._by_state(begins, (self.breaks != NOWHERE) & (begins < self.until))

    def _by_state(self, begins: Ints, chosen: Bools) -> tuple[list[Ints], list[Ints]]:
        rows = [np.flatnonzero(chosen & (self.target == state)) for state in range(len(self.states))]
        return [np.sort(begins[each]) for each in rows], [np.sort(self.until[each]) for each in rows]

    @cached_property
    def _arrivals(self) -> Ints:
        """When tickets came to be under way within the recording, ascending."""
        return self.at[self._away(self.source) & ~self._away(self.target) & (self.at >= self.begin)]

    @cached_property
    def _departures(self) -> Ints:
        """When tickets ceased to be under way."""
        return self.at[~self._away(self.source) & self._away(self.target) & (self.at >= self.begin)]

    def _away(self, places: Ints) -> Bools:
        """Which places are outside or final."""
        away: Bools = np.append(self.final, True)[places]  # NOWHERE is the last one
        return away

    def _queued(self, row: int, moment: Moment) -> Queued:
        breaks = int(self.breaks[row])
        return Queued(
            int(self.ticket[row]), int(self.target[row]), int(self.at[row]), late=breaks != NOWHERE and breaks < moment
        )


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, np.int64)


def _by(moments: Ints, moment: Moment) -> int:
    return int(np.searchsorted(moments, moment, "right"))


def _under_way(intervals: tuple[list[NDArray[Any]], list[NDArray[Any]]], moment: Moment) -> Ints:
    return _ints([_by(begins, moment) - _by(ends, moment) for begins, ends in zip(*intervals, strict=True)])
