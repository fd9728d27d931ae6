"""Another language reaches what is shown at once, and the rest as it is shown."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from designer.widgets.asleep import Asleep
from designer.widgets.late import Late
from designer.widgets.speaking import Speaking


class _Word(Speaking):
    """Says how often it was spoken, and writes down what it said when it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.spoken, self.painted = 0, list[int]()

    @override
    def say_again(self) -> None:
        self.spoken += 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(self.spoken)


@pytest.fixture
def stack(qtbot: QtBot) -> QStackedWidget:
    """Two pages of which the first is shown, each with a word in it."""
    stack = QStackedWidget()
    for _ in range(2):
        page = QWidget()
        QVBoxLayout(page).addWidget(_Word())
        stack.addWidget(page)
        Asleep(page)
    qtbot.addWidget(stack)
    with qtbot.waitExposed(stack):
        stack.show()
    return stack


def _word(stack: QStackedWidget, place: int) -> _Word:
    return stack.widget(place).findChild(_Word)


def _speak_otherwise(window: QWidget) -> None:
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))


def test_what_is_shown_hears_of_it_at_once_and_the_rest_sleeps(stack: QStackedWidget) -> None:
    _speak_otherwise(stack)
    assert [_word(stack, place).spoken for place in range(2)] == [1, 0]


def test_what_slept_hears_of_it_once_before_it_is_painted(qtbot: QtBot, stack: QStackedWidget) -> None:
    _speak_otherwise(stack)
    _speak_otherwise(stack)
    slept = _word(stack, 1)
    stack.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(slept.painted))
    assert slept.spoken == 1
    assert set(slept.painted) == {1}
    stack.setCurrentIndex(0)
    stack.setCurrentIndex(1)
    assert slept.spoken == 1


def test_a_page_that_is_made_late_sleeps_too(qtbot: QtBot) -> None:
    late = Late(_Word)
    qtbot.addWidget(late)
    late.resize(200, 100)
    with qtbot.waitExposed(late):
        late.show()
    late.hide()
    _speak_otherwise(late)
    assert late.page.spoken == 0
    late.show()
    assert late.page.spoken == 1
