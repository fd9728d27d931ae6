"""The page of the time in each state: how visits lie, how that changed, against the limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from designer import words
from designer.dashboard.asking import AskingPage
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.loading import Plotting, Slot
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Watched
from designer.dashboard.questions import Questions
from designer.dashboard.spectrum_card import SpectrumCard
from designer.dashboard.state_columns import columns, time_numbers
from designer.dashboard.states_table import StatesTable
from designer.dashboard.targets_card import TargetsCard
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.model.values import Moment

if TYPE_CHECKING:  # charts are loaded when the first one is seen
    from designer.dashboard.plots.states import TimePlot
    from designer.dashboard.plots.trend import TrendPlot


class TimePage(AskingPage):
    """A violin a state; the course of one; every visit as a line; means against targets; the numbers of all."""

    def __init__(self, theme: Theme, plotting: Plotting, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(theme, questions, parent)
        self.targets = TargetsCard(theme, questions)
        self.targets.drilled.connect(self.drilled)
        self.time_slot = Slot(plotting, self._make_time, 340)
        self.trend_slot = Slot(plotting, self._make_trend, 220)
        self.time = ChartCard(lambda: self.tr("Time in each state"), self.time_slot)
        self.trend = ChartCard(lambda: self.tr("Course of one state"), self.trend_slot)
        self.spectrum = SpectrumCard(theme, plotting)
        self.spectrum.drilled.connect(self.drilled)
        self.spectrum.turned.connect(self._ask_visits)
        self.state = QComboBox()
        self.state.currentIndexChanged.connect(self._turn)
        self.trend.add_control(self.state)
        self.table = StatesTable()
        self.states = ChartCard(lambda: self.tr("All numbers"), self.table)
        self.table.picked.connect(self._open)
        self.column.addWidget(self.time, 3)
        self.column.addWidget(self.trend, 2)
        self.column.addWidget(self.spectrum, 3)
        self.column.addWidget(self.targets)
        self.column.addWidget(self.states)
        self.column.addStretch(0)

    @override
    def fill(self, watched: Watched) -> None:
        self.time.define(definition("visits"))
        shown = columns(watched)
        about = self.tr("all visits left · bar: middle half · ring: median · ◆ 95% · red line: limit")
        empty = "" if any(column.n for column in shown) else self.tr("No visit ended in this period.")
        self.time.show_numbers(time_numbers(shown), about, empty)
        edges = watched.charts.edges_s
        self.time_slot.feed(lambda plot: plot.show_columns(shown, edges), shown, edges)
        names = [column.name for column in shown]
        self._offer(names, max(shown, key=lambda each: each.n, default=None))
        self.spectrum.offer(names)
        self._ask_visits()
        self._fill_trend(watched)
        self.targets.show_watched(watched)
        self.table.show_watched(watched)
        self.states.show_numbers(time_numbers(shown), self._clock(watched))
        self.state.setAccessibleName(self.tr("State whose course is shown"))

    def show_state(self, name: str) -> None:
        """Show the course of this state."""
        self.state.setCurrentIndex(max(self.state.findText(name), 0))

    def _clock(self, watched: Watched) -> str:
        return self.tr("business time") if watched.business else self.tr("calendar time")

    def _offer(self, names: list[str], most: object) -> None:
        known = [self.state.itemText(at) for at in range(self.state.count())]
        if names == known:
            return
        with QSignalBlocker(self.state):
            self.state.clear()
            self.state.addItems(names)
            self.state.setCurrentIndex(max(self.state.findText(getattr(most, "name", "")), 0))

    def _fill_trend(self, watched: Watched) -> None:
        charts, name = watched.charts, self.state.currentText()
        if name not in charts.states:
            return
        chart = charts.states[name]
        course, limit = watched.course(chart), watched.limit(chart)
        rows = tuple(zip(charts.buckets[:-1], course.left, course.median_s, course.limited, course.late, strict=True))
        titles = (
            self.tr("From"),
            self.tr("Visits left"),
            self.tr("Median"),
            self.tr("With a limit"),
            self.tr("Over it"),
        )
        numbers = Numbers(titles, (Kind.DAY, Kind.COUNT, Kind.SPAN, Kind.COUNT, Kind.COUNT), rows)
        about = self.tr("median, {clock} · hollow: fewer than five visits").format(clock=self._clock(watched))
        if chart.limit_s is not None and limit is None:
            about = self.tr("its limit of {limit} runs in business time").format(limit=words.duration(chart.limit_s))
        empty = "" if any(course.left) else self.tr("No visit to “{state}” ended in this period.").format(state=name)
        self.trend.show_numbers(numbers, about, empty)
        buckets = charts.buckets
        self.trend_slot.feed(lambda plot: plot.show_course(buckets, course, limit), buckets, course, limit)

    def _turn(self) -> None:
        if self.watched is not None:
            self._fill_trend(self.watched)

    def _open(self, state: str) -> None:
        self.drilled.emit(Drill(Behind.VISITS, self.tr("Longest in {state}").format(state=state), state=state))

    def _open_bucket(self, begin: Moment, end: Moment) -> None:
        state = self.state.currentText()
        title = self.tr("Left {state}: {days}").format(state=state, days=words.days(begin, end - 1))
        self.drilled.emit(Drill(Behind.VISITS, title, state=state, within=(begin, end)))

    def _ask_visits(self) -> None:
        if self.watched is not None and self.watched.question is not None:
            self.ask(self.spectrum.query(self.watched.question), self.spectrum.show_spectrum)

    def _make_time(self) -> TimePlot:
        from designer.dashboard.plots.states import TimePlot

        return TimePlot(self._theme, self.show_state)

    def _make_trend(self) -> TrendPlot:
        from designer.dashboard.plots.trend import TrendPlot

        return TrendPlot(self._theme, self._open_bucket)
