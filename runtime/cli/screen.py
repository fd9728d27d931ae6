"""Where a command writes: answers to standard output, everything else to standard error.

With --json there is exactly one JSON value on standard output, whatever happens.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, override

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from runtime.cli.faults import End

_NUMBERS = re.compile(r"\[\n\s+([-+.\deE]+(?:,\n\s+[-+.\deE]+)*)\n\s+\]")
"""A list of numbers as `json.dumps` indents it. No text holds a line break: there it is an escape."""

PLAIN_WIDTH = 10_000
"""Without a terminal a line is never folded: another program reads it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers stand right."""

    title: str
    number: bool = False


def in_lines(value: object) -> str:
    """A value as JSON, indented; numbers in a row stand in a row, for the daily ones of a chart are thousands."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    return _NUMBERS.sub(lambda found: f"[{' '.join(found[1].split())}]", text)


class Screen:
    """The two outputs of one command. `as_json`: the caller is a program."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._out = _console(sys.stdout)
        self._err = _console(sys.stderr)

    def answer(self, value: object) -> None:
        """The command's answer, for a program."""
        sys.stdout.write(in_lines(value) + "\n")

    def line(self, text: str = "") -> None:
        """A line of the answer, for a person."""
        self._out.print(Text(text), soft_wrap=True)

    def title(self, text: str) -> None:
        """A heading in the answer."""
        self._out.print()
        self._out.print(Text(text, style="bold"), soft_wrap=True)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Rows under their titles: drawn on a terminal, spaced apart elsewhere."""
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", highlight=False)
        for column in columns:
            table.add_column(Text(column.title), justify="right" if column.number else "left", overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        self._out.print(table)

    def note(self, text: str) -> None:
        """Something beside the answer: progress, a hint."""
        self._err.print(Text(text), soft_wrap=True)

    def bad_end(self, end: End) -> None:
        """Why the command could not be done."""
        if self.as_json:
            self.answer({"error": {"kind": end.kind, "sentence": end.sentence, "reasons": list(end.reasons)}})
        self._err.print(Text(end.sentence), soft_wrap=True)
        for reason in end.reasons:
            if reason not in end.sentence:
                self._err.print(Text(f"  · {reason}"), soft_wrap=True)

    @contextmanager
    def progress(self, what: str) -> Iterator[Advance]:
        """A progress bar on a terminal; nothing elsewhere."""
        if not self._err.is_terminal:
            yield Advance(None, what)
            return
        columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
        with Progress(*columns, console=self._err, transient=True) as bar:
            yield Advance(bar, what)


class Advance:
    """Told how far something is: `advance(done, total)`."""

    def __init__(self, bar: Progress | None, what: str) -> None:
        self._bar = bar
        self._task = bar.add_task(what, total=None) if bar is not None else None

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=done, total=total)


class _Console(Console):
    """A console that leaves it to the caller when the reader has gone."""

    @override
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _console(stream: Any) -> Console:
    terminal = bool(getattr(stream, "isatty", lambda: False)())
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")  # a sign a terminal cannot show must not end the command
    return _Console(file=stream, highlight=False, markup=False, emoji=False, width=None if terminal else PLAIN_WIDTH)
