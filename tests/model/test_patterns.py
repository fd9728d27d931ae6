"""Patterns agree with Python's own engine, and no pattern can stall the desk."""

import re
from functools import partial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from runtime.model.pattern_syntax import MAX_LENGTH
from runtime.model.patterns import found, portable, why_not_pattern
from tests.pace import reference_seconds

ATOMS = st.sampled_from(
    ["a", "b", "é", " ", ".", r"\d", r"\W", r"\s", r"\.", r"\\", "[ab]", "[^a]", "[a-c-]", r"[\d.]", r"[^\w]", r"\n"]
)
COUNTS = st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,}", "{0,2}"])
PLAIN = st.lists(ATOMS, min_size=1, max_size=3).map("".join)
GROUPS = st.builds(lambda ways, count: f"({'|'.join(ways)}){count}", st.lists(PLAIN, min_size=1, max_size=3), COUNTS)
PIECES = st.builds(str.__add__, ATOMS, COUNTS) | GROUPS
PATTERNS = st.builds(
    lambda start, pieces, end: start + "".join(pieces) + end,
    st.sampled_from(["", "^"]),
    st.lists(PIECES, min_size=1, max_size=4),
    st.sampled_from(["", "$"]),
)

SUBJECTS = st.text("abcé 1.\\\n-_Z", max_size=12)


def by_python(pattern, text):
    """Python's engine, told to read `$`, `.` and the classes as PostgreSQL's does."""
    end = r"\Z" if pattern.endswith("$") and not pattern.endswith(r"\$") else ""
    return re.search(pattern.removesuffix("$" if end else "") + end, text, re.DOTALL | re.ASCII) is not None


@settings(max_examples=600)
@given(PATTERNS, SUBJECTS)
def test_same_answer_as_pythons_engine(pattern, text):
    assert why_not_pattern(pattern) is None
    assert found(pattern, text) is by_python(pattern, text)


@given(PATTERNS, SUBJECTS)
def test_the_portable_form_means_the_same(pattern, text):
    assume(len(portable(pattern)) <= MAX_LENGTH)  # people's patterns are bounded, what PostgreSQL is sent is not
    assert why_not_pattern(portable(pattern)) is None
    assert found(portable(pattern), text) is by_python(pattern, text)


@given(st.text("ab()[]{}|\\^$*+?.,-d1", max_size=10))
def test_a_text_is_a_pattern_or_gets_a_sentence(text):
    sentence = why_not_pattern(text)
    if sentence is None:
        assert found(text, "ab") in {True, False}
        assert by_python(text, "ab") is found(text, "ab")
    else:
        assert sentence.endswith(".")


@pytest.mark.parametrize(
    "pattern",
    ["", "(a+)+", "(a*b)*", "(a{2}){3}", r"(a)\1", "(?=a)", "(?i)a", "a**", "a*?", "a++", "*a", "a{", "a{101}", "a{3,2}",
     "(a", "a)", "[", "[]", "[b-a]", "[[:alpha:]]", "a^b", "a$b", "^a|b", "a|b$", "(^a)", "\\", r"\b", r"\A", r"\p", r"\é",
     "a|", "|a", "()", "x" * 201, "(" * 21 + "a" + ")" * 21, ".{100}.{100}.{100}", "\0"],
)  # fmt: skip
def test_what_is_no_pattern(pattern):
    assert why_not_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "text", "answer"),
    [
        ("^(GET|POST) /", "POST /x", True),
        ("INC[0-9]{7}", "re: INC0012345!", True),
        ("INC[0-9]{7}$", "INC0012345\n", False),
        ("a.c", "a\nc", True),
        ("Phone", "phone", False),
        (r"\$5", "it is $5", True),
        (r"\d", "٣", False),
    ],
)
def test_examples(pattern, text, answer):
    assert found(pattern, text) is answer


@pytest.mark.parametrize("pattern", ["a*a*a*a*a*b", ".*.*.*.*x", "(a|ab|aba|b)*c", "a.{100}b", "(.{0,100}a){0,1}c"])
def test_time_grows_with_the_text_only(pattern):
    if why_not_pattern(pattern):
        return
    for text in ("ab" * 32_000, "a" * 64_000):
        assert reference_seconds(partial(found, pattern, text), within=4) < 4
