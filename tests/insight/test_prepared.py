"""What is prepared once serves any filter; its parts equal plain Python."""

from __future__ import annotations

from itertools import chain

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.insight.figures import compute, figures_of
from runtime.insight.ordering import places
from runtime.insight.prepared import prepare
from runtime.insight.stretches import sums_between, sums_of_stretches
from runtime.insight.walks import Walks
from tests.insight import logs

ways = st.lists(st.lists(st.integers(0, 2), max_size=70), max_size=12)


@settings(max_examples=60, deadline=None)
@given(logs.logs(), st.lists(logs.filters(), min_size=2, max_size=4))
def test_one_preparation_answers_every_filter(log, asked):
    prepared = prepare(*log, logs.CODES)
    answers = [figures_of(prepared, one) for one in (*asked, *asked)]
    assert answers == [compute(*log, logs.CODES, one) for one in (*asked, *asked)]


@given(ways, st.integers(0, 8))
def test_walks_are_numbered_as_python_sorts_them(walked, common):
    """Also where they are longer than a word, and where they begin alike."""
    walked = [[1] * common * 10 + way for way in walked]
    lengths = np.array([len(way) for way in walked], np.int64)
    starts = np.cumsum(lengths) - lengths
    walks = Walks.of(np.array(list(chain.from_iterable(walked)), np.int16), starts, lengths, states=3)
    distinct = sorted({tuple(way) for way in walked if way})
    assert walks.numbers.tolist() == [distinct.index(tuple(way)) if way else -1 for way in walked]
    assert [tuple(walks.walk(number)) for number in range(len(walks))] == distinct


@given(st.sets(st.integers(0, 60), min_size=2), st.lists(st.integers(-5, 65), max_size=200))
def test_places_are_the_points_reached(points, moments):
    points = sorted(points)
    found = places(np.array(points, np.int64), np.array(moments, np.int64))
    assert found.tolist() == [sum(point <= moment for point in points) for moment in moments]


@given(st.sets(st.integers(0, 60), min_size=2), st.data())
def test_places_by_the_grid(points, data):
    """As many moments as make the grid worth while, none outside the points."""
    points = sorted(points)
    moments = data.draw(st.lists(st.integers(points[0], points[-1]), min_size=70, max_size=90))
    found = places(np.array(points, np.int64), np.array(moments, np.int64))
    assert found.tolist() == [sum(point <= moment for point in points) for moment in moments]


@given(st.lists(st.lists(st.integers(-(2**50), 2**50), min_size=1, max_size=6), max_size=8))
def test_sums_of_stretches_equal_python(stretches):
    values = np.array(list(chain.from_iterable(stretches)), np.int64)
    bounds = np.cumsum([0, *map(len, stretches)])
    expected = [sum(stretch) for stretch in stretches]
    assert sums_of_stretches(values, bounds).tolist() == expected
    assert sums_between(values, bounds[:-1], bounds[1:] - 1).tolist() == expected
