"""A window in another look: what is seen of it changes at once, what is hidden as it is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QWidget

_WINDOW = "QMainWindow"
_RULE = re.compile(r"([^{}]+)(\{[^{}]*\})")


class Dressing(QObject):
    """Wears one of many looks, by name.

    A change of its sheet would take a window with all its pages half a second: Qt goes through every widget, twice. So
    the sheet holds all the looks and never changes; which of them applies is the name of the window, and a widget reads
    its rules again when it is polished. Few of the widgets are seen at a time.
    """

    def __init__(self, window: QMainWindow, sheets: Mapping[str, str], look: str) -> None:
        super().__init__(window)
        self._window = window
        window.setObjectName(look)
        window.setStyleSheet("\n".join(_within(name, rules) for name, rules in sheets.items()))

    def wear(self, look: str) -> None:
        """Change to another of the looks; it is painted in a turn of its own."""
        if look == self._window.objectName():
            return
        self._window.setUpdatesEnabled(False)
        self._window.setObjectName(look)
        self._dress(self._window)
        QTimer.singleShot(1, self, lambda: self._window.setUpdatesEnabled(True))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shown for the first time since: dressed before it is painted."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self._dress(watched)
        return False

    def _dress(self, widget: QWidget) -> None:
        """This widget and what is seen in it, as Qt does after a change of the sheet."""
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        for child in widget.children():
            if not isinstance(child, QWidget):
                continue
            if child.isHidden():
                child.installEventFilter(self)
            else:
                self._dress(child)


def _within(name: str, rules: str) -> str:
    """These rules, for a window of that name and all that is in it."""

    def narrowed(rule: re.Match[str]) -> str:
        chosen = [each.strip() for each in rule[1].split(",")]
        inside = [f"#{name} {each}" for each in chosen]
        itself = [each.replace(_WINDOW, f"{_WINDOW}#{name}", 1) for each in chosen if each.startswith(_WINDOW)]
        return ", ".join(inside + itself) + rule[2]

    return _RULE.sub(narrowed, rules)
