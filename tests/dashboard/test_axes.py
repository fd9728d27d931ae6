"""Axes name enough of what they measure, however little or much of it is seen."""

import math

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtGui import QFontMetrics

from designer.dashboard.plots.axes import DAY, DayAxis, SpanAxis

BEGIN = float(QDateTime.fromString("2010-03-05T12:00:00", "yyyy-MM-ddTHH:mm:ss").toSecsSinceEpoch())


@pytest.mark.parametrize(
    ("least", "most"), [(60.0, 60 * DAY), (30 * DAY, 62 * DAY), (4 * 3_600, 20 * 3_600), (70.0, 400.0)]
)
def test_at_least_two_spans_are_named_and_none_over_another(qapp, least, most):
    axis = SpanAxis("left")
    ((_, ticks),) = axis.tickValues(math.log10(least), math.log10(most), 200)
    assert len(ticks) >= 2 and ticks == sorted(ticks)
    assert len(ticks) <= 200 / 30 + 1
    assert len(set(axis.tickStrings(ticks, 1, 1))) == len(ticks)


@pytest.mark.parametrize("days", [12, 90, 299, 400, 1_400, 5_000, 20_000])
@pytest.mark.parametrize("size", [220, 900])
def test_days_are_named_at_a_distance_that_can_be_read(qapp, days, size):
    axis = DayAxis("bottom")
    ((spacing, ticks),) = axis.tickValues(BEGIN, BEGIN + days * DAY, size)
    texts = axis.tickStrings(ticks, 1, spacing)
    assert len(ticks) >= 2 and len(set(texts)) == len(texts)
    widest = max(map(QFontMetrics(qapp.font()).horizontalAdvance, texts))
    assert len(ticks) * widest <= size * 1.1
