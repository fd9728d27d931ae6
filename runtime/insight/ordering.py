"""Sorting many rows fast: several whole numbers packed into one 64-bit key, sorted as plain values.

And finding many moments among few points, by a grid too fine for two points to share a cell.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from runtime.insight.columns import Bools, Ints, Moments

_KEY_BITS: Final = 63


def order_by(major: Ints, minor: Ints) -> Moments:
    """The rows' positions, ordered by `major`, then `minor`, then position."""
    if len(major) == 0:
        return np.empty(0, np.int64)
    majors, major_bits = _from_zero(major)
    minors, minor_bits = _from_zero(minor)
    row_bits = (len(major) - 1).bit_length()
    if major_bits + minor_bits + row_bits > _KEY_BITS:
        return np.lexsort((minor, major))
    majors <<= minor_bits
    majors |= minors
    majors <<= row_bits
    majors |= np.arange(len(major))
    majors.sort()
    majors &= (1 << row_bits) - 1
    return majors


def places_among(major: Ints, minor: Ints, others_major: Ints, others_minor: Ints) -> Moments:
    """Which positions the others have among these rows once they are put between them, after those alike.

    Both are in the order of `major`, then `minor`: what is in order already is not sorted again.
    """
    rows = len(major)
    all_major, all_minor = np.concatenate((major, others_major)), np.concatenate((minor, others_minor))
    keys, major_bits = _from_zero(all_major)
    minors, minor_bits = _from_zero(all_minor)
    if major_bits + minor_bits > _KEY_BITS:
        return np.flatnonzero(np.lexsort((all_minor, all_major)) >= rows)
    keys <<= minor_bits
    keys |= minors
    return np.searchsorted(keys[:rows], keys[rows:], side="right") + np.arange(len(others_major))


def sorted_within(major: Ints, minor: Moments) -> Moments:
    """The values of `minor`, ordered by `major` and ascending within."""
    if len(major) == 0:
        return np.empty(0, np.int64)
    majors, major_bits = _from_zero(major)
    minors, minor_bits = _from_zero(minor)
    if major_bits + minor_bits > _KEY_BITS:
        return minor[np.lexsort((minor, major))]
    majors <<= minor_bits
    majors |= minors
    majors.sort()
    majors &= (1 << minor_bits) - 1
    majors += minor.min()
    return majors


def distinct(values: Ints) -> Moments:
    """The values there are, ascending, each once. (NumPy's own `unique` begins by loading half of its library.)"""
    if _few(values):
        moved, _ = _from_zero(values)
        return np.flatnonzero(np.bincount(moved)) + int(values.min())
    ascending = np.sort(values).astype(np.int64)
    return ascending[_firsts(ascending)]


def ranked(values: Ints) -> tuple[Moments, Moments]:
    """The values there are, ascending, each once; and per row the place of its value among them."""
    if _few(values):
        moved, _ = _from_zero(values)
        there = np.bincount(moved) > 0
        return np.flatnonzero(there) + int(values.min()), (np.cumsum(there) - 1).take(moved)
    order = order_by(values, np.zeros(len(values), np.int8))
    ascending = values.take(order).astype(np.int64)
    firsts = _firsts(ascending)
    place = np.empty(len(values), np.int64)
    place[order] = np.cumsum(firsts) - 1
    return ascending[firsts], place


def _few(values: Ints) -> bool:
    """Whether they lie so near to each other that counting each is less work than sorting them."""
    return len(values) > 0 and int(values.max()) - int(values.min()) < len(values)


def _firsts(ascending: Moments) -> Bools:
    """Which ascending values are not those before them."""
    firsts = np.ones(len(ascending), np.bool_)
    np.not_equal(ascending[1:], ascending[:-1], out=firsts[1:])
    return firsts


def places(points: Moments, moments: Moments) -> Moments:
    """Per moment: how many of the ascending, distinct points it has reached. Two points or more."""
    width = int(np.diff(points).min())
    first, last = int(points[0]), int(points[-1])
    cells = (last - first) // width + 1
    if cells > len(moments) or int(moments.min()) < first or int(moments.max()) > last:
        return np.searchsorted(points, moments, side="right")
    begun = np.searchsorted(points, first + width * np.arange(cells), side="right")
    following = np.append(points, last + 1)[begun]
    cell = moments - first
    cell //= width
    reached: Moments = begun.take(cell)
    reached += moments >= following.take(cell)
    return reached


def _from_zero(values: Ints) -> tuple[Moments, int]:
    """A copy moved to begin at 0, and the bits the greatest needs. Too wide a range reads 64 bits."""
    low, high = int(values.min()), int(values.max())
    if high - low >= 1 << _KEY_BITS:
        return values.astype(np.int64), _KEY_BITS + 1
    moved = values.astype(np.int64)
    moved -= low
    return moved, (high - low).bit_length()
