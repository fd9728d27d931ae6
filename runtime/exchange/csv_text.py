"""From the bytes of a CSV file to numbered rows of cells: encoding, delimiter, quotes, limits."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import NoReturn

from runtime.exchange.event_log import BadLog
from runtime.exchange.hostile import TakenFile

DELIMITERS = (",", ";", "\t", "|")
_CHUNK = 64 * 1024
_SAMPLE_ROWS = 50
_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}

type NumberedRow = tuple[int, list[str]]
"""The line on which a row begins, and its cells."""


def find_encoding(file: TakenFile) -> str:
    """By its mark, else UTF-8 if all of it is, else Windows-1252. Raises `BadLog`: no text."""
    head = file.head(4096)
    for mark, encoding in _BOMS.items():
        if head.startswith(mark):
            return encoding
    if b"\0" in head:
        return _wide_encoding(file.name, head)
    return "utf-8" if _is_utf8(file) else "cp1252"


def _wide_encoding(name: str, head: bytes) -> str:
    """UTF-16 without a mark: every other byte of western text is nought."""
    even, odd = head[0::2], head[1::2]
    if odd.count(0) > len(odd) // 2 and 0 not in even:
        return "utf-16-le"
    if even.count(0) > len(even) // 2 and 0 not in odd:
        return "utf-16-be"
    raise BadLog(f"{name} is a binary file, no text. Give the log as XES or CSV.", kind="binary")


def _is_utf8(file: TakenFile) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    stream, _ = file.opened()
    try:
        while chunk := stream.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class CsvText:
    """The text of a file in one encoding; every iteration reads it anew from the start."""

    def __init__(self, file: TakenFile, encoding: str) -> None:
        self._file = file
        self._encoding = encoding
        self._below = io.BytesIO()

    @property
    def done(self) -> int:
        """Raw bytes the present iteration has used."""
        return self._below.tell()

    def rows(self, delimiter: str) -> Iterator[NumberedRow]:
        """Every row that is not blank. Raises `BadLog` for quotes that do not close, and others."""
        reader = csv.reader(self._lines(), delimiter=delimiter, strict=True)
        line = 1
        try:
            for row in reader:
                if row:
                    yield line, row
                line = reader.line_num + 1
        except csv.Error as fault:
            raise BadLog(
                f"The row that begins on line {line} cannot be read as CSV: {fault}. "
                "A quote may be left open, or another --delimiter be meant.",
                line,
                "csv",
            ) from fault

    def find_delimiter(self) -> str:
        """The delimiter that gives the first rows most columns, evenly. Raises `BadLog`: none."""
        scores = {mark: self._evenness(mark) for mark in DELIMITERS}
        best = max(scores, key=lambda mark: scores[mark])
        if scores[best] == (0, 0):
            raise BadLog(
                f"{self._file.name} is no table: no comma, semicolon, tab or bar parts its first "
                "line. Say --delimiter, or give the log as XES or CSV.",
                1,
                "csv",
            )
        return best

    def _evenness(self, delimiter: str) -> tuple[float, int]:
        """Share of first rows as wide as the first one, and that width."""
        widths: list[int] = []
        try:
            for _, row in self.rows(delimiter):
                widths.append(len(row))
                if len(widths) == _SAMPLE_ROWS:
                    break
        except BadLog as fault:
            if fault.kind != "csv":
                raise
        if not widths or widths[0] == 1:
            return 0, 0
        return round(widths.count(widths[0]) / len(widths), 1), widths[0]

    def _lines(self) -> Iterator[str]:
        stream, self._below = self._file.opened()
        longest = self._file.limits.line_chars
        number = 0
        try:
            text = io.TextIOWrapper(stream, encoding=self._encoding, newline="")
            while line := text.readline(longest + 1):
                number += 1
                if len(line) > longest:
                    self._refuse_line(number)
                yield line
        except (UnicodeError, LookupError) as fault:
            raise BadLog(
                f"{self._file.name} is not in “{self._encoding}” (after line {number}). "
                "Save it in UTF-8, or say --encoding.",
                number + 1,
                "encoding",
            ) from fault

    def _refuse_line(self, number: int) -> NoReturn:
        raise BadLog(
            f"Line {number} is longer than {self._file.limits.line_chars:,} characters.",
            number,
            "too large",
        )
