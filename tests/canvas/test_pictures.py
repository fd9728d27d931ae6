from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtGui import QImage

from designer.canvas.pictures import Pictures
from designer.turns import made_at_once
from runtime.model.arrange.arranging import arrange
from tests.benchmarks.canvas_graphs import blueprint_of, flow_graph
from tests.canvas.help_desk import NAMES, help_desk
from tests.model.flows import flow


@pytest.fixture(scope="module")
def pictures(qapp):
    return Pictures(help_desk(), NAMES)


def test_a_png_is_as_large_as_asked(pictures):
    once, twice = QImage.fromData(pictures.png(1.0)), QImage.fromData(pictures.png(2.0))
    assert (twice.width(), twice.height()) == pytest.approx((2 * once.width(), 2 * once.height()), abs=1)
    colours = {once.pixel(x, y) for x in range(0, once.width(), 7) for y in range(0, once.height(), 7)}
    assert len(colours) > 10


def test_a_huge_drawing_stays_within_what_viewers_open(qapp):
    image = QImage.fromData(Pictures(arrange(flow(120, 3)), {}).png(4.0))
    assert max(image.width(), image.height()) <= 16_000


def test_a_picture_goes_at_once_and_not_when_the_collector_runs_in_some_thread(qapp):
    """A scene that goes in another thread leaves timers of the window's behind: the program would crash."""
    pictures = Pictures(help_desk(), NAMES)
    gc.collect()
    gc.disable()
    try:
        scene = weakref.ref(pictures._scene)
        del pictures
        assert scene() is None
    finally:
        gc.enable()


def test_a_picture_in_parts_is_the_one_made_at_once(qapp):
    """Labels some at a time, then strip by strip: whoever looks at it sees no seam."""
    large = blueprint_of(flow_graph(60))
    whole, parts = Pictures(large, {}), Pictures(large, {}, at_once=False)
    assert len(list(parts.settling())) > 1
    assert parts.area == whole.area
    strips = parts.painting(1.0, 200_000)
    assert sum(1 for _ in range(3) if next(strips, True) is None) == 3
    assert _differing(made_at_once(strips), whole.image(1.0)) < 0.002


def _differing(one: QImage, other: QImage) -> float:
    """Which part of the pixels differs by more than rounding does."""
    assert one.size() == other.size()
    pixels = [np.frombuffer(each.constBits(), dtype=np.uint8).astype(np.int16) for each in (one, other)]
    return float((np.abs(pixels[0] - pixels[1]) > 24).mean())
