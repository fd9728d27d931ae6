"""What was not sent: what is half written, and replies that are kept on this computer until the desk has them."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field, ValidationError

from runtime.messages.tickets import AddComment
from runtime.model.values import Value

log = logging.getLogger("blueprint.designer")


@dataclass(slots=True)
class Draft:
    """What is half written on a ticket."""

    body: str = ""
    public: bool = False
    files: tuple[tuple[str, str], ...] = ()
    """Hashes and names."""

    @property
    def is_written(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.body.strip())

    @property
    def is_begun(self) -> bool:
        """Whether there is anything to lose: words, or files alone."""
        return self.is_written or bool(self.files)

    def as_command(self, ticket_id: int, earlier: AddComment | None) -> AddComment:
        """How it is written down: in the place of what came back `earlier`. Files alone have a blank for a body."""
        hashes = tuple(key for key, _ in self.files)
        now = {"body": self.body or " ", "public": self.public, "attachments": hashes}
        return earlier.model_copy(update=now) if earlier is not None else AddComment(ticket_id=ticket_id, **now)


class Unsent(Value):
    """A reply with the names of its files. Its command bears the same id at every try, so none arrives twice."""

    command: AddComment
    names: dict[str, str] = Field(default_factory=dict)
    came_back: bool = False
    """It was refused and stands as a draft: it is not sent again by itself."""


class UnsentReplies:
    """One file for each, which only its owner may read. It may be told to forget on any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where they are."""
        return self._folder

    def keep(self, command: AddComment, names: Mapping[str, str], *, came_back: bool = False) -> None:
        """Write a reply down. Raises OSError where that cannot be."""
        self._folder.mkdir(parents=True, exist_ok=True)
        files = {key: names[key] for key in command.attachments if key in names}
        text = Unsent(command=command, names=files, came_back=came_back).model_dump_json()
        descriptor = os.open(self._place(command), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)

    def forget(self, command: AddComment) -> None:
        """The desk has it, or nobody wants to send it any more."""
        self._place(command).unlink(missing_ok=True)

    def all(self) -> list[Unsent]:
        """What was not sent, by ticket. A file that cannot be read is left where it is, and logged."""
        found = filter(None, map(_read, sorted(self._folder.glob("*.json"))))
        return sorted(found, key=lambda each: each.command.ticket_id)

    def _place(self, command: AddComment) -> Path:
        return self._folder / f"{command.command_id}.json"


def _read(place: Path) -> Unsent | None:
    try:
        return Unsent.model_validate_json(place.read_bytes())
    except (OSError, ValidationError) as error:
        log.warning("The reply in %s cannot be read: %s", place, error)
        return None
