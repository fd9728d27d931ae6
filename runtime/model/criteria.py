"""Criteria: conditions on a ticket as typed trees, never code.

The same tree is evaluated in Python (`criteria_eval`) and compiled to SQL (`runtime/store`).

An *operand* is a path of a closed list: `ticket.<attribute>`, `field.<id>` (custom), `organisation.<attribute>`,
`requester.<attribute>`, `visit.<attribute>`, `run.<attribute>`, `child.state`, `performer.<attribute>`,
`calendar.open`.
See `OPERANDS` for every path with its type.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from runtime.model.values import Value


class OperandType(StrEnum):
    """Decides which operators fit and how values compare."""

    TEXT = "text"
    ID = "id"
    NUMBER = "number"
    MOMENT = "moment"
    DATE = "date"
    """ISO text; only custom fields have it."""
    SPAN = "span"
    YES_NO = "yes_no"
    IDS = "ids"


class Operator(StrEnum):
    """Text comparisons fold case and accents, except `matches` (a regular expression)."""

    IS = "is"
    IS_NOT = "is_not"
    IN = "in"
    NOT_IN = "not_in"
    CONTAINS = "contains"
    NOT_CONTAINS = "not_contains"
    STARTS = "starts"
    EMPTY = "empty"
    NOT_EMPTY = "not_empty"
    LESS = "less"
    AT_MOST = "at_most"
    GREATER = "greater"
    AT_LEAST = "at_least"
    BETWEEN = "between"
    MATCHES = "matches"
    CHANGED = "changed"
    CHANGED_TO = "changed_to"
    CHANGED_FROM = "changed_from"


OPERANDS: dict[str, OperandType] = {
    "ticket.subject": OperandType.TEXT,
    "ticket.description": OperandType.TEXT,
    "ticket.resolution": OperandType.TEXT,
    "ticket.department": OperandType.ID,
    "ticket.team": OperandType.ID,
    "ticket.assignee": OperandType.ID,
    "ticket.requester": OperandType.ID,
    "ticket.organisation": OperandType.ID,
    "ticket.type": OperandType.ID,
    "ticket.status": OperandType.ID,
    "ticket.category": OperandType.NUMBER,
    "ticket.priority": OperandType.NUMBER,
    "ticket.tags": OperandType.IDS,
    "ticket.messages": OperandType.NUMBER,
    "ticket.public_replies": OperandType.NUMBER,
    "ticket.reopened": OperandType.NUMBER,
    "ticket.open_tasks": OperandType.NUMBER,
    "ticket.snoozed_until": OperandType.MOMENT,
    "ticket.created_at": OperandType.MOMENT,
    "ticket.updated_at": OperandType.MOMENT,
    "ticket.age": OperandType.SPAN,
    "ticket.time_left": OperandType.SPAN,
    "organisation.tags": OperandType.IDS,
    "requester.role": OperandType.ID,
    "visit.state": OperandType.ID,
    "visit.age": OperandType.SPAN,
    "visit.occurrence": OperandType.NUMBER,
    "visit.over_limit": OperandType.YES_NO,
    "run.age": OperandType.SPAN,
    "child.state": OperandType.ID,
    "performer.id": OperandType.ID,
    "performer.role": OperandType.ID,
    "performer.teams": OperandType.IDS,
    "calendar.open": OperandType.YES_NO,
}
"""Every built-in operand; spans are ms. `field.<id>` takes the type of the custom field, and a field of organisations
says its own: `organisation.<type>.<id>`."""

type Scalar = bool | int | float | str


class Compare(Value):
    """One comparison: operand, operator, value (none for empty, not_empty and changed)."""

    kind: Literal["compare"] = "compare"
    operand: Annotated[str, Field(pattern=r"^[a-z_]+\.[\w.:@+-]+$", max_length=100)]
    operator: Operator
    value: Scalar | tuple[Scalar, ...] | None = None


class AllOf(Value):
    """True when every part is; an empty one is true."""

    kind: Literal["all"] = "all"
    of: tuple[Criterion, ...] = ()


class AnyOf(Value):
    """True when one part is; an empty one is false."""

    kind: Literal["any"] = "any"
    of: tuple[Criterion, ...] = ()


class NotOf(Value):
    """True when its part is not."""

    kind: Literal["not"] = "not"
    of: Criterion


type Criterion = Annotated[Compare | AllOf | AnyOf | NotOf, Field(discriminator="kind")]

ALWAYS_TRUE = AllOf()

for _tree in (AllOf, AnyOf, NotOf):
    _tree.model_rebuild()
