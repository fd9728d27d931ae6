"""What happened in a Blueprint, ready to be asked about any moment: who was where, who was late, what came next.

Every move opens an interval: its ticket is in the move's target from then until the ticket's next move. How many are
in a state at a moment is how many intervals began by then less how many ended by then: two binary searches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self, overload, override

import numpy as np
from numpy.typing import NDArray

from runtime.messages.replay import NOWHERE, GetReplay, Replay, ReplayState
from runtime.messages.system import GetFigures
from runtime.model.values import Moment, Span

type Ints = NDArray[np.int64]
type Floats = NDArray[np.float64]
type Bools = NDArray[np.bool_]

FOREVER = (1 << 62) - 1
"""The end of an interval that lasts."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The figures of one moment.

    `active` and `late` count what is under way: tickets in final states rest. `arrived` are those that came in, or that
    came back from before, since the recording's beginning; `left` are those of them, and of the ones that were there
    as it began, that are under way no more: one that is reopened is done no longer.
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


class Queue(Sequence[Queued]):
    """The tickets under way at a moment, the longest there first; told one by one, for there may be very many."""

    def __init__(self, recording: Recording, rows: Ints, moment: Moment) -> None:
        self._recording, self._rows, self._moment = recording, rows, moment

    @override
    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Queued: ...
    @overload
    def __getitem__(self, place: slice) -> list[Queued]: ...
    @override
    def __getitem__(self, place: int | slice) -> Queued | list[Queued]:
        if isinstance(place, slice):
            return [self._told(row) for row in self._rows[place].tolist()]
        return self._told(int(self._rows[place]))

    def _told(self, row: int) -> Queued:
        told = self._recording
        breaks = int(told.breaks[row])
        late = breaks != NOWHERE and breaks < self._moment
        return Queued(int(told.ticket[row]), int(told.target[row]), int(told.at[row]), late=late)


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
        return cls.joined([cls.page(page) for page in pages])

    @classmethod
    def page(cls, page: Replay) -> Self:
        """One page alone."""
        columns = (page.at, page.ticket, page.source, page.target, page.transition, page.breaks)
        return cls(page.begin, page.end, page.states, page.transitions, *map(_ints, columns))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """The pages of one answer, one after another; at least one."""
        last = parts[-1]
        columns = (np.concatenate(column) for column in zip(*(part.columns() for part in parts), strict=True))
        return cls(last.begin, last.end, last.states, last.transitions, *columns)

    def columns(self) -> tuple[Ints, Ints, Ints, Ints, Ints, Ints]:
        """When, whose, from where, to where, by which transition, and when the limit breaks."""
        return self.at, self.ticket, self.source, self.target, self.transition, self.breaks

    def made_ready(self) -> Self:
        """The same, with everything worked out that is worked out once: of a million moves it takes half a second."""
        _once = self.left_late, self.ways, self._stays, self._broken, self._arrivals
        return self

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
        columns = (column[rows] for column in self.columns())
        return type(self)(self.begin, self.end, self.states, self.transitions, *columns)

    def between(self, begin: Moment, end: Moment) -> Self:
        """The same moves over another stretch of time."""
        return type(self)(begin, end, self.states, self.transitions, *self.columns())

    @cached_property
    def final(self) -> Bools:
        """Per state: do tickets rest in it?"""
        return np.array([state.final for state in self.states], np.bool_)

    @cached_property
    def until(self) -> Ints:
        """Per move: when its ticket moved again."""
        until = np.full(len(self), FOREVER, np.int64)
        before, after = self._following
        until[before] = self.at[after]
        return until

    @cached_property
    def left_late(self) -> Bools:
        """Per move: had the limit of the visit that it ended broken by then?"""
        late = np.zeros(len(self), np.bool_)
        before, after = self._following
        breaks = self.breaks[before]
        late[after] = (breaks != NOWHERE) & (breaks < self.at[after])
        return late

    @cached_property
    def ways(self) -> tuple[Ints, Ints]:
        """The kinds of moves by source, target and transition (columns of three), and per move which it is."""
        keys = np.stack((self.source, self.target, self.transition))
        one = (keys[0] * (len(self.states) + 1) + keys[1]) * (len(self.transitions) + 1) + keys[2]
        _, found, places = np.unique(one, return_index=True, return_inverse=True)
        return keys[:, found], places.astype(np.int64)

    @cached_property
    def _following(self) -> tuple[Ints, Ints]:
        """The rows of moves that another one of the same ticket follows, and the rows of these."""
        order = np.argsort(self.ticket, kind="stable")
        before, after = order[:-1], order[1:]
        same = self.ticket[before] == self.ticket[after]
        return before[same], after[same]

    def counts(self, moment: Moment) -> Ints:
        """Per state: how many tickets are in it; in final ones those that came since the beginning."""
        return _under_way(self._stays, moment)

    def late(self, moment: Moment) -> Ints:
        """Per state: how many tickets are in it whose limit is broken."""
        return _under_way(self._broken, moment)

    def standing(self, moment: Moment) -> Standing:
        """The figures of a moment."""
        active, arrived = self._active(moment), _by(self._arrivals, moment)
        return Standing(
            active=active,
            late=int(self.late(moment)[~self.final].sum()),
            arrived=arrived,
            left=self._active_at_first + arrived - active if moment >= self.begin else 0,
            moves=self.row_after(moment) - self.row_after(self.begin - 1),
        )

    def _active(self, moment: Moment) -> int:
        return int(self.counts(moment)[~self.final].sum())

    @cached_property
    def _active_at_first(self) -> int:
        return self._active(self.begin - 1)

    def queue(self, moment: Moment, state: int | None = None) -> Queue:
        """The tickets under way at a moment, or those in one state, the longest there first."""
        rows = slice(0, self.row_after(moment))
        target = self.target[rows]
        there = (self.until[rows] > moment) & (target != NOWHERE)
        there &= ~self.final[target] if state is None else target == state
        return Queue(self, np.flatnonzero(there), moment)

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
        borders = np.linspace(self.begin, max(self.end, self.begin + 1), max(bins, 1) + 1)
        borders[-1] += 1  # the last moment counts with the last stretch
        return np.diff(np.searchsorted(self.at, np.ceil(borders).astype(np.int64)))

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
        """When tickets came in within the recording, or came back that had been at rest as it began; ascending."""
        within, begins, there = self.at >= self.begin, self.source == NOWHERE, ~self._away(self.target)
        back = self._away(self.source) & there
        rows = np.flatnonzero(np.where(within, begins | back, there))
        _, first = np.unique(self.ticket[rows], return_index=True)
        new = begins[rows]
        new[first] = True  # later ones of the same run came back from a rest that is no end
        arrivals: Ints = self.at[rows[new & within[rows]]]
        return arrivals

    def _away(self, places: Ints) -> Bools:
        """Which places are outside or final."""
        away: Bools = np.append(self.final, True)[places]  # NOWHERE is the last one
        return away


class Reading:
    """Puts a recording together page by page, where the pages come in: nobody who looks waits for it."""

    def __init__(self, question: GetFigures, most: int) -> None:
        self.next = GetReplay(question=question)
        """What is to be asked."""
        self._most = most
        self._parts: list[Recording] = []

    def take(self, page: Replay) -> Recording | None:
        """The recording, ready to be shown, once this page was the last one; None: ask on."""
        self._parts.append(Recording.page(page))
        if page.after is not None and sum(map(len, self._parts)) < self._most:
            self.next = self.next.having(after=page.after, now=page.now)
            return None
        return Recording.joined(self._parts).made_ready()


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, np.int64)


def _by(moments: Ints, moment: Moment) -> int:
    return int(np.searchsorted(moments, moment, "right"))


def _under_way(intervals: tuple[list[NDArray[Any]], list[NDArray[Any]]], moment: Moment) -> Ints:
    return _ints([_by(begins, moment) - _by(ends, moment) for begins, ends in zip(*intervals, strict=True)])
