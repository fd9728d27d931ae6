"""Where the focus goes when it comes into a part of the window by key, and what waits until it has left one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt, Slot
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


def lead(whole: QWidget, part: QWidget) -> None:
    """Whoever gives a whole the focus gives it to a part of it; Tab passes all of it as before.

    Qt puts the whole before its first child in Tab's order. Were that a menu, which is a window with an order of its
    own, Tab would never come out of what is in the whole, nor into it.
    """
    children = (child for child in whole.children() if isinstance(child, QWidget))
    first = next((child for child in children if not child.isWindow()), None)
    if first is not None:
        first.lower()
    whole.setFocusProxy(part)


def leave_hidden(pane: QWidget) -> None:
    """Qt gives the focus back to whatever had it when a page was left, seen or not: then to the first that is seen."""
    focus = QApplication.focusWidget()
    if focus is not None and pane.isAncestorOf(focus) and not focus.isVisible():
        enter(pane)


def enable[W: QWidget](able: Mapping[W, bool], form: QWidget, otherwise: QWidget) -> None:
    """Enable these or not. Whoever is on one that cannot be pressed any more is where they were in the form before.

    Qt would take them to the next that can, which may be at the other end of the window.
    """
    if any(widget.hasFocus() and not on for widget, on in able.items()):
        last = form.focusWidget()
        usable = _is_of(form, last) and last.isVisible() and last.isEnabled()
        (last if usable else otherwise).setFocus(Qt.FocusReason.OtherFocusReason)
    for widget, on in able.items():
        widget.setEnabled(on)


class WhenLeft(QObject):
    """Makes a part of the window anew as soon as no hand is at it: nobody loses a place, a list or half a word."""

    def __init__(self, part: QWidget, make_anew: Callable[[], object]) -> None:
        super().__init__(part)
        self._part, self._make_anew = part, make_anew
        self._waits = False

    @Slot()
    def do(self) -> None:
        """Now, or when whoever is at it has left; however often it was wanted meanwhile, once."""
        application = QApplication.instance()
        if not at_hand(self._part) or not isinstance(application, QApplication):
            self._make_anew()
        elif not self._waits:
            self._waits = True
            application.focusChanged.connect(self._look_again, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _look_again(self) -> None:
        self._waits = False
        self.do()


def at_hand(part: QWidget) -> bool:
    """Whether the focus is here, also while its window is not in front, or a list or menu is open from here."""
    return _is_of(part, QApplication.activePopupWidget()) or _is_of(part, part.window().focusWidget())


def _is_of(whole: QWidget, part: QWidget | None) -> bool:
    """Whether it is this widget, or stands in it, in a window of its own or not."""
    return part is not None and (part is whole or _is_of(whole, part.parentWidget()))
