"""Two people changed a dashboard: the second decides whose it is to be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class Overtaken(QMessageBox):
    """Offers theirs and mine. Closing it decides nothing: what was arranged stays on the screen, unsaved."""

    mine_wanted = Signal()
    theirs_wanted = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Somebody else changed “{title}” meanwhile.").format(title=title))
        self.setInformativeText(self.tr("Take theirs and yours is gone, or keep yours over theirs."))
        self.theirs: QPushButton = self.addButton(self.tr("Take theirs"), QMessageBox.ButtonRole.AcceptRole)
        self.mine: QPushButton = self.addButton(self.tr("Keep mine"), QMessageBox.ButtonRole.DestructiveRole)
        self.later: QPushButton = self.addButton(self.tr("Decide later"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.theirs)
        self.setEscapeButton(self.later)
        self.theirs.clicked.connect(self.theirs_wanted)
        self.mine.clicked.connect(self.mine_wanted)
