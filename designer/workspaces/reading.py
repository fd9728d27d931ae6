"""Above the drawing: a version or a checkpoint is shown, which can be read and not changed, and the ways to a draft."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from designer import words
from designer.panels.versions.past import DRAFT
from designer.widgets.bar import Bar
from designer.workspaces.opened import Opened, Showing


class ReadingBar(Bar):
    """Says what is shown while it is no draft."""

    draft_wanted = Signal(int)
    """What is shown is to become the draft; its number as in the history."""

    def __init__(self, opened: Opened, parent: QWidget | None = None) -> None:
        self.back, self.draft = QPushButton(), QPushButton()
        super().__init__(self.back, self.draft, parent=parent)
        self._opened = opened
        self.draft.setObjectName("primary")
        self.say(self.back.setText, lambda: self.tr("Back to the draft"))
        self.say(self.draft.setText, lambda: self.tr("Make a draft of it"))
        self.draft.clicked.connect(lambda: self.draft_wanted.emit(opened.number))
        self.back.clicked.connect(lambda: opened.open(opened.blueprint_id))

    def show_opened(self, *, drafted: bool) -> None:
        """Say what is shown now. `drafted`: there is a draft to go back to."""
        self.text.setText(self._said())
        self.back.setVisible(drafted)
        self.setVisible(self._opened.showing in (Showing.VERSION, Showing.CHECKPOINT))

    @override
    def say_again(self) -> None:
        super().say_again()
        self.text.setText(self._said())

    def _said(self) -> str:
        kept = self._opened.checkpoint
        if kept is not None:
            told = self.tr("“{name}” is a checkpoint of {when}: it can be read, not changed.")
            return told.format(name=kept.name, when=words.moment(kept.kept_at))
        number = self._opened.version or DRAFT
        return self.tr("Version {number} is published: it can be read, not changed.").format(number=number)
