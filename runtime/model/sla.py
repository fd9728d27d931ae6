"""SLA policies (AD-08): what a desk promises for tickets that meet some conditions, in a Blueprint or not.

Policies stand in an order, and the first enabled one whose conditions hold is a ticket's. Each has targets: a metric,
and per priority the time it may take. Every edit is a new version, which stays: a ticket's clocks name theirs.

The metrics are Zendesk's, as its guides *Defining SLA policies* (support.zendesk.com, 4408829459866) and *About native
Support time duration metrics* (4408834848154) define them; where the two leave room, the choice is said here.

================  ==============================  =============================  ==================================
metric            begins                          is met                         stands still
================  ==============================  =============================  ==================================
first reply       when the ticket is opened       first public reply of an       never: it runs through pending
                                                  agent
next reply        the oldest customer's message   next public reply of an agent  never
                  after a reply, unanswered
periodic update   a public reply of an agent      the next one                   never
requester wait    when the ticket is opened       solved                         pending
agent work        when the ticket is opened       solved                         pending, on hold
resolution        when the ticket is opened       solved                         on hold, pending: as the target says
================  ==============================  =============================  ==================================

Solving or closing a ticket meets every clock that runs. Reopening *resumes* first reply (if there was none), requester
wait, agent work and resolution with the time they had used; next reply and periodic update are *reset*: each round is
a clock of its own. A pause never gives time back, it only stops counting. What a Blueprint or a clock writes to the
customer is no agent's reply.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import Field, model_validator

from runtime.model.blueprint import Category
from runtime.model.criteria import ALWAYS_TRUE, Criterion, Operator
from runtime.model.criteria_eval import comparisons
from runtime.model.durations import Duration
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.ticket import Priority
from runtime.model.values import Id, Moment, Name, Value


class Metric(StrEnum):
    """What is timed; in the order in which they are shown."""

    FIRST_REPLY = "first_reply"
    NEXT_REPLY = "next_reply"
    PERIODIC_UPDATE = "periodic_update"
    REQUESTER_WAIT = "requester_wait"
    AGENT_WORK = "agent_work"
    RESOLUTION = "resolution"


OPERANDS = frozenset(
    {
        "ticket.subject",
        "ticket.department",
        "ticket.team",
        "ticket.assignee",
        "ticket.requester",
        "ticket.organisation",
        "ticket.type",
        "ticket.status",
        "ticket.category",
        "ticket.priority",
        "ticket.tags",
        "ticket.reopened",
        "ticket.created_at",
        "organisation.tags",
    }
)
"""What a policy's conditions may ask, besides fields, the organisation's too: what is true until somebody changes it.

Not the ticket's age, its states or who acts: those change by themselves, or while nobody looks.
"""

_CHANGES = frozenset({Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM})


class SlaTarget(Value):
    """The time one metric may take, by priority; a priority that is not there has no target.

    `pause_on_hold` and `pause_pending` are the resolution's choice; the other metrics stand still as they are defined.
    Reminders and escalation levels are those of a limit, on the clock of each target.
    """

    metric: Metric
    allows: dict[Annotated[int, Field(ge=Priority.LOW, le=Priority.URGENT)], Duration] = Field(min_length=1)
    reminders: tuple[Reminder, ...] = Field(default=(), max_length=20)
    escalations: tuple[Escalation, ...] = Field(default=(), max_length=20)
    pause_on_hold: bool = True
    pause_pending: bool = False

    @property
    def stands_still(self) -> frozenset[Category]:
        """The categories of status in which its clock does not count, solved and closed apart."""
        if self.metric is not Metric.RESOLUTION:
            return _STANDS_STILL.get(self.metric, frozenset())
        chosen = {Category.ON_HOLD: self.pause_on_hold, Category.PENDING: self.pause_pending}
        return frozenset(category for category, pauses in chosen.items() if pauses)


_STANDS_STILL = {
    Metric.REQUESTER_WAIT: frozenset({Category.PENDING}),
    Metric.AGENT_WORK: frozenset({Category.PENDING, Category.ON_HOLD}),
}


class SlaPolicy(Value):
    """What is promised for tickets that meet the conditions. `calendar` None: business time is the department's.

    `version` and `rank` are the desk's to give: whatever is sent in them is not looked at.
    """

    id: Id
    name: Name
    description: str = Field(default="", max_length=2_000)
    enabled: bool = True
    conditions: Criterion = ALWAYS_TRUE
    calendar: Id | None = None
    targets: tuple[SlaTarget, ...] = Field(min_length=1)
    version: int = 0
    rank: int = 0

    @model_validator(mode="after")
    def _sound(self) -> Self:
        metrics = [target.metric for target in self.targets]
        if len(set(metrics)) < len(metrics):
            raise ValueError("Each metric has one target in a policy: put its priorities together.")
        for compare, _ in comparisons(self.conditions):
            if compare.operand not in OPERANDS and not compare.operand.startswith(("field.", "organisation.")):
                raise ValueError(f"A policy cannot ask for “{compare.operand}”: it changes by itself.")
            if compare.operator in _CHANGES:
                raise ValueError("A policy asks what a ticket is, not what changed: compare its value.")
        return self

    @cached_property
    def limits(self) -> Mapping[tuple[Metric, int], Limit]:
        """The targets as limits, by metric and priority; their pauses are the target's to say."""
        return {
            (target.metric, priority): Limit(
                allows=allows,
                calendar=self.calendar,
                reminders=target.reminders,
                escalations=target.escalations,
                pause_on_hold=Category.ON_HOLD in target.stands_still,
                pause_pending=Category.PENDING in target.stands_still,
            )
            for target in self.targets
            for priority, allows in target.allows.items()
        }

    def promises_as(self, other: SlaPolicy) -> bool:
        """Whether both are the same version of a policy, but for their place and being switched on."""
        return self.having(version=0, rank=0, enabled=True) == other.having(version=0, rank=0, enabled=True)


class SlaVersion(Value):
    """A policy as it once was put on the desk; `id` names policy and number: clocks remember it."""

    id: Annotated[str, Field(min_length=1, max_length=100)]
    policy: SlaPolicy
    at: Moment
    by: Id


def version_id(policy: str, version: int) -> str:
    """By what a policy's version is found in the set-up."""
    return f"{policy}:{version}"
