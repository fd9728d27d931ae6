"""Labels of lines keep clear of the headings of lanes and frames."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from designer.canvas.canvas import Canvas
from designer.canvas.lane_names import lane_names
from designer.canvas.selection import Selection
from designer.document import Document
from runtime.model import edits
from runtime.model.arrange.in_lanes import arrange_in_lanes
from runtime.model.drawing import Frame
from tests.canvas.help_desk import NAMES, help_desk


@pytest.fixture
def canvas(qtbot, theme):
    drawn = help_desk()
    document = Document(arrange_in_lanes(drawn, lane_names(drawn, NAMES)))
    made = Canvas(document, theme, Selection())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.scene.settle()
    yield made
    made.close()


def _under_a_heading(scene):
    headings = [frame.heading for frame in scene.frames.values()]
    assert headings
    found = []
    for key, (x, y) in scene.labels.centres.items():
        width, height = scene.labels.sizes[key]
        label = QRectF(x - width / 2, y - height / 2, width, height)
        found += [key for box in headings if label.intersects(QRectF(box.x, box.y, box.width, box.height))]
    return found


def test_no_label_lies_on_the_heading_of_a_lane(canvas):
    assert _under_a_heading(canvas.scene) == []


def test_a_label_makes_room_for_a_frame_that_comes_to_stand_on_it(qtbot, canvas):
    scene, document = canvas.scene, canvas.document
    frames = [frame.id for frame in document.blueprint.drawing.frames]
    document.attempt("no lanes", lambda drawn: edits.remove_frames(drawn, frames))
    scene.settle()
    for state in document.blueprint.states:
        frame = Frame(id="f", name="A frame with a name", states=(state.id,))
        document.attempt("frame", lambda drawn, frame=frame: edits.put_frame(drawn, frame))
        scene.settle()
        assert _under_a_heading(scene) == []
        document.undo()
        scene.settle()
