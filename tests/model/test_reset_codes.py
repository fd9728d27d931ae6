"""Codes that people read out and type."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runtime.model.reset_codes import as_meant, new_reset_code


def test_a_code_has_no_letter_that_is_taken_for_another():
    codes = {new_reset_code() for _ in range(200)}
    assert len(codes) == 200 and not set("01IO_ ") & set("".join(codes))
    assert all(len(group) == 5 for code in codes for group in code.split("-"))


@given(st.sampled_from(["", " ", "-", " – "]), st.booleans())
def test_it_is_understood_however_it_is_typed(between, small):
    code = new_reset_code()
    typed = f" {code.replace('-', between)} "
    assert as_meant(typed.lower() if small else typed) == code


@given(st.text())
def test_what_is_no_code_stays_as_it_is_and_what_is_meant_is_meant_for_good(typed):
    assert as_meant(as_meant(typed)) == as_meant(typed)
    if len(typed) < 25:
        assert as_meant(typed) == typed
