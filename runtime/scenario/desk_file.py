"""A desk's file as a whole: removed with what SQLite keeps beside it, or filled beside its place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path

_BESIDE = ("", "-wal", "-shm")


def usual_place() -> Path:
    """Where a demonstration desk is kept from one time to the next, whichever program made it."""
    return user_data_path("blueprint-designer", appauthor=False, ensure_exists=True) / "demo.desk"


def remove(place: Path) -> None:
    """Remove a desk's file, if there is one, with the files SQLite keeps beside it."""
    for side in _BESIDE:
        place.with_name(place.name + side).unlink(missing_ok=True)


@contextmanager
def filled_beside(place: Path, ending: str) -> Iterator[Path]:
    """A file to fill, which takes its place when the block ends well: there is never half a desk.

    It stands in a folder beside the place and bears the same name, since a new desk is called after its file.
    `ending` sets apart the programs that may fill the same place at once.
    """
    folder = place.with_name(f".{place.name}{ending}")
    part = folder / place.name
    if folder.exists():  # of a program that was killed
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    try:
        yield part
        remove(place)
        part.replace(place)
    finally:
        shutil.rmtree(folder)
