"""Ctrl+S in Design: the draft saves itself; who asks for it has it saved at once, and is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Opened, Showing


class Saving(QObject):
    """One action; the keys are those of every other program."""

    said = Signal(str)
    """How it stands with the draft."""

    def __init__(self, opened: Opened, window: QWidget) -> None:
        super().__init__(window)
        self._opened = opened
        self._asked = False
        self.action = QAction(window)
        self.action.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.triggered.connect(self.save)
        window.addAction(self.action)
        opened.kept.connect(self._kept)
        opened.changed.connect(self._forget)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        self.action.setText(self.tr("Save now"))

    def save(self) -> None:
        """Save at once what is not saved yet, and tell."""
        keeper = self._opened.keeper
        if self._opened.showing is not Showing.DRAFT or keeper is None:
            self.said.emit(self.tr("There is nothing to save: a published version does not change."))
        elif self._opened.settled:
            self.said.emit(self.tr("Saved. The draft saves itself after every change."))
        else:
            self._asked = True
            keeper.save()

    def _kept(self, keeping: Keeping) -> None:
        """What keeps it from being saved is told elsewhere."""
        if self._asked and keeping is Keeping.SAVED and self._opened.settled:
            self._asked = False
            self.said.emit(self.tr("Saved."))

    def _forget(self) -> None:
        self._asked = False
