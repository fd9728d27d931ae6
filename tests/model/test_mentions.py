"""Whom a note addresses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runtime.model.mentions import mentions, with_names

NAMES = {"ann": "Ann Berg", "b.c": "@ann", "d@x.test": "D"}
TEXTS = st.lists(st.sampled_from(["@", "ann", "b.c", ".", " ", "x", "@ann", "@@", "d@x.test", "é", "\n"])).map("".join)


def test_people_are_called_by_their_names_and_nothing_else_changes():
    assert with_names("@ann. (@b.c) me@ann @annx", NAMES) == "@Ann Berg. (@@ann) me@ann @annx"
    assert with_names("no one", NAMES) == "no one"


@given(TEXTS)
def test_names_stand_exactly_where_somebody_is_addressed(text):
    """With every id called by a mark that no text has, the marks are the mentions, and taken back they are the text."""
    marks = {key: f"\x00{number}\x00" for number, key in enumerate(NAMES)}
    shown = with_names(text, marks)
    assert [key for key, mark in marks.items() if mark in shown] == [
        key for key in NAMES if key in mentions(text, NAMES)
    ]
    for key, mark in marks.items():
        shown = shown.replace(mark, key)
    assert shown == text
