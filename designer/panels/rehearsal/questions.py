"""How a field is asked for, by the desk's names; and the fields a Blueprint has to do with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Catalogue
from designer.panels.criteria import words
from designer.panels.field_values import field_choices
from designer.widgets.inputs import Kind, Question
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import AllOf, Compare, Criterion, OperandType, Operator
from runtime.model.fields import FieldType, FieldValue

BUILT_IN = ("priority", "type", "team", "assignee")
"""What every ticket has, in the order it is asked for."""

_KINDS = {
    OperandType.NUMBER: Kind.NUMBER,
    OperandType.YES_NO: Kind.YES_NO,
    OperandType.DATE: Kind.DATE,
    OperandType.MOMENT: Kind.MOMENT,
    OperandType.IDS: Kind.CHOICES,
}


def question(key: str, catalogue: Catalogue, blueprint: Blueprint) -> Question:
    """How a built-in or custom field is asked for; one the desk does not have is a text under its id."""
    path = f"field.{key}" if _custom(key, catalogue) else f"ticket.{key}"
    names = {choice.id: choice.name for choice in field_choices(catalogue)}
    name = words.operand_names().get(path) or names.get(key, key)
    choices = words.values_for(path, catalogue, blueprint)
    kind = words.type_of(path, catalogue)
    if choices is None:
        return Question(name, Kind.LONG_TEXT if _long(key, catalogue) else _KINDS.get(kind, Kind.TEXT))
    many = kind is OperandType.IDS
    options: list[tuple[FieldValue, str]] = [
        (int(choice.id) if kind is OperandType.NUMBER else choice.id, choice.name) for choice in choices
    ]
    return Question(name, Kind.CHOICES if many else Kind.CHOICE, tuple(options))


def fields_of(blueprint: Blueprint, catalogue: Catalogue) -> Sequence[str]:
    """The desk's own fields that the Blueprint looks at, asks for or sets, by name."""
    written = blueprint.model_dump_json()
    named = set(re.findall(r'"field\.([^"]+)"', written)) | set(re.findall(r'"field":"([^"]+)"', written))
    return [choice.id for choice in catalogue.fields if choice.id in named]


def claimed(blueprint: Blueprint) -> dict[str, FieldValue]:
    """Values with which a ticket is claimed, as far as the entry criteria say them plainly."""
    found: dict[str, FieldValue] = {}
    if blueprint.entry.ticket_types:
        found["type"] = blueprint.entry.ticket_types[0]
    for each in _said_plainly(blueprint.entry.criteria):
        group, _, key = each.operand.partition(".")
        value = each.value[0] if isinstance(each.value, tuple) and each.value else each.value
        if each.operand == "ticket.tags":
            known = found.get("tags")
            found["tags"] = (*(known if isinstance(known, tuple) else ()), str(value))
        elif group in {"ticket", "field"} and not isinstance(value, tuple):
            found[key] = value
    return found


def _said_plainly(criteria: Criterion) -> Iterator[Compare]:
    match criteria:
        case Compare(operator=Operator.IS | Operator.IN | Operator.AT_LEAST | Operator.AT_MOST):
            yield criteria
        case Compare(operator=Operator.CONTAINS | Operator.STARTS, operand="ticket.tags" | "ticket.subject"):
            yield criteria
        case AllOf(of=parts):
            for part in parts:
                yield from _said_plainly(part)


def shown(key: str, value: FieldValue, catalogue: Catalogue, blueprint: Blueprint) -> str:
    """A value as people read it."""
    if value is None or value in {"", ()}:
        return "–"
    options = dict(question(key, catalogue, blueprint).options)
    if isinstance(value, bool):
        translate = QCoreApplication.translate
        return translate("Questions", "Yes") if value else translate("Questions", "No")
    each = value if isinstance(value, tuple) else (value,)
    return ", ".join(options.get(one, str(one)) for one in each)


def _custom(key: str, catalogue: Catalogue) -> bool:
    return any(choice.id == key for choice in catalogue.fields)


def _long(key: str, catalogue: Catalogue) -> bool:
    setup = catalogue.setup
    return setup is not None and any(one.id == key and one.type is FieldType.LONG_TEXT for one in setup.fields)
