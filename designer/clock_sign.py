"""A sign at the foot of the window: whether the SLA clock of the open desk runs, and where."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from designer.sentences import said
from designer.timekeeper import Turned
from designer.whereabouts import whereabouts
from runtime.messages.faults import Fault


class ClockSign(QLabel):
    """Nothing while no desk is open. The words say what the dot says by its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clockSign")
        self._state: Turned | Fault | None = None
        self.setContentsMargins(10, 0, 10, 0)
        self._say()

    def tell(self, state: Turned | Fault | None) -> None:
        """Show how the clock stands; None: there is no desk."""
        self._state = state
        self._say()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        text, why, tone = self._words()
        self.setVisible(bool(text))
        self.setText(f"● {text}" if text else "")
        self.setToolTip(why)
        self.setAccessibleName(text)
        self.setAccessibleDescription(why)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    def _words(self) -> tuple[str, str, str]:
        """What to say, why, and how grave it is."""
        state = self._state
        if state is None:
            return "", "", ""
        if isinstance(state, Fault) or state.trouble is not None:
            fault = state if isinstance(state, Fault) else state.trouble
            return self.tr("SLA clock stands"), said(fault.sentence) if fault is not None else "", "bad"
        if state.here:
            why = self.tr("Reminders, breaches, escalations and timers of this desk happen while this window is open.")
            return self.tr("SLA clock runs here"), why, "good"
        text = self.tr("It runs {somewhere}. This window takes over when that one ends.")
        why = text.format(somewhere=whereabouts(state.holder))
        return self.tr("SLA clock runs elsewhere"), why, "good"
