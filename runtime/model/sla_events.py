"""Facts about a ticket's SLA policy and its clocks; see `events`. What breaks, reminds and escalates is told there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from runtime.model.events import Event
from runtime.model.sla_clocks import Course, SlaClock


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaAsked(Event):
    """A policy is to be the ticket's whatever the rules say; None: they choose again. What follows is told after it."""

    kind: ClassVar[str] = "sla_asked"
    policy: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaApplied(Event):
    """From now on this version of a policy is the ticket's (None: none is), in place of the one that was.

    `why`: `opened`, `changed` (the ticket), `policies` (they did), `asked` (for by name: `held` says for which).
    `course`: what happened before its clocks began, where none had been kept.
    """

    kind: ClassVar[str] = "sla_applied"
    policy: str | None
    version: int
    why: str
    was: str | None = None
    was_version: int = 0
    course: Course | None = None
    held: str | None = None
    organisation: str | None = None
    """Whose own policy it is, where that chose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaStarted(Event):
    """A clock began to count; it may have used some of its time already, and stand still."""

    kind: ClassVar[str] = "sla_started"
    clock: SlaClock


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaChanged(Event):
    """A clock is counted otherwise from now on.

    `why`: `paused`, `resumed`, `reopened`, or that its `policy`, `priority`, `department` or `calendar_changed`.
    """

    kind: ClassVar[str] = "sla_changed"
    old: SlaClock
    new: SlaClock
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlaEnded(Event):
    """A clock ended: what it waited for happened (`replied`, `solved`), or nothing asks for it any more (`dropped`)."""

    kind: ClassVar[str] = "sla_ended"
    clock: SlaClock
    why: str
