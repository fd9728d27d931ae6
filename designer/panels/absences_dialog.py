"""When somebody is away and who stands in meanwhile: their own, or those of somebody they lead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateTimeEdit,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.sentences import said
from designer.theme import enlarge
from designer.turns import in_its_turn
from designer.widgets.assistance import explain
from designer.widgets.confirming import confirm_by_keys
from designer.widgets.dialog_foot import dialog_foot
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking, SpeakingDialog
from runtime.messages.absences import PutAbsences
from runtime.messages.faults import Fault
from runtime.messages.setup import SetupChanged, SetupView
from runtime.model.absences import MOST_ABSENCES, Absence
from runtime.model.people import AGENTS
from runtime.model.values import Moment


class AbsenceRow(Speaking):
    """One absence: from, until, the deputy, a word why; and a way to take it off."""

    removed = Signal()
    edited = Signal()

    def __init__(self, absence: Absence, deputies: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begins, self.ends = QDateTimeEdit(), QDateTimeEdit()
        self.deputy, self.why, self.remove = ChoiceEditor(), LineEditor(), QPushButton()
        self.back = text_label(name="secondary")
        for editor, at in ((self.begins, absence.begins), (self.ends, absence.ends)):
            editor.setCalendarPopup(True)
            editor.setDateTime(QDateTime.fromMSecsSinceEpoch(at))
            editor.dateTimeChanged.connect(self._edited)
        self.deputy.offer(deputies, none=self.tr("Nobody"))
        self.deputy.show_value(absence.deputy)
        self.why.show_value(absence.why)
        self.why.setMaxLength(200)
        self.remove.setObjectName("quiet")
        self.remove.clicked.connect(self.removed)
        self._arrange()

    @property
    def span(self) -> tuple[Moment, Moment]:
        """From when until when."""
        return _moment(self.begins), _moment(self.ends)

    @property
    def value(self) -> Absence:
        """What it says. Raises ValueError where it ends before it begins."""
        begins, ends = self.span
        return Absence(begins=begins, ends=ends, deputy=self.deputy.value, why=self.why.text().strip())

    def _edited(self) -> None:
        self._say_back()
        self.edited.emit()

    def _say_back(self) -> None:
        """The day on which they are here again: an end at midnight is easily read as the day after."""
        ends = self.span[1]
        self.back.setText(self.tr("Back on {day}, {time}").format(day=words.day(ends), time=words.clock(ends)))

    def _arrange(self) -> None:
        card = QFrame()
        card.setObjectName("group")
        grid = QGridLayout(card)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        said_of = (
            (self.begins, lambda: self.tr("From")),
            (self.ends, lambda: self.tr("Until")),
            (self.deputy, lambda: self.tr("Deputy")),
            (self.why, lambda: self.tr("A word for colleagues")),
        )
        for place, (editor, name) in enumerate(said_of):
            title = QLabel()
            title.setObjectName("rowLabel")
            title.setBuddy(editor)
            row, column = divmod(place, 2)
            grid.addWidget(title, 3 * row, column)
            grid.addWidget(editor, 3 * row + 1, column)
            grid.setColumnStretch(column, 1)
            self.say(title.setText, name)
            self.say(editor.setAccessibleName, name)
        grid.setRowMinimumHeight(2, 6)
        grid.setRowMinimumHeight(5, 6)
        grid.addWidget(self.back, 6, 0)
        grid.addWidget(self.remove, 6, 1, Qt.AlignmentFlag.AlignRight)
        self.say(self.remove.setText, lambda: self.tr("Remove this absence"))
        self.say(lambda _text: self._say_back(), str)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addWidget(card)


class AbsencesDialog(SpeakingDialog):
    """All absences of one person that are on or still to come; saved together. What the desk warns of is told."""

    saved = Signal()

    def __init__(
        self, courier: Courier, setup: SetupView, person: str, now: Moment, parent: QWidget, *, own: bool
    ) -> None:
        """`own`: the person says it of themself."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "absences")
        self._courier, self._person, self._now, self._own = courier, person, now, own
        self._name = next((each.name for each in setup.people if each.id == person), person)
        able = (each for each in setup.people if each.active and each.role in AGENTS)
        self._deputies = [Choice(each.id, each.name) for each in able if each.id != person]
        self.rows: list[AbsenceRow] = []
        self.add, self.confirm, self.cancel = QPushButton(), QPushButton(), QPushButton()
        self.nothing, self.problem = text_label(name="secondary"), text_label(name="problem")
        self._arrange()
        kept = next((each.times for each in setup.absences if each.id == person), ())
        for absence in kept:
            if absence.ends > now:
                self._put(absence)
        if not self.rows:
            self.begin_another()
        self._look()

    def begin_another(self) -> None:
        """One more absence: the next week after those there are, from tomorrow on."""
        last = max((row.span[1] for row in self.rows), default=self._now)
        tomorrow = QDateTime.fromMSecsSinceEpoch(max(last, self._now)).date().addDays(1)
        week = tomorrow.addDays(7)
        self._put(Absence(begins=_midnight(tomorrow), ends=_midnight(week)))
        self.rows[-1].begins.setFocus(Qt.FocusReason.OtherFocusReason)
        in_its_turn(self, self._show_last)

    def _show_last(self) -> None:
        """All of it, as soon as it has its place."""
        if self.rows:
            self._area.ensureWidgetVisible(self.rows[-1])

    def _arrange(self) -> None:
        heading, meaning = text_label(), text_label(name="secondary")
        enlarge(heading, 1.25, bold=True)
        self.add.setObjectName("quiet")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.begin_another)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 16)
        whole.setSpacing(12)
        for widget in (heading, meaning):
            whole.addWidget(widget)
        whole.addWidget(self._list(), 1)
        whole.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.problem)
        whole.addLayout(dialog_foot(self.tr("Ctrl+Enter confirms."), self.cancel, self.confirm))
        self.confirm.clicked.connect(self.send)
        self.cancel.clicked.connect(self.reject)
        confirm_by_keys(self, self.confirm.click)
        self.resize(580, 500)
        self._say(heading, meaning)

    def _list(self) -> QScrollArea:
        self._stack = QVBoxLayout()
        self._stack.setSpacing(10)
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.addWidget(self.nothing)
        column.addLayout(self._stack)
        column.addStretch(1)
        self._area = scrolled(inside, by_keys=True)
        return self._area

    def _say(self, heading: QLabel, meaning: QLabel) -> None:
        own, name = self._own, self._name
        self.say(
            self.setWindowTitle,
            lambda: self.tr("I am away") if own else self.tr("Absences of {name}").format(name=name),
        )
        self.say(heading.setText, self.windowTitle)
        self.say(
            meaning.setText,
            lambda: self.tr(
                "Meanwhile the deputy may do what waits for this person alone: transitions they own in person, and "
                "their approvals. Never more than the deputy’s own role and departments allow."
            ),
        )
        self.say(self.nothing.setText, lambda: self.tr("No absence. Add one to say who stands in meanwhile."))
        self.say(self.add.setText, lambda: self.tr("Add an absence"))
        self.say(self.confirm.setText, lambda: self.tr("Save"))
        self.say(self.cancel.setText, lambda: self.tr("Cancel"))

    def _put(self, absence: Absence) -> None:
        row = AbsenceRow(absence, self._deputies)
        row.removed.connect(partial(self._take_off, row))
        row.edited.connect(self._look)
        self.rows.append(row)
        self._stack.addWidget(row)
        self._look()

    def _take_off(self, row: AbsenceRow) -> None:
        self.rows.remove(row)
        self._stack.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._look()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        self.nothing.setVisible(not self.rows)
        self.add.setEnabled(len(self.rows) < MOST_ABSENCES)
        backwards = any(begins >= ends for begins, ends in (row.span for row in self.rows))
        self._tell(self.tr("An absence ends after it begins: change one of the two.") if backwards else "")
        self.confirm.setEnabled(not backwards)

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def send(self) -> None:
        """Say it to the desk."""
        self.confirm.setEnabled(False)
        command = PutAbsences(person=self._person, times=tuple(row.value for row in self.rows))
        self._courier.do(command, self, self._done, self._refused)

    def _done(self, changed: SetupChanged) -> None:
        """Closes, unless the desk has something to say about it that is read first."""
        self.saved.emit()
        if not changed.warnings:
            self.accept()
            return
        self._tell("\n".join([self.tr("It is saved. But:"), *map(said, changed.warnings)]))
        self.confirm.setEnabled(True)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, fault: Fault) -> None:
        self._tell(said(fault.sentence))
        self.confirm.setEnabled(True)


def _moment(editor: QDateTimeEdit) -> Moment:
    return int(editor.dateTime().toMSecsSinceEpoch())


def _midnight(day: QDate) -> Moment:
    return int(QDateTime(day, QTime(0, 0)).toMSecsSinceEpoch())
