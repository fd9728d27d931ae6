"""The picture of a Blueprint that may be taken comes in turns: a key is answered before it is there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from designer.canvas.pictures import Pictures
from designer.workspaces.template_dialog import Preview
from tests.benchmarks.canvas_graphs import blueprint_of, flow_graph

LARGE, SMALL = blueprint_of(flow_graph(60)), blueprint_of(flow_graph(6))


@pytest.fixture
def preview(qtbot, qapp):
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(400, 300)
    preview.show()
    return preview


def test_others_have_their_turn_before_it_is_there(qtbot, preview):
    beats = QTimer(preview, interval=1)
    without: list[None] = []
    beats.timeout.connect(lambda: without.append(None) if preview.pixmap().isNull() else None)
    beats.start()
    preview.show_blueprint(LARGE, {})
    qtbot.waitUntil(lambda: not preview.pixmap().isNull(), timeout=10_000)
    assert len(without) > 4


def test_what_is_wanted_last_is_shown_and_nothing_else_comes_after_it(qtbot, preview):
    preview.show_blueprint(LARGE, {})
    preview.show_blueprint(SMALL, {})
    qtbot.waitUntil(lambda: not preview.pixmap().isNull(), timeout=10_000)
    area = Pictures(SMALL, {}).area
    shown = preview.pixmap().size()
    assert shown.width() / shown.height() == pytest.approx(area.width() / area.height(), rel=0.02)
    key = preview.pixmap().cacheKey()
    qtbot.wait(100)
    assert preview.pixmap().cacheKey() == key
