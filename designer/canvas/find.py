"""Find: names, fields, owners and texts, anywhere in the Blueprint; Enter goes from one to the next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from designer.canvas.captions import Names, owner_caption
from designer.canvas.overlay import Element
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.folding import fold


def found(blueprint: Blueprint, words: str, names: Names) -> list[Element]:
    """Everything that says these words, whatever their case and accents; states first, each kind by name."""
    wanted = fold(words.strip())
    if not wanted:
        return []
    kinds = ("state", "transition", "parallel", "frame", "note")
    hits = [
        (kinds.index(element.kind), fold(name), element)
        for element, name, text in _texts(blueprint, names)
        if wanted in fold(text)
    ]
    return [element for _, _, element in sorted(hits)]


def _texts(blueprint: Blueprint, names: Names) -> Iterator[tuple[Element, str, str]]:
    """Every element, what it is called and everything it says."""
    for state in blueprint.states:
        yield Element("state", state.id), state.name, _said_of_state(state)
    for transition in blueprint.transitions:
        yield Element("transition", transition.id), transition.name, _said_of_transition(transition, names)
    for group in blueprint.parallels:
        yield Element("parallel", group.id), group.name, group.name
    for frame in blueprint.drawing.frames:
        yield Element("frame", frame.id), frame.name, frame.name
    for note in blueprint.drawing.notes:
        yield Element("note", note.id), note.text, note.text


def _said_of_state(state: State) -> str:
    return "\n".join((state.name, state.id, state.status or "", state.customer_label, state.instructions))


def _said_of_transition(transition: Transition, names: Names) -> str:
    owners = [owner_caption(owner, names) for owner in transition.owners]
    form = [str(value) for item in transition.form for value in item.model_dump().values()]
    actions = [str(value) for action in transition.actions for value in action.model_dump().values()]
    said = (transition.name, transition.id, transition.description, transition.confirm, *owners, *form, *actions)
    return "\n".join(said)


class FindBar(QWidget):
    """A line to type in, and how many were found. It decides nothing: the view centres what is found."""

    searched = Signal(str)
    onward = Signal(bool)
    """To the next one; False: to the one before."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self._count = QLineEdit(), QLabel()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(220)
        self.words.textChanged.connect(self.searched)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(self.words)
        row.addWidget(self._count)
        self._retranslate()
        self.hide()

    def open(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.raise_()
        self.words.setFocus()
        self.words.selectAll()
        self.searched.emit(self.words.text())

    def tell(self, place: int, of: int) -> None:
        """Which one is shown, counted from 1, and how many there are."""
        if not self.words.text().strip():
            self._count.clear()
        elif of == 0:
            self._count.setText(self.tr("Nothing found"))
        else:
            self._count.setText(self.tr("{place} of {count}").format(place=place, count=of))
        self.adjustSize()

    @property
    def told(self) -> str:
        """What it says beside the words."""
        return self._count.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.onward.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.words.setPlaceholderText(self.tr("Find names, fields, owners, text"))
        self.words.setAccessibleName(self.tr("Find"))
        self.adjustSize()
