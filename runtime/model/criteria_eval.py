"""Criteria answered in Python; the same rules, word for word, are compiled to SQL in the store.

The rules:

1. *Empty* are None, an empty text, an empty list, and an operand the facts do not know. An empty operand makes
   every comparison false, except `empty`, `is_not`, `not_in` and `not_contains`, which it makes true.
   There is no third truth value: `not` turns true and false around, nothing else.
2. Text compares folded (`folding.fold`) where the operand is of type text or is a custom field; ids, the members
   of lists, and what `matches` looks at compare exactly.
3. Yes and no are the numbers 1 and 0. A number never equals a text, and only two numbers, or two texts by code
   point (dates are ISO text), have an order. Where the kinds do not fit, rule 1 applies as if the operand were empty.
4. `contains` on a list and `in` on a list: one of its members is the value, is one of the values.
   `not_in` and `not_contains` are their opposites.
5. `between` includes both ends. `matches` searches anywhere (`patterns`); a text that is no pattern matches nothing.
6. `changed` is true when old and new differ, empty values being alike; `changed_to` and `changed_from` also want
   the new or the old value to be the one given. Without changes they are false. SQL has no changes: they stay here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol, Self

from runtime.model.criteria import OPERANDS, AnyOf, Compare, Criterion, NotOf, OperandType, Operator
from runtime.model.fields import FieldValue
from runtime.model.folding import fold
from runtime.model.patterns import found, why_not_pattern
from runtime.model.ticket import BUILT_IN_FIELDS

type Facts = Callable[[str], FieldValue]
"""The value of an operand by its path; raises KeyError for one it does not know."""

type _Holds = Callable[[FieldValue], bool]
type _Key = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is changing, by operand path."""

    old: Mapping[str, FieldValue] = field(default_factory=dict)
    new: Mapping[str, FieldValue] = field(default_factory=dict)

    @classmethod
    def of_fields(cls, old: Mapping[str, FieldValue], new: Mapping[str, FieldValue]) -> Self:
        """The changes of a ticket's fields, keyed by field name as events have them."""
        return cls(
            {operand_of_field(name): value for name, value in old.items()},
            {operand_of_field(name): value for name, value in new.items()},
        )

    def touch(self, operand: str) -> bool:
        """Whether the operand's value differs."""
        old, new = self.old.get(operand), self.new.get(operand)
        return old != new and not (is_empty(old) and is_empty(new))


NO_CHANGES = Changes()


class Condition(Protocol):
    """A criterion made ready."""

    def __call__(self, facts: Facts, changes: Changes = NO_CHANGES, /) -> bool:
        """Whether the criterion holds."""
        ...


@dataclass(frozen=True, slots=True)
class Explained:
    """One comparison with the value it met.

    `wanted` is what it should be for the criterion to hold: False inside an odd number of *not*.
    """

    compare: Compare
    actual: FieldValue
    holds: bool
    wanted: bool

    @property
    def in_the_way(self) -> bool:
        """True for a comparison that stands against the criterion."""
        return self.holds is not self.wanted


def evaluate(criterion: Criterion, facts: Facts, changes: Changes = NO_CHANGES) -> bool:
    """Whether the criterion holds for these facts and changes."""
    return compiled(criterion)(facts, changes)


@lru_cache(maxsize=4096)
def compiled(criterion: Criterion) -> Condition:
    """The criterion as nested functions, kept by value: for asking often."""
    if isinstance(criterion, Compare):
        return _comparison(criterion)
    if isinstance(criterion, NotOf):
        return _negation(compiled(criterion.of))
    parts = tuple(compiled(part) for part in criterion.of)
    return _junction(parts, decisive=isinstance(criterion, AnyOf))


def explain(criterion: Criterion, facts: Facts, changes: Changes = NO_CHANGES) -> tuple[Explained, ...]:
    """Every comparison of the criterion, in its order, with the value it met and whether it holds."""
    return tuple(
        Explained(compare, look_up(facts, compare.operand), compiled(compare)(facts, changes), wanted)
        for compare, wanted in comparisons(criterion)
    )


def comparisons(criterion: Criterion, *, wanted: bool = True) -> tuple[tuple[Compare, bool], ...]:
    """Every comparison in the tree, in its order, with whether it is wanted to hold."""
    if isinstance(criterion, Compare):
        return ((criterion, wanted),)
    if isinstance(criterion, NotOf):
        return comparisons(criterion.of, wanted=not wanted)
    return tuple(each for part in criterion.of for each in comparisons(part, wanted=wanted))


def operands_of(criterion: Criterion) -> frozenset[str]:
    """The paths of every operand the criterion looks at."""
    return frozenset(compare.operand for compare, _ in comparisons(criterion))


def operand_of_field(name: str) -> str:
    """The operand that reads a ticket's built-in or custom field."""
    return f"ticket.{name}" if name in BUILT_IN_FIELDS else f"field.{name}"


def look_up(facts: Facts, operand: str) -> FieldValue:
    """The operand's value; None when the facts do not know it."""
    try:
        return facts(operand)
    except KeyError:
        return None


def is_empty(value: FieldValue) -> bool:
    """Whether a value counts as empty."""
    return value is None or value in ("", ())


def folds(operand: str) -> bool:
    """Whether texts of this operand compare without case and accents."""
    return OPERANDS.get(operand) is OperandType.TEXT or operand.startswith(("field.", "organisation.text."))


def _junction(parts: tuple[Condition, ...], *, decisive: bool) -> Condition:
    """The first part that answers `decisive` settles it."""

    def test(facts: Facts, changes: Changes = NO_CHANGES, /) -> bool:
        for part in parts:
            if part(facts, changes) is decisive:
                return decisive
        return not decisive

    return test


def _negation(part: Condition) -> Condition:
    def test(facts: Facts, changes: Changes = NO_CHANGES, /) -> bool:
        return not part(facts, changes)

    return test


def _comparison(compare: Compare) -> Condition:
    operand = compare.operand
    holds = _predicate(compare)
    if compare.operator in {Operator.CHANGED, Operator.CHANGED_TO, Operator.CHANGED_FROM}:
        return _change(compare, holds)

    def test(facts: Facts, changes: Changes = NO_CHANGES, /) -> bool:  # noqa: ARG001
        return holds(look_up(facts, operand))

    return test


def _change(compare: Compare, holds: _Holds) -> Condition:
    operand = compare.operand
    before = compare.operator is Operator.CHANGED_FROM

    def test(_facts: Facts, changes: Changes = NO_CHANGES, /) -> bool:
        return changes.touch(operand) and holds((changes.old if before else changes.new).get(operand))

    return test


def _predicate(compare: Compare) -> _Holds:
    """What the comparison says of one value."""
    key: _Key = fold if folds(compare.operand) else str
    opposite = _OPPOSITES.get(compare.operator)
    if opposite is not None:
        holds = _PREDICATES[opposite](compare, key)
        return lambda actual: not holds(actual)
    return _PREDICATES[compare.operator](compare, key)


def _values(compare: Compare) -> tuple[bool | int | float | str, ...]:
    value = compare.value
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _empty(_compare: Compare, _key: _Key) -> _Holds:
    return is_empty


def _always(_compare: Compare, _key: _Key) -> _Holds:
    return lambda _actual: True


def _one_of(compare: Compare, key: _Key) -> _Holds:
    """Scalars folded on both sides; members of lists exactly."""
    exact = frozenset(_values(compare))
    folded = frozenset(key(value) if isinstance(value, str) else value for value in exact)

    def holds(actual: FieldValue) -> bool:
        if isinstance(actual, str):
            return actual != "" and key(actual) in folded
        if isinstance(actual, tuple):
            return not exact.isdisjoint(actual)
        return actual is not None and actual in folded

    return holds


def _is(compare: Compare, key: _Key) -> _Holds:
    one_of = _one_of(compare, key)
    return lambda actual: not isinstance(actual, tuple) and one_of(actual)


def _contains(compare: Compare, key: _Key) -> _Holds:
    exact = compare.value
    part = key(exact) if isinstance(exact, str) and exact else None

    def holds(actual: FieldValue) -> bool:
        if part is None:
            return False
        if isinstance(actual, tuple):
            return exact in actual
        return isinstance(actual, str) and part in key(actual)

    return holds


def _starts(compare: Compare, key: _Key) -> _Holds:
    start = key(compare.value) if isinstance(compare.value, str) and compare.value else None
    return lambda actual: start is not None and isinstance(actual, str) and key(actual).startswith(start)


def _between(compare: Compare, _key: _Key) -> _Holds:
    values = _values(compare)
    if len(values) != 2:  # noqa: PLR2004  both ends
        return lambda _actual: False
    low, high = values
    return lambda actual: _order(actual, low) in {0, 1} and _order(actual, high) in {-1, 0}


def _ordered(*wanted: int) -> Callable[[Compare, _Key], _Holds]:
    accepted = frozenset(wanted)

    def make(compare: Compare, _key: _Key) -> _Holds:
        value = None if isinstance(compare.value, tuple) else compare.value
        return lambda actual: _order(actual, value) in accepted

    return make


def _order(one: FieldValue, two: FieldValue) -> int | None:
    """-1, 0 or 1 as `one` is less, equal or greater; None when the two have no order."""
    if isinstance(one, str):
        return (one > two) - (one < two) if one and isinstance(two, str) else None
    if isinstance(one, int | float) and isinstance(two, int | float):
        return (one > two) - (one < two)
    return None


def _matches(compare: Compare, _key: _Key) -> _Holds:
    pattern = compare.value
    if not isinstance(pattern, str) or why_not_pattern(pattern) is not None:
        return lambda _actual: False
    return lambda actual: isinstance(actual, str) and actual != "" and found(pattern, actual)


_PREDICATES: dict[Operator, Callable[[Compare, _Key], _Holds]] = {
    Operator.IS: _is,
    Operator.IN: _one_of,
    Operator.CONTAINS: _contains,
    Operator.STARTS: _starts,
    Operator.EMPTY: _empty,
    Operator.LESS: _ordered(-1),
    Operator.AT_MOST: _ordered(-1, 0),
    Operator.GREATER: _ordered(1),
    Operator.AT_LEAST: _ordered(0, 1),
    Operator.BETWEEN: _between,
    Operator.MATCHES: _matches,
    Operator.CHANGED: _always,
    Operator.CHANGED_TO: _is,
    Operator.CHANGED_FROM: _is,
}
_OPPOSITES: dict[Operator, Operator] = {
    Operator.IS_NOT: Operator.IS,
    Operator.NOT_IN: Operator.IN,
    Operator.NOT_CONTAINS: Operator.CONTAINS,
    Operator.NOT_EMPTY: Operator.EMPTY,
}
