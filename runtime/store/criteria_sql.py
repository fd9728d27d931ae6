"""Criteria as SQL conditions on `ticket`: the rules of `runtime/model/criteria_eval`, for both databases.

Every value travels as a bound parameter. NULL stands for false wherever nothing is negated; a negation first turns
NULL into false, so that there is no third truth value, as the rules want it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.messages.faults import Invalid
from runtime.model.criteria import OPERANDS, AnyOf, Compare, Criterion, NotOf, Operator, Scalar
from runtime.model.criteria_eval import evaluate, folds
from runtime.model.fields import FieldValue
from runtime.model.folding import fold
from runtime.model.patterns import why_not_pattern
from runtime.model.values import Moment
from runtime.store.criteria_operands import Given, Operand, operand_for
from runtime.store.schema import NEVER
from runtime.store.sql_dialects import DIALECTS, Speech

type Condition = sa.ColumnElement[bool]

_OF_THE_ACTOR = ("performer.", "calendar.")
_OPPOSITES = {
    Operator.IS_NOT: Operator.IS,
    Operator.NOT_IN: Operator.IN,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.NOT_EMPTY: Operator.EMPTY,
}


def condition(
    criterion: Criterion, *, dialect: str, now: Moment, given: Mapping[str, FieldValue] | None = None
) -> Condition:
    """True for the tickets that meet the criterion at `now`.

    `given` are the values of operands that are no ticket's: `performer.*` and `calendar.open`. Raises Invalid when
    the criterion asks for one of them and it is not given, or for more than the databases take.
    """
    _check_size(criterion)
    return _Compiler(Given(DIALECTS[dialect], now), dict(given or {})).condition(criterion)


MOST_COMPARISONS, MOST_VALUES, DEEPEST = 500, 1_000, 20
"""What one search may ask: databases bound the parameters of a statement and the depth of its expressions."""


def _check_size(criterion: Criterion) -> None:
    level: list[Criterion] = [criterion]
    compared: list[Compare] = []
    for _ in range(DEEPEST):
        compared += [part for part in level if isinstance(part, Compare)]
        level = [inner for part in level for inner in _parts(part)]
    if level:
        raise Invalid(f"These criteria are nested more than {DEEPEST} deep. Write them flatter.")
    if len(compared) > MOST_COMPARISONS:
        raise Invalid(f"These criteria make more than {MOST_COMPARISONS} comparisons. Ask for less at a time.")
    if sum(len(each.value) if isinstance(each.value, tuple) else 1 for each in compared) > MOST_VALUES:
        raise Invalid(f"These criteria name more than {MOST_VALUES:,} values. Ask for less at a time.")


def _parts(criterion: Criterion) -> Sequence[Criterion]:
    if isinstance(criterion, Compare):
        return ()
    return (criterion.of,) if isinstance(criterion, NotOf) else criterion.of


class _Compiler:
    def __init__(self, setting: Given, given: dict[str, FieldValue]) -> None:
        self._setting = setting
        self._given = given

    def condition(self, criterion: Criterion) -> Condition:
        if isinstance(criterion, Compare):
            return self._compare(criterion)
        if isinstance(criterion, NotOf):
            return _not(self.condition(criterion.of))
        parts = [self.condition(part) for part in criterion.of]
        if isinstance(criterion, AnyOf):
            return sa.or_(sa.false(), *parts)
        return sa.and_(sa.true(), *parts)

    def _compare(self, compare: Compare) -> Condition:
        if compare.operand.startswith(_OF_THE_ACTOR):
            return self._known(compare)
        found = operand_for(compare.operand, self._setting)
        if found is None:  # what nobody knows is empty, for every ticket
            return sa.true() if evaluate(compare, _nothing) else sa.false()
        opposite = _OPPOSITES.get(compare.operator)
        test = _TESTS.get(opposite or compare.operator)
        if test is None:  # a change: there is none in a table
            return sa.false()
        holds = test(_Comparison(compare, found, self._setting.speech))
        return _not(holds) if opposite is not None else holds

    def _known(self, compare: Compare) -> Condition:
        if compare.operand not in self._given:
            raise Invalid(f"“{compare.operand}” depends on who acts and when: tickets cannot be searched by it.")
        return sa.true() if evaluate(compare, self._given.__getitem__) else sa.false()


def _nothing(operand: str) -> FieldValue:
    raise KeyError(operand)


def _not(holds: Condition) -> Condition:
    return sa.not_(sa.func.coalesce(holds, sa.false()))


class _Comparison:
    """One comparison with its operand in SQL."""

    def __init__(self, compare: Compare, operand: Operand, speech: Speech) -> None:
        self.value = compare.value
        self.operand = operand
        self.speech = speech
        self._folds = folds(compare.operand)

    @property
    def values(self) -> Sequence[Scalar]:
        """The value as the values it stands for."""
        return self.value if isinstance(self.value, tuple) else () if self.value is None else (self.value,)

    @property
    def texts(self) -> list[str]:
        """Those that are texts."""
        return [value for value in self.values if isinstance(value, str)]

    def key(self, text: str) -> str:
        """A text as this operand compares it."""
        return fold(text) if self._folds else text

    @property
    def keyed(self) -> sa.ColumnElement[str] | None:
        """The operand's text as it compares."""
        text = self.operand.text
        return self.speech.folded(text) if self._folds and text is not None else text


def _any(parts: Sequence[Condition]) -> Condition:
    return sa.or_(sa.false(), *parts)


def _filled(compared: _Comparison) -> Condition:
    """The operand is a text that is not empty."""
    text = compared.operand.text
    return sa.false() if text is None else text != ""


def _is(compared: _Comparison) -> Condition:
    numbers = [value for value in compared.values if not isinstance(value, str)]
    parts = []
    if compared.keyed is not None and compared.texts:
        one_of = compared.keyed.in_([compared.key(text) for text in compared.texts])
        parts.append(sa.and_(_filled(compared), one_of))
    if compared.operand.number is not None and numbers:
        parts.append(compared.operand.number.in_([compared.speech.number(number) for number in numbers]))
    return _any(parts)


def _in(compared: _Comparison) -> Condition:
    members = compared.operand.members
    listed = [members(compared.texts)] if members is not None and compared.texts else []
    return _any([_is(compared), *listed])


def _contains(compared: _Comparison) -> Condition:
    part = compared.value
    if not isinstance(part, str) or not part:
        return sa.false()
    parts = []
    if compared.operand.members is not None:
        parts.append(compared.operand.members([part]))
    if compared.keyed is not None:
        parts.append(compared.speech.place_of(compared.key(part), compared.keyed) > 0)
    return _any(parts)


def _starts(compared: _Comparison) -> Condition:
    start = compared.value
    if not isinstance(start, str) or not start or compared.keyed is None:
        return sa.false()
    key = compared.key(start)
    return sa.func.substr(compared.keyed, 1, len(key)) == key


def _empty(compared: _Comparison) -> Condition:
    return compared.operand.empty


def _ordered(*signs: str) -> Callable[[_Comparison], Condition]:
    """One sign for one value, or both signs for the two ends of `between`."""

    def test(compared: _Comparison) -> Condition:
        values = compared.values
        if isinstance(compared.value, tuple) is not (len(signs) > 1) or len(values) != len(signs):
            return sa.false()
        return sa.and_(*(_against(compared, sign, value) for sign, value in zip(signs, values, strict=True)))

    return test


def _against(compared: _Comparison, sign: str, value: Scalar) -> Condition:
    if isinstance(value, str):
        if compared.operand.text is None:
            return sa.false()
        text = compared.speech.by_code_point(compared.operand.text)
        return sa.and_(_filled(compared), _signed(text, sign, value))
    if compared.operand.number is None:
        return sa.false()
    if compared.operand.until is not None and isinstance(value, int):
        return _ending(*compared.operand.until, sign, value)
    return _signed(compared.operand.number, sign, compared.speech.number(value))


def _ending(end: sa.Column[int], now: Moment, sign: str, left: int) -> Condition:
    """A time left against a span, as its end against a moment: so an index on the end serves."""
    moment = max(-NEVER, min(NEVER - 1, now + left))
    if moment != now + left:
        return sa.and_(end < sa.literal_column(str(NEVER)), sa.true() if (left > 0) is (sign[0] == "<") else sa.false())
    return sa.and_(end < sa.literal_column(str(NEVER)), _signed(end, sign, sa.literal(moment, sa.BigInteger)))


def _signed(one: sa.ColumnElement[Any], sign: str, two: object) -> Condition:
    return one.bool_op(sign)(two)


def _matches(compared: _Comparison) -> Condition:
    pattern, text = compared.value, compared.operand.text
    if not isinstance(pattern, str) or text is None or why_not_pattern(pattern) is not None:
        return sa.false()
    return sa.and_(_filled(compared), compared.speech.matching(text, pattern))


_TESTS: dict[Operator, Callable[[_Comparison], Condition]] = {
    Operator.IS: _is,
    Operator.IN: _in,
    Operator.CONTAINS: _contains,
    Operator.STARTS: _starts,
    Operator.EMPTY: _empty,
    Operator.LESS: _ordered("<"),
    Operator.AT_MOST: _ordered("<="),
    Operator.GREATER: _ordered(">"),
    Operator.AT_LEAST: _ordered(">="),
    Operator.BETWEEN: _ordered(">=", "<="),
    Operator.MATCHES: _matches,
}

KNOWN = frozenset(path for path in OPERANDS if not path.startswith(_OF_THE_ACTOR))
"""The operands a search may name; with `field.<id>`."""
