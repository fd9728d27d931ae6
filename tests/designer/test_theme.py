"""The look of what Fusion would draw in its own way."""

from __future__ import annotations

from itertools import pairwise
from typing import override

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.settings import Appearance
from designer.theme import Theme
from designer.tokens import DARK, LIGHT
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


class CanvasView(QWidget):
    """Called like the canvas, whose tooltips are its own."""


_SUBJECT = "Urgent <img src='file:////elsewhere/share/picture.png'>"
"""What a customer may call a ticket."""


def _tooltip_over(qtbot: QtBot, widget: QWidget, text: str) -> QLabel:
    QToolTip.showText(QPoint(20, 20), text, widget)
    shown = lambda: [  # noqa: E731
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QLabel) and each.metaObject().className() == "QTipLabel" and each.text() == text
    ]
    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_markup_that_somebody_wrote_is_text_in_a_tooltip(qtbot: QtBot, theme: Theme, look: Appearance) -> None:
    theme.wear(look)
    window, within, canvas = QMainWindow(), QLabel("A ticket"), CanvasView()
    around = QWidget()
    column = QVBoxLayout(around)
    column.addWidget(within)
    column.addWidget(canvas)
    window.setCentralWidget(around)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    assert _tooltip_over(qtbot, within, _SUBJECT).textFormat() is Qt.TextFormat.PlainText
    dialog = QDialog(window)
    assert _tooltip_over(qtbot, dialog, f"In a dialog: {_SUBJECT}").textFormat() is Qt.TextFormat.PlainText
    assert _tooltip_over(qtbot, canvas, "<p>The canvas says it itself</p>").textFormat() is Qt.TextFormat.AutoText
    assert _tooltip_over(qtbot, within, f"Again: {_SUBJECT}").textFormat() is Qt.TextFormat.PlainText
    QToolTip.hideText()


class _Leaf(QLabel):
    """Counts how often it is told of another style."""

    told = 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def _nested(depth: int) -> tuple[QMainWindow, _Leaf]:
    """A window with a label at the bottom of so many widgets in one another."""
    leaf = _Leaf("At the bottom")
    leaf.setObjectName("chip")
    whole: QWidget = leaf
    for _ in range(depth):
        around = QWidget()
        around.setObjectName("card")
        QVBoxLayout(around).addWidget(whole)
        whole = around
    window = QMainWindow()
    window.setCentralWidget(whole)
    return window, leaf


def test_another_look_reaches_a_widget_at_the_bottom_as_often_as_one_at_the_top(qtbot: QtBot, theme: Theme) -> None:
    """Told once for each widget that it is in, a window with all its pages stood still for seven seconds."""
    whole, leaf = _nested(12)
    qtbot.addWidget(whole)
    whole.show()
    qtbot.waitExposed(whole)
    leaf.told = 0
    theme.wear(Appearance.DARK)
    assert leaf.told == 1


def test_what_is_hidden_wears_another_look_as_it_is_shown(qtbot: QtBot, theme: Theme) -> None:
    """A window holds thousands of widgets, and a hundred or two are seen."""
    theme.wear(Appearance.LIGHT)
    window, leaf = _nested(4)
    other, pages = QLabel("In front"), QStackedWidget()
    for page in (other, window.takeCentralWidget()):
        pages.addWidget(page)
    window.setCentralWidget(pages)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    pages.setCurrentIndex(1)
    light = _ground(leaf)
    pages.setCurrentIndex(0)
    leaf.told = 0
    theme.wear(Appearance.DARK)
    theme.wear(Appearance.CONTRAST)
    theme.wear(Appearance.DARK)
    assert leaf.told == 0
    pages.setCurrentIndex(1)
    assert (leaf.told, light, _ground(leaf)) == (1, LIGHT.soft.upper(), DARK.soft.upper())
    pages.setCurrentIndex(0)
    pages.setCurrentIndex(1)
    assert leaf.told == 1


def test_a_dialog_of_the_window_wears_what_the_window_wears(qtbot: QtBot, theme: Theme) -> None:
    window, _ = _nested(1)
    qtbot.addWidget(window)
    dialogs = [QDialog(window), QDialog(window)]
    for dialog in dialogs:
        chip = QLabel("Chip", dialog)
        chip.setObjectName("chip")
        chip.resize(60, 20)
    window.show()
    for opened_before, dialog in zip((True, False), dialogs, strict=True):
        theme.wear(Appearance.LIGHT)
        dialog.setVisible(opened_before)
        theme.wear(Appearance.DARK)
        dialog.show()
        assert _ground(dialog.findChild(QLabel)) == DARK.soft.upper()
    for dialog in dialogs:
        dialog.close()


def test_a_large_window_is_not_painted_before_all_of_it_wears_another_look(qtbot: QtBot, theme: Theme) -> None:
    """And an open dialog, which is painted all the while, wears it at once."""
    theme.wear(Appearance.LIGHT)
    window, dialog, around = QMainWindow(), QDialog(), QWidget()
    qtbot.addWidget(window)
    dialog.setParent(window, Qt.WindowType.Dialog)
    chips = [QLabel("Chip", around) for _each in range(160)]
    for chip in (*chips, QLabel("Chip", dialog)):
        chip.setObjectName("chip")
        chip.resize(60, 20)
    window.setCentralWidget(around)
    theme.dress(window)
    for each in (window, dialog):
        with qtbot.waitExposed(each):
            each.show()
    theme.wear(Appearance.DARK)
    assert _ground(dialog.findChild(QLabel)) == DARK.soft.upper()
    assert not window.updatesEnabled()
    qtbot.waitUntil(window.updatesEnabled)
    assert {_ground(chip) for chip in chips} == {DARK.soft.upper()}
    dialog.close()


@pytest.mark.parametrize("chosen", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_a_look_put_on_later_is_the_one_worn_from_the_beginning(qtbot: QtBot, theme: Theme, chosen: Appearance) -> None:
    """To the pixel, with borders and paddings, which high contrast changes too."""
    seen = []
    for before, after in ((chosen, chosen), (Appearance.DARK, chosen), (Appearance.CONTRAST, chosen)):
        theme.wear(before)
        window = QMainWindow()
        window.setCentralWidget(QWidget())
        primary, line = QPushButton("Save"), QLineEdit("Text")
        primary.setObjectName("primary")
        row = QHBoxLayout()
        for each in (primary, line, QPushButton("Other"), QComboBox()):
            row.addWidget(each)
        window.centralWidget().setLayout(row)
        qtbot.addWidget(window)
        window.resize(300, 240)
        window.show()
        qtbot.waitExposed(window)
        window.setFocus()
        theme.wear(after)
        qtbot.waitUntil(window.updatesEnabled)
        QApplication.processEvents()
        seen.append(window.grab().toImage())
        window.close()
    assert seen[0] == seen[1] == seen[2]


def _ground(label: QLabel) -> str:
    """The colour between the border and the text."""
    return label.grab().toImage().pixelColor(label.width() // 2, 2).name().upper()


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
    qtbot.waitUntil(whole.updatesEnabled)
    assert whole.grab().toImage() != before
    theme.wear(Appearance.LIGHT)
    qtbot.waitUntil(whole.updatesEnabled)
    assert whole.grab().toImage() == before
