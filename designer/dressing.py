"""A window in another look: what is seen of it changes at once, what is hidden as it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import batched
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

from designer.turns import Turns

_WINDOW = "QMainWindow"
_AT_ONCE = 50
"""Widgets dressed in one turn, in some 15 ms."""
_RULE = re.compile(r"([^{}]+)(\{[^{}]*\})")


class Dressing(QObject):
    """Wears one of many looks, by name.

    A change of its sheet would take a window with all its pages half a second: Qt goes through every widget, twice. So
    the sheet holds all the looks and never changes; which of them applies is the name of the window, and a widget reads
    its rules again when it is polished. Few of the widgets are seen at a time.
    """

    def __init__(self, window: QMainWindow, sheets: Mapping[str, str], look: str) -> None:
        super().__init__(window)
        self._window, self._turns = window, Turns(self)
        window.setObjectName(look)
        window.setStyleSheet("\n".join(_within(name, rules) for name, rules in sheets.items()))

    def wear(self, look: str) -> None:
        """Change to another of the looks, over several turns; it is painted once all that is seen wears it."""
        if look == self._window.objectName():
            return
        self._window.setUpdatesEnabled(False)
        self._window.setObjectName(look)
        seen = list(self._seen(self._window))
        first, *later = batched((each for each in seen if each.window() is self._window), _AT_ONCE)
        _dress((*(each for each in seen if each.window() is not self._window), *first))  # dialogs go on being painted
        self._turns.begin(*(partial(_dress, each) for each in later), partial(self._window.setUpdatesEnabled, True))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shown for the first time since: dressed before it is painted."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            _dress(self._seen(watched))
        return False

    def _seen(self, widget: QWidget) -> Iterator[QWidget]:
        """This widget and what is seen in it, from top to bottom; what is hidden there is dressed as it is shown."""
        yield widget
        for child in widget.children():
            if not isinstance(child, QWidget):
                continue
            if child.isHidden():
                child.installEventFilter(self)
            else:
                yield from self._seen(child)


def _dress(widgets: Iterable[QWidget]) -> None:
    """As Qt does after a change of the sheet."""
    for widget in filter(isValid, widgets):
        widget.style().polish(widget)
        QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _within(name: str, rules: str) -> str:
    """These rules, for a window of that name and all that is in it."""

    def narrowed(rule: re.Match[str]) -> str:
        chosen = [each.strip() for each in rule[1].split(",")]
        inside = [f"#{name} {each}" for each in chosen]
        itself = [each.replace(_WINDOW, f"{_WINDOW}#{name}", 1) for each in chosen if each.startswith(_WINDOW)]
        return ", ".join(inside + itself) + rule[2]

    return _RULE.sub(narrowed, rules)
