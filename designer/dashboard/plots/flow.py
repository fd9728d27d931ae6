"""Cumulative flow: how many tickets were in each state at the end of each day, one band a state."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QWidget

from designer import words
from designer.dashboard.flow_bands import Band
from designer.dashboard.plots.axes import CountAxis, DayAxis
from designer.dashboard.plots.plot import Plot
from designer.theme import Theme
from runtime.model.values import DAY, Moment

_MARGINS = 70
"""Pixels beside the bands and their names: the axis, and air."""
_EDGED = 400
"""Of more days than this the edges would hide the bands."""
ALL = -1
"""Instead of a band: all of them together."""
_KEY, _BESIDE_KEY = 9, 18
"""Pixels: the square in a band's colour before its name, and where the name begins."""
_LINE = 0.055
"""The part of the height a name takes."""


class FlowPlot(Plot):
    """Bands from the bottom up, their names at the right end with what they hold now. A click tells day and band."""

    picks = True

    def __init__(
        self, theme: Theme, pick: Callable[[Moment, tuple[Band, ...]], None], parent: QWidget | None = None
    ) -> None:
        """`pick` is told when a day ends, and of which band its tickets are meant, or all bands."""
        self._pick = pick
        self._ends: NDArray[np.float64] = np.empty(0)
        self._bands: tuple[Band, ...] = ()
        self._heights: NDArray[np.float64] = np.empty((0, 0))
        self._named: tuple[float, ...] = ()
        self._band_at = ALL
        super().__init__(theme, DayAxis("bottom"), CountAxis("left"), parent)

    def show_flow(self, days: tuple[Moment, ...], bands: tuple[Band, ...]) -> None:
        """Show the bands, the lowest first, by the days' borders."""
        self._ends = np.array(days[1:], np.float64) / 1_000
        self._bands, self._band_at = bands, ALL
        self.redraw()

    @override
    def draw(self) -> None:
        if not len(self._ends) or not self._bands:
            return
        heights = self._heights = np.cumsum([band.held for band in self._bands], axis=0, dtype=np.float64)
        xs = self._ends
        self._x.last = end = float(xs[-1])
        self.fit()
        floor = np.zeros(len(xs))
        for number, above in enumerate(heights):
            self._band(number, floor, above)
            floor = above
        self._names(heights, end, self._top())
        self.stops(xs, np.full(len(xs), np.nan), self._said)

    @override
    def fit(self) -> None:
        begin, end = float(self._ends[0]), float(self._ends[-1])
        if begin == end:
            begin -= DAY / 1_000
        self.frame((begin, end + (end - begin) * self._room()), (0, self._top()))

    @override
    def chosen(self, stop: int) -> None:
        bands = self._bands if self._band_at == ALL else (self._bands[self._band_at],)
        if any(band.held[stop] for band in bands):
            self._pick(round(self._ends[stop] * 1_000), bands)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() not in steps or self._at < 0:
            super().keyPressEvent(event)
            return
        self._band_at = (self._band_at - ALL + steps[Qt.Key(event.key())]) % (len(self._bands) + 1) + ALL
        self.go_to(self._at)

    @override
    def let_go(self) -> None:
        super().let_go()
        self._band_at = ALL

    @override
    def aim(self, stop: int, here: QPointF) -> bool:
        """The band under the pointer is meant, or the one whose name is."""
        before, self._band_at = self._band_at, self._band_under(stop, here.x(), here.y())
        return super().aim(stop, here) or self._band_at != before

    def _band_under(self, stop: int, x: float, y: float) -> int:
        """The band at a place, or ALL above them."""
        if x > self._ends[-1]:
            return int(np.argmin(np.abs(np.array(self._named) - y)))
        band = int(np.searchsorted(self._heights[:, stop], y, side="right"))
        return band if band < len(self._bands) else ALL

    def _band(self, number: int, floor: NDArray[np.float64], above: NDArray[np.float64]) -> None:
        xs = self._ends if len(self._ends) > 1 else np.array([self._ends[0] - DAY / 1_000, self._ends[0]])
        floor, above = (np.resize(floor, len(xs)), np.resize(above, len(xs)))
        path = pg.arrayToQPath(np.concatenate((xs, xs[::-1])), np.concatenate((above, floor[::-1])))
        path.closeSubpath()
        edge = self.theme.tokens.card if len(xs) <= _EDGED else None
        self.area(path, self._colour(number), edge)

    def _colour(self, number: int) -> str:
        bands = self.colours.bands
        return bands[number % len(bands)]

    def _top(self) -> float:
        return max(float(self._heights[-1].max()) * 1.05, 1.0)

    def _room(self) -> float:
        """What the names of the bands need at the right, as a part of the bands' own width; at most as much again."""
        metrics = self.fontMetrics()
        widths = (metrics.horizontalAdvance(self._label(number)) for number in range(len(self._bands)))
        widest: int = _BESIDE_KEY + max(widths)
        bands: int = max(self.width() - _MARGINS - widest, widest)
        return widest / bands

    def _label(self, number: int) -> str:
        band = self._bands[number]
        return f"{band.name}  {words.number(band.held[-1])}"

    def _names(self, heights: NDArray[np.float64], end: float, top: float) -> None:
        """From the top down, each at its band, pushed down where the one above is too near."""
        line, below = top * _LINE, top + 1
        places = []
        for number in reversed(range(len(self._bands))):
            middle = (heights[number][-1] + (heights[number - 1][-1] if number else 0)) / 2
            below = min(middle, below - line)
            places.append((number, below))
        lift = max(0.0, line / 2 - below)
        self._named = tuple(place + lift for _, place in reversed(places))
        for number, place in places:
            self._name(number, end, place + lift)

    def _name(self, number: int, end: float, place: float) -> None:
        """Its name behind its colour: where a band is thin, or empty now, nothing else says which one it is."""
        key = QGraphicsRectItem(_BESIDE_KEY / 2 - _KEY / 2, -_KEY / 2, _KEY, _KEY)
        key.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        key.setBrush(pg.mkBrush(self._colour(number)))
        key.setPen(pg.mkPen(None))
        key.setPos(end, place)
        self.put(key)
        name = self.label(self._label(number), end, place, self.theme.tokens.text, (0, 0.5))
        name.setAnchor((-_BESIDE_KEY / name.textItem.boundingRect().width(), 0.5))

    def _said(self, stop: int) -> str:
        day = words.day(int(self._ends[stop] * 1_000) - 1)
        total = sum(band.held[stop] for band in self._bands)
        lines = [words.labelled(band.name, words.number(band.held[stop])) for band in self._bands]
        if self._band_at != ALL:
            lines[self._band_at] = f"▸ {lines[self._band_at]}"
        return "\n".join([words.labelled(day, words.number(total)), *reversed(lines)])
