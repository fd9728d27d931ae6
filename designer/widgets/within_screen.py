"""Dialogs stay within the screen: at twice the size a full-HD screen is lower than many of them would be."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class WithinScreen(QObject):
    """As long as its window lives, every dialog that opens in this program is looked at once it has the focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._look)

    @Slot(QWindow)
    def _look(self, focused: QWindow | None) -> None:
        shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
        dialog = next((each for each in shown if each.windowHandle() is focused), None)
        if dialog is not None:
            keep_within(dialog)


def keep_within(dialog: QDialog) -> None:
    """Make it as small as the screen leaves room for, and put all of it there; what it says needs its least size."""
    room, frame, inside = dialog.screen().availableGeometry(), dialog.frameGeometry(), dialog.geometry()
    around = frame.size() - inside.size()
    dialog.resize(dialog.size().boundedTo(room.size() - around))
    frame.setSize(dialog.size() + around)
    left = max(room.left(), min(frame.left(), room.right() + 1 - frame.width()))
    top = max(room.top(), min(frame.top(), room.bottom() + 1 - frame.height()))
    if (left, top) != (frame.left(), frame.top()):
        dialog.move(left, top)
