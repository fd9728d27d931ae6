"""A tree of conditions as one sentence, in the words of its builder."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from designer import words as said
from designer.panels.criteria.editor import Join, parts_of
from designer.panels.criteria.terms import Terms
from designer.panels.criteria.words import operand_choices, operator_names
from runtime.model.criteria import Compare, Criterion, OperandType


def in_words(criterion: Criterion, terms: Terms) -> str:
    """“Priority is Urgent and Tags contains vip”; nothing for conditions that always hold."""
    if isinstance(criterion, Compare):
        return _compared(criterion, terms)
    join, parts = parts_of(criterion)
    texts = [text if isinstance(part, Compare) else f"({text})" for part in parts if (text := in_words(part, terms))]
    if not texts:
        return ""
    translate = QCoreApplication.translate
    joined = {
        Join.ALL: translate("Conditions", " and "),
        Join.ANY: translate("Conditions", " or "),
        Join.NONE: translate("Conditions", " or "),
        Join.NOT_ALL: translate("Conditions", " and "),
    }[join].join(texts)
    if join in (Join.NONE, Join.NOT_ALL):
        return translate("Conditions", "not ({conditions})").format(conditions=joined)
    return joined


def _compared(compare: Compare, terms: Terms) -> str:
    names = {each.id: each.name for each in operand_choices(terms.catalogue)}
    subject = names.get(compare.operand, compare.operand)
    parts = (subject, operator_names()[compare.operator], _value(compare, terms))
    return " ".join(part for part in parts if part)


def _value(compare: Compare, terms: Terms) -> str:
    values = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    names = {choice.id: choice.name for choice in terms.values(compare.operand) or ()}
    moment = terms.type_of(compare.operand) is OperandType.MOMENT
    return ", ".join(_one(value, names, moment=moment) for value in values if value is not None)


def _one(value: object, names: dict[str, str], *, moment: bool) -> str:
    translate = QCoreApplication.translate
    if isinstance(value, bool):
        return translate("Conditions", "yes") if value else translate("Conditions", "no")
    if moment and isinstance(value, int):
        return said.moment(value)
    return names.get(str(value), str(value))
