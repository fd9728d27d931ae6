"""Help at hand in a window: the command palette, the sheet of shortcuts, and the page of the guide for where one is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from designer.i18n import in_use
from designer.settings import Settings
from designer.widgets.command_palette import CommandPalette
from designer.widgets.guide_window import FIRST, GuideWindow
from designer.widgets.shortcut_sheet import ShortcutSheet

_GUIDE, _HELP_KEY = "guide", "help key"
HOME = FIRST
"""The page for where no widget names one."""


class Assistance(QObject):
    """Three actions for a menu. Each is a window of its own, made when it is asked for."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self.palette, self.shortcuts, self.guide = QAction(window), QAction(window), QAction(window)
        self.palette.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("Ctrl+Shift+P")])
        self.shortcuts.setShortcut(QKeySequence("?"))
        self.guide.setShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents))
        self.palette.triggered.connect(self.open_palette)
        self.shortcuts.triggered.connect(self.open_shortcuts)
        self.guide.triggered.connect(self.open_guide)
        self._palette: CommandPalette | None = None
        self._guide: GuideWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._reach)

    @property
    def actions(self) -> list[QAction]:
        """In the order of a menu."""
        return [self.guide, self.palette, self.shortcuts]

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.palette.setText(self.tr("&Command palette…"))
        self.shortcuts.setText(self.tr("&Keyboard shortcuts"))
        self.guide.setText(self.tr("&Guide"))
        if self._guide is not None:
            self._guide.close()
            self._guide.deleteLater()
            self._guide = None

    def open_palette(self) -> CommandPalette:
        """List everything that can be done here."""
        if self._palette is None:
            self._palette = CommandPalette(
                self._window,
                lambda: self._settings.recent_commands,
                lambda keys: setattr(self._settings, "recent_commands", keys),
            )
        self._palette.open()
        return self._palette

    def open_shortcuts(self) -> ShortcutSheet:
        """Show every key there is."""
        sheet = ShortcutSheet(self._window)
        sheet.show()
        return sheet

    def open_guide(self) -> GuideWindow:
        """Show the page about what has the focus."""
        focus = QApplication.focusWidget()
        over = focus.window() if focus is not None else None
        guide = self._guide_over(over) if isinstance(over, QDialog) else self._guide_of_window()
        guide.open(page_for(focus))
        guide.show()
        guide.raise_()
        guide.activateWindow()
        return guide

    def _guide_of_window(self) -> GuideWindow:
        if self._guide is None:
            self._guide = GuideWindow(in_use(), self._window)
        return self._guide

    def _guide_over(self, dialog: QDialog) -> GuideWindow:
        """One of the dialog's own, which goes with it: a modal dialog would hold up the window's."""
        return dialog.findChild(GuideWindow) or GuideWindow(in_use(), dialog)

    def _reach(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The menu's F1 ends where a window of its own begins: a dialog gets the key when it gets the focus."""
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and self._ours(dialog) and not dialog.findChild(QShortcut, _HELP_KEY):
            keys = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
            keys.setObjectName(_HELP_KEY)
            keys.activated.connect(self.open_guide)

    def _ours(self, dialog: QDialog) -> bool:
        above = dialog.parentWidget()
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is not None


def explain(widget: QWidget, page: str) -> None:
    """F1 within this widget opens that page of the guide."""
    widget.setProperty(_GUIDE, page)


def page_for(widget: QWidget | None) -> str:
    """The page of a widget: its own, or that of what it is in."""
    while widget is not None:
        page = widget.property(_GUIDE)
        if isinstance(page, str):
            return page
        widget = widget.parentWidget()
    return HOME
