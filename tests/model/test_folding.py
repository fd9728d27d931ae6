"""Text compares as a person reads it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.model.folding import fold


def test_the_telephone_is_found():
    assert fold("le téléphone chauffe") in fold("Depuis lundi, Le TELEPHONE chauffe beaucoup")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("É", "e"),
        ("e\u0301", "é"),
        ("ŒUVRE", "œuvre"),
        ("Ⅳ", "iv"),
        ("ﬁn", "FIN"),
        ("İ", "i"),
        ("ΟΔΟΣ", "οδος"),
        ("Å", "a"),
    ],
)
def test_these_are_alike(one, two):
    assert fold(one) == fold(two)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_no_accent_is_left(text):
    assert not [sign for sign in fold(text) if "\u0300" <= sign <= "\u036f"]


@given(st.text())
def test_composition_does_not_matter(text):
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))
