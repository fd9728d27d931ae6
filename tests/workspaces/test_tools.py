"""The tool bar of the design workspace keeps what one came for in sight, however long the words are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolButton

from designer.workspaces.tools import Tools

NAMES = ("new", "undo", "arrange", "find", "publish")


@pytest.fixture
def window(qtbot, theme):
    window, tools = QMainWindow(), Tools()
    for name in NAMES:
        if name == "publish":
            tools.push_right()
        tools.put(name, lambda name=name: f"{name.capitalize()} with a very long word", lambda: None, icon="add")
    tools.emphasise("publish")
    tools.shorten("undo", "find", "arrange", "new")
    window.addToolBar(tools)
    qtbot.addWidget(window)
    window.resize(1400, 200)
    with qtbot.waitExposed(window):
        window.show()
    return window, tools


def has_words(tools, name):
    return tools.widgetForAction(tools.named[name]).toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_where_there_is_room_everything_has_its_word(window):
    assert all(has_words(window[1], name) for name in NAMES)


@pytest.mark.parametrize("width", [900, 700, 500, 420])
def test_words_go_before_buttons_do(qtbot, window, width):
    window, tools = window
    window.resize(width, 200)
    qtbot.waitUntil(lambda: tools.width() == width)
    button = tools.widgetForAction(tools.named["publish"])
    assert has_words(tools, "publish")
    qtbot.waitUntil(button.isVisible)
    assert button.geometry().right() <= tools.width()
    extension = tools.findChild(QToolButton, "qt_toolbar_ext_button")
    assert extension is None or not extension.isVisible()
    gone = [name for name in ("undo", "find", "arrange", "new") if not has_words(tools, name)]
    assert gone == ["undo", "find", "arrange", "new"][: len(gone)]
    assert gone


def test_the_words_come_back(qtbot, window):
    window, tools = window
    window.resize(420, 200)
    qtbot.waitUntil(lambda: not has_words(tools, "new"))
    window.resize(1400, 200)
    qtbot.waitUntil(lambda: all(has_words(tools, name) for name in NAMES))
