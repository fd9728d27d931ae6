"""Cycle times: every completed run where it ended and how long it took, with its percentiles."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, override

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import DayAxis, SpanAxis
from designer.dashboard.plots.plot import Plot
from designer.theme import Theme
from runtime.messages.charts import Scatter
from runtime.messages.figures import Spread
from runtime.model.values import Moment

_SHORTEST_S = 60.0
_AXIS, _AIR = 70, 12
"""Pixels that the axis takes, and those around the percentiles at the right."""
_SPARSE, _STRONG, _SOFT = 200, 230, 130
"""Fewer dots than this hide each other less: they are drawn stronger."""


class Completed(NamedTuple):
    """The completed runs of a mark: when they ended, from and before which moment, and how long they took."""

    n: int
    since: Moment
    until: Moment
    least_s: float
    most_s: float | None


class ScatterPlot(Plot):
    """Dots, or where there are too many of them a picture of how dense they lie; a click tells which were meant."""

    picks = True

    def __init__(self, theme: Theme, pick: Callable[[Completed], None], parent: QWidget | None = None) -> None:
        self._runs, self._spread, self._edges = Scatter(), Spread(), np.empty(0)
        self._edges_s: tuple[float, ...] = ()
        self._filled: list[tuple[int, int]] = []
        self._pick = pick
        super().__init__(theme, DayAxis("bottom"), SpanAxis("left"), parent)

    def show_runs(self, runs: Scatter, edges_s: tuple[float, ...], spread: Spread) -> None:
        """Show completed runs and their spread."""
        self._runs, self._spread = runs, spread
        self._edges, self._edges_s = np.log10(np.array(edges_s)), edges_s
        self.redraw()

    @override
    def draw(self) -> None:
        if not self._spread.n or self._runs.end <= self._runs.begin:
            return
        if self._runs.density:
            self._draw_density()
        else:
            self._draw_dots()
        self.fit()
        self._draw_percentiles(*self._reach())

    @override
    def fit(self) -> None:
        begin, end = self._reach()
        names = max(self.fontMetrics().horizontalAdvance(text) for _, text, _, _ in self._percentiles()) + _AIR
        room = names / max(self.width() - _AXIS - names, names)
        self._x.last = end
        self.frame((begin, end + (end - begin) * room), self._heights())

    def _reach(self) -> tuple[float, float]:
        """From before the first run to after the last."""
        begin, end = self._runs.begin / 1_000, self._runs.end / 1_000
        wide = max(end - begin, 3_600.0)
        return begin - wide * 0.02, begin + wide * 1.02

    def _heights(self) -> tuple[float, float]:
        if self._runs.density:
            filled = np.flatnonzero(np.array(self._runs.density).sum(axis=0))
            return float(self._edges[filled[0]]), float(self._edges[filled[-1] + 1])
        ys = np.log10(np.maximum(self._runs.took_s, _SHORTEST_S))
        least, most = float(ys.min()), float(ys.max())
        air = max((most - least) * 0.06, 0.03)
        return least - air, most + air

    def _draw_dots(self) -> None:
        xs = np.array(self._runs.ended) / 1_000
        ys = np.log10(np.maximum(self._runs.took_s, _SHORTEST_S))
        colour = QColor(self.theme.tokens.accent)
        colour.setAlpha(_STRONG if len(xs) < _SPARSE else _SOFT)
        self.put(pg.ScatterPlotItem(xs, ys, size=6, pxMode=True, pen=pg.mkPen(None), brush=pg.mkBrush(colour)))
        self.stops(xs, ys, self._said)

    def _draw_density(self) -> None:
        cells = np.log1p(np.array(self._runs.density, np.float64))
        cold, warm, hot = self.colours.heat
        image = pg.ImageItem(cells)
        image.setColorMap(pg.ColorMap([0, 0.01, 0.5, 1], [QColor(0, 0, 0, 0), cold, warm, hot]))
        begin, end = self._runs.begin / 1_000, self._runs.end / 1_000
        image.setRect(QRectF(begin, self._edges[0], end - begin, self._edges[-1] - self._edges[0]))
        self.put(image)
        self._filled = [(int(at), int(height)) for at, height in np.argwhere(np.array(self._runs.density) > 0)]
        across = (np.array([at for at, _ in self._filled]) + 0.5) / len(self._runs.density)
        middles = (self._edges[:-1] + self._edges[1:]) / 2
        heights = middles[[height for _, height in self._filled]]
        self.stops(begin + across * (end - begin), heights, self._said_of_cell)

    def _draw_percentiles(self, begin: float, end: float) -> None:
        below = np.inf
        step = self.box.viewRect().height() * 18 / max(self.height() - 40, 60)
        for value, text, colour, style in reversed(self._percentiles()):
            at = float(np.log10(max(value, _SHORTEST_S)))
            self.line((begin, end), (at, at), colour, width=1.5, style=style)
            below = min(at, below - step)
            self.label(text, end, below, colour, (0, 0.5))

    def _percentiles(self) -> list[tuple[float, str, str, Qt.PenStyle]]:
        spread, tokens = self._spread, self.theme.tokens
        lines = (
            (spread.median_s, self.tr("median"), tokens.text, Qt.PenStyle.SolidLine),
            (spread.p90_s, self.tr("90%"), tokens.warning, Qt.PenStyle.DashLine),
            (spread.p95_s, self.tr("95%"), tokens.bad, Qt.PenStyle.DotLine),
        )
        return [
            (value, f"{name} {words.duration(value)}", colour, style)
            for value, name, colour, style in lines
            if value is not None
        ]

    @override
    def chosen(self, stop: int) -> None:
        self._pick(self._cell(stop) if self._runs.density else self._dot(stop))

    def _dot(self, stop: int) -> Completed:
        ended, took = self._runs.ended[stop], self._runs.took_s[stop]
        return Completed(1, ended, ended + 1, took, took + 0.001)

    def _cell(self, stop: int) -> Completed:
        """The borders of a cell: as wide as the others, of the lowest and the highest everything beyond."""
        at, height = self._filled[stop]
        runs, count = self._runs, len(self._runs.density)
        since, until = (runs.begin - -(place * (runs.end - runs.begin)) // count for place in (at, at + 1))
        least = self._edges_s[height] if height else 0.0
        most = self._edges_s[height + 1] if height + 2 < len(self._edges_s) else None
        return Completed(runs.density[at][height], since, until, least, most)

    def _said_of_cell(self, stop: int) -> str:
        cell = self._cell(stop)
        lines = (
            words.days(cell.since, cell.until - 1),
            self.tr("Completed: {n}").format(n=words.number(cell.n)),
            self.tr("after {span} or more").format(span=words.duration(cell.least_s)),
        )
        return "\n".join(lines)

    def _said(self, stop: int) -> str:
        ended, took = self._runs.ended[stop], self._runs.took_s[stop]
        text: str = self.tr("Completed {when}\nafter {span}")
        return text.format(when=words.moment(ended), span=words.duration(took))
