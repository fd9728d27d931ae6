"""Telephone numbers, against what the national plans say of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.telephone import international, is_country_code


@pytest.mark.parametrize(
    ("written", "country", "dialled"),
    [
        ("+33 6 12 34 56 78", "", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "", "+33612345678"),
        ("0033 6.12.34.56.78", "", "+33612345678"),
        ("+44 (20) 7946-0958", "", "+442079460958"),
        ("06\u00a012\u202f34 56/78", "33", "+33612345678"),
        ("(212) 555-0123", "1", "+12125550123"),
        ("1 212 555 0123", "1", "+12125550123"),
        ("06 698 1234", "39", "+39066981234"),
        ("8 912 345-67-89", "7", "+79123456789"),
        ("06 30 123 4567", "36", "+36301234567"),
        ("612 34 56 78", "34", "+34612345678"),
        ("06 12 34 56 78", "", None),
        ("+33", "", None),
        ("+0612345678", "", None),
        ("+1234567890123456", "", None),
        ("call me", "33", None),
        ("+33 6 12 x", "33", None),
        ("٠٦١٢٣٤٥٦٧٨", "33", None),
        ("", "33", None),
    ],
)
def test_a_number_as_machines_dial_it(written, country, dialled):
    assert international(written, country) == dialled


@given(st.text("+0123456789 ()-./", max_size=24), st.sampled_from(["", "1", "33", "39"]))
def test_what_was_made_a_number_stays_it(written, country):
    once = international(written, country)
    if once is not None:
        assert once[0] == "+" and once[1:].isdecimal() and 7 <= len(once[1:]) <= 15 and once[1] != "0"
        assert international(once, "49") == once


def test_calling_codes_are_one_to_three_digits():
    assert [code for code in ("1", "33", "590", "", "0", "+33", "1234", "٣٣") if is_country_code(code)] == [
        "1", "33", "590",
    ]  # fmt: skip
