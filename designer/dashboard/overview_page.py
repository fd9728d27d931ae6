"""The first page: six tiles, where the time goes, who holds tickets up, the states, the transitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.bottleneck_card import BottleneckCard
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.compared import alike, period_before
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.heat_grid import HeatGrid
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.questions import Questions
from designer.dashboard.states_table import StatesTable
from designer.dashboard.tiles import TileBoard
from designer.dashboard.transitions_table import TransitionsTable
from designer.theme import Theme, enlarge
from runtime.messages.behind import Behind
from runtime.messages.figures import Figures, StateFigures, TimeParts

_EVERY_HOUR = 4


class OverviewPage(AskingPage):
    """Everything at a glance, beside the period before; each number opens its tickets."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self._before: tuple[object, Figures | None] = (None, None)
        """What the period before was asked about, and its figures as they were known last."""
        self.board, self.bottleneck = TileBoard(), BottleneckCard()
        self.bars, self.hours = Bars(theme), HeatGrid(theme)
        self.time = ChartCard(lambda: self.tr("Where the time goes"), self.bars)
        self.arrivals = ChartCard(lambda: self.tr("Arrivals by hour"), self.hours)
        self.states, self.transitions = StatesTable(), TransitionsTable()
        self._states_title, self._transitions_title = QLabel(), QLabel()
        self._arrange()
        self.board.drilled.connect(self.drilled)
        self.bottleneck.drilled.connect(self.drilled)
        self.bars.picked.connect(self._open_state)
        self.hours.picked.connect(self._open_hour)
        self.states.picked.connect(self._open_state)
        self.transitions.picked.connect(self._open_transition)

    @override
    def fill(self, watched: Watched) -> None:
        self._states_title.setText(self.tr("Time in each state"))
        self._transitions_title.setText(self.tr("Most performed transitions"))
        self.states.setAccessibleName(self._states_title.text())
        self.transitions.setAccessibleName(self._transitions_title.text())
        self.bottleneck.show_figures(watched.figures, watched.teams)
        self.states.show_watched(watched)
        self.transitions.show_watched(watched)
        self._fill_time(watched)
        self._fill_arrivals(watched)
        self._fill_tiles(watched)

    def _fill_tiles(self, watched: Watched) -> None:
        """Beside what is known of the period before already: it is asked anew, and must not flicker."""
        before = period_before(watched.question, watched.figures.now) if watched.question is not None else None
        about = alike(before) if before is not None else None
        if about != self._before[0]:
            self._before = about, None
        self.board.show_watched(watched, self._before[1])
        if before is not None:
            self.ask(before, partial(self._compare, about))

    def _compare(self, about: object, before: Figures) -> None:
        """What was asked about another period or other tickets than are shown by now is let go."""
        if about == self._before[0] and self.watched is not None:
            self._before = about, before
            self.board.show_watched(self.watched, before)

    def _arrange(self) -> None:
        self.time.define(" ".join(definition(name) for name in ("waiting", "working", "outside")))
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.bottleneck)
        right.addWidget(self.arrivals, 1)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.time, 3)
        row.addLayout(right, 2)
        self.column.addWidget(self.board)
        self.column.addLayout(row)
        self.column.addWidget(_card(self._states_title, self.states))
        self.column.addWidget(_card(self._transitions_title, self.transitions))
        self.column.addStretch(1)

    def _fill_time(self, watched: Watched) -> None:
        """Of the same whole as the shares of the bottlenecks: also what tickets rested in final states they left."""
        figures = watched.figures
        accrued = [(name, _parts(state, watched)) for name, state in figures.states.items()]
        accrued = sorted((each for each in accrued if each[1].total_s), key=lambda each: -each[1].total_s)
        whole = _parts(figures, watched).total_s
        look = colours(self._theme.tokens)
        kinds = (
            Part(self.tr("waiting"), look.waiting),
            Part(self.tr("being worked on"), look.working),
            Part(self.tr("outside (customer, supplier, done)"), look.outside, hatched=True),
        )
        bars = [
            replace(_time_bar(self._named(name, figures.states[name]), parts, whole, kinds), key=name)
            for name, parts in accrued
        ]
        self.bars.show_bars(bars, kinds)
        titles = (self.tr("State"), *(part.name for part in kinds), self.tr("Share"))
        rows = tuple(
            (name, parts.waiting_s, parts.working_s, parts.outside_s, parts.total_s / whole) for name, parts in accrued
        )
        numbers = Numbers(titles, (Kind.TEXT, *[Kind.SPAN] * 3, Kind.SHARE), rows)
        self.time.show_numbers(
            numbers,
            self.tr("share of all ticket time, {clock}").format(clock=self._clock(watched)),
            "" if bars else self.tr("No ticket time in this period."),
        )

    def _fill_arrivals(self, watched: Watched) -> None:
        cells = watched.charts.arrivals
        most = max((max(row) for row in cells), default=0) or 1
        days = [QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
        hours = [f"{hour:02}" if hour % _EVERY_HOUR == 0 else "" for hour in range(24)]
        self.hours.show_cells(
            days if cells else (),
            hours,
            [[n / most for n in row] for row in cells],
            lambda day, hour: self._arrived(days[day], hour, cells[day][hour]),
        )
        numbers = Numbers(
            (self.tr("Day"), *(f"{hour:02}" for hour in range(24))),
            (Kind.TEXT, *[Kind.COUNT] * 24),
            tuple((day, *row) for day, row in zip(days, cells, strict=False)),
        )
        total = sum(map(sum, cells))
        self.arrivals.show_numbers(
            numbers,
            self.tr("at most {n} in one").format(n=words.number(most)) if total else "",
            "" if total else self.tr("No ticket arrived in this period."),
        )

    def _arrived(self, day: str, hour: int, n: int) -> str:
        return self.tr("{day} from {hour}: %Ln arrived", "", n).format(day=day, hour=f"{hour:02}:00")

    def _named(self, name: str, state: StateFigures) -> str:
        return self.tr("{state} (final)").format(state=name) if state.final else name

    def _clock(self, watched: Watched) -> str:
        return self.tr("business time") if watched.business else self.tr("calendar time")

    def _open_state(self, name: str) -> None:
        self.drilled.emit(Drill(Behind.OPEN, self.tr("Open in {state}").format(state=name), state=name))

    def _open_hour(self, day: int, hour: int) -> None:
        when = f"{QLocale().dayName(day + 1)}, {hour:02}:00"
        title = self.tr("Arrived: {when}").format(when=when)
        self.drilled.emit(Drill(Behind.STARTED, title, weekday=day, hour=hour))

    def _open_transition(self, key: str) -> None:
        found = [each.name for each in self.watched.figures.transitions if each.id == key] if self.watched else []
        self.drilled.emit(Drill(Behind.TRANSITION, found[0] if found else key, transition=key))

    @override
    def _recolour(self) -> None:
        if self.watched is not None and self.isVisible():
            self._fill_time(self.watched)


def _parts(of: StateFigures | Figures, watched: Watched) -> TimeParts:
    return of.time_business if watched.business else of.time


def _time_bar(name: str, parts: TimeParts, whole: float, kinds: Sequence[Part]) -> Bar:
    values = (parts.waiting_s, parts.working_s, parts.outside_s)
    spoken = ", ".join(
        f"{kind.name} {words.duration(value)}" for kind, value in zip(kinds, values, strict=True) if value
    )
    share = words.percent(parts.total_s / whole)
    return Bar(name, values, share, f"{name}: {share}. {spoken}")


def _card(title: QLabel, table: QWidget) -> QWidget:
    card = QFrame()
    card.setObjectName("card")
    card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    enlarge(title, 1.05, bold=True)
    title.setContentsMargins(8, 0, 8, 0)
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 12, 8, 8)
    column.setSpacing(6)
    column.addWidget(title)
    column.addWidget(table)
    return card
