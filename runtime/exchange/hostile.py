"""Hostile bytes meet limits of size before they meet a parser.

A file is taken from the disk once, whole and bounded; whatever is packed is inflated as a stream
that stops at its limit, so that no small file grows into all of the memory.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, override

from runtime.exchange.event_log import BadLog

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may cost; every number is the greatest that is still accepted."""

    raw_bytes: int = 50 * MEGABYTE
    inflated_bytes: int = 200 * MEGABYTE
    depth: int = 100
    columns: int = 1_000
    """Of a table; and attributes of one event or trace of XES."""
    line_chars: int = MEGABYTE
    """Of one line of CSV, and in bytes of one tag of XML. A single CSV cell: 131 072."""
    events: int = 1_000_000
    attributes: int = 10_000_000
    """Kept over all events, besides activity, time, resource and group."""


DEFAULT = Limits()

_FOREIGN_PACKING = {
    b"PK\x03\x04": "a zip archive or a spreadsheet (.xlsx)",
    b"BZh": "packed with bzip2",
    b"\xfd7zXZ\x00": "packed with xz",
    b"(\xb5/\xfd": "packed with zstd",
    b"7z\xbc\xaf": "a 7z archive",
    b"%PDF": "a PDF",
}


class BoundedStream(io.RawIOBase):
    """The inflated bytes of a file, up to a limit; beyond it, or at damage, `BadLog`."""

    def __init__(self, source: io.BufferedIOBase, limit: int) -> None:
        super().__init__()
        self._source = source
        self._left = limit
        self._limit = limit

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        try:
            got = self._source.readinto(view)
        except (gzip.BadGzipFile, zlib.error, EOFError) as fault:
            raise BadLog(
                f"The packed file is damaged or cut short ({fault}). Fetch or pack it again.",
                kind="compressed",
            ) from fault
        self._left -= got
        if self._left < 0:
            raise BadLog(
                f"Unpacked, the file is larger than {in_megabytes(self._limit)}. Export a shorter period.",
                kind="too large",
            )
        return got


@dataclass(frozen=True, slots=True)
class TakenFile:
    """The bytes of a file, taken once: every pass over it reads the same."""

    name: str
    raw: bytes
    digest: str
    limits: Limits

    @property
    def packed(self) -> bool:
        """Whether the bytes are gzip, whatever the file is called."""
        return self.raw.startswith(b"\x1f\x8b")

    def opened(self) -> tuple[io.BufferedReader, io.BytesIO]:
        """The inflated bytes from the start, and the raw ones below, whose place tells progress."""
        below = io.BytesIO(self.raw)
        source: io.BufferedIOBase = gzip.GzipFile(fileobj=below) if self.packed else below
        bounded = BoundedStream(source, self.limits.inflated_bytes)
        return io.BufferedReader(bounded, buffer_size=64 * 1024), below

    def head(self, size: int = 64 * 1024) -> bytes:
        """The first inflated bytes."""
        return self.opened()[0].read(size)


def in_megabytes(size: int) -> str:
    """A size as a user reads it."""
    return f"{size / MEGABYTE:.0f} MB" if size >= MEGABYTE else f"{size} bytes"


def take_file(path: Path, limits: Limits = DEFAULT) -> TakenFile:
    """The bytes of an ordinary file within the limit. Raises `BadLog` for anything else."""
    raw = _bytes_of(path, limits.raw_bytes)
    if not raw:
        raise BadLog(f"{path.name} is empty.", kind="empty")
    for magic, what in _FOREIGN_PACKING.items():
        if raw.startswith(magic):
            raise BadLog(
                f"{path.name} is {what}. Give the log as XES or CSV, plain or packed with gzip.",
                kind="compressed",
            )
    return TakenFile(path.name, raw, hashlib.sha256(raw).hexdigest(), limits)


def _bytes_of(path: Path, limit: int) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            what = "a folder" if stat.S_ISDIR(found.st_mode) else "not an ordinary file"
            raise BadLog(f"{path.name} is {what}. Name a XES or CSV file.", kind="missing")
        _refuse_above(limit, found.st_size, path.name)
        with path.open("rb") as file:
            raw = file.read(found.st_size + 1)
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise BadLog(f"There is no file {path.name}.", kind="missing") from fault
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise BadLog(f"{path.name} cannot be read: {reason}.", kind="unreadable") from fault
    if len(raw) != found.st_size:
        raise BadLog(f"{path.name} is still being written. Try again when it is done.", kind="unreadable")
    return raw


def _refuse_above(limit: int, size: int, name: str) -> None:
    if size > limit:
        raise BadLog(
            f"{name} is larger than {in_megabytes(limit)}. Pack it with gzip or export a shorter period.",
            kind="too large",
        )
