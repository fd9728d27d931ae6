"""Cumulative flow: how many tickets were in each state at the end of each day, one band a state."""

from __future__ import annotations

from typing import override

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import CountAxis, DayAxis
from designer.dashboard.plots.plot import Plot
from designer.theme import Theme
from runtime.model.values import DAY, Moment

_MARGINS = 70
"""Pixels beside the bands and their names: the axis, and air."""
_EDGED = 400
"""Of more days than this the edges would hide the bands."""
_LINE = 0.055
"""The part of the height a name takes."""


class FlowPlot(Plot):
    """Bands from the bottom up, their names at the right end with what they hold now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._ends: NDArray[np.float64] = np.empty(0)
        self._bands: tuple[tuple[str, NDArray[np.float64]], ...] = ()
        super().__init__(theme, DayAxis("bottom"), CountAxis("left"), parent)

    def show_flow(self, days: tuple[Moment, ...], bands: tuple[tuple[str, tuple[int, ...]], ...]) -> None:
        """Show the bands, the lowest first: each a name and its tickets at the end of each day."""
        self._ends = np.array(days[1:], np.float64) / 1_000
        self._bands = tuple((name, np.array(values, np.float64)) for name, values in bands)
        self.redraw()

    @override
    def draw(self) -> None:
        if not len(self._ends) or not self._bands:
            return
        heights = np.cumsum([values for _, values in self._bands], axis=0)
        top = max(float(heights[-1].max()) * 1.05, 1.0)
        xs = self._ends
        begin = float(xs[0]) - (DAY / 1_000 if len(xs) == 1 else 0)
        end = float(xs[-1])
        self._x.last = end
        self.frame((begin, end + (end - begin) * self._room()), (0, top))
        floor = np.zeros(len(xs))
        for number, above in enumerate(heights):
            self._band(number, floor, above)
            floor = above
        self._names(heights, end, top)
        self.stops(xs, np.full(len(xs), np.nan), self._said)

    def _band(self, number: int, floor: NDArray[np.float64], above: NDArray[np.float64]) -> None:
        xs = self._ends if len(self._ends) > 1 else np.array([self._ends[0] - DAY / 1_000, self._ends[0]])
        floor, above = (np.resize(floor, len(xs)), np.resize(above, len(xs)))
        path = pg.arrayToQPath(np.concatenate((xs, xs[::-1])), np.concatenate((above, floor[::-1])))
        path.closeSubpath()
        bands = self.colours.bands
        edge = self.theme.tokens.card if len(xs) <= _EDGED else None
        self.area(path, bands[number % len(bands)], edge)

    def _room(self) -> float:
        """What the names of the bands need at the right, as a part of the bands' own width; at most as much again."""
        metrics = self.fontMetrics()
        widest: int = max(metrics.horizontalAdvance(self._label(number)) for number in range(len(self._bands)))
        bands: int = max(self.width() - _MARGINS - widest, widest)
        return widest / bands

    def _label(self, number: int) -> str:
        name, values = self._bands[number]
        return f"{name}  {words.number(int(values[-1]))}"

    def _names(self, heights: NDArray[np.float64], end: float, top: float) -> None:
        """From the top down, each at its band, pushed down where the one above is too near."""
        line, below = top * _LINE, top + 1
        places = []
        for number in reversed(range(len(self._bands))):
            middle = (heights[number][-1] + (heights[number - 1][-1] if number else 0)) / 2
            below = min(middle, below - line)
            places.append((number, below))
        lift = max(0.0, line / 2 - below)
        for number, place in places:
            self.label(self._label(number), end, place + lift, self.theme.tokens.text, (0, 0.5))

    def _said(self, stop: int) -> str:
        day = words.day(int(self._ends[stop] * 1_000) - 1)
        total = int(sum(values[stop] for _, values in self._bands))
        lines = [words.labelled(name, words.number(int(values[stop]))) for name, values in reversed(self._bands)]
        return "\n".join([words.labelled(day, words.number(total)), *lines])
