"""What agents say about lists: searches, views, and the work that waits for them."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from runtime.messages.base import Command, Query, Why
from runtime.messages.tickets import TicketPage, TicketPlace, TicketRow
from runtime.model.fields import FieldType, FieldValue, Option
from runtime.model.values import Id, Value
from runtime.model.views import View

MOST_COUNTED = 1_000
"""A live count goes no further: “1000+” says enough, and a desk of a million tickets answers at once."""

MAX_SEARCH = 500


class TicketCount(Value):
    """How many tickets; `more`: at least one more than were counted."""

    count: int
    more: bool = False


class ViewSummary(Value):
    """A view with how many tickets are in it (None: not asked for) and whether the asker may change it.

    `elsewhere`: it is a team's that the asker is not in, and listed because they may change it; it is not counted.
    """

    view: View
    tickets: TicketCount | None
    may_change: bool
    elsewhere: bool = False


class ViewRow(Value):
    """A ticket in a view: the row, the group it is in, and the values of the view's columns in their order."""

    ticket: TicketRow
    group: str | int | None
    cells: tuple[FieldValue, ...]


class ViewPage(Value):
    """Some rows of a view; `after` asks for the next ones, None at the end."""

    view: View
    rows: tuple[ViewRow, ...]
    after: str | None = None


class ViewPreview(Value):
    """What a view would show if it were saved."""

    tickets: TicketCount
    rows: tuple[ViewRow, ...]


class WorkOffer(Value):
    """A transition I may execute now, as the button in the row."""

    id: Id
    name: str
    style: str
    for_whom: Id | None = None
    """Who is away, where I would do it in their place."""
    back_to: str | None = None
    """What the state is called that the ticket came from, where the transition goes back there."""


class WorkRow(Value):
    """A ticket that waits for me, with what I may do."""

    ticket: TicketRow
    blueprint: str
    state: str
    offers: tuple[WorkOffer, ...]


class WorkPage(Value):
    """Some of my work; `after` asks for more, None at the end. A page may be short and still not the last."""

    rows: tuple[WorkRow, ...]
    after: str | None = None


class TicketField(Value):
    """A custom field of a ticket as its layout shows it now.

    `outside`: the value is none of the department's options (any more); it stays readable and must be chosen anew.
    """

    id: Id
    name: str
    type: FieldType
    value: FieldValue
    options: tuple[Option, ...] = ()
    shown: bool
    required: bool
    may_edit: bool
    outside: bool = False
    help: str = ""
    computed: bool = False
    """A formula gives the value; `why` says why it gives none."""
    why: str = ""


class FieldChange(Value):
    """What becomes of a field in another department: `kept` as it is, given a `new` value, or emptied.

    `options` are those of the new department, to choose from where the value is none of them.
    """

    id: Id
    name: str
    old: FieldValue
    new: FieldValue
    kept: bool
    options: tuple[Option, ...] = ()


class MovePreview(Value):
    """What a move to another department would do, before it is done."""

    department: Id
    leaves: Id | None
    """The Blueprint the ticket would leave."""
    leaves_state: Id | None
    enters: Id | None
    """The Blueprint that would take it in."""
    enters_state: Id | None
    team: Id | None
    assignee: Id | None
    fields: tuple[FieldChange, ...]


class SearchTickets(Query[TicketPage]):
    """Tickets by their texts and by `key:value`, as far as the asker may read them. See the guide for the syntax.

    `relevant` puts those first whose subject has the words, among the newest thousand found.
    """

    kind: ClassVar[str] = "ticket.search"
    text: str = Field(max_length=MAX_SEARCH)
    order: Literal["newest", "relevant"] = "newest"
    limit: int = Field(default=50, ge=1, le=200)
    after: str | None = Field(default=None, max_length=100)


class RebuildSearch(Command[int]):
    """Index the texts of every ticket anew; the answer is how many tickets there are."""

    kind: ClassVar[str] = "search.rebuild"


class PutView(Command[View]):
    """Add a view or change it. Everyone's views are for supervisors and above, a team's also for its lead."""

    kind: ClassVar[str] = "view.put"
    view: View


class DeleteView(Command[None]):
    """Delete a view."""

    kind: ClassVar[str] = "view.delete"
    view_id: Id


class ListViews(Query[tuple[ViewSummary, ...]]):
    """The views I may see: everyone's, my teams', my own; with live counts unless they are not wanted.

    Last those elsewhere, without a count.
    """

    kind: ClassVar[str] = "view.list"
    counts: bool = True


class ListView(Query[ViewPage]):
    """The tickets of a view, in its order and groups, a page at a time."""

    kind: ClassVar[str] = "view.tickets"
    view_id: Id
    limit: int = Field(default=50, ge=1, le=500)
    after: str | None = Field(default=None, max_length=3_000)


class PreviewView(Query[ViewPreview]):
    """How many tickets a view would show, and the first of them, before it is saved."""

    kind: ClassVar[str] = "view.preview"
    view: View
    limit: int = Field(default=50, ge=1, le=100)


class ListTags(Query[tuple[str, ...]]):
    """The desk's tags in which what is typed is found, capitals and accents aside; those that begin with it first.

    Tags are the desk's vocabulary: whoever works here may read each of them, whichever tickets bear it.
    """

    kind: ClassVar[str] = "tag.list"
    beginning: str = Field(default="", max_length=100)
    limit: int = Field(default=50, ge=1, le=1_000)


class MyWork(Query[WorkPage]):
    """The unsolved tickets on which I may execute a transition now, the next breach first."""

    kind: ClassVar[str] = "work.mine"
    blueprint_id: Id | None = None
    state: Id | None = None
    by_state: bool = False
    """Grouped by Blueprint and state, the next breach first within each."""
    limit: int = Field(default=50, ge=1, le=200)
    after: str | None = Field(default=None, max_length=200)


class GetTicketFields(Query[tuple[TicketField, ...]]):
    """The custom fields of a ticket as its layout shows them: which are shown, required, and may be edited."""

    kind: ClassVar[str] = "ticket.fields"
    ticket_id: int


class PreviewMove(Query[MovePreview]):
    """What moving a ticket to another department would do to its Blueprint and fields."""

    kind: ClassVar[str] = "ticket.move_preview"
    ticket_id: int
    department: Id
    fields: dict[Id, FieldValue] = Field(default_factory=dict)


class MoveDepartment(Command[TicketPlace]):
    """Move a ticket to another department: out of its Blueprint, into the one that claims it there.

    `fields` give values in place of those the new department does not offer; what is not given is emptied.
    """

    kind: ClassVar[str] = "ticket.move_department"
    ticket_id: int
    expected_version: int
    department: Id
    team: Id | None = None
    fields: dict[Id, FieldValue] = Field(default_factory=dict)
    reason: Why
