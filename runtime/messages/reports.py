"""Reports beside the figures of a Blueprint, asked for when they are looked at. Spans are in seconds.

What each number means, in words, is in `runtime.insight.reports.DEFINITIONS`, under the names used here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.figures import Spread
from runtime.messages.system import GetFigures
from runtime.model.values import Id, Moment, Value


class Stood(Value):
    """For how long clocks stood within the period: of a state's limit, of the whole run's, and any of the two."""

    visits: int = 0
    """Visits during which a clock stood in the period."""
    now: int = 0
    """Open visits whose clock stands now."""
    any_s: float = 0.0
    state_s: float = 0.0
    run_s: float = 0.0


class Pauses(Value):
    """Where clocks stood still: by state, and by the name of the team (empty: of none)."""

    total: Stood = Stood()
    states: Mapping[str, Stood] = {}
    teams: Mapping[str, Stood] = {}


class GetPauses(Query[Pauses]):
    """For how long the clocks of limits stood still, of the tickets a question for figures is about."""

    kind: ClassVar[str] = "figures.pauses"
    question: GetFigures


class Performed(Value):
    """One transition by one performer: how often, after what time, and what became of it."""

    id: Id
    name: str
    from_state: str
    to: str | None
    performer: str | None
    """An id; of automatic transitions the clock's. None: it is not recorded."""
    n: int
    after: Spread = Spread()
    """From entering the state to the transition."""
    worked: Spread = Spread()
    """From taking the ticket up to the transition, where somebody had."""
    undone: int = 0
    failed: int = 0
    days: tuple[int, ...] = ()
    """Per stretch of `TransitionReport.days`."""


class TransitionReport(Value):
    """Every transition made in the period by whom; stretch `i` lasts from `days[i]` to `days[i + 1]`."""

    days: tuple[Moment, ...] = ()
    """Midnights; beyond `MOST_DAYS` days the borders of the charts' stretches."""
    rows: tuple[Performed, ...] = ()


MOST_DAYS = 92


class GetTransitionReport(Query[TransitionReport]):
    """Who made which transition how often, of the tickets a question for figures is about."""

    kind: ClassVar[str] = "figures.transitions"
    question: GetFigures


class Branch(Value):
    """One way on from a state, or one end of the runs that passed it; `to` is None where they left the Blueprint."""

    to: str | None
    n: int
    share: float
    after: Spread = Spread()


class Branches(Value):
    """Of the runs that left a state in the period: where they went next, and where they ended.

    `next` counts visits, `ends` runs, with the time from first entering the state to the end; the shares of `ends` are
    of those that ended. `under_way` runs have not.
    """

    state: str
    visits: int = 0
    runs: int = 0
    under_way: int = 0
    next: tuple[Branch, ...] = ()
    ends: tuple[Branch, ...] = ()


class GetBranches(Query[Branches]):
    """Of those that pass a state (by the name figures give it), how many end where."""

    kind: ClassVar[str] = "figures.branches"
    question: GetFigures
    state: str


class Way(Value):
    """One sequence of states: how many runs took exactly it, and how long those of them took that were completed."""

    states: tuple[str, ...]
    n: int
    share: float
    took: Spread = Spread()


class GetWays(Query[tuple[Way, ...]]):
    """The ways that runs took through the states: those of most runs first, or those that take longest on average."""

    kind: ClassVar[str] = "figures.ways"
    question: GetFigures
    slowest: bool = False
    limit: int = Field(default=20, ge=1, le=200)
