"""A check box whose text may take several lines: panels are narrow, and French is longer than English."""

from __future__ import annotations

import re
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QWidget


class Tick(QWidget):
    """A box and its text. The text's mnemonic presses the box, and so does a click on it."""

    clicked = Signal(bool)
    toggled = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self._text = QCheckBox(), _Text(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setBuddy(self.box)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.box.clicked.connect(self.clicked)
        self.box.toggled.connect(self.toggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setFocusProxy(self.box)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say this beside the box."""
        self._text.setText(text)
        self.box.setAccessibleName(re.sub("&(.)", r"\1", text))

    def text(self) -> str:
        """What is said beside the box."""
        return self._text.text()

    def is_checked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def set_checked(self, checked: bool) -> None:
        """Tick it, or not."""
        self.box.setTristate(False)
        self.box.setChecked(checked)

    def show_differing(self) -> None:
        """It is ticked for some of what is shown; pressed, it is ticked for all."""
        self.box.setTristate(True)
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)

    def click(self) -> None:
        """Press it, as a hand would."""
        self.box.click()


class _Text(QLabel):
    def __init__(self, tick: Tick) -> None:
        super().__init__()
        self._tick = tick

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._tick.isEnabled():
            self._tick.click()
