"""What nobody sees is not told of another language before somebody looks at it."""

from __future__ import annotations

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
