"""XES (IEEE 1849, and the 1.0 before it), read as a stream by expat; no tree is built.

Any document type is refused, so no entity is ever declared. Attributes nested in attributes, lists
and the attributes of the log itself are left out; `HowRead.notes` says so.
"""

from __future__ import annotations

import codecs
from typing import NoReturn
from xml.parsers import expat

from runtime.exchange.event_log import (
    Attributes,
    BadLog,
    Classifier,
    Columns,
    HowRead,
    LogCase,
    LogEvent,
    LossReport,
)
from runtime.exchange.hostile import Limits, TakenFile
from runtime.exchange.log_rows import Progress, Rows
from runtime.exchange.log_times import ISO, moment_reader

CASE = ACTIVITY = "concept:name"
TIME, RESOURCE, GROUP = "time:timestamp", "org:resource", "org:group"

_CHUNK = 64 * 1024
_IN_LOG, _IN_TRACE, _IN_EVENT = 1, 2, 3
_BYTES = bytes(range(256))
_NATIVE = {"utf-8", "utf-16", "iso8859-1", "ascii"}


def read_xes(
    file: TakenFile, columns: Columns, progress: Progress | None, *, with_loss: bool
) -> tuple[tuple[LogCase, ...], HowRead, LossReport]:
    """The cases of a XES file, how it was read, and what was left out. Raises `BadLog`."""
    reading = _Reading(columns, file.limits)
    stream, below = file.opened()
    while chunk := stream.read(_CHUNK):
        reading.feed(chunk)
        if progress:
            progress(below.tell(), len(file.raw))
    reading.feed(b"", final=True)
    cases, loss = reading.rows.finish(with_loss=with_loss)
    return cases, reading.how(), loss


class _Reading:
    """One pass of the parser; its methods are called by expat for every tag."""

    def __init__(self, columns: Columns, limits: Limits) -> None:
        self.rows = Rows(limits)
        self._limits = limits
        self._columns = columns
        self._activity = columns.activity or (ACTIVITY,)
        self._time = columns.time or TIME
        self._case = columns.case or CASE
        self._roles = (columns.resource or RESOURCE, columns.group or GROUP)
        self._moment = moment_reader(columns.time_format or ISO)
        self._depth = 0
        self._fed = self._reached = 0
        self._event: dict[str, str] | None = None
        self._event_line = 0
        self._trace: dict[str, str] | None = None
        self._trace_events: list[tuple[int, LogEvent | str, str | None]] = []
        self._classifiers: list[Classifier] = []
        self._empty_traces = self._nested = self._merged = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.XmlDeclHandler = _check_encoding
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        """Some more bytes. Raises `BadLog`."""
        try:
            self._parser.Parse(chunk, final)
        except expat.ExpatError as fault:
            reason = expat.ErrorString(fault.code)
            raise BadLog(
                f"The XML is damaged on line {fault.lineno}: {reason}. Export the log again.",
                fault.lineno,
                "xml",
            ) from fault
        self._fed += len(chunk)
        self._reached = max(self._reached, self._parser.CurrentByteIndex)
        if self._fed - self._reached > self._limits.line_chars + 4 * _CHUNK:
            line = self._parser.CurrentLineNumber
            raise BadLog(
                f"A single tag or text near line {line} is larger than the limit of {self._limits.line_chars:,} bytes.",
                line,
                "too large",
            )

    def how(self) -> HowRead:
        """How the file was read."""
        resource, group = self._roles
        return HowRead(
            form="xes",
            case=self._case,
            activity=self._activity,
            time=self._time,
            time_format=self._columns.time_format or ISO,
            resource=resource,
            group=group,
            classifiers=tuple(self._classifiers),
            notes=tuple(self._notes()),
        )

    def _notes(self) -> list[str]:
        notes = []
        if self._empty_traces:
            notes.append(f"{self._empty_traces:,} traces without any event were left out.")
        if self._merged:
            notes.append(f"{self._merged:,} traces bear the name of an earlier one and joined it.")
        if self._nested:
            notes.append(f"{self._nested:,} attributes within attributes were left out.")
        if self._columns.delimiter or self._columns.encoding:
            notes.append("A delimiter or an encoding is for CSV; XES says its own.")
        return notes

    def _start(self, tag: str, attrs: dict[str, str]) -> None:
        depth = self._depth
        self._depth = depth + 1
        if depth == _IN_EVENT and self._event is not None:
            self._keep(self._event, attrs)
        elif depth == _IN_TRACE and self._trace is not None:
            if tag.rpartition(":")[2] == "event":
                self._begin_event()
            else:
                self._keep(self._trace, attrs)
        elif depth == _IN_LOG:
            self._start_in_log(tag.rpartition(":")[2], attrs)
        elif depth == 0:
            self._check_root(tag)
        elif depth >= self._limits.depth:
            self._refuse_depth()
        elif self._trace is not None:
            self._nested += 1

    def _keep(self, into: dict[str, str], attrs: dict[str, str]) -> None:
        try:
            into[attrs["key"]] = attrs["value"]
        except KeyError:  # a list, or a tag of another language
            self._nested += 1
        if len(into) > self._limits.columns:
            self._refuse_width()

    def _start_in_log(self, name: str, attrs: dict[str, str]) -> None:
        if name == "trace":
            self._trace = {}
            self._trace_events = []
        elif name == "event":
            self.rows.meet()
            line = self._parser.CurrentLineNumber
            self.rows.lose(line, "it stands outside every trace, so it has no case")
        elif name == "classifier":
            keys = tuple(attrs.get("keys", "").split())
            self._classifiers.append(Classifier(attrs.get("name", ""), keys))

    def _begin_event(self) -> None:
        self.rows.meet()
        self._event = {}
        self._event_line = self._parser.CurrentLineNumber

    def _end(self, _tag: str) -> None:
        depth = self._depth = self._depth - 1
        if depth == _IN_TRACE and self._event is not None:
            self._end_event(self._event)
        elif depth == _IN_LOG and self._trace is not None:
            self._end_trace(self._trace)

    def _end_event(self, found: dict[str, str]) -> None:
        self._event = None
        case = found.get(self._case) if self._columns.case else None
        self._trace_events.append((self._event_line, self._judge(found), case))

    def _judge(self, found: dict[str, str]) -> LogEvent | str:
        """The event, or the reason why it is none."""
        when = found.pop(self._time, "")
        if not when or when.isspace():
            return f"it has no {self._time}"
        try:
            at = self._moment(when)
        except (ValueError, OverflowError):
            return f"{self._time} “{when[:40]}” is no date"
        activity = self._activity_of(found)
        if activity is None:
            return f"it has no {' + '.join(self._activity)}"
        resource, group = [self._role(found, key) for key in self._roles]
        more = self.rows.attributes(tuple(found), tuple(found.values()))
        return LogEvent(activity, at, resource, group, more)

    def _activity_of(self, found: dict[str, str]) -> str | None:
        one = self.rows.one
        parts = [found.get(key, "") for key in self._activity]
        for key, part in zip(self._activity, parts, strict=True):
            if not part or part.isspace():
                return None
            found.pop(key, None)
        return one("+".join(parts))

    def _role(self, found: dict[str, str], key: str) -> str | None:
        text = found.pop(key, "")
        return self.rows.one(text) if text and not text.isspace() else None

    def _end_trace(self, attributes: dict[str, str]) -> None:
        self._trace = None
        if not self._trace_events:
            self._empty_traces += 1
            return
        name = attributes.pop(self._case, None)
        self._merged += name is not None and self.rows.knows(name)
        for line, event, own_case in self._trace_events:
            self._file_event(line, event, own_case if name is None else name)
        if name is not None and self.rows.knows(name):
            self.rows.describe(name, Attributes.of(attributes))

    def _file_event(self, line: int, event: LogEvent | str, case: str | None) -> None:
        if isinstance(event, str):
            self.rows.lose(line, event, case)
        elif case is None or not case or case.isspace():
            self.rows.lose(line, f"its trace has no {self._case}")
        else:
            self.rows.add(case, event)

    def _check_root(self, tag: str) -> None:
        if tag.rpartition(":")[2] != "log":
            raise BadLog(
                f"This is XML, but no XES: it begins with <{tag[:40]}>, and XES begins with <log>.",
                self._parser.CurrentLineNumber,
                "not a log",
            )

    def _refuse_width(self) -> NoReturn:
        line = self._parser.CurrentLineNumber
        raise BadLog(
            f"The event or trace around line {line} has more than {self._limits.columns:,} attributes.",
            line,
            "too large",
        )

    def _refuse_depth(self) -> NoReturn:
        line = self._parser.CurrentLineNumber
        raise BadLog(
            f"Line {line} nests more than {self._limits.depth} elements; no event log does.",
            line,
            "depth",
        )

    def _refuse_doctype(self, _name: str, *_rest: object) -> NoReturn:
        line = self._parser.CurrentLineNumber
        raise BadLog(
            f"Line {line} declares a document type (DTD), which an event log has no use for and "
            "an attacker has. Remove the <!DOCTYPE …> declaration.",
            line,
            "doctype",
        )


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    """Refuses, before expat meets it, an encoding that it could not read."""
    if encoding is None:
        return
    try:
        known = codecs.lookup(encoding).name in _NATIVE or len(_decoded(encoding)) == len(_BYTES)
    except (LookupError, UnicodeError, ValueError):
        known = False
    if not known:
        raise BadLog(
            f"The XML says it is in “{encoding[:40]}”, which cannot be read here. Save it in UTF-8.",
            1,
            "encoding",
        )


def _decoded(encoding: str) -> str:
    return _BYTES.decode(encoding, "replace")
