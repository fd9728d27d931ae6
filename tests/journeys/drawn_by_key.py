"""A Blueprint drawn by keys alone, on the canvas and in the inspector beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.panels.several import Picker
from tests.journeys import by_key, owner, wanted
from tests.journeys.by_key import DOWN
from tests.journeys.owner import CTRL, RETURN, SOON, press, tab_to, type_in

ESCAPE = Qt.Key.Key_Escape


def find(design, name):
    """Ctrl+F and the name: the state called so is chosen, the focus is on the canvas again."""
    press(Qt.Key.Key_F, CTRL)
    type_in(name)
    press(ESCAPE)
    chosen = design.selection.only
    known = design.document.blueprint.states_by_id if chosen.kind == "state" else None
    named = known or design.document.blueprint.transitions_by_id
    assert named[chosen.id].name == name


def append(qtbot, design, name, way):
    """A: a state below the chosen one, and its name; Tab to the transition that leads there, and its name."""
    press(Qt.Key.Key_A)
    type_in(name)
    press(RETURN)
    press(owner.TAB)
    press(owner.F2)
    type_in(way)
    press(RETURN)


def connect(design, target, name):
    """C and the name of the other state, Enter, and the name of the transition."""
    press(Qt.Key.Key_C)
    type_in(target)
    assert design.canvas.view.gesture.target.id == owner.id_of(design, target)
    press(RETURN)
    type_in(name)
    press(RETURN)


def draw(qtbot, design):
    """Every state and transition, in their order."""
    by_key.pane(design.canvas)
    for source, target, name in wanted.in_order(owner.WANTED):
        find(design, source)
        if target in {state.name for state in design.document.blueprint.states}:
            connect(design, target, name)
        else:
            append(qtbot, design, target, name)


def detail(qtbot, design):
    """What states and transitions mean: in the inspector, and back to the canvas with Esc."""
    inspector = design.inspector
    for name, category in wanted.CATEGORIES.items():
        _inspect(qtbot, design, name, inspector.state[0])
        _pick(inspector.state[0].category, category.name.lower())
        press(ESCAPE)
    for name, allows in wanted.LIMITS.items():
        _inspect(qtbot, design, name, inspector.state[0], inspector.state[1])
        limit = inspector.state[1].limit
        tab_to(limit.has.box)
        press(by_key.SPACE)
        _last(qtbot, limit.allows, allows)
        press(ESCAPE)
    for name, team in wanted.OWNERS.items():
        _inspect(qtbot, design, name, inspector.transition[0], inspector.transition[1])
        _own(qtbot, inspector.transition[1].owners, wanted.TEAMS[team])
        owner.in_front(qtbot, design.window())
        press(ESCAPE)
    for name, after in wanted.TIMERS.items():
        page = inspector.transition[0]
        _inspect(qtbot, design, name, page)
        _pick(page.trigger, "timer")
        _last(qtbot, page.after, after)
        press(ESCAPE)


def _inspect(qtbot, design, name, *pages):
    """Enter: the name of what is called so has the focus. Ctrl+Tab: to the page behind the first."""
    find(design, name)
    press(RETURN)
    qtbot.waitUntil(lambda: pages[0].name.isVisible() and pages[0].name.hasFocus(), timeout=SOON)
    for page in pages[1:]:
        press(owner.TAB, CTRL)
        qtbot.waitUntil(page.isVisible, timeout=SOON)


def _pick(combo, key):
    """Down through the choices until it is there."""
    tab_to(combo)
    press(Qt.Key.Key_Home)
    while combo.value != key:
        press(DOWN)


def _last(qtbot, editor, duration):
    """An amount over the one that is there, and its unit."""
    qtbot.waitUntil(editor.isVisible, timeout=SOON)
    tab_to(editor.amount)
    press(Qt.Key.Key_A, CTRL)
    type_in(str(duration.amount))
    _pick(editor.unit, duration.unit.value)


def _own(qtbot, owners, team):
    """Add…, Teams, the beginning of the team's name."""
    tab_to(owners.list.add)
    press(by_key.SPACE)
    menu = QApplication.activePopupWidget()
    names = [action.text() for action in menu.actions()]
    for _ in range(names.index("Teams") + 1):
        press(DOWN)
    press(RETURN)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker), timeout=SOON)
    type_in(team)
    press(RETURN)


def mend(qtbot, design):
    """The only finding's quick fix."""

    def fixes():
        now = design.findings.checked == design.document.blueprint
        return [row.fix for row in design.findings.rows if now and row.fix is not None and row.fix.isVisible()]

    qtbot.waitUntil(lambda: len(fixes()) == 1, timeout=SOON)
    by_key.pane(design.findings)
    tab_to(*fixes())
    press(by_key.SPACE)
    owner.is_clean(qtbot, design)


def change(qtbot, design):
    """“Change” gives way to “Planned”."""
    by_key.pane(design.canvas)
    find(design, "Change")
    press(Qt.Key.Key_Delete)
    find(design, "Third")
    append(qtbot, design, "Planned", "Plan it")
    find(design, "Planned")
    connect(design, "Resolved", "Done as planned")
    owner.is_clean(qtbot, design)
