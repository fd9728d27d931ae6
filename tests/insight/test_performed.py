"""Matching moves to visits, and many spreads at once, against plain Python."""

from __future__ import annotations

from collections import defaultdict, deque

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from runtime.insight.performed import matched
from runtime.insight.spread import spread_of_ascending, spreads_of_ascending

keys = st.lists(st.tuples(st.integers(0, 3), st.integers(-2, 2), st.integers(0, 1)), max_size=40)


@given(keys, keys)
def test_of_equal_ones_the_first_answers_for_the_first(had, wanted):
    waiting = defaultdict(deque)
    for row, key in enumerate(had):
        waiting[key].append(row)
    expected = [waiting[key].popleft() if waiting[key] else -1 for key in wanted]
    found = matched(*(tuple(np.array(rows, np.int64).reshape(-1, 3).T) for rows in (had, wanted)))
    assert found.tolist() == expected


@given(st.lists(st.lists(st.integers(0, 2**45), max_size=9).map(sorted), max_size=8))
def test_many_spreads_are_those_of_each(groups):
    spans = np.array([span for group in groups for span in group], np.int64)
    bounds = np.cumsum([0, *map(len, groups)])
    assert spreads_of_ascending(spans, bounds) == [spread_of_ascending(np.array(group, np.int64)) for group in groups]
