"""What the inbox can show: my work, a view, what was searched. Each knows what to ask, and what the answer says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from runtime.messages.base import Query
from runtime.messages.tickets import TicketPage, TicketRow
from runtime.messages.views import (
    ListView,
    MyWork,
    PreviewView,
    SearchTickets,
    TicketCount,
    ViewPage,
    ViewPreview,
    ViewRow,
    WorkOffer,
    WorkPage,
)
from runtime.model.fields import FieldValue
from runtime.model.views import View


@dataclass(frozen=True, slots=True)
class Line:
    """A ticket in the list: what its columns say, the group it is in, and what I may do with it at once."""

    ticket: TicketRow
    cells: tuple[FieldValue, ...]
    group: tuple[str, ...] = ()
    offers: tuple[WorkOffer, ...] = ()
    state: str | None = None
    """The state's name, where the answer says it."""

    @property
    def lent(self) -> str | None:
        """Who is away, where all that one may do here one does for them."""
        whose = {offer.for_whom for offer in self.offers}
        return next(iter(whose)) if len(whose) == 1 else None


@dataclass(frozen=True, slots=True)
class Portion:
    """Some lines; `after` asks for the next ones, None at the end."""

    lines: tuple[Line, ...]
    after: str | None


class TicketList(Protocol):
    """A list of tickets that is asked for a portion at a time."""

    @property
    def key(self) -> str:
        """What tells it from every other list."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, in their order."""
        ...

    @property
    def most(self) -> int:
        """How many lines may be asked for at once."""
        ...

    def query(self, limit: int, after: str | None) -> Query[Any]:
        """What to ask for so many lines."""
        ...

    def portion(self, answer: Any) -> Portion:
        """What the answer says."""
        ...


@dataclass(frozen=True, slots=True)
class MyWorkList:
    """What I may move now, by Blueprint and state, the next breach first."""

    key: str = "work"
    columns: tuple[str, ...] = ("id", "subject", "requester", "priority", "assignee", "due_of", "due_at")
    most: int = 200

    def query(self, limit: int, after: str | None) -> Query[Any]:
        """Grouped by state."""
        return MyWork(by_state=True, limit=limit, after=after)

    def portion(self, answer: WorkPage) -> Portion:
        """Rows with their offers."""
        lines = (
            Line(row.ticket, _cells(row.ticket, self.columns), (row.blueprint, row.state), row.offers, row.state)
            for row in answer.rows
        )
        return Portion(tuple(lines), answer.after)


@dataclass(frozen=True, slots=True)
class ViewList:
    """The tickets of a view."""

    view: View
    most: int = 500

    @property
    def key(self) -> str:
        """The view's id."""
        return f"view:{self.view.id}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The view's."""
        return self.view.columns

    def query(self, limit: int, after: str | None) -> Query[Any]:
        """In the view's order."""
        return ListView(view_id=self.view.id, limit=limit, after=after)

    def portion(self, answer: ViewPage) -> Portion:
        """Rows with the values of the view's columns."""
        return Portion(_view_lines(self.view, answer.rows, answer.view.columns), answer.after)


@dataclass(frozen=True, slots=True)
class SearchList:
    """What a search found, the newest first."""

    text: str
    columns: tuple[str, ...] = ("id", "subject", "requester", "state", "assignee", "due_of", "due_at")
    most: int = 200

    @property
    def key(self) -> str:
        """The text."""
        return f"search:{self.text}"

    def query(self, limit: int, after: str | None) -> Query[Any]:
        """The text as it was typed."""
        return SearchTickets(text=self.text, limit=limit, after=after)

    def portion(self, answer: TicketPage) -> Portion:
        """Plain rows."""
        return Portion(tuple(Line(row, _cells(row, self.columns)) for row in answer.rows), answer.after)


@dataclass(frozen=True, slots=True)
class PreviewList:
    """The first tickets of a view that is not kept yet; `told` hears how many there are."""

    view: View
    told: Callable[[TicketCount], None]
    most: int = 50

    @property
    def key(self) -> str:
        """The view's id: its tickets may be others at the next look."""
        return f"preview:{self.view.id}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The view's."""
        return self.view.columns

    def query(self, limit: int, after: str | None) -> Query[Any]:  # noqa: ARG002  a preview has one portion
        """As many as a preview shows."""
        return PreviewView(view=self.view, limit=self.most)

    def portion(self, answer: ViewPreview) -> Portion:
        """Rows as the view would show them."""
        self.told(answer.tickets)
        return Portion(_view_lines(self.view, answer.rows, self.view.columns), None)


def _view_lines(view: View, rows: Sequence[ViewRow], columns: Sequence[str]) -> tuple[Line, ...]:
    """The rows under the view's columns; `columns` are those of the answer: the view may have changed meanwhile."""
    grouped, places = view.group_by is not None, [_place(name, columns) for name in view.columns]
    return tuple(
        Line(
            row.ticket,
            tuple(None if place is None else row.cells[place] for place in places),
            ("" if row.group is None else str(row.group),) if grouped else (),
        )
        for row in rows
    )


def _place(name: str, columns: Sequence[str]) -> int | None:
    return columns.index(name) if name in columns else None


def _cells(row: TicketRow, columns: Sequence[str]) -> tuple[FieldValue, ...]:
    known = {"blueprint": row.blueprint_id}
    return tuple(known[name] if name in known else getattr(row, name, None) for name in columns)
