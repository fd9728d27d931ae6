"""When a condition on time may change its mind, so that nobody has to ask again and again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil, floor

from runtime.model.criteria import OPERANDS, Compare, Criterion, OperandType, Operator, Scalar
from runtime.model.criteria_eval import Facts, comparisons, look_up
from runtime.model.values import Moment, Span

CLOCKED: frozenset[str] = frozenset({"visit.over_limit", "calendar.open"})
"""Operands that time changes at moments only their owner knows: a due moment, the next opening or closing."""

SHRINKING: frozenset[str] = frozenset({"ticket.time_left"})
"""Spans that grow shorter as time passes; all others are ages."""


def next_flips(
    criterion: Criterion,
    facts: Facts,
    now: Moment,
    edges: Mapping[str, Iterable[Moment]] | None = None,
) -> tuple[Moment, ...]:
    """The moments after `now`, in order, at which a comparison with a growing age may turn true or false.

    Nothing changes between two of them unless a fact changes. `edges` gives, for the operands of `CLOCKED` the
    criterion looks at, when they turn. Moments and dates of fields stand still: they never turn by themselves.
    """
    turns: set[Moment] = set()
    for compare, _ in comparisons(criterion):
        if compare.operand in CLOCKED:
            turns.update((edges or {}).get(compare.operand, ()))
        elif compare.operand in SHRINKING:
            turns.update(_run_out(compare, facts, now))
        elif OPERANDS.get(compare.operand) is OperandType.SPAN:
            age = look_up(facts, compare.operand)
            if isinstance(age, int | float):
                turns.update(now + ceil(border - age) for border in _borders(compare))
    return tuple(sorted(turn for turn in turns if turn > now))


def _run_out(compare: Compare, facts: Facts, now: Moment) -> Iterable[Moment]:
    """When what is left comes down to a value, and to less than it."""
    left = look_up(facts, compare.operand)
    values = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    if not isinstance(left, int | float):
        return []
    return [now + ceil(left - value) + late for value in values if isinstance(value, int | float) for late in (0, 1)]


def _borders(compare: Compare) -> Iterable[Span]:
    """The whole ages from which on the comparison may answer differently than just before."""
    given = compare.value if isinstance(compare.value, tuple) else (compare.value,)
    values = [value for value in given if isinstance(value, int | float)]
    if compare.operator in {Operator.LESS, Operator.AT_LEAST}:
        return [ceil(value) for value in values]
    if compare.operator in {Operator.AT_MOST, Operator.GREATER}:
        return [_after(value) for value in values]
    return [border for value in values for border in (ceil(value), _after(value))]


def _after(value: Scalar) -> Span:
    return floor(float(value)) + 1 if isinstance(value, float) else int(value) + 1
