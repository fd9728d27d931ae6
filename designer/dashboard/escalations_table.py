"""Escalations as a table, the latest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.choosing_table import ChoosingTable
from designer.dashboard.figure_table import Column
from designer.panels.sla_words import metric_name
from runtime.messages.escalations import Escalation, Urgency
from runtime.model.events import Scope
from runtime.model.sla import Metric
from runtime.model.values import Moment

_SECOND = 1_000


class EscalationsTable(ChoosingTable[Escalation]):
    """One row a broken limit or a level that fired; several can be chosen. What was seen is pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Moment = 0
        self._names: Mapping[str, str] = {}

    def show_escalations(self, found: Sequence[Escalation], names: Mapping[str, str], now: Moment) -> None:
        """Show these; `names` gives names to the ids of teams and people."""
        self._now, self._names = now, names
        self.show_keeping_chosen(found)

    @override
    def identity(self, row: Escalation) -> int:
        return row.event

    @override
    def key_of(self, row: Escalation) -> str:
        return str(row.ticket_id)

    @override
    def columns(self) -> Sequence[Column[Escalation]]:
        seen = self.tr("Who has seen it, and what they said.")
        return (
            Column(
                self.tr("Ticket"), "", lambda row: f"#{row.ticket_id}  {row.subject}", lambda row: row.ticket_id,
                number=False, hint=lambda row: row.subject, faint=_is_seen,
            ),
            Column(self.tr("What happened"), "", self.what, self.what, number=False, faint=_is_seen),
            Column(
                self.tr("When"), "", lambda row: words.moment(row.at), lambda row: float(row.at), number=False,
                whole=True, faint=_is_seen, spare=2,
            ),
            Column(
                self.tr("Due since"),
                self.tr("How long ago the moment was at which the limit broke, or the level was to fire."),
                lambda row: words.duration((self._now - row.due) / _SECOND),
                lambda row: float(self._now - row.due),
            ),
            Column(self.tr("State"), "", self.rests, self.rests, number=False, faint=lambda row: not row.here),
            Column(self.tr("Who has it"), "", self.who, self.who, number=False),
            Column(
                self.tr("Seen by"), seen, self.seen, self.seen, number=False, hint=lambda row: row.note,
                away=not any(map(_is_seen, self._rows)),
            ),
        )  # fmt: skip

    def what(self, row: Escalation) -> str:
        """“Limit of the state”, “Level 2 of the whole Blueprint”."""
        if row.scope is Scope.SLA:
            return self._of_promise(row)
        of_run = row.scope is Scope.RUN
        if row.what is Urgency.BROKEN:
            return self.tr("Blueprint’s limit broken") if of_run else self.tr("State’s limit broken")
        text = self.tr("Level {n} of the Blueprint") if of_run else self.tr("Level {n} of the state")
        return text.format(n=words.number(row.level or 0))

    def _of_promise(self, row: Escalation) -> str:
        name = metric_name(Metric(row.metric))
        if row.what is Urgency.BROKEN:
            return self.tr("{metric}: promise broken").format(metric=name)
        return self.tr("{metric}: level {n}").format(metric=name, n=words.number(row.level or 0))

    def rests(self, row: Escalation) -> str:
        """Where the ticket rests now."""
        name = row.state_name or words.NOTHING
        if row.scope is Scope.SLA:
            return name if row.here else self.tr("done meanwhile")
        return name if row.here else self.tr("moved on to {state}").format(state=name)

    def who(self, row: Escalation) -> str:
        """Who has the ticket, or its team."""
        key = row.assignee or row.team or ""
        return self._names.get(key, key) or words.NOTHING

    def seen(self, row: Escalation) -> str:
        """Who has seen it."""
        name = self._names.get(row.seen_by or "", row.seen_by or "")
        return words.labelled(name, row.note) if row.note else name


def _is_seen(row: Escalation) -> bool:
    return row.seen_by is not None
