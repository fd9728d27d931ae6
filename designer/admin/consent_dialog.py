"""Asks whether a function may run on this computer: which file it is, what is called in it, and what stands in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from designer import desks
from designer.admin.page import sentence
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.faults import Fault
from runtime.model.functions import Function

if TYPE_CHECKING:
    from runtime.desk.consents import Here

_WIDTH, _HEIGHT = 640, 540


class ConsentDialog(SpeakingDialog):
    """What is agreed to is what is shown: a file that changes meanwhile is refused."""

    agreed = Signal()
    """It runs here from now on."""

    def __init__(self, courier: Courier, function: Function, here: Here, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "functions")
        self._courier, self._function, self._here = courier, function, here
        self.code, self.problem = QPlainTextEdit(), sentence()
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Let it run here"))
        self._lay_out()
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.agree)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.yes.click)
        self.yes.setEnabled(False)
        courier.work(lambda _desk: desks.read_function(here), self, self._learn, self._fail)

    def agree(self) -> None:
        """Let it run, as it is shown."""
        self.yes.setEnabled(False)
        allow = partial(desks.allow_function, self._function, self._here.digest)
        self._courier.work(allow, self, lambda _none: self._done(), self._fail)

    def _learn(self, code: str) -> None:
        self.code.setPlainText(code)
        self.yes.setEnabled(True)

    def _done(self) -> None:
        self.agreed.emit()
        self.accept()

    def _fail(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Let a function run on this computer?"))
        heading, what = QLabel(self.tr("Let “{name}” run here?").format(name=self._function.name)), plain_text()
        heading.setTextFormat(Qt.TextFormat.PlainText)
        enlarge(heading, 1.2, bold=True)
        heading.setWordWrap(True)
        what.setText(self._words())
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        warning = plain_text()
        warning.setObjectName("tileNote")
        warning.setText(
            self.tr(
                "It runs with your rights on this computer, and can read and change whatever you can. Agree only to"
                " what you understand, or what comes from somebody you trust. A changed file asks again."
            )
        )
        self.code.setReadOnly(True)
        self.code.setTabChangesFocus(True)
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setAccessibleName(self.tr("What stands in the file"))
        self.problem.setObjectName("problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (heading, what, warning, self.code, self.problem):
            column.addWidget(widget, 1 if widget is self.code else 0)
        column.addLayout(dialog_foot(self.tr("Ctrl+Enter agrees, Escape leaves."), self.no, self.yes))
        self.resize(_WIDTH, _HEIGHT)

    def _words(self) -> str:
        lines = (
            self._function.about,
            self.tr("File: {file}").format(file=self._here.file),
            self.tr("What is called in it: {name}").format(name=self._function.callable),
            self.tr("SHA-256: {digest}").format(digest=self._here.digest),
        )
        return "\n".join(filter(None, lines))
