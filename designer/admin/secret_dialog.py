"""Asks for a secret that letters leave with, and where it is to be kept. It is never shown, and never on the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer import desks
from designer.admin.page import sentence
from designer.admin.password_dialogs import hidden
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.tick import Tick
from runtime.messages.faults import Fault

if TYPE_CHECKING:
    from runtime.desk.safekeeping import Wanted

_WIDTH = 460


class SecretDialog(SpeakingDialog):
    """Stays open until the secret is kept, or nobody wants it to be."""

    told = Signal()
    """The secret is known from now on."""

    def __init__(self, courier: Courier, wanted: Wanted, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._wanted = courier, wanted
        self.secret, self.lasting, self.problem = hidden(), Tick(), sentence()
        self.no, self.yes = QPushButton(), QPushButton()
        self._lay_out(text)
        self.secret.textChanged.connect(lambda _text: self._allow())
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._tell)
        self._allow()
        self.lasting.setEnabled(False)
        courier.work(lambda _desk: desks.why_no_keyring(wanted), self, self._learn, self._fail)

    def _lay_out(self, text: str) -> None:
        self.setMinimumWidth(_WIDTH)
        heading, about, label, self.note = QLabel(), QLabel(text), QLabel(), QLabel()
        enlarge(heading, 1.15, bold=True)
        for each in (about, self.note):
            each.setWordWrap(True)
            each.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("rowLabel")
        label.setBuddy(self.secret)
        self.note.setObjectName("secondary")
        self.problem.setObjectName("problem")
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        for put in (self.setWindowTitle, heading.setText):
            self.say(put, lambda: self.tr("A secret for outgoing letters"))
        for name in (label.setText, self.secret.setAccessibleName):
            self.say(name, lambda: self.tr("Password or secret"))
        self.say(self.lasting.set_text, lambda: self.tr("Keep it in the keyring of this computer"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Use it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        for widget in (heading, about, label, self.secret, self.lasting, self.note, self.problem):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addLayout(foot(None, self.no, self.yes))

    def _learn(self, trouble: str) -> None:
        self.lasting.setEnabled(not trouble)
        self.lasting.set_checked(not trouble)
        kept = self.tr("Otherwise it is known as long as this program runs. It is never kept on the desk.")
        self.note.setText(said(trouble) if trouble else kept)

    def _allow(self) -> None:
        self.problem.hide()
        self.yes.setEnabled(bool(self.secret.text()))

    def _tell(self) -> None:
        self.yes.setEnabled(False)
        tell = partial(desks.tell_secret, self._wanted, self.secret.text(), lasting=self.lasting.is_checked())
        self._courier.work(lambda _desk: tell(), self, lambda _none: self._done(), self._fail)

    def _done(self) -> None:
        self.secret.clear()
        self.told.emit()
        self.accept()

    def _fail(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()
        self.yes.setEnabled(bool(self.secret.text()))
