"""Keeping a desk: backups, restoring, moving, the check with its progress. For whoever may operate it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from runtime.desk.clocks import system_clock
from runtime.desk.local import LocalDesk
from runtime.desk.protocol import Desk
from runtime.messages.access import ExportAuditHead
from runtime.messages.faults import Refused
from runtime.messages.keeping import Moved
from runtime.messages.system import Problem, VerifyReport
from runtime.store import backup, desk_info, moving, verify
from runtime.store.opening import is_server, open_database
from runtime.store.whole_file import Told, nobody

__all__ = ["Told", "back_up", "check", "move", "restore"]


def back_up(desk: Desk, target: Path, told: Told = nobody) -> int:
    """Copy the whole desk to a file while it is in use, proved; the copy's size in bytes. The desk remembers when.

    Raises Forbidden for whoever may not operate the desk, Refused and Unavailable.
    """
    here = _insist_operator(desk)
    size = backup.backup(here.database, target, told)
    with here.database.write() as session:
        desk_info.note_backup(session, system_clock())
    return size


def restore(source: Path, address: str, *, replace: bool, told: Told = nobody) -> Path | None:
    """Make a desk of a backup, in a file or an empty database on a server; where the replaced file lies now.

    There is no desk to ask who may: whoever may write the file may. Raises NotFound, Refused and Unavailable.
    """
    if not is_server(address):
        return backup.restore(source, Path(address), replace=replace, now=system_clock(), told=told)
    with tempfile.TemporaryDirectory(prefix="blueprint-restore-") as folder:
        copy = Path(folder) / source.name
        backup.restore(source, copy, replace=False, now=system_clock())  # the backup itself is not upgraded
        database = open_database(copy, create=False)
        try:
            moving.move(database, address, told)
        finally:
            database.close()
    return None


def move(desk: Desk, address: str, told: Told = nobody) -> Moved:
    """Copy the whole desk to a file or an empty database on a server, compared row by row.

    Raises Forbidden for whoever may not operate the desk, Refused and Unavailable.
    """
    return moving.move(_insist_operator(desk).database, address, told)


def check(desk: Desk, told: Told = nobody) -> VerifyReport:
    """As `VerifyDesk` answers, telling how far it is. Raises Forbidden for whoever may not operate the desk."""
    here = _insist_operator(desk)
    problems: list[Problem] = []
    with here.database.read() as session:
        for progress in verify.check(session):
            problems += progress.problems
            told(progress.done, progress.total)
        return verify.reported(session, iter(problems))


def _insist_operator(desk: Desk) -> LocalDesk:
    """The desk as one of this process, whose files it can reach, for whoever may operate it."""
    if not isinstance(desk, LocalDesk):
        raise Refused("This desk is on another machine: it is kept there.")
    desk.ask(ExportAuditHead())
    return desk
