"""A bar that stays while two drafts of one Blueprint wait to be joined: nothing is saved meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from designer.widgets.bar import Bar
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Opened


class Divided(Bar):
    """The way back to a choice that was put off."""

    decision_wanted = Signal()

    def __init__(self, opened: Opened, parent: QWidget | None = None) -> None:
        self.decide = QPushButton()
        super().__init__(self.decide, parent=parent)
        self._opened = opened
        self.decide.setObjectName("primary")
        self.decide.clicked.connect(self.decision_wanted)
        self.say(self.decide.setText, lambda: self.tr("Decide…"))
        self.say(self.text.setText, self._told)
        opened.kept.connect(lambda _keeping: self._look())
        opened.changed.connect(self._look)

    def _told(self) -> str:
        return self.tr("Somebody else changed the same places as you. What you draw is not saved until you decide.")

    def _look(self) -> None:
        keeper = self._opened.keeper
        divided = keeper is not None and keeper.keeping is Keeping.CONFLICT
        if divided and self.isHidden():
            self.announce()
        self.setVisible(divided)
