"""What every ticket has and a formula may name, and what each type of custom field is to a formula.

What changes by itself (the present moment, ages, whether a calendar is open) is not among them: a value that is kept
would be wrong a minute later. Nor is when the ticket was last changed, for computing a formula changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from runtime.model.fields import FieldType, FieldValue
from runtime.model.formulas.given import Given, Unknown, moment_within
from runtime.model.formulas.tree import Kind
from runtime.model.values import Moment

type Computing = Decimal | str | bool | date | Moment | tuple[str, ...]
"""A value while it is computed: a whole number is a moment, every other number is decimal."""

_READ: dict[str, tuple[Kind, Callable[[Given], FieldValue]]] = {
    "subject": (Kind.TEXT, lambda given: given.ticket.subject),
    "description": (Kind.TEXT, lambda given: given.ticket.description),
    "resolution": (Kind.TEXT, lambda given: given.ticket.resolution),
    "priority": (Kind.NUMBER, lambda given: int(given.ticket.priority)),
    "status": (Kind.TEXT, lambda given: given.ticket.status),
    "category": (Kind.NUMBER, lambda given: int(given.ticket.category)),
    "type": (Kind.TEXT, lambda given: given.ticket.type),
    "department": (Kind.TEXT, lambda given: given.ticket.department),
    "team": (Kind.TEXT, lambda given: given.ticket.team),
    "assignee": (Kind.TEXT, lambda given: given.ticket.assignee),
    "requester": (Kind.TEXT, lambda given: given.ticket.requester),
    "organisation": (Kind.TEXT, lambda given: given.ticket.organisation),
    "tags": (Kind.LIST, lambda given: given.ticket.tags),
    "messages": (Kind.NUMBER, lambda given: given.ticket.messages),
    "replies": (Kind.NUMBER, lambda given: given.ticket.public_replies),
    "reopened": (Kind.NUMBER, lambda given: given.ticket.reopened),
    "open_tasks": (Kind.NUMBER, lambda given: given.ticket.open_tasks),
    "created": (Kind.MOMENT, lambda given: given.ticket.created_at),
    "due": (Kind.MOMENT, lambda given: given.due),
}
FACTS: dict[str, Kind] = {name: kind for name, (kind, _) in _READ.items()}
"""The names, each with what it is."""

KINDS: dict[FieldType, Kind] = {
    FieldType.TEXT: Kind.TEXT,
    FieldType.LONG_TEXT: Kind.TEXT,
    FieldType.EMAIL: Kind.TEXT,
    FieldType.URL: Kind.TEXT,
    FieldType.CHOICE: Kind.TEXT,
    FieldType.PERSON: Kind.TEXT,
    FieldType.ORGANISATION: Kind.TEXT,
    FieldType.NUMBER: Kind.NUMBER,
    FieldType.DATE: Kind.DATE,
    FieldType.MOMENT: Kind.MOMENT,
    FieldType.YES_NO: Kind.YES_NO,
    FieldType.CHOICES: Kind.LIST,
}
"""What each type of field is: of a choice, a person and an organisation it is the id."""

RESULTS = (FieldType.TEXT, FieldType.NUMBER, FieldType.DATE, FieldType.MOMENT, FieldType.YES_NO)
"""The types a formula may give."""


def fact_of(name: str, given: Given) -> Computing:
    """What every ticket has, of this one. Raises Unknown where it is empty."""
    kind, read = _READ[name]
    return computing(read(given), kind, name)


def computing(value: FieldValue, kind: Kind, name: str) -> Computing:
    """A field's value as formulas compute with it. Raises Unknown for an empty one, or one of another type."""
    if value is None or value in ("", ()):
        raise Unknown("empty", f"“{name}” is empty.")
    try:
        return _COMPUTING[kind](value)
    except (TypeError, ValueError) as error:
        raise Unknown("other_type", f"“{name}” holds a value of another type.") from error


def _text(value: FieldValue) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: FieldValue) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return Decimal(str(value))


def _day(value: FieldValue) -> date:
    return date.fromisoformat(_text(value))


def _moment(value: FieldValue) -> Moment:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    return moment_within(value)


def _yes_no(value: FieldValue) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _list(value: FieldValue) -> tuple[str, ...]:
    if not isinstance(value, tuple):
        raise TypeError(value)
    return value


_COMPUTING: dict[Kind, Callable[[FieldValue], Computing]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.DATE: _day,
    Kind.MOMENT: _moment,
    Kind.YES_NO: _yes_no,
    Kind.LIST: _list,
}
