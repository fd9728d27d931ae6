"""What agents say about tickets."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Base64Bytes, Field

from runtime.messages.base import Command, Query, Why
from runtime.messages.sla import TicketSla
from runtime.messages.waiting import ApprovalView, ChildView, ComingView, StandInView, UndoView
from runtime.model.blueprint import Category
from runtime.model.criteria import ALWAYS_TRUE, Criterion
from runtime.model.fields import FieldValue
from runtime.model.forms import EMPTY, MAX_TAGS, Filled, Form, Tag
from runtime.model.values import Id, Moment, Value

MAX_ATTACHMENT = 25 * 1024 * 1024
MAX_BODY = 1_000_000


class TicketPlace(Value):
    """Where a ticket stands after a command: enough to go on without asking again."""

    ticket_id: int
    version: int
    status: str
    blueprint_id: str | None = None
    state: str | None = None
    due_at: Moment | None = None
    complete: bool = False
    waits_for: tuple[Id, ...] = ()
    """Transitions whose approval is awaited: the ticket has not moved."""
    warnings: tuple[str, ...] = ()
    """Sentences about what was done as asked and is perhaps not what was meant: it was given to somebody away."""


class TransitionOffer(Value):
    """A transition out of the present state, as the button that executes it."""

    id: Id
    name: str
    target: Id | None
    style: str
    allowed: bool
    reasons: tuple[str, ...] = ()
    done: bool = False
    """For a branch of a parallel group: somebody has done it."""
    needs_approval: bool = False
    """Pressing it asks others first."""
    for_whom: Id | None = None
    """Who is away, where this person would do it in their place."""
    back_to: str | None = None
    """What the state is called that the ticket came from, where the transition goes back there."""


class TicketView(Value):
    """A ticket as a screen shows it."""

    id: int
    version: int
    ref: str | None
    subject: str
    description: str
    resolution: str
    requester: str | None
    organisation: str | None
    department: str
    team: str | None
    assignee: str | None
    type: str | None
    priority: int
    status: str
    category: int
    tags: tuple[str, ...]
    fields: dict[str, FieldValue]
    created_at: Moment
    updated_at: Moment
    blueprint_id: str | None = None
    blueprint_version: int | None = None
    """The id of the version it is in (`VersionView.version_id`), which is not its number."""
    state: str | None = None
    state_name: str | None = None
    came_from: str | None = None
    """The id of the state it was in before, as long as its version of the Blueprint has that one."""
    entered_at: Moment | None = None
    claimed_at: Moment | None = None
    due_at: Moment | None = None
    """When the visit breaks its limit; None without a limit or while the clock stands still."""
    run_due_at: Moment | None = None
    paused: bool = False
    complete: bool = False
    offers: tuple[TransitionOffer, ...] = ()
    approvals: tuple[ApprovalView, ...] = ()
    children: tuple[ChildView, ...] = ()
    coming: tuple[ComingView, ...] = ()
    """Transitions that its limits and delayed actions will make, the next first; customers are not told."""
    done_by_itself: tuple[Id, ...] = ()
    """The branches of its parallel groups that are done and were nobody's to press."""
    open_tasks: int = 0
    snoozed_until: Moment | None = None
    merged_into: int | None = None
    """The ticket that goes on in this one's place."""
    restricted: bool = False
    """Shared for one transition only: what may not be read is as in a ticket that says nothing."""
    sla: TicketSla | None = None
    """Its SLA policy and clocks; None where no policy ever applied, and for customers."""
    undo: UndoView | None = None
    """Its last move, where I made it just now and may take it back."""

    @property
    def closed(self) -> bool:
        """Kept as it is: what comes next is another ticket's."""
        return self.category == Category.CLOSED

    @property
    def set_by_hand(self) -> bool:
        """No Blueprint moves it, or it has come to the end of one: its status is a field like others."""
        return self.state is None or self.complete


class TicketRow(Value):
    """A ticket in a list."""

    id: int
    version: int
    subject: str
    department: str
    team: str | None
    assignee: str | None
    requester: str | None
    priority: int
    status: str
    blueprint_id: str | None
    state: str | None
    entered_at: Moment | None
    due_at: Moment | None
    updated_at: Moment
    due_of: str | None = None
    """Whose moment `due_at` is: `visit` (its state's limit), `run` (the Blueprint's), or a metric of its SLA policy."""
    due_since: Moment | None = None
    """When that clock began, where the row tells."""


class TicketPage(Value):
    """Some rows of a list; `after` asks for the next ones, None at the end."""

    rows: tuple[TicketRow, ...]
    after: str | None = None


class EventView(Value):
    """A fact of a ticket's history. `seq` orders the desk's events; `data` is the fact itself."""

    seq: int
    at: Moment
    actor: str
    kind: str
    data: dict[str, object]


class CommentView(Value):
    """A public reply or a private note."""

    id: int
    at: Moment
    author: str
    public: bool
    body: str
    attachments: tuple[str, ...]
    origin: int | None = None
    """The ticket it was written on, where that is another: a duplicate, or the one it was split off."""


class GuardView(Value):
    """One condition on a transition with what it found."""

    kind: str
    met: bool
    sentence: str
    actual: str = ""
    fix: str = ""


class VerdictView(Value):
    """Why a transition may or may not be executed now, and who could."""

    transition_id: Id
    name: str
    target: Id | None
    automatic: bool
    allowed: bool
    guards: tuple[GuardView, ...]
    fixes: tuple[str, ...] = ()
    """Single changes, each of which alone would open it."""
    could: tuple[str, ...]
    """People who own it now, or stand in for one of them."""
    stand_ins: tuple[StandInView, ...] = ()
    """Of those: for whom, and until when."""


class CreateTicket(Command[TicketPlace]):
    """Open a ticket; the first Blueprint that claims it takes it in."""

    kind: ClassVar[str] = "ticket.create"
    subject: str = Field(min_length=1, max_length=500)
    description: str = Field(default="", max_length=MAX_BODY)
    department: Id
    requester: Id | None = None
    team: Id | None = None
    assignee: Id | None = None
    type: Id | None = None
    priority: int = Field(default=2, ge=1, le=4)
    status: Id = "new"
    tags: tuple[Tag, ...] = Field(default=(), max_length=MAX_TAGS)
    fields: dict[Id, FieldValue] = Field(default_factory=dict)
    ref: str | None = Field(default=None, max_length=200)
    """A name from elsewhere (a case of a log, a ticket of another desk); unique on this desk."""
    copies: tuple[Id, ...] = Field(default=(), max_length=100)
    """Who follows it from the beginning: colleagues, and customers in copy."""
    attachments: tuple[str, ...] = Field(default=(), max_length=100)
    """Hashes of files that came with it."""
    complete: bool = False
    """A form was filled in: what the layout requires is there, or the ticket is refused. Logs and letters know none."""


class EditTicket(Command[TicketPlace]):
    """Give fields new values outside a transition."""

    kind: ClassVar[str] = "ticket.edit"
    ticket_id: int
    expected_version: int
    fields: dict[Id, FieldValue]
    reason: str = Field(default="", max_length=2_000)
    """Stays in its history, and is told whoever loses the ticket by it."""


class AddComment(Command[TicketPlace]):
    """Reply to the customer (public) or write a note to colleagues."""

    kind: ClassVar[str] = "ticket.comment"
    ticket_id: int
    body: str = Field(min_length=1, max_length=MAX_BODY)
    public: bool
    attachments: tuple[str, ...] = ()


class ExecuteTransition(Command[TicketPlace]):
    """Take a ticket through a transition that leaves its state."""

    kind: ClassVar[str] = "transition.execute"
    ticket_id: int
    transition_id: Id
    expected_version: int
    form: Form = Field(default_factory=lambda: EMPTY)  # a plain default would be copied for every message


class UndoTransition(Command[TicketPlace]):
    """Take my last move of a ticket back, as long as nothing has come of it; its history keeps both."""

    kind: ClassVar[str] = "transition.undo"
    ticket_id: int


class ClaimVisit(Command[TicketPlace]):
    """Take the ticket up for work: from now on its time counts as working, not waiting."""

    kind: ClassVar[str] = "visit.claim"
    ticket_id: int


class ReleaseVisit(Command[TicketPlace]):
    """Put the ticket back."""

    kind: ClassVar[str] = "visit.release"
    ticket_id: int


class ForceMove(Command[TicketPlace]):
    """Put a ticket into a state against the Blueprint's transitions; the reason stays in its history."""

    kind: ClassVar[str] = "ticket.force_move"
    ticket_id: int
    expected_version: int
    state: Id
    reason: Why


class ExitBlueprint(Command[TicketPlace]):
    """Take a ticket out of its Blueprint, keeping its status; the reason stays in its history."""

    kind: ClassVar[str] = "ticket.exit"
    ticket_id: int
    expected_version: int
    reason: Why


class SaveForm(Command[None]):
    """Keep a half-filled form of mine, to go on later."""

    kind: ClassVar[str] = "form.save"
    ticket_id: int
    transition_id: Id
    form: Filled


class GetForm(Query[Filled | None]):
    """My half-filled form of a transition."""

    kind: ClassVar[str] = "form.get"
    ticket_id: int
    transition_id: Id


class KeepFile(Command[str]):
    """Keep a file on the desk; the answer is its hash, to attach it by."""

    kind: ClassVar[str] = "file.keep"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"content"})
    name: str = Field(min_length=1, max_length=255)
    media_type: str = Field(default="application/octet-stream", max_length=127)
    content: Annotated[Base64Bytes, Field(max_length=MAX_ATTACHMENT)]


class GetTicket(Query[TicketView]):
    """One ticket, with what this actor may do with it now."""

    kind: ClassVar[str] = "ticket.get"
    ticket_id: int


class ListTickets(Query[TicketPage]):
    """Tickets this actor may see that meet the criteria, in a stable order, a page at a time."""

    kind: ClassVar[str] = "ticket.list"
    criteria: Criterion = ALWAYS_TRUE
    blueprint_id: Id | None = None
    live: bool = False
    """Only tickets that are not solved or closed."""
    order: Literal["id", "due", "updated"] = "id"
    limit: int = Field(default=50, ge=1, le=500)
    after: str | None = Field(default=None, max_length=100)


class CountTickets(Query[int]):
    """How many tickets this actor may see meet the criteria."""

    kind: ClassVar[str] = "ticket.count"
    criteria: Criterion = ALWAYS_TRUE
    live: bool = False


class GetHistory(Query[tuple[EventView, ...]]):
    """Every fact of a ticket, oldest first."""

    kind: ClassVar[str] = "ticket.history"
    ticket_id: int


class GetConversation(Query[tuple[CommentView, ...]]):
    """The conversation, oldest first; customers see public replies only."""

    kind: ClassVar[str] = "ticket.conversation"
    ticket_id: int


class ExplainTransitions(Query[tuple[VerdictView, ...]]):
    """For every transition out of a ticket's state: each condition, its actual value, who could do it now.

    Of a moment that has passed, the ticket is as its history tells; people, teams and calendars are those of today.
    """

    kind: ClassVar[str] = "ticket.explain"
    ticket_id: int
    person_id: Id | None = None
    """Asked for somebody else (supervisors); None: for me."""
    at: Moment | None = None
    """Why not then; None: now."""


class CaseProgress(Value):
    """A ticket named from elsewhere. `entries`: how many states it has entered."""

    ref: str
    ticket_id: int
    version: int
    entries: int


class ListCases(Query[tuple[CaseProgress, ...]]):
    """Every ticket whose `ref` begins so: an import goes on from where it was interrupted."""

    kind: ClassVar[str] = "ticket.cases"
    prefix: str = Field(min_length=1, max_length=200)
