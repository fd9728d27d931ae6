"""Who looks at which ticket or Blueprint just now, and who writes there: before two do the same."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.model.values import SECOND, Id, Span, Value

TELL_AGAIN: Span = 20 * SECOND
"""So often a window says that it still has its ticket open."""
LASTS: Span = 45 * SECOND
"""So long it is believed: one that ended without a word is forgotten by itself."""


class PresenceView(Value):
    """Somebody else has this ticket open."""

    ticket_id: int
    person: Id
    writing: bool


class TellPresence(Command[None]):
    """My window has this ticket open, or none any more. Nobody is held up by it, and no journal keeps it."""

    kind: ClassVar[str] = "presence.tell"
    passing: ClassVar[bool] = True
    program: str = Field(min_length=8, max_length=64)
    """Tells a person's windows apart."""
    ticket_id: int | None = None
    writing: bool = False


class ListPresence(Query[tuple[PresenceView, ...]]):
    """Everybody else's open tickets, of those I may see."""

    kind: ClassVar[str] = "presence.list"


class DrawingView(Value):
    """Somebody has this Blueprint open in another window."""

    blueprint_id: Id
    person: Id
    writing: bool
    """They changed it a moment ago."""


class TellDrawing(Command[None]):
    """My window has this Blueprint open, or none any more. Nobody is held up by it, and no journal keeps it."""

    kind: ClassVar[str] = "presence.tell_drawing"
    passing: ClassVar[bool] = True
    program: str = Field(min_length=8, max_length=64)
    blueprint_id: Id | None = None
    writing: bool = False


class ListDrawing(Query[tuple[DrawingView, ...]]):
    """Who has which Blueprint open in another window than `program`, my own other windows among them."""

    kind: ClassVar[str] = "presence.list_drawing"
    program: str = Field(min_length=8, max_length=64)
