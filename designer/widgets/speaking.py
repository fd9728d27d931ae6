"""Widgets and dialogs whose texts follow the language while they are open."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

type Put = Callable[[str], object]
type Text = Callable[[], str]


class Texts:
    """What each text is made of, so that it can be said again in another language."""

    def __init__(self) -> None:
        self._texts: list[tuple[Put, Text]] = []

    def say(self, put: Put, text: Text) -> None:
        """Put a text now and whenever all are said again."""
        self._texts.append((put, text))
        put(text())

    def say_again(self) -> None:
        """Put every text anew."""
        for put, text in self._texts:
            put(text())


class Speaking(QWidget):
    """Remembers what each text is made of, and says it all again when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = Texts()

    def say(self, put: Put, text: Text) -> None:
        """Put a text now and after every change of language: `say(label.setText, lambda: self.tr("Name"))`."""
        self._texts.say(put, text)

    def say_again(self) -> None:
        """Put every text anew."""
        self._texts.say_again()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.say_again()
        super().changeEvent(event)


class SpeakingDialog(QDialog):
    """A dialog that does the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = Texts()

    def say(self, put: Put, text: Text) -> None:
        """Put a text now and after every change of language."""
        self._texts.say(put, text)

    def say_again(self) -> None:
        """Put every text anew."""
        self._texts.say_again()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.say_again()
        super().changeEvent(event)
