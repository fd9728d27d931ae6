"""What a formula gives for one ticket: a value, or nothing and why.

What is empty makes arithmetic and functions empty; a comparison with it is false, as in conditions (`!=` is true), and
`and`, `or`, `not` and `if` take it for no. `concat` leaves it out, `min` and `max` look at the others. Texts compare
without case and accents. Division by zero gives nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from runtime.model.fields import Field, FieldType, FieldValue
from runtime.model.folding import fold
from runtime.model.formulas.facts import KINDS, Computing, computing, fact_of
from runtime.model.formulas.functions import FUNCTIONS
from runtime.model.formulas.given import EXACT, MAX_TEXT, Given, Unknown
from runtime.model.formulas.tree import Call, Expression, FactName, FieldName, Infix, Literal, Prefix

MAX_NUMBER = 10**15
"""Up to here whole numbers are exact in every database and in JSON everywhere."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A formula's value as a field keeps it; where it is None, why: a code and a sentence."""

    value: FieldValue
    code: str = ""
    why: str = ""


def computed(tree: Expression, given: Given) -> Computed:
    """The formula's value for the ticket. The tree must have been checked."""
    try:
        return Computed(_kept(_value(tree, given)))
    except Unknown as unknown:
        return Computed(None, unknown.code, unknown.sentence)


def _kept(value: Computing) -> FieldValue:
    """The value as fields hold it: whole numbers as such, dates as ISO text, no text that is too long or empty."""
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        if not value:
            raise Unknown("empty_text", "The text is empty.")
        if len(value) > MAX_TEXT:
            raise Unknown("text_too_long", f"The text would be longer than {MAX_TEXT:,} characters.")
    return value


def _number(value: Decimal) -> int | float:
    if abs(value) > MAX_NUMBER:
        raise Unknown("too_large", "The number would have more than fifteen digits.")
    return int(value) if value == value.to_integral_value() else float(value)


def _value(tree: Expression, given: Given) -> Computing:
    """What an expression gives. Raises Unknown where it gives nothing."""
    return _VALUES[type(tree)](tree, given)


def _literal(tree: Literal, _given: Given) -> Computing:
    if tree.value is None:
        raise Unknown("empty_on_purpose", "The formula leaves it empty here.")
    return tree.value


def _field(tree: FieldName, given: Given) -> Computing:
    field = given.desk.fields[tree.id]
    return computing(given.values.get(tree.id), KINDS[field.type], field.name)


def _prefix(tree: Prefix, given: Given) -> Computing:
    return not _holds(tree.of, given) if tree.sign == "not" else EXACT.minus(_decimal(tree.of, given))


def _holds(tree: Expression, given: Given) -> bool:
    return _or_none(tree, given) is True


def _or_none(tree: Expression, given: Given) -> Computing | None:
    try:
        return _value(tree, given)
    except Unknown:
        return None


def _decimal(tree: Expression, given: Given) -> Decimal:
    value = _value(tree, given)
    if not isinstance(value, Decimal):
        raise TypeError("A checked formula computes with numbers only.")
    return value


def _infix(tree: Infix, given: Given) -> Computing:
    if tree.sign == "and":
        return _holds(tree.left, given) and _holds(tree.right, given)
    if tree.sign == "or":
        return _holds(tree.left, given) or _holds(tree.right, given)
    if tree.sign in _COMPARE:
        return _compared(tree, given)
    one, two = _decimal(tree.left, given), _decimal(tree.right, given)
    if tree.sign == "/" and two == 0:
        raise Unknown("division_by_zero", "It would divide by zero.")
    return _COMPUTE[tree.sign](one, two)


_COMPUTE: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": EXACT.add,
    "-": EXACT.subtract,
    "*": EXACT.multiply,
    "/": EXACT.divide,
}
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "=": lambda one, two: one == two,
    "!=": lambda one, two: one != two,
    "<": lambda one, two: one < two,
    "<=": lambda one, two: one <= two,
    ">": lambda one, two: one > two,
    ">=": lambda one, two: one >= two,
}


def _compared(tree: Infix, given: Given) -> bool:
    one, two = _or_none(tree.left, given), _or_none(tree.right, given)
    if one is None or two is None:
        return tree.sign == "!="
    return _COMPARE[tree.sign](_key(one), _key(two))


def _key(value: Computing) -> Computing:
    return fold(value) if isinstance(value, str) else value


def _call(tree: Call, given: Given) -> Computing:
    special = _SPECIAL.get(tree.function)
    if special is not None:
        return special(tree.arguments, given)
    do = FUNCTIONS[tree.function].do
    if do is None:
        raise AssertionError(f"The function {tree.function} does nothing.")
    found: Computing = do(given, *(_value(argument, given) for argument in tree.arguments))
    return found


type _Arguments = tuple[Expression, ...]


def _if(arguments: _Arguments, given: Given) -> Computing:
    condition, then, otherwise = arguments
    return _value(then if _holds(condition, given) else otherwise, given)


def _is_empty(arguments: _Arguments, given: Given) -> bool:
    return _or_none(arguments[0], given) is None


def _default(arguments: _Arguments, given: Given) -> Computing:
    for argument in arguments[:-1]:
        found = _or_none(argument, given)
        if found is not None:
            return found
    return _value(arguments[-1], given)


def _all_known(arguments: _Arguments, given: Given) -> list[Any]:
    found = [value for argument in arguments if (value := _or_none(argument, given)) is not None]
    return found or [_value(arguments[0], given)]


def _concat(arguments: _Arguments, given: Given) -> str:
    texts, length = [], 0
    for argument in arguments:
        text = _written(_or_none(argument, given))
        length += len(text)
        if length > MAX_TEXT:
            raise Unknown("text_too_long", f"The text would be longer than {MAX_TEXT:,} characters.")
        texts.append(text)
    return "".join(texts)


def _written(value: Computing | None) -> str:
    if isinstance(value, Decimal):
        return str(_number(value))
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)


def _label(arguments: _Arguments, given: Given) -> str:
    """The option's name in the ticket's department, else elsewhere: a ticket may have moved."""
    (name,) = arguments
    field = given.desk.fields[name.id] if isinstance(name, FieldName) else None
    if field is None or field.type is not FieldType.CHOICE:
        raise AssertionError("A checked formula asks for the label of a choice only.")
    chosen = str(_value(name, given))
    return next((option.name for option in _options(field, given.ticket.department) if option.id == chosen), chosen)


def _options(field: Field, department: str) -> list[Any]:
    return [
        *field.options_in(department),
        *field.options,
        *(one for each in field.department_options.values() for one in each),
    ]


_SPECIAL: dict[str, Callable[[_Arguments, Given], Computing]] = {
    "if": _if,
    "is_empty": _is_empty,
    "default": _default,
    "min": lambda arguments, given: min(_all_known(arguments, given)),
    "max": lambda arguments, given: max(_all_known(arguments, given)),
    "concat": _concat,
    "label": _label,
}

_VALUES: dict[type[object], Callable[[Any, Given], Computing]] = {
    Literal: _literal,
    FieldName: _field,
    FactName: lambda tree, given: fact_of(tree.name, given),
    Prefix: _prefix,
    Infix: _infix,
    Call: _call,
}
