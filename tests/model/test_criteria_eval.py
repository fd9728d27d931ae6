"""Criteria against a second reading of the rules, written as one long table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.criteria import OPERANDS, AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.criteria_eval import Changes, compiled, evaluate, explain, operands_of
from runtime.model.criteria_time import next_flips
from runtime.model.folding import fold
from tests.makers import CRITERIA, OPERANDS_IN_USE, SCALARS

VALUES = st.sampled_from(
    [None, "", (), "a", "A", "á", "b", "ab", "2026-01-31", 0, 1, 2, 2.5, True, False, ("a",), ("a", "b"), ("á",)]
)
GIVEN = VALUES | st.sampled_from([(1, 2), ("a", "b"), ("b", 2)])
PATHS = st.sampled_from(["ticket.subject", "ticket.team", "field.x", "ticket.tags"])
DROP = object()


def alike(path, one, two):
    if isinstance(one, str) and isinstance(two, str):
        folded = path in {"ticket.subject", "field.x"}
        return one != "" and (fold(one) == fold(two) if folded else one == two)
    return isinstance(one, int | float) and isinstance(two, int | float) and one == two


def ordered(one, two):
    both_text = isinstance(one, str) and isinstance(two, str) and one != ""
    return both_text or (isinstance(one, int | float) and isinstance(two, int | float))


def expected(path, operator, actual, value):  # noqa: C901, PLR0911, PLR0912  one long table on purpose
    given_values = value if isinstance(value, tuple) else (value,)
    empty = actual in (None, "", ())
    match operator:
        case Operator.EMPTY:
            return empty
        case Operator.IS_NOT | Operator.NOT_IN | Operator.NOT_CONTAINS | Operator.NOT_EMPTY:
            positive = {
                Operator.IS_NOT: Operator.IS, Operator.NOT_IN: Operator.IN,
                Operator.NOT_CONTAINS: Operator.CONTAINS, Operator.NOT_EMPTY: Operator.EMPTY,
            }  # fmt: skip
            return not expected(path, positive[operator], actual, value)
        case _ if empty:
            return False
        case Operator.IS:
            return not isinstance(actual, tuple) and any(alike(path, actual, each) for each in given_values)
        case Operator.IN:
            if isinstance(actual, tuple):
                return any(member in given_values for member in actual)
            return any(alike(path, actual, each) for each in given_values)
        case Operator.CONTAINS:
            if not isinstance(value, str) or not value:
                return False
            if isinstance(actual, tuple):
                return value in actual
            folds = path not in {"ticket.team", "ticket.tags"}
            return isinstance(actual, str) and (fold(value) in fold(actual) if folds else value in actual)
        case Operator.STARTS:
            if not isinstance(value, str) or not value or not isinstance(actual, str):
                return False
            folds = path not in {"ticket.team", "ticket.tags"}
            return fold(actual).startswith(fold(value)) if folds else actual.startswith(value)
        case Operator.BETWEEN:
            if not isinstance(value, tuple) or len(value) != 2:
                return False
            low, high = value
            return ordered(actual, low) and ordered(actual, high) and low <= actual <= high
        case Operator.MATCHES:
            return isinstance(value, str) and value.isalnum() and isinstance(actual, str) and value in actual
        case Operator.CHANGED | Operator.CHANGED_TO | Operator.CHANGED_FROM:
            return False
    if isinstance(value, tuple) or not ordered(actual, value):
        return False
    return {
        Operator.LESS: actual < value, Operator.AT_MOST: actual <= value,
        Operator.GREATER: actual > value, Operator.AT_LEAST: actual >= value,
    }[operator]  # fmt: skip


@given(PATHS, st.sampled_from(Operator), VALUES, GIVEN)
def test_every_operator_against_the_table(path, operator, actual, value):
    if operator is Operator.MATCHES and isinstance(value, str) and not value.isalnum():
        return
    compare = Compare(operand=path, operator=operator, value=value)
    assert evaluate(compare, {path: actual}.__getitem__) is expected(path, operator, actual, value)


@pytest.mark.parametrize("operator", list(Operator))
def test_an_unknown_operand_counts_as_empty(operator):
    compare = Compare(operand="field.gone", operator=operator, value="a")
    negative = {Operator.EMPTY, Operator.IS_NOT, Operator.NOT_IN, Operator.NOT_CONTAINS}
    assert evaluate(compare, {}.__getitem__) is (operator in negative)


def truth(criterion, facts):
    if isinstance(criterion, AllOf):
        return all(truth(part, facts) for part in criterion.of)
    if isinstance(criterion, AnyOf):
        return any(truth(part, facts) for part in criterion.of)
    if isinstance(criterion, NotOf):
        return not truth(criterion.of, facts)
    return evaluate(criterion, facts)


FACTS = st.fixed_dictionaries({path: st.none() | SCALARS for path in OPERANDS_IN_USE})


@given(CRITERIA, FACTS)
def test_trees_are_plain_logic(criterion, values):
    assert evaluate(criterion, values.__getitem__) is truth(criterion, values.__getitem__)


@given(CRITERIA, FACTS)
def test_an_explanation_names_what_is_in_the_way(criterion, values):
    found = explain(criterion, values.__getitem__)
    assert {each.compare.operand for each in found} == operands_of(criterion)
    for each in found:
        assert each.holds is evaluate(each.compare, values.__getitem__)
        assert each.actual == values[each.compare.operand]
    if found and not any(each.in_the_way for each in found) and not _has_empty_choice(criterion):
        assert evaluate(criterion, values.__getitem__)


def _has_empty_choice(criterion):
    if isinstance(criterion, Compare):
        return False
    if isinstance(criterion, NotOf):
        return _has_empty_choice(criterion.of)
    return not criterion.of or any(_has_empty_choice(part) for part in criterion.of)


def test_the_same_criterion_is_made_ready_once():
    def tree():
        return AllOf(of=(Compare(operand="ticket.subject", operator=Operator.CONTAINS, value="x"),))

    assert compiled(tree()) is compiled(tree())


@pytest.mark.parametrize(
    ("operator", "value", "old", "new", "answer"),
    [
        (Operator.CHANGED, None, "low", "high", True),
        (Operator.CHANGED, None, "high", "high", False),
        (Operator.CHANGED, None, None, "", False),
        (Operator.CHANGED, None, "High", "high", True),
        (Operator.CHANGED_TO, "HIGH", "low", "high", True),
        (Operator.CHANGED_TO, "low", "low", "high", False),
        (Operator.CHANGED_TO, "high", "high", "high", False),
        (Operator.CHANGED_FROM, "low", "low", "high", True),
        (Operator.CHANGED_FROM, "low", None, "low", False),
    ],
)
def test_changes(operator, value, old, new, answer):
    compare = Compare(operand="field.urgency", operator=operator, value=value)
    changes = Changes.of_fields({"urgency": old}, {"urgency": new})
    assert evaluate(compare, {"field.urgency": new}.__getitem__, changes) is answer
    assert evaluate(compare, {"field.urgency": new}.__getitem__) is False


def test_changes_of_fields_know_built_in_ones():
    changes = Changes.of_fields({"team": "a"}, {"team": "b"})
    assert changes.touch("ticket.team")
    assert "ticket.team" in OPERANDS
    assert not changes.touch("ticket.status")


TIMES = st.builds(
    Compare,
    operand=st.just("visit.age"),
    operator=st.sampled_from([Operator.LESS, Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.IS]),
    value=st.integers(-3, 15) | st.floats(-3, 15, allow_nan=False),
) | st.builds(
    Compare,
    operand=st.just("visit.age"),
    operator=st.just(Operator.BETWEEN),
    value=st.tuples(st.integers(0, 8), st.integers(4, 15)),
)  # fmt: skip
TREES = st.recursive(
    TIMES, lambda inner: st.lists(inner, max_size=3).map(lambda of: AnyOf(of=tuple(of))) | st.builds(NotOf, of=inner)
)


@given(TREES, st.integers(0, 10))
def test_flips_are_where_a_walk_through_time_finds_them(criterion, age):
    now = 1_000

    def at(moment):
        return evaluate(criterion, {"visit.age": age + moment - now}.__getitem__)

    flips = next_flips(criterion, {"visit.age": age}.__getitem__, now)
    walked = [moment for moment in range(now + 1, now + 30) if at(moment) is not at(moment - 1)]
    assert set(walked) <= set(flips)
    assert list(flips) == sorted(set(flips))
    assert all(flip > now for flip in flips)


def test_flips_of_clocks_are_given():
    compare = Compare(operand="calendar.open", operator=Operator.IS, value=True)
    assert next_flips(compare, {}.__getitem__, 10, {"calendar.open": [5, 20], "visit.over_limit": [30]}) == (20,)
    assert next_flips(compare, {}.__getitem__, 10) == ()


def test_nothing_flips_outside_of_a_visit():
    compare = Compare(operand="visit.age", operator=Operator.AT_LEAST, value=5)
    assert next_flips(compare, {"visit.age": None}.__getitem__, 10) == ()
