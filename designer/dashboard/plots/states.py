"""Time in each state: how visits lie, the middle half, the limit; and how old the tickets there are now."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import NameAxis, SpanAxis
from designer.dashboard.plots.plot import Floats, Plot
from designer.dashboard.state_columns import FEW, StateColumn
from designer.theme import Theme

_SHORTEST_S = 60.0
_WIDE = 0.4


class _StatesPlot(Plot):
    """Columns over the names of states; a click tells which."""

    picks = True

    def __init__(self, theme: Theme, pick: Callable[[str], None], parent: QWidget | None = None) -> None:
        self._columns: tuple[StateColumn, ...] = ()
        self._edges = np.empty(0)
        self._pick = pick
        self._bottom = NameAxis("bottom")
        super().__init__(theme, self._bottom, SpanAxis("left"), parent)
        self.box.setMouseEnabled(x=False, y=False)

    def show_columns(self, columns: tuple[StateColumn, ...], edges_s: tuple[float, ...]) -> None:
        """Show these states."""
        self._columns = columns
        self._edges = np.log10(np.array(edges_s))
        self._bottom.name(tuple(column.name for column in columns))
        self.redraw()

    @override
    def draw(self) -> None:
        if not self._columns:
            return
        low, high = self._heights()
        self.frame((-0.55, len(self._columns) - 0.45), (low, high))
        for number, column in enumerate(self._columns):
            self._draw_column(number, column)
            if column.limit_s is not None:
                at = _log(column.limit_s)
                colour = self.colours.broken
                self.line((number - _WIDE, number + _WIDE), (at, at), colour, width=2)
        self.stops(np.arange(len(self._columns), dtype=np.float64), np.full(len(self._columns), np.nan), self._said)

    @override
    def chosen(self, stop: int) -> None:
        self._pick(self._columns[stop].name)

    def _draw_column(self, number: int, column: StateColumn) -> None:
        raise NotImplementedError

    def _spans(self, column: StateColumn) -> list[float]:
        raise NotImplementedError

    def _said(self, stop: int) -> str:
        return self._columns[stop].said

    def _heights(self) -> tuple[float, float]:
        spans = [_log(span) for column in self._columns for span in self._spans(column)]
        limits = [_log(column.limit_s) for column in self._columns if column.limit_s is not None]
        seen = [*spans, *limits] or [np.log10(60.0), np.log10(86_400.0)]
        return min(seen) - 0.2, max(max(seen) + 0.35, min(seen) + 1.0)


class TimePlot(_StatesPlot):
    """A violin of all visits, a bar for the middle half, a ring for the median, a diamond for 95%."""

    @override
    def _spans(self, column: StateColumn) -> list[float]:
        filled = np.flatnonzero(column.shape.counts)
        if not len(filled):
            return []
        return [float(10 ** self._edges[filled[0]]), float(10 ** self._edges[filled[-1] + 1])]

    @override
    def _draw_column(self, number: int, column: StateColumn) -> None:
        if not column.n:
            self._nothing(number)
            return
        tint = self.colours.outside if column.outside else self.colours.working
        few = column.n < FEW
        if not few:
            self._violin(number, column, tint)
        self._box(number, column, self.theme.tokens.faint if few else tint)

    def _nothing(self, number: int) -> None:
        middle = self.box.viewRect().center().y()
        self.label(words.NOTHING, number, middle, self.theme.tokens.faint, (0.5, 0.5))

    def _violin(self, number: int, column: StateColumn, tint: str) -> None:
        counts = np.array(column.shape.counts, np.float64)
        smooth = np.convolve(counts, (0.06, 0.24, 0.4, 0.24, 0.06), "same")
        filled = np.flatnonzero(counts)
        part = slice(max(filled[0] - 1, 0), filled[-1] + 2)
        middles = (self._edges[:-1] + self._edges[1:])[part] / 2
        half = smooth[part] / smooth.max() * _WIDE
        path = pg.arrayToQPath(
            np.concatenate((number - half, number + half[::-1])), np.concatenate((middles, middles[::-1]))
        )
        path.closeSubpath()
        self.area(path, tint, tint, alpha=70)

    def _box(self, number: int, column: StateColumn, tint: str) -> None:
        shape = column.shape
        if shape.q1_s is None or shape.q3_s is None or shape.median_s is None or shape.p95_s is None:
            return
        low, high = _log(shape.q1_s), _log(shape.q3_s)
        bar = pg.BarGraphItem(
            x=[number], width=0.12, y0=[low], y1=[max(high, low + 0.01)], brush=tint, pen=pg.mkPen(None)
        )
        self.put(bar)
        tokens = self.theme.tokens
        dots = (
            (shape.p95_s, "d", 9, self.colours.waiting, None),
            (shape.median_s, "o", 9, tokens.card, tokens.text),
        )
        for value, symbol, size, fill, line in dots:
            pen = pg.mkPen(line, width=2) if line else pg.mkPen(None)
            self.put(pg.ScatterPlotItem([number], [_log(value)], symbol=symbol, size=size, brush=fill, pen=pen))


class AgeingPlot(_StatesPlot):
    """A dot for every ticket that is in the state now, as old as it is there; those over the limit are crosses."""

    @override
    def _spans(self, column: StateColumn) -> list[float]:
        return [*column.ages_s[:1], *column.ages_s[-1:], *((column.p90_s,) if column.p90_s and column.n >= FEW else ())]

    @override
    def _draw_column(self, number: int, column: StateColumn) -> None:
        tokens = self.theme.tokens
        if column.p90_s is not None and column.n >= FEW:
            at = _log(column.p90_s)
            self.line((number - _WIDE, number + _WIDE), (at, at), tokens.faint, width=1.5, style=Qt.PenStyle.DashLine)
        top = self.box.viewRect().bottom()
        count = self.label(words.number(column.open), number, top, tokens.text, (0.5, 0))
        enlarge_item(count)
        if not column.ages_s:
            return
        ages = np.array(column.ages_s)
        xs = number + _scattered(len(ages)) * _WIDE * 0.8
        late = ages > column.limit_s if column.limit_s is not None else np.zeros(len(ages), np.bool_)
        ys = np.log10(np.maximum(ages, _SHORTEST_S))
        tint = self.colours.outside if column.outside else self.colours.working
        for rows, symbol, colour, size in ((~late, "o", tint, 7), (late, "x", self.colours.broken, 8)):
            dots = pg.ScatterPlotItem(xs[rows], ys[rows], symbol=symbol, size=size, pen=pg.mkPen(None))
            dots.setBrush(pg.mkBrush(colour))
            self.put(dots)


def enlarge_item(item: pg.TextItem) -> None:
    """A count in bold."""
    font = item.textItem.font()
    font.setBold(True)
    item.setFont(font)


def _log(span: float) -> float:
    return float(np.log10(max(span, _SHORTEST_S)))


def _scattered(count: int) -> Floats:
    """Places from -1 to 1 that look random and are the same every time (the golden ratio's multiples)."""
    return np.modf(np.arange(count) * 0.618_033_988_75 + 0.5)[0] * 2 - 1
