"""What people say about approvals. A request is made by executing the transition that needs one."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.tickets import TicketPlace
from runtime.model.values import Id, Moment, Value

MAX_COMMENT = 10_000


class DecideApproval(Command[TicketPlace]):
    """Give my vote. With the one that settles it, the transition is executed or the request is over."""

    kind: ClassVar[str] = "approval.decide"
    ticket_id: int
    transition_id: Id
    expected_version: int
    approve: bool
    comment: str = Field(default="", max_length=MAX_COMMENT)


class DelegateApproval(Command[TicketPlace]):
    """Hand a vote to another active person, who is asked from now on."""

    kind: ClassVar[str] = "approval.delegate"
    ticket_id: int
    transition_id: Id
    expected_version: int
    to: Id
    source: Id | None = None
    """Whose vote: None for mine; somebody's who cannot give it, by supervisors."""
    comment: str = Field(default="", max_length=MAX_COMMENT)


class WithdrawApproval(Command[TicketPlace]):
    """Take back my request; the ticket stays where it is."""

    kind: ClassVar[str] = "approval.withdraw"
    ticket_id: int
    transition_id: Id
    expected_version: int


class ApprovalRow(Value):
    """A request in a list. `outcome` once it is over: granted, rejected, late, withdrawn, left or barred."""

    ticket_id: int
    subject: str
    transition_id: Id
    transition_name: str
    asker: str
    asked_at: Moment
    needed: int
    approved: int
    deadline: Moment | None = None
    ended_at: Moment | None = None
    outcome: str | None = None
    vote_of: Id | None = None
    """Whose vote is awaited, where I stand in for them."""


class ApprovalLists(Value):
    """What waits for my vote, the nearest deadline first; and what I asked for, the newest first."""

    to_decide: tuple[ApprovalRow, ...]
    asked: tuple[ApprovalRow, ...]


class ListApprovals(Query[ApprovalLists]):
    """My part in approvals, at most so many of each."""

    kind: ClassVar[str] = "approval.list"
    limit: int = Field(default=50, ge=1, le=500)
