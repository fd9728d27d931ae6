"""Choosing one of a small set that is seen at a glance; arrows go from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking

_ICON = 20
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ChoosingButtons(Speaking):
    """The first choice is none at all. Subclasses say what each is called and what it looks like."""

    picked = Signal(str)
    """The key of the choice; nothing for none."""

    def __init__(self, keys: Iterable[str], size: int = 34, parent: QWidget | None = None) -> None:
        """`size`: of a button, in pixels."""
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        flow = FlowLayout(self)
        for key in ("", *keys):
            button = self.buttons[key] = QToolButton()
            button.setObjectName("choice")
            button.setCheckable(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setFixedSize(size, size)
            button.clicked.connect(lambda _on, key=key: self._pick(key))
            button.installEventFilter(self)
            flow.addWidget(button)
        self.buttons[""].setText("–")
        self._draw()
        self.say(lambda _text: self._name(), str)
        self.show_value("")

    def names(self) -> Mapping[str, str]:
        """What each choice is called, none among them."""
        raise NotImplementedError

    def looks(self) -> Mapping[str, QIcon]:
        """What each choice looks like, but none at all."""
        raise NotImplementedError

    @property
    def value(self) -> str:
        """The key of what is chosen."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, key: str) -> None:
        """Show this one as chosen; only that one is reached by Tab."""
        shown = key if key in self.buttons else ""
        for each, button in self.buttons.items():
            button.setChecked(each == shown)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each == shown else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.buttons[shown])

    def show_differing(self) -> None:
        """None of them: of several things each has its own."""
        self.show_value("")
        self.buttons[""].setChecked(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An arrow chooses the next one; a button alone would only pass the focus on."""
        step = _STEPS.get(Qt.Key(event.key())) if isinstance(event, QKeyEvent) else None
        if step is None or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        keys = list(self.buttons)
        key = keys[(keys.index(self.value) + step) % len(keys)]
        self._pick(key)
        self.buttons[key].setFocus()
        return True

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _pick(self, key: str) -> None:
        self.show_value(key)
        self.picked.emit(key)

    def _name(self) -> None:
        for key, name in self.names().items():
            self.buttons[key].setToolTip(name)
            self.buttons[key].setAccessibleName(name)

    def _draw(self) -> None:
        for key, look in self.looks().items():
            self.buttons[key].setIcon(look)
