"""A formula's tree as text again: with as few parentheses as it needs."""

from __future__ import annotations

from runtime.model.formulas.parser import BINDS, COMPARISONS, NEGATIVE, NOT
from runtime.model.formulas.tree import Call, Expression, FactName, FieldName, Infix, Literal, Prefix

_ALONE = 9


def printed(expression: Expression) -> str:
    """The text that reads as this tree."""
    match expression:
        case Literal(value=value):
            return _literal(value)
        case FieldName(id=key):
            return f"{{{key}}}"
        case FactName(name=name):
            return name
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(printed(each) for each in arguments)})"
        case Prefix(sign=sign, of=of):
            within = _within(of, NOT if sign == "not" else NEGATIVE)
            return f"not {within}" if sign == "not" else f"-{within}"
        case Infix():
            return _infix(expression)


def _literal(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    return "empty" if value is None else f"{value:f}"


def _infix(expression: Infix) -> str:
    binds = BINDS[expression.sign]
    left = _within(expression.left, binds + (expression.sign in COMPARISONS))
    return f"{left} {expression.sign} {_within(expression.right, binds + 1)}"


def _within(expression: Expression, binding: int) -> str:
    text = printed(expression)
    return text if _binds(expression) >= binding else f"({text})"


def _binds(expression: Expression) -> int:
    if isinstance(expression, Infix):
        return BINDS[expression.sign]
    if isinstance(expression, Prefix):
        return NOT if expression.sign == "not" else NEGATIVE
    return _ALONE
