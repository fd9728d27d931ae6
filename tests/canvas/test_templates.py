"""The templates as the canvas draws them, as they come and arranged: nothing that is written is covered."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF

from designer.canvas.scene import CanvasScene
from designer.canvas.selection import Selection
from designer.document import Document
from designer.tokens import LIGHT
from runtime.exchange.gallery import TEMPLATES, template
from runtime.model.arrange.arranging import arrange
from tests.canvas.help_desk import help_desk

LANGUAGES = ("en", "fr")


@pytest.fixture
def drawn(qapp):
    made = []

    def draw(blueprint):
        document, selection = Document(blueprint), Selection()
        scene = CanvasScene(document, selection, LIGHT)
        scene.settle()
        made.append((document, selection, scene))
        return scene

    yield draw
    for parts in made:
        for part in parts:
            part.deleteLater()


def _texts(scene):
    """Everything that is written beside cards, a little smaller than it is."""
    found = {key: item.label_box for key, item in scene.transitions.items()}
    found |= {key: item.label_box for key, item in scene.commons.items() if item.isVisible()}
    found |= {key: item.chip for key, item in scene.groups.items() if item.isVisible()}
    return {key: box.adjusted(1, 1, -1, -1) for key, box in found.items()}


def _runs(line):
    for (left, top), (right, bottom) in pairwise(line):
        area = QRectF(min(left, right), min(top, bottom), abs(left - right), abs(top - bottom))
        yield area.adjusted(-0.5, -0.5, 0.5, 0.5)


def _covering(scene):
    texts = _texts(scene)
    cards = [QRectF(box.x, box.y, box.width, box.height) for box in scene.boxes.values()]
    yield from (pair for pair in combinations(texts, 2) if texts[pair[0]].intersects(texts[pair[1]]))
    yield from ((key, "card") for key, box in texts.items() if any(box.intersects(card) for card in cards))
    for key in (*scene.commons, *scene.groups):
        for other, line in scene.lines.drawn.items():
            foreign = scene.shown.transitions_by_id[other].parallel != key
            if foreign and any(run.intersects(texts[key]) for run in _runs(line)):
                yield key, other


@pytest.mark.parametrize("key", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_written_is_covered_in_a_template(drawn, key, language):
    blueprint = template(key, language).blueprint
    assert not list(_covering(drawn(blueprint)))
    assert not list(_covering(drawn(arrange(blueprint))))


def test_nothing_written_is_covered_in_the_help_desk(drawn):
    assert not list(_covering(drawn(arrange(help_desk()))))
