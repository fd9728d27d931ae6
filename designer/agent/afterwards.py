"""Where an agent goes on once a ticket was answered or taken on: a choice that lasts."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from designer.widgets.speaking import Texts

translate = QCoreApplication.translate


class Then(StrEnum):
    """What is shown next."""

    STAY = "stay"
    NEXT = "next"
    LIST = "list"


class Afterwards(QObject):
    """One of three, marked wherever it is offered."""

    chosen = Signal(str)
    """Another one was chosen, by its name."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.then, self.menu = Then.STAY, QMenu(parent)
        self._group, self._texts = QActionGroup(self), Texts()
        said = {
            Then.STAY: lambda: translate("Afterwards", "Stay on the ticket"),
            Then.NEXT: lambda: translate("Afterwards", "Open the next ticket"),
            Then.LIST: lambda: translate("Afterwards", "Go back to the list"),
        }
        self._actions = {then: QAction(self._group) for then in Then}
        for then, action in self._actions.items():
            action.setCheckable(True)
            self._texts.say(action.setText, said[then])
            action.triggered.connect(lambda _checked=False, then=then: self.choose(then))
            self.menu.addAction(action)
        self._actions[self.then].setChecked(True)
        self._texts.say(self.menu.setTitle, lambda: translate("Afterwards", "After a reply or a transition"))

    def choose(self, name: str) -> None:
        """Go on like this from now on; a name nobody knows changes nothing."""
        if name in set(Then) and name != self.then:
            self.then = Then(name)
            self._actions[self.then].setChecked(True)
            self.chosen.emit(name)

    def join(self, menu: QMenu) -> None:
        """Be offered below what a menu, which is filled as it opens, offers besides."""

        def add() -> None:
            menu.addSeparator()
            menu.addMenu(self.menu)

        menu.aboutToShow.connect(add)

    def say_again(self) -> None:
        """Another language is spoken."""
        self._texts.say_again()
