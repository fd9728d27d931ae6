"""Passwords: setting one's own, taking one away, and the code with which somebody else sets theirs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.admin.page import sentence
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.foot import foot
from runtime.model.password_rules import LONGEST, SHORTEST, as_typed, why_not_password
from runtime.model.people import Person
from runtime.model.values import Moment

translate = QCoreApplication.translate


class PasswordDialog(QDialog):
    """Asks for the password one has, where one has it, and for a new one twice; or only for the one to take away."""

    given = Signal(str, str)
    """The new password and the present one; the first is empty when it is to be taken away."""

    def __init__(self, person: Person, parent: QWidget, *, has_one: bool, taking_away: bool = False) -> None:
        super().__init__(parent)
        explain(self, "people-and-rights")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._person, self._has_one, self._taking_away = person, has_one, taking_away
        self.present, self.new, self.again = hidden(), hidden(), hidden()
        self.verdict, self.problem = QLabel(), sentence()
        self.verdict.setObjectName("secondary")
        self.verdict.setWordWrap(True)
        self.problem.setObjectName("problem")
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton()
        title = self.tr("Remove my password") if taking_away else self.tr("My password")
        self.yes.setText(self.tr("Remove") if taking_away else self.tr("Set"))
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._lay_out(title)
        for line in (self.present, self.new, self.again):
            line.textChanged.connect(lambda _text: self._judge())
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._give)
        self._judge()

    def refuse(self, text: str) -> None:
        """The desk said no: what was typed stays."""
        self.problem.setText(text)
        self.problem.show()
        self.yes.setEnabled(True)

    def _lay_out(self, title: str) -> None:
        self.yes.setObjectName("danger" if self._taking_away else "primary")
        self.yes.setDefault(True)
        self.no.setAutoDefault(False)
        heading = QLabel(title)
        enlarge(heading, 1.15, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(6)
        column.addWidget(heading)
        asked = [(self.present, self.tr("Present password"))] if self._has_one else []
        if not self._taking_away:
            asked += [(self.new, self.tr("New password")), (self.again, self.tr("The same once more"))]
        for line, text in asked:
            label = QLabel(text)
            label.setObjectName("rowLabel")
            label.setBuddy(line)
            line.setAccessibleName(text)
            column.addWidget(label)
            column.addWidget(line)
        column.addWidget(self.verdict)
        column.addWidget(self.problem)
        column.addSpacing(8)
        column.addLayout(foot(None, self.no, self.yes))

    def _judge(self) -> None:
        """What is wrong with it is said while it is typed."""
        self.problem.hide()
        said, sound = self._verdict()
        self.verdict.setText(said)
        self.verdict.setVisible(bool(said))
        self.yes.setEnabled(sound and (not self._has_one or bool(self.present.text())))

    def _verdict(self) -> tuple[str, bool]:
        if self._taking_away:
            return "", True
        return strength(self.new.text(), self._person, self.again.text())

    def _give(self) -> None:
        self.yes.setEnabled(False)
        self.given.emit("" if self._taking_away else self.new.text(), self.present.text())


class CodeDialog(QDialog):
    """Shows the code once; the desk keeps no more than a hash of it."""

    def __init__(self, person: Person, code: str, until: Moment, parent: QWidget) -> None:
        super().__init__(parent)
        explain(self, "people-and-rights")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = self.tr("Code for {name}").format(name=person.name)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        heading, told = QLabel(title), QLabel()
        enlarge(heading, 1.15, bold=True)
        told.setWordWrap(True)
        told.setText(
            self.tr(
                "Hand it to them yourself. With it they set a new password when they open the desk, once, until "
                "{time}. It is shown only now."
            ).format(time=words.moment(until))
        )
        self.code = QLineEdit(code)
        self.copying, self.ready = QPushButton(self.tr("Copy")), QPushButton(self.tr("Close"))
        self.code.setReadOnly(True)
        self.code.setAccessibleName(title)
        self.copying.setObjectName("primary")
        self.copying.setDefault(True)  # Enter that falls through must not take away what is shown only once
        self.ready.setObjectName("quiet")
        self.ready.setAutoDefault(False)
        self.copying.clicked.connect(self._copy)
        self.ready.clicked.connect(self.accept)
        line, buttons, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        line.addWidget(self.code, 1)
        line.addWidget(self.copying)
        buttons.addStretch(1)
        buttons.addWidget(self.ready)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(told)
        for row in (line, buttons):
            column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.copying.setText(self.tr("Copied"))


def hidden() -> QLineEdit:
    """A line for a secret."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setMaxLength(2 * LONGEST)
    return line


def strength(password: str, person: Person, again: str | None = None) -> tuple[str, bool]:
    """What to say of a password while it is typed, and whether it may be set."""
    typed = as_typed(password)
    if len(typed) < SHORTEST:
        said = translate("Passwords", "At least {least} characters: a few words in a row are easy to keep in mind.")
        return said.format(least=SHORTEST), False
    if why_not_password(password, person) is not None:
        return translate("Passwords", "Among the first that anybody would try, or too long: choose another one."), False
    if again is not None and again != password:
        return translate("Passwords", "Good. Type it once more below."), False
    return translate("Passwords", "Good."), True
