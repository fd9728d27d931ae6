"""Visits and runs as columns: one numpy array per field, the raw material of every figure.

A moment is int64 milliseconds since epoch UTC. Names are small integers; `runtime.insight.codes` says what
they stand for. The value -1 always means "none": nobody claimed the visit, it is still open, no team.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from types import MappingProxyType
from typing import Any, ClassVar, Final, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

type Ints = NDArray[np.signedinteger[Any]]
type Moments = NDArray[np.int64]
type Bools = NDArray[np.bool_]
type Floats = NDArray[np.float64]
type DTypes = Mapping[str, type[np.signedinteger[Any]]]

NONE: Final = -1
NEVER: Final = -1
"""`claimed` of a visit that nobody has taken up."""
OPEN: Final = -1
"""`left` of a visit that lasts; `ended` of a run that lasts."""
_ALIGNED: Final = 64


class EndKind(IntEnum):
    """How a run ended."""

    OPEN = 0
    COMPLETED = 1
    EXITED = 2
    WITHDRAWN = 3


class ViolationKind(IntEnum):
    """Which promise a run broke first."""

    NONE = 0
    STATE_LIMIT = 1
    RUN_LIMIT = 2


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Arrays of one length and of fixed types. Raises ValueError when one of them is neither."""

    DTYPES: ClassVar[DTypes] = MappingProxyType({})

    def __post_init__(self) -> None:
        for name, dtype in self.DTYPES.items():
            _require(name, getattr(self, name), np.dtype(dtype), len(self))

    def __len__(self) -> int:
        return len(getattr(self, next(iter(self.DTYPES))))

    def columns(self) -> dict[str, Ints]:
        """The arrays by name."""
        return {name: getattr(self, name) for name in self.DTYPES}

    @classmethod
    def of(cls, **values: ArrayLike) -> Self:
        """Columns of lists or arrays of any integer type. Raises ValueError when a value does not fit."""
        return cls(**{name: _narrow(name, values[name], cls.DTYPES[name]) for name in cls.DTYPES})

    @classmethod
    def empty(cls) -> Self:
        """No rows."""
        return cls.of(**dict.fromkeys(cls.DTYPES, ()))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """The rows of all parts, one part after another."""
        parts = [part for part in parts if len(part)] or parts[:1]
        if len(parts) < 2:  # noqa: PLR2004  one part is the whole
            return parts[0] if parts else cls.empty()
        room = cls.room(sum(map(len, parts)))
        return cls(**{n: np.concatenate([getattr(p, n) for p in parts], out=room[n]) for n in cls.DTYPES})

    @classmethod
    def room(cls, rows: int) -> dict[str, Ints]:
        """Columns to be written, in one piece of memory: asked for by the piece it is had in larger pages, sooner."""
        types = {name: np.dtype(dtype) for name, dtype in cls.DTYPES.items()}
        sizes = [-(-rows * dtype.itemsize // _ALIGNED) * _ALIGNED for dtype in types.values()]
        piece, begins = np.empty(sum(sizes), np.uint8), accumulate(sizes, initial=0)
        return {
            name: piece[begin : begin + rows * dtype.itemsize].view(dtype)
            for (name, dtype), begin in zip(types.items(), begins, strict=False)
        }

    def take(self, rows: Ints | Bools) -> Self:
        """The rows named by a mask or by their positions. Raises IndexError for a position there is not."""
        given = np.asarray(rows)
        places: Moments = given.astype(np.int64, copy=False) if given.dtype.kind == "i" else np.flatnonzero(given)
        if len(places) and not -len(self) <= int(places.min()) <= int(places.max()) < len(self):
            raise IndexError(f"one of the rows named is none of {len(self)}")
        room = self.room(len(places))
        for name, column in self.columns().items():
            column.take(places, out=room[name], mode="wrap")  # another mode would write elsewhere first
        return type(self)(**room)


@dataclass(frozen=True, slots=True, eq=False)
class VisitColumns(Columns):
    """One row per visit: one stay of one run in one state."""

    run: Moments
    seq: NDArray[np.int32]
    """Place of the visit within its run, ascending."""
    state: NDArray[np.int16]
    occurrence: NDArray[np.int32]
    """1 for the run's first visit of this state, 2 for its second, ..."""
    entered: Moments
    claimed: Moments
    """When an agent took it up; NEVER when nobody did."""
    left: Moments
    """When it was left; OPEN while it lasts."""
    transition: NDArray[np.int16]
    """The transition it was left by; NONE while open, or when the run was ended without one."""
    team: NDArray[np.int16]
    """The team at leaving, or now; NONE without one."""
    priority: NDArray[np.int8]
    """0 none, 1 low .. 4 urgent, at leaving or now."""
    limit: Moments
    """How long it might last, in ms on `limit_clock`, copied at entry; NONE without a limit."""
    limit_clock: NDArray[np.int16]
    """The clock of its business time; 0 is the calendar itself (24x7)."""
    version: NDArray[np.int32]
    breaks: Moments
    """When its limit broke; of an open visit whose limit is kept so far, when it will break as things stand.

    NONE without a limit, while its clock stands, and of a visit that was left in time. It is told, not reckoned
    from `limit`: pauses, time used up in earlier visits and changes of calendar are in it.
    """

    DTYPES: ClassVar[DTypes] = MappingProxyType(
        {
            "run": np.int64,
            "seq": np.int32,
            "state": np.int16,
            "occurrence": np.int32,
            "entered": np.int64,
            "claimed": np.int64,
            "left": np.int64,
            "transition": np.int16,
            "team": np.int16,
            "priority": np.int8,
            "limit": np.int64,
            "limit_clock": np.int16,
            "version": np.int32,
            "breaks": np.int64,
        }
    )


@dataclass(frozen=True, slots=True, eq=False)
class RunColumns(Columns):
    """One row per run: one passage of a ticket through a Blueprint."""

    run: Moments
    version: NDArray[np.int32]
    started: Moments
    ended: Moments
    """When it ended; OPEN while it lasts, and again once it is reopened."""
    end_kind: NDArray[np.int8]
    """An `EndKind`."""
    first_violation: Moments
    """The first moment one of its limits was broken; NONE when all were kept."""
    violation_kind: NDArray[np.int8]
    """A `ViolationKind`."""
    team: NDArray[np.int16]
    priority: NDArray[np.int8]
    state: NDArray[np.int16]
    """The state it is in, or was in last."""

    DTYPES: ClassVar[DTypes] = MappingProxyType(
        {
            "run": np.int64,
            "version": np.int32,
            "started": np.int64,
            "ended": np.int64,
            "end_kind": np.int8,
            "first_violation": np.int64,
            "violation_kind": np.int8,
            "team": np.int16,
            "priority": np.int8,
            "state": np.int16,
        }
    )


def _require(name: str, column: Ints, dtype: np.dtype[Any], rows: int) -> None:
    if column.dtype != dtype or column.ndim != 1:
        raise ValueError(f"column {name} must be one row of {dtype}, not {column.dtype}; use of()")
    if len(column) != rows:
        raise ValueError(f"column {name} has {len(column)} rows where the first column has {rows}")


def _narrow(name: str, values: ArrayLike, dtype: type[np.signedinteger[Any]]) -> Ints:
    wide = np.asarray(values)
    if not wide.size:
        return np.empty(0, dtype)
    if wide.dtype.kind not in "iub":
        raise ValueError(f"column {name} must hold whole numbers, not {wide.dtype}")
    bounds = np.iinfo(dtype)
    if int(wide.min()) < bounds.min or int(wide.max()) > bounds.max:
        raise ValueError(f"column {name} holds a value outside {bounds.min}..{bounds.max}")
    return wide.astype(dtype)
