"""Values of an event log: what happened to which case, when, and by whom.

A log is read whole and never changed. Its events may be many, so these are slotted dataclasses and
not pydantic values: nothing reaches them that the readers have not already judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, override

from runtime.model.values import Moment

type BadLogKind = Literal[
    "missing",  # there is no such file, or it is not a file
    "unreadable",  # the system does not let us read it
    "empty",  # nothing in it, or no event
    "too large",  # beyond a limit of size or count
    "compressed",  # damaged, or of a kind we do not open
    "binary",  # not text at all
    "encoding",  # text, in letters we cannot tell
    "xml",  # not well-formed
    "doctype",  # declares a document type or entities
    "depth",  # elements within elements beyond the limit
    "not a log",  # well-formed, but something else
    "csv",  # quotes or cells that do not add up
    "columns",  # case, activity or time cannot be told
    "times",  # moments that can be read in two ways
    "rows",  # some events lack something
]


class BadLog(Exception):
    """A file that cannot be read as an event log; the message says why and what to do about it.

    `line` is the line of the file, counted from 1 after inflation, where one line is to blame.
    """

    def __init__(self, message: str, line: int | None = None, kind: BadLogKind = "not a log") -> None:
        super().__init__(message, line, kind)
        self.message = message
        self.line = line
        self.kind: BadLogKind = kind

    @override
    def __str__(self) -> str:
        return self.message


class Attributes(Mapping[str, str]):
    """A small immutable mapping; events of one shape share their names.

    A log of 140 000 rows and 33 columns holds a tenth of what as many dictionaries would.
    """

    __slots__ = ("_cells", "_names")

    def __init__(self, names: tuple[str, ...], cells: tuple[str, ...]) -> None:
        self._names = names
        self._cells = cells

    @classmethod
    def of(cls, mapping: Mapping[str, str]) -> Attributes:
        """The same pairs, frozen."""
        return cls(tuple(mapping), tuple(mapping.values()))

    @override
    def __getitem__(self, name: str) -> str:
        try:
            return self._cells[self._names.index(name)]
        except ValueError:
            raise KeyError(name) from None

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    @override
    def __len__(self) -> int:
        return len(self._names)

    @override
    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    @override
    def __repr__(self) -> str:
        return f"Attributes({dict(self)})"


NONE_MORE = Attributes((), ())
"""No attributes."""


@dataclass(frozen=True, slots=True)
class LogEvent:
    """One fact of one case. `at` is in ms since the epoch, UTC; what is finer is cut off.

    `activity`, `resource` and `group` are never blank: an absent one is `None`.
    """

    activity: str
    at: Moment
    resource: str | None = None
    group: str | None = None
    attributes: Mapping[str, str] = NONE_MORE


@dataclass(frozen=True, slots=True)
class LogCase:
    """One case with at least one event; events in order of time, ties in the order of the file."""

    id: str
    events: tuple[LogEvent, ...]
    attributes: Mapping[str, str] = NONE_MORE


@dataclass(frozen=True, slots=True)
class LostRow:
    """One row or event that was left out, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class LossReport:
    """What a reading with loss left out; `first` names the first of the rows, in file order.

    `cases` counts the cases of which no event is left.
    """

    rows: int = 0
    first: tuple[LostRow, ...] = ()
    cases: int = 0

    def __bool__(self) -> bool:
        return self.rows > 0


@dataclass(frozen=True, slots=True)
class Columns:
    """What the reader is told; what it is not told, it finds, or asks for in a `BadLog`.

    In XES the names are attribute keys. Several activity columns are joined with "+".
    `time_format` is `iso`, `day-first`, `month-first`, `epoch-s`, `epoch-ms` or a strptime pattern
    such as `%d.%m.%y %H:%M`. `delimiter` and `encoding` concern CSV alone.
    """

    case: str | None = None
    activity: tuple[str, ...] = ()
    time: str | None = None
    resource: str | None = None
    group: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    time_format: str | None = None


@dataclass(frozen=True, slots=True)
class Classifier:
    """A view a XES file proposes: the event keys that together name an activity."""

    name: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HowRead:
    """How a file was read: each part as it was told or found; `notes` are sentences for the user."""

    form: Literal["xes", "csv"]
    case: str
    activity: tuple[str, ...]
    time: str
    time_format: str
    resource: str | None = None
    group: str | None = None
    delimiter: str | None = None
    encoding: str | None = None
    classifiers: tuple[Classifier, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventLog:
    """A log; cases in order of first appearance. Two logs are equal when their cases are.

    `source` is the file's name, `digest` the sha256 (hex) of its bytes as they lie on the disk.
    """

    cases: tuple[LogCase, ...]
    source: str = field(default="", compare=False)
    how: HowRead | None = field(default=None, compare=False)
    digest: str = field(default="", compare=False)
    loss: LossReport = field(default=LossReport(), compare=False)

    @property
    def event_count(self) -> int:
        """The number of events in all cases."""
        return sum(len(case.events) for case in self.cases)
