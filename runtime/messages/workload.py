"""The backlog and who has it: open tickets by what breaks next or who waits longest, per team and per person."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.narrowed import Narrowed
from runtime.model.absences import Absence
from runtime.model.values import DAY, Id, Moment, Value

AGE_EDGES = (DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY)
"""Borders of the ages of tickets, in ms: up to the first, ..., longer than the last."""

MOST_IDS = 10_000
"""So many tickets one answer names by number."""


class Order(StrEnum):
    """Which open tickets come first."""

    LIMIT = "limit"
    """What broke longest ago, then what breaks next; tickets without a limit last, those waiting longest first."""
    WAIT = "wait"
    """What has been open longest, whatever its limit: for days when everything is late."""


class Part(StrEnum):
    """Which open tickets are listed."""

    ALL = "all"
    UNASSIGNED = "unassigned"
    REOPENED = "reopened"
    ABSENT = "absent"
    """Assigned to somebody who is away, or not active any more."""
    LATE = "late"


class BacklogTicket(Value):
    """An open ticket. `due`: when its limit breaks, or broke; None without one, and while its clock stands."""

    id: int
    version: int
    subject: str
    department: Id
    team: Id | None
    assignee: Id | None
    priority: int
    status: Id
    state: str | None
    """Its name."""
    created_at: Moment
    entered_at: Moment | None
    due: Moment | None
    reopened: int


class Load(Value):
    """The open tickets of a team or a person. `oldest`: since when the one open longest is; None without any."""

    id: Id | None
    """None: of nobody."""
    open: int = 0
    late: int = 0
    unassigned: int = 0
    """Of a team: nobody of it has them."""
    reopened: int = 0
    oldest: Moment | None = None
    active: bool = True
    """A person who is not can move nothing."""
    away: Absence | None = None
    """A person's absence that is on."""
    deputy: Id | None = None
    """Who stands in for them now, be it their deputy's deputy."""


class Ages(Value):
    """Open tickets by age, between the borders `AGE_EDGES`; of them, how many are over their limit."""

    open: tuple[int, ...]
    late: tuple[int, ...]


class Workload(Value):
    """Everything open that was asked for, and a list of some of it: `listed` of them, `ids` by number in order."""

    now: Moment
    open: int
    late: int
    unassigned: int
    reopened: int
    absent: int
    teams: tuple[Load, ...]
    people: tuple[Load, ...]
    ages: Ages
    listed: int
    ids: tuple[int, ...]
    tickets: tuple[BacklogTicket, ...]


class GetWorkload(Narrowed, Query[Workload]):
    """The open tickets I may read: of a Blueprint, or all of them. What is listed may be bounded further.

    `team` and `assignee` bound the list only, as `part` does; an empty text means of no team, of nobody.
    """

    kind: ClassVar[str] = "workload.get"
    part: Part = Part.ALL
    team: str | None = None
    assignee: str | None = None
    age: int | None = Field(default=None, ge=0, le=len(AGE_EDGES))
    """Only tickets of this place among the ages."""
    order: Order = Order.LIMIT
    limit: int = Field(default=200, ge=1, le=1_000)
