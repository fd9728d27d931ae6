"""Before a Blueprint is printed: what is chosen is seen at once, and is what is printed or written."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from designer.canvas.paper import Paper, Sizing, Turned
from designer.workspaces.print_dialog import PrintDialog

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.fixture
def dialog(qtbot, design):
    design.canvas.view.setFocus()
    QTest.keyClick(design.canvas.view, Qt.Key.Key_P, CTRL)
    found = design.findChild(PrintDialog)
    qtbot.waitUntil(found.isVisible)
    yield found
    found.reject()


def choose(chooser, value):
    """As a hand does: by the keys."""
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Home)
    for _ in range(chooser.findData(value.value)):
        QTest.keyClick(chooser, Qt.Key.Key_Down)
    assert chooser.currentData() == value.value


def test_every_page_is_shown(dialog):
    assert len(dialog.view.sheets) >= 2
    assert dialog.told.text().startswith(f"{len(dialog.view.sheets)} page")


def test_another_scale_makes_other_pages_at_once(dialog):
    before = len(dialog.view.sheets)
    assert not dialog.percent.isEnabled()
    choose(dialog.sizing, Sizing.SCALE)
    assert dialog.percent.isEnabled()
    dialog.percent.selectAll()
    QTest.keyClicks(dialog.percent, "200")
    assert len(dialog.view.sheets) > before
    assert "goes on from one page to the next" in dialog.told.text()
    choose(dialog.sizing, Sizing.ONE_PAGE)
    assert "goes on" not in dialog.told.text()


def test_the_legend_is_a_page_of_its_own(qtbot, dialog):
    before = len(dialog.view.sheets)
    qtbot.mouseClick(dialog.legend.box, LEFT, pos=dialog.legend.box.rect().center())
    assert len(dialog.view.sheets) < before


def test_a_sheet_on_the_screen_has_the_shape_of_the_paper(dialog):
    for paper, ratio in ((Paper.A4, 297 / 210), (Paper.LETTER, 11 / 8.5)):
        choose(dialog.paper, paper)
        choose(dialog.turned, Turned.LANDSCAPE)
        sheet = dialog.view.sheets[0]
        assert sheet.width() / sheet.height() == pytest.approx(ratio, rel=0.01)
        assert sheet.width() < dialog.view.viewport().width()
        assert sheet.height() <= dialog.view.viewport().height()


def test_a_page_is_enlarged_to_be_read_and_whole_again(dialog):
    whole = dialog.view.sheets[0].width()
    QTest.keyClick(dialog, Qt.Key.Key_Plus, CTRL)
    assert dialog.view.sheets[0].width() > whole
    QTest.keyClick(dialog, Qt.Key.Key_0, CTRL)
    assert dialog.view.sheets[0].width() == whole


def test_the_file_has_the_pages_that_were_shown(qtbot, design, dialog, tmp_path):
    choose(dialog.paper, Paper.A3)
    choose(dialog.sizing, Sizing.SCALE)
    dialog.percent.setValue(200)
    shown = len(dialog.view.sheets)
    qtbot.mouseClick(dialog.pdf_button, LEFT)
    asking = next(each for each in design.findChildren(QFileDialog) if each.isVisible())
    asking.fileSelected.emit(str(tmp_path / "shown.pdf"))
    asking.reject()
    assert len(PAGE.findall((tmp_path / "shown.pdf").read_bytes())) == shown


def test_what_was_chosen_is_there_the_next_time(qtbot, design, dialog):
    choose(dialog.paper, Paper.LETTER)
    choose(dialog.turned, Turned.PORTRAIT)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    design.exports.print()
    again = next(each for each in design.findChildren(PrintDialog) if each.isVisible())
    assert (again.setup.paper, again.setup.turned) == (Paper.LETTER, Turned.PORTRAIT)
    again.reject()


def test_the_systems_own_dialog_comes_last(qtbot, dialog):
    qtbot.mouseClick(dialog.print_button, LEFT)
    last = dialog.findChild(QPrintDialog)
    qtbot.waitUntil(last.isVisible)
    assert (last.minPage(), last.maxPage()) == (1, len(dialog.view.sheets))
    last.reject()
    assert dialog.isVisible(), "who changes their mind is back at the preview"
