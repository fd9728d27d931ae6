"""What nobody sees is told of another language, or of another look, when somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget


class Asleep(QObject):
    """Keeps a change of language from a page, and from all that is in it, while the page is not shown.

    A window holds many pages and shows one: telling all of them at once would make it stand still. The page hears of it
    as it is shown, before its first paint.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._missed = False
        page.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.LanguageChange and isinstance(watched, QWidget) and not watched.isVisible():
            self._missed = True
            return True
        if kind == QEvent.Type.Show and self._missed:
            self._missed = False
            QCoreApplication.sendEvent(watched, QEvent(QEvent.Type.LanguageChange))
        return False


class WhenSeen(QObject):
    """A deed that only matters while its widget is seen: done at once then, and otherwise as it is shown."""

    def __init__(self, widget: QWidget, deed: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._deed = widget, deed

    def want(self) -> None:
        """Do it; wanted several times while nobody looks, it is done once."""
        if self._widget.isVisible():
            self._deed()
        else:
            self._widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._widget:
            watched.removeEventFilter(self)
            self._deed()
        return False
