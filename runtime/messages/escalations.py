"""The inbox of escalations: limits that broke and levels that fired, who has seen them, and what they say of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.narrowed import Narrowed
from runtime.messages.tickets import TicketPlace
from runtime.model.events import Scope
from runtime.model.values import Id, Moment, Value

MOST_DAYS = 366
"""Escalations are listed so many days back at most."""


class Urgency(StrEnum):
    """What happened."""

    BROKEN = "broken"
    """A limit was used up."""
    LEVEL = "level"
    """A level of an escalation fired."""


class Escalation(Value):
    """A broken limit or a level that fired on a ticket that is still open. `event` names it for good."""

    event: int
    what: Urgency
    scope: Scope
    metric: str = ""
    """Of which promise, where it is one of the ticket's SLA policy."""
    level: int | None = None
    """From 1 on; of a broken limit none."""
    at: Moment
    """When it was noticed."""
    due: Moment
    """When it was due."""
    ticket_id: int
    subject: str
    department: Id
    team: Id | None
    assignee: Id | None
    priority: int
    blueprint_id: Id | None
    state: Id | None
    state_name: str | None
    here: bool
    """The ticket still rests where it happened: has not moved since. A limit of the whole run always is here, one of
    an SLA policy until what it waits for happened."""
    seen_by: str | None = None
    seen_at: Moment | None = None
    note: str = ""


class EscalationInbox(Value):
    """Escalations, the latest first. `unseen` counts all that match and nobody has acknowledged, `all` every one."""

    escalations: tuple[Escalation, ...]
    unseen: int
    all: int


class ListEscalations(Narrowed, Query[EscalationInbox]):
    """What escalated on open tickets that I may read, lately; `seen` also what somebody has acknowledged."""

    kind: ClassVar[str] = "escalations.list"
    seen: bool = False
    days: int = Field(default=30, ge=1, le=MOST_DAYS)
    limit: int = Field(default=200, ge=1, le=1_000)


class AcknowledgeEscalations(Command[TicketPlace]):
    """I have seen these escalations of a ticket and see to them; what somebody acknowledged already stays theirs.

    A note is kept with them in the ticket's history.
    """

    kind: ClassVar[str] = "escalations.acknowledge"
    ticket_id: int
    events: tuple[Annotated[int, Field(ge=1, lt=1 << 63)], ...] = Field(min_length=1, max_length=100)
    note: str = Field(default="", max_length=1_000)
