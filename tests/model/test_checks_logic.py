"""Verdicts on criteria against brute force: every assignment of small domains, evaluated by the engine's own rules."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.model.checks.logic import ANY_WORLD, Verdict, World, can_hold_together, verdict
from runtime.model.criteria import AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.criteria_eval import evaluate, operands_of
from runtime.model.fields import Field, FieldType
from tests.makers import CRITERIA

FIELDS = {
    "text": Field(id="text", name="Text"),
    "count": Field(id="count", name="Count", type=FieldType.NUMBER),
    "day": Field(id="day", name="Day", type=FieldType.DATE),
    "tick": Field(id="tick", name="Tick", type=FieldType.YES_NO),
    "many": Field(id="many", name="Many", type=FieldType.CHOICES),
    "at": Field(id="at", name="At", type=FieldType.MOMENT),
}
WORDS = ("a", "A", "ab", "b", "ba", "é", "1")
DAYS = ("2026-01-01", "2026-01-02", "2026-01-03", "2026-02-01")
NUMBERS = (-1, 0, 1, 1.5, 2, 3, 4)
LISTS = ((), ("a",), ("b",), ("a", "b"), ("c",))
DOMAINS = {
    "field.text": (None, "", *WORDS, "Ab", "AB", "abc", "zz", "0"),
    "field.count": (None, -2, -1, -0.5, 0, 0.5, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5),
    "field.day": (None, "2025-12-31", *DAYS, "2026-01-15", "2027-01-01"),
    "field.tick": (None, True, False),
    "field.many": LISTS,
    "field.at": (None, -2, -1, 0, 1, 2, 3, 4, 5),
    "ticket.team": (None, *WORDS, "z", "abc", "aB"),
    "ticket.priority": (1, 2, 3, 4),
    "visit.age": (None, 0, 1, 2, 3, 4, 5),
    "ticket.tags": LISTS,
    "calendar.open": (True, False),
}
SCALARS = st.sampled_from((*WORDS, *DAYS, *NUMBERS, True, False))
COMPARES = st.builds(
    Compare,
    operand=st.sampled_from(tuple(DOMAINS)),
    operator=st.sampled_from(Operator),
    value=SCALARS | st.lists(SCALARS, max_size=3).map(tuple) | st.none(),
)
TREES = st.recursive(
    COMPARES,
    lambda inner: (
        st.builds(AllOf, of=st.lists(inner, max_size=3).map(tuple))
        | st.builds(AnyOf, of=st.lists(inner, max_size=3).map(tuple))
        | st.builds(NotOf, of=inner)
    ),
    max_leaves=5,
).filter(lambda tree: len(operands_of(tree)) <= 3)


def brute(tree, domains) -> set[bool]:
    operands = sorted(operands_of(tree))
    return {
        evaluate(tree, dict(zip(operands, values, strict=True)).__getitem__)
        for values in product(*(domains[operand] for operand in operands))
    }


def agrees(said: Verdict, seen: set[bool]) -> bool:
    """Certain words are never wrong: NEVER where nothing made it true, ALWAYS where nothing made it false."""
    return not (said is Verdict.NEVER and True in seen) and not (said is Verdict.ALWAYS and False in seen)


@settings(max_examples=400, deadline=None)
@given(TREES)
def test_a_verdict_never_contradicts_an_assignment(tree):
    assert agrees(verdict(tree, World(FIELDS)), brute(tree, DOMAINS))


@settings(max_examples=200, deadline=None)
@given(TREES, st.sampled_from((None, FIELDS)))
def test_nor_where_fields_are_not_known(tree, fields):
    anything = {
        operand: DOMAINS[operand] if operand[:6] != "field." else sum(DOMAINS.values(), ()) for operand in DOMAINS
    }
    domains = DOMAINS if fields else anything
    if len(operands_of(tree)) < 3:
        assert agrees(verdict(tree, World(fields)), brute(tree, domains))


@settings(max_examples=200, deadline=None)
@given(CRITERIA)
def test_any_tree_has_a_verdict_and_its_opposite_the_opposite_one(tree):
    flipped = {Verdict.NEVER: Verdict.ALWAYS, Verdict.ALWAYS: Verdict.NEVER}
    said = verdict(tree)
    assert verdict(NotOf(of=tree)) is flipped.get(said, said)


@settings(max_examples=150, deadline=None)
@given(TREES, st.dictionaries(st.sampled_from(tuple(DOMAINS)), st.integers(0, 2), max_size=2))
def test_what_is_known_narrows_it(tree, pinned):
    known = {operand: (DOMAINS[operand][at % len(DOMAINS[operand])],) for operand, at in pinned.items()}
    said = verdict(tree, World(FIELDS, known))
    assert agrees(said, brute(tree, DOMAINS | known))


def compare(operand: str, operator: Operator, value: object = None) -> Compare:
    return Compare(operand=operand, operator=operator, value=value)


COUNT, TEXT, DAY, TEAM = "field.count", "field.text", "field.day", "ticket.team"


@pytest.mark.parametrize(
    "tree",
    [
        AnyOf(),
        AllOf(of=(compare(COUNT, Operator.GREATER, 3), compare(COUNT, Operator.LESS, 3))),
        AllOf(of=(compare(COUNT, Operator.BETWEEN, (1, 2)), compare(COUNT, Operator.IN, (3, 4)))),
        AllOf(of=(compare("ticket.priority", Operator.GREATER, 3), compare("ticket.priority", Operator.LESS, 4))),
        compare("ticket.priority", Operator.GREATER, 4),
        compare("ticket.priority", Operator.EMPTY),
        compare("visit.age", Operator.LESS, 0),
        AllOf(of=(compare("visit.age", Operator.GREATER, 3), compare("visit.age", Operator.LESS, 4))),
        AllOf(of=(compare(TEAM, Operator.IS, "a"), compare(TEAM, Operator.IS, "b"))),
        AllOf(of=(compare(TEAM, Operator.EMPTY), compare(TEAM, Operator.IN, ("a", "b")))),
        AllOf(of=(compare(TEXT, Operator.IS, "École"), compare(TEXT, Operator.IS_NOT, "ecole"))),
        AllOf(of=(compare(TEXT, Operator.STARTS, "inc"), compare(TEXT, Operator.STARTS, "req"))),
        AllOf(of=(compare(TEXT, Operator.CONTAINS, "printer"), compare(TEXT, Operator.NOT_CONTAINS, "print"))),
        AllOf(of=(compare(DAY, Operator.GREATER, "2026-01-01"), compare(DAY, Operator.LESS, "2026-01-02"))),
        AllOf(of=(compare(DAY, Operator.AT_MOST, "2026-01-01"), compare(DAY, Operator.IS, "2026-05-01"))),
        AllOf(of=(compare("ticket.tags", Operator.CONTAINS, "x"), compare("ticket.tags", Operator.EMPTY))),
        AllOf(of=(compare("field.tick", Operator.IS, True), compare("field.tick", Operator.IS, False))),
        NotOf(of=AnyOf(of=(compare(COUNT, Operator.EMPTY), compare(COUNT, Operator.NOT_EMPTY)))),
        compare(COUNT, Operator.CHANGED_TO, 3),
    ],
)
def test_what_can_never_hold_is_seen(tree):
    assert verdict(tree, World(FIELDS)) is Verdict.NEVER
    assert verdict(NotOf(of=tree), World(FIELDS)) is Verdict.ALWAYS


def test_what_may_hold_is_left_alone():
    near = AllOf(of=(compare(COUNT, Operator.GREATER, 3), compare(COUNT, Operator.LESS, 4)))
    folded = AllOf(of=(compare(TEXT, Operator.IS, "a"), compare(TEXT, Operator.MATCHES, "^A$")))
    exact = AllOf(of=(compare(TEAM, Operator.STARTS, "A"), NotOf(of=compare(TEAM, Operator.STARTS, "a"))))
    assert {verdict(tree, World(FIELDS)) for tree in (near, folded, exact)} == {Verdict.DEPENDS}


def test_many_operands_and_many_texts_end_in_time():
    wide = AllOf(of=tuple(compare(f"field.f{each}", Operator.LESS, each) for each in range(60)))
    assert verdict(wide) is Verdict.DEPENDS
    mixed = AnyOf(of=(wide, NotOf(of=wide)))
    assert verdict(mixed) is Verdict.UNDECIDED
    texts = AllOf(of=tuple(compare(TEXT, Operator.CONTAINS, str(each)) for each in range(30)))
    assert verdict(texts) is Verdict.UNDECIDED and can_hold_together((texts,))
    assert verdict(AllOf()) is Verdict.ALWAYS and ANY_WORLD.fields is None
