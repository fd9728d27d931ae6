"""The tickets that are held up, each with what holds it up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.dashboard.figure_table import Column, FigureTable
from designer.sentences import said
from runtime.messages.stuck import StuckTicket
from runtime.model.stuck import Cause
from runtime.model.values import Moment


def cause_name(cause: Cause) -> str:
    """A cause in a few words."""
    translate = QCoreApplication.translate
    return {
        Cause.VANISHED_STATE: translate("Causes", "Its state is gone"),
        Cause.NOBODY: translate("Causes", "Nobody can move it"),
        Cause.INACTIVE_OWNERS: translate("Causes", "Owners are inactive"),
        Cause.AWAY: translate("Causes", "Owners are away"),
        Cause.ALARM: translate("Causes", "Automation was stopped"),
        Cause.WAITING: translate("Causes", "Waits for a child in vain"),
        Cause.OLD_DRAFT: translate("Causes", "A form was left lying"),
        Cause.FAR_BEYOND: translate("Causes", "Far longer than others"),
    }[cause]


class StuckTable(FigureTable[StuckTicket]):
    """One row a ticket, those longest in their state first."""

    first_sorted = 2

    def __init__(self) -> None:
        super().__init__()
        self._now: Moment = 0

    def show_tickets(self, tickets: Sequence[StuckTicket], now: Moment) -> None:
        """Show these."""
        self._now = now
        self.show_rows(tickets)

    @property
    def chosen(self) -> StuckTicket | None:
        """The ticket whose row is chosen."""
        index = self.currentIndex()
        if not index.isValid():
            return None
        row = self.row_behind(index)
        return self._rows[row] if row < len(self._rows) else None

    @override
    def key_of(self, row: StuckTicket) -> str:
        return str(row.ticket_id)

    @override
    def columns(self) -> Sequence[Column[StuckTicket]]:
        return (
            Column(
                self.tr("Ticket"),
                "",
                lambda row: f"#{row.ticket_id}  {row.subject}",
                lambda row: row.ticket_id,
                number=False,
                hint=lambda row: row.subject,
            ),
            Column(self.tr("State"), "", lambda row: row.state_name, lambda row: row.state_name, number=False),
            Column(
                self.tr("There for"),
                "",
                lambda row: words.duration((self._now - row.entered_at) / 1_000),
                lambda row: self._now - row.entered_at,
            ),
            Column(
                self.tr("What holds it up"),
                "",
                lambda row: ", ".join(cause_name(cause) for cause in row.causes),
                lambda row: cause_name(row.causes[0]),
                number=False,
                hint=lambda row: "\n".join(map(said, row.sentences)),
            ),
        )
