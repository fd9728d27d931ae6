"""Numbers as a table and as a file: no cell is ever a formula, and nothing is lost."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from designer.dashboard.numbers import Kind, Numbers, as_csv, said

HARMFUL = ("=", "+", "-", "@", "\t", "\r", "\n")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1, max_size=6))
def test_no_cell_begins_as_a_formula_does(texts):
    numbers = Numbers(("=Title",), (Kind.TEXT,), tuple((text,) for text in texts))
    rows = list(csv.reader(io.StringIO(as_csv(numbers), newline="")))
    cells = [row[0] if row else "" for row in rows]
    assert cells[0] == "'=Title" and not any(cell.startswith(HARMFUL) for cell in cells)
    assert [cell.removeprefix("'") for cell in cells[1:]] == [text.removeprefix("'") for text in texts]


def test_numbers_stay_numbers_spans_are_seconds_and_moments_iso(qapp):
    kinds = (Kind.COUNT, Kind.SPAN, Kind.SHARE, Kind.MOMENT, Kind.TEXT)
    numbers = Numbers(("N", "Span", "Share", "At", "Name"), kinds, ((-3, 1.5, 0.25, 1_790_000_000_000, None),))
    assert as_csv(numbers) == "N,Span (s),Share,At,Name\r\n-3,1.5,0.25,2026-09-21T14:13:20Z,\r\n"


def test_cells_are_said_in_words(qapp):
    assert said(Kind.SPAN, 90_000) == "1 d 1 h" and said(Kind.SHARE, 0.5) == "50%"
    assert said(Kind.COUNT, None) == "–" and said(Kind.TEXT, "A") == "A"
