"""Columns as bytes: the sealed days of the store.

A segment is a header, one (base, width) pair per column, then the columns one after another. A column is held
as unsigned numbers of the fewest bytes that reach from its smallest value: 0 stands for "none" (-1), k for
base + k - 1; width 0 says that every row is `base`. All little-endian; some 25 bytes a visit.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Final

import numpy as np

from runtime.insight.columns import NONE, Columns, Ints, Moments, RunColumns, VisitColumns

FORMAT: Final = 1
"""Grows when the layout changes; a reader refuses what it does not know."""

_MAGIC: Final = b"BPSG"
_HEAD: Final = struct.Struct("<4sBBHI")
_SUM: Final = struct.Struct("<I")
_COLUMN: Final = struct.Struct("<qB")
_WIDTHS: Final = (1, 2, 4, 8)
_UNSIGNED: Final = {width: np.dtype(f"<u{width}") for width in _WIDTHS}
_KINDS: Final[dict[type[Columns], int]] = {VisitColumns: 1, RunColumns: 2}


type Codes = np.ndarray[Any, np.dtype[np.unsignedinteger[Any]]]


class SegmentDamaged(ValueError):
    """The bytes are no whole segment of this kind; rebuild the segment from its visits."""


def pack(columns: Columns) -> bytes:
    """The rows as bytes. Raises ValueError when one column spans more than 2**63 - 2 ms."""
    parts = [_encode(name, column) for name, column in columns.columns().items()]
    body = b"".join(_COLUMN.pack(base, codes.itemsize) for base, codes in parts)
    body += b"".join(codes.tobytes() for _, codes in parts)
    head = _HEAD.pack(_MAGIC, FORMAT, _KINDS[type(columns)], len(parts), len(columns))
    return head + _SUM.pack(zlib.crc32(body, zlib.crc32(head))) + body


def unpack[C: Columns](kind: type[C], segments: Iterable[bytes]) -> C:
    """The rows of all segments, one segment after another.

    Raises SegmentDamaged when any of them is cut, altered, of another kind or of an unknown format.
    """
    opened = [_Opened.of(kind, segment) for segment in segments]
    counts = np.array([segment.rows for segment in opened], np.int64)
    return kind(**{
        name: _restored([segment.column(place) for segment in opened], counts, np.dtype(dtype))
        for place, (name, dtype) in enumerate(kind.DTYPES.items())
    })  # fmt: skip


def _encode(name: str, column: Ints) -> tuple[int, np.ndarray[Any, Any]]:
    values = column.astype(np.int64)
    present = values[values != NONE]
    base = int(present.min()) if len(present) else NONE
    top = int(present.max()) if len(present) else NONE
    if len(present) in (0, len(values)) and base == top:
        return base, np.empty(len(values), "V0")
    span = top - base + 1
    if span >= 1 << 63:
        raise ValueError(f"column {name} spans too far to be packed")
    width = next(width for width in _WIDTHS if span < 1 << 8 * width)
    codes = np.where(values == NONE, 0, values - base + 1)
    return base, codes.astype(f"<u{width}")


@dataclass(frozen=True, slots=True)
class _Opened:
    """A segment after proof that it is whole. Column k: its base, bytes per row, and where it begins."""

    data: bytes
    rows: int
    columns: list[tuple[int, int, int]]

    @classmethod
    def of(cls, kind: type[Columns], segment: bytes) -> _Opened:
        """The segment proved. Raises SegmentDamaged."""
        rows, table = _rows(kind, segment), _table(segment)
        sizes = [width * rows for _, width in table]
        begin = _HEAD.size + _SUM.size + len(table) * _COLUMN.size
        if len(segment) != begin + sum(sizes) or not all(width in (0, *_WIDTHS) for _, width in table):
            raise SegmentDamaged("the segment's columns do not fill it; seal its day again")
        places = accumulate(sizes, initial=begin)
        return cls(segment, rows, [(*column, place) for column, place in zip(table, places, strict=False)])

    def column(self, place: int) -> tuple[int, Codes]:
        """The base of one column, and its numbers."""
        base, width, begin = self.columns[place]
        if not width:
            return base, np.ones(self.rows, np.uint8)
        return base, np.frombuffer(self.data, _UNSIGNED[width], self.rows, begin)


def _rows(kind: type[Columns], segment: bytes) -> int:
    """How many rows it says it holds, after proof that no byte was altered."""
    if len(segment) < _HEAD.size + _SUM.size:
        raise SegmentDamaged("the segment is cut short; seal its day again")
    magic, version, code, width, rows = _HEAD.unpack_from(segment)
    if magic != _MAGIC or code != _KINDS[kind] or width != len(kind.DTYPES):
        raise SegmentDamaged(f"the bytes are no segment of {kind.__name__}; seal the day again")
    if version != FORMAT:
        raise SegmentDamaged(f"the segment has format {version}, this program reads {FORMAT}")
    (expected,) = _SUM.unpack_from(segment, _HEAD.size)
    body = memoryview(segment)[_HEAD.size + _SUM.size :]
    if zlib.crc32(body, zlib.crc32(segment[: _HEAD.size])) != expected:
        raise SegmentDamaged("the segment's checksum is wrong; seal its day again")
    return int(rows)


def _table(segment: bytes) -> list[tuple[int, int]]:
    """(base, width) of each column."""
    start = _HEAD.size + _SUM.size
    columns = int(_HEAD.unpack_from(segment)[3])
    if len(segment) < start + columns * _COLUMN.size:
        raise SegmentDamaged("the segment is cut short; seal its day again")
    return list(_COLUMN.iter_unpack(segment[start : start + columns * _COLUMN.size]))


def _restored(parts: Sequence[tuple[int, Codes]], counts: Moments, dtype: np.dtype[np.signedinteger[Any]]) -> Ints:
    """One column over all segments. Sums are taken modulo the width of the type, which every value fits."""
    if not parts:
        return np.empty(0, dtype)
    bases, codes = np.array([base for base, _ in parts], np.int64), np.concatenate([part for _, part in parts])
    column: Ints = codes.astype(dtype)
    shift = (bases - 1).astype(dtype)
    column += shift[0] if (bases == bases[0]).all() else np.repeat(shift, counts)
    if not codes.all():
        column[codes == 0] = NONE
    return column
