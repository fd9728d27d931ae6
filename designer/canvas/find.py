"""Find: names, fields, owners and texts, anywhere in the Blueprint; Enter goes from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from designer.canvas.captions import Names, owner_caption
from designer.canvas.overlay import Element
from runtime.model.blueprint import Blueprint, State, Transition
from runtime.model.folding import fold
from runtime.model.values import Value


def found(blueprint: Blueprint, words: str, names: Names) -> list[Element]:
    """Everything that says these words, whatever their case and accents: what is called just so, then states first."""
    wanted = fold(words.strip())
    if not wanted:
        return []
    kinds = ("state", "transition", "parallel", "frame", "note")
    hits = [
        (fold(name) != wanted, kinds.index(element.kind), fold(name), element)
        for element, name, text in _texts(blueprint, names)
        if wanted in fold(text)
    ]
    return [element for *_, element in sorted(hits)]


def _texts(blueprint: Blueprint, names: Names) -> Iterator[tuple[Element, str, str]]:
    """Every element, what it is called and everything it says."""
    for state in blueprint.states:
        yield Element("state", state.id), state.name, _said_of_state(state, names)
    for transition in blueprint.transitions:
        yield Element("transition", transition.id), transition.name, _said_of_transition(transition, names)
    for group in blueprint.parallels:
        yield Element("parallel", group.id), group.name, group.name
    for frame in blueprint.drawing.frames:
        yield Element("frame", frame.id), frame.name, frame.name
    for note in blueprint.drawing.notes:
        yield Element("note", note.id), note.text, note.text


def _said_of_state(state: State, names: Names) -> str:
    actions = _named((*state.on_entry, *state.on_exit), names)
    return "\n".join((state.name, state.id, state.status or "", state.customer_label, state.instructions, *actions))


def _said_of_transition(transition: Transition, names: Names) -> str:
    owners = [owner_caption(owner, names) for owner in transition.owners]
    parts = (*transition.form, transition.criteria, *transition.actions)
    said = (transition.name, transition.id, transition.description, transition.confirm, *owners, *_named(parts, names))
    return "\n".join(said)


def _named(parts: Iterable[Value], names: Names) -> Iterator[str]:
    """Everything that is written in forms, criteria and actions; what has an id of the desk by its name."""
    for part in parts:
        yield from (_name(text, names) for text in _written(part.model_dump()))


def _written(given: object) -> Iterator[str]:
    if isinstance(given, Mapping):
        for key, value in given.items():
            yield from () if key == "kind" else _written(value)
    elif isinstance(given, list | tuple):
        for value in given:
            yield from _written(value)
    elif given is not None and not isinstance(given, bool):
        yield str(given)


def _name(text: str, names: Names) -> str:
    """Fields stand by their id alone in a form, after “field.” or “ticket.” in a condition."""
    for key in (text, text.removeprefix("field."), f"ticket.{text}"):
        if key in names:
            return names[key]
    return text


_LINE, _NARROWEST, _TOLD = 220, 80, 120
"""How wide the line is, and at least; and the room for what was found beside it."""


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
        self.words.textChanged.connect(self.searched)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 8, 6)
        row.addWidget(self.words)
        row.addWidget(self._count)
        self._retranslate()
        self.hide()

    def stand(self, width: int, inset: int) -> None:
        """In the upper right corner of something so wide, with room for what it tells; narrower where that is."""
        self.words.setMinimumWidth(max(_NARROWEST, min(_LINE, width - 2 * inset - _TOLD)))
        self.adjustSize()
        self.move(max(inset, width - inset - max(self.width(), _LINE + _TOLD)), inset)

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
