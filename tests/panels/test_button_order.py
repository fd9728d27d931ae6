from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.panels.state_page import StatePage
from runtime.model.blueprint import When
from tests.makers import blueprint, state, transition


@pytest.fixture
def page(qtbot, document, catalogue):
    made = StatePage(document, catalogue)
    qtbot.addWidget(made)
    made.resize(340, 1100)
    document.replace(
        blueprint(
            state("open", "Open"),
            state("done", "Done", final=True),
            transition("b", "open", "done", "Beta"),
            transition("a", "open", "done", "Alpha"),
            transition("c", "open", "done", "Gamma", trigger=When()),
            transition("x", None, "done", "Everywhere"),
            start="open",
        ),
    )
    made.show_state("open")
    with qtbot.waitExposed(made):
        made.show()
    return made


def _texts(page):
    rows = page.order.list.rows
    return [rows.item(row).text() for row in range(rows.count())]


def _buttons(document):
    return [each.id for each in document.blueprint.leaving("open") if each.source == "open"]


def test_buttons_are_stepped_by_keys_and_undone(qtbot, page, document):
    assert _texts(page) == ["Alpha", "Beta", "Gamma: by itself, by its criteria"]
    rows = page.order.list.rows
    rows.setFocus()
    rows.setCurrentRow(0)
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _buttons(document) == ["b", "a", "c"]
    assert page.order.list.current == "a"
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _buttons(document) == ["b", "c", "a"]
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert len(document.blueprint.transitions) == 4
    document.undo()
    document.undo()
    assert _buttons(document) == ["a", "b", "c"]
    assert _texts(page)[0] == "Alpha"


def test_buttons_are_dragged(qtbot, page, document):
    rows = page.order.list.rows
    first, last = (rows.visualItemRect(rows.item(row)) for row in (0, 2))
    view = rows.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=first.center())
    qtbot.mouseMove(view, last.center())
    below = last.bottomLeft()
    below.setX(first.center().x())
    qtbot.mouseMove(view, below)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=below)
    assert _buttons(document) == ["b", "c", "a"]


def test_there_is_no_order_of_one(page):
    assert page.order.isVisible()
    page.show_state("done")
    assert not page.order.isVisible()
