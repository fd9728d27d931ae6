"""Drawings that the desk does not have yet, kept on this computer until it does."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from secrets import token_hex

from pydantic import ValidationError
from PySide6.QtCore import QLockFile

from runtime.exchange.atomic_file import replacing
from runtime.model.blueprint import Blueprint
from runtime.model.values import Count, Moment, Value

log = logging.getLogger("blueprint.designer")

_LOCK = "window.lock"


class Unsaved(Value):
    """What was drawn, and the draft it was made from: whoever saves it later is merged with all since."""

    drawn: Blueprint
    base: Blueprint
    revision: Count
    """Of the base."""
    kept_at: Moment


class UnsavedDrawings:
    """A folder for each window that is open, which only its owner may read; a file in it for each Blueprint.

    A window holds a lock on its folder, which the system takes from it however it ends. What is in a folder without
    its window was left behind, and is taken over by the next one: so none ever writes over what another one keeps.
    It is used on one thread at a time, whichever that is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._mine = folder, folder / token_hex(8)
        self._lock: QLockFile | None = None
        self._names: dict[str, str] = {}

    def keep(self, unsaved: Unsaved) -> None:
        """Write a drawing down in place of what was kept of its Blueprint here. Raises OSError where that cannot be."""
        self._enter()
        name = self._names.setdefault(unsaved.drawn.id, f"{token_hex(8)}.json")
        with replacing(self._mine / name) as file:
            file.write(unsaved.model_dump_json().encode())

    def forget(self, blueprint_id: str) -> None:
        """The desk has it, or nobody wants it any more."""
        name = self._names.pop(blueprint_id, None)
        if name is not None:
            self.throw_away(name)

    def holds(self, blueprint_id: str) -> bool:
        """Whether something of this Blueprint is kept here by this window."""
        return blueprint_id in self._names

    def take_over(self) -> dict[str, Unsaved]:
        """What windows that ended have left behind, by the name of its file, oldest first.

        A file that cannot be read is taken along too, and logged. Raises OSError where a folder cannot be read.
        """
        found: dict[str, Unsaved] = {}
        for folder in sorted(self._folder.glob("*/")):
            if folder != self._mine:
                found |= self._take(folder)
        return dict(sorted(found.items(), key=lambda each: each[1].kept_at))

    def adopt(self, name: str, blueprint_id: str) -> None:
        """What was left behind in this file is drawn on: from now on it is what is kept of its Blueprint."""
        self._names[blueprint_id] = name

    def throw_away(self, name: str) -> None:
        """Take a file away."""
        (self._mine / name).unlink(missing_ok=True)

    def close(self) -> None:
        """This window ends: whatever it still keeps is left behind for the next one."""
        if self._lock is None:
            return
        empty = not any(self._mine.glob("*.json"))
        self._lock.unlock()
        self._lock = None
        if empty:
            shutil.rmtree(self._mine, ignore_errors=True)

    def _enter(self) -> None:
        if self._lock is None or not self._mine.is_dir():
            self._mine.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = _locked(self._mine)

    def _take(self, folder: Path) -> dict[str, Unsaved]:
        lock = _locked(folder)
        if lock is None:  # its window is open
            return {}
        self._enter()
        found = {}
        for file in sorted(folder.glob("*.json")):
            unsaved = _read(file.replace(self._mine / file.name))
            if unsaved is not None:
                found[file.name] = unsaved
        lock.unlock()
        shutil.rmtree(folder, ignore_errors=True)
        return found


def _locked(folder: Path) -> QLockFile | None:
    lock = QLockFile(str(folder / _LOCK))
    lock.setStaleLockTime(0)  # only the end of its program breaks it, never its age
    return lock if lock.tryLock(0) else None


def _read(place: Path) -> Unsaved | None:
    try:
        return Unsaved.model_validate_json(place.read_bytes())
    except (OSError, ValidationError) as error:
        log.warning("The drawing in %s cannot be read: %s", place, error)
        return None
