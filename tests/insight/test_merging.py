"""Visits put between others that are in run order already: as if all of them were put in order together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.insight.columns import VisitColumns
from runtime.insight.paths import in_run_order, merged

FAR = (1 << 62) - 3


def _visits(places: list[tuple[int, int]], begin: int) -> VisitColumns:
    """Each a visit of its own: it is told apart by when it was entered."""
    plain = {name: [0] * len(places) for name in VisitColumns.DTYPES}
    told = {"run": [run for run, _ in places], "seq": [seq for _, seq in places]}
    return VisitColumns.of(**plain | told | {"entered": list(range(begin, begin + len(places)))})


def _rows(visits: VisitColumns) -> list[tuple[int, ...]]:
    return list(zip(*(column.tolist() for column in visits.columns().values()), strict=True))


places = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 4)), max_size=30)


@given(places, places, st.sampled_from([0, FAR]))
def test_it_is_one_order_of_all(ordered, others, far):
    """Those alike stay as they came, those that were there first; also where numbers are too large for one key."""
    held = in_run_order(_visits([(run + far * (run > 5), seq) for run, seq in ordered], 0))
    more = _visits([(run + far * (run > 5), seq) for run, seq in others], 100)
    assert _rows(merged(held, more)) == _rows(in_run_order(VisitColumns.joined([held, more])))


@pytest.mark.parametrize("empty", [0, 1])
def test_of_nothing_and_something_something_is_left(empty):
    some, none = _visits([(2, 1), (1, 2), (1, 1)], 0), VisitColumns.empty()
    pair = (none, some) if empty == 0 else (in_run_order(some), none)
    assert merged(*pair).run.tolist() == [1, 1, 2]


def test_what_is_in_order_already_is_not_sorted_again(monkeypatch):
    held, more = _visits([(run, 1) for run in range(1000)], 0), _visits([(500, 2), (20, 2)], 5000)
    sorted_rows: list[int] = []
    whole = np.lexsort
    monkeypatch.setattr(np, "lexsort", lambda keys: sorted_rows.append(len(keys[0])) or whole(keys))
    monkeypatch.setattr(
        "runtime.insight.paths.order_by", lambda run, seq: sorted_rows.append(len(run)) or whole((seq, run))
    )
    assert len(merged(held, more)) == 1002
    assert max(sorted_rows) == 2
