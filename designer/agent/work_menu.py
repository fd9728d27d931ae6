"""Everything the agent does by a key, as actions: the menu, the palette and the sheet of keys are made of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from designer.widgets.menus import Entries, Entry
from designer.widgets.speaking import Text, Texts


class WorkMenu(QObject):
    """Entries of the menu *Ticket*, in the order they were added. What is done on a ticket needs one that is open."""

    def __init__(self, work: QWidget, page: QWidget) -> None:
        super().__init__(work)
        self._work, self._page = work, page
        self._entries: list[Entry] = []
        self._of_page: list[QAction] = []
        self._texts = Texts()

    @property
    def entries(self) -> Entries:
        """For the menu bar."""
        return tuple(self._entries)

    def add(self, keys: str, act: Callable[[], object], text: Text) -> QAction:
        """Something to be done while the workspace is in front; the focus may be anywhere, or nowhere."""
        action = self._made(keys, act, text)
        self._work.addAction(action)
        return action

    def add_of_page(self, keys: str, act: Callable[[], object], text: Text) -> None:
        """Something to be done on the ticket that is open."""
        action = self._made(keys, act, text)
        action.setEnabled(False)
        self._of_page.append(action)
        self._page.addAction(action)

    def add_made(self, *entries: QAction | QMenu) -> None:
        """Actions and menus of somebody else's, who keeps them able or not."""
        self._entries.extend(entries)

    def add_line(self) -> None:
        """What follows is of another kind."""
        self._entries.append(None)

    def know(self, *, is_open: bool) -> None:
        """Whether there is a ticket to do something on."""
        for action in self._of_page:
            action.setEnabled(is_open)

    def say_again(self) -> None:
        """Another language is spoken."""
        self._texts.say_again()

    def _made(self, keys: str, act: Callable[[], object], text: Text) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys.split()])
        action.triggered.connect(lambda _checked=False: act())
        self._texts.say(action.setText, text)
        self._entries.append(action)
        return action
