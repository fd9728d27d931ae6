"""Keeps every window of the program but one out of sight, also those that open meanwhile."""

from __future__ import annotations

from functools import partial
from typing import override

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer.turns import in_its_turn


class Curtain(QObject):
    """What it hides is as it was when it rises: dialogs with what was typed, menus closed."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._hidden: list[QWidget] = []
        self._spared: list[QWidget] = []
        self.down = False

    def spare(self, window: QWidget) -> None:
        """This one may be seen before the curtain."""
        self._spared.append(window)

    def fall(self) -> None:
        """Hide what is open now, and from now on what opens."""
        self.down = True
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for window in QApplication.topLevelWidgets():
            self._hide(window)
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def rise(self, *, show: bool = True) -> None:
        """Show again what was hidden, or close it where nobody is to see it any more."""
        self.down = False
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        hidden, self._hidden, self._spared = self._hidden, [], []
        for window in filter(shiboken6.isValid, hidden):
            if show:
                window.show()
            elif isinstance(window, QDialog):
                window.reject()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._hide_at_once(watched)
        return False

    def _hide(self, window: QWidget) -> None:
        if window.isVisible() and not self._is_spared(window):
            self._hidden.append(window)
            window.hide()

    def _hide_at_once(self, window: QWidget) -> None:
        """What is being shown is kept off the screen, and hidden once it has been."""
        if not self._is_spared(window):
            window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            in_its_turn(window, partial(self._hide_late, window))

    def _hide_late(self, window: QWidget) -> None:
        self._hide(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        if not self.down:
            self._hidden.remove(window)
            window.show()

    def _is_spared(self, window: QWidget) -> bool:
        return window is self._stage or any(each is window for each in filter(shiboken6.isValid, self._spared))
