"""What a ticket waits for, as a screen shows it: approvals and called children; and what can be taken back."""

from __future__ import annotations

from runtime.model.forms import EMPTY, Filled
from runtime.model.values import Id, Moment, Value


class VoteView(Value):
    """Somebody who has a vote. `approve`: None while it is awaited; `able`: they can still give it.

    `deputy`: who gave it for them, or may while they are away.
    """

    person: str
    name: str
    approve: bool | None = None
    able: bool = True
    deputy: str | None = None


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
    """Your vote is awaited, or that of `vote_of`, for whom you stand in."""
    vote_of: str | None = None
    for_whom: str | None = None
    """Who is away, where the asker stood in for them."""
    filled: Filled = EMPTY
    """What the asker filled in, written once enough have agreed; customers are not told."""


class StandInView(Value):
    """`deputy` stands in for `absent` until then."""

    deputy: Id
    absent: Id
    until: Moment


class UndoView(Value):
    """My last move of the ticket, which I may take back until then: `name` is that of its transition."""

    name: str
    state: str
    """The name of the state it would be in again."""
    until: Moment


class ChildView(Value):
    """A ticket that a state of this one called. `awaited`: this ticket waits for its end now."""

    ticket_id: int
    subject: str
    blueprint_id: Id
    status: str
    state: str | None
    awaited: bool


class ComingView(Value):
    """A transition that a limit or a delayed action of the ticket will make by itself.

    `scope`: whose limit, “visit” or “run”; `level`: “reminder” (before its end), “breach” (at its end) or “escalation”
    (after it). A delayed action has neither. `at`: None while the limit's clock stands still.
    """

    transition: Id
    at: Moment | None
    scope: str = ""
    level: str = ""
