"""JSON from strangers meets its limits before the parser."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.exchange.json_guard import BadJson, Bounds, read_json
from tests.pace import reference_seconds

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
)  # fmt: skip


@given(JSON, st.booleans())
def test_ordinary_json_is_read(data, ascii_only):
    text = json.dumps(data, ensure_ascii=ascii_only)
    assert read_json(text) == data
    assert read_json(text.encode()) == data


@given(st.binary() | st.text())
def test_nothing_but_bad_json_is_raised(raw):
    with contextlib.suppress(BadJson):
        read_json(raw)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"\xff", "UTF-8"),
        ("{'a': 1}", "line 1, column 2"),
        ('{"a": 1, "a": 2}', "“a” stands twice"),
        ("NaN", "NaN"),
        ("[-Infinity]", "-Infinity"),
        ("1e999", "too large"),
        ("1" * 5000, "too long"),
        ('"\\ud800"', "half a character"),
        ('{"\\udfff": 1}', "half a character"),
        ("\ud800", "half a character"),
        ("[" * 101 + "]" * 101, "deeper"),
        ('{"a":' * 101 + "1" + "}" * 101, "deeper"),
        ("", "line 1"),
    ],
)
def test_what_is_refused_and_why(raw, words):
    with pytest.raises(BadJson, match=words.replace("(", "\\(")):
        read_json(raw)


def test_pairs_of_surrogates_are_whole_characters():
    assert read_json('"\\ud83d\\ude00"') == "😀"


def test_depth_is_counted_outside_of_texts_only():
    data = ["[" * 200, '\\"[' * 200]
    assert read_json(json.dumps(data)) == data
    nested = "[" * 100 + "]" * 100
    assert read_json(nested)


def test_a_mark_of_byte_order_is_passed_over():
    assert read_json(b"\xef\xbb\xbf[1]") == [1]


def test_bounds_are_the_greatest_that_is_accepted():
    assert read_json("[1, 2]", Bounds(size=6)) == [1, 2]
    with pytest.raises(BadJson, match="larger"):
        read_json("[1, 2] ", Bounds(size=6))
    with pytest.raises(BadJson, match="larger"):
        read_json('"éé"', Bounds(size=5))
    with pytest.raises(BadJson, match="more than 3"):
        read_json("[1, 2, 3, 4, 5, 6, 7]", Bounds(count=3))


@pytest.mark.parametrize("piece", ["[", "[]", '"\\', '"\\"', "{},", '""', "\\", '"['])
def test_hostile_megabytes_are_refused_in_no_time(piece):
    raw = piece * (4 * 1024 * 1024 // len(piece))

    def refuse() -> None:
        with pytest.raises(BadJson):
            read_json(raw)

    assert reference_seconds(refuse, within=5) < 5
