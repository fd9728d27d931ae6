"""The page of what went wrong: tickets that cannot move and their release, ways taken, and work done twice."""

from __future__ import annotations

from functools import partial
from typing import Self, override

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.definitions import definition
from designer.dashboard.detectors_cards import SlowCard, StaysCard
from designer.dashboard.drill import Drill
from designer.dashboard.intervening import Interventions, named
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Page, Watched
from designer.dashboard.questions import Questions
from designer.dashboard.stuck_table import StuckTable, cause_name
from designer.dashboard.ways_card import WaysCard
from designer.sentences import said
from designer.theme import Theme
from designer.widgets.flow_layout import FlowLayout
from runtime.messages.behind import Behind
from runtime.messages.detectors import Detections, GetDetections
from runtime.messages.narrowed import Narrowed
from runtime.messages.stuck import StuckReport, StuckTickets

_MOST = 10


class StuckPage(Page):
    """Asks for the stuck tickets itself, when it is seen."""

    ticket_wanted = Signal(int)
    """A ticket is to be opened."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._questions = theme, questions
        self.interventions = Interventions(questions, self, self._ask)
        self._among = Narrowed()
        self._report: StuckReport | None = None
        self._grid, self._beside = QGridLayout(), False
        self.table = StuckTable()
        self.counts = QLabel()
        self.open, self.move_on, self.take_out = QPushButton(), QPushButton(), QPushButton()
        self.take_over, self.give_away, self.drop_form = QPushButton(), QPushButton(), QPushButton()
        self.again, self.handed = Bars(theme), Bars(theme)
        self.stuck = ChartCard(lambda: self.tr("Tickets that are held up"), self._held_up())
        self.variants = WaysCard(theme, questions)
        self.rework = ChartCard(lambda: self.tr("Sent back and forth between states"), self.again)
        self.handovers = ChartCard(lambda: self.tr("Handed back and forth between teams"), self.handed)
        self.stays, self.slow = StaysCard(theme), SlowCard(theme)
        self.stays.times_changed.connect(self._ask_detections)
        for card in (self.variants, self.stays, self.slow):
            card.drilled.connect(self.drilled)
        self.again.picked.connect(self._open_return)
        self.handed.picked.connect(self._open_handover)
        self._arrange()

    @override
    def resemble(self, other: Self) -> None:
        super().resemble(other)
        self.ask(other._among)

    def ask(self, among: Narrowed) -> None:
        """The stuck ones of these tickets are wanted, as soon as the page is seen."""
        self._among = among
        if self.isVisible():
            self._ask()

    @override
    def fill(self, watched: Watched) -> None:
        self.open.setText(self.tr("Open"))
        self.move_on.setText(self.tr("Move it…"))
        self.take_out.setText(self.tr("Take it out…"))
        self.take_over.setText(self.tr("Take over"))
        self.take_over.setToolTip(self.tr("I have the ticket from now on: whoever had it is told"))
        self.give_away.setText(self.tr("Give it to…"))
        self.drop_form.setText(self.tr("Throw the form away…"))
        self.drop_form.setToolTip(self.tr("A form that somebody began and has not sent; they are told why it went."))
        self.table.setAccessibleName(self.stuck.title.text())
        self.rework.define(definition("rework"))
        if self._among.blueprint_id:
            self._ask()
        self.variants.show_watched(watched)
        self._fill_again(watched)
        self._fill_handed(watched)
        self._ask_detections()
        self._place(beside=self._fits_beside())
        self._place(beside=self._fits_beside())

    def _ask_detections(self) -> None:
        watched = self.watched
        if watched is not None and watched.question is not None:
            question = GetDetections(question=watched.question, times=self.stays.factor)
            self._questions.ask(question, lambda told: self._show_detections(watched, told))

    def _show_detections(self, watched: Watched, told: Detections) -> None:
        if watched is self.watched and told.times == self.stays.factor:
            self.stays.show_detections(told)
            self.slow.show_detections(told, watched.people)

    def _held_up(self) -> QWidget:
        self.counts.setWordWrap(True)
        self.counts.setObjectName("secondary")
        deeds, whole = QWidget(), QWidget()
        flow = FlowLayout(deeds, gap=8)
        for button in self._deeds:
            button.setEnabled(False)
            flow.addWidget(button)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.counts)
        column.addWidget(deeds)
        column.addWidget(self.table)
        column.addStretch(1)
        return whole

    @property
    def _deeds(self) -> tuple[QPushButton, ...]:
        return self.open, self.take_over, self.give_away, self.drop_form, self.move_on, self.take_out

    def _arrange(self) -> None:
        self.open.clicked.connect(self._want_ticket)
        self.take_over.clicked.connect(self._take_over)
        self.give_away.clicked.connect(self._give_away)
        self.drop_form.clicked.connect(self._drop_form)
        self.move_on.clicked.connect(partial(self._step_in, move=True))
        self.take_out.clicked.connect(partial(self._step_in, move=False))
        self.table.picked.connect(lambda key: self.ticket_wanted.emit(int(key)))
        self.table.selectionModel().currentChanged.connect(self._turn)
        self._grid.setSpacing(14)
        self.column.addLayout(self._grid)
        self.column.addStretch(1)
        self._place(beside=True)

    def _place(self, *, beside: bool) -> None:
        """The cards in two columns, or under each other where two would not fit."""
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.addWidget(self.stuck, 0, 0, 1, 2)
        self._grid.addWidget(self.variants, 1, 0, *((2, 1) if beside else (1, 2)))
        for row, card in enumerate((self.rework, self.handovers)):
            self._grid.addWidget(card, *((row + 1, 1, 1, 1) if beside else (row + 2, 0, 1, 2)))
        for place, card in enumerate((self.stays, self.slow)):
            self._grid.addWidget(card, *((3, place, 1, 1) if beside else (place + 4, 0, 1, 2)))
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    def _fits_beside(self) -> bool:
        left, right = (
            max(card.minimumSizeHint().width() for card in cards)
            for cards in ((self.variants, self.stays), (self.rework, self.handovers, self.slow))
        )
        margins = self.column.contentsMargins()
        room = self.viewport().width() - margins.left() - margins.right() - self._grid.spacing()
        return left + right <= room

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(beside=self._fits_beside())

    def _ask(self) -> None:
        self._questions.ask(StuckTickets(**self._among.model_dump()), self._show_stuck)

    def _show_stuck(self, report: StuckReport) -> None:
        self._report = report
        now = self.watched.figures.now if self.watched else 0
        self.table.show_tickets(report.tickets, now)
        told = [words.labelled(cause_name(cause), words.number(n)) for cause, n in report.counts.items() if n]
        self.counts.setText(" · ".join(told))
        titles = (self.tr("Ticket"), self.tr("Subject"), self.tr("State"), self.tr("Since"), self.tr("Causes"))
        rows = tuple(
            (each.ticket_id, each.subject, each.state_name, each.entered_at, " ".join(map(said, each.sentences)))
            for each in report.tickets
        )
        kinds = (Kind.COUNT, Kind.TEXT, Kind.TEXT, Kind.MOMENT, Kind.TEXT)
        about = self.tr("%Ln looked at", "", report.looked_at)
        nothing = (
            self.tr("Every open ticket can be moved by somebody, and none is far older than the others.")
            if report.looked_at
            else self.tr("No ticket is open here, so none can be held up.")
        )
        self.stuck.show_numbers(Numbers(titles, kinds, rows), about, "" if rows else nothing)
        self._turn()

    def _turn(self, *_moved: QModelIndex) -> None:
        chosen = self.table.chosen
        for button in self._deeds:
            button.setEnabled(chosen is not None)

    def _take_over(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self.interventions.taking_over.begin([chosen.ticket_id])

    def _give_away(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self.interventions.give([chosen.ticket_id], self.watched.figures.now if self.watched else None)

    def _drop_form(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            about = named(chosen.ticket_id, chosen.subject, *map(said, chosen.sentences))
            self.interventions.throw_form_away(chosen.ticket_id, about)

    def _want_ticket(self) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            self.ticket_wanted.emit(chosen.ticket_id)

    def _step_in(self, *, move: bool) -> None:
        chosen = self.table.chosen
        if chosen is not None:
            step_in = self.interventions.move if move else self.interventions.take_out
            step_in(chosen.ticket_id, "\n".join(map(said, chosen.sentences)))

    def _fill_again(self, watched: Watched) -> None:
        found = watched.charts.returns[:_MOST]
        bars = [self._back_bar(place, each.state, each.via, each.n) for place, each in enumerate(found)]
        self.again.show_bars(bars, (Part("", colours(self._theme.tokens).waiting),))
        rows = tuple((each.state, each.via, each.n) for each in watched.charts.returns)
        titles = (self.tr("State"), self.tr("There and back"), self.tr("Times"))
        share = words.percent(watched.figures.rework.share)
        about = self.tr("{share} of all visits were returns").format(share=share)
        numbers = Numbers(titles, (Kind.TEXT, Kind.TEXT, Kind.COUNT), rows)
        self.rework.show_numbers(numbers, about, "" if rows else self.tr("No ticket was sent there and straight back."))

    def _fill_handed(self, watched: Watched) -> None:
        found = watched.charts.handovers[:_MOST]
        bars = [self._back_bar(place, each.team, each.via, each.n) for place, each in enumerate(found)]
        self.handed.show_bars(bars, (Part("", colours(self._theme.tokens).waiting),))
        rows = tuple((each.team, each.via, each.n) for each in watched.charts.handovers)
        titles = (self.tr("Team"), self.tr("There and back"), self.tr("Times"))
        numbers = Numbers(titles, (Kind.TEXT, Kind.TEXT, Kind.COUNT), rows)
        about = self.tr("team to team and back, in the period")
        self.handovers.show_numbers(numbers, about, "" if rows else self.tr("No ticket went to a team and back."))

    def _back_bar(self, place: int, one: str, other: str, n: int) -> Bar:
        spoken = self.tr("{one} → {other} → {one}: %Ln time(s)", "", n).format(one=one, other=other)
        return Bar(one, (n,), f"{words.number(n)}  ⇄ {other}", spoken, key=str(place))

    def _open_return(self, key: str) -> None:
        found = self.watched.charts.returns[int(key)] if self.watched is not None else None
        if found is not None:
            title = self._there_and_back(found.state, found.via)
            self.drilled.emit(Drill(Behind.RETURNED, title, state=found.state, via=found.via))

    def _open_handover(self, key: str) -> None:
        found = self.watched.charts.handovers[int(key)] if self.watched is not None else None
        if found is not None:
            title = self._there_and_back(found.team, found.via)
            self.drilled.emit(Drill(Behind.HANDED_BACK, title, team=found.team, via=found.via))

    def _there_and_back(self, one: str, other: str) -> str:
        return f"{one} → {other} → {one}"
