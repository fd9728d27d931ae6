"""A ticket with its present visit and run, as the engine sees them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import IntEnum

from runtime.model.altered import maker, quick
from runtime.model.approvals import OpenApproval
from runtime.model.blueprint import Category
from runtime.model.fields import FieldValue
from runtime.model.reasons import Reason
from runtime.model.values import Moment, Span

CATEGORIES = {category.value: category for category in Category}
"""By number. A look-up here costs a fifth of a call of the enumeration."""


class Priority(IntEnum):
    """How urgent a ticket is."""

    LOW = 1
    NORMAL = 2
    HIGH = 3
    URGENT = 4


ASSIGNMENT = ("assignee", "team", "department")
"""The fields that say whose a ticket is."""

BUILT_IN_FIELDS: tuple[str, ...] = (
    "subject",
    "description",
    "resolution",
    "requester",
    "organisation",
    "department",
    "team",
    "assignee",
    "type",
    "priority",
    "status",
    "tags",
)
"""Fields every ticket has; all else is a custom field. `status` moves only by the rules (E-04)."""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What is known of a ticket now. `version` grows by one with every change."""

    id: int
    version: int
    subject: str
    created_at: Moment
    updated_at: Moment
    department: str
    description: str = ""
    resolution: str = ""
    ref: str | None = None
    requester: str | None = None
    organisation: str | None = None
    team: str | None = None
    assignee: str | None = None
    type: str | None = None
    priority: int = Priority.NORMAL
    status: str = "new"
    category: Category = Category.NEW
    tags: tuple[str, ...] = ()
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    messages: int = 0
    public_replies: int = 0
    reopened: int = 0
    tasks: int = 0
    """How many it ever had."""
    open_tasks: int = 0
    snoozed_until: Moment | None = None
    merged_into: int | None = None
    """The ticket that goes on in this one's place."""

    def value(self, name: str) -> FieldValue:
        """The value of a built-in or custom field."""
        if name in BUILT_IN_FIELDS:
            value: FieldValue = getattr(self, name)
            return value
        return self.fields.get(name)

    def given_on(self, changed: Mapping[str, FieldValue]) -> bool:
        """Whether these values give the ticket to somebody else: another person, team or department."""
        return any(name in changed and changed[name] != self.value(name) for name in ASSIGNMENT)


new_ticket = maker(Ticket)

RESERVED_FIELDS = frozenset({*(known.name for known in fields(Ticket)), "age"})
"""What no custom field may be called: the ticket's own columns and what criteria call `ticket.…`."""


def why_not_field_id(field_id: str) -> Reason | None:
    """Why a custom field may not have this id; None when it may."""
    if field_id not in RESERVED_FIELDS:
        return None
    sentence = f"Every ticket has a “{field_id}” of its own: give the field another id."
    return Reason("reserved_field", sentence, field_id, {"field": field_id})


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A limit as copied when it started: later changes of a Blueprint never reach it.

    `allowance` is ms on the clock of `calendar` (None: elapsed time). `spent` was used up before `since`;
    `since` is None while the clock stands still, and then `due` is None too.
    """

    allowance: Span
    calendar: str | None
    spent: Span = 0
    since: Moment | None = None
    due: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """The ticket a state called, which runs through `blueprint`.

    `ended` once its run was over; `state` is then the final state it reached, None where it reached none.
    """

    ticket: int
    blueprint: str
    ended: bool = False
    state: str | None = None


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One stay of the ticket in one state. `child`: the ticket it waits for."""

    id: int
    state: str
    occurrence: int
    entered: Moment
    claimed: Moment | None = None
    limit: Clock | None = None
    child: Child | None = None


new_visit = maker(Visit)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One passage through a Blueprint. `version_id` names the frozen version it entered.

    `came_from`: the states visited before the present one, oldest first. `performers`: everybody who executed each
    transition, each once, oldest first. `done`: per parallel group, who did which branch. `spent`: ms used per state
    whose limit accumulates over visits. `following`: the Blueprint to enter when the run completes. `approvals`: the
    requests that wait for votes in the present state, by transition.
    """

    id: int
    version_id: int
    started: Moment
    ended: Moment | None = None
    limit: Clock | None = None
    came_from: tuple[str, ...] = ()
    last_performer: str | None = None
    occurrences: Mapping[str, int] = field(default_factory=dict)
    performers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    done: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    spent: Mapping[str, Span] = field(default_factory=dict)
    following: str | None = None
    approvals: Mapping[str, OpenApproval] = field(default_factory=dict)


new_run = maker(Run)
