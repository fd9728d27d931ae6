"""A migration being carried out: portion by portion through the courier, with progress, cancel and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.courier import Courier
from designer.panels.versions.numbers import effects, fate_caption, standing_caption
from designer.theme import enlarge, set_tone
from designer.widgets.speaking import Speaking
from runtime.messages.base import Command
from runtime.messages.faults import Conflict, Fault, Unavailable
from runtime.messages.migration import (
    CancelMigration,
    ContinueMigration,
    Fate,
    MigrationView,
    RollBackMigration,
    Standing,
    StartMigration,
    StateResult,
)
from runtime.model.blueprint import Blueprint
from runtime.model.migration import MigrationPlan


class MigrationRun(Speaking):
    """Shows one job. Closing it stops nothing that is half done: what is left waits, and can be gone on with."""

    advanced = Signal(object)
    """The MigrationView, whenever it is another one."""
    roll_back_wanted = Signal(object)
    """The MigrationView of what was done is to be taken back."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.view: MigrationView | None = None
        self._reason, self._going, self._names = "", False, dict[str, str]()
        self._again: Command[MigrationView] | None = None
        self.portion: int | None = None
        """How many tickets go over in one transaction; None: as many as the desk does in a moment."""
        self.heading, self.result, self.problem = QLabel(), QLabel(), QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.cancel, self.go_on, self.roll_back = QPushButton(), QPushButton(), QPushButton()
        enlarge(self.heading, 1.1, bold=True)
        for label in (self.heading, self.result, self.problem):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setObjectName("tileNote")
        set_tone(self.problem, "bad")
        self.cancel.clicked.connect(self._cancel)
        self.go_on.clicked.connect(self.carry_on)
        self.roll_back.clicked.connect(lambda: self.roll_back_wanted.emit(self.view))
        self._lay_out()
        self.say(self.cancel.setText, lambda: self.tr("Stop here"))
        self.say(self.go_on.setText, lambda: self.tr("Go on"))
        self.say(self.roll_back.setText, lambda: self.tr("Roll back…"))
        self.say(self.bar.setAccessibleName, lambda: self.tr("Tickets that had their turn"))
        self._show_buttons()

    def start(self, plan: MigrationPlan, reason: str, versions: Sequence[Blueprint]) -> None:
        """Carry a plan out; `versions` tell the names of states."""
        self._call(versions)
        self._send(StartMigration(plan=plan, reason=reason))

    def show_job(self, view: MigrationView, versions: Sequence[Blueprint]) -> None:
        """Show a job that is there, without going on with it."""
        self._call(versions)
        self._become(view)

    def carry_on(self) -> None:
        """Go on with the job that is shown, forwards or back, or try again what failed."""
        view = self.view
        if self._again is not None:
            self._send(self._again)
        elif view is not None and view.standing is Standing.RUNNING:
            self._send(ContinueMigration(job_id=view.job_id, limit=self.portion))
        elif view is not None and view.standing is Standing.ROLLING_BACK:
            self.take_back(self._reason or view.reason)

    def take_back(self, reason: str) -> None:
        """Roll the job back."""
        if self.view is not None:
            self._reason = reason
            self._send(RollBackMigration(job_id=self.view.job_id, reason=reason, limit=self.portion))

    def _call(self, versions: Sequence[Blueprint]) -> None:
        self._names = {state.id: state.name for version in versions for state in version.states}

    def _send(self, command: Command[MigrationView]) -> None:
        self._going, self._again = True, None
        self.problem.hide()
        self._show_buttons()
        self._courier.do(command, self, self._advance, partial(self._fail, command))

    def _advance(self, view: MigrationView) -> None:
        """One portion more, unless somebody pressed Stop while this one was under way."""
        going, self._going = self._going, False
        self._become(view)
        if going and view.more and view.standing in (Standing.RUNNING, Standing.ROLLING_BACK):
            self.carry_on()

    def _cancel(self) -> None:
        self._going = False
        view = self.view
        if view is not None and view.standing is Standing.RUNNING:
            self._courier.do(CancelMigration(job_id=view.job_id), self, self._advance, self._tell)

    def _fail(self, command: Command[MigrationView], fault: Fault) -> None:
        """A retry is harmless: the same command, by its id, is done once."""
        if isinstance(fault, Unavailable | Conflict):
            self._again = command
        self._tell(fault)

    def _tell(self, fault: Fault) -> None:
        self._going = False
        self.problem.setText(fault.sentence)
        self.problem.show()
        self._show_buttons()

    def _become(self, view: MigrationView) -> None:
        self.view = view
        self._show()
        self.advanced.emit(view)

    @override
    def say_again(self) -> None:
        """Everything anew."""
        super().say_again()
        self._show()

    def _show(self) -> None:
        view = self.view
        if view is None:
            return
        self.bar.setRange(0, max(view.total, 1))
        self.bar.setValue(view.done if view.total else 1)
        heading = self.tr("Migration {number}: {standing}")
        self.heading.setText(heading.format(number=view.job_id, standing=standing_caption(view.standing)))
        counts = (words.labelled(fate_caption(fate), words.number(n)) for fate, n in view.counts.items() if n)
        lines = [" · ".join(counts) or self.tr("There was no ticket to take over.")]
        lines += [self._of_state(result) for result in view.states]
        self.result.setText("\n".join(lines))
        self._show_buttons()

    def _of_state(self, result: StateResult) -> str:
        """“Review → Check: 5 taken over. 2 get another due moment”."""
        where = self._names.get(result.state, result.state)
        if result.target is not None and result.target != result.state:
            where = f"{where} → {self._names.get(result.target, result.target)}"
        told = f"{words.number(result.numbers.tickets)} {fate_caption(result.fate)}"
        said = f"{words.labelled(where, told)}."
        moved = result.fate is Fate.MIGRATED and any(
            (result.numbers.due_moved, result.numbers.breaks, result.numbers.stuck)
        )
        return f"{said} {' '.join(effects(result.numbers))}" if moved else said

    def _show_buttons(self) -> None:
        view = self.view
        standing = view.standing if view is not None else None
        taken = view is not None and any(view.counts.get(fate, 0) for fate in (Fate.MIGRATED, Fate.EXITED))
        self.cancel.setVisible(self._going and standing is Standing.RUNNING)
        waits = standing in (Standing.RUNNING, Standing.ROLLING_BACK) or self._again is not None
        self.go_on.setVisible(not self._going and waits)
        self.roll_back.setVisible(not self._going and taken and standing is not Standing.ROLLING_BACK)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        for widget in (self.heading, self.bar, self.result, self.problem):
            whole.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.cancel, self.go_on, self.roll_back):
            row.addWidget(button)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)
        self.problem.hide()
