"""Rows as text has them: how high they are is known until something in them changes."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from designer.widgets.flow_layout import FlowLayout

_WIDE, _HIGH, _GAP = 40, 10, 6
_NARROW = 100
"""Room for two of them in a row."""


class Brick(QWidget):
    """Of a fixed size, and knows how often it was asked for it."""

    asked = 0
    size_wanted = QSize(_WIDE, _HIGH)

    @override
    def sizeHint(self):
        self.asked += 1
        return self.size_wanted


@pytest.fixture
def bricks(qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    flow = FlowLayout(home, gap=_GAP)
    made = [Brick() for _ in range(4)]
    for each in made:
        flow.addWidget(each)
    home.show()
    yield flow, made  # with their home, which lives that long
    home.close()


def _rows(number):
    return number * _HIGH + (number - 1) * _GAP


def test_the_same_width_is_measured_once(bricks):
    flow, made = bricks
    assert flow.heightForWidth(_NARROW) == _rows(2)
    asked = [each.asked for each in made]
    assert {flow.heightForWidth(_NARROW) for _ in range(20)} == {_rows(2)}
    assert [each.asked for each in made] == asked
    assert flow.heightForWidth(2 * _NARROW) == _rows(1)


def test_what_changes_in_the_rows_is_measured_anew(bricks):
    flow, made = bricks
    assert flow.heightForWidth(_NARROW) == _rows(2)
    made[0].hide()
    made[1].hide()
    assert flow.heightForWidth(_NARROW) == _rows(1)
    made[0].show()
    assert flow.heightForWidth(_NARROW) == _rows(2)
    made[0].size_wanted = QSize(_WIDE, 3 * _HIGH)
    made[0].updateGeometry()
    assert flow.heightForWidth(_NARROW) == _rows(2) + 2 * _HIGH
    for more in (Brick(), Brick()):
        flow.addWidget(more)
        more.show()
    assert flow.heightForWidth(_NARROW) == _rows(3) + 2 * _HIGH
    flow.removeWidget(made[2])
    assert flow.heightForWidth(_NARROW) == _rows(2) + 2 * _HIGH
    flow.setSpacing(0)
    assert flow.heightForWidth(_NARROW) == 4 * _HIGH
