"""The inbox of escalations: what broke on open tickets, who sees to it, and stepping in (SU-09)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.drill import narrowed_by
from designer.dashboard.escalations_table import EscalationsTable
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.dashboard.intervening import Interventions, named
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import About, Watched, told_now
from designer.dashboard.questions import Questions
from designer.theme import Theme
from designer.widgets.flow_layout import FlowLayout
from runtime.messages.escalations import AcknowledgeEscalations, Escalation, EscalationInbox, ListEscalations

_DAYS = 30
_MOST = 500


class EscalationsPage(AskingPage):
    """Live: asked again with every change of the desk, as the figures are."""

    ticket_wanted = Signal(int)
    """A ticket is to be opened."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self.table, self.nothing = EscalationsTable(), QLabel()
        self._found: tuple[Escalation, ...] = ()
        self._about: About = ()
        self.seen, self.scope = QCheckBox(), QComboBox()
        self.acknowledge, self.note, self.open, self.move_on, self.take_out = (QPushButton() for _ in range(5))
        self.take_over, self.give_away = QPushButton(), QPushButton()
        self.interventions = Interventions(questions, self, self._ask, self._took_over)
        self.inbox = ChartCard(lambda: self.tr("Limits broken and levels fired"), self._listed())
        self.inbox.add_control(self.scope)
        self.column.addWidget(self.inbox)
        self.column.addStretch(1)
        self._connect()

    @override
    def fill(self, watched: Watched) -> None:
        self.acknowledge.setText(self.tr("I see to it…"))
        self.take_over.setText(self.tr("Take over"))
        self.take_over.setToolTip(self.tr("I have the ticket from now on, and see to it: whoever had it is told"))
        self.note.setText(self.tr("Write a note…"))
        self.open.setText(self.tr("Open"))
        self.move_on.setText(self.tr("Move it…"))
        self.take_out.setText(self.tr("Take it out…"))
        self.give_away.setText(self.tr("Give it to…"))
        self.nothing.setText(self.tr("Somebody sees to everything that escalated. Tick the box above to see who."))
        self.seen.setText(self.tr("Also those somebody sees to"))
        self.scope.setItemText(0, self.tr("This Blueprint"))
        self.scope.setItemText(1, self.tr("All open tickets"))
        self.scope.setAccessibleName(self.tr("Which tickets"))
        self.table.setAccessibleName(self.inbox.title.text())
        self._ask()

    @override
    def about(self) -> About:
        """Of what the list that is shown was asked for."""
        return self._about

    def _listed(self) -> QWidget:
        choices = QWidget()
        flow = FlowLayout(choices, gap=8)
        for part in (
            self.acknowledge,
            self.take_over,
            self.note,
            self.open,
            self.give_away,
            self.move_on,
            self.take_out,
            self.seen,
        ):
            flow.addWidget(part)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(choices)
        column.addWidget(self.table)
        self.nothing.setObjectName("secondary")
        column.addWidget(self.nothing)
        column.addStretch(1)
        return whole

    def _connect(self) -> None:
        self.scope.addItems(["", ""])
        self.scope.currentIndexChanged.connect(self._ask)
        self.seen.toggled.connect(self._ask)
        self.table.picked.connect(lambda key: self.ticket_wanted.emit(int(key)))
        self.table.selectionModel().selectionChanged.connect(lambda *_changed: self._turn())
        self.acknowledge.clicked.connect(self._acknowledge)
        self.take_over.clicked.connect(lambda: self.interventions.taking_over.begin(self._tickets_chosen()))
        self.open.clicked.connect(lambda: self._with_one(lambda each: self.ticket_wanted.emit(each.ticket_id)))
        self.note.clicked.connect(lambda: self._with_one(self._write_note))
        self.move_on.clicked.connect(self._step_in(self.interventions.move))
        self.take_out.clicked.connect(self._step_in(self.interventions.take_out))
        self.give_away.clicked.connect(self._give_away)
        self._turn()

    def _give_away(self) -> None:
        now = self.watched.figures.now if self.watched is not None else None
        self.interventions.give(self._tickets_chosen(), now)

    def _tickets_chosen(self) -> list[int]:
        return list(dict.fromkeys(each.ticket_id for each in self.table.chosen))

    def _took_over(self, tickets: Sequence[int]) -> None:
        """What I have I see to: its escalations leave the list of what nobody sees to."""
        unseen = [each for each in self._found if each.ticket_id in tickets and each.seen_by is None]
        for command in _acknowledging(unseen, ""):
            self._questions.courier.do(command, self, lambda _place: self._ask(), self._questions.failed.emit)
        self._ask()

    def _write_note(self, each: Escalation) -> None:
        self.interventions.note(each.ticket_id, named(each.ticket_id, each.subject, self.table.what(each)))

    def _step_in(self, deed: Callable[[int, str], None]) -> Callable[[], None]:
        return lambda: self._with_one(lambda each: deed(each.ticket_id, self.table.what(each)))

    def _with_one(self, act: Callable[[Escalation], None]) -> None:
        for each in self.table.chosen[:1]:
            act(each)

    def _ask(self) -> None:
        watched = self.watched
        if watched is None or watched.question is None:
            return
        among, every = narrowed_by(watched.question), ""
        if self.scope.currentIndex():
            among, every = among.having(blueprint_id=None, version=None), self.scope.currentText()
        bounds = told_now(watched, every, self.tr("the last 30 days"))
        question = ListEscalations(**among.model_dump(), seen=self.seen.isChecked(), days=_DAYS, limit=_MOST)
        self.ask(question, partial(self._show, bounds))

    def _show(self, bounds: About, inbox: EscalationInbox) -> None:
        watched = self.watched
        if watched is None:
            return
        self._about = bounds
        self._found = inbox.escalations
        self.table.show_escalations(inbox.escalations, watched.people, watched.figures.now)
        titles = (
            self.tr("Ticket"), self.tr("Subject"), self.tr("What happened"), self.tr("When"), self.tr("Due"),
            self.tr("State"), self.tr("Who has it"), self.tr("Seen by"), self.tr("When it was seen"), self.tr("Note"),
        )  # fmt: skip
        text, moment = Kind.TEXT, Kind.MOMENT
        kinds = (Kind.COUNT, text, text, moment, moment, text, text, text, moment, text)
        rows = tuple(
            (
                each.ticket_id, each.subject, self.table.what(each), each.at, each.due, self.table.rests(each),
                self.table.who(each), watched.people.get(each.seen_by or "", each.seen_by), each.seen_at, each.note,
            )
            for each in inbox.escalations
        )  # fmt: skip
        about = self.tr("%Ln nobody sees to, of the last 30 days", "", inbox.unseen)
        self.nothing.setVisible(not inbox.escalations)
        self.inbox.show_numbers(Numbers(titles, kinds, rows), about, "" if rows or inbox.all else self._nothing())
        self._turn()

    def _nothing(self) -> str:
        return self.tr(
            "Nothing has escalated on an open ticket in the last 30 days. What breaks a limit, or reaches a level of "
            "its escalation, is listed here until somebody sees to it."
        )

    def _turn(self) -> None:
        chosen = self.table.chosen
        self.acknowledge.setEnabled(any(each.seen_by is None for each in chosen))
        self.give_away.setEnabled(bool(chosen))
        self.take_over.setEnabled(bool(chosen))
        for button in (self.note, self.open, self.move_on, self.take_out):
            button.setEnabled(len(chosen) == 1)

    def _acknowledge(self) -> None:
        chosen = [each for each in self.table.chosen if each.seen_by is None]
        if not chosen:
            return
        sentence = "\n".join(
            words.labelled(f"#{each.ticket_id}  {each.subject}", self.table.what(each)) for each in chosen[:6]
        )
        if len(chosen) > 6:  # noqa: PLR2004  a dialog is no list
            sentence += "\n…"
        hint = self.tr("What do you do about it? It may stay empty.")
        dialog = InterveneDialog(self.tr("I see to it"), sentence, (), self, hint=hint, least=0)
        dialog.confirmed.connect(lambda _state, note: self._send(dialog, chosen, note))
        dialog.open()

    def _send(self, dialog: InterveneDialog, chosen: list[Escalation], note: str) -> None:
        self.interventions.send(dialog, *_acknowledging(chosen, note))


def _acknowledging(chosen: Sequence[Escalation], note: str) -> list[AcknowledgeEscalations]:
    """One command a ticket."""
    by_ticket: dict[int, list[int]] = {}
    for each in chosen:
        by_ticket.setdefault(each.ticket_id, []).append(each.event)
    return [
        AcknowledgeEscalations(ticket_id=ticket, events=tuple(events[:100]), note=note)
        for ticket, events in by_ticket.items()
    ]
