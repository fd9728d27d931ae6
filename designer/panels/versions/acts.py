"""Buttons beside a heading: with their words where there is room; else the last of them are pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from designer.widgets.icons import icon

_ICON = 16
BRIEF = 36
"""How wide a button is without its words."""


class Act(QPushButton):
    """A button that may lose its words: they are its name and its tooltip too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: the icon."""
        super().__init__(parent)
        self._icon, self._words, self._more, self._brief = name, "", "", False
        self.setIconSize(QSize(_ICON, _ICON))
        self.setObjectName("ghost")

    def call(self, words: str) -> None:
        """What it does, in words."""
        self._words = words
        self.setAccessibleName(words)
        self._show()

    def explain(self, more: str) -> None:
        """What else there is to say of it."""
        self._more = more
        self._show()

    def shorten(self, *, brief: bool) -> None:
        """Show the picture only, or the words."""
        if brief is not self._brief:
            self._brief = brief
            self._show()

    @property
    def whole_width(self) -> int:
        """How wide it is with its words."""
        return self.fontMetrics().horizontalAdvance(self._words) + BRIEF

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._brief:
            self._tint()

    def _show(self) -> None:
        self.setText("" if self._brief else self._words)
        said = (self._words, self._more) if self._brief else (self._more or self._words,)
        self.setToolTip("\n".join(filter(None, said)))
        self._tint()

    def _tint(self) -> None:
        colours = self.palette()
        faint = colours.color(colours.ColorGroup.Disabled, colours.ColorRole.ButtonText).name()
        text = colours.color(colours.ColorRole.ButtonText).name()
        self.setIcon(icon(self._icon, text, faint) if self._brief else QIcon())


def fit(acts: Sequence[Act], room: int) -> None:
    """Words as far as so many pixels hold them: the last lose theirs first."""
    shown = [act for act in acts if not act.isHidden()]
    needed = sum(act.whole_width for act in shown)
    for act in reversed(shown):
        act.shorten(brief=needed > room)
        needed -= act.whole_width - BRIEF if needed > room else 0
