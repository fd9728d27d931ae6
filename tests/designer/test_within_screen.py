"""A dialog that is larger than the screen is made smaller, and stays where all of it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from designer.widgets.within_screen import WithinScreen


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    WithinScreen(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def _opened(qtbot, window, width, height):
    dialog = QDialog(window)
    QVBoxLayout(dialog).addWidget(QLabel("What is asked"))
    dialog.resize(width, height)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_a_dialog_is_no_larger_than_the_screen_and_wholly_on_it(qtbot, window):
    room = window.screen().availableGeometry()
    dialog = _opened(qtbot, window, room.width() + 400, room.height() + 300)
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))
    assert dialog.frameGeometry().size() == room.size()
    dialog.reject()


def test_a_dialog_that_has_room_keeps_its_size(qtbot, window):
    dialog = _opened(qtbot, window, 320, 200)
    assert (dialog.width(), dialog.height()) == (320, 200)
    assert window.screen().availableGeometry().contains(dialog.frameGeometry())
    dialog.reject()


def test_the_program_holds_its_dialogs_so(qtbot, program):
    desktop = program()
    room = desktop.window.screen().availableGeometry()
    dialog = _opened(qtbot, desktop.window, room.width() + 50, 300)
    qtbot.waitUntil(lambda: room.contains(dialog.frameGeometry()))
    dialog.reject()
