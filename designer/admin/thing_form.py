"""The form of a page of Manage: it shows one thing, and tells what a hand makes of it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from designer.admin.edits import Thing
from designer.panels.page import Rows
from runtime.messages.setup import SetupView


class ThingForm[T: Thing](Rows):
    """Rows that show one thing and tell, at every key, what a hand made of it."""

    edited = Signal(object)
    """The thing as it is wanted now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thing: T | None = None
        """What is shown, with what a hand made of it; it is checked when it is saved."""

    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""

    def show_value(self, thing: T) -> None:
        """Show this thing without telling."""
        raise NotImplementedError

    def change(self, **changes: object) -> None:
        """A hand changed this of the thing that is shown."""
        if self.thing is not None:
            self.thing = self.thing.model_copy(update=changes)
            self.followed(self.thing, changes)
            self.edited.emit(self.thing)

    def followed(self, thing: T, changes: Collection[str]) -> None:
        """What else the form shows follows these properties, before anybody is told."""
