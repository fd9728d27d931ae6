from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from designer.dashboard.asking import AskingPage
from designer.dashboard.page import Watched
from designer.widgets.menus import emptied
from runtime.messages.system import NextDue


class _Silent:
    """Questions that are answered when the test says so."""

    def __init__(self):
        self.asked = []

    def digest(self, _query, made, then, otherwise=lambda: None):
        self.asked.append((lambda answer: then(made(answer)), otherwise))


class _Sheet(AskingPage):
    def fill(self, watched: Watched) -> None:
        """Nothing to fill."""


def test_a_mistake_in_showing_an_answer_keeps_no_later_one_away(qtbot, theme):
    questions, shown = _Silent(), []
    page = _Sheet(theme, questions)
    qtbot.addWidget(page)

    def stumble(_answer):
        raise ZeroDivisionError

    page.ask(NextDue(), stumble)
    page.ask(NextDue(), shown.append)
    assert len(questions.asked) == 1
    with pytest.raises(ZeroDivisionError):
        questions.asked[0][0](1)
    questions.asked[1][0](2)
    assert shown == [2]
    page.ask(NextDue(), shown.append)
    assert len(questions.asked) == 3


def test_a_menu_filled_anew_leaves_none_behind(qtbot):
    menu, lasting = QMenu(), QMenu()
    qtbot.addWidget(menu)
    qtbot.addWidget(lasting)
    for _ in range(3):
        emptied(menu).addMenu("below").addAction("one")
        menu.addMenu(lasting)
    qtbot.waitUntil(lambda: len(menu.findChildren(QMenu)) == 1)
    assert lasting.menuAction() in menu.actions()
