"""What a hand does on a page of Manage."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton


def type_into(qtbot, line, text):
    """Replace what a line says."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def choose(qtbot, box, key):
    """Choose by the arrow keys."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.value != key:
        before = box.currentIndex()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() != before, f"{key} is not offered"


def press(qtbot, button):
    """Click a button that can be."""
    assert button.isEnabled()
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)


def dialog_of(qtbot, kind):
    """The dialog of this kind, once it is in front."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


def until_saved(qtbot, page):
    """Wait until a page has nothing unsaved and says so."""
    qtbot.waitUntil(lambda: not page.unsaved and page.told.isVisible(), timeout=10_000)


def keys_of(things):
    """The keys of a list, from the top."""
    return [things.item(row).data(Qt.ItemDataRole.UserRole) for row in range(things.count())]
