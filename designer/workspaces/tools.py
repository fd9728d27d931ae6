"""The tool bar of the design workspace: what one does most, with a picture and a word each."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from designer.widgets.icons import icon as drawn

_ICON = 18


class Tools(QToolBar):
    """Actions by name. Each repeats its own text in the language of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setMovable(False)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.named: dict[str, QAction] = {}
        self._icons: dict[QAction, str] = {}
        self._texts: dict[QAction, Callable[[], str]] = {}
        self._shortened: tuple[str, ...] = ()

    def put(
        self, name: str, text: Callable[[], str], act: Callable[[], object], shortcut: str = "", *, icon: str = ""
    ) -> QAction:
        """A new action."""
        action = QAction(self)
        action.setShortcuts([QKeySequence(keys) for keys in shortcut.split()])
        action.triggered.connect(lambda _on: act())
        return self._show(name, action, text, icon or name)

    def borrow(self, name: str, action: QAction, text: Callable[[], str], *, icon: str = "") -> QAction:
        """A button for an action of somebody else's, which keeps its keys and whether it can be done."""
        proxy = QAction(self)
        proxy.triggered.connect(action.trigger)
        proxy.setEnabled(action.isEnabled())
        action.enabledChanged.connect(proxy.setEnabled)
        return self._show(name, proxy, text, icon or name)

    def put_menu(self, name: str, text: Callable[[], str], menu: QMenu, *, icon: str = "") -> QAction:
        """A button that opens a menu."""
        action = QAction(self)
        action.setMenu(menu)
        shown = self._show(name, action, text, icon or name)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return shown

    def offer(self, name: str, menu: QMenu) -> None:
        """Other ways to do what a button does, behind its arrow."""
        self.named[name].setMenu(menu)
        button = self.widgetForAction(self.named[name])
        if isinstance(button, QToolButton):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def push_right(self) -> None:
        """What follows stands at the right end."""
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)

    def shorten(self, *names: str) -> None:
        """Where there is no room for every word, these lose theirs, in this order; the pictures and tooltips stay."""
        self._shortened = names
        self._fit()

    def emphasise(self, name: str) -> None:
        """This is what one came for."""
        button = self.widgetForAction(self.named[name])
        if isinstance(button, QToolButton):
            button.setObjectName("primary")
        self._tint(self.named[name])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for action, text in self._texts.items():
                _call_it(action, text())
            self._fit()
        elif event.type() == QEvent.Type.PaletteChange:
            for action in self._icons:
                self._tint(action)

    def _show(self, name: str, action: QAction, text: Callable[[], str], icon_name: str) -> QAction:
        self.named[name], self._icons[action], self._texts[action] = action, icon_name, text
        _call_it(action, text())
        action.setIconVisibleInMenu(False)  # a menu has no icons beside its ticks
        self.addAction(action)
        self._tint(action)
        return action

    def _fit(self) -> None:
        """All words, less those there is no room for: nothing goes behind an arrow at the end."""
        buttons = [self.widgetForAction(self.named[name]) for name in self._shortened]
        tools = [button for button in buttons if isinstance(button, QToolButton)]
        for tool in tools:
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for tool in tools:
            if self.sizeHint().width() <= self.width():
                return
            tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _tint(self, action: QAction) -> None:
        colours = self.palette()
        faint = colours.color(colours.ColorGroup.Disabled, colours.ColorRole.ButtonText).name()
        stands_out = self.widgetForAction(action).objectName() == "primary"
        role = colours.ColorRole.HighlightedText if stands_out else colours.ColorRole.ButtonText
        action.setIcon(drawn(self._icons[action], colours.color(role).name(), faint))


def _call_it(action: QAction, text: str) -> None:
    action.setText(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{text} ({keys})" if keys else text)
