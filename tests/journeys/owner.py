"""What a process owner's hands do at the desktop, and what the desk tells somebody else meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from designer.canvas.handles import handles
from designer.canvas.overlay import Element
from designer.workspaces.opened import Showing
from runtime.messages.setup import PutDepartments, PutPeople, PutTeams
from runtime.messages.tickets import CreateTicket, ExecuteTransition, GetTicket
from runtime.model.people import Department, Person, Role, Team
from runtime.store.schema import due, run, ticket, visit
from tests.desk.migrating import rows
from tests.journeys.wanted import TEAMS
from tests.model.flows import HELP_DESK, drawn_from

WANTED = drawn_from(HELP_DESK)
"""The help desk of the pictures: fifteen states, thirty transitions."""
RETURN, TAB, BACKTAB, F2 = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F2
LEFT, CTRL, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SOON = 10_000
_COLUMNS, _ACROSS, _DOWN = 4, 320.0, 190.0
_FURTHEST = 40
"""No control is more presses of Tab away."""


class Keys:
    """How many keys were pressed: what no person would press is no journey."""

    pressed = 0


def begin(qtbot, desktop):
    """An empty sheet; the design workspace."""
    design = desktop.session.design
    design.tools.named["new"].trigger()
    is_begun(qtbot, design)
    return design


def is_begun(qtbot, design):
    """Wait for the empty sheet."""
    qtbot.waitUntil(
        lambda: design.opened.showing is Showing.DRAFT and design.document.blueprint.name == "New Blueprint",
        timeout=SOON,
    )
    qtbot.waitUntil(design.canvas.isVisible, timeout=SOON)


def id_of(design, name):
    """The id of the state called so."""
    return next(state.id for state in design.document.blueprint.states if state.name == name)


def way_of(design, name):
    """The id of the transition called so."""
    return next(each.id for each in design.document.blueprint.transitions if each.name == name)


def mean_the_same(drawn):
    """States by name, ways by the names of their ends."""
    names = {state.id: state.name for state in drawn.states}
    return set(names.values()), {(names[t.source], names[t.target], t.name) for t in drawn.transitions}


def is_clean(qtbot, design):
    """Wait until nothing is found in what is drawn now."""

    def checked():
        return design.findings.checked == design.document.blueprint and not design.findings.findings

    qtbot.waitUntil(checked, timeout=SOON)


# By mouse


def click(qtbot, widget):
    """Press what can be seen and pressed."""
    assert widget.isVisible()
    assert widget.isEnabled()
    qtbot.mouseClick(widget, LEFT, pos=QPoint(min(10, widget.width() // 2), widget.height() // 2))


def click_tool(qtbot, design, name):
    """Press a button of the tool bar."""
    click(qtbot, design.tools.widgetForAction(design.tools.named[name]))


def click_tab(qtbot, within, text):
    """Press the tab called so, of a dialog or of docked panels."""
    for bar in within.findChildren(QTabBar):
        for place in range(bar.count()):
            if bar.isVisible() and bar.tabText(place).partition(" (")[0] == text:
                qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(place).center())
                return
    raise AssertionError(text)


def draw_states(hand, names):
    """Each by a double click on the sheet, and its name."""
    for place, name in enumerate(names):
        hand.double_click(((place % _COLUMNS) * _ACROSS + 108.0, (place // _COLUMNS + 1) * _DOWN + 44.0))
        hand.type(name)
        hand.field_key(RETURN)


def connect(hand, design, source, target, name):
    """From a handle of one card to the other card, and the name."""
    element = Element("state", id_of(design, source))
    hand.hover(element)
    shown = handles(hand.canvas.scene, element, hand.view.zoom)
    hand.press([each.at for each in shown if each.element == element and each.grip == "connect"][1])
    hand.move((-300.0, -300.0))
    hand.move(Element("state", id_of(design, target)))
    hand.release(Element("state", id_of(design, target)))
    hand.type(name)
    hand.field_key(RETURN)


def pick(qtbot, combo, key):
    """By keyboard: down until it is there."""
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    while combo.value != key:
        before = combo.currentIndex()
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() > before


# By keyboard


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    """A key where the focus is."""
    Keys.pressed += 1
    QTest.keyClick(_focus(), key, modifiers)


def type_in(text):
    """A text where the focus is."""
    Keys.pressed += len(text)
    QTest.keyClicks(_focus(), text)


def tab_to(*wanted: QWidget, key=TAB):
    """Go on by Tab until one of these has the focus."""
    for _ in range(_FURTHEST):
        if QApplication.focusWidget() in wanted:
            return
        press(key)
    raise AssertionError(f"{wanted} cannot be reached by Tab from {QApplication.focusWidget()}")


def command(qtbot, desktop, text):
    """Do something by its name, with Ctrl+K."""
    press(Qt.Key.Key_K, CTRL)
    palette = desktop.window.assistance._palette
    qtbot.waitUntil(lambda: palette.isVisible() and QApplication.focusWidget() is palette.line)
    type_in(text)
    assert palette.shown[0].text == text, [each.text for each in palette.shown[:5]]
    press(RETURN)
    in_front(qtbot, desktop.window)


def in_front(qtbot, window):
    """What a window system does when a window over this one closes; the offscreen one does not."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)


def _focus():
    """Where keys go: a list or a menu over the window takes them all."""
    popup = QApplication.activePopupWidget()
    widget = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
    assert widget is not None
    return widget


# Beside the desktop


def staff(desk):
    """Somebody who works: Ann, of the department Help and of every team."""
    desk.do(PutDepartments(departments=(Department(id="help", name="Help"),)))
    ann = Person(id="ann", name="Ann", email="a@x.example", role=Role.AGENT, departments=("help",))
    desk.do(PutPeople(people=(ann,)))
    desk.do(PutTeams(teams=tuple(Team(id=key, name=name, members=("ann",)) for key, name in TEAMS.items())))
    return desk.acting_as("ann")


def live(agent, drawn, *ways):
    """A ticket that enters, and is taken along these ways; its id."""
    place = agent.do(CreateTicket(subject="Printer", department="help")).result
    for name in ways:
        here = agent.ask(GetTicket(ticket_id=place.ticket_id)).state
        way = next(each for each in drawn.transitions if each.name == name and each.source == here)
        given = ExecuteTransition(ticket_id=place.ticket_id, transition_id=way.id, expected_version=place.version)
        place = agent.do(given).result
    return place.ticket_id


def where(desk, drawn, ticket_id):
    """The name of the state a ticket is in."""
    return drawn.states_by_id[desk.ask(GetTicket(ticket_id=ticket_id)).state].name


def facts(desk):
    """Every row that a migration may touch."""
    return [rows(desk, table) for table in (ticket, due, visit, run)]
