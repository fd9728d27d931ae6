"""Taking tickets over oneself: one click, nothing to fill in. The desk tells whoever had them and keeps who did it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from designer.dashboard.questions import Questions
from designer.sentences import said
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
from runtime.messages.faults import Refused
from runtime.model.actions import AssignHow
from runtime.model.macros import AssignTo

_TO_ME = BulkWork(deeds=(AssignTo(how=AssignHow.PERFORMER),))
_TOLD = 5


class TakingOver(QObject):
    """One job over the tickets; what was refused is told, and does not hold up the others."""

    def __init__(self, questions: Questions, parent: QObject, then: Callable[[Sequence[int]], None]) -> None:
        """`then` learns which tickets are mine now."""
        super().__init__(parent)
        self._questions, self._then = questions, then

    def begin(self, tickets: Sequence[int]) -> None:
        """Have these given to whoever sits here."""
        if tickets:
            self._send(StartBulk(selection=Selection(ids=tuple(tickets)), work=_TO_ME))

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
