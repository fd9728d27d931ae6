"""Where ticket time goes: waiting, working or outside, accrued within the period, open visits included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from runtime.insight.columns import Floats, Moments
from runtime.insight.scope import Scope, Timeline
from runtime.messages.figures import TimeParts
from runtime.model.values import SECOND, Moment

DEFINITIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "waiting": "Ticket time in the period before anybody took the visit up; all of it while nobody has.",
        "working": "Ticket time in the period from taking a visit up to leaving it.",
        "outside": "Ticket time in the period in states where we wait for somebody outside.",
    }
)


@dataclass(frozen=True, slots=True, eq=False)
class Accrued:
    """Ticket time within the window, per visit, on one clock, in ms; zero for visits not asked for."""

    waiting: Moments
    total: Moments


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """Accrued time by team (row 0 for none, row k + 1 for team k) and state, on one clock, in ms.

    Sums are exact below 2**53 ms, some 285,000 years of ticket time.
    """

    waiting: Floats
    working: Floats
    outside: Floats

    def state_parts(self) -> list[TimeParts]:
        """Per state, over all teams."""
        parts = zip(*(column.sum(axis=0).tolist() for column in self._parts()), strict=True)
        return [_parts(*values) for values in parts]

    def all_parts(self) -> TimeParts:
        """Over all teams and states."""
        return _parts(*(float(column.sum()) for column in self._parts()))

    def total(self) -> float:
        """All ticket time."""
        return float(sum(column.sum() for column in self._parts()))

    def _parts(self) -> tuple[Floats, Floats, Floats]:
        return self.waiting, self.working, self.outside


def accrued(scope: Scope, window: tuple[Moment, Moment] | tuple[Moments, Moments], line: Timeline) -> Accrued:
    """The overlap of each visit's parts with the window, whose borders may differ per visit."""
    counted = scope.chosen & ~scope.resting
    entered = np.clip(line.entered, *window)
    claimed = np.clip(line.claimed, *window)
    until = np.clip(line.until, *window)
    return Accrued(waiting=(claimed - entered) * counted, total=(until - entered) * counted)


def ledger(scope: Scope, time: Accrued) -> Ledger:
    """The time of every visit, booked by team and state."""
    waiting, total = _book(scope, time.waiting), _book(scope, time.total)
    outside = scope.codes.outside()
    return Ledger(
        waiting=np.where(outside, 0, waiting),
        working=np.where(outside, 0, total - waiting),
        outside=np.where(outside, total, 0),
    )


def _book(scope: Scope, spans: Moments) -> Floats:
    teams, states = len(scope.codes.teams) + 1, len(scope.codes.states)
    cell = (scope.visits.team.astype(np.int64) + 1) * states + scope.visits.state
    booked: Floats = np.bincount(cell, weights=spans, minlength=teams * states)
    return booked.reshape(teams, states)


def _parts(waiting: float, working: float, outside: float) -> TimeParts:
    return TimeParts(waiting_s=waiting / SECOND, working_s=working / SECOND, outside_s=outside / SECOND)
