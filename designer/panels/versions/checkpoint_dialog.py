"""How a checkpoint is to be called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog

_LONGEST = 80
_WIDTH = 460


class CheckpointDialog(SpeakingDialog):
    """Asks for a name, with one that will do; Enter keeps."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.told, self.label = QLabel(), QLabel(), QLabel()
        self.name, self.cancel, self.keep = QLineEdit(name), QPushButton(), QPushButton()
        enlarge(self.heading, 1.15, bold=True)
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        self.label.setObjectName("rowLabel")
        self.label.setBuddy(self.name)
        self.name.setMaxLength(_LONGEST)
        self.name.selectAll()
        self.keep.setObjectName("primary")
        self._speak()
        self._lay_out()
        self.name.returnPressed.connect(self.keep.click)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.keep.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.named.emit(self.name.text().strip()))
        for button in (self.cancel, self.keep):
            button.setAutoDefault(False)
        self.name.setFocus()

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Checkpoint"))
        self.say(self.heading.setText, lambda: self.tr("Keep the draft as it is now"))
        self.say(
            self.told.setText,
            lambda: self.tr(
                "The draft saves itself after every change. A checkpoint is how it stands now, by a name: "
                "compare with it, or go back to it, in the history."
            ),
        )
        self.say(self.label.setText, lambda: self.tr("&Name"))
        self.say(self.name.setAccessibleName, lambda: self.tr("Name"))
        self.say(self.cancel.setText, lambda: self.tr("Cancel"))
        self.say(self.keep.setText, lambda: self.tr("Keep"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for widget in (self.heading, self.told):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.name)
        column.addStretch(1)
        column.addSpacing(8)
        column.addLayout(foot(None, self.cancel, self.keep))
        self.setMinimumWidth(_WIDTH)
