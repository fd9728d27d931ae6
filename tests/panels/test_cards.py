from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from designer.panels.cards import CardList
from designer.panels.owners_editor import OwnersEditor
from designer.panels.several import Picker
from runtime.model import owners
from runtime.model.owners import Share


@pytest.fixture
def cards(qtbot):
    made = CardList(str, lambda _value, _tell: None, lambda: [("One", lambda: "one"), ("Two", lambda: "two")])
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_values(["a", "b", "c"])
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def editor(qtbot, catalogue, document):
    made = OwnersEditor(catalogue, lambda: document.blueprint)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _add(qtbot, cards, name):
    qtbot.mouseClick(cards.add, Qt.MouseButton.LeftButton)
    menu = cards.findChild(QMenu)
    action = next(each for each in menu.actions() if each.text() == name)
    action.trigger()
    menu.close()


def test_cards_are_added_stepped_and_removed_by_key(qtbot, cards):
    _add(qtbot, cards, "Two")
    assert cards.values == ("a", "b", "c", "two")
    qtbot.keyClick(cards.cards[3].handle, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert cards.values == ("a", "b", "two", "c")
    qtbot.keyClick(cards.cards[0].handle, Qt.Key.Key_Delete)
    assert cards.values == ("b", "two", "c")


def test_cards_are_dragged_into_another_order(qtbot, cards):
    first, last = cards.cards[0].handle, cards.cards[2]
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    below = first.mapFromGlobal(last.mapToGlobal(QPoint(20, last.height())))
    qtbot.mouseMove(first, below)
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=below)
    assert cards.values == ("b", "c", "a")


def test_owners_are_chosen_and_told(qtbot, editor):
    told = []
    editor.edited.connect(told.append)
    _add(qtbot, editor.list, "Teams")
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    picker = QApplication.activePopupWidget()
    qtbot.keyClicks(picker.search, "second")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert told[-1] == (owners.Teams(ids=("second",)),)
    _add(qtbot, editor.list, "Another department")
    assert told[-1][1] == owners.OtherDepartment(department="shop", share=Share.FULL)
    _add(qtbot, editor.list, "Four eyes: not who performed…")
    assert told[-1][2].kind == "not_performer_of"


def test_kinds_that_need_what_is_not_there_are_not_offered(qtbot, editor):
    qtbot.mouseClick(editor.list.add, Qt.MouseButton.LeftButton)
    menu = editor.list.findChild(QMenu)
    assert "The person in a field" not in [action.text() for action in menu.actions()]
    menu.close()


def test_names_that_become_others_take_no_card_from_under_a_hand(qtbot, cards):
    held = cards.cards[1].handle
    held.setFocus()
    qtbot.waitUntil(held.hasFocus)
    cards.renew()
    assert held.hasFocus()
    qtbot.mouseClick(cards.add, Qt.MouseButton.LeftButton)
    menu = cards.findChild(QMenu)
    cards.renew()
    assert cards.cards[1].handle is held
    menu.close()
    for card in cards.cards:
        card.handle.clearFocus()
    cards.add.clearFocus()
    qtbot.waitUntil(lambda: cards.cards[1].handle is not held)
