"""In which order the transitions from a state come: their buttons, and those that go by themselves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer import words
from designer.widgets.ordered_list import OrderedList
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint, Manual, On, Timer, Transition, When

_MOST_LINES = 8


class ButtonOrder(Speaking):
    """The transitions of one source, in order; there is nothing to see where there is nothing to order."""

    ordered = Signal(object)
    """The ids of all of them, as a hand put them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list, self.note = OrderedList(removes=False), QLabel()
        self.note.setObjectName("secondary")
        self.note.setWordWrap(True)
        self._shown: tuple[Transition, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.list)
        column.addWidget(self.note)
        self.setFocusProxy(self.list)
        self.list.moved.connect(self._move)
        self.say(self.list.rows.setAccessibleName, lambda: self.tr("Order of the transitions"))
        self.say(
            self.note.setText,
            lambda: self.tr(
                "Agents see the buttons in this order. Of those that go by themselves and are ready at once, one with "
                "criteria goes before one that waits for an event, and that before a timer; then this order counts."
            ),
        )
        self.say(lambda _text: self._fill(), str)

    def show_value(self, drawn: Blueprint, source: str | None) -> bool:
        """Show those from a state, or the common ones. Returns whether there is anything to order."""
        found = [each for each in drawn.transitions if each.source == source]
        self._shown = tuple(sorted(found, key=lambda each: (each.order, each.name, each.id)))
        self._fill()
        return len(found) > 1

    def _fill(self) -> None:
        self.list.fill([(each.id, self._named(each)) for each in self._shown])
        self.list.show_lines(min(_MOST_LINES, max(2, len(self._shown))))

    def _named(self, transition: Transition) -> str:
        kinds = {
            Manual: "",
            When: self.tr("by itself, by its criteria"),
            On: self.tr("by itself, at an event"),
            Timer: self.tr("by itself, after a time"),
        }
        how = kinds[type(transition.trigger)]
        return words.labelled(transition.name, how) if how else transition.name

    def _move(self, key: str, place: int) -> None:
        ids = [each.id for each in self._shown if each.id != key]
        ids.insert(place, key)
        self.ordered.emit(tuple(ids))
