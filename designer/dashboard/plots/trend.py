"""The course of one state: the median of its visits, bucket by bucket, against its limit."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import DayAxis, LinearSpanAxis
from designer.dashboard.plots.plot import Floats, Plot
from designer.dashboard.state_columns import FEW
from designer.theme import Theme
from runtime.messages.charts import Course
from runtime.model.values import Moment

_FAR = 4
_UNDER = 0.04
"""The part of the height below nought, so that dots there are whole."""


class TrendPlot(Plot):
    """A line with a dot a bucket; hollow dots stand for few visits. A click tells from when to when."""

    picks = True

    def __init__(self, theme: Theme, pick: Callable[[Moment, Moment], None], parent: QWidget | None = None) -> None:
        self._pick = pick
        self._borders, self._course = np.empty(0), Course()
        self._limit: float | None = None
        super().__init__(theme, DayAxis("bottom"), LinearSpanAxis("left"), parent)

    def show_course(self, buckets: tuple[Moment, ...], course: Course, limit_s: float | None) -> None:
        """Show a course; the limit where it is on the same clock."""
        self._borders, self._course, self._limit = np.array(buckets, np.float64) / 1_000, course, limit_s
        self.redraw()

    @override
    def draw(self) -> None:
        values = np.array([np.nan if each is None else each for each in self._course.median_s], np.float64)
        if not len(values) or np.isnan(values).all():
            return
        xs = (self._borders[:-1] + self._borders[1:]) / 2
        top = max(float(np.nanmax(values)), self._near_limit(values), 1.0) * 1.12
        self.frame((self._borders[0], self._borders[-1]), (-top * _UNDER, top))
        tokens = self.theme.tokens
        if self._limit is not None and self._limit < top:
            self.line((xs[0], self._borders[-1]), (self._limit, self._limit), self.colours.broken, width=2)
            self.label(self.tr("limit"), self._borders[-1], self._limit, tokens.bad, (1, 1))
        self.line(xs, values, tokens.accent)
        few = np.array(self._course.left) < FEW
        for rows, fill in ((few, tokens.card), (~few, tokens.accent)):
            chosen = rows & ~np.isnan(values)
            pen = pg.mkPen(tokens.accent, width=1.5, style=Qt.PenStyle.SolidLine)
            self.put(pg.ScatterPlotItem(xs[chosen], values[chosen], size=7, pen=pen, brush=pg.mkBrush(fill)))
        self.stops(xs, np.full(len(xs), np.nan), self._said)

    def _near_limit(self, values: Floats) -> float:
        """The limit, or nought where it is far above what is seen: it would press the line flat."""
        seen = _FAR * float(np.nanmax(values))
        return self._limit if self._limit is not None and self._limit < seen else 0.0

    @override
    def chosen(self, stop: int) -> None:
        self._pick(*self._bucket(stop))

    def _bucket(self, stop: int) -> tuple[Moment, Moment]:
        begin, end = (round(self._borders[stop + k] * 1_000) for k in (0, 1))
        return begin, end

    def _said(self, stop: int) -> str:
        begin, end = self._bucket(stop)
        course = self._course
        median = self.tr("median {span} of %Ln visit(s)", "", course.left[stop]).format(
            span=words.duration(course.median_s[stop])
        )
        late = self.tr("{late} of {limited} over the limit").format(
            late=words.number(course.late[stop]), limited=words.number(course.limited[stop])
        )
        return "\n".join((words.days(begin, end - 1), median, late))
