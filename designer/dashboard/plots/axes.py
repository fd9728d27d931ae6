"""Axes that speak the window's language: counts, spans on a logarithm, days, and names."""

from __future__ import annotations

from typing import override

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from designer import words

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0
_SPANS = (60.0, 600.0, HOUR, 4 * HOUR, DAY, 4 * DAY, 14 * DAY, 60 * DAY, 365 * DAY)
_FINE_SPANS = (
    *(MINUTE * many for many in (1, 2, 3, 5, 7, 10, 15, 20, 30, 45)),
    *(HOUR * many for many in (1, 2, 3, 4, 6, 8, 12, 16)),
    *(DAY * many for many in (1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 40, 50, 60, 75, 90, 120, 180, 270, 365, 730)),
)
"""Where of the others fewer than three are seen."""
_FEW = 3
_PER_DAY, _PER_MONTH, _PER_YEAR = 62, 92, 58
"""Pixels that a tick takes: “25 Sep”, “Sep 2026”, “2026”."""
_DAYS = (1, 2, 7, 14, 28)
_LONG = 300 * DAY
"""From here on a tick says its year."""
_MONTHS = (1, 2, 3, 6)
_YEARS = (1, 2, 5, 10, 20, 50)
_YEAR = 365 * DAY


class CountAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Whole numbers."""

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        spacing, values = super().tickValues(minVal, maxVal, size)[0]
        return [(spacing, list(values))]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [words.number(round(abs(value))) if abs(value - round(value)) < 1e-6 else "" for value in values]  # noqa: PLR2004


class SpanAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Spans, by the logarithm of their seconds."""

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """At most one tick every 30 pixels."""
        seen = _between(_SPANS, minVal, maxVal)
        if len(seen) < _FEW:
            seen = _between(_FINE_SPANS, minVal, maxVal)
        every = max(1, -(-len(seen) * 30 // max(int(size), 1)))
        return [(1.0, seen[::every])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [words.duration(round(10**value)) for value in values]


def _between(spans: tuple[float, ...], least: float, most: float) -> list[float]:
    return [value for value in map(float, np.log10(spans)) if least <= value <= most]


class LinearSpanAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Spans in seconds, from nought."""

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        wanted = (maxVal - minVal) / max(size / 44, 1)
        units = (1.0, 5.0, 15.0, 30.0, 60.0, 300.0, 900.0, 1_800.0, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR)
        days = tuple(DAY * many for many in (1, 2, 5, 10, 20, 50, 100, 200, 500))
        step = next((unit for unit in (*units, *days) if unit >= wanted), 1_000 * DAY)
        first = np.ceil(minVal / step) * step
        return [(step, [float(value) for value in np.arange(first, maxVal, step)])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [words.duration(value) for value in values]


class DayAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Moments in seconds since the epoch, at midnights here."""

    last = float("inf")
    """No tick stands beyond this."""

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        span = maxVal - minVal
        wanted, wanted_months = (span / DAY / max(size / each, 1) for each in (_PER_DAY, _PER_MONTH))
        days = next((days for days in _DAYS if days >= wanted), None) if span < _LONG else None
        months = next((each for each in _MONTHS if each * 30 >= wanted_months), 0)
        at = QDateTime.fromSecsSinceEpoch(int(minVal)).date()
        if not days and not months:
            years = next((each for each in _YEARS if each * _YEAR >= span / max(size / _PER_YEAR, 1)), _YEARS[-1])
            return [(years * _YEAR, self._januaries(at.year() + 1, years, maxVal))]
        at = at.addDays(1) if days else at.addDays(1 - at.day()).addMonths(1)
        found: list[float] = []
        while (moment := at.startOfDay().toSecsSinceEpoch()) <= min(maxVal, self.last):
            found.append(float(moment))
            at = at.addDays(days) if days else at.addMonths(months)
        return [(days * DAY if days else months * 30 * DAY, found)]

    def _januaries(self, year: int, every: int, most: float) -> list[float]:
        found: list[float] = []
        while (moment := QDate(year, 1, 1).startOfDay().toSecsSinceEpoch()) <= min(most, self.last):
            found.append(float(moment))
            year += every
        return found

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        form = "d MMM" if spacing <= _DAYS[-1] * DAY else "MMM yyyy" if spacing < _YEAR else "yyyy"
        return [QLocale().toString(QDateTime.fromSecsSinceEpoch(int(value)).date(), form) for value in values]


class BareAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Nothing is told along it, and no grid leads from it."""

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        return []


class NameAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """A name under each whole number, shortened to its room."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self._names: tuple[str, ...] = ()
        self.setStyle(hideOverlappingLabels=False)

    def name(self, names: tuple[str, ...]) -> None:
        """Show these names, from 0 on."""
        self._names = names
        self.picture = None
        self.update()

    @override
    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        return [(1.0, [float(each) for each in range(len(self._names)) if minVal <= each <= maxVal])]

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        view = self.linkedView()
        width = view.width() / max(len(self._names), 1) - 6 if view is not None else 90
        metrics = QFontMetrics(QApplication.font())
        return [
            metrics.elidedText(self._names[int(value)], Qt.TextElideMode.ElideRight, max(int(width), 24))
            for value in values
        ]
