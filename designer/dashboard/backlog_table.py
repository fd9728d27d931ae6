"""The open tickets as a table, in the order they should be looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.choosing_table import ChoosingTable
from designer.dashboard.figure_table import Column
from runtime.messages.workload import BacklogTicket
from runtime.model.values import Moment

_SECOND = 1_000
_LAST = float(1 << 62)


class BacklogTable(ChoosingTable[BacklogTicket]):
    """One row a ticket, as they come; several can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Moment = 0
        self._names: Mapping[str, str] = {}

    def show_tickets(self, tickets: Sequence[BacklogTicket], names: Mapping[str, str], now: Moment) -> None:
        """Show these; `names` gives names to the ids of teams and people."""
        self._now, self._names = now, names
        self.show_keeping_chosen(tickets)

    @override
    def identity(self, row: BacklogTicket) -> int:
        return row.id

    @override
    def key_of(self, row: BacklogTicket) -> str:
        return str(row.id)

    @override
    def columns(self) -> Sequence[Column[BacklogTicket]]:
        return (
            Column(
                self.tr("Ticket"),
                "",
                lambda row: f"#{row.id}  {row.subject}",
                lambda row: row.id,
                number=False,
                hint=lambda row: row.subject,
            ),
            self._text(self.tr("State"), lambda row: row.state or row.status),
            self._text(self.tr("Team"), lambda row: self._name(row.team), 1),
            self._text(self.tr("Who has it"), lambda row: self._name(row.assignee)),
            Column(self.tr("Priority"), "", self.priority, lambda row: row.priority, number=False),
            Column(
                self.tr("Limit"),
                self.tr("In what time the limit of its state breaks, or how long ago it did."),
                self.limit,
                lambda row: _LAST if row.due is None else float(row.due),
            ),
            Column(
                self.tr("Open for"),
                self.tr("Since the ticket was opened."),
                lambda row: words.duration((self._now - row.created_at) / _SECOND),
                lambda row: float(self._now - row.created_at),
            ),
            Column(
                self.tr("Reopened"),
                self.tr("How often the ticket was opened again."),
                lambda row: words.number(row.reopened) if row.reopened else "",
                lambda row: float(row.reopened),
                spare=2,
            ),
        )

    def priority(self, row: BacklogTicket) -> str:
        """Its priority in words."""
        names = ("", self.tr("Low"), self.tr("Normal"), self.tr("High"), self.tr("Urgent"))
        return names[row.priority]

    def limit(self, row: BacklogTicket) -> str:
        """“3 h late” or “in 2 h”; nothing without a limit."""
        if row.due is None:
            return words.NOTHING
        late = self._now - row.due
        span = words.duration(abs(late) / _SECOND)
        return self.tr("{span} late").format(span=span) if late > 0 else self.tr("in {span}").format(span=span)

    def _name(self, key: str | None) -> str:
        return self._names.get(key or "", key or "") or words.NOTHING

    def _text(self, title: str, of: _Text, spare: int = 0) -> Column[BacklogTicket]:
        return Column(title, "", of, of, number=False, spare=spare)


type _Text = Callable[[BacklogTicket], str]
