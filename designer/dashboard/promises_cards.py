"""The cards of the SLA policies: how their promises were kept, by metric, by policy and by priority."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.bars import Bar, Bars, Part
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.colours import colours
from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.numbers import Kind, Numbers
from designer.dashboard.state_columns import FEW
from designer.panels.sla_words import metric_meaning, metric_name
from designer.theme import Theme
from runtime.messages.figures import Spread
from runtime.messages.sla import MetricFigures, PolicyFigures, Promises
from runtime.model.sla import Metric

_MOST = 12
"""So many bars; the table beside them has all."""

type Told = tuple[str, Metric, Promises]
"""What a bar is called, and how its promises did."""


class MetricsTable(FigureTable[MetricFigures]):
    """A row a metric, in the order in which policies name them."""

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
                self.tr("Kept"),
                self.tr("Promises met, of those that were met or broken in the period."),
                lambda row: words.percent(row.promises.adherence),
                lambda row: -1.0 if row.promises.adherence is None else row.promises.adherence,
                faint=lambda row: row.promises.met + row.promises.broken < FEW,
            ),
            self._count(self.tr("Met"), self.tr("Clocks that ended in the period with time left."), lambda of: of.met),
            self._count(
                self.tr("Broken"), self.tr("Clocks whose time was used up in the period."), lambda of: of.broken
            ),
            self._count(
                self.tr("Run now"), self.tr("Clocks that run or stand still now, with time left."),
                lambda of: of.running,
            ),
            self._count(
                self.tr("Late now"), self.tr("Clocks that run now and whose time is used up."), lambda of: of.overdue
            ),
            *self._spans(),
        )  # fmt: skip

    def _spans(self) -> tuple[Column[MetricFigures], ...]:
        ended = self.tr("Of the clocks that ended in the period, from their beginning to their end.")
        clock = (
            self.tr("While the clock's calendar is open; pauses count.")
            if self.business
            else self.tr("Around the clock; pauses count.")
        )
        used = self.tr("Counted as the target counts it, without pauses.")
        return (
            self._span(self.tr("Median"), f"{ended} {clock}", self.took, lambda spread: spread.median_s),
            self._span(self.tr("90% within"), f"{ended} {clock}", self.took, lambda spread: spread.p90_s),
            self._span(self.tr("Median used"), f"{ended} {used}", lambda row: row.used, lambda spread: spread.median_s),
        )

    def took(self, row: MetricFigures) -> Spread:
        """How long a metric's clocks took, by the clock chosen."""
        return row.business if self.business else row.elapsed

    def _count(self, title: str, meaning: str, of: Callable[[Promises], int]) -> Column[MetricFigures]:
        return Column(title, meaning, lambda row: words.number(of(row.promises)), lambda row: of(row.promises))

    def _span(
        self,
        title: str,
        meaning: str,
        spread: Callable[[MetricFigures], Spread],
        of: Callable[[Spread], float | None],
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
        )


class MetricsCard(ChartCard):
    """The table of the metrics in its frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.metrics = MetricsTable()
        self._shown: tuple[Sequence[MetricFigures], bool] = (), False
        super().__init__(lambda: self.tr("SLA policies: promises kept"), self.metrics, parent)

    def show_figures(self, figures: PolicyFigures, *, business: bool) -> None:
        """Show these, spans in business time or around the clock."""
        if (figures.metrics, business) != self._shown:
            self._shown = figures.metrics, business
            self.metrics.business = business
            self.metrics.show_rows(figures.metrics)
        self.define(self.tr("What was promised by SLA policies, to the tickets of every Blueprint and of none."))
        kept = sum(each.promises.met for each in figures.metrics)
        broken = sum(each.promises.broken for each in figures.metrics)
        about = self.tr("{kept} of {of} promises kept, in every Blueprint and outside").format(
            kept=words.number(kept), of=words.number(kept + broken)
        )
        nothing = self.tr("No SLA policy promised anything to these tickets in this period.")
        self.show_numbers(self._numbers_of(figures.metrics), about, "" if figures.metrics else nothing)

    def _numbers_of(self, rows: Sequence[MetricFigures]) -> Numbers:
        columns = self.metrics.columns()
        kinds = (Kind.TEXT, Kind.SHARE, *[Kind.COUNT] * 4, *[Kind.SPAN] * 3)
        cells = tuple(
            (
                metric_name(row.metric),
                row.promises.adherence,
                row.promises.met,
                row.promises.broken,
                row.promises.running,
                row.promises.overdue,
                self.metrics.took(row).median_s,
                self.metrics.took(row).p90_s,
                row.used.median_s,
            )
            for row in rows
        )
        return Numbers(tuple(column.title for column in columns), kinds, cells)


class AdherenceCard(ChartCard):
    """A bar for each policy, or priority, and metric: broken, and kept."""

    def __init__(self, theme: Theme, title: Callable[[], str], parent: QWidget | None = None) -> None:
        self.bars = Bars(theme)
        self.bars.can_pick = False
        self.bars.name_part = 0.5
        super().__init__(title, self.bars, parent)
        self._theme = theme

    def show_told(self, told: Sequence[Told]) -> None:
        """Show these; those with the most broken promises first."""
        ordered = sorted(told, key=lambda each: -each[2].broken)
        look = colours(self._theme.tokens)
        kinds = (Part(self.tr("broken"), look.broken, hatched=True), Part(self.tr("kept"), look.kept))
        shown = [each for each in ordered if each[2].met + each[2].broken + each[2].overdue][:_MOST]
        self.bars.show_bars([self._bar(*each) for each in shown], kinds)
        titles = (
            self.tr("Name"), self.tr("Metric"), self.tr("Kept"), self.tr("Met"), self.tr("Broken"),
            self.tr("Run now"), self.tr("Late now"),
        )  # fmt: skip
        columns = (Kind.TEXT, Kind.TEXT, Kind.SHARE, *[Kind.COUNT] * 4)
        rows = tuple(
            (name, metric_name(metric), of.adherence, of.met, of.broken, of.running, of.overdue)
            for name, metric, of in told
        )
        nothing = self.tr("No promise was met or broken in this period.")
        self.show_numbers(Numbers(titles, columns, rows), "", "" if shown else nothing)

    def _bar(self, name: str, metric: Metric, of: Promises) -> Bar:
        value = words.percent(of.adherence)
        if of.overdue:
            value += " · " + self.tr("{n} late now").format(n=words.number(of.overdue))
        called = f"{name} · {metric_name(metric)}"
        said = self.tr("{name}: {broken} broken, {kept} kept, {running} run, {late} late now").format(
            name=called,
            broken=words.number(of.broken),
            kept=words.number(of.met),
            running=words.number(of.running),
            late=words.number(of.overdue),
        )
        return Bar(called, (of.broken, of.met), value, said, faint=of.met + of.broken < FEW)
