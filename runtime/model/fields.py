"""Fields of a ticket and the layouts that show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field as Constraint
from pydantic import field_validator

from runtime.model.criteria import Criterion
from runtime.model.values import Id, Name, Value

type FieldValue = str | int | float | bool | tuple[str, ...] | None
"""What a field holds. Dates are ISO `YYYY-MM-DD` text, moments are ms, choices are option ids."""


class FieldType(StrEnum):
    """Types of a custom field."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    MOMENT = "moment"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    PERSON = "person"
    ORGANISATION = "organisation"
    EMAIL = "email"
    URL = "url"


class Visibility(StrEnum):
    """Who sees a field's value."""

    AGENTS = "agents"
    CUSTOMERS_READ = "customers_read"
    CUSTOMERS_EDIT = "customers_edit"


class Option(Value):
    """One choice of a choice field."""

    id: Id
    name: Name


class Field(Value):
    """A custom field. The same field may offer other options in another department."""

    id: Id
    name: Name
    type: FieldType = FieldType.TEXT
    visibility: Visibility = Visibility.AGENTS
    options: tuple[Option, ...] = ()
    department_options: dict[Id, tuple[Option, ...]] = Constraint(default_factory=dict)
    help: str = ""
    formula: str = Constraint(default="", max_length=2_000)
    """What the value is computed by, instead of being typed (`model/formulas`); `type` is then what it gives."""

    @property
    def for_customers(self) -> bool:
        """True when a customer sees the value."""
        return self.visibility is not Visibility.AGENTS

    def options_in(self, department: str | None) -> tuple[Option, ...]:
        """The options offered in a department: its own set, or the common one."""
        return self.department_options.get(department or "", self.options)

    def names_in(self, department: str | None) -> dict[str, str]:
        """What the options offered in a department are called, by id."""
        return {option.id: option.name for option in self.options_in(department)}


class OrganisationField(Value):
    """What a desk knows of its organisations besides the name: a contract, a size. It keeps its type."""

    id: Id
    name: Name
    type: FieldType = FieldType.TEXT
    options: tuple[Option, ...] = ()
    help: str = ""

    @field_validator("type")
    @classmethod
    def _one_value(cls, given: FieldType) -> FieldType:
        if given not in ORGANISATION_TYPES:
            raise ValueError("A field of organisations is a text, a number, a date, yes or no, or one choice.")
        return given

    @property
    def operand(self) -> str:
        """How criteria name it: the path says the type, so that a comparison is judged without the set-up."""
        return f"organisation.{self.type.value}.{self.id}"

    def why_not(self, value: object) -> str | None:
        """A sentence saying why an organisation cannot have this value; None when it can."""
        if value is None or self._fits(value):
            return None
        return f"“{self.name}” cannot be “{value}”: give it a value of its type, or one of its options."

    def _fits(self, value: object) -> bool:
        match self.type:
            case FieldType.NUMBER:
                return isinstance(value, int | float) and not isinstance(value, bool)
            case FieldType.YES_NO:
                return isinstance(value, bool)
            case FieldType.DATE:
                return isinstance(value, str) and _ISO_DATE.fullmatch(value) is not None
            case FieldType.CHOICE:
                return value in {option.id for option in self.options}
        return isinstance(value, str)


ORGANISATION_TYPES = (FieldType.TEXT, FieldType.NUMBER, FieldType.DATE, FieldType.YES_NO, FieldType.CHOICE)
"""The types a field of organisations may have."""
_ISO_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


class LayoutItem(Value):
    """One field in a layout, with the conditions under which it shows or must be filled."""

    field: Id
    required: bool = False
    show_when: Criterion | None = None
    require_when: Criterion | None = None


class Layout(Value):
    """Which fields a ticket has, by department and type; None stands for every one."""

    id: Id
    name: Name
    department: Id | None = None
    ticket_type: Id | None = None
    items: tuple[LayoutItem, ...] = ()


def layout_for(layouts: Iterable[Layout], department: str | None, ticket_type: str | None) -> Layout | None:
    """The layout of tickets of a department and type: the one that names more of them, its department first.

    Of two that name the same, the first; None where every layout is for other tickets.
    """
    fitting = (
        layout
        for layout in layouts
        if layout.department in (None, department) and layout.ticket_type in (None, ticket_type)
    )
    return max(fitting, key=lambda found: (found.department is not None, found.ticket_type is not None), default=None)
