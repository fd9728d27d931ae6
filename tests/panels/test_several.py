"""Chips and the list they are chosen from, by real keys and as they stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from designer.catalogue import Choice
from designer.panels.several import Picker, SeveralEditor

_NAMES = [Choice(name.lower(), name) for name in ("Ada", "Bob", "Barbara", "Owner")]


def _shown(qtbot: QtBot, chosen: tuple[str, ...] = ()) -> SeveralEditor:
    editor = SeveralEditor()
    qtbot.addWidget(editor)
    editor.offer(_NAMES)
    editor.show_value(chosen)
    editor.resize(500, 60)
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def _open(qtbot: QtBot, editor: SeveralEditor) -> Picker:
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    return picker


def test_arrows_walk_through_what_was_found_while_the_name_is_sought(qtbot: QtBot) -> None:
    editor = _shown(qtbot)
    picker = _open(qtbot, editor)
    qtbot.keyClicks(picker.search, "b")
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert editor.value == ("barbara",)


def test_the_arrow_up_stays_at_the_first_one_found(qtbot: QtBot) -> None:
    editor = _shown(qtbot)
    picker = _open(qtbot, editor)
    qtbot.keyClicks(picker.search, "b")
    qtbot.keyClick(picker.search, Qt.Key.Key_Up)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert editor.value == ("bob",)


def test_the_list_opens_above_where_the_screen_ends(qtbot: QtBot) -> None:
    editor = _shown(qtbot)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    editor.move(screen.right() - 100, screen.bottom() - 60)
    picker = _open(qtbot, editor)
    there = QRect(picker.pos(), picker.size())
    assert screen.adjusted(0, 0, 2, 2).contains(there)  # the frame that the offscreen platform draws
    assert there.bottom() - 4 <= editor.add.mapToGlobal(QPoint(0, 0)).y()
    picker.close()


def test_chips_and_the_button_stand_on_one_line(qtbot: QtBot) -> None:
    editor = _shown(qtbot, ("ada", "bob"))
    chips = [chip for chip in editor.children() if getattr(chip, "objectName", str)() == "chip"]
    assert len(chips) == 2
    middle = editor.add.geometry().center().y()
    assert all(abs(chip.geometry().center().y() - middle) <= 1 for chip in chips)  # type: ignore[attr-defined]
