"""A line from which something is sent for trial: to whom, a button, and what became of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from designer.panels.editors import LineEditor
from designer.theme import set_tone
from designer.widgets.speaking import Speaking


class TrialLine(Speaking):
    """`told` is for the form to put below. `may_go`: whether something could be sent to this address or number now."""

    wanted = Signal(str)
    """To whom."""

    def __init__(self, may_go: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_go, self._under_way = may_go, False
        self.to, self.button, self.told = LineEditor(), QPushButton(), QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.to, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.to)
        self.button.setObjectName("quiet")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told.setObjectName("tileNote")
        self.told.hide()
        self.to.edited.connect(lambda _text: self.follow())
        self.to.returnPressed.connect(self._send)
        self.button.clicked.connect(self._send)

    def name(self, whom: Callable[[], str], deed: Callable[[], str]) -> None:
        """Say these: to whom, and what the button does."""
        self.say(self.to.setAccessibleName, whom)
        self.say(self.button.setText, deed)

    def follow(self) -> None:
        """Something else is typed here or in the form."""
        self.button.setEnabled(self._may_go(self.to.text().strip()) and not self._under_way)

    def forget(self) -> None:
        """What became of the last trial says nothing of what stands in the form now."""
        self._tell("", "")

    def end(self, text: str, tone: str) -> None:
        """This became of it."""
        self._under_way = False
        self._tell(text, tone)
        self.follow()

    def _send(self) -> None:
        if self.button.isEnabled():
            self._under_way = True
            self._tell(self.tr("Sending…"), "")
            self.follow()
            self.wanted.emit(self.to.text().strip())

    def _tell(self, text: str, tone: str) -> None:
        self.told.setText(text)
        set_tone(self.told, tone)
        self.told.setVisible(bool(text))
