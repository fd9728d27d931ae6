"""Widgets whose texts follow the language while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Speaking(QWidget):
    """Remembers what each text is made of, and says it all again when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[tuple[Callable[[str], object], Callable[[], str]]] = []

    def say(self, put: Callable[[str], object], text: Callable[[], str]) -> None:
        """Put a text now and after every change of language: `say(label.setText, lambda: self.tr("Name"))`."""
        self._texts.append((put, text))
        put(text())

    def say_again(self) -> None:
        """Put every text anew."""
        for put, text in self._texts:
            put(text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.say_again()
        super().changeEvent(event)
