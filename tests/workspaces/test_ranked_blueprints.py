"""The order in which Blueprints claim tickets, changed by every way there is, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from designer import desks
from runtime.messages.blueprints import DeleteBlueprint, ListBlueprints, SaveDraft
from runtime.model.blueprint import Blueprint

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def ranked(qtbot, design):
    """The list in Design, with the focus on the first."""
    design.activateWindow()
    design.blueprints.setFocus()
    assert len(_shown(design.blueprints)) > 2
    return design.blueprints


@pytest.fixture
def other(place):
    """Another program on the same desk."""
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


def _shown(ranked):
    return [summary.id for summary in ranked.summaries]


def _kept(other):
    return [summary.id for summary in other.ask(ListBlueprints())]


def _middle(ranked, row):
    return ranked.visualRect(ranked.model().index(row, 0)).center()


def _drag(qtbot, ranked, row, to):
    """Press on a row, go to a point with the button down, let go."""
    viewport = ranked.viewport()
    start = _middle(ranked, row)
    qtbot.mousePress(viewport, LEFT, pos=start)
    for at in (start + QPoint(0, 12), to):
        moved = QMouseEvent(QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), LEFT, LEFT, NONE)
        QApplication.sendEvent(viewport, moved)
    qtbot.mouseRelease(viewport, LEFT, pos=to)


def test_alt_and_an_arrow_moves_the_chosen_one_and_it_stays_open(qtbot, design, ranked, other):
    before, opened = _shown(ranked), design.opened.blueprint_id
    told: list[str] = []
    ranked.said.connect(lambda _sentence: told.append(design.status.text()))
    qtbot.keyClick(ranked, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    wanted = [before[1], before[0], *before[2:]]
    assert _shown(ranked) == wanted
    qtbot.waitUntil(lambda: _kept(other) == wanted, timeout=10_000)
    qtbot.waitUntil(lambda: any("number 2" in text for text in told), timeout=10_000)
    assert design.opened.blueprint_id == opened
    qtbot.keyClick(ranked, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: _kept(other) == before, timeout=10_000)
    qtbot.keyClick(ranked, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _shown(ranked) == before


def test_one_is_dragged_to_another_place(qtbot, ranked, other):
    before = _shown(ranked)
    _drag(qtbot, ranked, 0, _middle(ranked, 1) + QPoint(0, 8))
    wanted = [before[1], before[0], *before[2:]]
    qtbot.waitUntil(lambda: _kept(other) == wanted, timeout=10_000)
    assert _shown(ranked) == wanted


def test_the_menu_puts_one_before_all_others_and_says_what_for(qtbot, ranked, other):
    before = _shown(ranked)
    ranked.setCurrentIndex(ranked.model().index(2, 0))
    at = _middle(ranked, 2)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, ranked.viewport().mapToGlobal(at))
    QApplication.sendEvent(ranked.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    first = next(action for action in menu.actions() if action.text() == "Claim before all others")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(first).center())
    qtbot.waitUntil(lambda: _kept(other)[0] == before[2], timeout=10_000)
    told = ranked.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "Number 1 to claim a new ticket" in told


def test_a_refusal_is_told_and_the_order_of_the_desk_comes_back(qtbot, design, ranked, other):
    faults: list[object] = []
    design.failed.connect(faults.append)
    kept = _kept(other)
    other.do(SaveDraft(blueprint=Blueprint(id="passing", name="Passing"), expected_revision=0))
    design.refresh()
    qtbot.waitUntil(lambda: "passing" in _shown(ranked), timeout=10_000)
    other.do(DeleteBlueprint(blueprint_id="passing"))
    qtbot.keyClick(ranked, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    assert "passing" in faults[0].sentence
    qtbot.waitUntil(lambda: _shown(ranked) == kept, timeout=10_000)
