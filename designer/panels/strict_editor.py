"""What a strict Blueprint locks beside its transitions, and for whom it does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.panels.owners_editor import OwnersEditor
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.model.blueprint import Blueprint, Strict


class StrictEditor(Speaking):
    """A tick, and while it is on a tick for each thing and the list of the exempt. Off and on again loses neither."""

    edited = Signal(object)
    """The Strict; None for none."""

    def __init__(self, catalogue: Catalogue, blueprint: Callable[[], Blueprint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = Strict()
        self._of = ""
        self.strict, self._more, self._none = Tick(), QWidget(), QLabel()
        self.locks = {lock: Tick() for lock in self._names()}
        self.exempt = OwnersEditor(catalogue, blueprint)
        self._lay_out()
        self._connect()

    def show_value(self, blueprint: Blueprint) -> None:
        """Show how strict it is; of another Blueprint nothing is remembered."""
        strict = blueprint.strict
        if strict is not None or blueprint.id != self._of:
            self._last = strict or Strict()
        self._of = blueprint.id
        self.strict.set_checked(strict is not None)
        self._more.setVisible(strict is not None)
        for lock, box in self.locks.items():
            box.set_checked(lock in self._last.locks)
        self._none.setVisible(not self._last.locks)
        self.exempt.show_value(self._last.exempt)

    def _names(self) -> dict[str, Callable[[], str]]:
        return {
            "fields": lambda: self.tr("Fields"),
            "replies": lambda: self.tr("Replies to the customer"),
            "notes": lambda: self.tr("Notes to colleagues"),
            "attachments": lambda: self.tr("Attachments"),
            "resolution": lambda: self.tr("The resolution"),
            "tags": lambda: self.tr("Tags"),
        }

    def _connect(self) -> None:
        self.strict.clicked.connect(lambda on: self.edited.emit(self._last if on else None))
        for box in self.locks.values():
            box.clicked.connect(lambda _on: self._lock())
        self.exempt.edited.connect(lambda owners: self._become(exempt=owners))

    def _lock(self) -> None:
        self._become(locks=tuple(lock for lock, box in self.locks.items() if box.box.isChecked()))

    def _become(self, **changes: object) -> None:
        self._last = self._last.having(**changes)
        self.edited.emit(self._last)

    def _lay_out(self) -> None:
        column, inside = QVBoxLayout(self), QVBoxLayout(self._more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        inside.setContentsMargins(24, 0, 0, 0)
        inside.setSpacing(6)
        locked, freed = QLabel(), QLabel()
        for label in (locked, freed, self._none):
            label.setWordWrap(True)
            label.setObjectName("rowLabel")
        self._none.setObjectName("secondary")
        for widget in (locked, *self.locks.values(), self._none, freed, self.exempt):
            inside.addWidget(widget)
        column.addWidget(self.strict)
        column.addWidget(self._more)
        self.say(self.strict.set_text, lambda: self.tr("&Strict: outside transitions a ticket is locked"))
        self.say(locked.setText, lambda: self.tr("These change in transitions only"))
        self.say(self._none.setText, lambda: self.tr("Nothing is chosen: nothing is locked."))
        self.say(freed.setText, lambda: self.tr("Not locked for (nobody named: locked for all)"))
        self.say(self.exempt.setAccessibleName, lambda: self.tr("Who is exempt"))
        for lock, text in self._names().items():
            self.say(self.locks[lock].set_text, text)
