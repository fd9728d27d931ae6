"""SLA policies: how they are set, what they would do, what a ticket's clocks say, and how promises were kept."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.figures import Spread
from runtime.messages.setup import SetupCommand
from runtime.model.sla import Metric, SlaPolicy, SlaVersion
from runtime.model.values import Id, Moment, Span, Value


class PutSlaPolicies(SetupCommand):
    """Add policies, at the end of the order, or change them in their place; `enabled` switches one on and off.

    What one promises becomes a new version when it differs; the desk gives version and rank. Live tickets are looked
    at again by the SLA clock, some at a time, each before anything else happens to it.
    """

    kind: ClassVar[str] = "sla_policies.put"
    policies: tuple[SlaPolicy, ...] = Field(min_length=1, max_length=200)


class RankSlaPolicies(SetupCommand):
    """The order in which policies are asked, the first match wins: every policy once. Live tickets follow, as above."""

    kind: ClassVar[str] = "sla_policies.rank"
    ids: tuple[Id, ...] = Field(max_length=200)


class ListSlaVersions(Query[tuple[SlaVersion, ...]]):
    """Every version of a policy, the newest first; also of one that was removed."""

    kind: ClassVar[str] = "sla_policies.versions"
    policy: Id


class ClockState(StrEnum):
    """How one of a ticket's SLA clocks stands."""

    RUNNING = "running"
    PAUSED = "paused"
    OVERDUE = "overdue"
    """The time is used up and it has not ended."""
    MET = "met"
    BROKEN = "broken"
    """Ended after its time was used up."""


class SlaClockView(Value):
    """One of a ticket's SLA clocks. Spans are ms on the clock's own calendar (None: elapsed time).

    `used` is counted at the moment of asking; `due_at` is None while it stands still and once it has ended. `round`
    counts from 1; only next reply and periodic update have more than one. `priority` and `version` are those the
    target was taken from.
    """

    metric: Metric
    policy: Id
    policy_name: str
    version: int
    priority: int
    round: int
    state: ClockState
    started_at: Moment
    allowance: Span
    used: Span
    calendar: Id | None
    due_at: Moment | None = None
    broken_at: Moment | None = None
    ended_at: Moment | None = None

    @property
    def left(self) -> Span:
        """What is left of the allowance; negative once it is used up."""
        return self.allowance - self.used


class ChosenBy(StrEnum):
    """Why a policy is a ticket's."""

    RULES = "rules"
    """It is the first whose conditions hold."""
    ORGANISATION = "organisation"
    """It is the own one of the ticket's organisation."""
    NAME = "name"
    """It was applied by name."""


class TicketSla(Value):
    """A ticket's policy (None: none applies) and its clocks, in the order of the metrics."""

    policy: Id | None
    policy_name: str
    version: int
    clocks: tuple[SlaClockView, ...]
    chosen_by: ChosenBy = ChosenBy.RULES
    organisation_name: str = ""
    """Whose own policy it is, where that is why."""


class WouldBeDue(Value):
    """A due moment that would be another one. None: there is none, or would be none.

    `policy` None: no policy would apply, and the clock would go.
    """

    ticket_id: int
    subject: str
    policy: Id | None
    metric: Metric
    before: Moment | None
    after: Moment | None

    @property
    def difference(self) -> Span | None:
        """How much later it would be; negative: earlier. None where one of the two is none."""
        return None if self.before is None or self.after is None else self.after - self.before


class PolicyMatches(Value):
    """How many of the live tickets looked at a policy would take; `now`: how many it has now."""

    policy: Id
    name: str
    tickets: int
    now: int


class SlaPreview(Value):
    """What policies would do at the moment `at`, found on `examined` of the `live` tickets, the next due first.

    Of the clocks running now or then, `moved` would have another due moment: `earlier` or `later`; `started` clocks
    run that did not, `dropped` ones run no more. `breached` would be over at once and are not; `rescued` are over and
    would not be. `worst` are those first that would be over at once, then those that lose the most time. `hidden` of
    them belong to tickets the asker may not see: counted, not listed. `unmatched` tickets would have no policy.
    """

    at: Moment
    live: int = 0
    examined: int = 0
    unmatched: int = 0
    policies: tuple[PolicyMatches, ...] = ()
    moved: int = 0
    earlier: int = 0
    later: int = 0
    started: int = 0
    dropped: int = 0
    breached: int = 0
    rescued: int = 0
    hidden: int = 0
    worst: tuple[WouldBeDue, ...] = ()


class PreviewSlaPolicies(Query[SlaPreview]):
    """Which tickets these policies would take and when they would be due, found as the desk finds it; nothing changes.

    `policies` are all there would be, in their order: send the whole list with the edited one in its place.
    """

    kind: ClassVar[str] = "sla_policies.preview"
    policies: tuple[SlaPolicy, ...] = Field(max_length=200)
    most: int = Field(default=200, ge=0, le=10_000)
    """So many of the worst."""
    examine: int = Field(default=2_000, ge=1, le=100_000)
    """So many tickets at most."""


class Standing(StrEnum):
    """What may have become of a clock in a period, or how it stands now; each is counted in `Promises` by its name."""

    MET = "met"
    BROKEN = "broken"
    RUNNING = "running"
    OVERDUE = "overdue"
    SOON = "soon"


class Promises(Value):
    """How clocks did in a period: `met` ended in it with time left, `broken` used theirs up in it.

    `running` run or stand still now, with time left; `soon` of them are due within a day; `overdue` run now and are
    over. Clocks that were dropped, because no policy asks for them any more, count as nothing but a break that had
    happened.
    """

    met: int = 0
    broken: int = 0
    running: int = 0
    overdue: int = 0
    soon: int = 0

    @property
    def adherence(self) -> float | None:
        """The share of promises kept among those decided in the period; None of none."""
        decided = self.met + self.broken
        return self.met / decided if decided else None


class MetricFigures(Value):
    """One metric: its promises, and how long those that ended in the period took, from their beginning to their end.

    `elapsed` around the clock; `business` while the clock's calendar is open (the department's, where the target is on
    elapsed time). Both count pauses; `used` does not, and is counted as the target counts.
    """

    metric: Metric
    promises: Promises = Promises()
    elapsed: Spread = Spread()
    business: Spread = Spread()
    used: Spread = Spread()


class PolicyAdherence(Value):
    """One metric under one policy."""

    policy: Id
    name: str
    metric: Metric
    promises: Promises


class PriorityAdherence(Value):
    """One metric at one priority: that of the target."""

    priority: int
    metric: Metric
    promises: Promises


class PolicyFigures(Value):
    """How the promises of policies were kept in [since, until). Metrics without any clock are left out."""

    at: Moment
    since: Moment
    until: Moment
    metrics: tuple[MetricFigures, ...] = ()
    policies: tuple[PolicyAdherence, ...] = ()
    priorities: tuple[PriorityAdherence, ...] = ()


class PromisesAsked(Value):
    """Which clocks are asked about, and the period [since, until).

    `department`, `team` and `organisation` are those the ticket is of now, `priority` that of the target.
    """

    since: Moment
    until: Moment
    department: Id | None = None
    policy: Id | None = None
    team: Id | None = None
    priority: int | None = Field(default=None, ge=1, le=4)
    organisation: Id | None = None
    metric: Metric | None = None


class GetPolicyFigures(PromisesAsked, Query[PolicyFigures]):
    """Adherence per metric, per policy and per priority, of the tickets the asker may see."""

    kind: ClassVar[str] = "sla_policies.figures"
