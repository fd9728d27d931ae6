"""What a field may be given: the fields that can be set, and an editor for a value of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime
from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from designer.panels.criteria.values import first_value, value_editor
from designer.widgets.inputs import Kind, Question
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OperandType, Operator
from runtime.model.criteria_eval import operand_of_field
from runtime.model.fields import Field, FieldType, FieldValue, Option
from runtime.model.refusals import spelled

_BUILT_IN = ("priority", "team", "assignee", "type", "subject")
_KINDS = {
    FieldType.LONG_TEXT: Kind.LONG_TEXT,
    FieldType.NUMBER: Kind.NUMBER,
    FieldType.DATE: Kind.DATE,
    FieldType.MOMENT: Kind.MOMENT,
    FieldType.YES_NO: Kind.YES_NO,
    FieldType.CHOICE: Kind.CHOICE,
    FieldType.CHOICES: Kind.CHOICES,
}


def asked_for(name: str, kind: FieldType, options: Sequence[Option], catalogue: Catalogue) -> Question:
    """How a custom field of this type is asked for."""
    if kind is FieldType.PERSON:
        return Question(name, Kind.CHOICE, tuple((each.id, each.name) for each in catalogue.people))
    if kind is FieldType.ORGANISATION:
        return Question(name, Kind.CHOICE, tuple((each.id, each.name) for each in catalogue.organisations))
    return Question(name, _KINDS.get(kind, Kind.TEXT), tuple((option.id, option.name) for option in options))


def field_choices(catalogue: Catalogue) -> Sequence[Choice]:
    """The fields a form may show: those of every ticket, then the desk's own."""
    names = words.operand_names()
    built_in = [Choice(key, names[f"ticket.{key}"]) for key in _BUILT_IN]
    return [*built_in, *catalogue.fields]


def settable_choices(catalogue: Catalogue, besides: str) -> Sequence[Choice]:
    """The fields an action may fill: none that a formula computes; and the one that it names already."""
    found = [each for each in field_choices(catalogue) if not is_computed(each.id, catalogue)]
    named = operand_of_field(besides) in words.operand_names() or is_computed(besides, catalogue)
    if named and besides not in {each.id for each in found}:
        found.append(Choice(besides, field_name(besides, catalogue)))
    return found


def is_computed(key: str, catalogue: Catalogue) -> bool:
    """Whether nobody fills the field: a formula computes it."""
    field = field_of(key, catalogue)
    return field is not None and field.formula != ""


def field_of(key: str, catalogue: Catalogue) -> Field | None:
    """The custom field of this id; None where there is none."""
    return next((each for each in catalogue.setup.fields if each.id == key), None) if catalogue.setup else None


def field_name(key: str, catalogue: Catalogue) -> str:
    """What a field is called; one that is gone says so."""
    built_in = words.operand_names().get(operand_of_field(key))
    missing = QCoreApplication.translate("FieldValues", "{id} (missing)").format(id=spelled(key))
    return built_in or next((choice.name for choice in catalogue.fields if choice.id == key), missing)


def field_value_editor(
    key: str, value: FieldValue, catalogue: Catalogue, blueprint: Blueprint, tell: Callable[[object], None]
) -> QWidget:
    """An editor for a value of this field. No value is not one: whoever means it offers it beside the editor."""
    if value is None:
        raise ValueError(f"No value of “{key}” to edit.")
    operand = operand_of_field(key)
    kind = words.type_of(operand, catalogue)
    operator = Operator.IN if kind is OperandType.IDS else Operator.IS
    made = value_editor(kind, operator, value, words.values_for(operand, catalogue, blueprint), tell)
    if made is None:
        raise AssertionError(f"{operator} takes a value.")
    return made


def usual_value(key: str, catalogue: Catalogue, blueprint: Blueprint) -> FieldValue:
    """The value a new action gives a field."""
    operand = operand_of_field(key)
    kind = words.type_of(operand, catalogue)
    operator = Operator.IN if kind is OperandType.IDS else Operator.IS
    given = first_value(
        kind, operator, words.values_for(operand, catalogue, blueprint), QDateTime.currentMSecsSinceEpoch()
    )
    return tuple(str(each) for each in given) if isinstance(given, tuple) else given
