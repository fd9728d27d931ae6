"""A sign at the foot of the window: whether a duty of the open desk is done, and where."""

from __future__ import annotations

from typing import NamedTuple, override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from designer.timekeeper import Turned
from runtime.messages.faults import Fault


class Signed(NamedTuple):
    """What a sign says, why, and how grave it is."""

    text: str = ""
    why: str = ""
    tone: str = ""


class DutySign(QLabel):
    """Nothing while there is nothing to say. The words say what the dot says by its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clockSign")
        self._state: Turned | Fault | None = None
        self.setContentsMargins(10, 0, 10, 0)
        self._say()

    def tell(self, state: Turned | Fault | None) -> None:
        """Show how it stands; None: there is no desk."""
        self._state = state
        self._say()

    def signed(self, state: Turned | Fault) -> Signed:
        """What to say of this; subclasses know the words."""
        raise NotImplementedError

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        text, why, tone = self.signed(self._state) if self._state is not None else Signed()
        self.setVisible(bool(text))
        self.setText(f"● {text}" if text else "")
        self.setToolTip(why)
        self.setAccessibleName(text)
        self.setAccessibleDescription(why)
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)
