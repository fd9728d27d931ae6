"""The figures of one Blueprint, as the dashboard and the command line read them. Spans are in seconds.

What each figure means, in words, is `runtime.insight.figures.DEFINITIONS`, under the names used here.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ConfigDict, Field

from runtime.model.values import Moment, Value


class Spread(Value):
    """How a set of spans is spread. With n = 0 nothing is known: every other field is None."""

    n: int = 0
    mean_s: float | None = None
    median_s: float | None = None
    p80_s: float | None = None
    p90_s: float | None = None
    p95_s: float | None = None


class Expected(Value):
    """What a new one may expect (Kaplan–Meier): open ones count for as long as they have lasted.

    `median_s` is None when fewer than half are known to have ended: then it is not defined.
    """

    closed: int = 0
    still_open: int = 0
    median_s: float | None = None


class Share(Value):
    """`n` out of `of`."""

    n: int = 0
    of: int = 0

    @property
    def share(self) -> float | None:
        """The part `n` is of `of`, or None out of nothing."""
        return self.n / self.of if self.of else None


class TimeParts(Value):
    """Ticket time accrued within the period, split by what the tickets were doing."""

    waiting_s: float = 0.0
    working_s: float = 0.0
    outside_s: float = 0.0

    @property
    def total_s(self) -> float:
        """All three parts together."""
        return self.waiting_s + self.working_s + self.outside_s


class StateFigures(Value):
    """One state: closed visits in the period, those open now, and the time accrued in it."""

    visits: Spread = Spread()
    visits_business: Spread = Spread()
    stays: Spread = Spread()
    stays_business: Spread = Spread()
    per_ticket: Spread = Spread()
    expected: Expected = Expected()
    arrived: int = 0
    """Entries into the state in the period; `visits.n` is how many left it."""
    open: int = 0
    open_age: Spread = Spread()
    over_limit: int = 0
    left_over_limit: Share = Share()
    left_without_transition: int = 0
    rework: Share = Share()
    reworked_runs: int = 0
    time: TimeParts = TimeParts()
    time_business: TimeParts = TimeParts()
    final: bool = False
    outside: bool = False


class TransitionCount(Value):
    """How often one transition was taken; `to` is None when it leaves the Blueprint."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, serialize_by_alias=True)

    from_: str = Field(alias="from")
    to: str | None
    name: str
    id: str
    n: int
    back: int = 0


class Bottleneck(Value):
    """A team that holds tickets up; `team` is None for tickets of no team, or where no team is recorded."""

    team: str | None
    states: tuple[str, ...]
    queueing_s: float
    closed_s: float = 0.0
    share: float
    confident: bool
    agent_gain_s: float | None = None
    why: str


class Variant(Value):
    """One sequence of states and the number of runs that took exactly it."""

    states: tuple[str, ...]
    n: int
    share: float


class StateFlow(Value):
    """One state day by day: entries, leavings, and tickets in it at the end of the day."""

    entered: tuple[int, ...]
    left: tuple[int, ...]
    wip: tuple[int, ...]


class Flow(Value):
    """Day `i` lasts from `days[i]` to `days[i + 1]`; `wip` sums the states that are not final."""

    days: tuple[Moment, ...] = ()
    states: Mapping[str, StateFlow] = {}
    wip: tuple[int, ...] = ()


class Violations(Value):
    """Tickets whose first broken limit falls in the period, by the limit it was."""

    tickets: int = 0
    state_limit: int = 0
    run_limit: int = 0


class Endings(Value):
    """Runs that ended in the period, by how."""

    completed: int = 0
    exited: int = 0
    withdrawn: int = 0


class Figures(Value):
    """Every figure of one Blueprint for one filter."""

    blueprint: str
    """Its name; `blueprint_id` is its stable id."""
    blueprint_id: str = ""
    version: int | None = None
    now: Moment
    period: tuple[Moment, Moment] | None = None
    tickets: int
    active: int
    over_limit: int
    sla_broken: int
    events: int
    variants: int
    full_time: Spread
    full_time_business: Spread
    full_time_expected: Expected
    endings: Endings
    violations: Violations
    left_over_limit: Share
    rework: Share
    states: Mapping[str, StateFigures]
    names: Mapping[str, str] = {}
    """Under which name each state is told here, by its id: a draft may call it otherwise by now."""
    transitions: tuple[TransitionCount, ...]
    top_variants: tuple[Variant, ...]
    flow: Flow
    time: TimeParts
    time_business: TimeParts
    bottlenecks: tuple[Bottleneck, ...]

    def name_of(self, state_id: str, name: str) -> str | None:
        """Under which name these figures tell a state; None for one they do not know."""
        known = self.names.get(state_id, name)
        return known if known in self.states else None
