"""What is said of functions: results that come back, calls that wait, and what one would be told and would change."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.macros import DeedsPreview
from runtime.messages.tickets import TicketPlace
from runtime.model.fields import FieldValue
from runtime.model.functions import MOST_PLACES, Argument, Function
from runtime.model.values import Id, Moment, Value


class WaitingCalls(Value):
    """Calls of a function that wait. `known`: it is a function of the desk; `enabled`: and switched on.

    `reason`: why one of them could not be made, in the words last heard.
    """

    function: Id
    name: str
    known: bool
    enabled: bool
    calls: int
    oldest: Moment
    reason: str = ""


class TakeResult(Command[TicketPlace]):
    """A function's answer, by the names of its outputs: said by the function itself, whose connection it is.

    All of it is done or nothing, and passes the checks that a person's edit passes.
    """

    kind: ClassVar[str] = "function.result"
    ticket_id: int
    values: dict[Argument, FieldValue] = Field(default_factory=dict, max_length=MOST_PLACES)


class ListCalls(Query[tuple[WaitingCalls, ...]]):
    """Calls that wait, by function."""

    kind: ClassVar[str] = "function.calls"


class PreviewCall(Query[dict[str, FieldValue]]):
    """What a function, declared or still being written, would be told of a ticket now."""

    kind: ClassVar[str] = "function.preview_call"
    ticket_id: int
    function: Function


class PreviewResult(Query[DeedsPreview]):
    """What its answer would change on the ticket, or why not. Changes nothing."""

    kind: ClassVar[str] = "function.preview_result"
    ticket_id: int
    function: Function
    values: dict[Argument, FieldValue] = Field(default_factory=dict, max_length=MOST_PLACES)
