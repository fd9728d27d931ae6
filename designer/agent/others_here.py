"""Who else has the ticket open: said above it, so that two people do not answer the same customer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from designer.agent.names import Names
from designer.agent.presence import Presence
from designer.theme import set_tone
from designer.widgets.elided import ElidedLabel
from designer.widgets.speaking import Speaking
from runtime.messages.presence import PresenceView

translate = QCoreApplication.translate


_WIDEST, _INSET = 260, 24


class OthersHere(Speaking):
    """Hidden while nobody else is there."""

    def __init__(self, names: Names, presence: Presence) -> None:
        super().__init__()
        self._names, self._presence = names, presence
        self._ticket: int | None = None
        self.label = ElidedLabel()
        self.label.setObjectName("chip")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        presence.changed.connect(lambda _tickets: self._show())
        names.changed.connect(self._show)
        self.hide()
        self.say(lambda _text: self._show(), str)

    def show_ticket(self, ticket_id: int | None) -> None:
        """The ticket it is about."""
        self._ticket = ticket_id
        self._show()

    def _show(self) -> None:
        others = self._presence.on(self._ticket) if self._ticket is not None else ()
        text = others_told(others, self._names)
        self.label.setFixedWidth(min(_WIDEST, self.label.fontMetrics().horizontalAdvance(text) + _INSET))
        self.label.setText(text)
        set_tone(self.label, "warning" if any(each.writing for each in others) else "")
        self.setVisible(bool(others))


def others_told(others: Sequence[PresenceView], names: Names) -> str:
    """“Nora is writing here · Marc is looking at this”; nothing where there is nobody."""
    writing = translate("OthersHere", "{name} is writing here")
    looking = translate("OthersHere", "{name} is looking at this")
    first = sorted(others, key=lambda each: (not each.writing, each.person))
    return " · ".join((writing if each.writing else looking).format(name=names.person(each.person)) for each in first)
