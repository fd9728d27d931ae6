"""The cards of the SLA policies: how their promises were kept, by metric, by policy and by priority.

Each number opens its tickets: those of the table where they stand, those of a bar from a menu.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import override

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.drill import PromiseDrill
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.standing_menu import IN_ORDER, StandingMenu, counted
from designer.dashboard.state_columns import FEW
from designer.panels.sla_words import metric_meaning, metric_name, standing_meaning, standing_name
from designer.theme import Theme
from runtime.messages.figures import Spread
from runtime.messages.sla import MetricFigures, PolicyFigures, Promises, Standing
from runtime.model.sla import Metric

_MOST = 12
"""So many bars; the table beside them has all."""
_LEAST_BESIDE = 340
"""Pixels of width below which names stand above their bars: half of it would not tell them apart."""

_AT = {2: Standing.MET, 3: Standing.BROKEN, 4: Standing.RUNNING, 5: Standing.SOON, 6: Standing.OVERDUE}
"""The columns of the table that count promises."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a bar is called, of which policy or priority it is, and how its promises did."""

    name: str
    metric: Metric
    promises: Promises
    policy: str | None = None
    priority: int | None = None

    @property
    def title(self) -> str:
        """Name and metric."""
        return f"{self.name} · {metric_name(self.metric)}"

    def drill(self, standing: Standing) -> PromiseDrill:
        """What opens the tickets of one of its numbers."""
        title = words.labelled(self.title, standing_name(standing))
        return PromiseDrill(title, standing, self.metric, self.policy, self.priority)


class MetricsTable(FigureTable[MetricFigures]):
    """A row a metric, in the order in which policies name them."""

    drilled = Signal(object)
    """A PromiseDrill: the tickets behind a number are wanted."""

    first_sorted = -1
    business = False
    """Whether spans are told in business time."""

    @override
    def key_of(self, row: MetricFigures) -> str:
        return row.metric.value

    @override
    def columns(self) -> Sequence[Column[MetricFigures]]:
        return (
            Column(
                self.tr("Metric"), "", lambda row: metric_name(row.metric), lambda row: metric_name(row.metric),
                number=False, hint=lambda row: metric_meaning(row.metric),
            ),
            Column(
                self.tr("Share kept"),
                self.tr("Promises met, of those that were met or broken in the period."),
                lambda row: words.percent(row.promises.adherence),
                lambda row: -1.0 if row.promises.adherence is None else row.promises.adherence,
                faint=lambda row: row.promises.met + row.promises.broken < FEW,
            ),
            *(self._count(standing) for standing in _AT.values()),
            *self._spans(),
        )  # fmt: skip

    def _spans(self) -> tuple[Column[MetricFigures], ...]:
        ended = self.tr("Of the clocks that ended in the period, from their beginning to their end.")
        clock = (
            self.tr("While the clock’s calendar is open; pauses count.")
            if self.business
            else self.tr("Around the clock; pauses count.")
        )
        used = self.tr("Counted as the target counts it, without pauses.")
        return (
            self._span(self.tr("Median"), f"{ended} {clock}", self.took, lambda spread: spread.median_s),
            self._span(self.tr("90% within"), f"{ended} {clock}", self.took, lambda spread: spread.p90_s, spare=1),
            self._span(
                self.tr("Median used"), f"{ended} {used}", lambda row: row.used, lambda spread: spread.median_s, spare=2
            ),
        )

    def took(self, row: MetricFigures) -> Spread:
        """How long a metric's clocks took, by the clock chosen."""
        return row.business if self.business else row.elapsed

    def _count(self, standing: Standing) -> Column[MetricFigures]:
        return Column(
            standing_name(standing),
            standing_meaning(standing),
            lambda row: words.number(counted(row.promises, standing)),
            lambda row: counted(row.promises, standing),
            hint=lambda row: self._hint(row, standing),
        )

    def _hint(self, row: MetricFigures, standing: Standing) -> str:
        return self.tr("A click opens these tickets.") if counted(row.promises, standing) else ""

    @override
    def _pick(self, index: QModelIndex) -> None:
        """Return on a number opens its tickets, and elsewhere offers the numbers of the row."""
        if index.column() in _AT:
            self.open_number(index)
        else:
            row = self._rows[self.row_behind(index)]
            below = self.visualRect(index).bottomLeft()
            StandingMenu(row.promises, partial(self._tell, row.metric), self).offer(self.viewport().mapToGlobal(below))

    def open_number(self, index: QModelIndex) -> None:
        """The tickets of a number that counts some."""
        standing = _AT.get(index.column())
        row = self._rows[self.row_behind(index)]
        if standing is not None and counted(row.promises, standing):
            self._tell(row.metric, standing)

    def _tell(self, metric: Metric, standing: Standing) -> None:
        title = words.labelled(metric_name(metric), standing_name(standing))
        self.drilled.emit(PromiseDrill(title, standing, metric))

    def _span(
        self,
        title: str,
        meaning: str,
        spread: Callable[[MetricFigures], Spread],
        of: Callable[[Spread], float | None],
        spare: int = 0,
    ) -> Column[MetricFigures]:
        def key(row: MetricFigures) -> float:
            found = of(spread(row))
            return -1.0 if found is None else found

        return Column(
            title,
            meaning,
            lambda row: words.duration(of(spread(row))),
            key,
            hint=lambda row: self.tr("From %Ln clock(s)", "", spread(row).n),
            faint=lambda row: spread(row).n < FEW,
            spare=spare,
        )


class MetricsCard(ChartCard):
    """The table of the metrics in its frame."""

    drilled = Signal(object)
    """A PromiseDrill: the tickets behind a number are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.metrics = MetricsTable()
        self._shown: tuple[Sequence[MetricFigures], bool] = (), False
        super().__init__(lambda: self.tr("SLA policies: promises kept"), self.metrics, parent)
        self.metrics.clicked.connect(self.metrics.open_number)
        self.metrics.drilled.connect(self.drilled)

    def show_figures(self, figures: PolicyFigures, *, business: bool) -> None:
        """Show these, spans in business time or around the clock."""
        if (figures.metrics, business) != self._shown:
            self._shown = figures.metrics, business
            self.metrics.business = business
            self.metrics.show_rows(figures.metrics)
        self.define(
            self.tr(
                "What was promised by SLA policies, to the tickets of every Blueprint and of none. "
                "All filters narrow it but the version: policies promise to tickets, not to Blueprints."
            )
        )
        kept = sum(each.promises.met for each in figures.metrics)
        broken = sum(each.promises.broken for each in figures.metrics)
        about = self.tr("{kept} of {of} promises kept, in every Blueprint and outside").format(
            kept=words.number(kept), of=words.number(kept + broken)
        )
        nothing = self.tr("No SLA policy promised anything to these tickets in this period.")
        self.show_numbers(self._numbers_of(figures.metrics), about, "" if figures.metrics else nothing)

    def _numbers_of(self, rows: Sequence[MetricFigures]) -> Numbers:
        columns = self.metrics.columns()
        kinds = (Kind.TEXT, Kind.SHARE, *[Kind.COUNT] * len(_AT), *[Kind.SPAN] * 3)
        cells = tuple(
            (
                metric_name(row.metric),
                row.promises.adherence,
                *(counted(row.promises, standing) for standing in _AT.values()),
                self.metrics.took(row).median_s,
                self.metrics.took(row).p90_s,
                row.used.median_s,
            )
            for row in rows
        )
        return Numbers(tuple(column.title for column in columns), kinds, cells)


class AdherenceCard(ChartCard):
    """A bar for each policy, or priority, and metric: broken, and kept."""

    drilled = Signal(object)
    """A PromiseDrill: the tickets behind a number are wanted."""

    def __init__(self, theme: Theme, title: Callable[[], str], parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        self.bars.picked.connect(self._offer)
        self.bars.name_part = 0.5
        self.bars.least_beside = _LEAST_BESIDE
        super().__init__(title, self.bars, parent)
        self._theme = theme
        self._told_of: Mapping[str, Told] = {}

    def show_told(self, told: Sequence[Told]) -> None:
        """Show these; those with the most broken promises first."""
        ordered = sorted(told, key=lambda each: -each.promises.broken)
        look = colours(self._theme.tokens)
        kinds = (Part(self.tr("broken"), look.broken, hatched=True), Part(self.tr("kept"), look.kept))
        shown = [each for each in ordered if any(counted(each.promises, standing) for standing in IN_ORDER)][:_MOST]
        self._told_of = {str(place): each for place, each in enumerate(shown)}
        self.bars.show_bars([self._bar(key, each) for key, each in self._told_of.items()], kinds)
        counts = tuple(_AT.values())
        titles = (self.tr("Name"), self.tr("Metric"), self.tr("Share kept"), *map(standing_name, counts))
        columns = (Kind.TEXT, Kind.TEXT, Kind.SHARE, *[Kind.COUNT] * len(counts))
        rows = tuple(
            (
                each.name,
                metric_name(each.metric),
                each.promises.adherence,
                *(counted(each.promises, standing) for standing in counts),
            )
            for each in told
        )
        nothing = self.tr("No promise was met or broken in this period.")
        self.show_numbers(Numbers(titles, columns, rows), "", "" if shown else nothing)

    def _offer(self, key: str) -> None:
        told = self._told_of[key]
        menu = StandingMenu(told.promises, lambda standing: self.drilled.emit(told.drill(standing)), self)
        row = self.bars.row_rect(int(key))
        menu.offer(self.bars.mapToGlobal(row.center()))

    def _bar(self, key: str, told: Told) -> Bar:
        of = told.promises
        value = words.percent(of.adherence)
        if of.overdue:
            value += " · " + self.tr("{n} late now").format(n=words.number(of.overdue))
        said = self.tr("{name}: {broken} broken, {kept} kept, {running} run, {late} late now").format(
            name=told.title,
            broken=words.number(of.broken),
            kept=words.number(of.met),
            running=words.number(of.running),
            late=words.number(of.overdue),
        )
        return Bar(told.title, (of.broken, of.met), value, said, faint=of.met + of.broken < FEW, key=key)
