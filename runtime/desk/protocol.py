"""The seam itself: two verbs."""

from __future__ import annotations

from typing import Protocol

from runtime.messages.base import Command, Query, Receipt


class Desk(Protocol):
    """Where every command and query goes, near or far. It blocks: call it off the GUI thread."""

    def do[R](self, command: Command[R]) -> Receipt[R]:
        """Carry out a command, all of it or none; a Fault says why not."""
        ...

    def ask[R](self, query: Query[R]) -> R:
        """Answer a question; changes nothing."""
        ...
