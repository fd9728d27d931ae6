"""What agents say while they work on a ticket: its tasks, putting it aside, who follows it."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from runtime.messages.base import Command, Query
from runtime.messages.tickets import TicketPlace
from runtime.model.durations import Duration
from runtime.model.tasks import MAX_CHECKS, MAX_TASKS, Check, CheckText, Task
from runtime.model.values import Id, Moment, Name, Value


class AddTask(Command[TicketPlace]):
    """Add a task to a ticket, due at a moment or so long from now."""

    kind: ClassVar[str] = "task.add"
    ticket_id: int
    title: Name
    owner: Id | None = None
    due: Moment | None = None
    due_in: Duration | None = None
    checklist: tuple[CheckText, ...] = Field(default=(), max_length=MAX_CHECKS)

    @model_validator(mode="after")
    def _one_due(self) -> Self:
        if self.due is not None and self.due_in is not None:
            raise ValueError("Say when the task is due, or in how long, not both.")
        return self


class EditTask(Command[TicketPlace]):
    """Give a task other values; ticking a line of its checklist is one of them."""

    kind: ClassVar[str] = "task.edit"
    ticket_id: int
    task: int
    title: Name
    owner: Id | None = None
    due: Moment | None = None
    checklist: tuple[Check, ...] = Field(default=(), max_length=MAX_CHECKS)


class FinishTask(Command[TicketPlace]):
    """A task is done. Light agents finish their own."""

    kind: ClassVar[str] = "task.finish"
    ticket_id: int
    task: int


class ReopenTask(Command[TicketPlace]):
    """A task is to be done after all."""

    kind: ClassVar[str] = "task.reopen"
    ticket_id: int
    task: int


class RemoveTask(Command[TicketPlace]):
    """Take a task off the list; the history keeps it."""

    kind: ClassVar[str] = "task.remove"
    ticket_id: int
    task: int


class OrderTasks(Command[TicketPlace]):
    """Put a ticket's tasks in another order, which names each of them once."""

    kind: ClassVar[str] = "task.order"
    ticket_id: int
    order: tuple[int, ...] = Field(max_length=MAX_TASKS)


class ListTasks(Query[tuple[Task, ...]]):
    """A ticket's tasks, in their order."""

    kind: ClassVar[str] = "task.list"
    ticket_id: int


class MyTask(Value):
    """A task of mine, with the ticket it is on."""

    ticket_id: int
    subject: str
    task: Task


class MyTasks(Query[tuple[MyTask, ...]]):
    """My open tasks on tickets I may read, the next due first."""

    kind: ClassVar[str] = "task.mine"
    limit: int = Field(default=100, ge=1, le=500)


class SnoozeTicket(Command[TicketPlace]):
    """Put a ticket aside until a moment, or for so long: it leaves my work and comes back by itself."""

    kind: ClassVar[str] = "ticket.snooze"
    ticket_id: int
    until: Moment | None = None
    duration: Duration | None = None

    @model_validator(mode="after")
    def _one_end(self) -> Self:
        if (self.until is None) is (self.duration is None):
            raise ValueError("Say until when the ticket is put aside, or for how long.")
        return self


class WakeTicket(Command[TicketPlace]):
    """Take a ticket up again before its moment."""

    kind: ClassVar[str] = "ticket.wake"
    ticket_id: int


class ApplySlaPolicy(Command[TicketPlace]):
    """Put a ticket under an SLA policy, whatever its conditions say; None: under what the rules choose again."""

    kind: ClassVar[str] = "ticket.apply_sla"
    ticket_id: int
    expected_version: int
    policy: Id | None = None


class FollowTicket(Command[None]):
    """Follow a ticket, or let somebody follow it; a customer added so reads its public replies, in copy."""

    kind: ClassVar[str] = "ticket.follow"
    ticket_id: int
    person: Id | None = None
    """None: I."""


class UnfollowTicket(Command[None]):
    """Follow a ticket no more, or take somebody off those who do."""

    kind: ClassVar[str] = "ticket.unfollow"
    ticket_id: int
    person: Id | None = None
    """None: I."""


class FollowerView(Value):
    """Somebody who follows a ticket; `in_copy`: a customer, who reads public replies only."""

    id: Id
    name: str
    in_copy: bool


class ListFollowers(Query[tuple[FollowerView, ...]]):
    """Who follows a ticket."""

    kind: ClassVar[str] = "ticket.followers"
    ticket_id: int
