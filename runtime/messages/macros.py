"""What agents say about macros: kept, listed, tried on a ticket, applied."""

from __future__ import annotations

from typing import ClassVar

from runtime.messages.base import Command, Query
from runtime.messages.tickets import TicketPlace
from runtime.model.fields import FieldValue
from runtime.model.macros import Deeds, Effect, Macro
from runtime.model.reasons import Reason
from runtime.model.values import Id, Moment, Value


class MacroSummary(Value):
    """A macro I may apply, when I did last, and whether I may change it.

    `elsewhere`: it is a team's that I am not in, and listed because I may change it.
    """

    macro: Macro
    used_at: Moment | None
    may_change: bool
    elsewhere: bool = False


class FieldEffect(Value):
    """A field before and after."""

    field: str
    old: FieldValue
    new: FieldValue


class DeedPreview(Value):
    """What one deed would do after those before it: fields, the words it says, the state it leads to; or why not."""

    deed: str
    effect: Effect
    fields: tuple[FieldEffect, ...] = ()
    says: str | None = None
    state: str | None = None
    reasons: tuple[Reason, ...] = ()


class DeedsPreview(Value):
    """What deeds would do to a ticket, one after another. They are done all, or none: `refused` when one is."""

    ticket_id: int
    deeds: tuple[DeedPreview, ...]
    refused: bool


class PutMacro(Command[Macro]):
    """Add a macro or change it. Everyone's are for supervisors and above, a team's also for its lead."""

    kind: ClassVar[str] = "macro.put"
    macro: Macro


class DeleteMacro(Command[None]):
    """Delete a macro."""

    kind: ClassVar[str] = "macro.delete"
    macro_id: Id


class ListMacros(Query[tuple[MacroSummary, ...]]):
    """The macros I may apply, those I used last first; last of all those elsewhere."""

    kind: ClassVar[str] = "macro.list"


class PreviewDeeds(Query[DeedsPreview]):
    """What deeds would do to a ticket now, or why not. Changes nothing."""

    kind: ClassVar[str] = "deeds.preview"
    ticket_id: int
    deeds: Deeds


class PreviewMacro(Query[DeedsPreview]):
    """The same for a macro."""

    kind: ClassVar[str] = "macro.preview"
    ticket_id: int
    macro_id: Id


class ApplyMacro(Command[TicketPlace]):
    """Do what the macro says to a ticket: all of it, or none with every reason."""

    kind: ClassVar[str] = "macro.apply"
    ticket_id: int
    expected_version: int
    macro_id: Id
