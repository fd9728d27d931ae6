"""Event logs out: XES 1.0 and CSV, packed with gzip when the name ends so.

Both carry the same: case, activity, time, resource, group and the attributes of events and cases,
under the names of the XES standard, so that what is written is read back alike without being told.
Only a CSV cell that a spreadsheet would run as a formula comes back changed: it gains a quote mark.
"""

from __future__ import annotations

import csv
import gzip
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

from runtime.exchange.atomic_file import replacing
from runtime.exchange.event_log import EventLog, LogCase, LogEvent
from runtime.model.values import Moment

CASE, ACTIVITY, TIME = "case:concept:name", "concept:name", "time:timestamp"
RESOURCE, GROUP = "org:resource", "org:group"
OTHER_PREFIX = "other:"
"""Put before an attribute whose own name belongs to one of the columns above."""

_EVENT_NAMES = frozenset({ACTIVITY, TIME, RESOURCE, GROUP})
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP = re.compile('[&<>"\t\n\r]')
_ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_XES_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<global scope="trace">
<string key="concept:name" value="UNKNOWN"/>
</global>
<global scope="event">
<string key="concept:name" value="UNKNOWN"/>
<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
</global>
<classifier name="Activity" keys="concept:name"/>
"""


@dataclass(slots=True)
class Written:
    """What became of a log on its way out; a caller tells the user when it is not `faithful`."""

    events: int = 0
    replaced: int = 0
    """Characters that no XML can carry (controls, lone surrogates); each is now U+FFFD."""
    guarded: int = 0
    """CSV cells that begin like a formula; each now begins with a quote mark."""

    @property
    def faithful(self) -> bool:
        """Whether everything was written as it was."""
        return not (self.replaced or self.guarded)

    def plain(self, text: str) -> str:
        """The text with what XML cannot carry replaced, and counted."""
        clean, count = _NOT_XML.subn("\ufffd", text)
        self.replaced += count
        return clean

    def cell(self, text: str) -> str:
        """The text as a spreadsheet may see it, never a formula."""
        clean = self.plain(text)
        if not clean.startswith(_FORMULA):
            return clean
        self.guarded += 1
        return f"'{clean}"

    def quoted(self, text: str) -> str:
        """The text as the value of a XML attribute, line ends and tabs kept."""
        clean = self.plain(text)
        return _MARKUP.sub(lambda found: _ENTITIES[found[0]], clean)


def write_xes(log: EventLog, path: Path) -> Written:
    """The log as XES 1.0, put in the place of `path` at once. Raises OSError."""
    written = Written()
    with _text(path, "utf-8") as out:
        out.write(_XES_HEAD)
        for case in log.cases:
            out.writelines(_trace(case, written))
        out.write("</log>\n")
    return written


def write_csv(log: EventLog, path: Path) -> Written:
    """The log as CSV in UTF-8 with its mark, which spreadsheets need; at once. Raises OSError."""
    written = Written()
    of_events = _names(event.attributes for case in log.cases for event in case.events)
    of_cases = _names(case.attributes for case in log.cases)
    header = [CASE, ACTIVITY, TIME, RESOURCE, GROUP]
    header += [written.cell(_event_name(name)) for name in of_events]
    header += [written.cell(f"case:{_case_name(name)}") for name in of_cases]
    with _text(path, "utf-8-sig") as out:
        sheet = csv.writer(out)
        sheet.writerow(header)
        for case in log.cases:
            tail = [written.cell(case.attributes.get(name, "")) for name in of_cases]
            sheet.writerows([written.cell(case.id), *_cells(event, of_events, written), *tail] for event in case.events)
    return written


@contextmanager
def _text(path: Path, encoding: str) -> Iterator[TextIO]:
    """Text into a file that replaces `path`; packed alike each time, with no name or hour in it."""
    with replacing(path) as file:
        packed = path.name.endswith(".gz")
        sink = gzip.GzipFile("", "wb", fileobj=file, mtime=0) if packed else file
        text = io.TextIOWrapper(sink, encoding=encoding, newline="")
        yield text
        text.flush()
        text.detach()
        if packed:
            sink.close()


def _trace(case: LogCase, written: Written) -> Iterator[str]:
    yield "<trace>\n"
    yield _string("concept:name", case.id, written)
    for name, value in case.attributes.items():
        yield _string(_case_name(name), value, written)
    for event in case.events:
        yield "<event>\n"
        yield from _event(event, written)
        yield "</event>\n"
    yield "</trace>\n"


def _event(event: LogEvent, written: Written) -> Iterator[str]:
    written.events += 1
    yield _string(ACTIVITY, event.activity, written)
    yield f'<date key="{TIME}" value="{_iso(event.at)}"/>\n'
    if event.resource is not None:
        yield _string(RESOURCE, event.resource, written)
    if event.group is not None:
        yield _string(GROUP, event.group, written)
    for name, value in event.attributes.items():
        yield _string(_event_name(name), value, written)


def _string(key: str, value: str, written: Written) -> str:
    return f'<string key="{written.quoted(key)}" value="{written.quoted(value)}"/>\n'


def _cells(event: LogEvent, names: list[str], written: Written) -> Iterator[str]:
    written.events += 1
    yield written.cell(event.activity)
    yield _iso(event.at)
    yield written.cell(event.resource or "")
    yield written.cell(event.group or "")
    for name in names:
        yield written.cell(event.attributes.get(name, ""))


def _names(attributes: Iterable[Mapping[str, str]]) -> list[str]:
    """Every name, in order of first appearance."""
    return list(dict.fromkeys(name for some in attributes for name in some))


def _event_name(name: str) -> str:
    taken = name in _EVENT_NAMES or name.startswith("case:")
    return OTHER_PREFIX + name if taken else name


def _case_name(name: str) -> str:
    return OTHER_PREFIX + name if name == "concept:name" else name


def _iso(at: Moment) -> str:
    return (_EPOCH + timedelta(milliseconds=at)).isoformat(timespec="milliseconds")
