"""No part of a page is a window of its own for a moment: it would flash up, and take the focus from where one types."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _Windows(QObject):
    """Writes down every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_no_page_of_manage_shows_a_window_as_it_is_made(qtbot, manage):
    windows = _Windows()
    QApplication.instance().installEventFilter(windows)
    for name in list(manage._entries):
        manage.go_to(name)
        qtbot.waitUntil(manage.pages[name].isVisible)
    QApplication.instance().removeEventFilter(windows)
    assert windows.shown == []
    assert manage.isActiveWindow()
