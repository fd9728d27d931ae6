"""A button with a picture only, for an action that is called and pressed elsewhere too."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from designer.widgets.icons import icon

_ICON = 18


class ActionButton(QToolButton):
    """Presses its action, and can be pressed when it can; the action's text is its tooltip and its name."""

    def __init__(self, action: QAction, name: str, parent: QWidget | None = None) -> None:
        """`name`: the icon."""
        super().__init__(parent)
        self._action, self._icon = action, name
        self.setObjectName("ghost")
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda _on: action.trigger())
        action.changed.connect(self._follow)
        self._follow()
        self._tint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _follow(self) -> None:
        text, keys = self._action.text(), self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{text} ({keys})" if keys else text)
        self.setAccessibleName(text)
        self.setEnabled(self._action.isEnabled())

    def _tint(self) -> None:
        colours = self.palette()
        faint = colours.color(colours.ColorGroup.Disabled, colours.ColorRole.ButtonText).name()
        self.setIcon(icon(self._icon, colours.color(colours.ColorRole.ButtonText).name(), faint))
