"""Facts about approvals; see `events`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from runtime.model.events import Event
from runtime.model.forms import EMPTY, Filled
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRequested(Event):
    """Somebody wants to execute a transition that others must agree to; the ticket stays where it is until then.

    `needed` of the `voters` must approve. `deadline`: when what they have not decided counts as refused. `for_whom`:
    who is away, where the asker stood in for them.
    """

    kind: ClassVar[str] = "approval_requested"
    transition: str
    asker: str
    voters: tuple[str, ...]
    needed: int
    deadline: Moment | None = None
    form: Filled = EMPTY
    for_whom: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalVoted(Event):
    """An approver decided. `approved` of `needed` have agreed so far, this vote included.

    `by`: whose vote it is; `deputy`: who gave it for them while they are away.
    """

    kind: ClassVar[str] = "approval_voted"
    transition: str
    by: str
    approve: bool
    approved: int
    needed: int
    comment: str = ""
    deputy: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalDelegated(Event):
    """A vote went from one person to another; `by` did it: the approver, or a supervisor in their place."""

    kind: ClassVar[str] = "approval_delegated"
    transition: str
    source: str
    target: str
    by: str
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalGranted(Event):
    """Enough agreed: the transition is executed for the asker."""

    kind: ClassVar[str] = "approval_granted"
    transition: str
    asker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRejected(Event):
    """Too many said no, or the deadline passed (`scheduled`: when it was, whenever it was noticed)."""

    kind: ClassVar[str] = "approval_rejected"
    transition: str
    asker: str
    scheduled: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalClosed(Event):
    """A request ended undecided.

    `why`: `withdrawn` by its asker, `left` as the ticket left the state another way, `barred` as the transition may no
    longer be executed, for the reasons the sentence gives.
    """

    kind: ClassVar[str] = "approval_closed"
    transition: str
    asker: str
    why: str
    sentence: str = ""
