"""The process owner's day in tables: drawn, changed and looked at as rows and cells, by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from runtime.messages.blueprints import Activity, ListBlueprints
from runtime.messages.system import VerifyDesk
from tests.journeys import by_key, owner
from tests.journeys.by_key import SPACE
from tests.journeys.owner import CTRL, RETURN, press, tab_to, type_in

STATES, MATRIX = 0, 2


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are part of the day: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def other(desk_file):
    """Another connection to the same desk."""
    desk = desks.open_existing(str(desk_file))
    yield desk
    desk.close()


def _turn_to(tables, place):
    """To another table, by its tab; the cursor goes into it."""
    by_key.pane(tables)
    bar = tables.tabs.tabBar()
    tab_to(bar)
    while bar.currentIndex() != place:
        press(Qt.Key.Key_Right if bar.currentIndex() < place else Qt.Key.Key_Left)
    tab_to(tables.tabs.currentWidget())


def _go_to(grid, row, column):
    """By arrows, to a cell."""
    keys = {(0, 1): Qt.Key.Key_Right, (0, -1): Qt.Key.Key_Left, (1, 0): Qt.Key.Key_Down, (-1, 0): Qt.Key.Key_Up}
    for _ in range(grid.model().rowCount() + grid.model().columnCount()):
        here = grid.currentIndex()
        down, across = row - here.row(), column - here.column()
        if not down and not across:
            return
        press(keys[((down > 0) - (down < 0), 0) if down else (0, (across > 0) - (across < 0))])
    raise AssertionError(f"{row}, {column} cannot be reached from {grid.currentIndex()}")


def _row_of(grid, name):
    across, text = grid.model(), Qt.ItemDataRole.DisplayRole
    return next(row for row in range(across.rowCount()) if across.index(row, 0).data(text) == name)


def _add_state(qtbot, design, name):
    """Ctrl+N in the table of states, and the name."""
    _turn_to(design.tables, STATES)
    press(Qt.Key.Key_N, CTRL)
    type_in(name)
    press(RETURN)
    qtbot.waitUntil(lambda: name in {state.name for state in design.document.blueprint.states})


def _join(qtbot, design, source, target, name):
    """In the cell where the row of one state meets the column of the other."""
    _turn_to(design.tables, MATRIX)
    matrix = design.tables.matrix
    states = [matrix.cells._at(place) for place in range(matrix.cells.rowCount() - 1)]
    _go_to(matrix, states.index(owner.id_of(design, source)), states.index(owner.id_of(design, target)))
    press(owner.F2)
    type_in(name)
    press(RETURN)
    qtbot.waitUntil(lambda: name in {way.name for way in design.document.blueprint.transitions})


def _make_final(design, name):
    """The tick in the row."""
    _turn_to(design.tables, STATES)
    grid = design.tables.states
    titles = [grid.model().headerData(at, Qt.Orientation.Horizontal) for at in range(grid.model().columnCount())]
    _go_to(grid, _row_of(grid, name), titles.index("Final"))
    press(SPACE)
    assert design.document.blueprint.states_by_id[owner.id_of(design, name)].final


def _draw(qtbot, desktop):
    """New → Check → Done."""
    design = desktop.session.design
    owner.command(qtbot, desktop, "Empty Blueprint")
    owner.is_begun(qtbot, design)
    press(Qt.Key.Key_T, CTRL)
    for name in ("Check", "Done"):
        _add_state(qtbot, design, name)
    _join(qtbot, design, "New", "Check", "Show")
    _join(qtbot, design, "Check", "Done", "Agree")
    _make_final(design, "Done")
    owner.is_clean(qtbot, design)


def _change(qtbot, design):
    """“Check” gives way to “Look”."""
    _turn_to(design.tables, STATES)
    _go_to(design.tables.states, _row_of(design.tables.states, "Check"), 0)
    press(Qt.Key.Key_Delete)
    _add_state(qtbot, design, "Look")
    _join(qtbot, design, "New", "Look", "Show it")
    _join(qtbot, design, "Look", "Done", "Agree to it")
    owner.is_clean(qtbot, design)


def test_a_day_in_tables(qtbot, start, desk_file, other):
    agent = owner.staff(other)
    desktop = start(desk_file)
    design = desktop.session.design
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    _draw(qtbot, desktop)
    by_key.publish(qtbot, desktop, by_key.publishing(qtbot, desktop), "The first")
    assert other.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    drawn = design.document.blueprint
    waiting = [owner.live(agent, drawn, "Show") for _ in range(2)]
    before = owner.facts(other)
    check = owner.id_of(design, "Check")
    _change(qtbot, design)
    dialog = by_key.publishing(qtbot, desktop)
    by_key.plan(qtbot, dialog, check, owner.id_of(design, "Look"))
    by_key.publish(qtbot, desktop, dialog, "Look instead of check")
    after = design.document.blueprint
    assert {owner.where(other, after, key) for key in waiting} == {"Look"}
    by_key.roll_back(qtbot, desktop)
    assert owner.facts(other) == before
    assert other.ask(VerifyDesk()).problems == ()
