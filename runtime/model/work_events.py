"""Facts about how a ticket is worked on: its tasks, followers, links, merges, and when it is put aside; see `events`.

A ticket's tasks are numbered in the order they were created, from one: facts name them by that number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from runtime.model.events import Event
from runtime.model.fields import FieldValue
from runtime.model.sla_clocks import Course
from runtime.model.ticket import Run, Visit
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskChanged(Event):
    """A task took these values; `ticked` says of each line of the checklist whether it is done."""

    kind: ClassVar[str] = "task_changed"
    task: int
    title: str
    owner: str | None = None
    due: Moment | None = None
    checklist: tuple[str, ...] = ()
    ticked: tuple[bool, ...] = ()
    handed: bool = False
    """To another owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFinished(Event):
    """A task is done."""

    kind: ClassVar[str] = "task_finished"
    task: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskReopened(Event):
    """…and is not, after all."""

    kind: ClassVar[str] = "task_reopened"
    task: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRemoved(Event):
    """A task was taken off the list; `open`: it was still to be done."""

    kind: ClassVar[str] = "task_removed"
    task: int
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksOrdered(Event):
    """The tasks stand in this order."""

    kind: ClassVar[str] = "tasks_ordered"
    order: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDue(Event):
    """A task's moment came, whenever it was noticed, and it is not done."""

    kind: ClassVar[str] = "task_due"
    task: int
    title: str
    owner: str | None
    scheduled: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowerRemoved(Event):
    """Somebody follows the ticket no more."""

    kind: ClassVar[str] = "follower_removed"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed(Event):
    """The ticket is put aside until this moment."""

    kind: ClassVar[str] = "snoozed"
    until: Moment
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Woken(Event):
    """The ticket is back: its moment came (`scheduled`), the customer replied, or somebody took it up again.

    `by`: who had put it aside.
    """

    kind: ClassVar[str] = "woken"
    why: str
    by: str | None = None
    scheduled: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked(Event):
    """The ticket is linked with another, which is its `role`: parent, child, related, problem or incident."""

    kind: ClassVar[str] = "linked"
    other: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked(Event):
    """…and is not any more."""

    kind: ClassVar[str] = "unlinked"
    other: int
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedInto(Event):
    """The ticket is a duplicate: `master` goes on in its place and shows these comments. What it was before is kept."""

    kind: ClassVar[str] = "merged_into"
    master: int
    comments: tuple[int, ...]
    status: str
    category: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeUndone(Event):
    """The ticket stands for itself again; so many of its comments, and public replies among them, came back."""

    kind: ClassVar[str] = "merge_undone"
    master: int
    messages: int
    public_replies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationJoined(Event):
    """Another ticket's comments are shown here from now on: those of a duplicate, or one that was split off."""

    kind: ClassVar[str] = "conversation_joined"
    source: int
    why: str
    messages: int
    public_replies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationParted(Event):
    """Comments shown here are shown by another ticket from now on."""

    kind: ClassVar[str] = "conversation_parted"
    target: int
    why: str
    messages: int
    public_replies: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationAcknowledged(Event):
    """Whoever acts has seen the broken limit or the level that the desk's event `of` tells of, and sees to it."""

    kind: ClassVar[str] = "escalation_acknowledged"
    of: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDiscarded(Event):
    """The half-filled form of a transition that this person had begun was thrown away."""

    kind: ClassVar[str] = "form_discarded"
    transition: str
    person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveUndone(Event):
    """Whoever made the last move took it back: run and visit are again what they were before it.

    `new` holds the values the ticket has again, its status and category among them (those it had until now in `old`),
    `reopened` how often it had been reopened, `course` what its SLA clocks counted by, where it had any.
    """

    kind: ClassVar[str] = "move_undone"
    transition: str | None
    run: Run
    visit: Visit
    old: Mapping[str, FieldValue] = field(default_factory=dict)
    new: Mapping[str, FieldValue] = field(default_factory=dict)
    reopened: int = 0
    course: Course | None = None
