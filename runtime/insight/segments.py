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
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from runtime.insight.columns import NONE, Columns, Ints, Moments, RunColumns, VisitColumns

FORMAT: Final = 1
"""Grows when the layout changes; a reader refuses what it does not know."""

_MAGIC: Final = b"BPSG"
_HEAD: Final = struct.Struct("<4sBBHI")
_SUM: Final = struct.Struct("<I")
_COLUMN: Final = struct.Struct("<qB")
_WIDTHS: Final = (1, 2, 4, 8)
_UNSIGNED: Final = {width: np.dtype(f"<u{width}") for width in _WIDTHS}
_KNOWN: Final = np.isin(np.arange(1 << 8), (0, *_WIDTHS))
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
    whole = _Whole.of(kind, list(segments))
    columns = kind.room(int(whole.rows.sum()))
    for place, column in enumerate(columns.values()):
        whole.read(place, column)
    return kind(**columns)


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


@dataclass(frozen=True, slots=True, eq=False)
class _Whole:
    """Segments after proof that they are whole, end to end. By segment and column: base, width, where it begins."""

    data: bytes
    rows: Moments
    bases: Moments
    widths: Moments
    begins: Moments
    room: NDArray[np.uint64]
    """Where one column after another is put together: fresh memory would cost more than what is done in it."""

    @classmethod
    def of(cls, kind: type[Columns], segments: Sequence[bytes]) -> _Whole:
        """The segments proved. Raises SegmentDamaged."""
        rows = np.array([_rows(kind, segment) for segment in segments], np.int64)
        lengths = np.array([len(segment) for segment in segments], np.int64)
        starts, data = np.cumsum(lengths) - lengths, b"".join(segments)
        bases, widths = _tables(data, starts + _HEAD.size + _SUM.size, len(kind.DTYPES))
        sizes = widths * rows[:, None]
        begins = (starts + _columns_at(kind))[:, None] + np.cumsum(sizes, axis=1) - sizes
        filled = begins[:, -1] + sizes[:, -1] == starts + lengths
        if not (filled.all() and _KNOWN[widths].all()):
            raise SegmentDamaged("the segment’s columns do not fill it; seal its day again")
        held = rows > 0
        return cls(data, rows[held], bases[held], widths[held], begins[held], np.empty(int(rows.sum()), np.uint64))

    def read(self, place: int, column: Ints) -> None:
        """Write one column of all segments. Sums are taken modulo the width of its type, which every value fits."""
        codes = self._joined(place)
        np.copyto(column, codes, casting="unsafe")
        absent = None if codes.all() else codes == 0
        column += self._shifts(self.bases[:, place] - 1).astype(column.dtype, copy=False)
        if absent is not None:
            column[absent] = NONE

    def _shifts(self, by_segment: Moments) -> Moments:
        """A number of each segment, for each of its rows; or one for all. Where the codes were put together."""
        if (by_segment == by_segment[:1]).all():
            return by_segment[:1]
        shifts: Moments = self.room.view(np.int64)
        shifts[:] = 0
        shifts[np.cumsum(self.rows) - self.rows] = np.diff(by_segment, prepend=0)
        return np.cumsum(shifts, out=shifts)

    def _joined(self, place: int) -> Codes:
        """The numbers of one column, segment after segment; to be used up before the next column is asked for."""
        width = int(self.widths[:, place].max(initial=1))
        joined: Codes = self.room.view(_UNSIGNED[width])[: int(self.rows.sum())]
        return np.concatenate(self._codes(place), out=joined) if len(self.rows) else joined

    def _codes(self, place: int) -> list[Codes]:
        """The numbers of one column, segment by segment."""
        found = zip(*(part.tolist() for part in (self.rows, self.widths[:, place], self.begins[:, place])), strict=True)
        data, same = self.data, np.ones(int(self.rows.max()), np.uint8)
        return [
            np.frombuffer(data, _UNSIGNED[width], rows, begin) if width else same[:rows] for rows, width, begin in found
        ]


def _columns_at(kind: type[Columns]) -> int:
    """Where in a segment its columns begin."""
    return _HEAD.size + _SUM.size + len(kind.DTYPES) * _COLUMN.size


def _tables(data: bytes, at: Moments, columns: int) -> tuple[Moments, Moments]:
    """By segment and column its base and width; the segments' tables begin at these places."""
    octets = np.frombuffer(data, np.uint8)
    tables = octets[at[:, None] + np.arange(columns * _COLUMN.size)].reshape(len(at), columns, _COLUMN.size)
    bases = np.ascontiguousarray(tables[:, :, :-1]).view("<i8").reshape(len(at), columns)
    return bases, tables[:, :, -1].astype(np.int64)


def _rows(kind: type[Columns], segment: bytes) -> int:
    """How many rows it says it holds, after proof that no byte was altered."""
    if len(segment) < _columns_at(kind):
        raise SegmentDamaged("the segment is cut short; seal its day again")
    magic, version, code, width, rows = _HEAD.unpack_from(segment)
    if magic != _MAGIC or code != _KINDS[kind] or width != len(kind.DTYPES):
        raise SegmentDamaged(f"the bytes are no segment of {kind.__name__}; seal the day again")
    if version != FORMAT:
        raise SegmentDamaged(f"the segment has format {version}, this program reads {FORMAT}")
    (expected,) = _SUM.unpack_from(segment, _HEAD.size)
    body = memoryview(segment)[_HEAD.size + _SUM.size :]
    if zlib.crc32(body, zlib.crc32(segment[: _HEAD.size])) != expected:
        raise SegmentDamaged("the segment’s checksum is wrong; seal its day again")
    return int(rows)
