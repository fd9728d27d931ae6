"""A window that is locked: who locked it, their password, and a way for somebody else to come in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.admin.page import sentence
from designer.admin.password_dialogs import hidden
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.speaking import Speaking

_WIDTH = 400


class LockPage(Speaking):
    """Says a name and nothing of the desk."""

    unlocking = Signal(str)
    """The password somebody gave."""
    other_wanted = Signal()
    """Somebody else would come in."""

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.password, self.problem = hidden(), sentence()
        self.yes, self.other = QPushButton(), QPushButton()
        self._busy = False
        self._arrange(person)
        self.password.textEdited.connect(lambda _text: self._allow())
        self.password.returnPressed.connect(self._unlock)
        self.yes.clicked.connect(self._unlock)
        self.other.clicked.connect(self.other_wanted)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.password.clear)
        self.setFocusProxy(self.password)
        self._allow()

    def refuse(self, text: str) -> None:
        """It stays locked, and why; what was typed goes."""
        self._busy = False
        self.password.clear()
        self.problem.setText(text)
        self.problem.show()
        self._allow()
        self.password.setFocus()

    def _arrange(self, person: str) -> None:
        card, heading, who, label = QFrame(), QLabel(), QLabel(), QLabel()
        card.setObjectName("card")
        card.setFixedWidth(_WIDTH)
        enlarge(heading, 1.4, bold=True)
        who.setObjectName("secondary")
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setWordWrap(True)
        label.setObjectName("rowLabel")
        label.setBuddy(self.password)
        self.problem.setObjectName("problem")
        self.yes.setObjectName("primary")
        self.other.setObjectName("quiet")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for widget in (heading, who, label, self.password, self.problem):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addLayout(foot(self.other, None, self.yes))
        whole = QVBoxLayout(self)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.say(heading.setText, lambda: self.tr("Locked"))
        self.say(self.setAccessibleName, lambda: self.tr("Locked"))
        self.say(who.setText, lambda: self.tr("Everything is as {name} left it.").format(name=person))
        self.say(label.setText, lambda: self.tr("Password"))
        self.say(self.password.setAccessibleName, lambda: self.tr("Password of {name}").format(name=person))
        self.say(self.yes.setText, lambda: self.tr("Unlock"))
        self.say(self.other.setText, lambda: self.tr("Somebody else…"))

    def _allow(self) -> None:
        self.yes.setEnabled(bool(self.password.text()) and not self._busy)

    def _unlock(self) -> None:
        if self.yes.isEnabled():
            self._busy = True
            self.problem.hide()
            self._allow()
            self.unlocking.emit(self.password.text())
