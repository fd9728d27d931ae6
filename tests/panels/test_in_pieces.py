"""A page of many widgets comes into its window in pieces, and is the same page as one that came at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from designer.widgets.in_pieces import MANY, InPieces

_ROWS = 8


def _row(number: int) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    for at in range(MANY // 3):
        line = QLineEdit(f"{number}.{at}")
        line.setFixedHeight(4)
        column.addWidget(line)
    return row


@pytest.fixture
def rows(qapp):
    return [_row(number) for number in range(_ROWS)]


@pytest.fixture
def page(rows):
    page = QWidget()
    column = QVBoxLayout(page)
    for row in rows:
        column.addWidget(row)
    return page


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def stack(qtbot, window):
    stack = QStackedWidget()
    window.setCentralWidget(stack)
    stack.addWidget(QLineEdit("before"))
    with qtbot.waitExposed(window):
        window.show()
    return stack


def _bring(stack: QStackedWidget, page: QWidget, rows: list[QWidget]) -> InPieces:
    pieces = InPieces(page, rows)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    return pieces


def _complete(pieces: InPieces) -> None:
    while pieces:
        pieces.put_back()


def test_it_comes_in_pieces_that_are_not_too_large(stack, page, rows):
    pieces = _bring(stack, page, rows)
    inside, grown = len(page.findChildren(QLineEdit)), []
    while pieces:
        pieces.put_back()
        grown.append(len(page.findChildren(QLineEdit)) - inside)
        inside += grown[-1]
    assert len(grown) == _ROWS // 2 - 1
    assert max(grown) <= MANY
    assert inside == _ROWS * (MANY // 3)


def test_tab_goes_through_it_from_the_first_to_the_last(qtbot, stack, page, rows):
    texts = [line.text() for row in rows for line in row.findChildren(QLineEdit)]
    _complete(_bring(stack, page, rows))
    qtbot.waitUntil(rows[-1].isVisible)
    rows[0].findChild(QLineEdit).setFocus()
    passed = []
    for _each in texts:
        focus = QApplication.focusWidget()
        passed.append(focus.text())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert passed == texts


def test_everything_stands_where_it_was(qtbot, stack, page, rows):
    _complete(_bring(stack, page, rows))
    qtbot.waitUntil(rows[-1].isVisible)
    assert [page.layout().itemAt(at).widget() for at in range(page.layout().count())] == rows
    assert sorted(rows, key=lambda row: row.y()) == rows


def test_what_is_hidden_or_shown_meanwhile_is_so_afterwards_and_no_window_of_its_own(qtbot, stack, page, rows):
    rows[-1].hide()
    rows[-2].hide()
    pieces = _bring(stack, page, rows)
    rows[-2].show()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [stack.window()]
    _complete(pieces)
    qtbot.waitUntil(rows[-2].isVisible)
    assert rows[-1].isHidden()


def test_what_is_out_is_deleted_with_its_page(qtbot, stack, page, rows):
    pieces = _bring(stack, page, rows)
    with qtbot.waitSignal(rows[-1].destroyed):
        page.deleteLater()
    assert pieces


def test_few_widgets_come_at_once(page, rows):
    assert not InPieces(page, rows[:2])
    assert not InPieces(page, [])


def test_a_part_that_is_in_no_layout_is_refused(page):
    odd = QWidget()
    for _each in range(MANY):
        QWidget(odd)
    with pytest.raises(LookupError):
        InPieces(page, [_row(1), odd])
