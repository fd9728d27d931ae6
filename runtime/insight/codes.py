"""What the small integers in the columns stand for: states, transitions, teams and business clocks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from runtime.insight.columns import Bools, Ints, Moments
from runtime.insight.ordering import places
from runtime.model.blueprint import Waiting
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True)
class StateCode:
    """A state. `outside`: waiting there is not ours (a customer, a supplier); `waiting` says whose it is."""

    id: str
    name: str
    final: bool = False
    outside: bool = False
    waiting: Waiting = Waiting.OURS


@dataclass(frozen=True, slots=True)
class TransitionCode:
    """A transition between two state codes; `target` is -1 when it ends the run outside any state."""

    id: str
    name: str
    source: int
    target: int


@dataclass(frozen=True, slots=True, eq=False)
class Clock:
    """A business clock: `ys` ms of opening time have passed at moment `xs`; in between it runs or stands.

    Raises ValueError when the points do not ascend, or when it runs at another pace than 0 or 1.
    """

    xs: Moments
    ys: Moments

    def __post_init__(self) -> None:
        if len(self.xs) != len(self.ys) or len(self.xs) < 2:  # noqa: PLR2004 - a line has two points
            raise ValueError("a business clock needs two points or more, each with both values")
        spans, passed = np.diff(self.xs), np.diff(self.ys)
        if (spans <= 0).any() or not ((passed == 0) | (passed == spans)).all():
            raise ValueError("a business clock must ascend, and between two points run fully or stand")

    def at(self, moments: Moments) -> Moments:
        """Opening time passed at each moment, in ms, exactly.

        Raises ValueError when a moment lies outside the points: an answer would be a guess.
        """
        if not len(moments):
            return moments
        first, last = int(self.xs[0]), int(self.xs[-1])
        if int(moments.min()) < first or int(moments.max()) > last:
            raise ValueError(
                f"a business clock known from {first} to {last} cannot measure the span "
                f"from {int(moments.min())} to {int(moments.max())}; build it over a longer span"
            )
        runs = np.append(np.diff(self.ys) > 0, False)
        stood = self.ys - self.xs * runs
        point = places(self.xs, moments) - 1
        passed: Moments = runs.take(point) * moments
        passed += stood.take(point)
        return passed


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The names behind the codes of one blueprint: code k is the k-th entry of its tuple.

    `clocks[k]` is the business clock of code k + 1; code 0 is the calendar itself.
    `capacity[k]` is how many agents team k has, 0 when unknown; it may be left out.
    """

    blueprint: str
    states: tuple[StateCode, ...]
    transitions: tuple[TransitionCode, ...] = ()
    teams: tuple[str, ...] = ()
    clocks: tuple[Clock, ...] = ()
    capacity: tuple[int, ...] = ()
    version: int | None = None

    def state_names(self) -> tuple[str, ...]:
        """One distinct name per state: its name, with the id added where two states share a name."""
        names = [state.name for state in self.states]
        return tuple(
            state.name if names.count(state.name) == 1 else f"{state.name} ({state.id})" for state in self.states
        )

    def team_name(self, code: int) -> str | None:
        """The team's name, or None for no team."""
        return self.teams[code] if code >= 0 else None

    def final(self) -> Bools:
        """Per state: is it final?"""
        return np.array([state.final for state in self.states], np.bool_)

    def outside(self) -> Bools:
        """Per state: is waiting there outside?"""
        return np.array([state.outside for state in self.states], np.bool_)

    def on_clock(self, clock: Ints, moments: Moments) -> Moments:
        """Each moment on its own business clock, in ms; on clock 0 the moment itself.

        Raises ValueError for a clock that is not in `clocks`, or one too short for a moment.
        """
        present = np.flatnonzero(np.bincount(clock))
        if len(present) == 1:
            return self._at(int(present[0]), moments)
        measured = moments.copy()
        for code in present:
            rows = np.flatnonzero(clock == code)
            measured[rows] = self._at(int(code), moments.take(rows))
        return measured

    def moment_on_clocks(self, moment: Moment) -> Moments:
        """One moment on every clock: entry k is its business time on clock k.

        A moment beyond a clock's points reads as its nearest point: a border, unlike a visit, may lie
        where the clock has nothing to measure.
        """
        readings = [moment]
        for clock in self.clocks:
            near = min(max(moment, int(clock.xs[0])), int(clock.xs[-1]))
            readings.append(int(clock.at(np.array([near], np.int64))[0]))
        return np.array(readings, np.int64)

    def _at(self, code: int, moments: Moments) -> Moments:
        if code == 0:
            return moments
        if code > len(self.clocks):
            raise ValueError(f"clock {code} is used, but only {len(self.clocks)} clocks were given")
        return self.clocks[code - 1].at(moments)
