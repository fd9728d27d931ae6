"""Who else has it open: said beside it, so that two people do not answer the same customer, or draw the same twice."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from designer.presence import Presence, Somebody
from designer.theme import set_tone
from designer.widgets.elided import ElidedLabel
from designer.widgets.speaking import Speaking

translate = QCoreApplication.translate


_WIDEST, _INSET = 260, 24


class Persons(Protocol):
    """Knows what people are called."""

    @property
    def changed(self) -> SignalInstance:
        """It learnt names."""
        ...

    def person(self, key: str | None, /) -> str:
        """Somebody's name."""
        ...


class OthersHere(Speaking):
    """Hidden while nobody else is there."""

    def __init__(self, names: Persons, presence: Presence[Any, Any], *, drawn: bool = False) -> None:
        """`drawn`: what is open is a drawing, not a text."""
        super().__init__()
        self._names, self._presence, self._drawn = names, presence, drawn
        self._place: Hashable | None = None
        self.label = ElidedLabel()
        self.label.setObjectName("chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        presence.changed.connect(lambda _places: self._show())
        names.changed.connect(self._show)
        self.hide()
        self.say(lambda _text: self._show(), str)

    def show_place(self, place: Hashable | None) -> None:
        """What it is about."""
        self._place = place
        self._show()

    def _show(self) -> None:
        others = self._presence.on(self._place) if self._place is not None else ()
        text = others_told(others, self._names, drawn=self._drawn)
        self.label.setFixedWidth(min(_WIDEST, self.label.fontMetrics().horizontalAdvance(text) + _INSET))
        self.label.setText(text)
        set_tone(self.label, "warning" if any(each.writing for each in others) else "")
        self.setVisible(bool(others))


def others_told(others: Sequence[Somebody], names: Persons, *, drawn: bool = False) -> str:
    """“Nora is writing here · Marc is looking at this”; nothing where there is nobody."""
    if drawn:
        writing, looking = (
            translate("OthersHere", "{name} is drawing here"),
            translate("OthersHere", "{name} has this Blueprint open"),
        )
    else:
        writing = translate("OthersHere", "{name} is writing here")
        looking = translate("OthersHere", "{name} is looking at this")
    first = sorted(others, key=lambda each: (not each.writing, each.person))
    return " · ".join((writing if each.writing else looking).format(name=names.person(each.person)) for each in first)
