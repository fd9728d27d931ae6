"""A copy of a whole desk while it is in use, and a desk out of such a copy."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from runtime.messages.faults import Refused
from runtime.model.values import Moment
from runtime.store import audit, moving
from runtime.store.database import Database
from runtime.store.troubles import DRIVER_ERRORS, IN_USE, sentence_for
from runtime.store.whole_file import (
    SIDE_FILES,
    Told,
    becoming,
    copied,
    insist_sound,
    looked_into,
    nobody,
    partial_of,
    take_place,
)


def backup(database: Database, target: Path, told: Told = nobody) -> int:
    """Copy the desk as of one moment to the file `target`, proved, and wholly or not at all; its size in bytes.

    Proved means: every page and reference is sound, and the audit in the copy is whole and holds what the desk's held
    before. A desk on a server becomes a desk's file with the same contents, which opens like any other.
    Raises Refused where `target` exists, Unavailable when the copy cannot be written or proved.
    """
    if not database.is_sqlite:
        moving.move(database, str(target), told)
        return target.stat().st_size
    with database.read() as session:
        head = audit.head(session)
    with becoming(target) as partial:
        copied(Path(str(database.url.database)), partial, told)
        insist_sound(partial, head)
    return target.stat().st_size


def restore(source: Path, target: Path, *, replace: bool, now: Moment, told: Told = nobody) -> Path | None:
    """Make a desk's file of a backup, which is proved first; the answer is where the desk that was there lies now.

    Raises Refused where there is a desk and it is not to be replaced, or while a program has it open; Unavailable when
    the backup is damaged or the file cannot be written. Then everything is as it was.
    """
    insist_sound(source)
    if not target.exists():
        with becoming(target) as partial:
            copied(source, partial, told)
        return None
    if not replace:
        raise Refused(f"“{target}” exists already. Name another file, or say that it is to be replaced (--replace).")
    if source.samefile(target):
        raise Refused("A desk cannot be restored from itself. Name its backup.")
    with partial_of(target) as partial:
        copied(source, partial, told)
        _close(target)
        aside = target.with_name(f"{target.name}.replaced-{datetime.fromtimestamp(now / 1_000, UTC):%Y%m%dT%H%M%SZ}")
        _set_aside(target, aside)
        take_place(partial, target)
    return aside


def _close(desk: Path) -> None:
    """Have everything of the desk in its one file. Raises Refused while a program has it open.

    A damaged file, which is what backups are for, is left as it is, with what lies beside it.
    """
    try:
        with looked_into(desk) as session:
            session.core.exec_driver_sql("SELECT count(*) FROM sqlite_master")
        with closing(sqlite3.connect(desk, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except DRIVER_ERRORS as error:
        if sentence_for(error) == IN_USE:
            raise Refused(f"“{desk}” is in use. Close every program that has it open, then try again.") from error


def _set_aside(desk: Path, aside: Path) -> None:
    """Keep the desk under another name, too: until the restored one takes its place it keeps its own."""
    for end in SIDE_FILES:
        beside = desk.with_name(desk.name + end)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + end))
    try:
        os.link(desk, aside)
    except FileExistsError as error:
        raise Refused(f"“{aside}” exists already. Try again in a second.") from error
    except OSError:  # a disk that knows no second names
        desk.rename(aside)
