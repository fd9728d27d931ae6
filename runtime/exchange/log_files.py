"""The one way in for event logs: a path goes in, an `EventLog` or a `BadLog` comes out."""

from __future__ import annotations

from pathlib import Path

from runtime.exchange.csv_log import read_csv
from runtime.exchange.event_log import Columns, EventLog
from runtime.exchange.hostile import DEFAULT, Limits, TakenFile, take_file
from runtime.exchange.log_rows import Progress
from runtime.exchange.xes import read_xes

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_log(
    path: Path,
    *,
    columns: Columns | None = None,
    limits: Limits = DEFAULT,
    progress: Progress | None = None,
    import_with_loss: bool = False,
) -> EventLog:
    """The event log in a XES or CSV file, plain or packed with gzip; told apart by content.

    `progress` is told the raw bytes done and their total; what it raises ends the reading. Events
    that lack a case, an activity or a time refuse the file, unless `import_with_loss`: then they
    are left out, and `EventLog.loss` says which. Raises `BadLog`, and nothing else of its own.
    """
    file = take_file(path, limits)
    read = read_xes if _is_xml(file) else read_csv
    cases, how, loss = read(file, columns or Columns(), progress, with_loss=import_with_loss)
    return EventLog(cases, file.name, how, file.digest, loss)


def _is_xml(file: TakenFile) -> bool:
    head = file.head(4096)
    wide = head.startswith(_UTF16_MARKS)
    text = head.decode("utf-16" if wide else "utf-8-sig", "replace")
    return text.lstrip().startswith("<")
