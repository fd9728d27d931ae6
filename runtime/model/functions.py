"""Functions of one's own (IN-09): Python that an administrator declares, and that is called beside the desk.

A declaration says what a function is told and what may be done with its answer; where the code lies is each
computer's own (`desk/consents`). What is told is made in the transaction of the action, of the ticket as it was then.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationError, model_validator

from runtime.model.fields import Field as CustomField
from runtime.model.fields import FieldType, FieldValue
from runtime.model.templates import FIELD, unknown_placeholders
from runtime.model.values import Id, Name, Value

PATIENCE_S = 10.0
"""So many seconds a function has; then it is ended, and what it began with it."""
MOST_ANSWERED = 65_536
"""Bytes of an answer."""
MOST_PLACES = 30
"""So many inputs a function has at most, and so many outputs."""
IDENTITY = "function:"
"""Before a function's id: under that identity its results come to the desk."""

WRITTEN = frozenset({"subject", "description", "resolution", "priority", "team", "assignee", "type", "organisation"})
"""What a function may set of what every ticket has, besides the desk's own fields."""


def _callable_by(name: str) -> str:
    if keyword.iskeyword(name):
        raise ValueError(f"“{name}” is a word of Python’s own: choose another name.")
    return name


type Argument = Annotated[
    str, StringConstraints(pattern=r"^[a-z_][a-z0-9_]*$", min_length=1, max_length=64), AfterValidator(_callable_by)
]
"""A name as Python has it."""


class FromTicket(Value):
    """A fact of the ticket: a letter's placeholder, as a letter would say it; a custom field, as it is kept.

    Of fields, dates are `YYYY-MM-DD`, moments ISO 8601 in UTC, choices the ids of their options.
    """

    kind: Literal["from_ticket"] = "from_ticket"
    name: Argument
    fact: str = Field(max_length=80)


class Given(Value):
    """A value of its own, unless whoever calls it gives another."""

    kind: Literal["given"] = "given"
    name: Argument
    type: Literal[FieldType.TEXT, FieldType.NUMBER, FieldType.YES_NO, FieldType.DATE] = FieldType.TEXT
    value: FieldValue = None

    @model_validator(mode="after")
    def _of_its_type(self) -> Given:
        if not fits(self.value, self.type):
            raise ValueError(f"“{self.name}” cannot be “{self.value}”: give it a value of its type.")
        return self


class ToField(Value):
    """The field takes the value, which passes every check of the field; nothing (None) empties it."""

    kind: Literal["to_field"] = "to_field"
    name: Argument
    field: Id


class ToTags(Value):
    """A word or a list of words: the ticket gets them as tags beside those it has."""

    kind: Literal["to_tags"] = "to_tags"
    name: Argument


class ToNote(Value):
    """A text: a note for those who work here."""

    kind: Literal["to_note"] = "to_note"
    name: Argument


type Input = Annotated[FromTicket | Given, Field(discriminator="kind")]
type Output = Annotated[ToField | ToTags | ToNote, Field(discriminator="kind")]


class Function(Value):
    """What an action may call by its id. `entry` is `module:callable`; the callable gets the inputs by their names."""

    id: Id
    name: Name
    about: str = Field(default="", max_length=200)
    """What it does, in one line, for those who draw Blueprints."""
    entry: str = Field(
        pattern=r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*:[A-Za-z_][A-Za-z0-9_]*$", max_length=200
    )
    inputs: tuple[Input, ...] = Field(default=(), max_length=MOST_PLACES)
    outputs: tuple[Output, ...] = Field(default=(), max_length=MOST_PLACES)
    enabled: bool = True

    @property
    def module(self) -> str:
        """The module, dots and all."""
        return self.entry.partition(":")[0]

    @property
    def callable(self) -> str:
        """What is called in it."""
        return self.entry.partition(":")[2]

    @property
    def identity(self) -> str:
        """Under whose name its results come to the desk."""
        return f"{IDENTITY}{self.id}"

    @property
    def givens(self) -> Mapping[str, Given]:
        """The inputs that whoever calls it may give, by name."""
        return {each.name: each for each in self.inputs if isinstance(each, Given)}

    @model_validator(mode="after")
    def _told_apart(self) -> Function:
        for places in (self.inputs, self.outputs):
            twice = _twice([each.name for each in places])
            if twice:
                raise ValueError(f"“{twice}” is there twice: give each a name of its own.")
        return self


def _twice(names: Sequence[str]) -> str:
    return next((name for name in names if names.count(name) > 1), "")


def fits(value: object, kind: FieldType) -> bool:
    """Whether a value is of the type; nothing (None) is of every type."""
    match kind:
        case _ if value is None:
            return True
        case FieldType.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool)
        case FieldType.YES_NO:
            return isinstance(value, bool)
    return isinstance(value, str)


def given_like(name: str, value: FieldValue) -> Given | None:
    """An input that could be given this value under this name; None where there can be none."""
    kind = FieldType.YES_NO if isinstance(value, bool) else FieldType.NUMBER if isinstance(value, int | float) else None
    try:
        return Given(name=name, type=kind or FieldType.TEXT, value=value)
    except ValidationError:
        return None


def why_not_called(function: Function, given: Mapping[str, object]) -> str | None:
    """Why the function cannot be called with these values, as a sentence; None when it can."""
    for name, value in given.items():
        known = function.givens.get(name)
        if known is None:
            return f"The function “{function.name}” is given “{name}”, which it does not take."
        if not fits(value, known.type):
            return f"The function “{function.name}” cannot be given “{value}” as “{name}”: it is of another type."
    return None


def why_not_declared(function: Function, fields: Mapping[str, CustomField]) -> str | None:
    """Why the function cannot be declared on a desk with these fields, as a sentence; None when it can."""
    return next(_wrong_places(function, fields), None)


def _wrong_places(function: Function, fields: Mapping[str, CustomField]) -> Iterator[str]:
    for told in function.inputs:
        if isinstance(told, FromTicket) and unknown_placeholders(f"${{{told.fact}}}", fields):
            yield f"There is no fact “{told.fact}” of a ticket for “{told.name}”: choose one of the list."
    for given in function.outputs:
        if isinstance(given, ToField) and given.field not in WRITTEN:
            field = fields.get(given.field)
            if field is None:
                yield f"There is no field “{given.field}” that a function may set: choose another one."
            elif field.formula:
                yield f"The field “{field.name}” is computed by a formula: “{given.name}” cannot set it."


def field_of(fact: str) -> str | None:
    """The custom field a fact is; None for what every ticket has."""
    return fact.removeprefix(FIELD) if fact.startswith(FIELD) else None
