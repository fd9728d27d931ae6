"""Taking tickets over oneself: what nobody has by one click, what a colleague has with a reason that they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from designer.dashboard.questions import Questions
from designer.dashboard.take_over_dialog import TakeOverDialog
from designer.sentences import said
from runtime.desk.protocol import Desk
from runtime.messages.base import Command
from runtime.messages.bulk import (
    BulkFate,
    BulkResult,
    BulkView,
    BulkWork,
    ContinueBulk,
    ListBulkResults,
    Selection,
    StartBulk,
)
from runtime.messages.faults import Fault, Refused
from runtime.messages.replay import MOST_NAMED, NameReplayed
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from runtime.model.actions import AssignHow
from runtime.model.macros import AssignTo

_TOLD = 5


class TakingOver(QObject):
    """One job over the tickets; what was refused is told, and does not hold up the others."""

    def __init__(self, questions: Questions, page: QWidget, then: Callable[[Sequence[int]], None]) -> None:
        """`then` learns which tickets are mine now; `page` is where they were chosen."""
        super().__init__(page)
        self._questions, self._page, self._then = questions, page, then
        self._last = ""
        self._asking = False

    def begin(self, tickets: Sequence[int]) -> None:
        """Have these given to whoever sits here; where a colleague has one of them, after asking why."""
        if tickets and not self._asking:
            self._asking = True
            chosen = tuple(tickets)
            whose = partial(_whose, tickets=chosen)
            self._questions.courier.work(whose, self, partial(self._ask_why, chosen), self._fail)

    def _ask_why(self, tickets: tuple[int, ...], held: Sequence[str]) -> None:
        if not held:
            self._asking = False
            self._take(tickets, "")
            return
        dialog = TakeOverDialog(len(held), sorted(set(held)), self._last, self._page)
        dialog.confirmed.connect(partial(self._take, tickets))
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self, _result: int) -> None:
        self._asking = False

    def _fail(self, fault: Fault) -> None:
        self._asking = False
        self._questions.failed.emit(fault)

    def _take(self, tickets: tuple[int, ...], reason: str) -> None:
        self._last = reason or self._last
        work = BulkWork(deeds=(AssignTo(how=AssignHow.PERFORMER, reason=reason),))
        self._send(StartBulk(selection=Selection(ids=tickets), work=work))

    def _send(self, command: Command[BulkView]) -> None:
        self._questions.courier.do(command, self, self._carry_on, self._questions.failed.emit)

    def _carry_on(self, job: BulkView) -> None:
        if job.more:
            self._send(ContinueBulk(job_id=job.job_id))
        else:
            self._questions.ask(ListBulkResults(job_id=job.job_id, limit=1_000), self._tell)

    def _tell(self, results: tuple[BulkResult, ...]) -> None:
        kept = [each for each in results if each.reasons]
        if kept:
            lines = [f"#{each.ticket_id}: {said(each.reasons[0].sentence)}" for each in kept[:_TOLD]]
            self._questions.failed.emit(Refused(" ".join(lines)))
        self._then([each.ticket_id for each in results if each.fate is BulkFate.DONE])


def _whose(desk: Desk, tickets: tuple[int, ...]) -> tuple[str, ...]:
    """For each of these that a colleague has, the colleague's name."""
    free = (None, desk.ask(Hello()).actor)
    held = [
        each.assignee for each in desk.ask(NameReplayed(ticket_ids=tickets[:MOST_NAMED])) if each.assignee not in free
    ]
    if not held:
        return ()
    names = {each.id: each.name for each in desk.ask(GetSetup()).people}
    return tuple(names.get(person or "", person or "") for person in held)
