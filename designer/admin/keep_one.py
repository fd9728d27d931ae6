"""Customers who are in several organisations, before each is in one: which one to keep, person by person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.admin.page import on_card
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.theme import enlarge
from runtime.messages.requesters import RequesterView, SetMembers
from runtime.model.folding import fold
from runtime.model.people import Organisation


class KeepOneDialog(QDialog):
    """Proposes the first by the alphabet, which is where domains lead too."""

    chosen = Signal(object)
    """What each is to leave, as a list of SetMembers: one for each organisation."""

    def __init__(self, people: Sequence[RequesterView], organisations: Sequence[Organisation], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people = people
        self._names = {each.id: each.name for each in organisations}
        self.kept = {person.id: self._choice(person) for person in people}
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Keep these, leave the others"))
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self._arrange()

    def _choice(self, person: RequesterView) -> ChoiceEditor:
        box = ChoiceEditor()
        choices = [Choice(key, self._names.get(key) or key) for key in person.organisations]
        ordered = sorted(choices, key=lambda choice: (fold(choice.name), choice.id))
        box.offer(ordered)
        box.show_value(ordered[0].id)
        box.setAccessibleName(person.name)
        return box

    def _arrange(self) -> None:
        title = self.tr("Which organisation does each of them keep?")
        self.setWindowTitle(title)
        self.resize(520, 420)
        heading, told, inside = QLabel(title), QLabel(), QWidget()
        enlarge(heading, 1.15, bold=True)
        told.setObjectName("secondary")
        told.setWordWrap(True)
        told.setText(self.tr("From now on a customer is in one. Their tickets stay where they are."))
        rows = QFormLayout(inside)
        rows.setContentsMargins(0, 0, 12, 0)
        rows.setSpacing(8)
        for person in self._people:
            name = QLabel(person.name)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setToolTip(person.email)
            rows.addRow(name, self.kept[person.id])
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (heading, told):
            column.addWidget(widget)
        column.addWidget(on_card(inside), 1)
        buttons.addStretch(1)
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column.addLayout(buttons)

    def _confirm(self) -> None:
        leaving: dict[str, list[str]] = {}
        for person in self._people:
            for key in person.organisations:
                if key != self.kept[person.id].value:
                    leaving.setdefault(key, []).append(person.id)
        self.accept()
        self.chosen.emit([SetMembers(organisation=key, leave=tuple(people)) for key, people in leaving.items()])
