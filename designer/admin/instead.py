"""What tickets get instead of something that is to go: one choice, or one for each department that loses it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.widgets.speaking import Speaking


@dataclass(frozen=True)
class Bearing:
    """Tickets that bear what is to go, and what they may get. `department`: its id, or nothing for the whole desk."""

    department: str
    name: str
    tickets: int
    choices: Sequence[Choice]


class Instead(Speaking):
    """A row for each part of the tickets; the first of the choices is proposed."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors: dict[str, ChoiceEditor] = {}
        """By department; under nothing for the whole desk."""
        self._bearing: Sequence[Bearing] = ()
        self._labels: dict[str, QLabel] = {}
        self._title = QLabel()
        self._title.setObjectName("rowLabel")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._title, 0, 0, 1, 2)
        self.say(self._title.setText, lambda: self.tr("These tickets get instead"))
        self.say(lambda _text: self._word(), str)

    @property
    def anything(self) -> bool:
        """Whether there is something to choose."""
        return bool(self.editors)

    @property
    def tickets(self) -> int:
        """How many tickets change."""
        return sum(each.tickets for each in self._bearing)

    @property
    def value(self) -> dict[str, str]:
        """What is chosen, by department."""
        return {key: editor.value for key, editor in self.editors.items() if editor.value is not None}

    def offer(self, bearing: Iterable[Bearing]) -> None:
        """Ask for these anew."""
        for widget in (*self.editors.values(), *self._labels.values()):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self.editors, self._labels, self._bearing = {}, {}, tuple(bearing)
        for row, each in enumerate(self._bearing, start=1):
            self._add(row, each)
        self._word()

    def _add(self, row: int, each: Bearing) -> None:
        editor, label = ChoiceEditor(self), QLabel(self)
        editor.offer(each.choices)
        editor.show_value(each.choices[0].id)
        editor.picked.connect(lambda _key: self.chosen.emit())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(editor)
        label.setVisible(bool(each.department))
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(editor, row, 1 if each.department else 0, 1, 1 if each.department else 2)
        self.editors[each.department], self._labels[each.department] = editor, label

    def _word(self) -> None:
        for each in self._bearing:
            text = self.tr("{name}: %Ln ticket(s)", "", each.tickets).format(name=each.name)
            self._labels[each.department].setText(text)
            named = self.tr("These tickets get instead")
            self.editors[each.department].setAccessibleName(f"{named}: {text}" if each.department else named)
