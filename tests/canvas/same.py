"""The picture says what the document says: every item against the Blueprint, and against a picture drawn from scratch."""

from __future__ import annotations

from designer.canvas.boxes import boxes_of
from designer.canvas.canvas import Canvas
from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.tokens import LIGHT


def assert_drawn_as_it_is(canvas: Canvas) -> None:
    """Every element has its item, where and as the document says, and no other item is left."""
    scene, blueprint = canvas.scene, canvas.document.blueprint
    assert scene.shown == blueprint
    assert scene.states.keys() == blueprint.states_by_id.keys()
    hidden = {key for frame in blueprint.drawing.frames if frame.collapsed for key in frame.states}
    boxes = boxes_of(blueprint)
    for key, item in scene.states.items():
        assert item.box == boxes[key]
        assert item.face.title == blueprint.states_by_id[key].name
        assert item.isVisible() == (key not in hidden)
    _assert_lines(scene, blueprint, hidden)
    assert scene.notes.keys() == {note.id for note in blueprint.drawing.notes}
    assert scene.frames.keys() == {frame.id for frame in blueprint.drawing.frames}
    assert scene.groups.keys() == blueprint.parallels_by_id.keys()
    known = {item.element for item in scene.element_items()}
    assert set(canvas.selection.elements) <= known | {item for item in canvas.selection.elements if item.id in hidden}
    assert {item.element for item in scene.element_items() if item.chosen} == set(canvas.selection.elements) & known
    _assert_like_fresh(scene, blueprint)


def _assert_lines(scene: CanvasScene, blueprint, hidden) -> None:
    common = {each.id for each in blueprint.transitions if each.source is None}
    inside = {
        each.id for each in blueprint.transitions if {each.source, each.target} <= hidden and each.source is not None
    }
    assert scene.commons.keys() == common
    assert blueprint.transitions_by_id.keys() - common - inside <= scene.transitions.keys()
    for key, item in scene.transitions.items():
        transition = blueprint.transitions_by_id[key]
        assert item.text.endswith(transition.name)
        assert item.dashed == (not transition.manual)
        assert item.line == scene.lines.drawn[key]
        if transition.source not in hidden and transition.target not in hidden:
            assert touches(item.line[0], scene.boxes[transition.source])
            assert transition.target is None or touches(item.line[-1], scene.boxes[transition.target])


def touches(point, box) -> bool:
    """A point lies on the border of a card."""
    x, y = point
    across = box.x - 0.6 <= x <= box.right + 0.6
    down = box.y - 0.6 <= y <= box.bottom + 0.6
    on_border = min(abs(x - box.x), abs(x - box.right), abs(y - box.y), abs(y - box.bottom)) <= 0.6
    return across and down and on_border


def _assert_like_fresh(scene: CanvasScene, blueprint) -> None:
    document = Document(blueprint)
    fresh = CanvasScene(document, Selection(document), LIGHT, document)
    assert {key: item.face for key, item in fresh.states.items()} == {k: i.face for k, i in scene.states.items()}
    assert fresh.lines.links == scene.lines.links
    assert fresh.lines.boxes == scene.lines.boxes
    assert fresh.transitions.keys() == scene.transitions.keys()
    for key in fresh.transitions:
        route = blueprint.drawing.routes.get(key)
        if route is not None and route.bends:
            assert scene.lines.drawn[key] == fresh.lines.drawn[key]
    document.deleteLater()
