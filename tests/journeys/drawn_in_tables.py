"""A Blueprint drawn as rows and cells: clicks in the tables, and keys in their cells."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from designer.panels.tables.spans import written
from tests.journeys import owner, wanted
from tests.journeys.by_key import DOWN, SPACE
from tests.journeys.owner import CTRL, LEFT, RETURN, TAB, press, type_in

STATES, TRANSITIONS, MATRIX = range(3)


def draw(qtbot, design):
    """Ctrl+N and a name for every state; Ctrl+N, name, source and target for every transition."""
    _turn_to(qtbot, design.tables, STATES)
    for state in owner.WANTED.states:
        if state.name != "New":
            add_state(qtbot, design, state.name)
    _turn_to(qtbot, design.tables, TRANSITIONS)
    for source, target, name in wanted.in_order(owner.WANTED):
        join(design, source, target, name)


def detail(qtbot, design):
    """Categories, limits and the end in the states; owners and timers in the transitions."""
    states, ways = design.tables.states, design.tables.transitions
    _turn_to(qtbot, design.tables, STATES)
    for category in dict.fromkeys(wanted.CATEGORIES.values()):
        names = [name for name, each in wanted.CATEGORIES.items() if each is category]
        for name in names:
            _click(qtbot, states, name, "Category", CTRL if name != names[0] else Qt.KeyboardModifier.NoModifier)
        press(owner.F2)
        _pick(category.name.lower())
        press(RETURN, CTRL)
    for name, allows in wanted.LIMITS.items():
        _click(qtbot, states, name, "Limit")
        press(owner.F2)
        type_in(written(allows))
        _keep(qtbot, states)
    _click(qtbot, states, "Closed", "Name")
    while states.currentIndex().column() != _column(states, "Final"):
        press(Qt.Key.Key_Right)
    press(SPACE)
    _turn_to(qtbot, design.tables, TRANSITIONS)
    for name, team in wanted.OWNERS.items():
        _click(qtbot, ways, name, "Owners")
        press(owner.F2)
        type_in(wanted.TEAMS[team][:4])
        press(RETURN)  # takes what is completed
        owner.in_front(qtbot, design.window())
        _keep(qtbot, ways)
    for name, after in wanted.TIMERS.items():
        _click(qtbot, ways, name, "After")
        press(owner.F2)
        type_in(written(after))
        _keep(qtbot, ways)


def change(qtbot, design):
    """“Change” gives way to “Planned”, joined in the matrix."""
    _turn_to(qtbot, design.tables, STATES)
    _click(qtbot, design.tables.states, "Change", "Name")
    press(Qt.Key.Key_Delete)
    add_state(qtbot, design, "Planned")
    _turn_to(qtbot, design.tables, MATRIX)
    for source, target, name in (("Third", "Planned", "Plan it"), ("Planned", "Resolved", "Done as planned")):
        _write(qtbot, design, source, target, name)
    owner.is_clean(qtbot, design)


def add_state(qtbot, design, name):
    """A row, and its name."""
    press(Qt.Key.Key_N, CTRL)
    type_in(name)
    _keep(qtbot, design.tables.states)
    assert name in {state.name for state in design.document.blueprint.states}


def join(design, source, target, name):
    """A row: its name, and by Tab its source and its target."""
    press(Qt.Key.Key_N, CTRL)
    type_in(name)
    for end in (source, target):
        press(TAB)
        _pick(owner.id_of(design, end))
    press(RETURN)


def _write(qtbot, design, source, target, name):
    """In the cell where the row of one state meets the column of the other."""
    matrix = design.tables.matrix
    places = {matrix.cells.pair(matrix.cells.index(at, at))[0]: at for at in range(matrix.cells.rowCount())}
    cell = matrix.cells.index(places[owner.id_of(design, source)], places[owner.id_of(design, target)])
    matrix.scrollTo(cell)
    qtbot.mouseClick(matrix.viewport(), LEFT, pos=matrix.visualRect(cell).center())
    press(owner.F2)
    type_in(name)
    _keep(qtbot, matrix)


def _keep(qtbot, grid):
    """Enter: the cell says it, and the table has the focus again."""
    press(RETURN)
    qtbot.waitUntil(grid.hasFocus)


def _turn_to(qtbot, tables, place):
    """To another table, by its tab, and into it."""
    bar = tables.tabs.tabBar()
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
    grid = tables.tabs.currentWidget()
    if not grid.hasFocus():
        owner.tab_to(grid)


def _click(qtbot, grid, name, title, modifiers=Qt.KeyboardModifier.NoModifier):
    """The cell of the row called so, under this title."""
    model, text = grid.model(), Qt.ItemDataRole.DisplayRole
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(text) == name)
    cell = model.index(row, _column(grid, title))
    grid.scrollTo(cell)
    qtbot.mouseClick(grid.viewport(), LEFT, modifiers, grid.visualRect(cell).center())
    assert grid.currentIndex() == cell


def _column(grid, title):
    model = grid.model()
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())]
    return titles.index(title)


def _pick(key):
    """Down through the list of the cell that is edited."""
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    press(Qt.Key.Key_Home)
    while box.currentData() != key:
        press(DOWN)
