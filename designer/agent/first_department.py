"""A desk on which no ticket can be opened yet: every ticket belongs to a department, and there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.foot import foot
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.faults import Conflict, Fault
from runtime.messages.setup import GetSetup, PutDepartments, SetupView
from runtime.model.people import Department
from runtime.model.refusals import fresh_id

_LONGEST = 100


class FirstDepartmentDialog(SpeakingDialog):
    """Offers to add one, by a name that is there already; whoever may not is told who could."""

    added = Signal()
    """There is a department now."""

    def __init__(self, courier: Courier, revision: int, *, may_add: bool, parent: QWidget) -> None:
        """`revision` is the set-up's that had no department."""
        super().__init__(parent)
        self._courier, self._revision = courier, revision
        self.setMinimumWidth(440)
        self.heading, self.told, self.problem = QLabel(), text_label(), text_label(name="problem")
        self.name_label, self.name = QLabel(), QLineEdit()
        self.no, self.yes = QPushButton(), QPushButton()
        enlarge(self.heading, 1.15, bold=True)
        self.name.setMaxLength(_LONGEST)
        self.name_label.setBuddy(self.name)
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (self.heading, self.told, self.name_label, self.name, self.problem):
            column.addWidget(part)
        column.addSpacing(6)
        column.addLayout(foot(None, self.no, self.yes))
        asked: tuple[QWidget, ...] = (self.name_label, self.name, self.yes)
        for each in asked:
            each.setVisible(may_add)
        self.problem.hide()
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.add)
        self.name.textEdited.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self._speak(may_add=may_add)
        self.name.setText(self.tr("Support"))
        self.name.selectAll()
        (self.name if may_add else self.no).setFocus()

    def add(self) -> None:
        """Make the department; the desk's calendar and statuses are its own until it is given others."""
        name = self.name.text().strip()
        self.yes.setEnabled(False)
        made = Department(id=fresh_id(name, frozenset()), name=name)
        command = PutDepartments(departments=(made,), revision=self._revision)
        self._courier.do(command, self, self._done, self._refused)

    def _done(self, _answer: object) -> None:
        self.accept()
        self.added.emit()

    def _refused(self, fault: Fault) -> None:
        if isinstance(fault, Conflict):
            self._courier.ask(GetSetup(), self, self._look_again, self._tell)
        else:
            self._tell(fault)

    def _look_again(self, setup: SetupView) -> None:
        """Somebody changed the set-up meanwhile: the department they added is gone on with, never written over."""
        if setup.departments:
            self._done(None)
        else:
            self._revision = setup.revision
            self.add()

    def _tell(self, fault: Fault) -> None:
        self.yes.setEnabled(True)
        self.problem.setText(said(fault.sentence))
        self.problem.show()

    def _speak(self, *, may_add: bool) -> None:
        for put in (self.setWindowTitle, self.heading.setText):
            self.say(put, lambda: self.tr("First a department"))
        if may_add:
            self.say(
                self.told.setText,
                lambda: self.tr(
                    "Every ticket belongs to a department, and this desk has none yet. Name the first one; its hours, "
                    "people and statuses are set in Manage, whenever you like."
                ),
            )
        else:
            self.say(
                self.told.setText,
                lambda: self.tr(
                    "Every ticket belongs to a department, and this desk has none yet. Ask an administrator to add one."
                ),
            )
        self.say(self.name_label.setText, lambda: self.tr("&Name of the department"))
        self.say(self.name.setAccessibleName, lambda: self.tr("Name of the department"))
        self.say(self.no.setText, lambda: self.tr("Cancel") if may_add else self.tr("Close"))
        self.say(self.yes.setText, lambda: self.tr("Add it and go on"))
