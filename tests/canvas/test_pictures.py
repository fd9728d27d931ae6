from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtGui import QImage

from designer.canvas.pictures import Pictures
from runtime.model.arrange.arranging import arrange
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
