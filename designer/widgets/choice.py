"""A large button: what it does, and what that means."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy

from designer.theme import enlarge
from designer.widgets.icons import picture

_SIGN = 22
_FRAME = QMargins(4, 4, 4, 4)
"""What border and style take from a button."""


class Choice(QPushButton):
    """One of the ways to go on. `sign`: the icon that stands before its words."""

    def __init__(self, sign: str = "") -> None:
        super().__init__()
        self.setObjectName("choice")
        self.setAutoDefault(True)  # outside a dialog Enter would do nothing
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sign, self._picture, self._title, self._meaning = sign, QLabel(), QLabel(), QLabel()
        self._meaning.setObjectName("secondary")
        enlarge(self._title, 1.1, bold=True)
        self._lay_out()
        self._paint_sign()

    def say(self, title: str, meaning: str) -> None:
        """Show these texts."""
        self._title.setText(title)
        self._meaning.setText(meaning)
        self.setAccessibleName(title)
        self.setAccessibleDescription(meaning)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_sign()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        """As large as the texts: QPushButton would ask its own, and it has none."""
        return self._grid.sizeHint().grownBy(_FRAME)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(20, 14, 20, 14)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        if self._sign:
            grid.addWidget(self._picture, 0, 0, 2, 1)
        grid.addWidget(self._title, 0, 1)
        grid.addWidget(self._meaning, 1, 1)
        for label in (self._picture, self._title, self._meaning):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _paint_sign(self) -> None:
        if self._sign:
            ratio = self.devicePixelRatioF()
            made = picture(self._sign, self.palette().color(QPalette.ColorRole.Link).name(), round(_SIGN * ratio))
            made.setDevicePixelRatio(ratio)
            self._picture.setPixmap(made)
