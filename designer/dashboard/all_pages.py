"""Beside a row of tabs that has no room for all of them: every page by its name."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QTabWidget

from designer.widgets.speaking import Speaking


class AllPages(Speaking):
    """A button with a menu of the pages; there only where some tab is out of sight."""

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__()
        self._tabs = tabs
        self.button, self.menu = QPushButton(), QMenu(self)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 20, 2)
        row.addWidget(self.button)
        self.say(self.button.setText, lambda: self.tr("Pages"))
        self.say(tabs.tabBar().setAccessibleName, lambda: self.tr("Pages"))
        self.say(self.button.setToolTip, lambda: self.tr("Every page by its name: not all have room beside each other"))

    def make_room(self) -> None:
        """Be there, or not."""
        self.setVisible(self._tabs.tabBar().sizeHint().width() > self._tabs.width())

    def _fill(self) -> None:
        self.menu.clear()
        for place in range(self._tabs.count()):
            if self._tabs.isTabVisible(place):
                self.menu.addAction(self._page(place))

    def _page(self, place: int) -> QAction:
        action = QAction(self._tabs.tabText(place), self.menu)
        action.setCheckable(True)
        action.setChecked(place == self._tabs.currentIndex())
        action.triggered.connect(partial(self._tabs.setCurrentIndex, place))
        return action
