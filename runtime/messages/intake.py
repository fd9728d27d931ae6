"""What is asked before a ticket is opened: what would become of it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Query
from runtime.messages.tickets import MAX_BODY
from runtime.model.fields import FieldValue
from runtime.model.forms import MAX_TAGS, Tag
from runtime.model.reasons import Reason
from runtime.model.values import Id, Value


class ForeseenTicket(Value):
    """What would become of a ticket that is opened so."""

    blueprint_id: Id | None = None
    """The Blueprint that would take it in; None: it is worked on by hand."""
    blueprint_name: str = ""
    state_name: str = ""
    """Where in it the ticket would begin."""
    organisation: Id | None = None
    team: Id | None = None
    """The team it would have: the one asked for, or its organisation's."""
    mine_to_read: bool = True
    """Whether whoever opens it could read it then."""
    reasons: tuple[Reason, ...] = ()
    """Everything that stands against opening it."""


class ForeseeTicket(Query[ForeseenTicket]):
    """What opening this ticket would lead to, as far as it is filled in: nothing is opened."""

    kind: ClassVar[str] = "ticket.foresee"
    subject: str = Field(default="", max_length=500)
    description: str = Field(default="", max_length=MAX_BODY)
    department: Id
    requester: Id | None = None
    email: str = Field(default="", max_length=254)
    """The address of a requester who is not known yet: it says their organisation."""
    team: Id | None = None
    assignee: Id | None = None
    type: Id | None = None
    priority: int = Field(default=2, ge=1, le=4)
    tags: tuple[Tag, ...] = Field(default=(), max_length=MAX_TAGS)
    fields: dict[Id, FieldValue] = Field(default_factory=dict)
    copies: tuple[Id, ...] = Field(default=(), max_length=100)
