"""Facts about a ticket, in the past tense. Each is written once, never changed, and folds into the snapshot.

Who, when and by which command is added when an event is recorded; `fold` needs nothing but the event and its moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import ClassVar

from runtime.model.altered import quick
from runtime.model.fields import FieldValue
from runtime.model.ticket import Clock, Run, Ticket, Visit
from runtime.model.values import Moment, Span


class How(StrEnum):
    """Why a ticket moved."""

    MANUAL = "manual"
    CONDITION = "condition"
    EVENT = "event"
    TIMER = "timer"
    PARALLEL = "parallel"
    FIRED = "fired"
    FORCED = "forced"
    REJECTED = "rejected"


class EndKind(IntEnum):
    """How a run ended; numbers are those of the figures' columns."""

    OPEN = 0
    COMPLETED = 1
    EXITED = 2
    MOVED = 3


class Scope(StrEnum):
    """What a limit is on."""

    VISIT = "visit"
    RUN = "run"
    SLA = "sla"
    """A metric of the ticket's SLA policy, which the fact names beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Base of all events."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketOpened(Event):
    """A ticket came into being, with these values."""

    kind: ClassVar[str] = "ticket_opened"
    ticket: Ticket


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsChanged(Event):
    """Fields took new values; `why` names the rule, transition or person's edit, `reason` is what they said.

    Tags and status are fields too. A new `status` comes with its `category`, so that folding needs no set-up.
    """

    kind: ClassVar[str] = "fields_changed"
    old: Mapping[str, FieldValue]
    new: Mapping[str, FieldValue]
    why: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldsComputed(Event):
    """Formulas gave other values than before, after the fact that came before, or because a formula was changed."""

    kind: ClassVar[str] = "fields_computed"
    old: Mapping[str, FieldValue]
    new: Mapping[str, FieldValue]


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class CommentAdded(Event):
    """Somebody (`author`, where not the actor) wrote to the customer (public) or to colleagues (private)."""

    kind: ClassVar[str] = "comment_added"
    body: str
    public: bool
    by_customer: bool = False
    attachments: tuple[str, ...] = ()  # hashes
    automatic: bool = False  # a rule wrote it: for the customer's SLA it is nobody's reply
    author: str | None = None


REDACTED = "[redacted]"
"""What stands where a text was taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsRedacted(Event):
    """The texts of these comments were taken out, for this reason; that they were written stays told."""

    kind: ClassVar[str] = "comments_redacted"
    comments: tuple[int, ...]
    reason: str


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted(Event):
    """The ticket entered a Blueprint, in this state. `chained`: the Blueprint it had just completed led here."""

    kind: ClassVar[str] = "run_started"
    version_id: int
    state: str
    status: str
    category: int
    visit_limit: Clock | None = None
    run_limit: Clock | None = None
    final: bool = False
    chained: bool = False


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Event):
    """The ticket left one state for another: a visit closed, another opened.

    `new` holds the field values written along (old ones in `old`); `form` what else was filled in (ticks, task ids…).
    `final`: the target completes the run, now. `resumed`: the source had completed it already, and it went on; from one
    final state to another both hold. Neither: a complete run that went on by itself to another final state.
    `returned`: the ticket went back to the state it had come from. A parallel group's move bears its last branch.
    `run_limit`: the run's clock from now on. `spent`: ms the closed visit itself used on its limit's clock, for
    limits that accumulate (else None). `scheduled`: when a timer was due, whenever it was noticed. `for_whom`: who is
    away, where the performer stood in for them.
    """

    kind: ClassVar[str] = "moved"
    transition: str | None
    how: How
    source: str
    target: str
    status: str
    category: int
    occurrence: int
    performer: str
    visit_limit: Clock | None = None
    run_limit: Clock | None = None
    final: bool = False
    resumed: bool = False
    returned: bool = False
    spent: int | None = None
    old: Mapping[str, FieldValue] = field(default_factory=dict)
    new: Mapping[str, FieldValue] = field(default_factory=dict)
    form: Mapping[str, FieldValue] = field(default_factory=dict)
    scheduled: Moment | None = None
    reason: str = ""
    for_whom: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchDone(Event):
    """One branch of a parallel group was executed; the ticket stays until enough are. `for_whom` as in Moved."""

    kind: ClassVar[str] = "branch_done"
    group: str
    transition: str
    performer: str
    done: int
    needed: int
    old: Mapping[str, FieldValue] = field(default_factory=dict)
    new: Mapping[str, FieldValue] = field(default_factory=dict)
    form: Mapping[str, FieldValue] = field(default_factory=dict)
    for_whom: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchesCancelled(Event):
    """The ticket left by another way, be it another group, while this group was under way."""

    kind: ClassVar[str] = "branches_cancelled"
    group: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded(Event):
    """The ticket left its Blueprint other than by a final state."""

    kind: ClassVar[str] = "run_ended"
    end: EndKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitClaimed(Event):
    """Somebody took the ticket up for work in its present state."""

    kind: ClassVar[str] = "visit_claimed"
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitReleased(Event):
    """…and put it back."""

    kind: ClassVar[str] = "visit_released"


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded(Event):
    """A reminder's moment came."""

    kind: ClassVar[str] = "reminded"
    scope: Scope
    level: int
    scheduled: Moment
    metric: str = ""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class LimitBroken(Event):
    """The time allowed was used up at `due`, whenever it was noticed."""

    kind: ClassVar[str] = "limit_broken"
    scope: Scope
    due: Moment
    metric: str = ""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class Escalated(Event):
    """An escalation level's moment came."""

    kind: ClassVar[str] = "escalated"
    scope: Scope
    level: int
    scheduled: Moment
    metric: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockChanged(Event):
    """A due moment moved: the calendar changed, the clock was paused or went on."""

    kind: ClassVar[str] = "clock_changed"
    scope: Scope
    old: Clock | None
    new: Clock | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionArmed(Event):
    """A delayed action will run at `at`; `action` is its JSON."""

    kind: ClassVar[str] = "action_armed"
    key: str
    at: Moment
    action: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFailed(Event):
    """An action could not be done; the move stands. `what`: its JSON, to try it again; facts of old have none."""

    kind: ClassVar[str] = "action_failed"
    action: str
    reason: str
    what: str = ""
    origin: str = ""
    key: str = ""


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class LetterQueued(Event):
    """A letter waits in the outbox; `to` are addresses (mail, sms) or person ids (notice). `key` makes it unique."""

    kind: ClassVar[str] = "letter_queued"
    channel: str
    to: tuple[str, ...]
    subject: str
    body: str
    key: str
    not_before: Moment | None = None
    """When its readers' quiet hours end, or the desk opens; None: it leaves at once."""
    about: str = "letter"
    """For a notice: of which kind it is news (`notices.NoticeKind`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallQueued(Event):
    """A webhook or function call waits in the outbox."""

    kind: ClassVar[str] = "call_queued"
    channel: str
    target: str
    inputs: Mapping[str, FieldValue] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCreated(Event):
    """A sub-task was added, with the lines of its checklist; its number is how many the ticket ever had."""

    kind: ClassVar[str] = "task_created"
    title: str
    owner: str | None = None
    due: Moment | None = None
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowerAdded(Event):
    """Somebody follows the ticket."""

    kind: ClassVar[str] = "follower_added"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildRequested(Event):
    """Another ticket is to be opened as a child of this one."""

    kind: ClassVar[str] = "child_requested"
    subject: str
    department: str
    ticket_type: str | None = None
    blueprint: str | None = None
    """The Blueprint the child is to run through while this ticket waits; None: whichever claims it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintPlanned(Event):
    """Another Blueprint is to be entered when the present run completes; the run remembers the last one planned."""

    kind: ClassVar[str] = "blueprint_planned"
    blueprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlueprintRequested(Event):
    """The run has ended: another Blueprint is to be entered now.

    `in_a_row`: how many moves the ticket has made by itself without a pause, so that Blueprints which follow each other
    in circles are stopped.
    """

    kind: ClassVar[str] = "blueprint_requested"
    blueprint: str
    in_a_row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildOpened(Event):
    """The ticket that the present state called was opened; this one waits for it."""

    kind: ClassVar[str] = "child_opened"
    child: int
    blueprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildEnded(Event):
    """A child's run is over, in this final state (None: it left its Blueprint, or was closed outside one).

    `awaited`: this ticket still is in the state that called the child; else the child's end moves nothing.
    """

    kind: ClassVar[str] = "child_ended"
    child: int
    state: str | None = None
    awaited: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnGiven(Event):
    """Round robin chose this person of the team: the next turn begins after them."""

    kind: ClassVar[str] = "turn_given"
    team: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Migrated(Event):
    """The run went over to another version of its Blueprint. No transition happened and no action ran.

    `goes_on`: the open visit lasts, under the id `target`, with its time and its claim; else it closed and another
    opened there, as its `occurrence`. Clocks, the way back, the time spent per state and the branches done are given
    as the new version has them. `keeps_child`: the state goes on waiting for the ticket it called.
    """

    kind: ClassVar[str] = "migrated"
    job: int
    from_version: int
    to_version: int
    source: str
    target: str
    goes_on: bool
    status: str
    category: int
    occurrence: int
    visit_limit: Clock | None = None
    run_limit: Clock | None = None
    came_from: tuple[str, ...] = ()
    spent: Mapping[str, Span] = field(default_factory=dict)
    done: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    keeps_child: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MigrationUndone(Event):
    """A migration was rolled back: run and visit are again what they were before it.

    `version` and `updated_at` are those the ticket's row has again when nothing had happened to it since; else None.
    """

    kind: ClassVar[str] = "migration_undone"
    job: int
    run: Run
    visit: Visit
    status: str
    category: int
    reason: str = ""
    version: int | None = None
    updated_at: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRaised(Event):
    """Something needs a person: automatic transitions went in circles, nobody could be assigned…"""

    kind: ClassVar[str] = "alarm_raised"
    code: str
    sentence: str
