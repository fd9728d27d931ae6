"""What agents say about tickets that hang together: linked, merged, split, problems with their incidents."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query, Why
from runtime.messages.tickets import TicketPlace
from runtime.model.values import Value

MOST_DUPLICATES = 20


class LinkRole(StrEnum):
    """What the other ticket is to this one."""

    PARENT = "parent"
    CHILD = "child"
    RELATED = "related"
    PROBLEM = "problem"
    INCIDENT = "incident"


INVERSE = {
    LinkRole.PARENT: LinkRole.CHILD,
    LinkRole.CHILD: LinkRole.PARENT,
    LinkRole.RELATED: LinkRole.RELATED,
    LinkRole.PROBLEM: LinkRole.INCIDENT,
    LinkRole.INCIDENT: LinkRole.PROBLEM,
}
"""What this ticket is to the other one."""


class LinkTickets(Command[None]):
    """Link two tickets: `other` is that to the ticket. A ticket never comes under itself."""

    kind: ClassVar[str] = "ticket.link"
    ticket_id: int
    other: int
    role: LinkRole


class UnlinkTickets(Command[None]):
    """Take a link away again."""

    kind: ClassVar[str] = "ticket.unlink"
    ticket_id: int
    other: int
    role: LinkRole


class LinkView(Value):
    """A linked ticket; `role` is a `LinkRole`, `master` or `duplicate`."""

    ticket_id: int
    role: str
    subject: str
    status: str
    solved: bool


class ListLinks(Query[tuple[LinkView, ...]]):
    """The tickets linked with this one that the asker may read."""

    kind: ClassVar[str] = "ticket.links"
    ticket_id: int


class MergeTickets(Command[TicketPlace]):
    """Duplicates become one: the master goes on and shows their conversations, each duplicate is closed and forwards.

    A duplicate leaves its Blueprint, with the merge as the reason. `join`: its requester and followers follow the
    master, customers among them in copy; without it they hear nothing of the master.
    """

    kind: ClassVar[str] = "ticket.merge"
    ticket_id: int
    expected_version: int
    duplicates: tuple[int, ...] = Field(min_length=1, max_length=MOST_DUPLICATES)
    join: bool = True


class UnmergeTicket(Command[TicketPlace]):
    """A duplicate stands for itself again: its comments go back, unless they were split off meanwhile.

    Its status is the former one; the Blueprint that claims it takes it in. Who joined the master stays there.
    """

    kind: ClassVar[str] = "ticket.unmerge"
    ticket_id: int
    reason: Why


class SplitComment(Command[TicketPlace]):
    """A comment becomes a ticket of its own, with whoever wrote it as requester; it is read there from now on."""

    kind: ClassVar[str] = "ticket.split"
    ticket_id: int
    comment_id: int
    subject: str = Field(min_length=1, max_length=500)


class FollowUp(Command[TicketPlace]):
    """A new ticket of the same requester, organisation, type and team, linked with a closed one as related."""

    kind: ClassVar[str] = "ticket.follow_up"
    ticket_id: int
    subject: str = Field(min_length=1, max_length=500)


class SolveOffer(Value):
    """The incidents of a problem that are still open: to be solved along with it, by a bulk transition."""

    problem: int
    solved: bool
    incidents: tuple[int, ...]


class GetSolveOffer(Query[SolveOffer]):
    """Which incidents could be solved with this problem."""

    kind: ClassVar[str] = "ticket.solve_offer"
    ticket_id: int
