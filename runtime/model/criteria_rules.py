"""Which comparisons make sense: the operator fits the operand's type, and the value fits both."""

from __future__ import annotations

import re
from collections.abc import Mapping

from runtime.model.criteria import OPERANDS, Compare, OperandType, Operator, Scalar
from runtime.model.fields import ORGANISATION_TYPES, Field, FieldType
from runtime.model.patterns import why_not_pattern

_FIELD_TYPES: dict[FieldType, OperandType] = {
    FieldType.TEXT: OperandType.TEXT,
    FieldType.LONG_TEXT: OperandType.TEXT,
    FieldType.EMAIL: OperandType.TEXT,
    FieldType.URL: OperandType.TEXT,
    FieldType.NUMBER: OperandType.NUMBER,
    FieldType.DATE: OperandType.DATE,
    FieldType.MOMENT: OperandType.MOMENT,
    FieldType.YES_NO: OperandType.YES_NO,
    FieldType.CHOICE: OperandType.ID,
    FieldType.PERSON: OperandType.ID,
    FieldType.ORGANISATION: OperandType.ID,
    FieldType.CHOICES: OperandType.IDS,
}
_ALONE = frozenset({Operator.EMPTY, Operator.NOT_EMPTY, Operator.CHANGED})
_SAME = frozenset({Operator.IS, Operator.IS_NOT})
_ONE_OF = frozenset({Operator.IN, Operator.NOT_IN})
_WITHIN = frozenset({Operator.CONTAINS, Operator.NOT_CONTAINS})
_ORDER = frozenset({Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN})
_CHANGE = frozenset({Operator.CHANGED_TO, Operator.CHANGED_FROM})

OPERATORS: dict[OperandType, frozenset[Operator]] = {
    OperandType.TEXT: _ALONE | _SAME | _ONE_OF | _WITHIN | _CHANGE | {Operator.STARTS, Operator.MATCHES},
    OperandType.ID: _ALONE | _SAME | _ONE_OF | _CHANGE,
    OperandType.NUMBER: _ALONE | _SAME | _ONE_OF | _ORDER | _CHANGE,
    OperandType.MOMENT: _ALONE | _ORDER,
    OperandType.DATE: _ALONE | _SAME | _ONE_OF | _ORDER | _CHANGE,
    OperandType.SPAN: (_ALONE - {Operator.CHANGED}) | _ORDER,
    OperandType.YES_NO: _ALONE | _SAME | _CHANGE,
    OperandType.IDS: _ALONE | _ONE_OF | _WITHIN,
}
"""The operators that fit each type: what an editor offers."""

_TEXTUAL = frozenset({OperandType.TEXT, OperandType.ID, OperandType.IDS, OperandType.DATE})
_ISO_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_KINDS = {
    OperandType.TEXT: "a text",
    OperandType.ID: "an id",
    OperandType.IDS: "an id",
    OperandType.NUMBER: "a number",
    OperandType.MOMENT: "a moment in milliseconds",
    OperandType.SPAN: "a time in milliseconds",
    OperandType.DATE: "a date like 2026-01-31",
    OperandType.YES_NO: "yes or no",
}


def operand_type(path: str, fields: Mapping[str, Field]) -> OperandType | None:
    """The type of an operand; None when there is no such operand."""
    if path in OPERANDS:
        return OPERANDS[path]
    group, _, name = path.partition(".")
    if group == "organisation":
        return _of_organisation(name)
    if group != "field" or name not in fields:
        return None
    return _FIELD_TYPES[fields[name].type]


def _of_organisation(name: str) -> OperandType | None:
    """The type that the path of an organisation's field says; None where it is no such path."""
    kind, _, key = name.partition(".")
    known = next((each for each in ORGANISATION_TYPES if each.value == kind), None)
    return _FIELD_TYPES[known] if known is not None and key else None


def why_not_compare(compare: Compare, fields: Mapping[str, Field]) -> str | None:
    """A sentence saying why the comparison makes no sense; None when it does."""
    kind = operand_type(compare.operand, fields)
    if kind is None:
        return f"There is no “{compare.operand}” to compare. Choose another field."
    if compare.operator not in OPERATORS[kind]:
        return f"“{compare.operand}” cannot be compared with “{compare.operator.value}”. Choose another operator."
    return _why_not_value(compare, kind)


def _why_not_value(compare: Compare, kind: OperandType) -> str | None:
    operator, value = compare.operator, compare.value
    if operator in _ALONE:
        return None if value is None else f"“{operator.value}” takes no value. Remove it."
    values = value if isinstance(value, tuple) else () if value is None else (value,)
    if (isinstance(value, tuple)) is not (operator in _ONE_OF or operator is Operator.BETWEEN) or not values:
        return f"“{operator.value}” needs {_wanted(operator)}."
    if not all(_fits(each, kind) for each in values):
        return f"“{compare.operand}” compares with {_KINDS[kind]}. Correct the value."
    if operator is Operator.BETWEEN:
        return _why_not_between(values)
    return why_not_pattern(str(value)) if operator is Operator.MATCHES else None


def _wanted(operator: Operator) -> str:
    if operator in _ONE_OF:
        return "one value or more, as a list"
    return "two values, the lower and the upper end" if operator is Operator.BETWEEN else "one value"


def _why_not_between(values: tuple[Scalar, ...]) -> str | None:
    if len(values) != 2:  # noqa: PLR2004  both ends
        return f"“{Operator.BETWEEN.value}” needs {_wanted(Operator.BETWEEN)}."
    low, high = values
    backwards = str(low) > str(high) if isinstance(low, str) or isinstance(high, str) else low > high
    return "The lower end comes first. Swap the two values." if backwards else None


def _fits(value: Scalar, kind: OperandType) -> bool:
    if kind in _TEXTUAL:
        return isinstance(value, str) and value != "" and (kind is not OperandType.DATE or _is_date(value))
    if kind is OperandType.YES_NO:
        return isinstance(value, bool)
    if kind in {OperandType.MOMENT, OperandType.SPAN}:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_date(value: str) -> bool:
    return _ISO_DATE.fullmatch(value) is not None
