"""Taking tickets over oneself: what nobody has by one click, what a colleague has with a reason that they are told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from designer.dashboard.questions import Questions
from designer.panels.take_over_dialog import TakeOverDialog
from designer.sentences import said
from runtime.messages.base import Command, Query
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
from runtime.messages.setup import GetSetup, SetupView
from runtime.messages.system import DeskInfo, Hello
from runtime.messages.tickets import TicketRow
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
            self._ask(Hello(), partial(self._look_who, tuple(tickets)))

    def _look_who(self, tickets: tuple[int, ...], me: DeskInfo) -> None:
        self._ask(NameReplayed(ticket_ids=tickets[:MOST_NAMED]), partial(self._look_whose, tickets, me.actor))

    def _look_whose(self, tickets: tuple[int, ...], me: str, chosen: Sequence[TicketRow]) -> None:
        held = [each.assignee for each in chosen if each.assignee not in (None, me)]
        if held:
            self._ask(GetSetup(), lambda setup: self._ask_why(tickets, _called(held, setup)))
        else:
            self._asking = False
            self._take(tickets, "")

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._questions.courier.ask(query, self, then, self._fail)

    def _ask_why(self, tickets: tuple[int, ...], held: Sequence[str]) -> None:
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


def _called(people: Sequence[str | None], setup: SetupView) -> tuple[str, ...]:
    names = {each.id: each.name for each in setup.people}
    return tuple(names.get(person or "", person or "") for person in people)
