"""The performance spectrum: a strip a state, and in it a line a visit, from its entering above to its leaving below."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import NamedTuple, override

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from designer import words
from designer.dashboard.plots.axes import BareAxis, DayAxis
from designer.dashboard.plots.plot import Floats, Plot
from designer.theme import Theme
from runtime.messages.spectrum import Spectrum, Strip
from runtime.model.values import Moment

_HEAD = 24
"""Pixels above a strip's lines, for its name."""
_AXIS = 30
_DENSE, _STRONG, _SOFT = 400, 220, 130
"""More lines than this hide each other: they are drawn softer."""
_SECOND = 1_000


class Visit(NamedTuple):
    """A line: the visit to a state that is meant, and the moment at which it was."""

    state: str
    at: Moment


class SpectrumPlot(Plot):
    """Each quarter of a state's visits in a colour of its own, the slowest on top; dots: not left yet."""

    picks = True

    def __init__(self, theme: Theme, pick: Callable[[Visit], None], parent: QWidget | None = None) -> None:
        self._spectrum = Spectrum()
        self._pick = pick
        self._entered, self._until = np.empty(0), np.empty(0)
        self._tops, self._feet = np.empty(0), np.empty(0)
        self._begins: list[int] = []
        """The first stop of each strip, and the end of the last."""
        self._marked: pg.PlotCurveItem | None = None
        super().__init__(theme, DayAxis("bottom"), BareAxis("left"), parent)
        self._y.setWidth(4)

    def show_spectrum(self, spectrum: Spectrum) -> None:
        """Show these visits."""
        self._spectrum = spectrum
        self.redraw()

    @override
    def draw(self) -> None:
        told, strips = self._spectrum, self._spectrum.strips
        if not strips:
            return
        self.frame((told.begin / _SECOND, told.end / _SECOND), (0, len(strips)))
        self._lay()
        for number, strip in enumerate(strips):
            self._draw_strip(number, strip)
        middles = np.clip((self._entered + self._until) / 2, told.begin / _SECOND, told.end / _SECOND)
        self.stops(middles, self._height_at(middles), self._said)

    def _lay(self) -> None:
        """Where every line begins and ends, in seconds and in strips from below."""
        strips, now = self._spectrum.strips, self._spectrum.now
        counts = [len(strip.entered) for strip in strips]
        self._begins = [0, *np.cumsum(counts).tolist()]
        self._entered = np.fromiter(chain.from_iterable(strip.entered for strip in strips), np.float64) / _SECOND
        left = (now if at is None else at for strip in strips for at in strip.left)
        self._until = np.fromiter(left, np.float64) / _SECOND
        head = min(_HEAD * len(strips) / max(self.height() - _AXIS, 1), 0.4)
        self._feet = np.repeat(np.arange(len(strips), dtype=np.float64)[::-1], counts) + 0.02
        self._tops = self._feet + 0.98 - head

    def _draw_strip(self, number: int, strip: Strip) -> None:
        rows = np.arange(self._begins[number], self._begins[number + 1])
        lasting = np.array([at is None for at in strip.left])
        spans = (self._until - self._entered)[rows]
        quarter = np.searchsorted(strip.quarters_s or (), spans) if strip.quarters_s else np.zeros(len(rows), int)
        alpha = _STRONG if len(rows) < _DENSE else _SOFT
        for at, colour in enumerate(self._quarters()):
            for dots in (False, True):
                self._lines(rows[(quarter == at) & (lasting == dots)], colour, alpha, dotted=dots)
        begin, top = self._spectrum.begin / _SECOND, len(self._spectrum.strips) - number
        self.label(self._headline(strip), begin, top, self.theme.tokens.text, (0, 0))

    def _lines(self, rows: Floats, colour: str, alpha: int, *, dotted: bool) -> None:
        """Lines of one colour: from the moment each was entered to the one it was left."""
        if not len(rows):
            return
        xs = np.stack((self._entered[rows], self._until[rows]), axis=1).ravel()
        ys = np.stack((self._tops[rows], self._feet[rows]), axis=1).ravel()
        tint = QColor(colour)
        tint.setAlpha(alpha)
        curve = pg.PlotCurveItem(xs, ys, connect="pairs", antialias=len(rows) < _DENSE)
        style = Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
        curve.setPen(pg.mkPen(tint, width=self.devicePixelRatioF(), style=style))
        self.put(curve)

    def _quarters(self) -> tuple[str, str, str, str]:
        """From the fastest to the slowest."""
        look = self.colours
        return look.bands[1], look.bands[2], look.waiting, look.broken

    def _headline(self, strip: Strip) -> str:
        text: str = strip.state + "   " + self.tr("%Ln visit(s)", "", strip.visits)
        if strip.quarters_s is not None:
            text += " · " + self.tr("median {span}").format(span=words.duration(strip.quarters_s[1]))
        if strip.visits > len(strip.entered):
            text += " · " + self.tr("{n} of them drawn").format(n=words.number(len(strip.entered)))
        return text

    @override
    def distances(self, here: QPointF, pixel: tuple[float, float]) -> Floats:
        """To lines: along the moment, at the height of the place; other strips are out of reach."""
        across = (self._place_at(here.y()) - here.x()) / (pixel[0] or 1)
        within = (self._feet <= here.y()) & (here.y() <= self._tops)
        return np.where(within, across**2, np.inf)

    @override
    def aim(self, stop: int, here: QPointF) -> bool:
        self._xs[stop], self._ys[stop] = self._place_at(here.y())[stop], here.y()
        return True

    def _place_at(self, height: float) -> Floats:
        """The moment at which each line passes a height."""
        part = np.clip((self._tops - height) / (self._tops - self._feet), 0, 1)
        return self._entered + part * (self._until - self._entered)

    def _height_at(self, moments: Floats) -> Floats:
        spans = np.maximum(self._until - self._entered, 1e-3)
        part = np.clip((moments - self._entered) / spans, 0, 1)
        return self._tops - part * (self._tops - self._feet)

    @override
    def mark(self, stop: int) -> None:
        if self._marked is not None:
            self.box.removeItem(self._marked)
            self._marked = None
        if stop >= 0:
            xs, ys = (self._entered[stop], self._until[stop]), (self._tops[stop], self._feet[stop])
            self._marked = pg.PlotCurveItem(np.array(xs), np.array(ys), antialias=True)
            self._marked.setPen(pg.mkPen(self.theme.tokens.text, width=2 * self.devicePixelRatioF()))
            self.box.addItem(self._marked, ignoreBounds=True)

    @override
    def chosen(self, stop: int) -> None:
        strip, _row = self._strip_of(stop)
        at = np.clip(self._xs[stop], self._entered[stop], self._until[stop])
        self._pick(Visit(strip.state, max(int(at * _SECOND), int(self._entered[stop] * _SECOND)) + 1))

    def _strip_of(self, stop: int) -> tuple[Strip, int]:
        number = int(np.searchsorted(self._begins, stop, side="right")) - 1
        return self._spectrum.strips[number], stop - self._begins[number]

    def _said(self, stop: int) -> str:
        strip, row = self._strip_of(stop)
        span = float(self._until[stop] - self._entered[stop])
        left = strip.left[row]
        lines = [
            strip.state,
            self.tr("entered {when}").format(when=words.moment(strip.entered[row])),
            self.tr("not left yet") if left is None else self.tr("left {when}").format(when=words.moment(left)),
            words.duration(span),
        ]
        if strip.quarters_s is not None:
            lines.append(self._quarter_said(int(np.searchsorted(strip.quarters_s, span))))
        return "\n".join(lines)

    def _quarter_said(self, quarter: int) -> str:
        said: tuple[str, ...] = (
            self.tr("among the fastest quarter"),
            self.tr("faster than half"),
            self.tr("slower than half"),
            self.tr("among the slowest quarter"),
        )
        return said[quarter]
