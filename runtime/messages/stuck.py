"""What those who watch over a desk ask about tickets that cannot move, and do about forms left lying."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query, Why
from runtime.messages.narrowed import Narrowed
from runtime.messages.tickets import TicketPlace
from runtime.model.stuck import Cause
from runtime.model.values import Id, Moment, Value


class StuckTicket(Value):
    """A ticket in a Blueprint that is held up: by what, the gravest first, each with a sentence."""

    ticket_id: int
    subject: str
    department: Id
    assignee: Id | None
    blueprint_id: Id
    state: Id
    state_name: str
    entered_at: Moment
    causes: tuple[Cause, ...]
    sentences: tuple[str, ...]


class StuckReport(Value):
    """The tickets held up, those longest in their state first; `counts` is of all, `tickets` of those asked for."""

    looked_at: int
    counts: dict[Cause, int]
    tickets: tuple[StuckTicket, ...]


class StuckTickets(Narrowed, Query[StuckReport]):
    """Which tickets in flight are stuck, and why; or for some causes only."""

    kind: ClassVar[str] = "tickets.stuck"
    causes: tuple[Cause, ...] = ()
    limit: int = Field(default=200, ge=1, le=2_000)


class BegunForm(Value):
    """A form that somebody began on a ticket and kept for later."""

    transition: Id
    transition_name: str
    person: Id
    person_name: str
    saved_at: Moment


class ListForms(Query[tuple[BegunForm, ...]]):
    """Which half-filled forms lie on a ticket, whoever's they are, the oldest first."""

    kind: ClassVar[str] = "forms.list"
    ticket_id: int


class DiscardForms(Command[TicketPlace]):
    """Throw away half-filled forms on a ticket, however fresh; their owners are told, its history keeps the reason.

    `person`: this one's only; else everybody's.
    """

    kind: ClassVar[str] = "forms.discard"
    ticket_id: int
    reason: Why
    person: Id | None = None
