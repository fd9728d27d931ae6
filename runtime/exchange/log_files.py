"""The one door for event logs: a path goes in, an `EventLog` or a `BadLog` comes out; and back."""

from __future__ import annotations

from pathlib import Path

from runtime.exchange.csv_log import read_csv
from runtime.exchange.event_log import Columns, EventLog
from runtime.exchange.hostile import DEFAULT, Limits, TakenFile, take_file
from runtime.exchange.log_export import Written, write_csv, write_xes
from runtime.exchange.log_rows import Progress
from runtime.exchange.xes import read_xes

__all__ = ["read_log", "write_csv", "write_log", "write_xes"]

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


def write_log(log: EventLog, path: Path) -> Written:
    """The log in the form the name asks for: .xes or .csv, each also with .gz behind.

    Raises OSError when the place cannot be written, and ValueError for any other name.
    """
    name = path.name.lower().removesuffix(".gz")
    if name.endswith(".xes"):
        return write_xes(log, path)
    if name.endswith(".csv"):
        return write_csv(log, path)
    raise ValueError(f"{path.name} ends neither in .xes nor in .csv (with or without .gz).")


def _is_xml(file: TakenFile) -> bool:
    head = file.head(4096)
    wide = head.startswith(_UTF16_MARKS)
    text = head.decode("utf-16" if wide else "utf-8-sig", "replace")
    return text.lstrip().startswith("<")
