"""A workspace of many widgets comes into the window in two turns, and is shown whole."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from designer.turns import in_its_turn
from designer.workspaces.desk_view import DeskView
from designer.workspaces.work_rooms import House, Rooms


class Large(QWidget):
    """Notes how far it was when it was shown, and the turns in between."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def complete(self) -> None:
        if "whole" not in self.told:
            self.told.append("whole")

    @override
    def showEvent(self, event) -> None:
        self.told.append("shown")
        super().showEvent(event)


@pytest.fixture
def large(qapp):
    return Large()


@pytest.fixture
def view(qtbot, large):
    def making():
        yield
        return large

    view = DeskView({"work": making})
    qtbot.addWidget(view)
    view.show()
    return view


def test_keys_come_in_between_and_it_is_shown_whole(qtbot, view, large):
    view.turn_to("work", lambda: in_its_turn(view, lambda: large.told.append("a key")))
    qtbot.waitUntil(lambda: "shown" in large.told)
    assert large.told == ["a key", "whole", "shown"]
    assert view.in_front is large


def test_whoever_turns_to_it_in_between_sees_it_whole_too(qtbot, view, large):
    view.turn_to("work", lambda: in_its_turn(view, lambda: view.turn_to("work")))
    qtbot.waitUntil(lambda: "shown" in large.told)
    assert large.told == ["whole", "shown"]
    QApplication.processEvents()
    assert large.told == ["whole", "shown"]


def test_a_workspace_deleted_before_it_is_whole_is_not_asked_for_any_more(qtbot, view, large):
    told = large.told
    view.turn_to("work", lambda: in_its_turn(view, large.deleteLater))
    with qtbot.waitSignal(large.destroyed):
        pass
    for _turn in range(3):
        with qtbot.wait_callback() as done:
            in_its_turn(view, done)
    assert told == []


@pytest.fixture
def rooms(qapp):
    places, panel, page = QLineEdit(), QLineEdit(), QWidget()
    page.line = QLineEdit()
    QVBoxLayout(page).addWidget(page.line)
    page.hide()
    return Rooms(places, (), panel, page)


def test_a_ticket_that_is_opened_before_its_page_is_there_is_no_window_of_its_own(qtbot, rooms):
    whole, foot, before = QWidget(), QLabel("Done"), set(QApplication.topLevelWidgets())
    qtbot.addWidget(whole)
    house = House(whole, QWidget(), QWidget(), rooms, foot)
    rooms.page.show()
    foot.show()
    assert not rooms.page.isVisible()
    assert not foot.isVisible()
    house.complete()
    house.complete()
    whole.resize(1_400, 800)
    with qtbot.waitExposed(whole):
        whole.show()
    assert rooms.page.isVisible()
    assert foot.isVisible()
    assert {each for each in QApplication.topLevelWidgets() if each.isVisible()} - before == {whole} - before


def test_tab_comes_to_the_page_before_the_foot(qtbot, rooms):
    whole, foot = QWidget(), QLineEdit()
    qtbot.addWidget(whole)
    House(whole, QWidget(), QWidget(), rooms, foot).complete()
    passed, each = [], whole.nextInFocusChain()
    while each is not whole:
        passed += [each] if isinstance(each, QLineEdit) else []
        each = each.nextInFocusChain()
    assert passed[-2:] == [rooms.page.line, foot]
    assert rooms.widget(2) is rooms.page
