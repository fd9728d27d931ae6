"""A page of things that Blueprints, views and tickets use: it says by what, and removes what nothing uses."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf, Thing
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.admin.uses_note import UsesNote
from designer.courier import Courier
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo


class UsedForm[T: Thing](ThingForm[T]):
    """A form whose last row says what uses the thing."""

    def __init__(self, uses: UsesNote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.uses = uses

    def end(self) -> None:
        """Called once the other rows are made."""
        self.row(self.uses, lambda: self.tr("Where it is used"))


class UsedPage[T: Thing](ThingsPage[T]):
    """Asks what uses the thing that is shown, also after the set-up changed."""

    def __init__(
        self, courier: Courier, info: DeskInfo, shelf: Shelf[T], form: UsedForm[T], parent: QWidget | None = None
    ) -> None:
        self._uses = form.uses
        super().__init__(courier, info, shelf, form, parent)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """Show the set-up as it is now, and ask again what uses the thing that is shown."""
        super().show_setup(setup)
        self._look(self.current)

    @override
    def turned_to(self, thing: T) -> None:
        """What uses it is the desk's to say."""
        self._look(thing.id)

    def _look(self, key: str) -> None:
        self._uses.look("" if key == NEW else key, self.setup)
