"""Formulas: read, printed, checked and computed, against Python's own arithmetic and whatever text there is."""

from __future__ import annotations

import ast
import operator
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.fields import Field, FieldType, Option
from runtime.model.formulas.checking import faults_of, in_order, inputs_of
from runtime.model.formulas.desk import Formulas, rests_on
from runtime.model.formulas.facts import FACTS
from runtime.model.formulas.fault import FormulaFault
from runtime.model.formulas.functions import ALL, FUNCTIONS
from runtime.model.formulas.parser import MAX_DEPTH, parse
from runtime.model.formulas.printing import printed
from runtime.model.formulas.tokens import MAX_LENGTH
from runtime.model.formulas.tree import Call, FactName, FieldName, Infix, Literal, Prefix, depth_of
from runtime.model.people import Department
from runtime.model.setup import Setup
from runtime.model.ticket import Ticket

HOURS = (Interval(opens=9 * 60, closes=17 * 60),)
OFFICE = Calendar(
    id="office",
    name="Office",
    zone="Europe/Paris",
    weekly=Week(monday=HOURS, tuesday=HOURS, wednesday=HOURS, thursday=HOURS, friday=HOURS),
)
FRIDAY = 1_741_966_200_000
"""2025-03-14T15:30:00Z: 16:30 in Paris, half an hour before the week-end."""
FIELDS = {
    field.id: field
    for field in (
        Field(id="amount", name="Amount", type=FieldType.NUMBER),
        Field(id="tax-rate", name="Tax rate", type=FieldType.NUMBER),
        Field(id="bought-on", name="Bought on", type=FieldType.DATE),
        Field(id="visit", name="Visit", type=FieldType.MOMENT),
        Field(id="warranty", name="Warranty", type=FieldType.YES_NO),
        Field(id="note", name="Note"),
        Field(id="product", name="Product", type=FieldType.CHOICE, options=(Option(id="kettle", name="Kettle"),),
              department_options={"fr": (Option(id="kettle", name="Bouilloire"),)}),
        Field(id="tried", name="Tried", type=FieldType.CHOICES, options=(Option(id="reset", name="Reset"),)),
    )
}  # fmt: skip
DEPARTMENTS = {"fr": Department(id="fr", name="France", calendar="office"), "uk": Department(id="uk", name="UK")}


def desk(*formulas: Field) -> Setup:
    fields = {**FIELDS, **{field.id: field for field in formulas}}
    return Setup(fields=fields, departments=DEPARTMENTS, calendars={**Setup().calendars, "office": OFFICE})


def computed(text: str, type_: FieldType = FieldType.NUMBER, /, due: int | None = None, **values: object):
    """The formula's value on a ticket of the French department, and why it is empty."""
    field = Field(id="x", name="X", type=type_, formula=text)
    assert faults_of(field, FIELDS) == ()
    given_fields = {name.replace("_", "-"): value for name, value in values.items()}
    ticket = Ticket(
        id=7, version=1, subject="Élan", created_at=FRIDAY, updated_at=FRIDAY, department="fr", tags=("vip",),
        priority=3, fields=given_fields,
    )  # fmt: skip
    found = desk(field).formulas.computed(ticket, due, desk(field))["x"]
    return found.value if found.value is not None else found.code


def codes(text: str, type_: FieldType = FieldType.NUMBER) -> list[tuple[str, str]]:
    """The faults of a formula, each with the text it points at."""
    field = Field.model_construct(**{**Field(id="x", name="X", type=type_).__dict__, "formula": text})
    return [(fault.code, text[fault.start : fault.end]) for fault in faults_of(field, FIELDS)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1 + 0.2", 0.3),
        ("{amount} * (1 + {tax-rate} / 100)", 120),
        ("7 - 2 - 1", 4),
        ("-2 * -3", 6),
        ("100 / 8 / 2", 6.25),
        ("round(2.5) + round(-2.5)", 0),
        ("round(1.005, 2)", 1.01),
        ("floor(-1.5) + ceiling(1.2)", 0),
        ("mod(-3, 7)", 4),
        ("abs(0 - 3)", 3),
        ("min(3, {amount}, 2) + max(1, 2)", 4),
        ("length({note}) + length(tags)", 6),
        ('number(" 1 234.50 ")', 1234.5),
        ("if({amount} >= 100, 1, 2)", 1),
        ("default({tax-rate}, empty, 4) + default({amount}, 9)", 120),
        ("days_between({bought-on}, created)", 42),
        ("hours_between(created, {visit})", 66.5),
        ("business_hours_between(created, {visit})", 2.5),
        ("year({bought-on}) * 10000 + month({bought-on}) * 100 + day({bought-on})", 20250131),
        ("weekday(created) * 100 + hour(created)", 516),
        ("priority", 3),
    ],
)
def test_numbers(text, value):
    monday = FRIDAY + int(66.5 * 3_600_000)
    values = {"amount": 100, "tax_rate": 20, "note": "abcde", "bought_on": "2025-01-31", "visit": monday}
    assert computed(text, **values) == value


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ('concat(upper("é"), {amount}, {note}, date(created))', FieldType.TEXT, "É12025-03-14"),
        ("label({product})", FieldType.TEXT, "Bouilloire"),
        ('left(subject, 2)', FieldType.TEXT, "Él"),
        ('right(trim("  a   b "), 2)', FieldType.TEXT, " b"),
        ('if({warranty}, "yes", empty)', FieldType.TEXT, "yes"),
        ("add_months({bought-on}, 1)", FieldType.DATE, "2025-02-28"),
        ('add_days(date("2025-01-01"), 0 - 1)', FieldType.DATE, "2024-12-31"),
        ("add_business_hours(created, 1)", FieldType.MOMENT, FRIDAY + 65 * 3_600_000),
        ("add_days(created, 16)", FieldType.MOMENT, FRIDAY + 16 * 86_400_000 - 3_600_000),
        ("add_hours(created, 1.5)", FieldType.MOMENT, FRIDAY + 5_400_000),
        ("min(created, due)", FieldType.MOMENT, FRIDAY - 1),
        ('contains(tags, "vip")', FieldType.YES_NO, True),
        ('subject = "elan"', FieldType.YES_NO, True),
        ('starts(subject, "EL") and not contains({tried}, "reset")', FieldType.YES_NO, True),
        ("{product} = \"kettle\" or {amount} > 5", FieldType.YES_NO, True),
        ("is_empty({visit}) and {visit} != created and not ({visit} = {visit})", FieldType.YES_NO, True),
    ],
)  # fmt: skip
def test_other_types(text, type_, value):
    values = {"amount": 1, "product": "kettle", "warranty": True, "bought_on": "2025-01-31"}
    assert computed(text, type_, due=FRIDAY - 1, **values) == value


@pytest.mark.parametrize(
    ("text", "type_", "code"),
    [
        ("1 / {amount}", FieldType.NUMBER, "division_by_zero"),
        ("mod(1, {amount})", FieldType.NUMBER, "division_by_zero"),
        ("{tax-rate} + 1", FieldType.NUMBER, "empty"),
        ("{amount} + 9999999999999999", FieldType.NUMBER, "too_large"),
        ('number("ten")', FieldType.NUMBER, "no_number"),
        ("due", FieldType.MOMENT, "empty"),
        ("add_days(created, 99999999)", FieldType.MOMENT, "far_away"),
        ("add_months(date(created), 0 - 99999999)", FieldType.DATE, "far_away"),
        ("add_hours(created, 99999999999)", FieldType.MOMENT, "far_away"),
        ("if({warranty}, 1, empty)", FieldType.NUMBER, "empty_on_purpose"),
        ('trim(" ")', FieldType.TEXT, "empty_text"),
        ("concat({note}, {note})", FieldType.TEXT, "text_too_long"),
    ],
)
def test_what_has_no_value_says_why(text, type_, code):
    assert computed(text, type_, amount=0, note="x" * 600) == code


def test_a_value_of_another_type_is_no_value():
    """A log may have brought anything."""
    assert computed("{amount} + 1", amount="ten") == "other_type"
    assert computed("year({bought-on})", bought_on="tomorrow") == "other_type"


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("", "nothing", ""),
        ("1 +", "unfinished", ""),
        ("1 + * 2", "value_missing", "*"),
        ("(1 + 2", "not_closed", "("),
        ("1 2", "not_expected", "2"),
        ("1 = 2 = 3", "two_comparisons", "="),
        ("1 == 2", "twice_equal", "="),
        ("1 § 2", "stray_sign", "§"),
        ('"a', "text_open", '"a'),
        ("{amount + 1", "field_open", "{amount + 1"),
        ("{Amount} * 2", "unknown_field", "{Amount}"),
        ("amount * 2", "braces_missing", "amount"),
        ("priorty + 1", "unknown_name", "priorty"),
        ("rund(1)", "unknown_function", "rund(1)"),
        ("round(1, 2, 3)", "arguments", "round(1, 2, 3)"),
        ("round", "no_arguments", "round"),
        ("now()", "present_moment", "now()"),
        ("today", "present_moment", "today"),
        ('1 + "a"', "add_texts", '1 + "a"'),
        ("{bought-on} + 1", "add_dates", "{bought-on} + 1"),
        ("{amount} / 0", "division_by_zero", "0"),
        ("{amount} * {warranty}", "wrong_type", "{warranty}"),
        ("if({amount}, 1, 2)", "wrong_type", "{amount}"),
        ('if(true, 1, "a")', "unlike", 'if(true, 1, "a")'),
        ("if({bought-on} = created, 1, 2)", "unlike", "{bought-on} = created"),
        ("if({amount} = empty, 1, 2)", "compare_empty", "{amount} = empty"),
        ('if({product} = "ketle", 1, 2)', "unknown_option", '"ketle"'),
        ('year(date("2025-02-30"))', "no_date", '"2025-02-30"'),
        ("length(label({note}))", "no_choice", "{note}"),
        ('"a"', "other_result", '"a"'),
        ("{x} + 1", "circle", "{x}"),
        ("(" * 60 + "1" + ")" * 60, "too_deep", "("),
        ("+".join(["1"] * 60), "too_deep", "1"),
        ("1" * 40, "number_too_long", "1" * 40),
        ("1" + " " * MAX_LENGTH, "too_long", "1" + " " * MAX_LENGTH),
    ],
)
def test_every_fault_has_its_place(text, code, where):
    assert codes(text) == [(code, where)]


def test_all_faults_are_told_at_once():
    assert [code for code, _ in codes("{a} + {b} * now()")] == ["unknown_field", "unknown_field", "present_moment"]


def test_a_circle_over_three_is_told_by_names():
    fields = {
        "a": Field(id="a", name="A", type=FieldType.NUMBER, formula="{b}"),
        "b": Field(id="b", name="B", type=FieldType.NUMBER, formula="{c} + 1"),
    }
    closing = Field(id="c", name="C", type=FieldType.NUMBER, formula="{a}")
    (fault,) = faults_of(closing, fields)
    assert fault.code == "circle" and "“C” → “A” → “B” → “C”" in fault.sentence
    both = {**fields, "c": closing}
    assert in_order(both.values()) == () and not Formulas.of(both)


def test_formulas_on_formulas_are_computed_in_order():
    total = Field(id="total", name="Total", type=FieldType.NUMBER, formula="{net} * 1.2")
    net = Field(id="net", name="Net", type=FieldType.NUMBER, formula="{amount} - 10")
    setup = desk(total, net)
    ticket = Ticket(id=1, version=1, subject="", created_at=1, updated_at=1, department="uk", fields={"amount": 20})
    assert setup.formulas.values(ticket, None, setup) == {"net": 10, "total": 12}
    assert inputs_of(total.formula) == {"net"}


def test_every_function_can_be_written_as_it_is_shown():
    """Its shape parses, and a call with one argument too few is refused with that shape."""
    for function in ALL:
        call = function.shape.split(" · ")[0].replace(", …", "")
        tree = parse(call)
        assert isinstance(tree, Call) and tree.function == function.name
        assert function.least <= len(tree.arguments) <= (function.most or 9)
        assert codes(f"{function.name}()")[0][0] == "arguments"


def test_what_formulas_rest_on():
    plain = desk(Field(id="t", name="T", type=FieldType.NUMBER, formula="{amount} + 1"))
    dated = desk(Field(id="t", name="T", type=FieldType.NUMBER, formula="hour(created)"))
    named = desk(Field(id="t", name="T", formula="label({product})"))
    places = [("uk", None), ("fr", "office")]
    moved = [("uk", "office"), ("fr", "office")]
    assert rests_on(plain, places) == rests_on(plain, moved) != rests_on(dated, places)
    assert rests_on(dated, places) != rests_on(dated, moved)
    renamed = FIELDS["product"].having(options=(Option(id="kettle", name="Boiler"),))
    other = Setup(fields={**named.fields, "product": renamed}, calendars=named.calendars)
    assert rests_on(named, places) != rests_on(other, places)


NUMBERS = st.decimals(0, 10**6, places=3).map(Decimal.normalize).filter(lambda number: number.adjusted() > -4)
LEAVES = st.one_of(
    st.builds(Literal, NUMBERS),
    st.builds(Literal, st.text(max_size=8)),
    st.builds(Literal, st.sampled_from((True, False, None))),
    st.builds(FieldName, st.from_regex(r"[\w.:@+-]{1,8}", fullmatch=True)),
    st.builds(FactName, st.sampled_from(sorted(FACTS))),
)
SIGNS = ("or", "and", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/")
TREES = st.recursive(
    LEAVES,
    lambda parts: (
        st.builds(Prefix, st.sampled_from(("-", "not")), parts)
        | st.builds(Infix, st.sampled_from(SIGNS), parts, parts)
        | st.builds(Call, st.sampled_from(sorted(FUNCTIONS)), st.lists(parts, max_size=3).map(tuple))
    ),
    max_leaves=12,
)


@given(TREES)
@settings(max_examples=120)
def test_what_is_printed_reads_as_the_same(tree):
    text = printed(tree)
    if len(text) <= MAX_LENGTH and depth_of(tree) <= MAX_DEPTH:
        assert parse(text) == tree
        assert printed(parse(text)) == text


SUMS = st.recursive(
    st.integers(0, 999).map(str) | st.decimals(0, 99, places=2).map(str),
    lambda parts: (
        st.tuples(parts, st.sampled_from("+-*/"), parts).map(lambda of: f"{of[0]} {of[1]} {of[2]}")
        | parts.map(lambda of: f"({of})")
        | parts.map(lambda of: f"-{of}")
    ),
    max_leaves=8,
)
_PYTHON = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}


def _exactly(node: ast.expr) -> Fraction:
    """Python's own reading of the text, in fractions."""
    match node:
        case ast.Constant(value=value):
            return Fraction(str(value))
        case ast.UnaryOp(operand=of):
            return -_exactly(of)
        case ast.BinOp(left=left, op=op, right=right):
            return _PYTHON[type(op)](_exactly(left), _exactly(right))
    raise AssertionError(node)


@given(SUMS)
@settings(max_examples=120)
def test_arithmetic_is_pythons(text):
    try:
        expected = _exactly(ast.parse(text, mode="eval").body)
    except ZeroDivisionError:
        expected = None
    if codes(text):  # what is divided by a nought that is written out is refused
        assert expected is None
        return
    found = computed(text)
    if expected is None or abs(expected) > 10**15:
        assert found in {"division_by_zero", "too_large"}
    else:
        assert abs(Fraction(found) - expected) <= abs(expected) * Fraction(1, 10**15)


HOSTILE = st.text(alphabet="()+-*/=<>!,{}\" \n.0129abeif_é\0\\;%$`'[]", max_size=80) | st.text(max_size=80)


@given(HOSTILE)
@settings(max_examples=120)
def test_no_text_does_harm(text):
    """It is a formula, or it has faults with places in the text and a sentence; nothing else happens."""
    try:
        tree = parse(text)
    except FormulaFault as wrong:
        fault = wrong.fault
    else:
        fault = None
    if fault is not None:
        assert 0 <= fault.start <= fault.end <= len(text) and fault.sentence.strip()
        return
    assert parse(printed(tree)) == tree
    for code, _ in codes(text):
        assert code


@given(TREES, st.sampled_from((FieldType.NUMBER, FieldType.TEXT, FieldType.DATE, FieldType.MOMENT, FieldType.YES_NO)))
@settings(max_examples=120)
def test_what_is_sound_never_fails(tree, type_):
    """A checked formula gives a value of its type, or nothing with a reason, on any ticket."""
    text = printed(tree)
    if len(text) > MAX_LENGTH or codes(text, type_):
        return
    field = Field(id="x", name="X", type=type_, formula=text)
    setup = desk(field)
    for fields in ({}, {"amount": 0.5, "note": "é", "tried": ("reset",)}, {"amount": "odd", "bought-on": 3}):
        ticket = Ticket(id=1, version=1, subject="s", created_at=1, updated_at=1, department="uk", fields=fields)
        found = setup.formulas.computed(ticket, None, setup)["x"]
        assert (found.value is None) is bool(found.why)
