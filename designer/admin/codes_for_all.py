"""Codes for everybody without a password: asked once, given one after the other, shown together to be handed out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from designer import words
from designer.admin.page import sentence
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.foot import foot
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.told_table import dress_told
from runtime.messages.access import IssueReset
from runtime.messages.faults import Fault, Unavailable
from runtime.model.people import Person
from runtime.model.reset_codes import new_reset_code
from runtime.model.values import Moment

_SIZE = (720, 440)
_NAMED = 10
_NAME, _ADDRESS, _CODE = range(3)


class Given(NamedTuple):
    """A code, whose it is, and until when."""

    person: Person
    code: str
    until: Moment


class CodesForAll(QObject):
    """Who could not be given one is told with the others’ codes."""

    progressed = Signal(str)
    """How far it is, in words; nothing when it is done."""

    def __init__(self, courier: Courier, page: QWidget) -> None:
        super().__init__(page)
        self._courier, self._page = courier, page
        self._giving = False

    def ask(self, people: Sequence[Person]) -> None:
        """Ask, then give each of them a code; while codes are being given, nothing: others would make them void."""
        if self._giving:
            return
        each_sets = self.tr("Each sets a password of their own with it when they open the desk: {names}.")
        told = [
            words.with_some(each_sets, [each.name for each in people], _NAMED),
            self.tr("A code that one of them was given before is void then. The codes are shown only once."),
        ]
        title = self.tr("Give %Ln person(s) a code for a password?", "", len(people))
        question = Question(title, told, self.tr("Give codes"), self._page)
        question.confirmed.connect(lambda _why: self._begin(people))
        question.open()

    def _begin(self, people: Sequence[Person]) -> None:
        self._giving = True
        self._give(list(people), [], [])

    def _give(self, left: list[Person], given: list[Given], refused: list[str]) -> None:
        self._tell(len(given) + len(refused), len(left))
        if not left:
            self._giving = False
            CodesDialog(given, refused, self._page).open()
            return
        person = left.pop(0)
        command = IssueReset(person_id=person.id, code=new_reset_code())

        def done(until: Moment) -> None:
            given.append(Given(person, command.code, until))
            self._give(left, given, refused)

        self._courier.do(command, self, done, partial(self._go_on, person, left, given, refused))

    def _tell(self, done: int, left: int) -> None:
        text = self.tr("Giving codes: {done} of {all}…")
        told = text.format(done=words.number(done), all=words.number(done + left))
        self.progressed.emit(told if left else "")

    def _go_on(self, person: Person, left: list[Person], given: list[Given], refused: list[str], fault: Fault) -> None:
        refused.append(f"{person.name}: {said(fault.sentence)}")
        if isinstance(fault, Unavailable):
            left.clear()
        self._give(left, given, refused)


class CodesDialog(SpeakingDialog):
    """The codes, to be copied as a table: the desk keeps no more than their hashes."""

    def __init__(self, given: Sequence[Given], refused: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        explain(self, "people-and-rights")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._given, self._copied = given, False
        self.heading, self.told, self.problem = QLabel(), text_label(), sentence()
        self.table = QTableWidget(len(given), 3)
        self.copying, self.ready = QPushButton(), QPushButton()
        self.copying.clicked.connect(self._copy)
        self.ready.clicked.connect(self.accept)
        self._fill()
        self._arrange()
        self._speak()
        self.problem.setText("\n".join(refused))
        self.problem.setVisible(bool(refused))
        self.copying.setEnabled(bool(given))
        self.resize(*_SIZE)

    def _fill(self) -> None:
        for row, each in enumerate(self._given):
            for column, text in ((_NAME, each.person.name), (_ADDRESS, each.person.email), (_CODE, each.code)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)

    def _arrange(self) -> None:
        enlarge(self.heading, 1.15, bold=True)
        self.table.setShowGrid(False)
        dress_told(self.table, widest=_ADDRESS)  # a code is read whole, also in a small window
        self.problem.setObjectName("problem")
        self.copying.setObjectName("primary")
        self.copying.setDefault(True)  # Enter that falls through must not take away what is shown only once
        self.ready.setObjectName("quiet")
        self.ready.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (self.heading, self.told):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addLayout(foot(None, self.ready, self.copying))

    def _speak(self) -> None:
        until = min((each.until for each in self._given), default=None)
        self.say(self.setWindowTitle, lambda: self.tr("Codes for passwords"))
        self.say(self.heading.setText, lambda: self.tr("Codes for passwords"))
        self.say(
            self.told.setText,
            lambda: self.tr(
                "Hand each of them theirs. With it they set a new password when they open the desk, once, until "
                "{time}. They are shown only now: copy them before you close."
            ).format(time=words.NOTHING if until is None else words.moment(until)),
        )
        self.say(lambda _text: self.table.setHorizontalHeaderLabels(self._titles()), str)
        self.say(self.table.setAccessibleName, lambda: self.tr("Codes for passwords"))
        self.say(self.copying.setText, lambda: self.tr("Copied") if self._copied else self.tr("Copy all"))
        self.say(self.copying.setToolTip, lambda: self.tr("As a table for a spreadsheet or a letter"))
        self.say(self.ready.setText, lambda: self.tr("Close"))

    def _titles(self) -> list[str]:
        return [self.tr("Name"), self.tr("Mail address"), self.tr("Code")]

    def _copy(self) -> None:
        lines = (f"{each.person.name}\t{each.person.email}\t{each.code}" for each in self._given)
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copied = True
        self.say_again()
