"""Dashboards of one's own: which cards stand where, and who sees them."""

from __future__ import annotations

from itertools import combinations
from typing import Annotated, ClassVar, Final, Self

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.model.values import Id, Name, Value
from runtime.model.views import Audience

COLUMNS: Final = 12
"""A dashboard is so many columns wide, on every screen."""
MOST_ROWS: Final = 400
MOST_CARDS: Final = 60
MOST_OWN: Final = 50
"""So many dashboards a person, a team or the desk may have."""

type CardName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$", max_length=80)]
"""The page a card is of and its name there, such as “flow.scatter”. What a program does not know it leaves out."""


class DashboardCard(Value):
    """A card and the cells it covers."""

    card: CardName
    column: int = Field(ge=0, lt=COLUMNS)
    row: int = Field(ge=0, lt=MOST_ROWS)
    columns: int = Field(ge=1, le=COLUMNS)
    rows: int = Field(ge=1, le=100)

    @model_validator(mode="after")
    def _within(self) -> Self:
        if self.column + self.columns > COLUMNS:
            raise ValueError(f"“{self.card}” stands beyond the last of {COLUMNS} columns: move it left.")
        return self

    def covers(self, other: DashboardCard) -> bool:
        """Whether both cover a cell."""
        across = self.column < other.column + other.columns and other.column < self.column + self.columns
        return across and self.row < other.row + other.rows and other.row < self.row + self.rows


class Dashboard(Value):
    """Cards under a title. `team` is whose it is when its audience is a team; a personal one is its `owner`'s.

    `revision` is the desk's to give: it counts how often the dashboard was kept.
    """

    id: Id
    title: Name
    cards: tuple[DashboardCard, ...] = Field(default=(), max_length=MOST_CARDS)
    audience: Audience = Audience.PERSONAL
    owner: Id | None = None
    team: Id | None = None
    revision: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.audience is Audience.TEAM) is (self.team is None):
            raise ValueError("A team’s dashboard names its team, and no other does.")
        if len({each.card for each in self.cards}) < len(self.cards):
            raise ValueError("A card stands on a dashboard once only.")
        for one, two in combinations(self.cards, 2):
            if one.covers(two):
                raise ValueError(f"“{one.card}” and “{two.card}” cover the same place: move one of them.")
        return self


class DashboardSummary(Value):
    """A dashboard I may see, and whether I may change it.

    `elsewhere`: it is a team's that I am not in, and listed because I may change it; nobody begins with such a one.
    """

    dashboard: Dashboard
    may_change: bool
    elsewhere: bool = False


class PutDashboard(Command[DashboardSummary]):
    """Keep a dashboard, new or changed. Everyone's are for supervisors and above, a team's also for its lead.

    With `revision`, refused as a Conflict when what is kept is another one by now; 0 says there is none.
    """

    kind: ClassVar[str] = "dashboard.put"
    dashboard: Dashboard
    revision: int | None = None


class DeleteDashboard(Command[None]):
    """Delete a dashboard."""

    kind: ClassVar[str] = "dashboard.delete"
    dashboard_id: Id


class ListDashboards(Query[tuple[DashboardSummary, ...]]):
    """The dashboards I may see: my own first, then my teams', then everyone's, each by title; last those elsewhere."""

    kind: ClassVar[str] = "dashboard.list"
