"""One migration: planned and begun here, or looked at, gone on with and rolled back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.courier import Courier
from designer.panels.versions.numbers import fate_caption
from designer.panels.versions.plan import PlanEditor
from designer.panels.versions.run import MigrationRun
from designer.theme import enlarge
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.base import SHORTEST_REASON
from runtime.messages.blueprints import VersionView
from runtime.messages.faults import Fault
from runtime.messages.migration import Fate, ListMigratedTickets, MigratedTicket, MigrationView, SuggestMigration
from runtime.model.migration import MigrationPlan

_NOT_AS_PLANNED = (Fate.FAILED, Fate.GONE, Fate.STAYED, Fate.KEPT, Fate.CANCELLED)
_WIDTH, _HEIGHT, _LOW = 760, 560, 320
"""Low while nothing but the progress is shown."""


class JobDialog(SpeakingDialog):
    """Begins with a plan (`plan_for`) or with a job that is there (`show_job`)."""

    advanced = Signal(object)
    """The MigrationView, whenever it is another one."""
    roll_back_wanted = Signal(object)

    def __init__(self, courier: Courier, versions: Sequence[VersionView], parent: QWidget | None = None) -> None:
        """`versions`: every one of the Blueprint, newest first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._versions = courier, versions
        self.heading, self.why, self.problem = QLabel(), QLineEdit(), QLabel()
        self.plan, self.run, self.tickets = PlanEditor(courier), MigrationRun(courier), QTreeWidget()
        self.start, self.cancel, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._why_label = QLabel()
        self._listed: tuple[MigratedTicket, ...] = ()
        self._pages = QStackedWidget()
        self._lay_out()
        self._speak()
        self.plan.previewed.connect(self._allow)
        self.why.textChanged.connect(self._allow)
        self.start.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.run.advanced.connect(self._advance)
        self.run.roll_back_wanted.connect(self.roll_back_wanted)
        self.resize(_WIDTH, _HEIGHT)
        self._allow()

    def plan_for(self, number: int) -> None:
        """Plan to take the tickets of this version over to the newest one."""
        newest = self._versions[0]
        self.say(
            self.heading.setText,
            lambda: self.tr("Tickets from version {old} to version {new}").format(old=number, new=newest.number),
        )
        query = SuggestMigration(blueprint_id=newest.blueprint.id, from_versions=(number,), to_version=newest.number)
        self._courier.ask(query, self, self._begin, self._tell)

    def show_job(self, view: MigrationView) -> None:
        """Show a job that is there."""
        self._pages.setCurrentIndex(1)
        self.resize(_WIDTH, _LOW)
        self.run.show_job(view, [version.blueprint for version in reversed(self._versions)])

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Take tickets over"))
        self.say(self.start.setText, lambda: self.tr("Take them over"))
        self.say(self.cancel.setText, lambda: self.tr("Cancel"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        for put in (self._why_label.setText, self.why.setAccessibleName):
            self.say(put, lambda: self.tr("Reason, kept in the history of every ticket"))
        self.say(lambda _again: self._list(self._listed), str)

    def _begin(self, plan: MigrationPlan) -> None:
        self.plan.begin(plan, self._versions[0].blueprint)

    def _tell(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()

    def _allow(self) -> None:
        self.start.setEnabled(self.plan.ready and len(self.why.text().strip()) >= SHORTEST_REASON)

    def _start(self) -> None:
        if self.plan.plan is not None:
            self._pages.setCurrentIndex(1)
            versions = [version.blueprint for version in reversed(self._versions)]
            self.run.start(self.plan.plan, self.why.text().strip(), versions)

    def _advance(self, view: MigrationView) -> None:
        self.advanced.emit(view)
        if not view.more:
            query = ListMigratedTickets(job_id=view.job_id, fates=_NOT_AS_PLANNED)
            self._courier.ask(query, self, self._list, self._tell)

    def _list(self, tickets: tuple[MigratedTicket, ...]) -> None:
        self._listed = tickets
        self.tickets.setHeaderLabels([self.tr("Ticket"), self.tr("What became of it"), self.tr("Why")])
        self.tickets.clear()
        for ticket in tickets:
            self.tickets.addTopLevelItem(
                QTreeWidgetItem([f"#{ticket.ticket_id}", fate_caption(ticket.fate), ticket.detail])
            )
        for column in range(2):
            self.tickets.resizeColumnToContents(column)
        self.tickets.setVisible(bool(tickets))
        if tickets:
            self.resize(self.width(), max(self.height(), _HEIGHT))

    def _lay_out(self) -> None:
        enlarge(self.heading, 1.2, bold=True)
        self.start.setObjectName("primary")
        for button in (self.start, self.cancel):
            button.setAutoDefault(False)
        self.problem.setObjectName("tileNote")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.tickets.setRootIsDecorated(False)
        self.tickets.hide()
        self._pages.addWidget(self._plan_page())
        self._pages.addWidget(self._run_page())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addWidget(self._pages)

    def _plan_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.problem)
        column.addWidget(self.plan, 1)
        self._why_label.setObjectName("rowLabel")
        self._why_label.setBuddy(self.why)
        column.addWidget(self._why_label)
        column.addWidget(self.why)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.start)
        column.addLayout(row)
        return page

    def _run_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.run)
        column.addWidget(self.tickets, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        return page
