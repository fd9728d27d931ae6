"""Columns survive packing; damaged bytes do not pass."""

from __future__ import annotations

import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.insight.columns import Columns, RunColumns, VisitColumns
from runtime.insight.segments import SegmentDamaged, pack, unpack
from tests.insight import golden, logs


def same(one: Columns, other: Columns) -> bool:
    return type(one) is type(other) and all(
        a.dtype == b.dtype and np.array_equal(a, b)
        for a, b in zip(one.columns().values(), other.columns().values(), strict=True)
    )


@st.composite
def any_columns(draw, kind):
    rows = draw(st.integers(0, 5))
    bounds = {name: np.iinfo(dtype) for name, dtype in kind.DTYPES.items()}
    return kind.of(**{
        name: draw(
            st.lists(
                st.sampled_from([-1, 0, 1])
                | st.integers(max(limit.min, -(2**61)), min(limit.max, 2**61)),
                min_size=rows,
                max_size=rows,
            )
        )
        for name, limit in bounds.items()
    })  # fmt: skip


@settings(deadline=None)
@given(st.one_of(any_columns(VisitColumns), any_columns(RunColumns)))
def test_unpacked_is_what_was_packed(columns):
    assert same(unpack(type(columns), [pack(columns)]), columns)


@settings(deadline=None)
@given(st.lists(logs.logs(max_runs=3), max_size=4))
def test_many_segments_are_their_rows_one_after_another(parts):
    visits = [visits for visits, _ in parts]
    assert same(unpack(VisitColumns, map(pack, visits)), VisitColumns.joined(visits))


@given(st.data())
def test_any_altered_or_cut_byte_is_refused(data):
    whole = bytearray(pack(golden.visits()))
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        del whole[place:]
    else:
        whole[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SegmentDamaged):
        unpack(VisitColumns, [pack(golden.visits()), bytes(whole)])


def resealed(head: bytes, body: bytes) -> bytes:
    """A forged segment with a right checksum."""
    return head + struct.pack("<I", zlib.crc32(body, zlib.crc32(head))) + body


def test_a_forged_segment_whose_columns_do_not_fill_it_is_refused():
    whole = pack(golden.visits())
    head, body = whole[:12], whole[16:]
    many = head[:8] + struct.pack("<I", 10_000_000)
    for forged in (resealed(many, body), resealed(head, body + b"x"), resealed(head, body[:20])):
        with pytest.raises(SegmentDamaged):
            unpack(VisitColumns, [forged])


def test_another_format_or_kind_is_refused():
    whole = pack(golden.visits())
    with pytest.raises(SegmentDamaged, match="no segment of RunColumns"):
        unpack(RunColumns, [whole])
    with pytest.raises(SegmentDamaged, match="format 2, this program reads 1"):
        unpack(VisitColumns, [resealed(whole[:4] + b"\2" + whole[5:12], whole[16:])])


def test_a_column_that_spans_too_far_is_refused():
    far = golden.visits(entered=[0, 2**63 - 1] * 5)
    with pytest.raises(ValueError, match="column entered spans too far"):
        pack(far)


def test_a_visit_takes_few_bytes():
    _, runs = golden.visits(), golden.runs()
    many = VisitColumns.joined([golden.visits()] * 300)
    assert len(pack(many)) / len(many) < 30
    assert same(unpack(RunColumns, [pack(runs)]), runs)


def test_no_segment_gives_no_row():
    assert len(unpack(VisitColumns, [])) == 0
