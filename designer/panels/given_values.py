"""An editor for a value that a function is given: a text, a number, yes or no, a date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from designer.panels.criteria.values import value_editor
from runtime.model.criteria import OperandType, Operator
from runtime.model.fields import FieldType, FieldValue

_OPERANDS = {
    FieldType.TEXT: OperandType.TEXT,
    FieldType.NUMBER: OperandType.NUMBER,
    FieldType.YES_NO: OperandType.YES_NO,
    FieldType.DATE: OperandType.DATE,
}
_USUAL: dict[FieldType, FieldValue] = {FieldType.TEXT: "", FieldType.NUMBER: 0, FieldType.YES_NO: False}


def usual_given(kind: FieldType) -> FieldValue:
    """A value to begin with."""
    if kind is FieldType.DATE:
        return QDate.currentDate().toString(Qt.DateFormat.ISODate)
    return _USUAL[kind]


def given_editor(kind: FieldType, value: FieldValue, tell: Callable[[object], None]) -> QWidget:
    """Shows the value, or the usual one where there is none, and tells every other one."""
    shown = usual_given(kind) if value is None else value
    made = value_editor(_OPERANDS[kind], Operator.IS, shown, None, tell)
    if made is None:
        raise AssertionError("“is” takes a value.")
    return made
