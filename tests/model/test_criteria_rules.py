"""A comparison that makes no sense is refused with a sentence."""

import pytest

from runtime.model.criteria import Compare, OperandType, Operator
from runtime.model.criteria_rules import operand_type, why_not_compare
from runtime.model.fields import Field, FieldType

FIELDS = {kind.value: Field(id=kind.value, name=kind.value, type=kind) for kind in FieldType}


@pytest.mark.parametrize("kind", list(FieldType))
def test_every_type_of_field_is_an_operand(kind):
    assert operand_type(f"field.{kind.value}", FIELDS) in OperandType


def test_unknown_operands_have_no_type():
    assert operand_type("field.gone", FIELDS) is None
    assert operand_type("ticket.gone", FIELDS) is None
    assert operand_type("other.text", FIELDS) is None


@pytest.mark.parametrize(
    ("operand", "operator", "value"),
    [
        ("ticket.subject", Operator.CONTAINS, "x"),
        ("ticket.subject", Operator.MATCHES, "^INC[0-9]+"),
        ("ticket.priority", Operator.IN, (1, 2)),
        ("ticket.priority", Operator.BETWEEN, (1, 2.5)),
        ("ticket.tags", Operator.NOT_CONTAINS, "vip"),
        ("ticket.tags", Operator.IN, ("vip",)),
        ("field.date", Operator.LESS, "2026-01-31"),
        ("field.yes_no", Operator.IS, True),
        ("visit.age", Operator.AT_LEAST, 60_000),
        ("ticket.team", Operator.EMPTY, None),
        ("ticket.team", Operator.CHANGED, None),
        ("ticket.team", Operator.CHANGED_TO, "a"),
    ],
)
def test_these_make_sense(operand, operator, value):
    assert why_not_compare(Compare(operand=operand, operator=operator, value=value), FIELDS) is None


@pytest.mark.parametrize(
    ("operand", "operator", "value", "words"),
    [
        ("field.gone", Operator.IS, "x", "no “field.gone”"),
        ("ticket.team", Operator.CONTAINS, "x", "another operator"),
        ("visit.age", Operator.CHANGED, None, "another operator"),
        ("ticket.subject", Operator.EMPTY, "x", "takes no value"),
        ("ticket.subject", Operator.IS, None, "one value"),
        ("ticket.subject", Operator.IS, "", "a text"),
        ("ticket.subject", Operator.IS, ("a", "b"), "one value"),
        ("ticket.subject", Operator.IN, "a", "as a list"),
        ("ticket.subject", Operator.IN, (), "as a list"),
        ("ticket.subject", Operator.MATCHES, "(a+)+", "repeat"),
        ("ticket.priority", Operator.IS, "high", "a number"),
        ("ticket.priority", Operator.IS, True, "a number"),
        ("ticket.priority", Operator.BETWEEN, (1, 2, 3), "two values"),
        ("ticket.priority", Operator.BETWEEN, (2, 1), "Swap"),
        ("field.date", Operator.BETWEEN, ("2026-02-01", "2026-01-01"), "Swap"),
        ("field.date", Operator.IS, "tomorrow", "a date"),
        ("field.yes_no", Operator.IS, 1, "yes or no"),
        ("visit.age", Operator.LESS, 1.5, "milliseconds"),
    ],
)
def test_these_do_not(operand, operator, value, words):
    assert words in (why_not_compare(Compare(operand=operand, operator=operator, value=value), FIELDS) or "")
