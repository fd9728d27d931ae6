"""Giving many tickets to somebody else: to whom, why, how far it is, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.dashboard.questions import Questions
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.confirming import confirm_by_keys
from runtime.messages.base import SHORTEST_REASON, Command
from runtime.messages.bulk import (
    BulkFate,
    BulkResult,
    BulkView,
    BulkWork,
    CancelBulk,
    ContinueBulk,
    ListBulkResults,
    Selection,
    StartBulk,
    UndoBulk,
)
from runtime.messages.faults import Fault
from runtime.model.fields import FieldValue
from runtime.model.folding import fold
from runtime.model.macros import Deed, Say, SetFields

_AS_IT_IS, _NOBODY = "\n", ""
"""In the choices: ids are never such."""
_TOLD = 8
_GAP = 3
_LINES = 6
"""So many tickets are seen at once before they are given away; the others by scrolling."""


class ReassignDialog(QDialog):
    """One job over the tickets; while it runs it can be stopped, and when it is done taken back."""

    done_with = Signal()
    """Something was done, or taken back: what is shown is old."""

    def __init__(
        self,
        questions: Questions,
        tickets: Sequence[int],
        teams: Mapping[str, str],
        people: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        """`teams` and `people` are names by id, of those who can be chosen."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(500)
        self.setWindowTitle(self.tr("Give to somebody else"))
        self._questions, self._tickets = questions, tuple(tickets)
        self._job: BulkView | None = None
        self._under_way = self._stopping = False
        self.team, self.person, self.reason = QComboBox(), QComboBox(), QPlainTextEdit()
        self.progress, self.outcome, self.preview = QProgressBar(), QLabel(), QListWidget()
        self.yes, self.no, self.undo = QPushButton(), QPushButton(), QPushButton()
        self._offer(self.team, teams, self.tr("No team"))
        self._offer(self.person, people, self.tr("Nobody: the team’s queue"))
        self.preview.setVisible(False)
        self.preview.setSpacing(_GAP)
        self.preview.setAccessibleName(self.tr("The tickets"))
        self.preview.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self._look()

    @override
    def reject(self) -> None:
        """Closing stops what is under way, and the rest stays as it is; where nothing is, it closes."""
        if self._under_way:
            self._stopping = True
            return
        super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stopping = True
        super().closeEvent(event)

    def _offer(self, box: QComboBox, named: Mapping[str, str], nobody: str) -> None:
        box.addItem(self.tr("(as it is)"), _AS_IT_IS)
        box.addItem(nobody, _NOBODY)
        for key, name in sorted(named.items(), key=lambda each: fold(each[1])):
            box.addItem(name, key)
        box.currentIndexChanged.connect(self._look)

    def _arrange(self) -> None:
        heading = QLabel(self.tr("Give %Ln ticket(s) to somebody else", "", len(self._tickets)))
        enlarge(heading, 1.15, bold=True)
        about = QLabel(self.tr("Who may not be given a ticket is told below; the others are not held up."))
        for label in (about, self.outcome):
            label.setObjectName("secondary")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setPlaceholderText(self.tr("Why? It is kept as a note on each ticket."))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(72)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Team"), self.team)
        form.addRow(self.tr("Person"), self.person)
        self.progress.setRange(0, len(self._tickets))
        self.progress.setVisible(False)
        self.progress.setAccessibleName(self.tr("How far it is"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(about)
        column.addWidget(self.preview)
        column.addLayout(form)
        for part in (self.reason, self.progress, self.outcome):
            column.addWidget(part)
        column.addLayout(self._buttons())
        self.reason.textChanged.connect(self._look)
        confirm_by_keys(self, self.yes.click)
        self.team.setFocus()

    def show_tickets(self, told: Sequence[str]) -> None:
        """What is to be given away, one line a ticket, before it is."""
        self.preview.addItems(told)
        self.preview.setVisible(True)
        rows = min(len(told), _LINES)
        height = (self.preview.sizeHintForRow(0) + 2 * _GAP) * rows + 2 * (self.preview.frameWidth() + _GAP)
        self.preview.setFixedHeight(height)

    def choose_person(self, key: str) -> None:
        """Offer somebody first: whoever stands in for the one these tickets are taken from."""
        place = self.person.findData(key)
        if place >= 0:
            self.person.setCurrentIndex(place)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.undo)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        self.yes.setObjectName("primary")
        self.yes.setText(self.tr("Give"))
        self.no.setText(self.tr("Cancel"))
        self.undo.setText(self.tr("Take back"))
        self.undo.setVisible(False)
        self.yes.clicked.connect(self._start)
        self.no.clicked.connect(self.reject)
        self.undo.clicked.connect(self._take_back)
        return row

    def _fields(self) -> dict[str, FieldValue]:
        chosen = (("team", self.team.currentData()), ("assignee", self.person.currentData()))
        return {name: key or None for name, key in chosen if key != _AS_IT_IS}

    def _look(self) -> None:
        ready = bool(self._fields()) and len(self.reason.toPlainText().strip()) >= SHORTEST_REASON
        self.yes.setEnabled(ready and self._job is None)

    def _start(self) -> None:
        deeds: tuple[Deed, ...] = (
            SetFields(fields=self._fields()),
            Say(text=self.reason.toPlainText().strip(), public=False),
        )
        for part in (self.team, self.person, self.reason, self.yes):
            part.setEnabled(False)
        self._send(StartBulk(selection=Selection(ids=self._tickets), work=BulkWork(deeds=deeds)))

    def _send(self, command: Command[BulkView]) -> None:
        self._under_way = True
        self._questions.courier.do(command, self, self._carry_on, self._refused)

    def _carry_on(self, job: BulkView) -> None:
        self._job, self._under_way = job, False
        self.progress.setVisible(True)
        self.progress.setValue(job.total - job.left)
        self.no.setText(self.tr("Stop") if job.more else self.tr("Close"))
        if not job.more:
            self._questions.ask(ListBulkResults(job_id=job.job_id), self._tell)
        elif self._stopping:
            self._stopping = False
            self._send(CancelBulk(job_id=job.job_id))
        elif job.standing == "undoing":
            self._send(UndoBulk(job_id=job.job_id))
        else:
            self._send(ContinueBulk(job_id=job.job_id))

    def _take_back(self) -> None:
        if self._job is not None:
            self.undo.setEnabled(False)
            self._send(UndoBulk(job_id=self._job.job_id))

    def _refused(self, fault: Fault) -> None:
        self._under_way = self._stopping = False
        self.no.setText(self.tr("Close"))
        self.outcome.setText(fault.sentence)
        for part in (self.team, self.person, self.reason):
            part.setEnabled(self._job is None)
        self._look()

    def _tell(self, results: tuple[BulkResult, ...]) -> None:
        """How many were given, and the reasons of those that were not."""
        if self._job is None:
            return
        counts = self._job.counts
        told = [self._counted(fate, n) for fate, n in counts.items() if n]
        kept = [each for each in results if each.reasons]
        told += [f"#{each.ticket_id}: {said(each.reasons[0].sentence)}" for each in kept[:_TOLD]]
        if len(kept) > _TOLD:
            told.append(self.tr("… and %Ln more", "", len(kept) - _TOLD))
        self.outcome.setText("\n".join(told))
        self.undo.setVisible(bool(counts.get(BulkFate.DONE)))
        self.undo.setEnabled(True)
        self.no.setFocus()
        self.done_with.emit()

    def _counted(self, fate: BulkFate, n: int) -> str:
        names = {
            BulkFate.WAITING: self.tr("Not yet: {n}"),
            BulkFate.DONE: self.tr("Given: {n}"),
            BulkFate.REFUSED: self.tr("Refused: {n}"),
            BulkFate.FAILED: self.tr("Failed by a mistake in the program: {n}"),
            BulkFate.CANCELLED: self.tr("Left as they were: {n}"),
            BulkFate.UNDONE: self.tr("Taken back: {n}"),
            BulkFate.KEPT: self.tr("Changed since, and kept: {n}"),
        }
        return names[fate].format(n=words.number(n))
