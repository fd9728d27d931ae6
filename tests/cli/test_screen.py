"""What a command answers to a program."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.cli.screen import Screen, in_lines

numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text() | st.sampled_from(["[1]", "[ 1, 2 ]", "[\\n  1,\\n  2\\n]", "1,"])
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda some: st.lists(some, max_size=4) | st.dictionaries(texts, some, max_size=3),
    max_leaves=12,
)


def test_numbers_in_a_row_stand_in_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    Screen(as_json=True).answer({"wip": [1, -2, 3.5e-7], "names": ["a"], "none": [], "pairs": [[1, 2], [3, 4]]})
    lines = capsys.readouterr().out.splitlines()
    assert '  "wip": [1, -2, 3.5e-07],' in lines
    assert lines.count("    [1, 2],") == 1


@settings(max_examples=60, deadline=None)
@given(values)
def test_it_is_the_value(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    assert json.loads(in_lines(value)) == json.loads(text)
