"""A backup of a desk that is open."""

from __future__ import annotations

from pathlib import Path

from runtime.desk.local import LocalDesk
from runtime.store import backup


def back_up(desk: LocalDesk, target: Path) -> int:
    """Copy the whole desk to a file while it is in use; the copy's size in bytes. Raises Refused and Unavailable."""
    return backup.backup(desk.database, target)
