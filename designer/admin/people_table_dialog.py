"""Adding many people at once: cells are pasted or read from a file, shown as they are understood, then added."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.admin.page import sentence
from designer.admin.people_table import Meant, Reading, Usual
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.tick import Tick
from designer.widgets.told_table import dress_told
from runtime.exchange.people_table import MOST_LINES, BadTable, people_in, text_of, without
from runtime.messages.faults import Conflict, Fault
from runtime.messages.requesters import MOST_NAMED, NameRequesters, RequesterView
from runtime.messages.setup import MOST_NEWCOMERS, GetSetup, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Role

_SIZE = (760, 480)
_WRONG = 5


class PeopleTableDialog(SpeakingDialog):
    """Nothing is on the desk before “Add” is pressed; then all sound lines are, in one step, or none."""

    added = Signal(object, int)
    """The PutPeople that added them, and how many they are."""

    def __init__(self, courier: Courier, info: DeskInfo, setup: SetupView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._setup, self._mine = courier, setup, Role(info.role)
        self._reading: Reading | None = None
        self.text, self.table, self.makes = QPlainTextEdit(), QTableWidget(0, 6), Tick()
        self.told, self.outcome, self.problem = QLabel(), sentence(), sentence()
        self.file, self.no, self.yes = QPushButton(), QPushButton(), QPushButton()
        self._arrange()
        self.makes.set_checked(True)
        self.text.textChanged.connect(self.read)
        self.makes.clicked.connect(lambda _on: self.read())
        self.file.clicked.connect(self._ask_file)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.send)
        confirm_by_keys(self, self.send)
        self.say(lambda _text: self.read(), str)

    def read(self) -> None:
        """Understand what is in the text now, and show it."""
        self.problem.hide()
        try:
            lines = people_in(self.text.toPlainText())
        except BadTable as bad:
            self._reading = None
            self._refuse(self._words_of(bad))
        else:
            only = self._setup.departments[0].id if len(self._setup.departments) == 1 else None
            usual = Usual(
                department=only, makes=self.makes.is_checked(), language=self._setup.settings.mailing.otherwise
            )
            self._reading = Reading(lines, self._setup, self._mine, usual)
        self._show()

    def open_file(self, path: Path) -> None:
        """Take the lines of a file."""
        try:
            self.text.setPlainText(text_of(path))
        except BadTable as bad:
            self._refuse(self._words_of(bad))
        except OSError as error:
            self._refuse(self.tr("{file} cannot be read: {why}.").format(file=path.name, why=error.strerror))

    def send(self) -> None:
        """Add all that can be."""
        if self.yes.isEnabled():
            self.yes.setEnabled(False)
            self._ask_ids(frozenset())

    def _ask_ids(self, taken: frozenset[str]) -> None:
        """Customers are people, too: an id that one of them has is not given again."""
        if self._reading is None:
            return
        command = self._reading.command(taken)
        ids = tuple(each.id for each in command.people)
        parts = [ids[at : at + MOST_NAMED] for at in range(0, len(ids), MOST_NAMED)]
        found: list[RequesterView] = []

        def next_part(known: tuple[RequesterView, ...]) -> None:
            found.extend(known)
            if parts:
                self._courier.ask(NameRequesters(ids=parts.pop()), self, next_part, self._fail)
            elif found:
                self._ask_ids(taken | {each.id for each in found})
            else:
                self._courier.do(command, self, lambda _changed: self._done(command), self._fail)

        next_part(())

    def learn(self, setup: SetupView) -> None:
        """The desk's people, teams and departments are these now: the lines are understood by them."""
        if setup.revision != self._setup.revision:
            self._setup = setup
            self.read()

    def _done(self, command: object) -> None:
        """Lines that were left out stay, to be corrected; without any there is nothing more to do."""
        reading = self._reading
        sound = reading.sound if reading is not None else []
        self.added.emit(command, len(sound))
        if reading is None or len(sound) == len(reading.lines):
            self.accept()
            return
        left = without(self.text.toPlainText(), {each.said.line for each in sound})
        self.text.setPlainText(left)
        text = self.tr("%Ln person(s) added. The lines that are left were not: correct them, or close.", "", len(sound))
        self.outcome.setText(text)
        self.outcome.show()
        self.no.setText(self.tr("Close"))
        self.text.setFocus()

    def _fail(self, fault: Fault) -> None:
        self._show()
        self._refuse(said(fault.sentence))
        if isinstance(fault, Conflict):
            self._courier.ask(GetSetup(), self, self._look_again, self._fail)

    def _look_again(self, setup: SetupView) -> None:
        self.learn(setup)
        self._refuse(self.tr("Somebody changed people, teams or departments meanwhile. Look again, then press Add."))

    def _refuse(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _words_of(self, bad: BadTable) -> str:
        return {
            "too_large": self.tr("This is too large for a table of people."),
            "too_many": self.tr("These are more than {count} lines: leave some out.").format(count=MOST_LINES),
            "no_text": self.tr("This is no text. Save the table as CSV first."),
            "quotes": self.tr("A quotation mark is opened and not closed."),
        }[bad.code]

    def _show(self) -> None:
        lines = self._reading.lines if self._reading is not None else []
        sound = self._reading.sound if self._reading is not None else []
        unknown = list(self._reading.unknown.values()) if self._reading is not None else []
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._show_line(row, line)
        self.table.setColumnHidden(_WRONG, not any(line.wrong for line in lines))
        self._show_wholly()
        wrong = next((row for row, line in enumerate(lines) if line.wrong), None)
        if wrong is not None:
            self.table.doItemsLayout()  # its bars know of the lines then
            self.table.scrollTo(self.table.model().index(wrong, _WRONG))
        self.makes.set_text(self.tr("Make what there is not yet: {names}").format(names=", ".join(unknown)))
        self.makes.setVisible(bool(unknown))
        out = len(lines) - len(sound)
        told = self.tr("%Ln line(s) cannot be added and are left out: correct them above.", "", out) if out else ""
        if len(sound) > MOST_NEWCOMERS:
            told = self.tr("At most {count} people are added at once.").format(count=MOST_NEWCOMERS)
        self.told.setText(told)
        self.yes.setText(self.tr("Add %Ln person(s)", "", len(sound)) if sound else self.tr("Add people"))
        self.yes.setEnabled(0 < len(sound) <= MOST_NEWCOMERS)

    def _show_line(self, row: int, line: Meant) -> None:
        told = line.said
        wrong = " ".join(line.wrong)
        cells = (told.name, told.email, line.role, ", ".join(told.teams), ", ".join(told.departments), wrong)
        for column, text in enumerate(cells):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(row, column, item)

    def _show_wholly(self) -> None:
        """What is wrong is read without a tooltip: its line is as high as that takes."""
        for row, line in enumerate(self._reading.lines if self._reading is not None else ()):
            if line.wrong:
                self.table.resizeRowToContents(row)
            else:
                self.table.setRowHeight(row, self.table.verticalHeader().defaultSectionSize())

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.file.text(), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()

    def _arrange(self) -> None:
        heading, purpose = QLabel(), QLabel()
        enlarge(heading, 1.25, bold=True)
        for label in (purpose, self.told):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        self.problem.setObjectName("problem")
        dress_told(self.table, widest=_WRONG)
        self.table.horizontalHeader().moveSection(_WRONG, 0)  # in sight, however much a line says
        self.table.horizontalHeader().sectionResized.connect(
            lambda column, _before, _now: self._show_wholly() if column == _WRONG else None
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.text.setTabChangesFocus(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 22, 14)
        column.setSpacing(8)
        for widget, stretch in ((heading, 0), (purpose, 0), (self.text, 2), (self.table, 3), (self.makes, 0)):
            column.addWidget(widget, stretch)
        column.addWidget(self.told)
        column.addWidget(self.outcome)
        column.addWidget(self.problem)
        column.addLayout(foot(self.file, None, self.no, self.yes))
        for button, name in ((self.file, "quiet"), (self.no, "quiet"), (self.yes, "primary")):
            button.setObjectName(name)
            button.setAutoDefault(False)
        self._speak(heading, purpose)
        self.resize(*_SIZE)

    def _speak(self, heading: QLabel, purpose: QLabel) -> None:
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Add people from a table"))
        self.say(
            purpose.setText,
            lambda: self.tr(
                "Copy cells of a spreadsheet and paste them here: name, mail address, role, teams, departments. Titles "
                "in the first line may name the columns in another order."
            ),
        )
        self.say(self.text.setAccessibleName, lambda: self.tr("Lines of the table"))
        self.say(self.table.setAccessibleName, lambda: self.tr("Whom the lines add"))
        self.say(self.file.setText, lambda: self.tr("Open a CSV file…"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(lambda _text: self.table.setHorizontalHeaderLabels(self._titles()), str)

    def _titles(self) -> list[str]:
        return [
            self.tr("Name"),
            self.tr("Mail address"),
            self.tr("Role"),
            self.tr("Teams"),
            self.tr("Departments"),
            self.tr("What is wrong"),
        ]
