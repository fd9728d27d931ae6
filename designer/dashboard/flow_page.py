"""The page of the flow: how much is where, what comes and goes, how long it takes, how old what is there has become."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from designer import words
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.flow_bands import Band
from designer.dashboard.loading import Plotting, Slot
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.page import Page, Watched
from designer.dashboard.state_columns import ageing_numbers, columns
from designer.theme import Theme
from runtime.messages.behind import Behind
from runtime.model.values import Moment

if TYPE_CHECKING:  # charts are loaded when the first one is seen
    from designer.dashboard.plots.flow import FlowPlot
    from designer.dashboard.plots.scatter import Completed, ScatterPlot
    from designer.dashboard.plots.states import AgeingPlot
    from designer.dashboard.plots.throughput import ThroughputPlot

MOST_BANDS = 10


class FlowPage(Page):
    """Cumulative flow over everything; arrivals beside cycle times; ageing below."""

    def __init__(self, theme: Theme, plotting: Plotting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.flow_slot = Slot(plotting, self._make_flow, 300)
        self.throughput_slot = Slot(plotting, self._make_throughput, 230)
        self.scatter_slot = Slot(plotting, self._make_scatter, 230)
        self.ageing_slot = Slot(plotting, self._make_ageing, 260)
        self.flow = ChartCard(lambda: self.tr("Cumulative flow"), self.flow_slot)
        self.throughput = ChartCard(lambda: self.tr("Arrivals and departures"), self.throughput_slot)
        self.scatter = ChartCard(lambda: self.tr("Full time of each completed run"), self.scatter_slot)
        self.ageing = ChartCard(lambda: self.tr("How old open tickets are"), self.ageing_slot)
        self.turns = QToolButton()
        self.turns.setObjectName("segment")
        self.turns.setCheckable(True)
        self.turns.toggled.connect(self._turn)
        self.turns.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.flow.add_control(self.turns)
        grid = QGridLayout()
        grid.setSpacing(14)
        grid.addWidget(self.flow, 0, 0, 1, 2)
        grid.addWidget(self.throughput, 1, 0)
        grid.addWidget(self.scatter, 1, 1)
        grid.addWidget(self.ageing, 2, 0, 1, 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid, 1)

    @override
    def fill(self, watched: Watched) -> None:
        self.turns.setText(self.tr("By whose turn it is"))
        self.turns.setToolTip(self.tr("One band for states where we act, one for those where somebody outside does."))
        self._fill_flow(watched)
        self._fill_throughput(watched)
        self._fill_scatter(watched)
        self._fill_ageing(watched)

    def bands(self, watched: Watched) -> tuple[Band, ...]:
        """The bands of the cumulative flow, the lowest first: what is nearest to the end of the process."""
        flow = watched.figures.flow
        lasting = [
            Band(name, (name,), each.wip)
            for name, each in flow.states.items()
            if not watched.figures.states[name].final
        ]
        if self.turns.isChecked():
            outside = {name for name, state in watched.figures.states.items() if state.outside}
            turns = ((self.tr("outside"), True), (self.tr("with us"), False))
            parts = [(name, [each for each in lasting if (each.name in outside) is of]) for name, of in turns]
            return tuple(_together(name, part) for name, part in parts if part)
        held = sorted((each for each in lasting if any(each.held)), key=lambda each: -sum(each.held))
        shown, rest = {each.name for each in held[: MOST_BANDS - 1]}, held[MOST_BANDS - 1 :]
        bands = [each for each in reversed(lasting) if each.name in shown]
        if rest:
            bands.insert(0, _together(self.tr("%Ln other state(s)", "", len(rest)), rest))
        return tuple(bands)

    def _fill_flow(self, watched: Watched) -> None:
        flow, bands, days = watched.figures.flow, self.bands(watched), _days(watched)
        self.flow.define(" ".join(map(definition, ("flow", "wip"))))
        rows = tuple(zip(days[:-1], *(band.held for band in bands), flow.wip, strict=False))
        titles = (self.tr("Day"), *(band.name for band in bands), self.tr("Together"))
        numbers = Numbers(titles, (Kind.DAY, *[Kind.COUNT] * (len(bands) + 1)), rows)
        now = self.tr("{n} at the end").format(n=words.number(flow.wip[-1])) if flow.wip else ""
        about = self.tr("tickets in each state at the end of each day") + (f" · {now}" if now else "")
        self.flow.show_numbers(numbers, about, "" if bands else self.tr("No ticket was under way in this period."))
        shown = tuple(replace(band, held=band.held[: len(days) - 1]) for band in bands)
        self.flow_slot.feed(lambda plot: plot.show_flow(days, shown), days, shown)

    def _fill_throughput(self, watched: Watched) -> None:
        charts = watched.charts
        told = charts.throughput
        rows = tuple(zip(charts.buckets[:-1], told.started, told.completed, told.otherwise, strict=True))
        titles = (self.tr("From"), self.tr("Started"), self.tr("Completed"), self.tr("Ended otherwise"))
        numbers = Numbers(titles, (Kind.DAY, *[Kind.COUNT] * 3), rows)
        came, gone = sum(told.started), sum(told.completed) + sum(told.otherwise)
        about = self.tr("□ {came} came, ■ {gone} went").format(came=words.number(came), gone=words.number(gone))
        self.throughput.show_numbers(
            numbers, about, "" if came + gone else self.tr("No ticket came or went in this period.")
        )
        self.throughput_slot.feed(lambda plot: plot.show_throughput(charts.buckets, told), charts.buckets, told)

    def _fill_scatter(self, watched: Watched) -> None:
        runs, spread = watched.charts.completed, watched.figures.full_time
        self.scatter.define(definition("full_time"))
        rows = tuple(zip(runs.ended, runs.took_s, strict=True))
        numbers = Numbers((self.tr("Completed"), self.tr("Took")), (Kind.MOMENT, Kind.SPAN), rows)
        about = self.tr("%Ln run(s), calendar time", "", spread.n)
        self.scatter.show_numbers(numbers, about, "" if spread.n else self.tr("No run was completed in this period."))
        edges = watched.charts.edges_s
        self.scatter_slot.feed(lambda plot: plot.show_runs(runs, edges, spread), runs, edges, spread)

    def _fill_ageing(self, watched: Watched) -> None:
        self.ageing.define(definition("open_age"))
        shown = tuple(column for column in columns(watched) if column.open)
        total = sum(column.open for column in shown)
        about = self.tr("● open, ✕ over the limit · red line: limit · dashes: 90% of earlier visits")
        self.ageing.show_numbers(ageing_numbers(shown), about, "" if total else self.tr("No ticket is open."))
        edges = watched.charts.edges_s
        self.ageing_slot.feed(lambda plot: plot.show_columns(shown, edges), shown, edges)

    def _turn(self) -> None:
        if self.watched is not None:
            self._fill_flow(self.watched)

    def _pick(self, state: str) -> None:
        self.drilled.emit(Drill(Behind.OPEN, self.tr("Open in {state}").format(state=state), state=state))

    def _open_day(self, end: Moment, bands: tuple[Band, ...]) -> None:
        name = bands[0].name if len(bands) == 1 else self.tr("Under way")
        title = self.tr("{state}: end of {day}").format(state=name, day=words.day(end - 1))
        states = tuple(state for band in bands for state in band.states)
        self.drilled.emit(Drill(Behind.STOOD, title, states=states, at=end))

    def _open_bucket(self, begin: Moment, end: Moment, came: bool) -> None:
        days = words.days(begin, end - 1)
        title = self.tr("Came: {days}") if came else self.tr("Went: {days}")
        behind = Behind.STARTED if came else Behind.GONE
        self.drilled.emit(Drill(behind, title.format(days=days), within=(begin, end)))

    def _open_completed(self, of: Completed) -> None:
        title = self.tr("Completed: {days}").format(days=words.days(of.since, of.until - 1))
        within = (of.since, of.until)
        self.drilled.emit(Drill(Behind.COMPLETED, title, within=within, least_s=of.least_s, most_s=of.most_s))

    def _make_flow(self) -> FlowPlot:
        from designer.dashboard.plots.flow import FlowPlot

        return FlowPlot(self._theme, self._open_day)

    def _make_throughput(self) -> ThroughputPlot:
        from designer.dashboard.plots.throughput import ThroughputPlot

        return ThroughputPlot(self._theme, self._open_bucket)

    def _make_scatter(self) -> ScatterPlot:
        from designer.dashboard.plots.scatter import ScatterPlot

        return ScatterPlot(self._theme, self._open_completed)

    def _make_ageing(self) -> AgeingPlot:
        from designer.dashboard.plots.states import AgeingPlot

        return AgeingPlot(self._theme, partial(self._pick))


def _days(watched: Watched) -> tuple[Moment, ...]:
    """The days of the flow, as far as the other charts reach too."""
    days, buckets = watched.figures.flow.days, watched.charts.buckets
    return days[: bisect_right(days, buckets[-1])] if buckets else days


def _together(name: str, bands: list[Band]) -> Band:
    states = tuple(state for band in bands for state in band.states)
    return Band(name, states, tuple(map(sum, zip(*(band.held for band in bands), strict=True))))
