from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from designer.main_window import MainWindow
from designer.widgets.commands import plain
from designer.widgets.menus import Menus
from designer.workspaces.desk_view import DeskView
from designer.workspaces.menus import menus_of


def _made(workspace):
    """A workspace that is made in one turn."""
    yield from ()
    return workspace


@pytest.fixture
def window(qtbot, design, settings):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    view = DeskView({"design": lambda: _made(design), "watch": lambda: _made(QWidget())})
    window.show_desk(view, "Desk")
    view.turned.connect(lambda _name: window.offer(menus_of(view.in_front), tuple(view.actions_by_name.values())))
    with qtbot.waitSignal(view.turned):
        view.turn_to("design")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window, view
    design.setParent(None)


def _menu(window, title):
    return next(action for action in window.menuBar().actions() if plain(action.text()) == title)


def _entry(menu, text):
    return next(action for action in menu.menu().actions() if plain(action.text()) == text)


def test_the_diagram_can_be_edited_by_menu(qtbot, design, window):
    edit = _menu(window[0], "Edit")
    _entry(edit, "Select all").trigger()
    assert set(design.selection.ids("state")) == set(design.document.blueprint.states_by_id)
    _entry(edit, "Delete").trigger()
    assert not design.document.blueprint.states
    _entry(edit, "Undo").trigger()
    assert design.document.blueprint.states


def test_a_panel_that_was_closed_comes_back_by_menu(design, window):
    inspector = next(dock for dock in design.findChildren(QDockWidget) if dock.objectName() == "inspector")
    inspector.close()
    _entry(_entry(_menu(window[0], "View"), "Panels"), "Inspector").trigger()
    assert not inspector.isHidden()


def test_where_there_is_nothing_to_edit_there_is_no_edit_menu(qtbot, design, window):
    window, view = window
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert view.current == "watch"
    qtbot.waitUntil(lambda: view.in_front is not design)
    assert not _menu(window, "Edit").isVisible()
    assert _entry(_menu(window, "View"), "Watch").isChecked()
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert _menu(window, "Edit").isVisible()


def test_without_a_desk_the_menus_are_those_of_the_window(window):
    window[0].offer(Menus())
    assert [plain(each.text()) for each in _menu(window[0], "View").menu().actions() if each.menu()] == [
        "Theme",
        "Language",
        "Interface size",
    ]
