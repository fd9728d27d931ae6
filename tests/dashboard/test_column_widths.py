"""Columns in little room: titles break, spare columns go, texts are cut; numbers never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.dashboard.column_widths import Need, Widths, broken_title, widths

NAME = Need(cells=300, title=40, broken_title=40, whole=False)


def test_where_there_is_room_the_first_column_takes_the_rest():
    assert widths([NAME, Need(50, 90, 60)], 500) == Widths((410, 90), (), ())


def test_only_titles_that_are_the_widest_break():
    assert widths([NAME, Need(50, 90, 60), Need(95, 90, 60)], 320) == Widths((165, 60, 95), (), (1,))


def test_the_most_spare_go_first_then_texts_are_cut_then_the_others_go():
    text = Need(200, 50, 50, whole=False)
    spared = [NAME, text, Need(80, 60, 60, spare=1), Need(80, 60, 60, spare=3), Need(80, 60, 60, spare=2)]
    assert widths(spared, 580).left_out == (3,)
    assert widths(spared, 400) == Widths((150, 170, 80, 0, 0), (3, 4), ())
    assert widths(spared, 270) == Widths((178, 92, 0, 0, 0), (2, 3, 4), ())


def test_what_says_nothing_is_not_shown():
    needs = [Need(50, 50, 50, whole=False, away=True), Need(60, 50, 50, whole=False), Need(40, 50, 50)]
    assert widths(needs, 300) == Widths((0, 250, 50), (), ())


needs = st.builds(
    Need, st.integers(20, 200), st.integers(20, 160), st.integers(20, 80), st.booleans(), st.integers(0, 3)
)


@given(st.lists(needs, min_size=1, max_size=9), st.integers(200, 1_500))
def test_numbers_are_never_cut_and_nothing_is_left_out_that_has_room(columns, room):
    found = widths([NAME, *columns], room)
    for place, need in enumerate(columns, start=1):
        if found.of[place] and need.whole:
            assert found.of[place] >= need.cells
        if found.of[place]:
            assert found.of[place] >= (need.broken_title if place in found.broken else need.title)
        assert bool(found.of[place]) != (place in found.left_out)
        assert need.spare or place not in found.left_out
    assert found.of[0] >= 110
    if any(each.spare and found.of[place] for place, each in enumerate(columns, start=1)):
        assert sum(found.of) <= room


@pytest.mark.parametrize(
    ("title", "broken"),
    [
        ("Mean", "Mean"),
        ("Mean in state", "Mean in\nstate"),
        ("Over limit", "Over\nlimit"),
        ("95\u00a0% of", "95\u00a0%\nof"),
    ],
)
def test_titles_break_where_they_become_narrowest(title, broken):
    assert broken_title(title) == broken
