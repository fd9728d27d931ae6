"""A job on many tickets, carried on a portion at a time until it is done: started, gone on with, stopped, put back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from designer.courier import Courier
from runtime.messages.base import Command
from runtime.messages.bulk import (
    BulkStanding,
    BulkView,
    BulkWork,
    CancelBulk,
    ContinueBulk,
    GetBulk,
    Selection,
    StartBulk,
    UndoBulk,
)
from runtime.messages.faults import Conflict, Fault, Refused, Unavailable

PORTION: int | None = None
"""So many tickets are gone through at once; None: the desk finds how many, so that others get in between."""


class BulkRun(QObject):
    """Drives one job. It goes on without any window; whoever shows it listens."""

    advanced = Signal(object)
    """The BulkView, whenever it is another one."""
    failed = Signal(object)
    """The Fault that stopped it; `carry_on` tries again."""

    def __init__(self, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.view: BulkView | None = None
        self.going = False
        self._stopping = False
        self._again: Command[BulkView] | None = None

    @property
    def may_go_on(self) -> bool:
        """Whether it stands still and could go on."""
        return not self.going and (self._again is not None or (self.view is not None and self.view.more))

    def start(self, selection: Selection, work: BulkWork) -> None:
        """Make the job and go through it."""
        self._send(StartBulk(selection=selection, work=work))

    def resume(self, view: BulkView) -> None:
        """Go on with a job that was left in the middle."""
        self.view = view
        self.carry_on()

    def carry_on(self) -> None:
        """The next portion, forwards or back; or what failed, once more."""
        view = self.view
        if self._again is not None:
            self._send(self._again)
        elif view is not None and view.standing is BulkStanding.RUNNING:
            self._send(ContinueBulk(job_id=view.job_id, limit=PORTION))
        elif view is not None and view.standing is BulkStanding.UNDOING:
            self.undo()

    def cancel(self) -> None:
        """Stop after the portion that is under way: what is done stays done."""
        if self.going:
            self._stopping = True
        elif self.view is not None and self.view.standing is BulkStanding.RUNNING:
            self._send(CancelBulk(job_id=self.view.job_id))

    def undo(self) -> None:
        """Put fields, tags and assignments back, where nobody has changed the ticket since."""
        if self.view is not None:
            self._send(UndoBulk(job_id=self.view.job_id, limit=PORTION))

    def _send(self, command: Command[BulkView]) -> None:
        self.going, self._again = True, None
        self._courier.do(command, self, self._advance, partial(self._fail, command))

    def _advance(self, view: BulkView) -> None:
        self.view, self.going = view, False
        stopping, self._stopping = self._stopping, False
        self.advanced.emit(view)
        if stopping:
            self.cancel()
        elif view.more:
            self.carry_on()

    def _fail(self, command: Command[BulkView], fault: Fault) -> None:
        """A retry is harmless. Where another screen was faster, the job is looked at anew."""
        self.going = self._stopping = False
        if isinstance(fault, Refused) and isinstance(command, ContinueBulk | CancelBulk) and self.view is not None:
            self._courier.ask(GetBulk(job_id=self.view.job_id), self, self._advance, self.failed.emit)
            return
        if isinstance(fault, Unavailable | Conflict):
            self._again = command
        self.failed.emit(fault)
