"""A job as it goes: how far it is, Stop, and when it is done what became of each ticket, Undo, and CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from designer.agent import bulk_words
from designer.agent.bulk_results import NOT_AS_WANTED, BulkResults
from designer.agent.bulk_run import BulkRun
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.messages.bulk import BulkFate, BulkStanding, BulkView
from runtime.messages.faults import Fault
from runtime.model.macros import AssignTo, Deed, SetFields, TagsChange

_PUT_BACK = (SetFields, TagsChange, AssignTo)
_TICKET_WIDTH, _FATE_WIDTH = 260, 130


class BulkProgress(Speaking):
    """Shows a run; the run goes on without it."""

    ticket_wanted = Signal(int)

    def __init__(
        self, courier: Courier, run: BulkRun, subjects: Mapping[int, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.run = run
        self._listed: BulkStanding | None = None
        self._macro_deeds: tuple[Deed, ...] = ()
        self.standing, self.counts, self.problem = QLabel(), QLabel(), QLabel()
        self.bar, self.table, self.results = QProgressBar(), QTableView(), BulkResults(courier, subjects, self)
        self.cancel, self.again, self.undo, self.csv = (QPushButton() for _ in range(4))
        self.every, self.refused = QPushButton(), QPushButton()
        self._after, self.stays = QWidget(), QLabel()
        self._arrange()
        self._connect()
        if run.view is not None:
            self._show(run.view)
        else:
            self._offer(None)

    def knows_macro(self, deeds: tuple[Deed, ...]) -> None:
        """What the macro of this job does: whether it can be put back depends on it."""
        self._macro_deeds = deeds

    def write_csv(self, path: Path) -> None:
        """Write what the table shows."""

        def write(text: str) -> None:
            try:
                path.write_bytes(text.encode("utf-8-sig"))
            except OSError as why:
                self._tell(self.tr("Not written: {why}").format(why=why.strerror))

        self.results.collect_csv(write)

    def _show(self, view: BulkView) -> None:
        self._tell("")
        self.standing.setText(bulk_words.standing(view))
        self.counts.setText(bulk_words.counted(view))
        self.bar.setMaximum(max(view.total, 1))
        self.bar.setValue(view.total - view.left)
        self._offer(view)
        if not view.more and self._listed is not view.standing:
            self._listed = view.standing
            bad = any(view.counts.get(fate, 0) for fate in NOT_AS_WANTED)
            (self.refused if bad else self.every).setChecked(True)
            self._list()

    def _offer(self, view: BulkView | None) -> None:
        """What can be done now."""
        more = view is None or view.more
        self.bar.setVisible(more)
        self.cancel.setVisible(view is None or view.standing is BulkStanding.RUNNING)
        self.again.setVisible(self.run.may_go_on and bool(self.problem.text()))
        self._after.setVisible(not more)
        undoable = view is not None and not more and self._undoable(view)
        self.undo.setVisible(undoable)
        self.stays.setVisible(undoable and view is not None and not all(map(_is_put_back, self._deeds(view))))

    def _undoable(self, view: BulkView) -> bool:
        changed = any(map(_is_put_back, self._deeds(view)))
        return changed and view.standing is not BulkStanding.UNDONE and bool(view.counts.get(BulkFate.DONE, 0))

    def _deeds(self, view: BulkView) -> tuple[Deed, ...]:
        return view.work.deeds or self._macro_deeds

    def _list(self) -> None:
        view = self.run.view
        if view is not None:
            self.results.show_job(view.job_id, NOT_AS_WANTED if self.refused.isChecked() else ())

    def _fail(self, fault: Fault) -> None:
        self._tell(fault.sentence)
        self._offer(self.run.view)

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.csv.text(), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("tickets.csv")
        dialog.fileSelected.connect(lambda path: self.write_csv(Path(path)))
        dialog.open()

    def _open_row(self, row: int) -> None:
        ticket_id = self.results.ticket_at(row)
        if ticket_id is not None:
            self.ticket_wanted.emit(ticket_id)

    def _connect(self) -> None:
        self.run.advanced.connect(self._show)
        self.run.failed.connect(self._fail)
        self.results.failed.connect(self._fail)
        self.cancel.clicked.connect(self.run.cancel)
        self.again.clicked.connect(self.run.carry_on)
        self.undo.clicked.connect(self.run.undo)
        self.csv.clicked.connect(self._ask_where)
        self.every.clicked.connect(self._list)
        self.refused.clicked.connect(self._list)
        self.table.activated.connect(lambda index: self._open_row(index.row()))
        self.say(self.cancel.setText, lambda: self.tr("Stop here"))
        self.say(self.again.setText, lambda: self.tr("Try again"))
        self.say(self.undo.setText, lambda: self.tr("Undo"))
        self.say(
            self.stays.setText,
            lambda: self.tr("Undo leaves what was said, and every transition: a ticket stays in its new state."),
        )
        self.say(self.csv.setText, lambda: self.tr("Export (CSV)…"))
        self.say(self.every.setText, lambda: self.tr("All"))
        self.say(self.refused.setText, lambda: self.tr("Not done"))
        self.say(self.table.setAccessibleName, lambda: self.tr("What became of each ticket; Enter opens it"))
        self.say(
            self.undo.setToolTip,
            lambda: self.tr(
                "Puts fields, tags and assignments back on every ticket nobody has changed since. "
                "What was said stays said; a transition is taken back by another."
            ),
        )

    def _arrange(self) -> None:
        enlarge(self.standing, 1.1, bold=True)
        self.counts.setObjectName("secondary")
        self.problem.setObjectName("problem")
        for label in (self.standing, self.counts, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self.bar.setTextVisible(False)
        self._prepare_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.standing, self.counts, self.bar, self.problem):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.cancel)
        row.addWidget(self.again)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._after, 1)
        column.addStretch(0)
        self._arrange_after()

    def _arrange_after(self) -> None:
        group = QButtonGroup(self)
        choose = QHBoxLayout()
        choose.setSpacing(0)
        for button in (self.every, self.refused):
            button.setObjectName("segment")
            button.setCheckable(True)
            group.addButton(button)
            choose.addWidget(button)
        choose.addStretch(1)
        choose.addWidget(self.csv)
        choose.addSpacing(8)
        choose.addWidget(self.undo)
        for button in (self.csv, self.undo, self.cancel, self.again):
            button.setObjectName("quiet")
        for button in (self.every, self.refused, self.csv, self.undo, self.cancel, self.again):
            button.setAutoDefault(False)
        column = QVBoxLayout(self._after)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.stays.setObjectName("secondary")
        self.stays.setWordWrap(True)
        column.addLayout(choose)
        column.addWidget(self.stays)
        column.addWidget(self.table, 1)

    def _prepare_table(self) -> None:
        table = self.table
        table.setModel(self.results)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.setColumnWidth(0, _TICKET_WIDTH)
        table.setColumnWidth(1, _FATE_WIDTH)


def _is_put_back(deed: Deed) -> bool:
    return isinstance(deed, _PUT_BACK)
