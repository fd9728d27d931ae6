"""Which functions may run on this computer: somebody who sits at it agreed, to this desk's and to these very bytes.

The desk never says what runs here. Who may declare functions on it names a module; the module lies in a folder of this
computer, and a person who sees which file that is says yes to it. A file that changes is asked about again.
"""

from __future__ import annotations

import hashlib
import json
import os
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock
from typing import NamedTuple

from platformdirs import user_data_path
from pydantic import BaseModel, RootModel, ValidationError

from runtime.messages.faults import Refused, Unavailable
from runtime.model.functions import Function
from runtime.model.values import Moment

FOLDER_VARIABLE = "BLUEPRINT_FUNCTIONS"


class Computer(NamedTuple):
    """Where a computer has its functions, and what was agreed to on it."""

    functions: Path
    agreed: Path


def this_computer() -> Computer:
    """Of whoever runs this program; a variable of the environment names another folder of functions."""
    home = user_data_path("blueprint-designer", appauthor=False)
    return Computer(Path(os.environ.get(FOLDER_VARIABLE) or home / "functions"), home / "agreed-functions.json")


class Standing(StrEnum):
    """How a function stands to this computer."""

    MISSING = "missing"
    """Its file is not here."""
    NEW = "new"
    """It is here, and nobody agreed to it yet."""
    CHANGED = "changed"
    """Somebody agreed to it as it was."""
    AGREED = "agreed"


class Here(NamedTuple):
    """A function on this computer: which file it is, its SHA-256, and since when it may run."""

    standing: Standing
    file: Path
    digest: str = ""
    since: Moment | None = None


def read(here: Here) -> str:
    """What stands in the file. Raises Refused where it is gone, or another one than was looked at."""
    try:
        code = here.file.read_bytes()
    except OSError as error:
        raise Refused(_ANOTHER) from error
    if _digest(code) != here.digest:
        raise Refused(_ANOTHER)
    return code.decode("utf-8", "replace")


def _digest(code: bytes) -> str:
    return hashlib.sha256(code).hexdigest()


_ANOTHER = "The file was changed or removed meanwhile: look at it again before you agree to it."


class _Agreed(BaseModel):
    digest: str
    file: str
    since: Moment


class _Kept(RootModel[dict[str, dict[str, _Agreed]]]):
    """By desk and entry."""


class Consents:
    """Kept in a file of whoever agreed; what was agreed to for this run only, in memory. Any thread may ask."""

    def __init__(self, computer: Computer | None = None) -> None:
        self.computer = computer or this_computer()
        self._for_now: dict[tuple[str, str], _Agreed] = {}
        self._one_at_a_time = Lock()

    def of(self, desk_id: str, function: Function) -> Here:
        """How the function stands here. Raises Unavailable where the list of what was agreed to cannot be read."""
        file = self.file_of(function)
        try:
            digest = _digest(file.read_bytes())
        except OSError:
            return Here(Standing.MISSING, file)
        agreed = self._for_now.get((desk_id, function.entry)) or self._read().get(desk_id, {}).get(function.entry)
        if agreed is None:
            return Here(Standing.NEW, file, digest)
        if agreed.digest != digest:
            return Here(Standing.CHANGED, file, digest)
        return Here(Standing.AGREED, file, digest, agreed.since)

    def file_of(self, function: Function) -> Path:
        """Where its module has to lie."""
        return self.computer.functions.joinpath(*function.module.split(".")).with_suffix(".py")

    def agree(self, desk_id: str, function: Function, digest: str, *, at: Moment, lasting: bool = True) -> None:
        """Let it run here as it is; not `lasting`: as long as this program runs.

        Raises Refused where the file is another one than was seen, and Unavailable where that cannot be kept.
        """
        here = self.of(desk_id, function)
        if here.digest != digest:
            raise Refused(_ANOTHER)
        agreed = _Agreed(digest=digest, file=str(here.file), since=at)
        if not lasting:
            self._for_now[desk_id, function.entry] = agreed
            return
        with self._one_at_a_time:
            kept = self._read()
            self._keep({**kept, desk_id: {**kept.get(desk_id, {}), function.entry: agreed}})

    def withdraw(self, desk_id: str, function: Function) -> None:
        """Nothing of it runs here any more. Raises Unavailable where that cannot be kept."""
        self._for_now.pop((desk_id, function.entry), None)
        with self._one_at_a_time:
            kept = self._read()
            left = {entry: each for entry, each in kept.get(desk_id, {}).items() if entry != function.entry}
            self._keep({**kept, desk_id: left})

    def _read(self) -> dict[str, dict[str, _Agreed]]:
        try:
            return _Kept.model_validate_json(self.computer.agreed.read_bytes()).root
        except FileNotFoundError:
            return {}
        except (OSError, ValidationError) as error:
            raise self._unusable() from error

    def _keep(self, agreed: dict[str, dict[str, _Agreed]]) -> None:
        """Whole or not at all, and readable by nobody else."""
        place = self.computer.agreed
        text = json.dumps(_Kept(agreed).model_dump(), indent=2)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile("w", dir=place.parent, encoding="utf-8", delete=False) as part:
                part.write(text)
            Path(part.name).replace(place)
        except OSError as error:
            raise self._unusable() from error

    def _unusable(self) -> Unavailable:
        return Unavailable(
            f"What was agreed to on this computer can be neither read nor kept in “{self.computer.agreed}”:"
            " see to that file, or remove it and agree again."
        )
