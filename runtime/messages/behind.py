"""The tickets behind a figure: which ones it counts."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from runtime.messages.anatomy import Part
from runtime.messages.base import Query
from runtime.messages.system import GetFigures
from runtime.messages.tickets import TicketRow
from runtime.model.values import Id, Moment, Value


class Behind(StrEnum):
    """What is counted. Each is the figure of the same name, of one state where a state is named."""

    TICKETS = "tickets"
    ACTIVE = "active"
    OPEN = "open"
    OVER_LIMIT = "over_limit"
    COMPLETED = "completed"
    SLA_BROKEN = "sla_broken"
    VISITS = "visits"
    LEFT_LATE = "left_over_limit"
    REWORK = "rework"
    TRANSITION = "transition"
    DUE_SOON = "due_soon"
    """Open visits that will break their limit within a day."""
    PERFORMED = "performed"
    """Transitions made, by `performer` where one is named: of the transition report."""
    PAUSED = "paused"
    """Visits of which a clock stood still, and for how long it did."""
    ENDED = "ended"
    """Runs that left `state` in the period and ended in `end`, a final state; None: outside any."""
    SPENT = "spent"
    """Runs that spent time of `part` in the period, or any time, and how much: of the waiting anatomy."""
    QUEUED = "queued"
    """Runs that queued for us in the period, and for how long in opening hours."""
    STARTED = "started"
    """Runs that started in the period, or those of an `hour` of a `weekday` (Monday is 0)."""
    GONE = "gone"
    """Runs that ended in the period, in whatever way."""
    WAY = "way"
    """Runs under way in the period that took exactly `way`."""
    RETURNED = "returned"
    """Tickets that went from `state` to `via` and straight back in the period."""
    HANDED_BACK = "handed_back"
    """Tickets that went from `team` to the team `via` and straight back in the period."""
    NEXT = "next"
    """Visits to `state` left in the period for `end`; None: that left the Blueprint."""
    LATE_BY = "late_by"
    """Open visits over their limit, and for how long they have been."""
    STOOD = "stood"
    """Visits that stood in one of `states` at the moment `at`, and for how long they had by then: a day of the flow."""


class CountedTicket(Value):
    """A ticket, and how long the visit or the run took that counts, or its age so far; of `due_soon`, the time left.

    `at`: when it ended. `state_name`: what its state is called, where the tickets are of several Blueprints.
    """

    ticket: TicketRow
    span_s: float
    at: Moment | None = None
    state_name: str | None = None


class CountedTickets(Value):
    """`counted` visits or runs in all; the tickets of the longest of them, as far as the asker may read them."""

    counted: int
    tickets: tuple[CountedTicket, ...]


class GetCounted(Query[CountedTickets]):
    """Which tickets a figure counts. `state` is a name as figures name it; `transition` an id, for `transition`.

    `team` is a name too, of visits and of what queued; empty: of none. `performer` an id, for `performed`; empty:
    nobody recorded. `way` are the names of all states a run took; `states` those of which one counts, at the moment
    `at` or by now. Only what took `least_s` or longer counts, and less
    than `most_s`.
    """

    kind: ClassVar[str] = "figures.counted"
    question: GetFigures
    behind: Behind
    state: str | None = None
    transition: Id | None = None
    performer: str | None = None
    team: str | None = None
    end: str | None = None
    part: Part | None = None
    way: tuple[str, ...] | None = None
    states: tuple[str, ...] | None = None
    at: Moment | None = None
    via: str | None = None
    weekday: int | None = Field(default=None, ge=0, le=6)
    hour: int | None = Field(default=None, ge=0, le=23)
    least_s: float | None = None
    most_s: float | None = None
    limit: int = Field(default=200, ge=1, le=500)
