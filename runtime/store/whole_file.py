"""Files of desks that exist wholly or not at all, and a look into one that changes nothing."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from runtime.messages.access import AuditHead
from runtime.messages.faults import NotFound, Refused, Unavailable
from runtime.store import audit
from runtime.store.database import Session
from runtime.store.migrations import NEWEST, REVISIONS
from runtime.store.troubles import DRIVER_ERRORS, sentence_for

type Told = Callable[[int, int], None]
"""Is told how much of how much is done. What it raises stops the work, which then leaves nothing."""

SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file that is open."""

_SEALED_SINCE = REVISIONS.index("0003")


def nobody(_done: int, _total: int) -> None:
    """Told and says nothing."""


@contextmanager
def becoming(target: Path) -> Iterator[Path]:
    """An empty file beside `target` that gets its name, flushed to the disk, when the block ends well.

    When the block raises nothing is left of it. Raises Refused where `target` exists or its folder does not, and
    Unavailable when it cannot be written.
    """
    refuse_taken(target)
    with partial_of(target) as partial:
        yield partial
        refuse_taken(target)
        take_place(partial, target)


@contextmanager
def partial_of(target: Path) -> Iterator[Path]:
    """An empty file beside `target`, for its owner's eyes only, gone at the end unless it took the target's place.

    Raises Unavailable when it cannot be written.
    """
    partial = target.with_name(f"{target.name}.part")
    try:
        _remove(partial)  # what is left of an attempt that was killed
        partial.touch(mode=0o600)
        yield partial
    except OSError as error:
        raise Unavailable(f"“{target}” cannot be written: {error.strerror}. Check the place and its rights.") from error
    except DRIVER_ERRORS as error:
        raise Unavailable(sentence_for(error) or f"“{target}” cannot be written: {error}.") from error
    finally:
        _remove(partial)


def take_place(partial: Path, target: Path) -> None:
    """Give a finished file its name, and have both on the disk when this returns."""
    _flush(partial)
    partial.replace(target)
    _flush(target.parent)


def refuse_taken(target: Path) -> None:
    """Raises Refused unless a file can come to be there."""
    if target.exists():
        raise Refused(f"“{target}” exists already. Name another file.")
    if not target.parent.is_dir():
        raise Refused(f"There is no folder “{target.parent}”. Create it first, or choose another place.")


def _remove(path: Path) -> None:
    for each in (path, *(path.with_name(path.name + end) for end in SIDE_FILES)):
        each.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    """Onto the disk; where a folder cannot be flushed, as on Windows, the system sees to it."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copied(source: Path, partial: Path, told: Told) -> None:
    """Copy a desk's file page by page as of one moment, also while it is in use; begins anew when others write."""
    with closing(sqlite3.connect(_uri(source), uri=True)) as one, closing(sqlite3.connect(partial)) as other:
        one.backup(other, pages=_PAGES_AT_ONCE, progress=lambda _status, left, total: told(total - left, total))


_PAGES_AT_ONCE = 2_000
"""Between two portions others may write; SQLite begins anew when they did, and the copy is of one moment."""


@contextmanager
def looked_into(path: Path) -> Iterator[Session]:
    """A session on a desk's file that nobody uses; nothing is written, not even beside it."""
    uri = _uri(path)
    engine = sa.create_engine(
        "sqlite://", creator=lambda: sqlite3.connect(uri, uri=True, isolation_level=None), poolclass=sa.pool.NullPool
    )
    with engine.connect() as core:
        yield Session(core, engine.dialect, {})


def _uri(path: Path) -> str:
    """Read only; as unchangeable where nobody has it open, so that it can be read wherever it lies."""
    open_now = path.with_name(path.name + SIDE_FILES[0]).exists()
    return f"{path.absolute().as_uri()}?mode=ro" + ("" if open_now else "&immutable=1")


def insist_sound(path: Path, kept: AuditHead | None = None) -> str:
    """The revision of a desk's file whose pages, references and audit are whole; `kept`: a head the audit must hold.

    Raises Unavailable with what is wrong, Refused for a desk of a newer version.
    """
    if not path.is_file():
        raise NotFound(f"There is no file “{path}”. Check the path.")
    try:
        with looked_into(path) as session:
            return _sound(session, path, kept)
    except DRIVER_ERRORS as error:
        raise Unavailable(f"“{path}”: {sentence_for(error) or error}") from error


def _sound(session: Session, path: Path, kept: AuditHead | None) -> str:
    found = session.core.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    if found != "ok":
        raise Unavailable(f"“{path}” is damaged ({found}). Take another backup; run the check (verify) on the desk.")
    if not {"alembic_version", "desk_fact"} <= set(sa.inspect(session.core).get_table_names()):
        raise Unavailable(f"“{path}” is not a desk. Choose a file this program made.")
    if session.core.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise Unavailable(f"“{path}” has rows that point nowhere. Take another backup; run the check (verify).")
    revision: str = session.core.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
    if revision not in REVISIONS:
        raise Refused(f"“{path}” was made by a newer version of this program (schema {revision}, known {NEWEST}).")
    if REVISIONS.index(revision) >= _SEALED_SINCE:
        _insist_audit(session, path, kept)
    return revision


def _insist_audit(session: Session, path: Path, kept: AuditHead | None) -> None:
    for problem in audit.verify(session, kept).problems:
        raise Unavailable(f"The audit in “{path}” is not whole: {problem}")
