"""Choosing one icon of a small set; arrows go from one to the next."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from designer.widgets.flow_layout import FlowLayout
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from designer.widgets.type_icons import type_icon_names

_ICON, _BUTTON = 20, 34
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class IconChooser(Speaking):
    """The first choice is none at all."""

    picked = Signal(str)
    """The name of the icon; nothing for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        flow = FlowLayout(self)
        for name in ("", *type_icon_names()):
            button = self.buttons[name] = QToolButton()
            button.setObjectName("choice")
            button.setCheckable(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setFixedSize(_BUTTON, _BUTTON)
            button.clicked.connect(lambda _on, name=name: self._pick(name))
            button.installEventFilter(self)
            flow.addWidget(button)
        self._draw()
        self.say(lambda _text: self._name(), str)

    @property
    def value(self) -> str:
        """The name of the icon that is chosen."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, name: str) -> None:
        """Show this one as chosen; only that one is reached by Tab."""
        shown = name if name in self.buttons else ""
        for key, button in self.buttons.items():
            button.setChecked(key == shown)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == shown else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.buttons[shown])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An arrow chooses the next icon; a button alone would only pass the focus on."""
        step = _STEPS.get(Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
        if step is None or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        names = list(self.buttons)
        name = names[(names.index(self.value) + step) % len(names)]
        self._pick(name)
        self.buttons[name].setFocus()
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _pick(self, name: str) -> None:
        self.show_value(name)
        self.picked.emit(name)

    def _name(self) -> None:
        names = {"": self.tr("No icon"), **type_icon_names()}
        for name, button in self.buttons.items():
            button.setToolTip(names[name])
            button.setAccessibleName(names[name])
        self.buttons[""].setText("–")

    def _draw(self) -> None:
        colour = self.palette().text().color().name()
        for name, button in self.buttons.items():
            if name:
                button.setIcon(icon(f"type-{name}", colour))
