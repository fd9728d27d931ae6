"""Which values an operand may take, as far as its type tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from runtime.model.blueprint import Category
from runtime.model.criteria import OPERANDS, OperandType
from runtime.model.criteria_rules import operand_type
from runtime.model.fields import Field, FieldValue
from runtime.model.people import Role
from runtime.model.ticket import Priority


@dataclass(frozen=True, slots=True)
class Domain:
    """The values of an operand: `closed` lists every one of them; else those of the kinds that are true.

    `whole`: only whole numbers, from `least` on. `folds`: texts compare without case. `dates`: only ISO dates.
    Empty values are always among them.
    """

    closed: tuple[FieldValue, ...] | None = None
    numbers: bool = False
    texts: bool = False
    lists: bool = False
    whole: bool = False
    least: int | None = None
    folds: bool = False
    dates: bool = False


_ANYTHING = Domain(numbers=True, texts=True, lists=True, folds=True)
_COUNT = Domain(numbers=True, whole=True, least=0)
_OF_TYPE: dict[OperandType, Domain] = {
    OperandType.TEXT: Domain(texts=True, folds=True),
    OperandType.ID: Domain(texts=True),
    OperandType.NUMBER: Domain(numbers=True),
    OperandType.MOMENT: Domain(numbers=True, whole=True),
    OperandType.DATE: Domain(texts=True, dates=True),
    OperandType.SPAN: _COUNT,
    OperandType.YES_NO: Domain(closed=(None, False, True)),
    OperandType.IDS: Domain(lists=True),
}
_BUILT_IN: dict[str, Domain] = {
    "ticket.priority": Domain(closed=tuple(int(each) for each in Priority)),
    "ticket.category": Domain(closed=tuple(int(each) for each in Category)),
    "ticket.time_left": Domain(numbers=True, whole=True),
    "ticket.messages": _COUNT,
    "ticket.public_replies": _COUNT,
    "ticket.reopened": _COUNT,
    "ticket.open_tasks": _COUNT,
    "visit.occurrence": Domain(numbers=True, whole=True, least=1),
    "visit.over_limit": Domain(closed=(False, True)),
    "calendar.open": Domain(closed=(False, True)),
    "performer.role": Domain(closed=tuple(role.value for role in Role)),
    "requester.role": Domain(closed=(None, *(role.value for role in Role))),
}


def domain_of(operand: str, fields: Mapping[str, Field] | None) -> Domain:
    """The values of an operand; of a field nobody knows, anything."""
    if operand in OPERANDS:
        return _BUILT_IN.get(operand) or _OF_TYPE[OPERANDS[operand]]
    if fields is None:
        return _ANYTHING
    kind = operand_type(operand, fields)
    if kind is None:
        return _ANYTHING
    known = _OF_TYPE[kind]
    return Domain(texts=True, folds=True) if kind is OperandType.ID else known
