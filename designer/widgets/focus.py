"""Where the focus goes when it comes into a part of the window by key."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def enter(pane: QWidget) -> bool:
    """Give the focus to the first that takes it; False where nothing does."""
    for widget in _round(pane):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def _round(pane: QWidget) -> Iterator[QWidget]:
    """A pane and what is in it, in the order of Tab."""
    yield pane
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        if pane.isAncestorOf(at):
            yield at
        at = at.nextInFocusChain()


def leave_hidden(pane: QWidget) -> None:
    """Qt gives the focus back to whatever had it when a page was left, seen or not: then to the first that is seen."""
    focus = QApplication.focusWidget()
    if focus is not None and pane.isAncestorOf(focus) and not focus.isVisible():
        enter(pane)
