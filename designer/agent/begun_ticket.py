"""A ticket that was begun and not opened, kept on this computer until it is, or is thrown away."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from pydantic import Field, ValidationError

from runtime.messages.requesters import RequesterView
from runtime.model.fields import FieldValue
from runtime.model.values import Value

log = logging.getLogger("blueprint.designer")

_NAME = "new-ticket.draft"


class BegunTicket(Value):
    """What was filled in."""

    requester: RequesterView | None = None
    name: str = ""
    """Whom somebody was looking for, or is about to add."""
    email: str = ""
    is_new: bool = False
    values: dict[str, FieldValue] = Field(default_factory=dict)
    copies: tuple[str, ...] = ()
    files: dict[str, str] = Field(default_factory=dict)
    """Names by hash."""

    @property
    def says_something(self) -> bool:
        """Whether anything of it would be missed."""
        words = any(self.values.get(key) for key in ("subject", "description", "tags"))
        return bool(words or self.name or self.copies or self.files)


class BegunTickets:
    """Holds one, in memory and in a file that only its owner may read. Without a folder, in memory alone."""

    def __init__(self, folder: Path | None = None) -> None:
        self._place = folder / _NAME if folder is not None else None
        self._begun = self._read()

    @property
    def begun(self) -> BegunTicket | None:
        """What was begun last; None when nothing was."""
        return self._begun

    def keep(self, begun: BegunTicket) -> None:
        """Keep it in the place of the one before. What says nothing is not kept.

        A computer that does not take it is logged: it stays in memory as long as the window.
        """
        if not begun.says_something:
            self.forget()
            return
        self._begun = begun
        if self._place is None:
            return
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self._place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(begun.model_dump_json())
        except OSError as error:
            log.warning("A ticket that was begun cannot be kept in %s: %s", self._place, error)

    def forget(self) -> None:
        """It was opened, or nobody wants it any more."""
        self._begun = None
        if self._place is not None:
            self._place.unlink(missing_ok=True)

    def _read(self) -> BegunTicket | None:
        if self._place is None or not self._place.exists():
            return None
        try:
            return BegunTicket.model_validate_json(self._place.read_bytes())
        except (OSError, ValidationError) as error:
            log.warning("The ticket begun in %s cannot be read: %s", self._place, error)
            return None
