"""Event logs in CSV: one row for each event, the first row naming the columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from runtime.exchange.csv_columns import ASK, MISSING, Places, Table, find_places
from runtime.exchange.csv_text import CsvText, NumberedRow, find_encoding
from runtime.exchange.event_log import (
    Attributes,
    BadLog,
    Columns,
    HowRead,
    LogCase,
    LogEvent,
    LossReport,
)
from runtime.exchange.hostile import TakenFile
from runtime.exchange.log_rows import Progress, Rows
from runtime.exchange.log_times import SHORT, ShortDates, likely_format, moment_reader

CASE_PREFIX = "case:"
"""A column so named describes the case, not the event."""

_SAMPLE_ROWS = 2_000
_PROGRESS_ROWS = 2_000


def read_csv(
    file: TakenFile, columns: Columns, progress: Progress | None, *, with_loss: bool
) -> tuple[tuple[LogCase, ...], HowRead, LossReport]:
    """The cases of a CSV file, how it was read, and what was left out. Raises `BadLog`."""
    sheet = _Sheet.opened(file, columns)
    rows = Rows(file.limits)
    reading = _Reading(sheet, rows)
    for count, (line, cells) in enumerate(sheet.rows()):
        reading.row(line, cells)
        if progress and count % _PROGRESS_ROWS == 0:
            progress(sheet.text.done, len(file.raw))
    cases, loss = rows.finish(with_loss=with_loss)
    if progress:
        progress(len(file.raw), len(file.raw))
    return cases, sheet.how, loss


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A file whose form is known: how its text parts into columns, and what these hold."""

    text: CsvText
    names: tuple[str, ...]
    places: Places
    how: HowRead

    @classmethod
    def opened(cls, file: TakenFile, columns: Columns) -> _Sheet:
        encoding = columns.encoding or find_encoding(file)
        text = CsvText(file, encoding)
        delimiter = _one_character(columns.delimiter) or text.find_delimiter()
        names, notes = _header(text, delimiter, file.limits.columns)
        table = Table(names, _sample(text, delimiter, len(names)))
        places = find_places(table, columns)
        if columns.encoding is None and encoding == "cp1252":
            notes.append("The text is not UTF-8; it was read as Windows-1252.")
        notes += [f"The part of “{name}” was told by its content alone." for name in places.guessed]
        how = HowRead(
            form="csv",
            case=names[places.case],
            activity=tuple(names[c] for c in places.activity),
            time=names[places.time],
            time_format="",
            resource=None if places.resource is None else names[places.resource],
            group=None if places.group is None else names[places.group],
            delimiter=delimiter,
            encoding=encoding,
            notes=tuple(notes),
        )
        sheet = cls(text, names, places, how)
        return replace(sheet, how=replace(how, time_format=sheet.time_format(columns)))

    def rows(self) -> Iterator[NumberedRow]:
        """Every row below the header."""
        return islice(self.text.rows(self.how.delimiter or ","), 1, None)

    def time_format(self, columns: Columns) -> str:
        """As told; else as found; a short date's order is decided by the whole column."""
        found = columns.time_format or self.places.time_format
        if found is None:
            raise BadLog(
                f"The column “{self.how.time}” holds no times that can be read. {ASK} "
                "Or say how they are written: --time-format.",
                2,
                "times",
            )
        if found != SHORT:
            return found
        dates = ShortDates(self.how.time)
        for line, cells in self.rows():
            if len(cells) > self.places.time:
                dates.see(line, cells[self.places.time])
        return dates.decide()


class _Reading:
    """Turns rows of cells into events."""

    def __init__(self, sheet: _Sheet, rows: Rows) -> None:
        self._rows = rows
        self._places = sheet.places
        self._names = sheet.names
        self._width = len(sheet.names)
        self._moment = moment_reader(sheet.how.time_format)
        others = [c for c in range(self._width) if c not in sheet.places.roles]
        self._of_case = [c for c in others if sheet.names[c].startswith(CASE_PREFIX)]
        self._of_event = [c for c in others if c not in self._of_case]

    def row(self, line: int, cells: list[str]) -> None:
        """One row: an event, or a loss."""
        self._rows.meet()
        reason = self._fit(cells)
        if reason:
            self._rows.lose(line, reason)
            return
        case = cells[self._places.case]
        event = self._judge(cells)
        if isinstance(event, str):
            self._rows.lose(line, event, None if case in MISSING else case)
        elif case in MISSING or case.isspace():
            self._rows.lose(line, f"“{self._names[self._places.case]}” is empty")
        else:
            self._file(case, event, cells)

    def _fit(self, cells: list[str]) -> str | None:
        """Why a row does not fit the header; empty cells too many are harmless."""
        if len(cells) == self._width:
            return None
        if len(cells) > self._width and not any(cells[self._width :]):
            return None
        return f"it has {len(cells)} cells where the header has {self._width}"

    def _judge(self, cells: Sequence[str]) -> LogEvent | str:
        when = cells[self._places.time]
        if when in MISSING or when.isspace():
            return f"“{self._names[self._places.time]}” is empty"
        try:
            at = self._moment(when)
        except (ValueError, OverflowError):
            return f"“{when[:40]}” in “{self._names[self._places.time]}” is no time"
        for place in self._places.activity:
            if cells[place] in MISSING or cells[place].isspace():
                return f"“{self._names[place]}” is empty"
        activity = self._rows.one("+".join([cells[place] for place in self._places.activity]))
        resource, group = self._role(cells, self._places.resource), self._role(cells, self._places.group)
        return LogEvent(activity, at, resource, group, self._attributes(cells, self._of_event))

    def _role(self, cells: Sequence[str], place: int | None) -> str | None:
        if place is None or cells[place] in MISSING or cells[place].isspace():
            return None
        return self._rows.one(cells[place])

    def _attributes(self, cells: Sequence[str], places: Sequence[int]) -> Attributes:
        said = [place for place in places if cells[place]]
        names = tuple([self._names[place] for place in said])
        return self._rows.attributes(names, tuple([cells[place] for place in said]))

    def _file(self, case: str, event: LogEvent, cells: Sequence[str]) -> None:
        if self._of_case and not self._rows.knows(case):
            said = [place for place in self._of_case if cells[place]]
            names = tuple(self._names[place].removeprefix(CASE_PREFIX) for place in said)
            attributes = self._rows.attributes(names, tuple(cells[place] for place in said))
            self._rows.describe(case, attributes)
        self._rows.add(case, event)


def _one_character(told: str | None) -> str | None:
    mark = "\t" if told in {"\\t", "tab"} else told
    if mark is not None and (len(mark) != 1 or mark in '"\r\n '):
        raise BadLog(f"A delimiter is one character, not “{told}”.", kind="columns")
    return mark


def _header(text: CsvText, delimiter: str, most: int) -> tuple[tuple[str, ...], list[str]]:
    """The names of the columns, made distinct, and notes on what had to be changed."""
    line, cells = next(text.rows(delimiter), (1, []))
    if not cells:
        raise BadLog("There is no row in this file.", kind="empty")
    if len(cells) > most:
        raise BadLog(
            f"The first row has {len(cells):,} columns; at most {most:,} are read.",
            line,
            "too large",
        )
    if any(likely_format([cell]) for cell in cells):
        raise BadLog(
            f"Line {line} holds a time, so it seems to be an event; the first row must name the columns.",
            line,
            "columns",
        )
    return _distinct(cells)


def _distinct(cells: list[str]) -> tuple[tuple[str, ...], list[str]]:
    names, notes, seen = [], [], Counter[str]()
    for number, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {number}"
        seen[name] += 1
        if seen[name] > 1:
            notes.append(f"“{name}” names several columns; one is called “{name} ({seen[name]})”.")
            name = f"{name} ({seen[name]})"
        names.append(name)
    return tuple(names), notes


def _sample(text: CsvText, delimiter: str, width: int) -> list[list[str]]:
    """The first rows that fit the header."""
    rows = (cells for _, cells in islice(text.rows(delimiter), 1, _SAMPLE_ROWS))
    return [cells for cells in rows if len(cells) >= width]
