"""Taking over what a colleague has: why, in one line with ready-made reasons; Enter takes the one that is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.base import SHORTEST_REASON

translate = QCoreApplication.translate
_NAMED = 3
_LONGEST = 500


def ready_made() -> tuple[str, ...]:
    """Reasons that are often true."""
    return (
        translate("TakeOverDialog", "The customer is waiting"),
        translate("TakeOverDialog", "Its limit is near or over"),
        translate("TakeOverDialog", "Whoever has it is away"),
        translate("TakeOverDialog", "It needs somebody who knows the matter"),
        translate("TakeOverDialog", "To share out the work"),
    )


class TakeOverDialog(SpeakingDialog):
    """Closing it is a no: then everything stays whose it is."""

    confirmed = Signal(str)
    """Yes, for this reason."""

    def __init__(self, count: int, owners: Sequence[str], last: str, parent: QWidget) -> None:
        """`owners` are called by their names; `last` is the reason that was given before, which is offered first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        self.heading, self.told, self.why, self.reason = QLabel(), text_label(), QLabel(), QComboBox()
        self.no, self.yes = QPushButton(), QPushButton()
        enlarge(self.heading, 1.15, bold=True)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.setCompleter(
            QCompleter(self)
        )  # its own keeps Enter to itself while the text is one of those offered
        self.reason.addItems(list(dict.fromkeys(filter(None, (last, *ready_made())))))
        line = self.reason.lineEdit()
        if line is not None:
            line.setMaxLength(_LONGEST)
            line.selectAll()
        self.why.setBuddy(self.reason)
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self.reason.editTextChanged.connect(lambda _text: self._look())
        self._arrange()
        self._speak(count, owners)
        self.reason.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (self.heading, self.told, self.why, self.reason):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(foot(None, self.no, self.yes))

    def _speak(self, count: int, owners: Sequence[str]) -> None:
        names = words.some_of(owners, _NAMED)
        self.say(self.setWindowTitle, lambda: self.tr("Take over"))
        self.say(
            self.heading.setText,
            lambda: self.tr("Take over %Ln ticket(s) from {names}?", "", count).format(names=names),
        )
        self.say(
            self.told.setText,
            lambda: self.tr("Whoever had it is told, with the reason. It stays in the ticket’s history."),
        )
        self.say(self.why.setText, lambda: self.tr("&Why?"))
        self.say(self.reason.setAccessibleName, lambda: self.tr("Reason"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Take over"))

    def _look(self) -> None:
        self.yes.setEnabled(len(self.reason.currentText().strip()) >= SHORTEST_REASON)

    def _confirm(self) -> None:
        self.confirmed.emit(self.reason.currentText().strip())
        self.accept()
