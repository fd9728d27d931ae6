"""Who is working: chosen by name, with the password of whoever has one, or with a code that sets a new one."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.admin.page import sentence
from designer.admin.password_dialogs import hidden, strength
from designer.admin.thing_list import ThingList
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.fit_height import fit_height
from designer.widgets.foot import foot
from runtime.messages.access import Colleague, Entrance
from runtime.model.folding import fold
from runtime.model.people import Person

_FREE_TRIES = 3
_WAIT_S = 5
"""So many seconds after the third wrong try, and as many more with each; the desk itself makes guessers wait longer."""
_WIDTH, _LIST_HEIGHT = 420, 214


class SignInDialog(QDialog):
    """Says never what of a try was wrong. Stays open until somebody is let in, or nobody wants to be."""

    entering = Signal(str, str)
    """The person's id, and what they gave as their password: nothing where they need none."""
    renewing = Signal(str, str, str)
    """The person's id, the code they were given, and the password they want from now on."""

    def __init__(self, desk: str, entrance: Entrance, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "people-and-rights")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._people = {each.id: each for each in entrance.people}
        self._sign_in = entrance.sign_in
        self._failures = self._left = 0
        self._busy = self._with_code = False
        self.search, self.list = QLineEdit(), ThingList()
        self.password, self.code, self.again = hidden(), QLineEdit(), hidden()
        self.told, self.problem = QLabel(), sentence()
        self.by_code, self.no, self.yes = QPushButton(), QPushButton(), QPushButton()
        self._labels: dict[QLineEdit, QLabel] = {}
        self._second = QTimer(self, interval=1_000)
        self._second.timeout.connect(self._count_down)
        self._arrange(desk)
        self._connect()
        self._fill(person)
        self._show_state()
        self._focus_what_is_asked()

    @property
    def person(self) -> Colleague | None:
        """Who is chosen."""
        return self._people.get(self.list.current)

    def refuse(self, text: str) -> None:
        """Nobody is let in: what was typed goes, and after three times in a row so does a while."""
        self._busy = False
        self._failures += 1
        for line in (self.password, self.again):
            line.clear()
        self.problem.setText(text)
        self.problem.show()
        if self._failures >= _FREE_TRIES:
            self._left = _WAIT_S * (self._failures - _FREE_TRIES + 1)
            self._second.start()
        self._show_state()
        self._focus_what_is_asked()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    def _arrange(self, desk: str) -> None:
        self.setWindowTitle(self.tr("Who is working?"))
        self.setMinimumWidth(_WIDTH)
        self.resize(_WIDTH, 2 * _LIST_HEIGHT)
        heading, where = QLabel(self.tr("Who is working?")), QLabel(self.tr("On “{name}”.").format(name=desk))
        enlarge(heading, 1.25, bold=True)
        for label in (where, self.told):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        self.problem.setObjectName("problem")
        self.search.setPlaceholderText(self.tr("Search by name"))
        self.search.setAccessibleName(self.tr("Search by name"))
        self.list.follow(self.search)
        self.list.setAccessibleName(self.tr("People who work here"))
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.yes.setText(self.tr("Come in"))
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.setText(self.tr("Cancel"))
        self.by_code.setObjectName("ghost")
        for button in (self.no, self.by_code):
            button.setAutoDefault(False)
        self._lay_out(heading, where)

    def _lay_out(self, heading: QLabel, where: QLabel) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(6)
        for widget in (heading, where, self.search, self.list):
            column.addWidget(widget)
        for line in (self.code, self.password, self.again):
            label = self._labels[line] = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(line)
            column.addWidget(label)
            column.addWidget(line)
        column.addWidget(self.told)
        column.addWidget(self.problem)
        column.addSpacing(6)
        column.addLayout(foot(self.by_code, None, self.no, self.yes))

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._fill(self.list.current))
        self.list.currentItemChanged.connect(lambda _now, _before: self._another())
        self.list.itemActivated.connect(lambda _item: self._enter())
        for line in (self.password, self.code, self.again):
            line.textEdited.connect(lambda _text: self._show_state())
        self.code.textEdited.connect(lambda _text: self.problem.hide())  # it was said of another code
        self.by_code.clicked.connect(self._turn_to_code)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._enter)

    def _fill(self, chosen: str) -> None:
        wanted = fold(self.search.text())
        self.list.clear()
        for each in self._people.values():
            if wanted in fold(each.name):
                self.list.add(each.id, each.name, "", marked=False)
        self.list.choose(chosen)
        if not self.list.current and self.list.count():
            self.list.setCurrentRow(0)
        self._show_state()

    def _another(self) -> None:
        for line in (self.password, self.code, self.again):
            line.clear()
        self.problem.hide()
        self._show_state()

    def _turn_to_code(self) -> None:
        self._with_code = not self._with_code
        self.problem.hide()
        self._show_state()
        self._focus_what_is_asked()

    def _focus_what_is_asked(self) -> None:
        asked = next((line for line in (self.code, self.password) if line.isVisibleTo(self)), self.search)
        asked.setFocus()

    def _show_state(self) -> None:
        person = self.person
        protected = person is not None and person.protected
        by_code = self._with_code and self._sign_in
        self._show_line(self.code, self.tr("Code"), on=by_code)
        new = self.tr("New password") if by_code else self.tr("Password")
        self._show_line(self.password, new, on=by_code or protected)
        self._show_line(self.again, self.tr("The same once more"), on=by_code)
        said, sound = self._verdict(person) if by_code else ("", bool(self.password.text()) or not protected)
        if self._left:
            said = self.tr("Try again in {n} s.").format(n=self._left)
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.by_code.setVisible(self._sign_in)
        self.by_code.setText(self.tr("With my password") if by_code else self.tr("I was given a code"))
        self.yes.setEnabled(person is not None and sound and not self._busy and not self._left)
        fit_height(self)

    def _show_line(self, line: QLineEdit, text: str, *, on: bool) -> None:
        self._labels[line].setText(text)
        self._labels[line].setVisible(on)
        line.setAccessibleName(text)
        line.setVisible(on)

    def _verdict(self, person: Colleague | None) -> tuple[str, bool]:
        if person is None or not self.code.text().strip():
            return self.tr("An administrator gives it to you. With it you set a new password."), False
        return strength(self.password.text(), Person(id=person.id, name=person.name), self.again.text())

    def _count_down(self) -> None:
        self._left -= 1
        if not self._left:
            self._second.stop()
        self._show_state()

    def _enter(self) -> None:
        person = self.person
        if person is None or not self.yes.isEnabled():
            self._focus_what_is_asked()
            return
        self._busy = True
        self.problem.hide()
        self._show_state()
        if self._with_code and self._sign_in:
            self.renewing.emit(person.id, self.code.text().strip(), self.password.text())
        else:
            self.entering.emit(person.id, self.password.text() if person.protected else "")
