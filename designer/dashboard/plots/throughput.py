"""Arrivals and departures: what came and what went, side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import CountAxis, DayAxis
from designer.dashboard.plots.plot import Plot
from designer.theme import Theme
from runtime.messages.charts import Throughput
from runtime.model.values import Moment

type Picked = Callable[[Moment, Moment, bool], None]


class ThroughputPlot(Plot):
    """Two bars a bucket: arrivals left, departures right; arrivals also have an outline. A click tells which bar."""

    picks = True

    def __init__(
        self, theme: Theme, pick: Callable[[Moment, Moment, bool], None], parent: QWidget | None = None
    ) -> None:
        """`pick` is told when a bucket begins and ends, and whether its arrivals are meant."""
        self._pick = pick
        self._borders = np.empty(0)
        self._told = Throughput()
        super().__init__(theme, DayAxis("bottom"), CountAxis("left"), parent)

    def show_throughput(self, buckets: tuple[Moment, ...], told: Throughput) -> None:
        """Show the buckets."""
        self._borders, self._told = np.array(buckets, np.float64) / 1_000, told
        self.redraw()

    @override
    def draw(self) -> None:
        borders = self._borders
        if len(borders) < 2:  # noqa: PLR2004  a bucket lies between two borders
            return
        came = np.array(self._told.started, np.float64)
        gone = np.array(self._told.completed, np.float64) + np.array(self._told.otherwise, np.float64)
        self.frame((borders[0], borders[-1]), (0, max(float(came.max()), float(gone.max()), 1.0) * 1.08))
        wide = np.diff(borders)
        for values, offset, brush in ((came, 0.1, None), (gone, 0.5, self.colours.working)):
            bars = pg.BarGraphItem(
                x0=borders[:-1] + wide * offset,
                width=wide * 0.38,
                height=values,
                brush=pg.mkBrush(brush or self.theme.tokens.soft),
                pen=pg.mkPen(None if brush else self.theme.tokens.accent, width=1),
            )
            self.put(bars)
        middles = np.stack((borders[:-1] + wide * 0.29, borders[:-1] + wide * 0.69), axis=1).ravel()
        self.stops(middles, np.full(len(middles), np.nan), self._said)

    @override
    def chosen(self, stop: int) -> None:
        self._pick(*self._bucket(stop), stop % 2 == 0)

    def _bucket(self, stop: int) -> tuple[Moment, Moment]:
        begin, end = (round(self._borders[stop // 2 + k] * 1_000) for k in (0, 1))
        return begin, end

    def _said(self, bar: int) -> str:
        begin, end = self._bucket(bar)
        told, stop = self._told, bar // 2
        lines = (
            words.days(begin, end - 1),
            self.tr("Started: {n}").format(n=words.number(told.started[stop])),
            self.tr("Completed: {n}").format(n=words.number(told.completed[stop])),
            self.tr("Ended otherwise: {n}").format(n=words.number(told.otherwise[stop])),
        )
        return "\n".join(lines)
