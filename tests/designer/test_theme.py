"""The look of what Fusion would draw in its own way."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QFormLayout, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from designer.theme import Theme


def test_every_kind_of_input_is_as_high_as_a_line_of_text(qtbot: QtBot, theme: Theme) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    column = QFormLayout(form)
    inputs = (QLineEdit(), QComboBox(), QSpinBox(), QDateTimeEdit())
    for each in inputs:
        column.addRow(each)
    form.show()
    qtbot.waitExposed(form)
    heights = {each.height() for each in inputs}
    assert max(heights) - min(heights) <= 2


def test_a_button_without_a_rank_of_its_own_looks_like_a_quiet_one(qtbot: QtBot, theme: Theme) -> None:
    plain, quiet = QPushButton("Cancel"), QPushButton("Cancel")
    quiet.setObjectName("quiet")
    for each in (plain, quiet):
        qtbot.addWidget(each)
        each.show()
        qtbot.waitExposed(each)
        each.clearFocus()
    assert plain.sizeHint() == quiet.sizeHint()


def test_a_list_that_drops_down_has_one_border(qtbot: QtBot, theme: Theme) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["One", "Two"])
    box.show()
    qtbot.waitExposed(box)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    shown = box.view().window().grab().toImage()
    column = [shown.pixelColor(shown.width() // 2, y).name().upper() for y in range(shown.height())]
    border = theme.tokens.outline.upper()
    begins = [y for y, (before, colour) in enumerate(pairwise(["", *column])) if colour == border != before]
    assert begins == [0, len(column) - 1], "one line at the top and one at the foot"
    assert box.view().sizeHintForRow(0) >= 24, "rows are not cramped"
    box.hidePopup()
