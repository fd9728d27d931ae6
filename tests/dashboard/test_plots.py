"""What is drawn in charts, looked at: nothing that nobody drew, nothing cut off, every colour named."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from designer.dashboard.flow_bands import Band
from designer.dashboard.plots.flow import FlowPlot
from designer.dashboard.plots.trend import TrendPlot
from runtime.messages.charts import Course
from runtime.model.values import DAY

BUCKETS = tuple(at * 7 * DAY for at in range(2_957, 2_966))
COURSE = Course(median_s=(0.0, 60.0, 5.0, 0.0, 3_000.0, 10.0, 0.0, 9.0), left=(9,) * 8, late=(0,) * 8, limited=(0,) * 8)


@pytest.fixture
def ground(qtbot):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(700, 320)
    return ground


def shown(qtbot, ground, plot):
    plot.resize(ground.size())
    with qtbot.waitExposed(ground):
        ground.show()
    return plot


@pytest.fixture
def course(qtbot, theme, ground):
    plot = TrendPlot(theme, lambda _begin, _end: None, ground)
    plot.show_course(BUCKETS, COURSE, None)
    return shown(qtbot, ground, plot)


def test_an_axis_without_ticks_leaves_no_dots(course):
    picture = course.grab().toImage()
    tokens = course.theme.tokens
    line, card = QColor(tokens.line).rgb(), QColor(tokens.card).rgb()
    ratio = picture.devicePixelRatio()
    foot = course.mapFromScene(course.box.mapViewToScene(QPointF(BUCKETS[0] / 1_000, course.box.viewRect().top())))
    below = range(round(foot.y() * ratio) - 2, round(foot.y() * ratio) + 2)
    seen = {picture.pixel(x, y) for y in below for x in range(round(foot.x() * ratio) + 1, picture.width() - 8)}
    assert seen <= {line, card}


def test_a_dot_at_nought_is_whole(course):
    nought = course.box.mapViewToScene(QPointF(BUCKETS[0] / 1_000, 0.0)).y()
    foot = course.box.sceneBoundingRect().bottom()
    assert foot - nought >= 4


def test_the_name_of_a_band_stands_behind_its_colour(qtbot, theme, ground):
    plot = shown(qtbot, ground, FlowPlot(theme, lambda _end, _bands: None, ground))
    plot.show_flow((0, DAY, 2 * DAY, 3 * DAY), tuple(Band(name, (name,), (3, 4, 0)) for name in ("Low", "Mid", "High")))
    plot.grab()  # painted once, everything is in its place
    picture, ratio = plot.grab().toImage(), plot.devicePixelRatio()
    for number, height in enumerate(plot._named):
        begin = plot.mapFromScene(plot.box.mapViewToScene(QPointF(plot._ends[-1], height)))
        row = [picture.pixelColor(round(x * ratio), round(begin.y() * ratio)) for x in range(begin.x(), plot.width())]
        key = row[9]
        assert key == QColor(plot._colour(number))
        assert len({each.name() for each in row[18:]}) > 1, "its name is beside it"
        assert row[-1] == QColor(theme.tokens.card), "and has all its room"
