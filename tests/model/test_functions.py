"""Declarations of functions: what makes sense, and what a call may give."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from runtime.model.fields import FieldType
from runtime.model.functions import FromTicket, Function, Given, ToNote, ToTags, given_like, why_not_called


def declared(**having) -> Function:
    return Function(**{"id": "f", "name": "F", "entry": "prices:look_up", **having})


@pytest.mark.parametrize(
    ("entry", "module", "callable_"),
    [("prices:look_up", "prices", "look_up"), ("shop.prices:_f2", "shop.prices", "_f2")],
)
def test_an_entry_is_a_module_and_what_is_called_in_it(entry, module, callable_):
    function = declared(entry=entry)
    assert (function.module, function.callable, function.identity) == (module, callable_, "function:f")


@pytest.mark.parametrize(
    "entry",
    ["prices", "prices:", ":f", "../prices:f", "a/b:f", "a..b:f", "a.:f", ".a:f", "a:b:c", "a:b.c", "é:f", "a:f\n"],
)
def test_nothing_else_is_an_entry(entry):
    with pytest.raises(ValidationError):
        declared(entry=entry)


@pytest.mark.parametrize("name", ["Price", "2nd", "a-b", "", "class", "é", "a b"])
def test_names_are_as_python_has_them(name):
    with pytest.raises(ValidationError):
        FromTicket(name=name, fact="ticket.subject")


def test_each_has_a_name_of_its_own():
    with pytest.raises(ValidationError, match="“a” is there twice"):
        declared(inputs=(FromTicket(name="a", fact="ticket.subject"), Given(name="a")))
    with pytest.raises(ValidationError, match="“a” is there twice"):
        declared(outputs=(ToTags(name="a"), ToNote(name="a")))
    assert declared(inputs=(Given(name="a"),), outputs=(ToNote(name="a"),))


TYPES = {
    FieldType.TEXT: ("x", ""),
    FieldType.NUMBER: (1, 0.5),
    FieldType.YES_NO: (True, False),
    FieldType.DATE: ("2026-03-02",),
}


@pytest.mark.parametrize("kind", TYPES)
def test_a_value_is_of_its_type(kind):
    for other, values in TYPES.items():
        for value in (*values, None):
            fits = value is None or other is kind or {other, kind} == {FieldType.TEXT, FieldType.DATE}
            takes = declared(inputs=(Given(name="a", type=kind),))
            assert (why_not_called(takes, {"a": value}) is None) is fits
            if fits:
                assert Given(name="a", type=kind, value=value).value == value
            else:
                with pytest.raises(ValidationError, match="of its type"):
                    Given(name="a", type=kind, value=value)


def test_what_it_does_not_take_is_not_given():
    function = declared(inputs=(FromTicket(name="told", fact="ticket.subject"), Given(name="a")))
    assert why_not_called(function, {}) is None
    assert "does not take" in why_not_called(function, {"told": "x"})
    assert "does not take" in why_not_called(function, {"b": "x"})


VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.tuples(st.text()))


@given(st.text(max_size=20), VALUES)
def test_whatever_is_given_either_can_be_or_cannot(name, value):
    """An input made after a call takes that very call; where there is none, the name or the value can be no input's."""
    made = given_like(name, value)
    if made is not None:
        assert why_not_called(declared(inputs=(made,)), {name: value}) is None
    else:
        plain = name.isascii() and name.isidentifier() and name == name.lower() and not keyword.iskeyword(name)
        assert isinstance(value, tuple) or not plain or value in (float("inf"), float("-inf"))
