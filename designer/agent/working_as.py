"""Who is working at this desk, and a way for somebody else to sit down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue, Choice
from designer.panels.editors import ChoiceEditor
from designer.widgets.speaking import Speaking


class WorkingAs(Speaking):
    """A choice among those who work here. The desk itself decides who may act without a password."""

    chosen = Signal(str)

    def __init__(self, actor: str, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actor, self._catalogue = actor, catalogue
        self.people, self._label = ChoiceEditor(), QLabel()
        self._label.setObjectName("rowLabel")
        self._label.setBuddy(self.people)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(3)
        column.addWidget(self._label)
        column.addWidget(self.people)
        self.people.picked.connect(self._pick)
        catalogue.changed.connect(self._fill)
        self.say(self._label.setText, lambda: self.tr("Working as"))
        self.say(self.people.setAccessibleName, lambda: self.tr("Working as"))
        self._fill()

    def open(self) -> None:
        """Show who may be chosen."""
        self.people.setFocus(Qt.FocusReason.OtherFocusReason)
        self.people.showPopup()

    def _fill(self) -> None:
        self.people.offer(self._catalogue.people or [Choice(self._actor, self._actor)])
        self.people.show_value(self._actor)

    def _pick(self, person: object) -> None:
        if isinstance(person, str) and person != self._actor:
            self.people.show_value(self._actor)  # until the desk has let them in
            self.chosen.emit(person)
