"""Figures over the drawing in Design: how many tickets rest in each state and, with the heat on, where they wait."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from designer.canvas.canvas import Canvas
from designer.courier import Courier
from designer.dashboard.drawn_drill import drill_of
from designer.dashboard.drill import Drill
from designer.panels.heat import overlays, widths
from designer.panels.heat_legend import HeatLegend
from designer.settings import Settings
from designer.theme import Theme
from runtime.messages.base import Query
from runtime.messages.charts import Charts, GetCharts
from runtime.messages.figures import Figures
from runtime.messages.system import GetFigures


class Heating(QObject):
    """Never touches the document. A rehearsal lays its own ticket over the drawing: figures give way to it."""

    failed = Signal(object)
    """A Fault to be shown."""
    tickets_wanted = Signal(str, object)
    """The id of the Blueprint, and the Drill to the tickets behind what is chosen."""

    def __init__(
        self, canvas: Canvas, courier: Courier, settings: Settings, theme: Theme, giving_way: Callable[[], bool]
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._courier, self._settings, self._giving_way = canvas, courier, settings, giving_way
        self.figures: Figures | None = None
        self._charts: Charts | None = None
        self._on = False
        self._asked = ""
        self.legend = HeatLegend(theme)
        self.legend.choose(settings.heat_measure)
        self.legend.hide()
        canvas.view.put_in_corner(self.legend)
        self.legend.chosen.connect(self._measure)
        self.legend.tickets.clicked.connect(self._show_tickets)
        canvas.selection.changed.connect(self._offer_tickets)

    def turn(self, *, on: bool) -> None:
        """Show where tickets wait, or only how many are where."""
        self._on = on
        self._ask_charts()
        self.lay_over()
        self._canvas.view.make_room()

    def forget(self) -> None:
        """Another Blueprint is drawn: nothing is known of it yet."""
        self.figures = self._charts = None
        self._asked = ""
        self._canvas.show_overlay({})

    def ask(self, blueprint_id: str) -> None:
        """Ask for the figures of a Blueprint that is published."""
        self._asked = blueprint_id
        self._question(GetFigures(blueprint_id=blueprint_id), self._learn)

    def lay_over(self) -> None:
        """What is known, over the drawing as it is now."""
        shown = self._on and not self._giving_way()
        self.legend.setVisible(shown)
        if self._giving_way():
            self._canvas.show_flow({})
            return
        if self.figures is None:
            return
        drawn = self._canvas.document.blueprint
        heat = self.legend.measure if shown else None
        self._canvas.show_overlay(overlays(drawn, self.figures, heat=heat, charts=self._charts))
        self._canvas.show_flow(widths(drawn, self.figures) if shown else {})
        self._offer_tickets()

    def _learn(self, figures: Figures) -> None:
        if figures.blueprint_id == self._asked:
            self.figures = figures
            self._ask_charts()
            self.lay_over()

    def _ask_charts(self) -> None:
        """They are for the heat alone."""
        if self._on and self.figures is not None:
            question = GetFigures(blueprint_id=self._asked)
            asked = self._asked
            self._question(GetCharts(question=question), lambda charts: self._learn_charts(asked, charts))

    def _learn_charts(self, asked: str, charts: Charts) -> None:
        if asked == self._asked:
            self._charts = charts
            self.lay_over()

    def _measure(self) -> None:
        self._settings.heat_measure = self.legend.measure
        self.lay_over()

    def _drill(self) -> Drill | None:
        known = self.figures
        return drill_of(self._canvas.selection.only, self._canvas.document.blueprint, known) if self._on else None

    def _offer_tickets(self) -> None:
        if self._on:
            some = self.figures is None or bool(self.figures.tickets)
            self.legend.tell(
                self.tr("All tickets so far. The wider a line, the more often it was taken.")
                if some
                else self.tr("No ticket was in this Blueprint yet.")
            )
            self.legend.offer_tickets(offered=self._drill() is not None)

    def _show_tickets(self) -> None:
        if (drill := self._drill()) is not None:
            self.tickets_wanted.emit(self._asked, drill)

    def _question[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._courier.ask(query, self, then, self.failed.emit)
