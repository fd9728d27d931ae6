"""The frame of what is asked before something is done to a ticket: a title, what it means, and how to send it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.plain_text import text_label
from runtime.messages.base import Command
from runtime.messages.faults import Fault


class TicketDialog(QDialog):
    """Ctrl+Enter sends, Escape leaves. What the desk refuses is said here, and what was filled in stays."""

    def __init__(self, courier: Courier, title: str, confirm: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self._courier = courier
        self._under_way = False
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self.problem, self.confirm, self.cancel = QLabel(), QPushButton(confirm), QPushButton(self.tr("Cancel"))
        self._arrange(title)
        self.confirm.clicked.connect(self.send_now)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send_now)

    def send_now(self) -> None:
        """Send what is filled in, unless something is missing or it is on its way."""
        if not self._under_way and self.confirm.isEnabled():
            self._send()

    def _send(self) -> None:
        raise NotImplementedError

    def _carry[R](self, command: Command[R], then: Callable[[R], None]) -> None:
        """Send a command; the dialog closes when it was done."""
        self._busy(under_way=True)

        def done(answer: R) -> None:
            then(answer)
            self.accept()

        self._courier.do(command, self, done, self._refused)

    def _refused(self, fault: Fault) -> None:
        self._busy(under_way=False)
        self.show_problem("\n".join(dict.fromkeys(reason.sentence for reason in fault.reasons)) or fault.sentence)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; nothing when all is well."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _busy(self, *, under_way: bool) -> None:
        self._under_way = under_way
        self.confirm.setEnabled(not under_way)

    def _arrange(self, title: str) -> None:
        self.setWindowTitle(title)
        heading = text_label(title)
        enlarge(heading, 1.25, bold=True)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.confirm.setObjectName("primary")
        self.cancel.setObjectName("quiet")
        for button in (self.confirm, self.cancel):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(text_label(self.tr("Ctrl+Enter confirms."), "secondary"), 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addLayout(self.body, 1)
        whole.addWidget(self.problem)
        whole.addLayout(foot)
        self.setMinimumWidth(480)


def labelled(label: str, editor: QWidget) -> QWidget:
    """An input under its name."""
    frame, title = QWidget(), text_label(label, "rowLabel")
    title.setBuddy(editor)
    editor.setAccessibleName(label)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(title)
    column.addWidget(editor)
    return frame
