"""Views: stored questions for tickets, with what they show and in which order."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field as Constraint
from pydantic import model_validator

from runtime.model.blueprint import Category
from runtime.model.criteria import AllOf, AnyOf, Compare, Criterion, NotOf, Operator, Scalar
from runtime.model.people import Actor
from runtime.model.values import HOUR, Id, Name, Value

ME = "@me"
MY_TEAMS = "@my_teams"
"""In a condition, stand for whoever looks and for the teams they are in; they are no valid answers to a form."""

SEPARATOR = "::"
"""In a title: “Refunds::Late” is shown as “Late” under “Refunds”."""

COLUMNS: tuple[str, ...] = (
    "id",
    "subject",
    "requester",
    "organisation",
    "department",
    "team",
    "assignee",
    "type",
    "priority",
    "status",
    "tags",
    "blueprint",
    "state",
    "entered_at",
    "due_at",
    "due_of",
    "created_at",
    "updated_at",
)
"""What a view may show of every ticket; besides these `field.<id>`."""

SORTS: tuple[str, ...] = (
    "id",
    "subject",
    "requester",
    "organisation",
    "department",
    "team",
    "assignee",
    "type",
    "priority",
    "status",
    "blueprint",
    "state",
    "due_at",
    "created_at",
    "updated_at",
)
"""What a view may be sorted or grouped by. Where there is nothing, it comes first; nothing due comes last."""

type ColumnName = Annotated[str, Constraint(pattern=r"^(field\.[\w.:@+-]+|[a-z_]+)$", max_length=100)]


class Audience(StrEnum):
    """Who sees a view."""

    PERSONAL = "personal"
    TEAM = "team"
    EVERYONE = "everyone"


class Sort(Value):
    """By which column, and which way."""

    by: str = "due_at"
    descending: bool = False

    @model_validator(mode="after")
    def _known(self) -> Self:
        if self.by not in SORTS:
            raise ValueError(f"Lists are not sorted by “{self.by}”: choose one of {', '.join(SORTS)}.")
        return self


class View(Value):
    """Tickets that meet *all* of some conditions and *any* of others, and hold the words, as a table.

    `team` is whose view it is when its audience is a team; a personal one is its `owner`'s.
    """

    id: Id
    title: Name
    all_of: tuple[Criterion, ...] = ()
    any_of: tuple[Criterion, ...] = ()
    words: str = Constraint(default="", max_length=500)
    """In the syntax of the search; see `model/search_syntax`."""
    columns: tuple[ColumnName, ...] = Constraint(
        default=("id", "subject", "state", "assignee", "due_at"), min_length=1, max_length=30
    )
    sort: Sort = Sort()
    group_by: str | None = None
    audience: Audience = Audience.EVERYONE
    owner: Id | None = None
    team: Id | None = None
    position: int = Constraint(default=0, ge=0, le=10_000)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        unknown = [name for name in self.columns if name not in COLUMNS and not name.startswith("field.")]
        if unknown:
            raise ValueError(f"There is no column “{unknown[0]}”: choose from {', '.join(COLUMNS)} or a field.")
        if len(set(self.columns)) < len(self.columns):
            raise ValueError("A column is shown once only.")
        if self.group_by is not None and self.group_by not in SORTS:
            raise ValueError(f"Lists are not grouped by “{self.group_by}”: choose one of {', '.join(SORTS)}.")
        if (self.audience is Audience.TEAM) is (self.team is None):
            raise ValueError("A team’s view names its team, and no other does.")
        return self

    @property
    def criteria(self) -> Criterion:
        """The conditions as one tree."""
        return AllOf(of=(*self.all_of, AnyOf(of=self.any_of))) if self.any_of else AllOf(of=self.all_of)

    @property
    def path(self) -> tuple[str, ...]:
        """Where the view hangs in the tree of views, itself last."""
        return tuple(part.strip() for part in self.title.split(SEPARATOR) if part.strip()) or (self.title,)


def seen_by(criterion: Criterion, actor: Actor) -> Criterion:
    """The criterion with `ME` and `MY_TEAMS` as this actor's."""
    if isinstance(criterion, NotOf):
        return NotOf(of=seen_by(criterion.of, actor))
    if isinstance(criterion, AllOf):
        return AllOf(of=tuple(seen_by(part, actor) for part in criterion.of))
    if isinstance(criterion, AnyOf):
        return AnyOf(of=tuple(seen_by(part, actor) for part in criterion.of))
    return _compare_seen_by(criterion, actor)


def _compare_seen_by(compare: Compare, actor: Actor) -> Criterion:
    values = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    if ME not in values and MY_TEAMS not in values:
        return compare
    meant: list[Scalar] = []
    for value in values:
        own = {ME: (actor.id,), MY_TEAMS: tuple(sorted(actor.teams))}.get(str(value))
        meant += own if own is not None else () if value is None else (value,)
    negative = compare.operator in {Operator.IS_NOT, Operator.NOT_IN, Operator.NOT_CONTAINS}
    if not meant:
        return AllOf() if negative else AnyOf()
    operator = Operator.NOT_IN if negative else Operator.IN
    return Compare(operand=compare.operand, operator=operator, value=tuple(meant))


def _category(operator: Operator, value: int | tuple[int, ...]) -> Compare:
    return Compare(operand="ticket.category", operator=operator, value=value)


_UNSOLVED = _category(Operator.LESS, int(Category.SOLVED))
_MINE = Compare(operand="ticket.assignee", operator=Operator.IS, value=ME)
_NOBODYS = Compare(operand="ticket.assignee", operator=Operator.EMPTY)
_SOON = 4 * HOUR

DEFAULT_VIEWS: tuple[View, ...] = (
    View(id="my_open", title="My open tickets", all_of=(_UNSOLVED, _MINE), position=1),
    View(
        id="unassigned",
        title="Unassigned",
        all_of=(_UNSOLVED, _NOBODYS),
        columns=("id", "subject", "requester", "priority", "team", "created_at", "due_at"),
        position=2,
    ),
    View(
        id="breaching_soon",
        title="Breaching soon",
        all_of=(_UNSOLVED, Compare(operand="ticket.time_left", operator=Operator.LESS, value=_SOON)),
        columns=("id", "subject", "state", "assignee", "due_of", "due_at"),
        position=3,
    ),
    View(
        id="waiting_on_agent",
        title="Waiting on agent",
        all_of=(_category(Operator.IN, (int(Category.NEW), int(Category.OPEN))),),
        position=4,
    ),
    View(
        id="waiting_on_customer",
        title="Waiting on customer",
        all_of=(_category(Operator.IS, int(Category.PENDING)),),
        columns=("id", "subject", "requester", "assignee", "updated_at"),
        position=5,
    ),
    View(id="all_unsolved", title="All unsolved", all_of=(_UNSOLVED,), position=6),
    View(
        id="recently_solved",
        title="Recently solved",
        all_of=(_category(Operator.AT_LEAST, int(Category.SOLVED)),),
        columns=("id", "subject", "requester", "assignee", "status", "updated_at"),
        sort=Sort(by="updated_at", descending=True),
        position=7,
    ),
)
"""What a desk begins with; administrators change and delete them like any other."""
