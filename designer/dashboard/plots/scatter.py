"""Cycle times: every completed run where it ended and how long it took, with its percentiles."""

from __future__ import annotations

from typing import override

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

_SHORTEST_S = 60.0
_LABELS = 124
"""Room for the percentiles at the right, in pixels."""
_SPARSE, _STRONG, _SOFT = 200, 230, 130
"""Fewer dots than this hide each other less: they are drawn stronger."""


class ScatterPlot(Plot):
    """Dots, or where there are too many of them a picture of how dense they lie."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._runs, self._spread, self._edges = Scatter(), Spread(), np.empty(0)
        super().__init__(theme, DayAxis("bottom"), SpanAxis("left"), parent)

    def show_runs(self, runs: Scatter, edges_s: tuple[float, ...], spread: Spread) -> None:
        """Show completed runs and their spread."""
        self._runs, self._spread = runs, spread
        self._edges = np.log10(np.array(edges_s))
        self.redraw()

    @override
    def draw(self) -> None:
        if not self._spread.n or self._runs.end <= self._runs.begin:
            return
        begin, end = self._runs.begin / 1_000, self._runs.end / 1_000
        wide = max(end - begin, 3_600.0)
        begin, end = begin - wide * 0.02, begin + wide * 1.02
        if self._runs.density:
            self._draw_density()
        else:
            self._draw_dots()
        low, high = self._heights()
        self._x.last = end
        room = _LABELS / max(self.width() - 2 * _LABELS, _LABELS)
        self.frame((begin, end + wide * room), (low, high))
        self._draw_percentiles(begin, end)

    def _heights(self) -> tuple[float, float]:
        if self._runs.density:
            filled = np.flatnonzero(np.array(self._runs.density).sum(axis=0))
            return float(self._edges[filled[0]]), float(self._edges[filled[-1] + 1])
        ys = np.log10(np.maximum(self._runs.took_s, _SHORTEST_S))
        return float(ys.min()) - 0.15, float(ys.max()) + 0.15

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
        self.stops((), (), str)

    def _draw_percentiles(self, begin: float, end: float) -> None:
        spread, tokens = self._spread, self.theme.tokens
        lines = (
            (spread.median_s, self.tr("median"), tokens.text, Qt.PenStyle.SolidLine),
            (spread.p90_s, self.tr("90%"), tokens.warning, Qt.PenStyle.DashLine),
            (spread.p95_s, self.tr("95%"), tokens.bad, Qt.PenStyle.DotLine),
        )
        below = np.inf
        step = self.box.viewRect().height() * 18 / max(self.height() - 40, 60)
        for value, name, colour, style in reversed(lines):
            if value is None:
                continue
            at = float(np.log10(max(value, _SHORTEST_S)))
            self.line((begin, end), (at, at), colour, width=1.5, style=style)
            below = min(at, below - step)
            self.label(f"{name} {words.duration(value)}", end, below, colour, (0, 0.5))

    def _said(self, stop: int) -> str:
        ended, took = self._runs.ended[stop], self._runs.took_s[stop]
        text: str = self.tr("Completed {when}\nafter {span}")
        return text.format(when=words.moment(ended), span=words.duration(took))
