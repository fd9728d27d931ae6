"""The look of what Fusion would draw in its own way."""

from __future__ import annotations

from itertools import pairwise
from typing import override

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.settings import Appearance
from designer.theme import Theme
from designer.widgets.indented import indented


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


def test_a_number_does_not_touch_the_border_of_its_box(qtbot: QtBot, theme: Theme) -> None:
    box, line = indented(QSpinBox()), QLineEdit("7")
    box.setValue(7)
    for each in (box, line):
        qtbot.addWidget(each)
        each.resize(120, 26)
        each.show()
        qtbot.waitExposed(each)
        each.clearFocus()
        qtbot.waitUntil(lambda each=each: not each.hasFocus())

    def first_ink(widget: QWidget) -> int:
        """The first column, well inside the border, that is not the ground of the field."""
        shown = widget.grab().toImage()
        columns = range(3, shown.width() // 2)
        return next(x for x in columns if len({shown.pixel(x, y) for y in range(6, shown.height() - 6)}) > 1)

    assert abs(first_ink(box) - first_ink(line)) <= 2


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


class _Leaf(QLabel):
    """Counts how often it is told of another style."""

    told = 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def _nested(depth: int) -> tuple[QWidget, _Leaf]:
    """A window with a label at the bottom of so many widgets in one another."""
    leaf = _Leaf("At the bottom")
    leaf.setObjectName("chip")
    whole: QWidget = leaf
    for _ in range(depth):
        around = QWidget()
        around.setObjectName("card")
        QVBoxLayout(around).addWidget(whole)
        whole = around
    return whole, leaf


def test_another_look_reaches_a_widget_at_the_bottom_as_often_as_one_at_the_top(qtbot: QtBot, theme: Theme) -> None:
    """Told once for each widget that it is in, a window with all its pages stood still for seven seconds."""
    whole, leaf = _nested(12)
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitExposed(whole)
    leaf.told = 0
    theme.wear(Appearance.DARK)
    assert leaf.told <= 4


def test_building_up_costs_no_round_through_what_is_built(qtbot: QtBot, theme: Theme) -> None:
    _, leaf = _nested(12)
    assert leaf.told == 0


def test_a_look_that_was_left_and_put_on_again_is_the_same_to_the_pixel(qtbot: QtBot, theme: Theme) -> None:
    theme.wear(Appearance.LIGHT)
    whole, _ = _nested(3)
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitExposed(whole)
    before = whole.grab().toImage()
    theme.wear(Appearance.DARK)
    assert whole.grab().toImage() != before
    theme.wear(Appearance.LIGHT)
    assert whole.grab().toImage() == before
