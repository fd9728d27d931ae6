"""A copy of a whole desk while it is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from runtime.messages.faults import Refused, Unavailable
from runtime.store.database import Database
from runtime.store.troubles import DRIVER_ERRORS, sentence_for

_PAGES_AT_ONCE = 2_000
"""Between two portions others may write; SQLite begins anew when they did, and the copy is of one moment."""


def backup(database: Database, target: Path) -> int:
    """Copy the desk's file as of one moment to `target`, checked, and wholly or not at all; its size in bytes.

    Raises Refused where `target` exists or the desk is no file, Unavailable when the copy cannot be written.
    """
    if not database.is_sqlite:
        raise Refused("A desk on PostgreSQL is backed up with the server's own means: pg_dump.")
    if target.exists():
        raise Refused(f"“{target}” exists already. Name another file.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder “{target.parent}”. Create it first, or choose another place.")
    partial = target.with_name(f"{target.name}.part")
    try:
        _copy(str(database.url.database), partial)
        partial.replace(target)
    except DRIVER_ERRORS as error:
        raise Unavailable(sentence_for(error) or f"The copy failed: {error}.") from error
    finally:
        partial.unlink(missing_ok=True)
    return target.stat().st_size


def _copy(source_name: str, partial: Path) -> None:
    partial.unlink(missing_ok=True)
    partial.touch(mode=0o600)
    with closing(sqlite3.connect(source_name)) as source, closing(sqlite3.connect(partial)) as copy:
        source.backup(copy, pages=_PAGES_AT_ONCE)
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise Unavailable(f"The desk's file is damaged ({found}): the copy was thrown away. Run the check (verify).")
