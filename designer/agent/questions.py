"""How a ticket's fields are asked for: with the options of its department, by the desk's names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from designer.agent.names import Names
from designer.catalogue import Choice
from designer.panels.absence_words import people_told
from designer.panels.field_values import asked_for
from designer.widgets.inputs import Kind, Question
from runtime.messages.views import TicketField
from runtime.model.fields import Field, FieldValue

PRIORITIES = (4, 3, 2, 1)
_TEXTS = {
    "description": Kind.LONG_TEXT,
    "resolution": Kind.LONG_TEXT,
    "subject": Kind.TEXT,
    "requester": Kind.TEXT,
    "organisation": Kind.TEXT,
    "tags": Kind.TAGS,
}


def built_in(name: str, names: Names, department: str | None, present: FieldValue = None) -> Question | None:
    """How a field that every ticket has is asked for; None for those that are none. `present`: what it holds now."""
    catalogue, title = names.catalogue, names.column(name)
    if name == "priority":
        return Question(title, Kind.CHOICE, tuple((value, names.priority(value)) for value in PRIORITIES))
    choices: dict[str, Callable[[], Sequence[Choice]]] = {
        "assignee": lambda: _here(names, department, present),
        "team": lambda: catalogue.teams,
        "type": lambda: catalogue.types_offered(present),
        "status": lambda: catalogue.statuses_in(department, (present,)),
        "department": lambda: catalogue.departments,
    }
    if name in choices:
        return Question(title, Kind.CHOICE, _options(choices[name]()))
    return Question(title, _TEXTS[name]) if name in _TEXTS else None


def of_ticket(field: TicketField, names: Names) -> Question:
    """How a custom field of a ticket is asked for."""
    return asked_for(field.name, field.type, field.options, names.catalogue)


def of_field(key: str, names: Names, department: str | None) -> Question:
    """How a field of either sort is asked for in a department; one nobody knows is a line of text."""
    found = built_in(key, names, department)
    if found is not None:
        return found
    setup = names.catalogue.setup
    field: Field | None = next((each for each in (setup.fields if setup else ()) if each.id == key), None)
    if field is None:
        return Question(key)
    return asked_for(field.name, field.type, field.options_in(department), names.catalogue)


def _here(names: Names, department: str | None, present: FieldValue) -> Sequence[Choice]:
    """Who works in a department, and whoever has it now; everybody where nobody is said to."""
    setup = names.catalogue.setup
    here = {person.id for person in (setup.people if setup else ()) if department in person.departments}
    everybody = names.catalogue.people
    found = [choice for choice in everybody if choice.id in here] or everybody
    if present is not None and present not in {choice.id for choice in found}:
        found = [*found, Choice(str(present), names.person(str(present)))]
    return people_told(found, names.catalogue)


def _options(choices: Sequence[Choice]) -> tuple[tuple[FieldValue, str], ...]:
    return tuple((choice.id, choice.name) for choice in choices)
