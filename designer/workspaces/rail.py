"""The rail at the window's left border: what one can do with a desk, one button each."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking

_ICON = 24
_WIDTH = 76


class Rail(Speaking):
    """One of its buttons is always down."""

    chosen = Signal(str)
    """The name of the workspace that is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self.buttons: dict[str, QToolButton] = {}
        self._icons: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 10, 6, 10)
        self._column.setSpacing(6)
        self._column.addStretch(1)

    def add(self, name: str, icon_name: str) -> QToolButton:
        """A button for a workspace; its text is put by `say`."""
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(_ICON, _ICON))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self.buttons[name], self._icons[name] = button, icon_name
        self._column.insertWidget(self._column.count() - 1, button)
        self._tint()
        return button

    def press(self, name: str) -> None:
        """Show which workspace is open."""
        self.buttons[name].setChecked(True)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(event)

    def _tint(self) -> None:
        colour = self.palette().buttonText().color().name()
        for name, button in self.buttons.items():
            button.setIcon(icon(self._icons[name], colour))
