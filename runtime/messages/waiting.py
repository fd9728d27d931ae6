"""What a ticket waits for, as a screen shows it: approvals and called children."""

from __future__ import annotations

from runtime.model.values import Id, Moment, Value


class VoteView(Value):
    """Somebody who has a vote. `approve`: None while it is awaited; `able`: they can still give it."""

    person: str
    name: str
    approve: bool | None = None
    able: bool = True


class ApprovalView(Value):
    """A transition that waits for approval: `approved` of `needed` have agreed so far."""

    transition_id: Id
    name: str
    asker: str
    asker_name: str
    asked_at: Moment
    needed: int
    approved: int
    votes: tuple[VoteView, ...]
    deadline: Moment | None = None
    """When what is not decided counts as refused."""
    yours: bool = False
    """Your vote is awaited."""


class ChildView(Value):
    """A ticket that a state of this one called. `awaited`: this ticket waits for its end now."""

    ticket_id: int
    subject: str
    blueprint_id: Id
    status: str
    state: str | None
    awaited: bool
