"""Where every minute of ticket time went: worked on, waiting and for whom, or closed. Spans are in seconds.

What each number means, in words, is in `runtime.insight.reports.DEFINITIONS`, under the names used here.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.system import GetFigures
from runtime.model.values import Value


class Part(StrEnum):
    """What a ticket did, or whom it waited for; a minute is of one part only."""

    WORKING = "working"
    QUEUEING = "queueing"
    HANDOVER = "handover"
    APPROVAL = "approval"
    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    OTHER = "other"
    CLOSED = "closed"
    DONE = "done"


class Spent(Value):
    """Ticket time within the period by its parts; what took no time is left out. `visits`: those that took any."""

    visits: int = 0
    parts: Mapping[Part, float] = {}

    @property
    def total_s(self) -> float:
        """All parts together."""
        return sum(self.parts.values())

    @property
    def flow_efficiency(self) -> float | None:
        """The part of the whole time that was worked; None of no time."""
        return self.parts.get(Part.WORKING, 0.0) / self.total_s if self.total_s else None

    @property
    def open_efficiency(self) -> float | None:
        """The part that was worked of the time in which somebody could have: without the closed hours."""
        reachable = self.total_s - self.parts.get(Part.CLOSED, 0.0)
        return self.parts.get(Part.WORKING, 0.0) / reachable if reachable else None


class WaySpent(Value):
    """The runs that took one sequence of states, and where their time in the period went."""

    states: tuple[str, ...]
    runs: int
    spent: Spent


class Anatomy(Value):
    """The same ticket time as a whole, by state, by the name of the team (empty: of none) and by way."""

    claims: bool = True
    """Does any visit say when it was taken up? Without, work cannot be told from waiting, and nothing counts as it."""
    total: Spent = Spent()
    states: Mapping[str, Spent] = {}
    teams: Mapping[str, Spent] = {}
    ways: tuple[WaySpent, ...] = ()
    """Those that took most time, the longest first."""
    other_ways: int = 0
    """How many ways there are beside."""


class GetAnatomy(Query[Anatomy]):
    """Where the time went, of the tickets a question for figures is about."""

    kind: ClassVar[str] = "figures.anatomy"
    question: GetFigures
    limit: int = Field(default=20, ge=1, le=200)
    """So many ways at most."""
